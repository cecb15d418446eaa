// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Shardy's groups, barriers and manual regions.

#include "SdyImporter.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::tp;

/// `allowed_direction` says what passes; a barrier of tp says what does not.
LogicalResult SdyImporter::importBarrier(Operation *op) {
  auto allowed = op->getAttrOfType<IntegerAttr>("allowed_direction");
  if (!allowed || op->getNumOperands() != 1 || op->getNumResults() != 1)
    return op->emitOpError(
        "does not have 'allowed_direction', one operand and one result");
  static constexpr BarrierDirection kStopped[] = {BarrierDirection::Both,
                                                  BarrierDirection::Backward,
                                                  BarrierDirection::Forward};
  Value result = op->getOperand(0);
  OpBuilder builder(op);
  if (uint64_t passes = allowed.getInt(); passes < 3)
    result = BarrierOp::create(builder, op->getLoc(), result, kStopped[passes]);
  op->getResult(0).replaceAllUsesWith(result);
  op->erase();
  return success();
}

/// Values of one number are one group; it stands where the last of them does.
void SdyImporter::importGroups() {
  llvm::MapVector<Attribute, SmallVector<Operation *>> byNumber;
  for (Operation *op : groups)
    byNumber[op->getAttr("group_id")].push_back(op);
  for (auto &[number, members] : byNumber) {
    SmallVector<Value> values;
    for (Operation *op : members)
      llvm::append_range(values, op->getOperands());
    OpBuilder builder(members.back());
    GroupOp::create(builder, members.back()->getLoc(), values);
    for (Operation *op : members)
      op->erase();
  }
}

/// The shardings of `name`, one for each value, also of those that are whole.
FailureOr<ArrayAttr> SdyImporter::importPerValue(Operation *op,
                                                 StringRef name) {
  std::string error;
  FailureOr<SmallVector<ShardingText>> texts =
      readSdyShardingPerValue(context, getSdyText(op->getAttr(name)), error);
  if (failed(texts))
    return op->emitOpError("has '")
           << name << "' that cannot be read: " << error;
  SmallVector<Attribute> shardings;
  for (const ShardingText &text : *texts)
    shardings.push_back(text.toAttr(context, text.mesh));
  return ArrayAttr::get(context, shardings);
}

/// What the region reads from outside becomes an operand that is whole.
LogicalResult SdyImporter::importManual(Operation *op) {
  FailureOr<ArrayAttr> in = importPerValue(op, "in_shardings");
  if (failed(in))
    return failure();
  FailureOr<ArrayAttr> out = importPerValue(op, "out_shardings");
  if (failed(out))
    return failure();
  if (in->empty() && out->empty())
    return op->emitOpError("has no sharding that names its mesh");
  auto mesh =
      cast<ShardingAttr>((in->empty() ? *out : *in).getValue()[0]).getMesh();
  SmallVector<AxisRefAttr> axes;
  // manual_axes{"tp", "dp"}
  SmallVector<StringRef> pieces;
  getSdyText(op->getAttr("manual_axes")).split(pieces, '"');
  for (unsigned i = 1; i < pieces.size(); i += 2)
    axes.push_back(
        AxisRefAttr::get(context, StringAttr::get(context, pieces[i]), 1, 0));
  SmallVector<Value> operands(op->getOperands());
  SmallVector<Attribute> shardings(in->getValue());
  Region &region = op->getRegion(0);
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(region, captured);
  for (Value value : captured) {
    if (matchPattern(value, m_Constant())) {
      OpBuilder inside = OpBuilder::atBlockBegin(&region.front());
      Operation *own = inside.clone(*value.getDefiningOp());
      replaceAllUsesInRegionWith(value, own->getResult(0), region);
      continue;
    }
    auto type = dyn_cast<RankedTensorType>(value.getType());
    if (!type)
      return op->emitOpError("reads ")
             << value.getType() << " from outside, not a tensor";
    operands.push_back(value);
    shardings.push_back(ShardingAttr::get(
        context, mesh,
        SmallVector<DimShardingAttr>(
            type.getRank(), DimShardingAttr::get(context, {}, false, 0)),
        {}, {}));
    replaceAllUsesInRegionWith(
        value, region.addArgument(value.getType(), value.getLoc()), region);
  }
  OpBuilder builder(op);
  auto manual = ManualOp::create(builder, op->getLoc(), op->getResultTypes(),
                                 operands, ArrayAttr::get(context, shardings),
                                 *out, AxisListAttr::get(context, axes));
  manual.getBody().takeBody(region);
  Operation *end = manual.getBody().front().getTerminator();
  builder.setInsertionPoint(end);
  YieldOp::create(builder, end->getLoc(), end->getOperands());
  end->erase();
  op->replaceAllUsesWith(manual);
  op->erase();
  return success();
}
