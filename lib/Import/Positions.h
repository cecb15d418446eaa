// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is known of an index that the body of a linalg operation computes: an
// affine function of the loops where it is one, and in any case an interval.
//
//   %i = linalg.index 1                  d1             [0, 15]
//   %j = arith.subi %i, %c4              d1 - 4         [-4, 11]
//   %k = arith.maxsi %j, %c0             no function    [0, 11]
//   %t = arith.index_cast %in            no function    unbounded
//   %m = arith.minsi %i, %c20            d1             [0, 15]: never bites

#ifndef TP_LIB_IMPORT_POSITIONS_H
#define TP_LIB_IMPORT_POSITIONS_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include <optional>

namespace mlir::tp {

/// All integers from `low` to `high`; the ends of int64_t mean unbounded.
struct Interval {
  int64_t low = std::numeric_limits<int64_t>::min();
  int64_t high = std::numeric_limits<int64_t>::max();

  bool isEmpty() const { return low > high; }
  bool isWithin(int64_t first, int64_t last) const {
    return low >= first && high <= last;
  }
};

/// A function of the loops: their coefficients, and a constant.
struct AffineFunction {
  SmallVector<int64_t> coefficients;
  int64_t constant = 0;

  bool isConstant() const {
    return llvm::all_of(coefficients, [](int64_t c) { return c == 0; });
  }
  /// The only loop that it depends on, or nothing.
  std::optional<unsigned> getOnlyLoop() const;
};

/// What is known of one index.
struct Position {
  std::optional<AffineFunction> function;
  Interval interval;
};

/// Evaluates indices in the body of `op` for loops that run over `loops`.
class PositionAnalysis {
public:
  PositionAnalysis(linalg::GenericOp op, ArrayRef<Interval> loops)
      : op(op), loops(loops) {}

  Position evaluate(Value index) const;
  ArrayRef<Interval> getLoops() const { return loops; }

private:
  /// What the operation says, before the integer type wraps it around.
  Position evaluateUnwrapped(Value index) const;
  Position ofFunction(AffineFunction function) const;
  Position ofConstant(int64_t value) const;
  Position ofSum(Value lhs, Value rhs, int64_t sign) const;
  Position ofExtremum(Value lhs, Value rhs, bool isMax) const;

  Operation *op;
  ArrayRef<Interval> loops;
};

/// The loops of `op`, each over its whole range; nothing if one is dynamic.
std::optional<SmallVector<Interval>> getLoopIntervals(linalg::GenericOp op);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_POSITIONS_H
