// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations of StableHLO that its own conversion to linalg leaves behind. The
// dialect is not registered: operations are known by their names and generic
// attributes. Each becomes linalg operations, whose loops say how it may be
// cut.

#ifndef TP_LIB_IMPORT_STABLEHLOOPS_H
#define TP_LIB_IMPORT_STABLEHLOOPS_H

#include "mlir/IR/Operation.h"

namespace mlir::tp {

/// Replace `stablehlo.scatter`: each element of the result takes the updates
/// whose index names it.
///
///   for v, d, n:  out[v, d] = out[v, d] + (at[n] == v ? update[n, d] : 0)
LogicalResult importScatter(Operation *op);

/// Replace `stablehlo.sort`: an element goes to the position that is the number
/// of elements before it.
///
///   for i, j:  rank[i] += x[j] < x[i] || (!(x[i] < x[j]) && j < i)
///   for p, i:  from[p] += rank[i] == p ? i : 0
///   for p:     out[p] = x[from[p]]
LogicalResult importSort(Operation *op);

/// True for a `stablehlo.custom_call @tp.call`.
bool isKernelCall(Operation *op);

/// Replace the call of a kernel that the user has written, as
/// `jax.ffi.ffi_call("tp.call", …)` leaves it, by `tp.call`.
///
///   custom_call @tp.call(a) {name = "k", rule = "n -> n"}
///   tp.call "k"(a) {rule = "n -> n"}
LogicalResult importCall(Operation *op);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_STABLEHLOOPS_H
