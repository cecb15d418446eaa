// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::tp;

RowCounts ExchangeOp::getRowCounts() {
  RowCounts counts;
  for (ArrayAttr row : getCounts().getAsRange<ArrayAttr>()) {
    counts.emplace_back();
    for (IntegerAttr count : row.getAsRange<IntegerAttr>())
      counts.back().push_back(count.getInt());
  }
  return counts;
}

LogicalResult ExchangeOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FailureOr<int64_t> group =
      verifyGroup(*this, getMeshAttr(), getAxes(), symbols);
  if (failed(group)) // C1
    return failure();
  RankedTensorType input = getInput().getType();
  int64_t dim = getDim();
  if (failed(verifyDim(*this, "exchanges", dim, input))) // C2
    return failure();
  if (static_cast<int64_t>(getCounts().size()) != *group) // C3
    return emitOpError("has counts for ")
           << getCounts().size() << " positions of a group of " << *group;
  for (auto [number, attribute] : llvm::enumerate(getCounts())) {
    auto row = dyn_cast<ArrayAttr>(attribute);
    if (!row || static_cast<int64_t>(row.size()) != *group ||
        !llvm::all_of(row, llvm::IsaPred<IntegerAttr>)) // C3
      return emitOpError("has ") << attribute << " as the counts of position "
                                 << number << ", not " << *group << " numbers";
    for (auto [target, count] : llvm::enumerate(row.getAsRange<IntegerAttr>()))
      if (count.getInt() < 0) // C3
        return emitOpError("sends ") << count.getInt() << " rows from position "
                                     << number << " to position " << target;
  }
  RowCounts counts = getRowCounts();
  int64_t sent = getMostSent(counts), received = getMostReceived(counts);
  if (input.getDimSize(dim) != sent) // C4
    return emitOpError("sends up to ")
           << sent << " rows along dimension " << dim << " of its input, which "
           << "has " << input.getDimSize(dim);
  SmallVector<int64_t> shape(input.getShape());
  shape[dim] = received;
  if (getType() != input.clone(shape)) // C4
    return emitOpError("receives ")
           << input.clone(shape) << " at most, but its result is " << getType();
  return success();
}

double ExchangeOp::getWireFactor(int64_t) {
  int64_t rows = cast<ShapedType>(getInput().getType()).getDimSize(getDim());
  return rows == 0 ? 0
                   : static_cast<double>(getWireRows(getRowCounts())) / rows;
}

OpFoldResult ExchangeOp::fold(FoldAdaptor) {
  // Rows that all stay where they are; a position with fewer would get zeros.
  RowCounts counts = getRowCounts();
  int64_t rows = cast<ShapedType>(getInput().getType()).getDimSize(getDim());
  for (auto [i, row] : llvm::enumerate(counts))
    for (auto [j, count] : llvm::enumerate(row))
      if (count != (i == j ? rows : 0))
        return {};
  return getInput();
}

/// Whole shards that change places are a permute.
static LogicalResult turnIntoPermute(ExchangeOp op, PatternRewriter &rewriter) {
  if (op.getInput().getType() != op.getType())
    return failure();
  auto pairs = getAsPermutation(
      op.getRowCounts(),
      cast<ShapedType>(op.getInput().getType()).getDimSize(op.getDim()));
  if (!pairs)
    return failure();
  SmallVector<Attribute> attributes;
  for (auto [source, target] : *pairs)
    attributes.push_back(rewriter.getI64ArrayAttr({source, target}));
  DictionaryAttr others = op->getDiscardableAttrDictionary();
  auto permute = rewriter.replaceOpWithNewOp<PermuteOp>(
      op, op.getType(), op.getInput(), op.getMeshAttr(), op.getAxes(),
      rewriter.getArrayAttr(attributes));
  permute->setDiscardableAttrs(others);
  return success();
}

void ExchangeOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                             MLIRContext *) {
  patterns.add(turnIntoPermute);
}
