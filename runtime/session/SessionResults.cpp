// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "session/SessionResults.h"
#include "placement/OwnedBox.h"

using namespace tprt;

SessionResults::SessionResults(const Session &session) : session(session) {
  for (const TensorSpec &spec : session.getEntry().results) {
    session.checkHasResult(spec);
    tensors.push_back({spec.name, &getFileType(spec.dtype), spec.globalShape});
  }
}

void SessionResults::read(size_t tensor, std::span<const int64_t> start,
                          std::span<const int64_t> sizes, void *target,
                          const BoxSide &side) {
  const TensorSpec &spec = session.getEntry().results[tensor];
  const Mesh &mesh = session.getMesh();
  std::vector<int64_t> localStart, targetStart;
  for (int64_t rank = 0; rank < mesh.getNumRanks(); ++rank) {
    if (getFirstOwner(mesh, spec.dims, rank) != rank)
      continue;
    const void *buffer = session.getBuffer(true, tensor, rank).data();
    forEachOwnedBox(
        mesh, spec.globalShape, spec.dims, rank, [&](const OwnedBox &box) {
          std::optional<BoxOverlap> common =
              overlapBoxes(start, sizes, box.globalStart, box.sizes);
          if (!common)
            return;
          targetStart = common->inFirst;
          localStart = common->inSecond;
          for (size_t dim = 0; dim < sizes.size(); ++dim) {
            targetStart[dim] += side.start[dim];
            localStart[dim] += box.localStart[dim];
          }
          copyBox(target, {side.shape, targetStart}, buffer,
                  {spec.localShape, localStart}, common->sizes,
                  getElementSize(spec.dtype));
        });
  }
}
