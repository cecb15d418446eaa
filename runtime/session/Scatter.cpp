// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "session/Scatter.h"
#include "element/Box.h"

using namespace tprt;

static std::vector<std::vector<OwnedRun>>
getRuns(const Mesh &mesh, const TensorSpec &spec, int64_t rank) {
  std::vector<std::vector<OwnedRun>> runs;
  runs.reserve(spec.dims.size());
  for (size_t dim = 0; dim < spec.dims.size(); ++dim)
    runs.push_back(
        getOwnedRuns(mesh, spec.globalShape[dim], spec.dims[dim], rank));
  return runs;
}

/// Call `visit` with the global start, local start and sizes of each box that
/// one run of every dimension makes.
template <typename Visit>
static void forEachBox(const std::vector<std::vector<OwnedRun>> &runs,
                       Visit visit) {
  for (const std::vector<OwnedRun> &dim : runs)
    if (dim.empty())
      return;
  size_t rank = runs.size();
  std::vector<size_t> choice(rank);
  std::vector<int64_t> global(rank), local(rank), sizes(rank);
  while (true) {
    for (size_t dim = 0; dim < rank; ++dim) {
      const OwnedRun &run = runs[dim][choice[dim]];
      global[dim] = run.global;
      local[dim] = run.local;
      sizes[dim] = run.size;
    }
    visit(global, local, sizes);
    size_t dim = rank;
    while (dim > 0 && ++choice[dim - 1] == runs[dim - 1].size())
      choice[--dim] = 0;
    if (dim == 0)
      return;
  }
}

void tprt::copyToRank(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
                      const void *global, void *local) {
  size_t elementBytes = getElementSize(spec.dtype);
  forEachBox(
      getRuns(mesh, spec, rank),
      [&](const auto &globalStart, const auto &localStart, const auto &sizes) {
        copyBox(local, {spec.localShape, localStart}, global,
                {spec.globalShape, globalStart}, sizes, elementBytes);
      });
}

void tprt::copyFromRank(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
                        const void *local, void *global) {
  size_t elementBytes = getElementSize(spec.dtype);
  forEachBox(
      getRuns(mesh, spec, rank),
      [&](const auto &globalStart, const auto &localStart, const auto &sizes) {
        copyBox(global, {spec.globalShape, globalStart}, local,
                {spec.localShape, localStart}, sizes, elementBytes);
      });
}

int64_t tprt::countOwned(const Mesh &mesh, const TensorSpec &spec,
                         int64_t rank) {
  int64_t count = 1;
  for (const std::vector<OwnedRun> &dim : getRuns(mesh, spec, rank)) {
    int64_t size = 0;
    for (const OwnedRun &run : dim)
      size += run.size;
    count *= size;
  }
  return count;
}

bool tprt::isFirstOwner(const Mesh &mesh, const TensorSpec &spec,
                        int64_t rank) {
  // The first of all ranks with the same digits on the sharding's terms has
  // zero for every other digit: its number is what the digits on the terms make
  // up.
  int64_t sharded = 0;
  for (const Terms &terms : spec.dims)
    for (const Term &term : terms) {
      if (term.isGap())
        continue;
      int64_t below = mesh.axes[term.axis].size / (term.pre * term.size);
      for (size_t minor = term.axis + 1; minor < mesh.axes.size(); ++minor)
        below *= mesh.axes[minor].size;
      sharded += mesh.getDigit(rank, term) * below;
    }
  return sharded == rank;
}

bool tprt::owns(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
                const int64_t *index) {
  std::vector<std::vector<OwnedRun>> runs = getRuns(mesh, spec, rank);
  for (size_t dim = 0; dim < runs.size(); ++dim) {
    bool isOwned = false;
    for (const OwnedRun &run : runs[dim])
      isOwned |= run.global <= index[dim] && index[dim] < run.global + run.size;
    if (!isOwned)
      return false;
  }
  return true;
}
