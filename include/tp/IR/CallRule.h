// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `tp.call` says about the dimensions of its tensors, as a value.
//
//   "b k, k! f -> b f"     operands [[b, k], [k, f]], results [[b, f]]
//                          b and f may be cut; k is in no result, and marked
//   ", n -> n"             the first operand is a scalar

#ifndef TP_IR_CALLRULE_H
#define TP_IR_CALLRULE_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace mlir::tp {

struct CallRule {
  /// The index of a name for each dimension of one tensor.
  using Dims = SmallVector<unsigned, 4>;

  /// Each name once, in the order in which they come.
  SmallVector<std::string, 4> names;
  /// Whether a `!` stands behind the name anywhere.
  SmallVector<bool, 4> isMarked;
  SmallVector<Dims, 3> operands;
  SmallVector<Dims, 1> results;

  /// Whether devices may have parts of the dimensions called `names[name]`.
  bool mayBeCut(unsigned name) const;
};

/// Read `text`; what is wrong with it goes to `error`.
FailureOr<CallRule> parseCallRule(StringRef text, std::string &error);

} // namespace mlir::tp

#endif // TP_IR_CALLRULE_H
