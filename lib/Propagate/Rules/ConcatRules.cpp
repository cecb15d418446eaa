// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// concat: the joined dimension stays whole, the others pass through.

#include "Rules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

struct ConcatModel
    : public ShardableOpInterface::ExternalModel<ConcatModel,
                                                 tensor::ConcatOp> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto concat = cast<tensor::ConcatOp>(op);
    RankedTensorType type = concat.getResultType();
    FactorMap map;
    FactorsOfDims dims(type.getRank());
    for (unsigned dim = 0; dim < dims.size(); ++dim) {
      if (dim == concat.getDim())
        continue;
      dims[dim].push_back(map.factors.size());
      map.factors.push_back(
          {type.getDimSize(dim), FactorKind::Parallel, CombinerKind::Sum});
    }
    map.operands.assign(concat->getNumOperands(), dims);
    map.results.push_back(dims);
    return map;
  }
};

} // namespace

void mlir::tp::registerConcatRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    tensor::ConcatOp::attachInterface<ConcatModel>(*context);
  });
}
