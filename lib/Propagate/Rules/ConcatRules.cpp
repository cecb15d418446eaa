// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// concat: the joined dimension is cut in the operands as in the result, and
// rows move to where they lie in the result; the others pass through.

#include "MoveRows.h"
#include "Rules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

struct ConcatModel
    : public ShardableOpInterface::ExternalModel<ConcatModel,
                                                 tensor::ConcatOp> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto concat = cast<tensor::ConcatOp>(op);
    RankedTensorType type = concat.getResultType();
    FactorMap map;
    FactorsOfDims dims(type.getRank());
    for (unsigned dim = 0; dim < dims.size(); ++dim) {
      dims[dim].push_back(map.factors.size());
      map.factors.push_back({type.getDimSize(dim), FactorKind::Parallel,
                             CombinerKind::Sum, dim == concat.getDim()});
    }
    map.results.push_back(dims);
    for (Type operand : concat.getOperandTypes()) {
      map.operands.push_back(dims);
      // A single row is had by everybody rather than by the first.
      if (cast<RankedTensorType>(operand).getDimSize(concat.getDim()) == 1)
        map.operands.back()[concat.getDim()].clear();
    }
    return map;
  }

  void getRowMoves(Operation *op, const FactorMap &map,
                   ArrayRef<AxisList> loops,
                   SmallVectorImpl<RowMove> &moves) const {
    auto concat = cast<tensor::ConcatOp>(op);
    unsigned dim = concat.getDim();
    if (loops[dim].empty())
      return;
    int64_t offset = 0;
    for (auto [number, type] : llvm::enumerate(concat.getOperandTypes())) {
      int64_t size = cast<RankedTensorType>(type).getDimSize(dim);
      if (size > 0)
        appendPieceMove(number, dim, getPlace(map, number, dim, size, offset),
                        loops[dim], moves);
      offset += size;
    }
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    auto concat = cast<tensor::ConcatOp>(op);
    unsigned dim = concat.getDim();
    const FactorMap &map = localizer.getFactorMap();
    AxisListRef axes = localizer.getLoops()[dim];
    if (axes.empty())
      return localizeTypes(op, localizer);
    RowMover mover(op, localizer);
    SmallVector<RowPiece> pieces;
    int64_t offset = 0;
    for (OpOperand &operand : op->getOpOperands()) {
      int64_t size = localizer.getWholeShape(operand)[dim];
      if (size == 0)
        continue;
      RowPlace place =
          getPlace(map, operand.getOperandNumber(), dim, size, offset);
      pieces.push_back(mover.getPiece(operand.get(), dim, place, axes));
      offset += size;
    }
    localizer.replaceBy(mover.join(localizer.getLocalType(op->getResult(0)),
                                   dim, pieces, Value(), axes));
    return success();
  }

private:
  /// Where an operand with `size` rows lies in the result, after `offset` rows.
  static RowPlace getPlace(const FactorMap &map, unsigned operand, unsigned dim,
                           int64_t size, int64_t offset) {
    return {size, offset, 1, map.factors[dim].size,
            map.operands[operand][dim].empty()};
  }
};

} // namespace

void mlir::tp::registerConcatRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    tensor::ConcatOp::attachInterface<ConcatModel>(*context);
  });
}
