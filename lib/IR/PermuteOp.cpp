// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"

using namespace mlir;
using namespace mlir::tp;

SmallVector<std::pair<int64_t, int64_t>> PermuteOp::getPositionPairs() {
  SmallVector<std::pair<int64_t, int64_t>> pairs;
  for (ArrayAttr pair : getPairs().getAsRange<ArrayAttr>())
    pairs.emplace_back(cast<IntegerAttr>(pair[0]).getInt(),
                       cast<IntegerAttr>(pair[1]).getInt());
  return pairs;
}

LogicalResult PermuteOp::verifySymbolUses(SymbolTableCollection &symbols) {
  FailureOr<int64_t> group =
      verifyGroup(*this, getMeshAttr(), getAxes(), symbols);
  if (failed(group)) // C1
    return failure();
  for (Attribute attribute : getPairs()) {
    auto pair = dyn_cast<ArrayAttr>(attribute);
    if (!pair || pair.size() != 2 ||
        !llvm::all_of(pair, llvm::IsaPred<IntegerAttr>)) // C2
      return emitOpError("has ") << attribute << ", not a pair of positions";
  }
  SmallVector<int64_t> senders(*group, -1);
  for (auto [source, target] : getPositionPairs()) {
    for (int64_t position : {source, target})
      if (position < 0 || position >= *group) // C2
        return emitOpError("uses position ")
               << position << " of a group of " << *group;
    if (senders[target] >= 0) // C3
      return emitOpError("sends to position ")
             << target << " from both " << senders[target] << " and " << source;
    senders[target] = source;
  }
  return success();
}

double PermuteOp::getWireFactor(int64_t groupSize) { return 1.0; }

OpFoldResult PermuteOp::fold(FoldAdaptor) {
  // A permutation that leaves every shard in its place; a position that nobody
  // sends to would get zeros.
  MeshOp mesh = lookupMesh(*this, getMeshAttr());
  if (!mesh ||
      mesh.getGroupSize(getAxes()) != static_cast<int64_t>(getPairs().size()))
    return {};
  for (auto [source, target] : getPositionPairs())
    if (source != target)
      return {};
  return getInput();
}
