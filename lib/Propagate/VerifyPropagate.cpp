// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/IR/ShardingAttributes.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Propagate/Passes.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardedOp.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

namespace mlir::tp {
#define GEN_PASS_DEF_VERIFYPROPAGATEPASS
#include "tp/Propagate/Passes.h.inc"
} // namespace mlir::tp

namespace {

/// Checks one function that uses a mesh.
class PropagateVerifier {
public:
  PropagateVerifier(func::FuncOp function, FlatSymbolRefAttr meshName)
      : function(function), meshName(meshName),
        meshOp(lookupMesh(function, meshName)), mesh(meshOp.getMesh()) {}

  LogicalResult run() {
    if (failed(verifyArguments()) || failed(verifyNoCollectives()))
      return failure();
    return verifyBlock(function.getBody().front());
  }

private:
  LogicalResult verifyArguments() {
    for (BlockArgument argument : function.getArguments()) {
      unsigned number = argument.getArgNumber();
      if (!isa<RankedTensorType>(argument.getType()))
        continue;
      auto sharding =
          function.getArgAttrOfType<ShardingAttr>(number, attr::kSharding);
      if (!sharding)
        return function.emitOpError("argument #")
               << number << " has no 'tp.sharding' after propagation";
      for (auto [dim, cut] : llvm::enumerate(sharding.getDims()))
        if (cut.getIsOpen())
          return function.emitOpError("argument #")
                 << number << " is open in dimension " << dim
                 << " after propagation: " << sharding;
    }
    return success();
  }

  /// A collective among values that are still whole would mean each of two
  /// things: one program, or many.
  LogicalResult verifyNoCollectives() {
    WalkResult walk = function.walk<WalkOrder::PreOrder>([&](Operation *op) {
      if (isa<ManualOp>(op))
        return WalkResult::skip();
      if (!isa_and_nonnull<TpDialect>(op->getDialect()) ||
          !isa<CollectiveOpInterface, ShardOp, AxisIndexOp, ReshardOp>(op))
        return WalkResult::advance();
      InFlightDiagnostic diagnostic = op->emitOpError(
          "belongs to the program of one device, but its function is "
          "annotated and still to be partitioned");
      diagnostic.attachNote(meshOp.getLoc()) << "for the mesh declared here";
      return WalkResult::interrupt();
    });
    return failure(walk.wasInterrupted());
  }

  bool isFree(Operation *op) {
    return op->getNumResults() > 0 &&
           llvm::all_of(op->getResults(),
                        [&](Value value) { return free.isFree(value); });
  }

  LogicalResult verifyBlock(Block &block) {
    for (Operation &op : block)
      if (failed(hasDataFlow(&op) ? verifyControlFlow(&op) : verifyOp(&op)))
        return failure();
    return success();
  }

  /// What flows along one edge has one sharding, closed, with nothing pending.
  LogicalResult verifyControlFlow(Operation *op) {
    for (const DataFlowEdge &edge : getDataFlowEdges(op)) {
      ShardingAttr first = getDataFlowSharding(op, edge.targets[0]);
      for (Value target : edge.targets) {
        auto emit = [&, target = target]() {
          InFlightDiagnostic diagnostic = op->emitOpError();
          if (auto result = dyn_cast<OpResult>(target))
            diagnostic << "result #" << result.getResultNumber() << " ";
          else
            diagnostic << "region argument #"
                       << cast<BlockArgument>(target).getArgNumber() << " ";
          return diagnostic;
        };
        ShardingAttr sharding = getDataFlowSharding(op, target);
        if (!sharding)
          return emit() << "has no sharding after propagation";
        if (failed(verifySharding(sharding,
                                  cast<RankedTensorType>(target.getType()), op,
                                  emit, &symbols)))
          return failure();
        if (!sharding.getPartials().empty())
          return emit() << "is " << sharding
                        << ", but control flow carries nothing pending";
        if (sharding != first)
          return emit() << "is " << sharding << ", but the same value is also "
                        << first;
      }
    }
    for (Region &region : op->getRegions())
      for (Block &block : region)
        if (failed(verifyBlock(block)))
          return failure();
    return success();
  }

  LogicalResult verifyOp(Operation *op) {
    LoopsAttr loops = getLoopsAttr(op);
    ArrayAttr shardings = getShardingsAttr(op);
    if (isa<GroupOp, ManualOp>(op))
      return success();
    if (!touchesTensors(op) || isFree(op)) {
      if (loops)
        return op->emitOpError(
            "has 'tp.loops', but every device makes its value anew");
      return success();
    }
    if (!loops || !shardings)
      return op->emitOpError("has no '")
             << (loops ? attr::kShardings : attr::kLoops)
             << "' after propagation";
    ShardedOp view(op);
    // All that is compared follows from factors, attributes and type. The first
    // violation ends the pass, so what was seen before holds.
    if (op->getNumResults() == 1 && !isa<ConstrainOp>(op) &&
        !seen.insert({&view.map, loops.getAsOpaquePointer(),
                      shardings.getAsOpaquePointer(),
                      op->getResult(0).getType().getAsOpaquePointer()})
             .second)
      return success();
    if (failed(verifyLoops(view, loops)))
      return failure();
    return verifyResults(view, toLoops(loops, mesh), shardings);
  }

  LogicalResult verifyLoops(const ShardedOp &view, LoopsAttr loops) {
    Operation *op = view.op;
    if (loops.getMesh() != meshName) {
      InFlightDiagnostic diagnostic = op->emitOpError("is cut over mesh ")
                                      << loops.getMesh()
                                      << ", but its function over " << meshName;
      diagnostic.attachNote(meshOp.getLoc()) << "mesh declared here";
      return diagnostic;
    }
    ArrayRef<DimShardingAttr> factors = loops.getFactors();
    if (factors.size() != view.map.factors.size())
      return op->emitOpError("has 'tp.loops' of ")
             << factors.size() << " factors, but " << view.map.factors.size()
             << " factors";
    SmallVector<AxisRefAttr> axes;
    for (auto [number, cut] : llvm::enumerate(factors)) {
      if (!cut.getAxes().empty() &&
          view.map.factors[number].kind == FactorKind::Whole)
        return op->emitOpError("needs factor ")
               << number << " whole, but cuts it: " << loops;
      for (AxisRefAttr axis : cut.getAxes())
        if (!axis.isGap())
          axes.push_back(axis);
    }
    return verifyGroup(op, meshName, AxisListAttr::get(op->getContext(), axes),
                       symbols);
  }

  LogicalResult verifyResults(const ShardedOp &view, ArrayRef<AxisList> loops,
                              ArrayAttr shardings) {
    Operation *op = view.op;
    for (auto [number, operand] : llvm::enumerate(view.operands)) {
      bool exact = true;
      projectLoops(view.map, loops, view.ofOperand(number), &exact);
      if (!exact)
        return op->emitOpError("cuts its loops so that no sharding says what "
                               "it reads of operand #")
               << number;
    }
    SmallVector<PartialSum, 1> pending = getPendingReductions(view.map, loops);
    if (auto constrain = dyn_cast<ConstrainOp>(op))
      pending = toTensorSharding(constrain.getSharding(), mesh).partial;
    for (auto [number, result, attribute] :
         llvm::enumerate(op->getResults(), shardings)) {
      auto type = dyn_cast<RankedTensorType>(result.getType());
      auto sharding = dyn_cast<ShardingAttr>(attribute);
      if (!type != !sharding)
        return op->emitOpError("result #")
               << number << " is " << result.getType()
               << ", but 'tp.shardings' says " << attribute;
      if (!type)
        continue;
      auto emit = [&, number = number]() {
        return op->emitOpError("result #") << number << " ";
      };
      if (failed(verifySharding(sharding, type, op, emit, &symbols)))
        return failure();
      bool exact = true;
      TensorSharding made =
          projectLoops(view.map, loops, view.ofResult(number), &exact);
      made.partial = pending;
      if (!exact || !made.samePlacement(toTensorSharding(sharding, mesh)))
        return emit() << "is " << sharding << ", but the loops make it "
                      << toShardingAttr(meshName, mesh, made);
    }
    return success();
  }

  func::FuncOp function;
  FlatSymbolRefAttr meshName;
  MeshOp meshOp;
  Mesh mesh;
  FreeValues free;
  /// Factors, loops, shardings and types of results that agree.
  llvm::DenseSet<
      std::tuple<const void *, const void *, const void *, const void *>>
      seen;
  SymbolTableCollection symbols;
};

struct VerifyPropagatePass
    : public tp::impl::VerifyPropagatePassBase<VerifyPropagatePass> {
  void runOnOperation() override {
    markAllAnalysesPreserved();
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>())
      if (failed(verifyPropagate(function)))
        return signalPassFailure();
  }
};

} // namespace

LogicalResult mlir::tp::verifyPropagate(func::FuncOp function) {
  FailureOr<FlatSymbolRefAttr> mesh = findMesh(function);
  if (failed(mesh))
    return failure();
  if (!*mesh || function.isExternal())
    return success();
  return PropagateVerifier(function, *mesh).run();
}
