// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The element-wise reductions of collectives: always in the order of the
// sources, so that every rank and every run computes the same bits.

#ifndef TPRT_COMM_REDUCE_H
#define TPRT_COMM_REDUCE_H

#include "comm/Site.h"

namespace tprt {

/// target[i] = sources[0][i] combined with sources[1][i], and so on, for
/// `count` elements of `type`. `target` may be one of the sources. Sums and
/// products of bf16 and f16 are accumulated in f32 and rounded once.
void reduce(tprt_dtype type, Combiner combiner, bool isUnsigned,
            std::span<const void *const> sources, void *target, size_t count);

/// On one bit every combiner is a bitwise one; a signed true is -1.
Combiner getBitCombiner(Combiner combiner, bool isUnsigned);

} // namespace tprt

#endif // TPRT_COMM_REDUCE_H
