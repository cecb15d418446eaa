// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A square block of elements, one vector for each row, transposed by shuffles.

#ifndef TP_LIB_LOWER_HOST_TRANSPOSEINREGISTERS_H
#define TP_LIB_LOWER_HOST_TRANSPOSEINREGISTERS_H

#include "mlir/IR/Builders.h"

namespace mlir::tp {

/// Let `rows`, as many vectors as each has elements, a power of two, become the
/// columns of the block.
void transposeInRegisters(OpBuilder &builder, Location loc,
                          MutableArrayRef<Value> rows);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_TRANSPOSEINREGISTERS_H
