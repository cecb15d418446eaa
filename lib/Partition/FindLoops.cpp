// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FindLoops.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

bool mlir::tp::findLoops(const ShardedOp &view, OpResult result,
                         const TensorSharding &wanted, const Mesh &mesh,
                         Loops &loops) {
  const FactorsOfDims &dims = view.ofResult(result.getResultNumber());
  for (auto [factors, dim] : llvm::zip_equal(dims, wanted.dims)) {
    if (dim.terms.empty())
      continue;
    SmallVector<int64_t, 4> sizes;
    for (unsigned factor : factors)
      sizes.push_back(view.map.factors[factor].size);
    DimProjection projection = projectDim(dim.terms, sizes);
    if (!projection.exact)
      return false;
    for (auto [factor, terms] : llvm::zip_equal(factors, projection.factors)) {
      if (!terms.empty() && view.map.factors[factor].kind == FactorKind::Whole)
        return false;
      loops[factor] = terms;
    }
  }
  for (auto [number, operand] : llvm::enumerate(view.operands)) {
    auto type = cast<RankedTensorType>(operand->get().getType());
    if (!canCut(view.map, loops, view.ofOperand(number), type.getShape(), mesh))
      return false;
  }
  return true;
}
