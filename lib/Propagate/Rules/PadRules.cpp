// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// pad: dimensions that it leaves alone pass through; one that it extends is cut
// in source and result alike, and rows move where the boundaries differ.

#include "MoveRows.h"
#include "Rules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

struct PadModel
    : public ShardableOpInterface::ExternalModel<PadModel, tensor::PadOp> {
  FactorMap getFactorMap(Operation *op,
                         SmallVectorImpl<std::string> *notes) const {
    auto pad = cast<tensor::PadOp>(op);
    FactorMap map;
    FactorsOfDims source(pad.getSourceType().getRank()), result = source;
    // A body that looks at its position would need the offset of the device.
    bool isConstant = static_cast<bool>(pad.getConstantPaddingValue());
    if (!isConstant && notes)
      notes->push_back("its padding depends on the position");
    for (unsigned dim = 0; dim < source.size() && isConstant; ++dim) {
      std::optional<int64_t> low =
          getConstantIntValue(pad.getMixedLowPad()[dim]);
      std::optional<int64_t> high =
          getConstantIntValue(pad.getMixedHighPad()[dim]);
      if (!low || !high)
        continue;
      bool movesRows = *low != 0 || *high != 0;
      result[dim].push_back(map.factors.size());
      // A single row is had by everybody rather than by the first.
      if (!movesRows || pad.getSourceType().getDimSize(dim) > 1)
        source[dim] = result[dim];
      map.factors.push_back({pad.getResultType().getDimSize(dim),
                             FactorKind::Parallel, CombinerKind::Sum,
                             movesRows});
    }
    map.operands.push_back(source);
    map.results.push_back(result);
    return map;
  }

  void getRowMoves(Operation *op, const FactorMap &map,
                   ArrayRef<AxisList> loops,
                   SmallVectorImpl<RowMove> &moves) const {
    auto pad = cast<tensor::PadOp>(op);
    ArrayRef<int64_t> whole = pad.getSourceType().getShape();
    for (unsigned dim : getMovedDims(map, loops))
      appendPieceMove(0, dim, getPlace(pad, map, dim, whole[dim]),
                      loops[map.results[0][dim][0]], moves);
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    auto pad = cast<tensor::PadOp>(op);
    const FactorMap &map = localizer.getFactorMap();
    SmallVector<unsigned> moved = getMovedDims(map, localizer.getLoops());
    SmallVector<int64_t> low(pad.getStaticLow()), high(pad.getStaticHigh());
    if (moved.empty())
      return localizeTypes(op, localizer);

    OpBuilder builder(op);
    Value padding = pad.getConstantPaddingValue(), value = pad.getSource();
    RankedTensorType type = localizer.getLocalType(op->getResult(0));
    auto shape =
        llvm::to_vector(cast<RankedTensorType>(value.getType()).getShape());
    RowMover mover(op, localizer);
    ArrayRef<int64_t> whole = localizer.getWholeShape(pad.getSourceMutable());
    for (unsigned dim : moved) {
      RowPlace place = getPlace(pad, map, dim, whole[dim]);
      AxisListRef axes = localizer.getLoops()[map.results[0][dim][0]];
      RowPiece piece = mover.getPiece(value, dim, place, axes);
      shape[dim] = type.getDimSize(dim);
      low[dim] = high[dim] = 0;
      value = mover.join(type.clone(shape), dim, piece, padding, axes);
    }
    // The other dimensions by a pad of the shard.
    if (value.getType() != type) {
      auto toIndices = [&](ArrayRef<int64_t> rows) {
        return getAsIndexOpFoldResult(op->getContext(), rows);
      };
      value = tensor::PadOp::create(builder, op->getLoc(), type, value,
                                    toIndices(low), toIndices(high), padding);
    }
    localizer.replaceBy(value);
    return success();
  }

private:
  /// The dimensions that are extended and cut.
  static SmallVector<unsigned> getMovedDims(const FactorMap &map,
                                            ArrayRef<AxisList> loops) {
    SmallVector<unsigned> moved;
    for (auto [dim, factors] : llvm::enumerate(map.results[0]))
      if (!factors.empty() && map.factors[factors[0]].movesRows &&
          !loops[factors[0]].empty())
        moved.push_back(dim);
    return moved;
  }

  /// Where the source, of `size` rows, lies in the result.
  static RowPlace getPlace(tensor::PadOp pad, const FactorMap &map,
                           unsigned dim, int64_t size) {
    return {size, pad.getStaticLow()[dim], 1,
            map.factors[map.results[0][dim][0]].size,
            map.operands[0][dim].empty()};
  }
};

} // namespace

void mlir::tp::registerPadRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    tensor::PadOp::attachInterface<PadModel>(*context);
  });
}
