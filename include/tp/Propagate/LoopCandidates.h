// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The ways in which one operation may be computed.
//
//   C[i, j] += A[i, k] * B[k, j] over "tp"
//
//   i: tp      A [{"tp"}, {}]   B [{}, {}]       C [{"tp"}, {}]
//   j: tp      A [{}, {}]       B [{}, {"tp"}]   C [{}, {"tp"}]
//   k: tp      A [{}, {"tp"}]   B [{"tp"}, {}]   C [{}, {}], partial = sum
//   {"tp"} none       everything whole: each device computes all of it
//
// Each axis of the mesh, or part of one that some tensor is cut by, may go to
// any factor that it divides or that has it already, whether or not an operand
// is cut so. An operation that is linear in some operands has each way a second
// time, in which it takes their terms and leaves its own result pending.

#ifndef TP_PROPAGATE_LOOPCANDIDATES_H
#define TP_PROPAGATE_LOOPCANDIDATES_H

#include "tp/Propagate/PlacementPrices.h"
#include "tp/Propagate/ShardingState.h"

namespace mlir::tp {

struct LoopCandidate {
  Loops loops;
  /// For each tensor of the node, operands first.
  SmallVector<PlacementId, 4> placements;
  /// The work of one device, as bytes on the wire.
  double work = 0;
  /// What the rows cost that devices get from each other.
  double rows = 0;
};

/// True if an operation may be computed otherwise than it is: not what an
/// annotation says, what makes a value that is cut like others, nor what must
/// be whole.
bool isChoosable(const ShardingState &state, const OpNode &node);

/// The first candidate is the one that was given.
using LoopCandidates = SmallVector<LoopCandidate, 0>;

/// Which ways are looked at.
struct CandidateOptions {
  /// Factors that an axis does not divide are cut by it too, as long as there
  /// is something for each device.
  bool allowsUneven = false;
  /// Values that flow along an edge of control flow may lie in any way.
  bool choosesEdges = false;
  /// An axis with more devices than a factor of much work can use evenly is
  /// split, so that the rest of it may go elsewhere, while there are no more
  /// parts than these.
  unsigned mostParts = 0;
  /// Where there are more ways, an axis goes only where it is already.
  unsigned mostWays = 256;
};

/// The parts in which the axes of the mesh are dealt out, major first: as
/// annotations split them, and as the program's sizes do up to `mostParts`.
AxisList findAxisParts(const ShardingState &state, unsigned mostParts);

class CandidateFinder {
public:
  CandidateFinder(const ShardingState &state, PlacementPrices &prices,
                  CandidateOptions options = {});

  /// The parts of axes that are dealt out, major first.
  AxisListRef getParts() const { return parts; }
  /// All ways to compute `node`, which is computed as `loops` now.
  const LoopCandidates &find(const OpNode &node, ArrayRef<AxisList> loops);

private:
  LoopCandidate makeCandidate(const OpNode &node, Loops loops);
  RankedTensorType getTensorType(const OpNode &node, unsigned t) const;
  void appendKey(SmallVectorImpl<char> &key, const OpNode &node,
                 ArrayRef<AxisList> loops) const;
  bool hasManyWays(const FactorMap &map) const;
  void enumerate(const OpNode &node, LoopCandidates &found);
  void addCarried(const OpNode &node, LoopCandidates &found);
  bool allows(const OpNode &node, ArrayRef<AxisList> loops,
              ArrayRef<AxisList> given) const;

  const ShardingState &state;
  PlacementPrices &prices;
  CandidateOptions options;
  /// The parts of axes that are dealt out to factors, major first.
  AxisList parts;
  llvm::StringMap<LoopCandidates> known;
};

/// Sets of operands, as bits by position, in which a sum may be pending
/// together such that it is pending in the result.
SmallVector<uint64_t, 2> findLinearOperands(const ShardedOp &view);

} // namespace mlir::tp

#endif // TP_PROPAGATE_LOOPCANDIDATES_H
