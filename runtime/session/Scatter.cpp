// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "session/Scatter.h"
#include "element/Box.h"
#include "placement/OwnedBox.h"

using namespace tprt;

void tprt::copyToRank(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
                      const void *global, void *local) {
  size_t elementBytes = getElementSize(spec.dtype);
  forEachOwnedBox(
      mesh, spec.globalShape, spec.dims, rank, [&](const OwnedBox &box) {
        copyBox(local, {spec.localShape, box.localStart}, global,
                {spec.globalShape, box.globalStart}, box.sizes, elementBytes);
      });
}

void tprt::copyFromRank(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
                        const void *local, void *global) {
  size_t elementBytes = getElementSize(spec.dtype);
  forEachOwnedBox(
      mesh, spec.globalShape, spec.dims, rank, [&](const OwnedBox &box) {
        copyBox(global, {spec.globalShape, box.globalStart}, local,
                {spec.localShape, box.localStart}, box.sizes, elementBytes);
      });
}

int64_t tprt::countOwned(const Mesh &mesh, const TensorSpec &spec,
                         int64_t rank) {
  int64_t count = 1;
  for (const std::vector<OwnedRun> &dim :
       getOwnedRuns(mesh, spec.globalShape, spec.dims, rank)) {
    int64_t size = 0;
    for (const OwnedRun &run : dim)
      size += run.size;
    count *= size;
  }
  return count;
}

bool tprt::isFirstOwner(const Mesh &mesh, const TensorSpec &spec,
                        int64_t rank) {
  return getFirstOwner(mesh, spec.dims, rank) == rank;
}

bool tprt::owns(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
                const int64_t *index) {
  std::vector<std::vector<OwnedRun>> runs =
      getOwnedRuns(mesh, spec.globalShape, spec.dims, rank);
  for (size_t dim = 0; dim < runs.size(); ++dim) {
    bool isOwned = false;
    for (const OwnedRun &run : runs[dim])
      isOwned |= run.global <= index[dim] && index[dim] < run.global + run.size;
    if (!isOwned)
      return false;
  }
  return true;
}
