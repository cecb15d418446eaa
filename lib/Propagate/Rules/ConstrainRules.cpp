// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp.constrain and tp.barrier pass all dimensions through.

#include "Rules.h"
#include "mlir/IR/DialectRegistry.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

template <typename OpTy>
struct IdentityModel
    : public ShardableOpInterface::ExternalModel<IdentityModel<OpTy>, OpTy> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    FactorMap map;
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    FactorsOfDims dims(type.getRank());
    for (auto [number, size] : llvm::enumerate(type.getShape())) {
      map.factors.push_back({size, FactorKind::Parallel, CombinerKind::Sum});
      dims[number].push_back(number);
    }
    map.operands.push_back(dims);
    map.results.push_back(dims);
    return map;
  }
};

} // namespace

void mlir::tp::registerConstrainRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, TpDialect *) {
    ConstrainOp::attachInterface<IdentityModel<ConstrainOp>>(*context);
    BarrierOp::attachInterface<IdentityModel<BarrierOp>>(*context);
  });
}
