// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Meshes of up to twelve ranks, and shardings on them with whole axes, parts of
// axes, gaps, several axes a dimension, open dimensions, priorities, and axes
// that are pending or kept free.

#include "ProgramDraft.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

void ProgramDraft::drawMesh() {
  static const SmallVector<int64_t> shapes[] = {
      {2},    {3},    {4},    {2, 2}, {2, 3},    {6},       {5},
      {3, 2}, {8},    {2, 4}, {4, 2}, {12},      {2, 2, 2}, {2, 2, 3},
      {3, 4}, {4, 3}, {6, 2}, {2, 6}, {1, 3, 2}, {9},       {7},
      {2, 5}, {3, 3}, {1, 2}, {10},   {4, 1},    {3, 2, 2}};
  static constexpr StringLiteral names[] = {"x", "y", "z"};
  mesh.sizes.assign(shapes[choices.draw(std::size(shapes))]);
  mesh.names.assign(names, names + mesh.sizes.size());
  SmallVector<int64_t> devices;
  if (choices.chance(10))
    devices = drawPermutation(mesh.getNumPositions());
  mesh.devices.assign(devices);
  builder.setInsertionPointToEnd(module->getBody());
  SmallVector<StringRef> axisNames(mesh.names.begin(), mesh.names.end());
  MeshOp::create(builder, loc, "mesh", builder.getStrArrayAttr(axisNames),
                 mesh.sizes, /*stage_axes=*/nullptr,
                 devices.empty() ? nullptr
                                 : builder.getDenseI64ArrayAttr(devices));
}

/// Parts of an axis that still go together with what others have taken.
static SmallVector<AxisTerm> splitAxis(const Mesh &mesh, unsigned axis,
                                       Choices &choices) {
  SmallVector<AxisTerm> parts;
  int64_t size = mesh.sizes[axis];
  SmallVector<int64_t> cuts;
  for (int64_t pre = 2; pre < size; ++pre)
    if (size % pre == 0)
      cuts.push_back(pre);
  if (cuts.empty() || !choices.chance(35))
    return {AxisTerm::whole(mesh, axis)};
  int64_t pre = cuts[choices.draw(cuts.size())];
  auto axisNumber = static_cast<int32_t>(axis);
  return {{axisNumber, 1, pre},
          {axisNumber, static_cast<int32_t>(pre), size / pre}};
}

AxisList ProgramDraft::drawTerms(SmallVectorImpl<AxisTerm> &free,
                                 int64_t size) {
  AxisList terms;
  if (size > 3 && choices.chance(8)) {
    SmallVector<int64_t> gaps;
    for (int64_t gap = 2; gap < size; ++gap)
      if (size % gap == 0)
        gaps.push_back(gap);
    if (!gaps.empty())
      terms.push_back(AxisTerm::gap(gaps[choices.draw(gaps.size())]));
  }
  for (unsigned percent : {100u, 25u, 25u}) {
    if (free.empty() || !choices.chance(percent))
      break;
    unsigned taken = choices.draw(free.size());
    terms.push_back(free[taken]);
    if (!fitsTerms(mesh, size, terms)) {
      terms.pop_back();
      break;
    }
    free.erase(free.begin() + taken);
  }
  return canonicalize(terms);
}

ShardingAttr ProgramDraft::drawSharding(RankedTensorType type,
                                        bool allowsPending) {
  MLIRContext *context = builder.getContext();
  SmallVector<AxisTerm> free;
  for (unsigned axis = 0; axis < mesh.getNumAxes(); ++axis)
    llvm::append_range(free, splitAxis(mesh, axis, choices));
  SmallVector<AxisList> cuts(type.getRank());
  // Later dimensions have the same chance to get an axis as earlier ones.
  for (int64_t dim : drawPermutation(type.getRank()))
    if (choices.chance(55))
      cuts[dim] = drawTerms(free, type.getDimSize(dim));
  SmallVector<DimShardingAttr> dims;
  for (const AxisList &terms : cuts) {
    bool isOpen = choices.chance(15);
    int64_t priority = (isOpen || !terms.empty()) && choices.chance(5)
                           ? 1 + choices.draw(2)
                           : 0;
    dims.push_back(DimShardingAttr::get(
        context, toAxisRefs(context, terms, mesh), isOpen, priority));
  }
  SmallVector<PartialAttr> partials;
  if (allowsPending && !free.empty() && choices.chance(6)) {
    static constexpr CombinerKind kinds[] = {
        CombinerKind::Sum, CombinerKind::Max, CombinerKind::Min,
        CombinerKind::Or,  CombinerKind::And, CombinerKind::Xor};
    bool isInteger = type.getElementType().isInteger();
    unsigned taken = choices.draw(free.size());
    CombinerKind kind = type.getElementType().isInteger(1)
                            ? kinds[3 + choices.draw(3)]
                            : kinds[choices.draw(isInteger ? 6 : 3)];
    partials.push_back(PartialAttr::get(
        context, kind, toAxisRefs(context, {free[taken]}, mesh)));
    free.erase(free.begin() + taken);
  }
  AxisList kept;
  if (!free.empty() && choices.chance(8))
    kept.push_back(free[choices.draw(free.size())]);
  return ShardingAttr::get(context, FlatSymbolRefAttr::get(context, "mesh"),
                           dims, partials, toAxisRefs(context, kept, mesh));
}
