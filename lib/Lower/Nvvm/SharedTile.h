// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A tile of an operand of a contraction on its way from global memory through
// registers to shared memory, by all threads of a block.
//
//   in global memory   any strides; 16 bytes at a time where a line of the
//                      tile is contiguous and aligned
//   in shared memory   tile[depth][outer], each line 16 bytes longer than it
//                      must be, so that lines start in different banks
//
// Outer is rows of the left operand and columns of the right one. What lies
// outside the operand or behind a mask is zero.

#ifndef TP_LIB_LOWER_NVVM_SHAREDTILE_H
#define TP_LIB_LOWER_NVVM_SHAREDTILE_H

#include "../Host/ContractionShape.h"
#include "KernelBuilder.h"

namespace mlir::tp {

/// Where an index of several digits is in each operand of a contraction.
class ContractionPosition {
public:
  ContractionPosition(KernelBuilder &b, Value number,
                      const ContractionIndices &indices);
  /// How far that is from the start of `operand`, in elements.
  Value getOffset(KernelBuilder &b, ContractionOperand operand) const;
  /// The digit of `loop` of the operation, or null.
  Value getDigit(unsigned loop) const;

private:
  const ContractionIndices *indices;
  SmallVector<Value> digits;
};

/// Bytes that a thread moves at once, if it can.
inline constexpr int64_t kWidestAccess = 16;

/// The elements of `type` in 16 bytes, at most four.
int64_t getLanesOf(Type type);

class SharedTile {
public:
  /// The tile of `operand`, of `outerSize` x `depthSize` elements, which
  /// `numThreads` threads copy; `alignment` bytes divide the address of the
  /// operand's first element. Call once per kernel, before loops.
  SharedTile(KernelBuilder &b, const ContractionShape &shape,
             ContractionOperand operand, int64_t outerSize, int64_t depthSize,
             int64_t numThreads, int64_t alignment);

  /// Let the tile begin at `outer` in matrix `batch`.
  void begin(Value thread, const ContractionPosition &batch, Value outer);
  /// This thread's part of the tile from `depth` on.
  SmallVector<Value> load(Value depth);
  /// Write what `load` returned to shared memory.
  void store(ValueRange elements);
  /// The elements (`depth`, `outer` ...) of the tile in shared memory, `count`
  /// of them, which is 1, 2 or 4. `outer` is a multiple of it.
  Value read(Value depth, Value outer, int64_t count);

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, value);
  }
  int64_t chooseLanes(int64_t alignment) const;
  bool isContiguous(const ContractionIndices &indices, int64_t lanes,
                    int64_t alignment) const;
  const ContractionIndices &getOuter() const {
    return operand == LeftOperand ? shape.rows : shape.columns;
  }
  Value convert(Value element);
  Value isInside(Value depth, const ContractionPosition &position,
                 unsigned access);

  KernelBuilder &b;
  const ContractionShape &shape;
  ContractionOperand operand;
  int64_t outerSize, depthSize, numThreads, lineSize;
  /// True if neighbouring threads and lanes move along the depth.
  bool isAlongDepth = false;
  /// Elements of an access, and accesses of a thread.
  int64_t lanes = 1, numAccesses = 1;
  Value source, shared;

  /// What does not depend on the depth, for each access.
  struct Access {
    Value outer, depth; // within the tile
    Value offset;       // of the line, in elements
    Value isInside;     // null if it always is
  };
  SmallVector<Access> accesses;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_NVVM_SHAREDTILE_H
