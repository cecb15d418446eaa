// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

LogicalResult AllToAllOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FailureOr<int64_t> group =
      verifyGroup(*this, getMeshAttr(), getAxes(), symbols);
  if (failed(group)) // C1
    return failure();
  RankedTensorType input = getInput().getType();
  int64_t split = getSplitDim(), concat = getConcatDim();
  if (failed(verifyDim(*this, "splits", split, input)) ||
      failed(verifyDim(*this, "joins", concat, input))) // C2
    return failure();
  if (split == concat) // C2
    return emitOpError("splits and joins along the same dimension ") << split;
  // C3, the joined dimension; then the split one, with the joined one set
  // equal.
  if (getType().getRank() != input.getRank())
    return emitOpError("turns ")
           << input << " into " << getType() << ", of another rank";
  int64_t joined = getType().getDimSize(concat);
  if (static_cast<int64_t>(llvm::divideCeil(joined, *group)) !=
      input.getDimSize(concat))
    return emitOpError("joins dimension ")
           << concat << " of size " << joined << " from " << *group
           << " shards, which hold " << llvm::divideCeil(joined, *group)
           << ", not " << input.getDimSize(concat);
  SmallVector<int64_t> cut(getType().getShape());
  cut[concat] = input.getDimSize(concat);
  return verifyCut(*this, getMeshAttr(), "splits", input, getType().clone(cut),
                   split, *group);
}

double AllToAllOp::getWireFactor(int64_t groupSize) {
  return double(groupSize - 1) / groupSize;
}

OpFoldResult AllToAllOp::fold(FoldAdaptor) {
  if (isOneDeviceGroup(*this, getMeshAttr(), getAxes()))
    return getInput();
  return {};
}
