// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How long one device takes for an operation that is computed in some way.
//
//   C[i, j] += A[i, k] * B[k, j], i: ["dp"], j: ["tp"]
//
//   the larger of   FLOPs of the busiest device / FLOP/s
//                   bytes of the shards of A, B and C / bytes/s
//
// What one elementwise operation makes and only another reads never reaches the
// memory: it counts no bytes, as the two become one loop nest. Where it is cut
// does not matter for that.

#ifndef TP_LIB_PLAN_OPTIMES_H
#define TP_LIB_PLAN_OPTIMES_H

#include "tp/Cost/Topology.h"
#include "tp/Propagate/LoopCandidates.h"

namespace mlir::tp {

class OpTimes {
public:
  OpTimes(const ShardingState &state, const PlacementPrices &prices,
          const Topology &topology);

  /// Seconds of one run of `node`, computed as `candidate` says.
  double get(const OpNode &node, const LoopCandidate &candidate) const;
  /// The same on one device alone.
  double getAlone(const OpNode &node) const;
  /// The part of the bytes that the node moves to and from memory.
  double getBytes(const OpNode &node, const LoopCandidate &candidate) const;

  /// True if a tensor never reaches the memory.
  bool isFused(unsigned tensor) const { return fused.test(tensor); }

private:
  double getTime(const OpNode &node, ArrayRef<AxisList> loops,
                 double bytes) const;

  const ShardingState &state;
  const PlacementPrices &prices;
  const Topology &topology;
  double secondsPerRowByte = 0; // on the slowest link
  llvm::BitVector fused;        // by tensor
};

} // namespace mlir::tp

#endif // TP_LIB_PLAN_OPTIMES_H
