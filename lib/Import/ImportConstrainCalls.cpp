// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ShardingText.h"
#include "mlir/IR/Builders.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_IMPORTCONSTRAINCALLSPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// The text of a declaration that stands for a constraint, or null.
static StringAttr getConstraint(func::FuncOp function) {
  if (!function.isExternal())
    return {};
  if (auto text = function->getAttrOfType<StringAttr>("tp.constrain"))
    return text;
  return function->getAttrOfType<StringAttr>("tp.constraint");
}

/// The file's only mesh; one error if there is none or a choice.
static FailureOr<MeshOp> getOnlyMesh(ModuleOp module, func::FuncOp constraint) {
  auto meshes = module.getOps<MeshOp>();
  if (meshes.empty())
    return constraint.emitOpError(
        "constrains a value, but the file has no mesh; give one by --mesh");
  if (!llvm::hasSingleElement(meshes))
    return constraint.emitOpError("constrains a value on one of ")
           << std::distance(meshes.begin(), meshes.end())
           << " meshes; tp cannot tell which";
  return *meshes.begin();
}

static FailureOr<ShardingAttr>
readConstraint(ModuleOp module, func::FuncOp function, StringAttr text) {
  FunctionType type = function.getFunctionType();
  if (type.getNumInputs() != 1 || type.getNumResults() != 1 ||
      type.getInput(0) != type.getResult(0))
    return function.emitOpError("constrains a value, but its type is ")
           << type << ", not one tensor to the same";
  FailureOr<MeshOp> mesh = getOnlyMesh(module, function);
  if (failed(mesh))
    return failure();
  std::string error;
  MLIRContext *context = module.getContext();
  FailureOr<SmallVector<DimShardingAttr>> dims =
      readDims(context, text, /*bare=*/true, error);
  if (failed(dims))
    return function.emitOpError("has a constraint that cannot be read: ")
           << error;
  auto sharding = ShardingAttr::get(
      context, FlatSymbolRefAttr::get(mesh->getSymNameAttr()), *dims, {}, {});
  auto tensor = dyn_cast<RankedTensorType>(type.getInput(0));
  if (!tensor)
    return function.emitOpError("constrains a value of type ")
           << type.getInput(0) << ", not a ranked tensor";
  if (failed(verifySharding(sharding, tensor, function,
                            [&] { return function.emitOpError(); })))
    return failure();
  return sharding;
}

LogicalResult mlir::tp::importConstrainCalls(ModuleOp module) {
  for (auto function :
       llvm::make_early_inc_range(module.getOps<func::FuncOp>())) {
    StringAttr text = getConstraint(function);
    if (!text)
      continue;
    FailureOr<ShardingAttr> sharding = readConstraint(module, function, text);
    if (failed(sharding))
      return failure();
    std::optional<SymbolTable::UseRange> uses =
        SymbolTable::getSymbolUses(function, module);
    for (SymbolTable::SymbolUse use : llvm::to_vector(*uses)) {
      auto call = dyn_cast<func::CallOp>(use.getUser());
      if (!call)
        return use.getUser()->emitOpError("uses '@")
               << function.getSymName() << "', which stands for a constraint";
      OpBuilder builder(call);
      Value constrained = ConstrainOp::create(builder, call.getLoc(),
                                              call.getOperand(0), *sharding);
      call.getResult(0).replaceAllUsesWith(constrained);
      call.erase();
    }
    function.erase();
  }
  return success();
}

namespace {
struct ImportConstrainCallsPass
    : tp::impl::ImportConstrainCallsPassBase<ImportConstrainCallsPass> {
  void runOnOperation() override {
    if (failed(importConstrainCalls(getOperation())))
      signalPassFailure();
  }
};
} // namespace
