// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Control flow as the sharding engine sees it: edges along which tensors flow
// unchanged.
//
//   %r = scf.for … iter_args(%x = %init) {    edge: %init, %x, %y, %r
//     %y = …
//     scf.yield %y
//   }
//
// The tensors of an edge are one value at different times, so they have one
// sharding. It stands in `tp.shardings` (results) and `tp.region_shardings`
// (arguments of the regions) of the operation; what flows in is resharded to
// it.

#ifndef TP_PROPAGATE_DATAFLOW_H
#define TP_PROPAGATE_DATAFLOW_H

#include "mlir/IR/Operation.h"
#include "tp/IR/ShardingAttributes.h"

namespace mlir::tp {

/// What flows along one edge.
struct DataFlowEdge {
  /// Operands of the operation and of the terminators of its regions.
  SmallVector<OpOperand *, 2> sources;
  /// Results of the operation and arguments of its regions; at least one.
  SmallVector<Value, 2> targets;
};

/// True if `op` is control flow whose regions are part of the program: loops
/// and branches that all devices take alike.
bool hasDataFlow(Operation *op);

/// The edges of `op` that carry ranked tensors, in order of their targets.
SmallVector<DataFlowEdge> getDataFlowEdges(Operation *op);

/// The sharding that `op`, which has data flow, states for `target`; null if it
/// states none.
ShardingAttr getDataFlowSharding(Operation *op, Value target);

/// State the sharding of each target of `edges`.
void setDataFlowShardings(Operation *op, ArrayRef<DataFlowEdge> edges,
                          ArrayRef<ShardingAttr> shardings);

/// The operation before which `value` is made ready for `user`: `user` itself,
/// or the outermost loop around it that does not make `value`, so that it
/// happens once.
Operation *getPlaceBeforeLoops(Value value, Operation *user);

/// The same where others may use what is made ready: not inside of a branch if
/// `value` has users outside of it, which could not see it there.
Operation *getSharedPlace(Value value, Operation *user);

/// True if `value`, which was made in an earlier visit of the program in order,
/// can be used at `place`: what stands in a block around it stands before it.
bool isInScope(Value value, Operation *place);

/// How often `op` runs its regions, if that is known; 1 for what is no loop.
std::optional<int64_t> getKnownTripCount(Operation *op);

/// The same, or a guess: at least 1.
int64_t getTripCount(Operation *op);

/// How often `op` runs in one run of its function; a loop of unknown length
/// counts once.
int64_t countRuns(Operation *op);

} // namespace mlir::tp

#endif // TP_PROPAGATE_DATAFLOW_H
