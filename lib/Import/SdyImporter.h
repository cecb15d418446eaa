// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Turns the operations and attributes of Shardy into those of tp. Its dialect
// is not registered: operations are read by name, attributes as text.

#ifndef TP_LIB_IMPORT_SDYIMPORTER_H
#define TP_LIB_IMPORT_SDYIMPORTER_H

#include "ShardingText.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::tp {

/// The text of an attribute of the unregistered dialect `sdy`, such as
/// `mesh<["tp"=8]>`; empty for any other attribute.
StringRef getSdyText(Attribute attribute);

/// Converts one module. Meshes come first: shardings look them up by name.
class SdyImporter {
public:
  explicit SdyImporter(ModuleOp module)
      : module(module), context(module.getContext()) {}

  LogicalResult run();

private:
  LogicalResult importMesh(Operation *op);
  LogicalResult importConstraint(Operation *op);
  LogicalResult importBarrier(Operation *op);
  LogicalResult importManual(Operation *op);
  void importGroups();
  FailureOr<ArrayAttr> importPerValue(Operation *op, StringRef name);
  FailureOr<DictionaryAttr>
  importBoundary(DictionaryAttr attributes,
                 function_ref<InFlightDiagnostic()> emitError);
  LogicalResult importFunction(FunctionOpInterface function);
  LogicalResult importOpShardings(Operation *op);
  /// The tp sharding, or null if it says nothing.
  FailureOr<ShardingAttr>
  toSharding(const ShardingText &text,
             function_ref<InFlightDiagnostic()> emitError);
  FailureOr<ShardingAttr>
  importSharding(Attribute attribute,
                 function_ref<InFlightDiagnostic()> emitError);

  ModuleOp module;
  MLIRContext *context;
  /// Meshes without axes: shardings on them cut nothing.
  llvm::StringSet<> emptyMeshes, maximalMeshes;
  /// What stands for values that are cut alike, in order.
  SmallVector<Operation *> groups;
};

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_SDYIMPORTER_H
