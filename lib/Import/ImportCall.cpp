// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "StablehloOps.h"
#include "mlir/IR/Builders.h"
#include "tp/IR/CallRule.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

bool mlir::tp::isKernelCall(Operation *op) {
  auto target = op->getAttrOfType<StringAttr>("call_target_name");
  return op->getName().getStringRef() == "stablehlo.custom_call" && target &&
         target.getValue() == "tp.call";
}

LogicalResult mlir::tp::importCall(Operation *op) {
  // Typed FFI carries a dictionary; StableHLO's conversion to MHLO renames it.
  auto config = op->getAttrOfType<DictionaryAttr>("mhlo.backend_config");
  if (!config)
    config = op->getAttrOfType<DictionaryAttr>("backend_config");
  auto name = config ? config.getAs<StringAttr>("name") : StringAttr();
  auto rule = config ? config.getAs<StringAttr>("rule") : StringAttr();
  if (!name || !rule)
    return op->emitOpError("calls 'tp.call' without 'name' and 'rule', two "
                           "strings in its backend_config");
  for (TypeRange types :
       {TypeRange(op->getOperandTypes()), TypeRange(op->getResultTypes())})
    for (Type type : types)
      if (!isa<RankedTensorType>(type))
        return op->emitOpError("calls the kernel '")
               << name.getValue() << "' with " << type
               << ", which is no ranked tensor";
  OpBuilder builder(op);
  auto call = CallOp::create(builder, op->getLoc(), op->getResultTypes(), name,
                             op->getOperands(), rule);
  // What does not fit is said before any pass reads the rule.
  if (failed(call.verify()))
    return failure();
  op->replaceAllUsesWith(call);
  op->erase();
  return success();
}
