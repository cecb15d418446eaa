// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tensor.empty and splat constants, which every device can make in any shape.

#include "Rules.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::tp;

/// One parallel factor for each dimension of the only result.
static FactorMap getResultMap(Type type) {
  FactorMap map;
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor) {
    map.results.emplace_back();
    return map;
  }
  FactorsOfDims dims(tensor.getRank());
  for (auto [number, size] : llvm::enumerate(tensor.getShape())) {
    map.factors.push_back({size, FactorKind::Parallel, CombinerKind::Sum});
    dims[number].push_back(number);
  }
  map.results.push_back(dims);
  return map;
}

namespace {

struct EmptyModel
    : public ShardableOpInterface::ExternalModel<EmptyModel, tensor::EmptyOp> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    return getResultMap(op->getResult(0).getType());
  }
};

struct ConstantModel
    : public ShardableOpInterface::ExternalModel<ConstantModel,
                                                 arith::ConstantOp> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto constant = cast<arith::ConstantOp>(op);
    if (isa<SplatElementsAttr>(constant.getValue()))
      return getResultMap(constant.getType());
    // Any other constant is made whole and cut afterwards.
    FactorMap map;
    auto tensor = dyn_cast<RankedTensorType>(constant.getType());
    map.results.push_back(FactorsOfDims(tensor ? tensor.getRank() : 0));
    return map;
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    auto constant = cast<arith::ConstantOp>(op);
    if (auto splat = dyn_cast<SplatElementsAttr>(constant.getValue()))
      constant.setValueAttr(
          splat.resizeSplat(localizer.getLocalType(op->getResult(0))));
    return localizeTypes(op, localizer);
  }
};

} // namespace

void mlir::tp::registerProducerRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    tensor::EmptyOp::attachInterface<EmptyModel>(*context);
  });
  registry.addExtension(+[](MLIRContext *context, arith::ArithDialect *) {
    arith::ConstantOp::attachInterface<ConstantModel>(*context);
  });
}
