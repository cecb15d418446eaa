// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "TransposeInRegisters.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::tp;

/// Swap, for every power of two, the upper part of each row with the lower part
/// of the row that far below: rows become columns.
void mlir::tp::transposeInRegisters(OpBuilder &builder, Location loc,
                                    MutableArrayRef<Value> rows) {
  int64_t edge = rows.size();
  for (int64_t far = 1; far < edge; far *= 2) {
    SmallVector<int64_t> low, high;
    for (int64_t lane = 0; lane < edge; ++lane) {
      low.push_back(lane & far ? edge + lane - far : lane);
      high.push_back(lane & far ? edge + lane : lane + far);
    }
    for (int64_t row = 0; row < edge; ++row) {
      if (row & far)
        continue;
      Value a = rows[row], b = rows[row + far];
      rows[row] = vector::ShuffleOp::create(builder, loc, a, b, low);
      rows[row + far] = vector::ShuffleOp::create(builder, loc, a, b, high);
    }
  }
}
