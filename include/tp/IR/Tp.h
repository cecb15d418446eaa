// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tp dialect: include this to use its attributes and operations. The texts
// are in TpAttributes.td, TpOps.td and TpCollectives.td.

#ifndef TP_IR_TP_H
#define TP_IR_TP_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "tp/Sharding/FactorMap.h"
#include "tp/Sharding/RowExchange.h"

namespace mlir::tp {

/// What collectives write to: the state of their group.
struct GroupResource : public SideEffects::Resource::Base<GroupResource> {
  StringRef getName() final { return "<TpGroup>"; }
};

/// All devices of a group execute an operation with this trait, and in one
/// order; `tp-verify-spmd` proves it.
template <typename ConcreteOp>
class ExecutedByWholeGroup
    : public OpTrait::TraitBase<ConcreteOp, ExecutedByWholeGroup> {};

/// The names of the dialect's discardable attributes.
namespace attr {
inline constexpr StringLiteral kSharding = "tp.sharding";
inline constexpr StringLiteral kGlobal = "tp.global";
inline constexpr StringLiteral kName = "tp.name";
inline constexpr StringLiteral kReplaces = "tp.replaces";
inline constexpr StringLiteral kLoops = "tp.loops";
inline constexpr StringLiteral kShardings = "tp.shardings";
inline constexpr StringLiteral kRegionShardings = "tp.region_shardings";
inline constexpr StringLiteral kCause = "tp.cause";
} // namespace attr

} // namespace mlir::tp

#include "tp/IR/TpDialect.h.inc"

#include "tp/IR/TpEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "tp/IR/TpAttributes.h.inc"

#include "tp/IR/TpInterfaces.h.inc"

#define GET_OP_CLASSES
#include "tp/IR/TpOps.h.inc"

#endif // TP_IR_TP_H
