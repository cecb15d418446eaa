// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The ways in which arguments, results and what flows along control flow may
// lie on the mesh.

#include "ProgramModel.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

/// All ways to place a tensor that go on from what an annotation says.
const LoopCandidates &
ProgramModel::enumeratePlacements(const TensorState &tensor,
                                  ShardingAttr annotation, unsigned numPorts) {
  unsigned rank = tensor.type.getRank();
  TensorSharding base;
  base.dims.assign(rank, {{}, /*open=*/true});
  if (annotation)
    base = toTensorSharding(annotation, state.mesh);
  AxisListRef all = finder.getParts();
  AxisList free;
  for (const AxisTerm &part : all) {
    bool isUsed = llvm::any_of(base.dims, [&](const DimSharding &dim) {
      return overlap(dim.terms, AxisList{part});
    });
    if (!isUsed && !overlap(base.replicated, AxisList{part}))
      free.push_back(part);
  }
  SmallVector<unsigned, 4> open;
  for (unsigned dim = 0; dim < rank; ++dim)
    if (base.dims[dim].open && tensor.type.getDimSize(dim) > 1)
      open.push_back(dim);
  for (DimSharding &dim : base.dims)
    dim.open = false;
  base.replicated.clear();

  LoopCandidates &found = placements.emplace_back();
  SmallVector<unsigned, 4> digits(free.size(), 0);
  while (true) {
    TensorSharding sharding = base;
    for (auto [digit, part] : llvm::zip_equal(digits, free))
      if (digit > 0)
        sharding.dims[open[digit - 1]].terms.push_back(part);
    bool fits = true;
    for (auto [size, dim] :
         llvm::zip_equal(tensor.type.getShape(), sharding.dims)) {
      dim.terms = canonicalize(dim.terms);
      fits &= getNumParts(dim.terms) <= size &&
              fitsTerms(state.mesh, size, dim.terms);
    }
    if (fits || found.empty()) {
      LoopCandidate candidate;
      candidate.placements.assign(numPorts, prices.intern(sharding));
      found.push_back(std::move(candidate));
    }
    unsigned place = 0;
    while (place < digits.size() && ++digits[place] > open.size())
      digits[place++] = 0;
    if (place == digits.size())
      return found;
  }
}

/// A tensor that lies as it is said to, as what a manual region gives.
const LoopCandidates &ProgramModel::addFixed(const TensorState &tensor) {
  LoopCandidates &found = placements.emplace_back();
  LoopCandidate candidate;
  candidate.placements = {prices.intern(tensor.sharding)};
  found.push_back(std::move(candidate));
  return found;
}
