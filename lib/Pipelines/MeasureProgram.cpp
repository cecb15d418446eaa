// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Pipelines/MeasureProgram.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Lower/Flops.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardedOp.h"

using namespace mlir;
using namespace mlir::tp;

double mlir::tp::countWireBytes(CollectiveOpInterface collective) {
  MeshOp mesh = lookupMesh(collective, collective.getMeshAttr());
  std::optional<AxisList> axes =
      toAxisList(collective.getAxes().getAxes(), mesh.getMesh());
  auto type = cast<RankedTensorType>(collective.getOperandValue().getType());
  return collective.getWireFactor(getNumParts(*axes)) * getBytes(type);
}

int64_t mlir::tp::countTensorBytes(TypeRange types) {
  int64_t bytes = 0;
  for (Type type : types)
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      bytes += getBytes(tensor);
  return bytes;
}

CollectiveDescription
mlir::tp::describeCollective(CollectiveOpInterface collective) {
  Operation *op = collective;
  MeshOp mesh = lookupMesh(op, collective.getMeshAttr());
  std::optional<AxisList> axes =
      toAxisList(collective.getAxes().getAxes(), mesh.getMesh());
  CollectiveDescription description;
  // Names of operations outlive every context that uses them.
  description.kind = op->getName().stripDialect();
  if (CombinerAttr combiner = collective.getCombinerOrNull())
    description.combiner = stringifyCombiner(combiner.getValue()).str();
  description.axes = collective.getAxes().getText();
  description.groupSize = getNumParts(*axes);
  description.operandBytes =
      countTensorBytes(collective.getOperandValue().getType());
  description.runs = countRuns(op);
  description.wireBytes = countWireBytes(collective);
  description.place = printPlace(op->getLoc());
  if (auto cause = op->getAttrOfType<StringAttr>(attr::kCause))
    description.cause = cause.str();
  return description;
}

ProgramMeasure mlir::tp::measureProgram(ModuleOp local) {
  ProgramMeasure measure;
  local.walk([&](CollectiveOpInterface collective) {
    int64_t runs = countRuns(collective);
    measure.collectives += runs;
    measure.wireBytes += countWireBytes(collective) * runs;
  });
  for (func::FuncOp function : local.getOps<func::FuncOp>()) {
    if (function.isExternal())
      continue;
    measure.argumentBytes += countTensorBytes(function.getArgumentTypes());
    measure.resultBytes += countTensorBytes(function.getResultTypes());
    measure.flops += countFlops(function);
  }
  return measure;
}
