// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results that are put together from rows of several tensors.

#include "MoveRows.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

SmallVector<Extent, 8> mlir::tp::getPieceRows(const RowPlace &place,
                                              AxisListRef axes) {
  SmallVector<Extent, 8> rows = getOwnedExtents(place.wholeSize, axes);
  auto clip = [&](int64_t row) {
    int64_t q = llvm::divideCeilSigned(row - place.offset, place.stride);
    return std::clamp<int64_t>(q, 0, place.size);
  };
  for (Extent &extent : rows) {
    extent = {clip(extent.lo), clip(extent.hi)};
    if (extent.size() <= 0)
      extent = {};
  }
  return rows;
}

/// The shard of the tensor at `place`, by itself.
static RowSource getSource(const RowPlace &place, AxisListRef axes) {
  return {place.size, AxisList(axes), 0, 1};
}

void mlir::tp::appendPieceMove(unsigned operand, unsigned dim,
                               const RowPlace &place, AxisListRef axes,
                               SmallVectorImpl<RowMove> &moves) {
  if (!place.isWhole)
    moves.push_back(
        {operand, dim, getSource(place, axes), getPieceRows(place, axes)});
}

RowPiece RowMover::getPiece(Value value, unsigned dim, const RowPlace &place,
                            AxisListRef axes) {
  RowPiece piece{value, {}, {}, {}, place.stride};
  SmallVector<Extent, 8> wanted = getPieceRows(place, axes);
  for (auto [owned, rows] :
       llvm::zip_equal(getOwnedExtents(place.wholeSize, axes), wanted)) {
    piece.begins.push_back(place.offset + place.stride * rows.lo - owned.lo);
    piece.counts.push_back(rows.size());
    piece.firsts.push_back(place.isWhole ? rows.lo : 0);
  }
  if (!place.isWhole)
    piece.rows = get(value, dim, getSource(place, axes), wanted);
  return piece;
}

/// The element of `piece` at `position`, whose row in the result is `row`, and
/// whether the piece has that row; null if it need not be asked.
static std::pair<Value, Value>
readPiece(OpBuilder &b, Location loc, Localizer &localizer,
          const RowPiece &piece, unsigned dim, AxisListRef axes,
          SmallVector<Value> position, bool isAsked) {
  Value row = arith::SubIOp::create(b, loc, position[dim],
                                    localizer.getNumber(axes, piece.begins));
  Value isIn;
  if (isAsked) {
    // Rows before the first one are large without sign.
    SmallVector<int64_t> spans;
    for (int64_t count : piece.counts)
      spans.push_back(std::max<int64_t>(piece.stride * (count - 1) + 1, 0));
    isIn = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, row,
                                 localizer.getNumber(axes, spans));
  }
  if (piece.stride != 1) {
    Value stride = localizer.getIndex(piece.stride);
    Value rest = arith::RemUIOp::create(b, loc, row, stride);
    Value isRow = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, rest,
                                        localizer.getIndex(0));
    isIn =
        isIn ? arith::AndIOp::create(b, loc, isIn, isRow).getResult() : isRow;
    row = arith::DivUIOp::create(b, loc, row, stride);
  }
  row = arith::AddIOp::create(b, loc, row,
                              localizer.getNumber(axes, piece.firsts));
  int64_t size = cast<RankedTensorType>(piece.rows.getType()).getDimSize(dim);
  position[dim] =
      arith::MinUIOp::create(b, loc, row, localizer.getIndex(size - 1));
  return {tensor::ExtractOp::create(b, loc, piece.rows, position), isIn};
}

Value RowMover::join(RankedTensorType type, unsigned dim,
                     ArrayRef<RowPiece> pieces, Value otherwise,
                     AxisListRef axes) {
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                        type.getElementType());
  // Without elements there are no pieces either.
  if (type.getNumElements() == 0)
    return empty;
  SmallVector<utils::IteratorType> parallel(type.getRank(),
                                            utils::IteratorType::parallel);
  auto body = [&](OpBuilder &b, Location loc, ValueRange) {
    SmallVector<Value> position;
    for (int64_t i = 0; i < type.getRank(); ++i)
      position.push_back(linalg::IndexOp::create(b, loc, i));
    Value result = otherwise;
    if (otherwise && isa<RankedTensorType>(otherwise.getType()))
      result = tensor::ExtractOp::create(b, loc, otherwise, position);
    for (const RowPiece &piece : llvm::reverse(pieces)) {
      if (cast<RankedTensorType>(piece.rows.getType()).getNumElements() == 0)
        continue; // no rows anywhere
      auto [element, isIn] =
          readPiece(b, loc, localizer, piece, dim, axes, position,
                    /*isAsked=*/static_cast<bool>(result));
      result = result ? arith::SelectOp::create(b, loc, isIn, element, result)
                            .getResult()
                      : element;
    }
    linalg::YieldOp::create(b, loc, result);
  };
  return linalg::GenericOp::create(
             builder, loc, type, ValueRange(), empty,
             builder.getMultiDimIdentityMap(type.getRank()), parallel, body)
      .getResult(0);
}
