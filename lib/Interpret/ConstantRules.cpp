// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Execution.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/DialectResourceBlobManager.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static LogicalResult setElement(HostTensor &tensor, int64_t i,
                                Attribute value) {
  if (auto number = dyn_cast<FloatAttr>(value))
    tensor.setFloat(i, number.getValueAsDouble());
  else if (auto number = dyn_cast<IntegerAttr>(value))
    tensor.setInteger(i, number.getValue().getSExtValue());
  else
    return failure();
  return success();
}

/// The stored kind of a resource's bytes, which no mode changes.
static FailureOr<HostTensor> readResource(DenseResourceElementsAttr resource,
                                          ElementKind kind) {
  AsmResourceBlob *blob = resource.getRawHandle().getBlob();
  std::optional<ElementKind> stored = getElementKind(resource.getType());
  if (!blob || !stored)
    return failure();
  HostTensor tensor(*stored, resource.getType().getShape());
  if (static_cast<int64_t>(blob->getData().size()) != tensor.getByteSize())
    return failure();
  std::memcpy(tensor.data(), blob->getData().data(), tensor.getByteSize());
  return tensor.convertTo(kind);
}

static FailureOr<HostTensor> readConstant(Attribute value, Type type,
                                          ElementKind kind) {
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(value))
    return readResource(resource, kind);
  auto shaped = dyn_cast<ShapedType>(type);
  HostTensor tensor(kind, shaped ? shaped.getShape() : ArrayRef<int64_t>());
  auto elements = dyn_cast<DenseElementsAttr>(value);
  if (!elements) {
    if (shaped || failed(setElement(tensor, 0, value)))
      return failure();
    return tensor;
  }
  if (elements.isSplat()) {
    if (tensor.getNumElements() == 0)
      return tensor;
    HostTensor one(kind, {});
    if (failed(setElement(one, 0, elements.getSplatValue<Attribute>())))
      return failure();
    int64_t width = getElementBytes(kind);
    for (int64_t i = 0; i < tensor.getNumElements(); ++i)
      std::memcpy(tensor.data() + i * width, one.data(), width);
    return tensor;
  }
  if (isFloatKind(kind)) {
    for (auto [i, number] : llvm::enumerate(elements.getValues<APFloat>())) {
      APFloat wide = number;
      bool losesInfo = false;
      wide.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
      tensor.setFloat(i, wide.convertToDouble());
    }
    return tensor;
  }
  for (auto [i, number] : llvm::enumerate(elements.getValues<APInt>()))
    tensor.setInteger(i, number.getSExtValue());
  return tensor;
}

/// All ranks share one tensor.
static LogicalResult runConstant(Operation *op, Execution &execution,
                                 Scope &scope) {
  auto constant = cast<arith::ConstantOp>(op);
  FailureOr<ElementKind> kind = execution.getKind(op, constant.getType());
  if (failed(kind))
    return failure();
  FailureOr<HostTensor> tensor =
      readConstant(constant.getValue(), constant.getType(), *kind);
  if (failed(tensor))
    return op->emitError() << "the interpreter cannot read the constant's "
                              "elements";
  auto shared = std::make_shared<HostTensor>(std::move(*tensor));
  scope[constant.getResult()].assign(execution.getNumRanks(), shared);
  return success();
}

void mlir::tp::interpret::addConstantRules(OperationRuleTable &table) {
  table["arith.constant"].onAllRanks = runConstant;
}
