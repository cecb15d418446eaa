// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies of linalg operations that compute the same from their arguments. What
// is found out about one of them, by itself, holds for all:
//
//   ^bb0(%in: f32, %in_0: f32, %out: f32):     a model of 126 layers has this
//     %1 = arith.addf %in, %in_0 : f32         thousands of times
//     linalg.yield %1 : f32

#ifndef TP_LIB_IMPORT_EQUALBODIES_H
#define TP_LIB_IMPORT_EQUALBODIES_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::tp {

/// Blocks are equal if their arguments' types and their operations agree, and
/// these read the same arguments and the results of the same operations.
struct EqualBodyInfo : llvm::DenseMapInfo<Block *> {
  static unsigned getHashValue(const Block *block);
  static bool isEqual(const Block *a, const Block *b);
};

/// True if what `body` computes is a matter of its arguments: nothing in it is
/// a constant, reads values from outside or holds regions. And it is short
/// enough for comparing it to be cheaper than working on it.
bool isClosedBody(Block &body);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_EQUALBODIES_H
