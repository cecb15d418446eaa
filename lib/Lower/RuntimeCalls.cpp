// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Lower/RuntimeCalls.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::tprt;

#include "tp/Lower/RuntimeCallsDialect.cpp.inc"

#define GET_OP_CLASSES
#include "tp/Lower/RuntimeCalls.cpp.inc"

void TprtDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "tp/Lower/RuntimeCalls.cpp.inc"
      >();
}

LogicalResult CollectiveOp::verify() {
  bool isTensor = isa<TensorType>(getTarget().getType());
  if (isTensor != static_cast<bool>(getResult())) // C1
    return emitOpError("has target ")
           << getTarget().getType() << " and " << (getResult() ? "a" : "no")
           << " result";
  if (isTensor && getResult().getType() != getTarget().getType()) // C1
    return emitOpError("has target ")
           << getTarget().getType() << " and result " << getResult().getType();
  if (getInput() && isa<TensorType>(getInput().getType()) != isTensor) // C2
    return emitOpError("has input ")
           << getInput().getType() << " and target " << getTarget().getType();
  return success();
}

LogicalResult tprt::CallOp::verify() {
  SmallVector<Type> tensors;
  for (Type type : getTargets().getTypes())
    if (isa<TensorType>(type))
      tensors.push_back(type);
  if (TypeRange(tensors) != TypeRange(getResultTypes())) // C1
    return emitOpError("has targets ")
           << getTargets().getTypes() << " and results " << getResultTypes();
  for (Type type : getOperandTypes()) // C2
    if (isa<TensorType>(type) != isa<TensorType>(getOperandTypes().front()))
      return emitOpError("takes ")
             << getOperandTypes().front() << " and " << type;
  return success();
}

/// On tensors there is nothing to see: a kernel has no state.
void tprt::CallOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  auto add = [&](MutableOperandRange buffers, MemoryEffects::Effect *effect) {
    for (OpOperand &buffer : buffers)
      if (isa<BaseMemRefType>(buffer.get().getType()))
        effects.emplace_back(effect, &buffer,
                             SideEffects::DefaultResource::get());
  };
  add(getInputsMutable(), MemoryEffects::Read::get());
  add(getTargetsMutable(), MemoryEffects::Write::get());
}

/// Every collective changes the state of its group, so that none is dropped,
/// doubled or moved across another.
void CollectiveOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  effects.emplace_back(MemoryEffects::Write::get(), GroupResource::get());
  if (!isa<BaseMemRefType>(getTarget().getType()))
    return;
  OpOperand &target = getTargetMutable();
  effects.emplace_back(MemoryEffects::Write::get(), &target,
                       SideEffects::DefaultResource::get());
  OpOperand &source = getInput() ? getInputMutable()[0] : target;
  effects.emplace_back(MemoryEffects::Read::get(), &source,
                       SideEffects::DefaultResource::get());
}
