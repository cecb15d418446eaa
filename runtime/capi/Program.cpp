// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What generated code calls.
#include "session/Session.h"

int32_t tprt_collective(tprt_rank *rank, int32_t site, const void *operand,
                        void *result) {
  return rank->comm->runCollective(rank->rank, site, operand, result) ? 0 : 1;
}

int32_t tprt_call(tprt_rank *rank, int32_t call, void *const *data) {
  return rank->kernels->run(*rank->comm, rank->rank, call, data) ? 0 : 1;
}

int64_t tprt_coordinate(tprt_rank *rank, int32_t axis) {
  const tprt::Mesh &mesh = rank->comm->getMesh();
  if (axis < 0 || static_cast<size_t>(axis) >= mesh.axes.size())
    return -1;
  return mesh.getCoordinate(rank->rank, axis);
}
