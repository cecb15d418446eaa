// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ExpandReshard.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Propagate/ShardedOp.h"

using namespace mlir;
using namespace mlir::tp;

static SmallVector<ReassociationIndices> getGroups(const ReshardStage &stage) {
  SmallVector<ReassociationIndices> groups;
  for (ArrayRef<int64_t> group : stage.reassociation)
    groups.emplace_back(group.begin(), group.end());
  return groups;
}

Value ReshardExpander::applyStep(OpBuilder &builder, ReshardOp op, Value value,
                                 const ReshardStep &step) {
  MLIRContext *context = builder.getContext();
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(value.getType()).clone(step.localShape);
  AxisList axes = step.axes;
  CombinerKind kind = step.combiner;
#ifdef TP_PLANT_MAX_REDUCED_AS_SUM
  if (kind == CombinerKind::Max)
    kind = CombinerKind::Sum;
#endif
#ifdef TP_PLANT_WRONG_GATHER_ORDER
  if (step.kind == StepKind::AllGather) {
    // The parts of the last axis in reverse order.
    if (AxisTerm last = axes.back(); last.size > 1) {
      SmallVector<Attribute> pairs;
      Builder b(context);
      for (int64_t i = 0; i < last.size; ++i)
        pairs.push_back(b.getI64ArrayAttr({i, last.size - 1 - i}));
      value = PermuteOp::create(builder, loc, value, meshName,
                                toAxisListAttr(context, last, mesh),
                                b.getArrayAttr(pairs));
    }
  }
#endif
#ifdef TP_PLANT_GROUP_STRIDE_SWAPPED
  if (axes.size() == 2)
    std::swap(axes[0], axes[1]);
#endif
#ifdef TP_PLANT_SUB_AXIS_ORDER_REVERSED
  for (AxisTerm &term : axes)
    term.pre = mesh.sizes[term.axis] / (term.pre * term.size);
#endif
#ifdef TP_PLANT_WAIT_FOR_WRONG_GROUP
  if (step.kind == StepKind::AllReduce && axes.size() == 1)
    axes[0] = AxisTerm::whole(mesh, (axes[0].axis + 1) % mesh.getNumAxes());
#endif
  AxisListAttr axesAttr = toAxisListAttr(context, axes, mesh);
  auto combiner = CombinerAttr::get(context, kind);
  IntegerAttr dim = builder.getI64IntegerAttr(step.dim);
  Operation *result = nullptr;
  switch (step.kind) {
  case StepKind::Shard:
    result =
        ShardOp::create(builder, loc, type, value, dim, meshName, axesAttr);
    break;
  case StepKind::AllGather:
    result =
        AllGatherOp::create(builder, loc, type, value, dim, meshName, axesAttr);
    break;
  case StepKind::AllToAll:
    result = AllToAllOp::create(builder, loc, type, value, dim,
                                builder.getI64IntegerAttr(step.concatDim),
                                meshName, axesAttr);
    break;
  case StepKind::ReduceScatter:
    result = ReduceScatterOp::create(builder, loc, type, value, combiner, dim,
                                     meshName, axesAttr);
    break;
  case StepKind::AllReduce:
    result = AllReduceOp::create(builder, loc, type, value, combiner, meshName,
                                 axesAttr);
    break;
  case StepKind::Permute: {
    SmallVector<Attribute> pairs;
    for (auto [source, target] : step.pairs)
      pairs.push_back(builder.getI64ArrayAttr({source, target}));
    result = PermuteOp::create(builder, loc, type, value, meshName, axesAttr,
                               builder.getArrayAttr(pairs));
    break;
  }
  }
  if (Attribute cause = op->getAttr(attr::kCause);
      cause && step.kind != StepKind::Shard)
    result->setAttr(attr::kCause, cause);
  return result->getResult(0);
}

Value ReshardExpander::expand(OpBuilder &builder, ReshardOp op,
                              RankedTensorType whole) {
  Value value = op.getInput();
  const ReshardPlan &plan =
      planner.plan(whole.getShape(), getElementBytes(whole),
                   toTensorSharding(op.getSource(), mesh),
                   toTensorSharding(op.getTarget(), mesh));
  for (const ReshardStage &stage : plan.stages) {
    auto before = cast<RankedTensorType>(value.getType());
    bool isView = stage.viewShape.size() != before.getShape().size();
    if (isView)
      value = tensor::ExpandShapeOp::create(
          builder, op.getLoc(), before.clone(stage.localViewShapeBefore), value,
          getGroups(stage));
    for (const ReshardStep &step : stage.steps)
      value = applyStep(builder, op, value, step);
    if (isView)
      value = tensor::CollapseShapeOp::create(
          builder, op.getLoc(),
          before.clone(getLocalShape(whole.getShape(), stage.after)), value,
          getGroups(stage));
  }
  return value;
}
