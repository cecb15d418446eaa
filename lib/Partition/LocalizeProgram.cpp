// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ExpandReshard.h"
#include "OwnedRanges.h"
#include "tp/Partition/Partition.h"
#include "tp/Partition/Passes.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Propagate/LinalgBody.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardedOp.h"

using namespace mlir;
using namespace mlir::tp;

namespace mlir::tp {
#define GEN_PASS_DEF_LOCALIZEPROGRAMPASS
#include "tp/Partition/Passes.h.inc"
} // namespace mlir::tp

namespace {

/// What is known of an operation before its operands became local.
struct WholeOp {
  Operation *op;
  ArrayRef<AxisList> loops;
  const FactorMap *map;
  /// Of the operands, if the operation moves rows.
  SmallVector<SmallVector<int64_t>, 0> shapes;
};

class ProgramLocalizer : public Localizer {
public:
  ProgramLocalizer(func::FuncOp function, FlatSymbolRefAttr meshName)
      : function(function), meshName(meshName),
        mesh(lookupMesh(function, meshName).getMesh()), codec(meshName, mesh),
        ranges(function, meshName, mesh), expander(meshName, mesh) {}

  LogicalResult run() {
    collect(function.getBody().front());
    localizeSignature();
    for (WholeOp &whole : ops) {
      current = &whole;
      if (failed(localize(whole.op)))
        return failure();
    }
    localizeResults();
    return success();
  }

  const Mesh &getMesh() const override { return mesh; }
  ArrayRef<AxisList> getLoops() const override { return current->loops; }
  const FactorMap &getFactorMap() const override { return *current->map; }
  ArrayRef<int64_t> getWholeShape(OpOperand &operand) const override {
    return current->shapes[operand.getOperandNumber()];
  }
  RankedTensorType getLocalType(OpResult result) override {
    auto shardings = getShardingsAttr(result.getOwner());
    return codec.getLocalType(
        cast<RankedTensorType>(result.getType()),
        cast<ShardingAttr>(shardings[result.getResultNumber()]));
  }
  OwnedRange getOwnedRange(int64_t size, AxisListRef terms) override {
    return ranges.get(size, terms);
  }
  Value isFirst(AxisListRef axes) override { return ranges.isFirst(axes); }
  FlatSymbolRefAttr getMeshName() const override { return meshName; }
  void replaceBy(Value value) override { replacement = value; }
  Value getNumber(AxisListRef axes, ArrayRef<int64_t> ofPosition) override {
    return ranges.getNumber(axes, ofPosition);
  }
  Value getIndex(int64_t value) override { return ranges.getIndex(value); }

private:
  void collect(Block &block) {
    for (Operation &op : block) {
      if (isa<ReshardOp, ManualOp>(op)) {
        ops.push_back({&op, {}, nullptr, {}});
        continue;
      }
      if (hasDataFlow(&op)) {
        ops.push_back({&op, {}, nullptr, {}});
        for (Region &region : op.getRegions())
          for (Block &inner : region)
            collect(inner);
        continue;
      }
      auto loops = getLoopsAttr(&op);
      if (!loops)
        continue;
      ops.push_back({&op, codec.decode(loops), &ShardedOp(&op).map, {}});
      WholeOp &whole = ops.back();
      if (llvm::any_of(whole.map->factors,
                       [](const Factor &factor) { return factor.movesRows; }))
        for (Type type : op.getOperandTypes()) {
          auto tensor = dyn_cast<RankedTensorType>(type);
          whole.shapes.emplace_back(tensor ? tensor.getShape()
                                           : ArrayRef<int64_t>());
        }
    }
  }

  LogicalResult localize(Operation *op) {
    if (auto reshard = dyn_cast<ReshardOp>(op)) {
      OpBuilder builder(op);
      if (auto begun =
              getBegunReduction(toTensorSharding(reshard.getSource(), mesh),
                                toTensorSharding(reshard.getTarget(), mesh))) {
        Value value = reshard.getInput();
        TypedAttr neutral = getNeutralElement(
            begun->kind, getElementTypeOrSelf(value.getType()));
        reshard.replaceAllUsesWith(keepOnFirst(builder, op->getLoc(), value,
                                               isFirst(begun->axes), neutral));
      } else {
        reshard.replaceAllUsesWith(
            expander.expand(builder, reshard, reshard.getType()));
      }
      reshard.erase();
      return success();
    }
    if (auto manual = dyn_cast<ManualOp>(op)) {
      inlineRegion(manual);
      return success();
    }
    if (hasDataFlow(op)) {
      localizeControlFlow(op);
      return success();
    }
    // An operation without a rule computes all of it: its types stay.
    if (auto shardable = dyn_cast<ShardableOpInterface>(op))
      if (failed(shardable.localize(*this)))
        return failure();
    if (replacement) {
      op->getResult(0).replaceAllUsesWith(replacement);
      op->erase();
      replacement = nullptr;
      return success();
    }
    op->setDiscardableAttrs(getStripped(op->getDiscardableAttrDictionary()));
    return success();
  }

  /// The attributes that an operation has when it is local.
  DictionaryAttr getStripped(DictionaryAttr attributes) {
    DictionaryAttr &known = stripped[attributes];
    if (!known) {
      NamedAttrList list(attributes);
      for (StringRef name :
           {StringRef(attr::kLoops), StringRef(attr::kShardings),
            StringRef(kOriginsAttr)})
        list.erase(name);
      known = list.getDictionary(function.getContext());
    }
    return known;
  }

  /// The region of `op` is what a device executes.
  static void inlineRegion(ManualOp op) {
    Block &region = op.getBody().front();
    for (auto [argument, operand] :
         llvm::zip_equal(region.getArguments(), op.getInputs()))
      argument.replaceAllUsesWith(operand);
    op.replaceAllUsesWith(region.getTerminator()->getOperands());
    region.getTerminator()->erase();
    op->getBlock()->getOperations().splice(op->getIterator(),
                                           region.getOperations());
    op->erase();
  }

  /// What flows gets its local type; the regions are localised in their turn.
  void localizeControlFlow(Operation *op) {
    for (const DataFlowEdge &edge : getDataFlowEdges(op))
      for (Value target : edge.targets)
        target.setType(
            codec.getLocalType(cast<RankedTensorType>(target.getType()),
                               getDataFlowSharding(op, target)));
    op->removeAttr(attr::kShardings);
    op->removeAttr(attr::kRegionShardings);
  }

  void localizeSignature() {
    SmallVector<Attribute> whole(function.getNumArguments());
    for (BlockArgument argument : function.getArguments()) {
      auto type = dyn_cast<RankedTensorType>(argument.getType());
      auto sharding = function.getArgAttrOfType<ShardingAttr>(
          argument.getArgNumber(), attr::kSharding);
      if (!type || !sharding)
        continue;
      whole[argument.getArgNumber()] = TypeAttr::get(type);
      argument.setType(codec.getLocalType(type, sharding));
    }
    setArgumentAttributes(function, attr::kGlobal, whole);
  }

  void localizeResults() {
    Operation *terminator = function.getBody().front().getTerminator();
    SmallVector<Attribute> whole(function.getNumResults());
    for (auto [number, type] : llvm::enumerate(function.getResultTypes()))
      if (function.getResultAttr(number, attr::kSharding))
        whole[number] = TypeAttr::get(type);
    setResultAttributes(function, attr::kGlobal, whole);
    function.setType(FunctionType::get(
        function.getContext(), function.getBody().front().getArgumentTypes(),
        terminator->getOperandTypes()));
  }

  func::FuncOp function;
  FlatSymbolRefAttr meshName;
  Mesh mesh;
  ShardingCodec codec;
  OwnedRanges ranges;
  ReshardExpander expander;
  std::vector<WholeOp> ops;
  WholeOp *current = nullptr;
  /// What is used instead of the result of the operation at hand.
  Value replacement;
  llvm::DenseMap<DictionaryAttr, DictionaryAttr> stripped;
};

struct LocalizeProgramPass
    : public tp::impl::LocalizeProgramPassBase<LocalizeProgramPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>())
      if (failed(localizeProgram(function)))
        return signalPassFailure();
  }
};

} // namespace

LogicalResult mlir::tp::localizeProgram(func::FuncOp function) {
  FailureOr<FlatSymbolRefAttr> mesh = findMesh(function);
  if (failed(mesh))
    return failure();
  if (!*mesh || function.isExternal())
    return success();
  return ProgramLocalizer(function, *mesh).run();
}
