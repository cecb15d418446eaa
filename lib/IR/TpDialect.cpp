// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The dialect itself and the checks of its discardable attributes.

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "tp/IR/ShardingAttributes.h"

using namespace mlir;
using namespace mlir::tp;

#include "tp/IR/TpDialect.cpp.inc"
#include "tp/IR/TpInterfaces.cpp.inc"

/// Folding an axis index gives a constant of arith.
Operation *TpDialect::materializeConstant(OpBuilder &builder, Attribute value,
                                          Type type, Location loc) {
  return arith::ConstantOp::materialize(builder, value, type, loc);
}

void TpDialect::initialize() {
  registerAttributes();
  registerOperations();
}

/// Check that a result of `type` may replace the argument that `value` names.
static LogicalResult
verifyReplaces(Operation *op, StringRef what, Type type, Attribute value,
               llvm::function_ref<InFlightDiagnostic()> emit) {
  if (what != "result")
    return emit() << "'tp.replaces' stands on results only";
  auto function = cast<FunctionOpInterface>(op);
  auto number = dyn_cast<IntegerAttr>(value);
  int64_t count = function.getNumArguments();
  if (!number || number.getInt() < 0 || number.getInt() >= count)
    return emit() << "'tp.replaces' is " << value
                  << ", not the number of one of " << count << " arguments";
  Type replaced = function.getArgumentTypes()[number.getInt()];
  if (replaced != type)
    return emit() << "is " << type << " and replaces argument #"
                  << number.getInt() << ", which is " << replaced;
  return success();
}

/// Check an attribute of an argument or result (`what`, `number`) of `op`.
static LogicalResult verifyBoundaryAttribute(Operation *op, StringRef what,
                                             unsigned number, Type type,
                                             DictionaryAttr siblings,
                                             NamedAttribute attribute) {
  auto emit = [&]() {
    return op->emitError() << what << " #" << number << ": ";
  };
  StringRef name = attribute.getName();
  if (name == attr::kName) {
    if (!isa<StringAttr>(attribute.getValue()))
      return emit() << "'tp.name' is " << attribute.getValue()
                    << ", not a string";
    return success();
  }
  if (name == attr::kGlobal) {
    auto global = dyn_cast<TypeAttr>(attribute.getValue());
    if (!global || !isa<RankedTensorType>(global.getValue()))
      return emit() << "'tp.global' is " << attribute.getValue()
                    << ", not a tensor type";
    return success();
  }
  if (name == attr::kReplaces)
    return verifyReplaces(op, what, type, attribute.getValue(), emit);
  if (name != attr::kSharding)
    return emit() << "no attribute of dialect tp is called '" << name << "'";
  auto sharding = dyn_cast<ShardingAttr>(attribute.getValue());
  if (!sharding)
    return emit() << "'tp.sharding' is " << attribute.getValue()
                  << ", not a #tp.sharding";
  // A local program keeps the sharding of the whole value beside its type.
  if (auto global =
          siblings ? siblings.getAs<TypeAttr>(attr::kGlobal) : TypeAttr())
    type = global.getValue();
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return emit() << "has a sharding, but its type " << type
                  << " is not a ranked tensor";
  return verifySharding(sharding, tensor, op, emit);
}

LogicalResult TpDialect::verifyRegionArgAttribute(Operation *op,
                                                  unsigned regionIndex,
                                                  unsigned argIndex,
                                                  NamedAttribute attribute) {
  auto function = dyn_cast<FunctionOpInterface>(op);
  if (!function)
    return success();
  return verifyBoundaryAttribute(op, "argument", argIndex,
                                 function.getArgumentTypes()[argIndex],
                                 function.getArgAttrDict(argIndex), attribute);
}

LogicalResult TpDialect::verifyRegionResultAttribute(Operation *op,
                                                     unsigned regionIndex,
                                                     unsigned resultIndex,
                                                     NamedAttribute attribute) {
  auto function = dyn_cast<FunctionOpInterface>(op);
  if (!function)
    return success();
  return verifyBoundaryAttribute(
      op, "result", resultIndex, function.getResultTypes()[resultIndex],
      function.getResultAttrDict(resultIndex), attribute);
}

LogicalResult TpDialect::verifyOperationAttribute(Operation *op,
                                                  NamedAttribute attribute) {
  StringRef name = attribute.getName();
  if (name == attr::kLoops && !isa<LoopsAttr>(attribute.getValue()))
    return op->emitOpError("'tp.loops' is ")
           << attribute.getValue() << ", not a #tp.loops";
  if (name != attr::kShardings)
    return success();
  auto shardings = dyn_cast<ArrayAttr>(attribute.getValue());
  if (!shardings || shardings.size() != op->getNumResults())
    return op->emitOpError("'tp.shardings' is ")
           << attribute.getValue() << ", not an array of "
           << op->getNumResults() << " shardings";
  return success();
}
