// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DeviceTaint.h"
#include "tp/Partition/Partition.h"
#include "tp/Partition/Passes.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::tp;

namespace mlir::tp {
#define GEN_PASS_DEF_VERIFYSPMDPASS
#include "tp/Partition/Passes.h.inc"
} // namespace mlir::tp

/// Check that the regions around `collective` run in one order, step by step.
static LogicalResult verifyOrder(Operation *collective) {
  for (Region *region = collective->getParentRegion();
       !isa<func::FuncOp>(region->getParentOp());
       region = region->getParentOp()->getParentRegion()) {
    Operation *around = region->getParentOp();
    bool isOrdered = isa<RegionBranchOpInterface>(around) &&
                     !around->hasTrait<OpTrait::HasParallelRegion>();
    if (isOrdered && region->hasOneBlock())
      continue;
    InFlightDiagnostic diagnostic =
        collective->emitOpError("stands in '")
        << around->getName()
        << (isOrdered ? "', in a region of several blocks"
                      : "', whose body has no one order")
        << " that all devices of a group follow";
    diagnostic.attachNote(around->getLoc()) << "the body is that of this one";
    return diagnostic;
  }
  return success();
}

/// Check that all devices of a group run `collective` equally often.
static LogicalResult verifyControl(CollectiveOpInterface collective,
                                   DeviceTaint &taint) {
  // Devices that another mesh tells apart may be those of this group.
  auto differs = [&](Taint what) {
    return what.onOtherMesh || taint.differsWithin(what, collective.getAxes());
  };
  for (Operation *around = collective->getParentOp();
       !isa<func::FuncOp>(around); around = around->getParentOp()) {
    SmallVector<Value> control;
    getControlOperands(cast<RegionBranchOpInterface>(around), control);
    for (Value value : control) {
      if (!differs(taint.get(value)))
        continue;
      InFlightDiagnostic diagnostic =
          collective->emitOpError("over ")
          << collective.getAxes().getText() << " stands under '"
          << around->getName()
          << "', which devices of a group may take differently";
      diagnostic.attachNote(around->getLoc())
          << "what decides here depends on the device";
      Value source = taint.getSource(value, differs);
      diagnostic.attachNote(source.getLoc()) << "devices begin to differ here";
      return diagnostic;
    }
  }
  return success();
}

/// Check that what is cut was alike on all devices of the group.
static LogicalResult verifyShard(ShardOp op, DeviceTaint &taint) {
  auto differs = [&](Taint what) {
    return taint.differsWithin(what, op.getAxes());
  };
  if (!differs(taint.get(op.getInput())))
    return success();
  InFlightDiagnostic diagnostic =
      op.emitOpError("cuts a value over ")
      << op.getAxes().getText()
      << " that the devices of a group may have differently";
  diagnostic.attachNote(taint.getSource(op.getInput(), differs).getLoc())
      << "devices begin to differ here";
  return diagnostic;
}

/// Check that results are whole along the axes that their shardings do not
/// name: every device would return something else for the same part.
static LogicalResult verifyResults(func::FuncOp function,
                                   FlatSymbolRefAttr meshName,
                                   DeviceTaint &taint) {
  Operation *terminator = function.getBody().front().getTerminator();
  for (auto [number, value] : llvm::enumerate(terminator->getOperands())) {
    auto sharding =
        function.getResultAttrOfType<ShardingAttr>(number, attr::kSharding);
    if (!sharding || sharding.getMesh() != meshName)
      continue;
    TensorSharding placement = toTensorSharding(sharding, taint.getMesh());
    auto differs = [&](Taint what) {
      return taint.differsBeyond(what, placement);
    };
    if (!differs(taint.get(value)))
      continue;
    InFlightDiagnostic diagnostic =
        function.emitOpError("result #")
        << number << " is " << sharding
        << ", but devices that have the same part of it may differ";
    diagnostic.attachNote(taint.getSource(value, differs).getLoc())
        << "devices begin to differ here";
    return diagnostic;
  }
  return success();
}

LogicalResult mlir::tp::verifySpmd(func::FuncOp function) {
  /// What there is to check on each mesh.
  struct Use {
    SmallVector<CollectiveOpInterface> nested;
    SmallVector<ShardOp> shards;
  };
  llvm::MapVector<Attribute, Use> meshes;
  WalkResult walk = function.walk([&](Operation *op) {
    if (auto shard = dyn_cast<ShardOp>(op))
      meshes[shard.getMeshAttr()].shards.push_back(shard);
    auto collective = dyn_cast<CollectiveOpInterface>(op);
    if (!collective || op->getParentOp() == function)
      return WalkResult::advance();
    meshes[collective.getMeshAttr()].nested.push_back(collective);
    return WalkResult(verifyOrder(op));
  });
  if (walk.wasInterrupted())
    return failure();
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i)
    if (auto sharding =
            function.getResultAttrOfType<ShardingAttr>(i, attr::kSharding))
      meshes.insert({sharding.getMesh(), {}});
  for (auto &[key, use] : meshes) {
    auto meshName = cast<FlatSymbolRefAttr>(key);
    DeviceTaint taint(function, lookupMesh(function, meshName));
    for (CollectiveOpInterface collective : use.nested)
      if (failed(verifyControl(collective, taint)))
        return failure();
    for (ShardOp shard : use.shards)
      if (failed(verifyShard(shard, taint)))
        return failure();
    if (failed(verifyResults(function, meshName, taint)))
      return failure();
  }
  return success();
}

namespace {

struct VerifySpmdPass : public tp::impl::VerifySpmdPassBase<VerifySpmdPass> {
  void runOnOperation() override {
    markAllAnalysesPreserved();
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>())
      if (!function.isExternal() && failed(verifySpmd(function)))
        return signalPassFailure();
  }
};

} // namespace
