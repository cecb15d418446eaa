// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "GeneralizeBody.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

Operation *mlir::tp::generalizeIfBodyChanges(Operation *op,
                                             ArrayRef<AxisList> loops) {
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || isa<linalg::GenericOp>(op))
    return op;
  bool isUneven = false, changes = false;
  for (auto [iterator, size, terms] : llvm::zip_equal(
           linalgOp.getIteratorTypesArray(), linalgOp.getStaticLoopRanges(),
           loops.take_front(linalgOp.getNumLoops()))) {
    bool uneven = !terms.empty() && !dividesEvenly(size, terms);
    isUneven |= uneven;
    changes |= uneven && iterator == utils::IteratorType::reduction;
  }
  for (Operation &inner : *linalgOp.getBlock())
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      changes |= !loops[index.getDim()].empty();
    else
      changes |= isUneven && !isSpeculatable(&inner);
  if (!changes)
    return op;
  IRRewriter rewriter(op->getContext());
  rewriter.setInsertionPoint(op);
  DictionaryAttr attributes = op->getDiscardableAttrDictionary();
  auto generic = linalg::generalizeNamedOp(rewriter, linalgOp);
  assert(succeeded(generic) && "every named operation has a generic form");
  (*generic)->setDiscardableAttrs(attributes);
  return *generic;
}
