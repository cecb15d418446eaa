// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// extract and from_elements: between tensors and scalars. A scalar is the same
// on every device, so the tensor is whole.

#include "Rules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

template <typename OpTy>
struct ElementModel
    : public ShardableOpInterface::ExternalModel<ElementModel<OpTy>, OpTy> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto addWhole = [](Type type, auto &to) {
      auto tensor = dyn_cast<RankedTensorType>(type);
      to.push_back(FactorsOfDims(tensor ? tensor.getRank() : 0));
    };
    FactorMap map;
    for (Type type : op->getOperandTypes())
      if (isa<RankedTensorType>(type))
        addWhole(type, map.operands);
    addWhole(op->getResult(0).getType(), map.results);
    return map;
  }
};

} // namespace

void mlir::tp::registerElementRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    tensor::ExtractOp::attachInterface<ElementModel<tensor::ExtractOp>>(
        *context);
    tensor::FromElementsOp::attachInterface<
        ElementModel<tensor::FromElementsOp>>(*context);
  });
}
