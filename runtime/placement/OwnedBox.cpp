// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "placement/OwnedBox.h"

using namespace tprt;

std::vector<std::vector<OwnedRun>>
tprt::getOwnedRuns(const Mesh &mesh, std::span<const int64_t> shape,
                   std::span<const Terms> dims, int64_t rank) {
  std::vector<std::vector<OwnedRun>> runs;
  runs.reserve(dims.size());
  for (size_t dim = 0; dim < dims.size(); ++dim)
    runs.push_back(getOwnedRuns(mesh, shape[dim], dims[dim], rank));
  return runs;
}

void tprt::forEachBox(const std::vector<std::vector<OwnedRun>> &runs,
                      const std::function<void(const OwnedBox &)> &visit) {
  for (const std::vector<OwnedRun> &dim : runs)
    if (dim.empty())
      return;
  size_t rank = runs.size();
  std::vector<size_t> choice(rank);
  OwnedBox box{std::vector<int64_t>(rank), std::vector<int64_t>(rank),
               std::vector<int64_t>(rank)};
  while (true) {
    for (size_t dim = 0; dim < rank; ++dim) {
      const OwnedRun &run = runs[dim][choice[dim]];
      box.globalStart[dim] = run.global;
      box.localStart[dim] = run.local;
      box.sizes[dim] = run.size;
    }
    visit(box);
    size_t dim = rank;
    while (dim > 0 && ++choice[dim - 1] == runs[dim - 1].size())
      choice[--dim] = 0;
    if (dim == 0)
      return;
  }
}

void tprt::forEachOwnedBox(const Mesh &mesh, std::span<const int64_t> shape,
                           std::span<const Terms> dims, int64_t rank,
                           const std::function<void(const OwnedBox &)> &visit) {
  forEachBox(getOwnedRuns(mesh, shape, dims, rank), visit);
}

int64_t tprt::getFirstOwner(const Mesh &mesh, std::span<const Terms> dims,
                            int64_t rank) {
  // The first of all ranks with the same digits on the sharding's terms has
  // zero for every other digit: its number is what the digits on the terms make
  // up.
  int64_t sharded = 0;
  for (const Terms &terms : dims)
    for (const Term &term : terms) {
      if (term.isGap())
        continue;
      int64_t below = mesh.axes[term.axis].size / (term.pre * term.size);
      for (size_t minor = term.axis + 1; minor < mesh.axes.size(); ++minor)
        below *= mesh.axes[minor].size;
      sharded += mesh.getDigit(rank, term) * below;
    }
  return sharded;
}
