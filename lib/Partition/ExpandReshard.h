// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TP_LIB_PARTITION_EXPANDRESHARD_H
#define TP_LIB_PARTITION_EXPANDRESHARD_H

#include "mlir/IR/Builders.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Sharding/ReshardPath.h"

namespace mlir::tp {

/// Turns reshards into collectives, planning equal ones once.
class ReshardExpander {
public:
  ReshardExpander(FlatSymbolRefAttr meshName, const Mesh &mesh)
      : meshName(meshName), mesh(mesh), planner(mesh, defaultStepCost) {}

  /// The local value of `op`'s result, from its operand, which is local
  /// already. `whole` is the type of the whole value.
  Value expand(OpBuilder &builder, ReshardOp op, RankedTensorType whole);

private:
  Value applyStep(OpBuilder &builder, ReshardOp op, Value value,
                  const ReshardStep &step);

  FlatSymbolRefAttr meshName;
  const Mesh &mesh;
  ReshardPlanner planner;
};

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_EXPANDRESHARD_H
