// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp.group, which does nothing, and tp.manual. A whole program runs on one
// rank; the region of a manual operation runs on as many as its mesh has, on
// shards of the operands, and the results are put together again.

#include "Execution.h"
#include "tp/Interpret/ShardedTensor.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static LogicalResult runGroup(Operation *, RankContext &) { return success(); }

/// The device at each position of `mesh`.
static SmallVector<int64_t> getDevices(const Mesh &mesh) {
  if (!mesh.devices.empty())
    return mesh.devices;
  return llvm::to_vector(llvm::seq<int64_t>(0, mesh.getNumPositions()));
}

/// What each rank holds of `whole`.
static RankTensors cut(const HostTensor &whole, const Mesh &mesh,
                       const TensorSharding &sharding) {
  RankTensors held(mesh.getNumPositions());
  for (auto [position, device] : llvm::enumerate(getDevices(mesh)))
    held[device] = std::make_shared<HostTensor>(
        cutTensor(whole, mesh, sharding, position));
  return held;
}

static LogicalResult runManual(Operation *op, Execution &execution,
                               Scope &scope) {
  auto manual = cast<ManualOp>(op);
  MeshOp meshOp = lookupMesh(op, manual.getMeshAttr());
  if (!meshOp)
    return op->emitError() << "runs on undeclared mesh "
                           << manual.getMeshAttr();
  if (execution.getNumRanks() != 1)
    return op->emitError() << "stands in a program of "
                           << execution.getNumRanks()
                           << " ranks, but belongs to a whole program";
  Mesh mesh = meshOp.getMesh();
  SmallVector<RankTensors> arguments;
  for (auto [operand, sharding] :
       llvm::zip_equal(manual.getInputs(), manual.getInShardings())) {
    FailureOr<RankTensors> whole = execution.lookup(operand, scope, op);
    if (failed(whole))
      return failure();
    arguments.push_back(
        cut(*whole->front(), mesh, manual.getManualPart(sharding, mesh)));
  }
  Execution ranks(mesh.getNumPositions(), {execution.getFloatMode()});
  Scope inner;
  FailureOr<SmallVector<RankTensors>> yielded =
      ranks.runBlock(manual.getBody().front(), arguments, inner);
  if (failed(yielded))
    return failure();
  execution.getStatistics().flops += ranks.getStatistics().flops;
  for (auto [number, held] : llvm::enumerate(*yielded)) {
    OpResult result = manual->getResult(number);
    SmallVector<const HostTensor *> byPosition;
    for (int64_t device : getDevices(mesh))
      byPosition.push_back(held[device].get());
    HostTensor whole(held[0]->getKind(),
                     cast<RankedTensorType>(result.getType()).getShape());
    std::optional<GatherFault> fault = gatherTensor(
        byPosition, mesh,
        manual.getManualPart(manual.getOutShardings()[number], mesh), whole);
    if (fault)
      return op->emitError() << "has result #" << number << " whose element "
                             << fault->element << " positions " << fault->first
                             << " and " << fault->second << " have differently";
    scope[result] = {std::make_shared<HostTensor>(std::move(whole))};
  }
  return success();
}

void mlir::tp::interpret::addManualRules(OperationRuleTable &table) {
  table["tp.group"].onRank = runGroup;
  table["tp.manual"].onAllRanks = runManual;
}
