// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A linalg operation on buffers, seen as loops in the order in which they run
// and flat buffers with a stride for each loop.
//
//   out[i, j] = in[j, i] + bias[i]        8 x 16, all contiguous
//
//   loops    i: 8, j: 16
//   in       strides 1, 8
//   bias     strides 1, 0
//   out      strides 16, 1
//
// Whatever an indexing map says (a transposition, a broadcast, a window) is in
// the strides, so that loops can change places and merge without maps. One loop
// is run in lanes of a vector.

#ifndef TP_LOWER_HOST_VECTORIZENEST_H
#define TP_LOWER_HOST_VECTORIZENEST_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include <optional>

namespace mlir::tp {

struct VectorNest {
  /// Lanes that lie no further apart are picked out of whole vectors; others
  /// are loaded one by one.
  static constexpr int64_t kLargestPickedStride = 4;

  struct Loop {
    int64_t size;
    bool isReduction;
    /// The operation's loop, or -1 if several merged.
    int64_t dim;
    /// True if the body asks for its index.
    bool isIndexed;
  };

  /// How an operand moves: the element at indices i is `offset + i * strides`.
  struct Access {
    /// Null for a scalar.
    MemRefType type;
    SmallVector<int64_t> strides;
    int64_t offset = 0;
    /// False if the body does not look at it and does not write it.
    bool isUsed = true;
  };

  /// What an accumulator is combined with: `yield combine(out, contribution)`.
  struct Combiner {
    Operation *op;
    Value contribution;
    TypedAttr neutral;
  };

  /// Its methods do not change it, but are not marked so.
  mutable linalg::LinalgOp op;
  /// Parallel loops come before reductions.
  SmallVector<Loop> loops;
  /// One for each operand.
  SmallVector<Access> accesses;
  /// One for each result, if all are combined by what may be reordered in a
  /// fixed way; else empty.
  SmallVector<Combiner> combiners;
  /// The loop that runs in lanes, how many there are, and how many vectors are
  /// computed at once. Without a vector loop the code is scalar.
  std::optional<unsigned> vectorLoop;
  int64_t lanes = 1;
  int64_t copies = 1;
  /// True if the target masks elements of less than 32 bits.
  bool hasNarrowMasks = false;

  /// See `op` as loops, merged and in an order that walks through memory.
  /// Nothing if a shape is not static or a map is not linear.
  static std::optional<VectorNest> get(linalg::LinalgOp op);

  /// Choose the loop that runs in lanes, for vectors of `vectorBytes`.
  void chooseLanes(int64_t vectorBytes);

  size_t getNumInputs() const { return op.getNumDpsInputs(); }
  unsigned getNumParallel() const;
  bool isReduction() const { return getNumParallel() != loops.size(); }
  /// True if lanes hold parts of the same sums.
  bool reducesLanes() const {
    return vectorLoop && loops[*vectorLoop].isReduction;
  }
};

/// All that `buffer` reaches, in one dimension.
Value viewFlat(OpBuilder &builder, Location loc, Value buffer);

/// Replace `nest.op` by loops over blocks that are transposed in registers, if
/// it is a transposition that does not read and write along the same loop.
bool emitTranspose(RewriterBase &rewriter, const VectorNest &nest,
                   int64_t vectorBytes);

/// Replace `nest.op` by loops.
void emitVectorNest(RewriterBase &rewriter, const VectorNest &nest);

} // namespace mlir::tp

#endif // TP_LOWER_HOST_VECTORIZENEST_H
