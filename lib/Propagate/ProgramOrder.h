// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An order of operations that does not depend on how a program is written down.
//
//   %b = exp %y                 the order is %a, %b, %c: what makes the first
//   %a = exp %x                 operand of an operation comes before what makes
//   %c = add %a, %b             the second, and both before the operation
//   return %c
//
// Where shardings contend, the first to come wins. In this order two programs
// that differ only in the order of independent operations are sharded alike.

#ifndef TP_LIB_PROPAGATE_PROGRAMORDER_H
#define TP_LIB_PROPAGATE_PROGRAMORDER_H

#include "mlir/IR/Block.h"

namespace mlir::tp {

/// The operations of `block` in depth-first order from its terminator, which
/// comes last; operations that it does not need follow the others as they
/// stand.
SmallVector<Operation *> getProgramOrder(Block &block);

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_PROGRAMORDER_H
