// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Between whole arrays and the shards of ranks.

#ifndef TPRT_SESSION_SCATTER_H
#define TPRT_SESSION_SCATTER_H

#include "artifact/Manifest.h"
#include "placement/Ownership.h"

namespace tprt {

/// Copy what `rank` owns of the whole array `global` into its buffer `local`.
void copyToRank(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
                const void *global, void *local);
/// Copy what `rank` owns from its buffer into the whole array.
void copyFromRank(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
                  const void *local, void *global);
/// The number of elements that `rank` owns.
int64_t countOwned(const Mesh &mesh, const TensorSpec &spec, int64_t rank);
/// True if no lower rank owns the same part of the tensor.
bool isFirstOwner(const Mesh &mesh, const TensorSpec &spec, int64_t rank);
/// True if `rank` owns the element at `index`.
bool owns(const Mesh &mesh, const TensorSpec &spec, int64_t rank,
          const int64_t *index);

} // namespace tprt

#endif // TPRT_SESSION_SCATTER_H
