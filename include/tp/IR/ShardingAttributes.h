// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Between the text of a sharding and its value in the algebra.
//
//   #tp.sharding<@pod, [{"dp"}, {"tp", ?}]>   on   tp.mesh @pod <dp = 2, tp =
//   4>
//   <->
//   TensorSharding{dims = [[axis 0], [axis 1] open]}
//
// The text names axes, the algebra counts them; both directions need the mesh.

#ifndef TP_IR_SHARDINGATTRIBUTES_H
#define TP_IR_SHARDINGATTRIBUTES_H

#include "tp/IR/Tp.h"

namespace mlir::tp {

/// The mesh called `name`, seen from `from`; null if there is none.
MeshOp lookupMesh(Operation *from, FlatSymbolRefAttr name);

/// The algebra's terms for `axes`; nothing if an axis is not one of the mesh's.
std::optional<AxisList> toAxisList(ArrayRef<AxisRefAttr> axes,
                                   const Mesh &mesh);
SmallVector<AxisRefAttr> toAxisRefs(MLIRContext *context, AxisListRef terms,
                                    const Mesh &mesh);
AxisListAttr toAxisListAttr(MLIRContext *context, AxisListRef terms,
                            const Mesh &mesh);

/// The algebra's value of a sharding that was verified against `mesh`.
/// Priorities are left out.
TensorSharding toTensorSharding(ShardingAttr sharding, const Mesh &mesh);
ShardingAttr toShardingAttr(FlatSymbolRefAttr meshName, const Mesh &mesh,
                            const TensorSharding &sharding);

Loops toLoops(LoopsAttr loops, const Mesh &mesh);
LoopsAttr toLoopsAttr(FlatSymbolRefAttr meshName, const Mesh &mesh,
                      ArrayRef<AxisList> loops);

/// Check `sharding` of a value of type `type` (C1 to C8 of `#tp.sharding`), and
/// report through `emitError`; a note points at the mesh.
LogicalResult verifySharding(ShardingAttr sharding, RankedTensorType type,
                             Operation *from,
                             function_ref<InFlightDiagnostic()> emitError,
                             SymbolTableCollection *symbols = nullptr);

/// Check the axes of a collective (its C1) and return the size of its groups.
FailureOr<int64_t> verifyGroup(Operation *op, FlatSymbolRefAttr meshName,
                               AxisListAttr axes,
                               SymbolTableCollection &symbols);

} // namespace mlir::tp

#endif // TP_IR_SHARDINGATTRIBUTES_H
