// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the reductions of one species stand, as a cheapest cut.
//
//   p ──▶ [p pending] ──price of reducing p──▶ [p is needed whole] ──▶ …
//
// For each value v that may be pending there are two questions. Is it made
// pending (before the cut) or whole (behind it)? Is it needed whole? A value
// that is made pending and needed whole is reduced, once for all who need it:
// that is the price between the two. If an operation makes its result whole, it
// needs the operands of its sum whole; whoever is not linear needs them in any
// case.
//
//   leaf     source ─∞─▶ made pending            made by a cut reduction
//   u(v)     v needed ─∞─▶ u made pending        or else u pays
//   exp(v)   v needed ─∞─▶ sink
//
// A cut separates every leaf from every one who needs a whole value, and each
// edge in it is a reduction. An operand that is whole joins a pending sum on
// one device; that costs time, but no bytes.
//
// An operation whose loops are cut over the axes of the species can compute all
// of its result instead and leave it pending: it then reads and computes more,
// and what it is added to is reduced with it.

#ifndef TP_LIB_PARTITION_REDUCTIONNETWORK_H
#define TP_LIB_PARTITION_REDUCTIONNETWORK_H

#include "PendingProgram.h"
#include "WirePrices.h"

namespace mlir::tp {

/// Decide what carries `species`, given what carries the others. Returns true
/// if that is not what was decided before.
bool placeReductions(PendingProgram &program, func::FuncOp function,
                     unsigned species, WirePrices &prices);

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_REDUCTIONNETWORK_H
