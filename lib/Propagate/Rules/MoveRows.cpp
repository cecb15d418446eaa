// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MoveRows.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;
using namespace mlir::tp;

SmallVector<Extent, 8> mlir::tp::getOwnedExtents(int64_t size,
                                                 AxisListRef terms) {
  SmallVector<Extent, 8> extents;
  for (int64_t part = 0, parts = getNumParts(terms); part < parts; ++part)
    extents.push_back(getOwnedExtent(size, terms, part));
  return extents;
}

static RankedTensorType withRows(Value value, unsigned dim, int64_t rows) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape(type.getShape());
  shape[dim] = rows;
  return type.clone(shape);
}

RowMover::RowMover(Operation *op, Localizer &localizer)
    : localizer(localizer), builder(op), loc(op->getLoc()),
      cause(builder.getStringAttr(describeWithOrigins(op) +
                                  " reads rows that other devices own")) {}

/// The rows of `map` are taken from those of the rows that it leads to.
static RowMap compose(const RowMap &inner, const RowMap &outer) {
  RowMap map = outer;
  map.stride = inner.stride;
  for (auto [runs, innerRuns] : llvm::zip_equal(map.runs, inner.runs)) {
    assert(runs.size() == 1 && innerRuns.size() == 1 && "all rows are local");
    runs[0].delta = inner.stride * runs[0].delta + innerRuns[0].delta;
  }
  return map;
}

Value RowMover::get(Value value, unsigned dim, const RowSource &source,
                    ArrayRef<Extent> wanted) {
  // No slice is of no rows of none.
  if (llvm::all_of(wanted, [](Extent rows) { return rows.size() == 0; })) {
    RankedTensorType none = withRows(value, dim, 0);
    return tensor::EmptyOp::create(builder, loc, none.getShape(),
                                   none.getElementType());
  }
  RowTransfer transfer = planTransfer(source, wanted);
  AxisListRef axes = source.terms;
  if (transfer.isLocal)
    return take(value, dim, compose(transfer.pack, transfer.unpack), axes);
  if (std::optional<HaloPlan> plan = planHalo(source, wanted, transfer))
    return take(addHalo(value, dim, *plan, axes), dim, plan->slice, axes);
  Value packed = take(value, dim, transfer.pack, axes);
  return take(exchange(packed, dim, transfer, axes), dim, transfer.unpack,
              axes);
}

Value RowMover::exchange(Value value, unsigned dim, const RowTransfer &transfer,
                         AxisListRef axes) {
  RankedTensorType type =
      withRows(value, dim, getMostReceived(transfer.counts));
  AxisListAttr axesAttr =
      toAxisListAttr(builder.getContext(), axes, localizer.getMesh());
  if (auto pairs = getAsPermutation(transfer.counts, type.getDimSize(dim));
      pairs && type == value.getType()) {
    SmallVector<Attribute> attributes;
    for (auto [source, target] : *pairs)
      attributes.push_back(builder.getI64ArrayAttr({source, target}));
    auto op = PermuteOp::create(builder, loc, value, localizer.getMeshName(),
                                axesAttr, builder.getArrayAttr(attributes));
    op->setAttr(attr::kCause, cause);
    return op;
  }
  RowCounts numbers = transfer.counts;
#ifdef TP_PLANT_EXCHANGE_COUNTS_TRANSPOSED
  // Where the sizes would not tell.
  if (getMostSent(numbers) == getMostReceived(numbers))
    for (size_t i = 0; i < numbers.size(); ++i)
      for (size_t j = 0; j < i; ++j)
        std::swap(numbers[i][j], numbers[j][i]);
#endif
  SmallVector<Attribute> counts;
  for (ArrayRef<int64_t> row : numbers)
    counts.push_back(builder.getI64ArrayAttr(row));
  auto op = ExchangeOp::create(
      builder, loc, type, value, builder.getI64IntegerAttr(dim),
      localizer.getMeshName(), axesAttr, builder.getArrayAttr(counts));
  op->setAttr(attr::kCause, cause);
  return op;
}

Value RowMover::addHalo(Value value, unsigned dim, const HaloPlan &plan,
                        AxisListRef axes) {
  int64_t rows = cast<RankedTensorType>(value.getType()).getDimSize(dim);
  int64_t low = plan.low, high = plan.high;
#ifdef TP_PLANT_HALO_SIDE_SWAPPED
  std::swap(low, high);
#endif
  auto op = HaloOp::create(
      builder, loc, withRows(value, dim, rows + low + high), value,
      builder.getI64IntegerAttr(dim), builder.getI64IntegerAttr(low),
      builder.getI64IntegerAttr(high), localizer.getMeshName(),
      toAxisListAttr(builder.getContext(), axes, localizer.getMesh()));
  op->setAttr(attr::kCause, cause);
  return op;
}

/// The number of run `number` at each position.
template <typename Get>
static SmallVector<int64_t> collect(const RowMap &map, Get get) {
  SmallVector<int64_t> numbers;
  for (const auto &runs : map.runs)
    numbers.push_back(get(runs));
  return numbers;
}

Value RowMover::take(Value value, unsigned dim, const RowMap &map,
                     AxisListRef axes) {
  auto type = cast<RankedTensorType>(value.getType());
  int64_t size = type.getDimSize(dim);
  bool isIdentity = map.isIdentity();
  if (isIdentity && map.numRows == size)
    return value;
  if (!map.isSlice(size))
    return takeByIndex(value, dim, map, axes);
  SmallVector<int64_t> deltas =
      collect(map, [](const auto &runs) { return runs.front().delta; });
  SmallVector<OpFoldResult> offsets(type.getRank(), builder.getIndexAttr(0));
  SmallVector<OpFoldResult> strides(type.getRank(), builder.getIndexAttr(1));
  if (isIdentity)
    offsets[dim] = builder.getIndexAttr(0);
  else if (llvm::all_equal(deltas))
    offsets[dim] = builder.getIndexAttr(deltas.front());
  else
    offsets[dim] = localizer.getNumber(axes, deltas);
  strides[dim] = builder.getIndexAttr(map.stride);
  RankedTensorType taken = withRows(value, dim, map.numRows);
  return tensor::ExtractSliceOp::create(
      builder, loc, taken, value, offsets,
      getAsIndexOpFoldResult(builder.getContext(), taken.getShape()), strides);
}

Value RowMover::takeByIndex(Value value, unsigned dim, const RowMap &map,
                            AxisListRef axes) {
  RankedTensorType type = withRows(value, dim, map.numRows);
  int64_t size = cast<RankedTensorType>(value.getType()).getDimSize(dim);
  size_t mostRuns = 0;
  for (const auto &runs : map.runs)
    mostRuns = std::max(mostRuns, runs.size());
  // Positions with fewer runs never come to the others.
  SmallVector<Value> begins, deltas;
  for (size_t run = 0; run < mostRuns; ++run) {
    begins.push_back(localizer.getNumber(
        axes, collect(map, [&](const auto &runs) {
          return run < runs.size() ? runs[run].begin : map.numRows;
        })));
    deltas.push_back(
        localizer.getNumber(axes, collect(map, [&](const auto &runs) {
                              return runs[std::min(run, runs.size() - 1)].delta;
                            })));
  }
  Value zero = localizer.getIndex(0), last = localizer.getIndex(size - 1);
  Value stride = localizer.getIndex(map.stride);
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                        type.getElementType());
  SmallVector<utils::IteratorType> parallel(type.getRank(),
                                            utils::IteratorType::parallel);
  auto body = [&](OpBuilder &b, Location loc, ValueRange) {
    SmallVector<Value> position;
    for (int64_t i = 0; i < type.getRank(); ++i)
      position.push_back(linalg::IndexOp::create(b, loc, i));
    Value row = position[dim], delta = deltas[0];
    for (size_t run = 1; run < mostRuns; ++run) {
      Value isIn = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sge, row,
                                         begins[run]);
      delta = arith::SelectOp::create(b, loc, isIn, deltas[run], delta);
    }
    if (map.stride != 1)
      row = arith::MulIOp::create(b, loc, row, stride);
    row = arith::AddIOp::create(b, loc, row, delta);
    // Rows that nobody wants may lie outside.
    row = arith::MaxSIOp::create(b, loc, row, zero);
    position[dim] = arith::MinSIOp::create(b, loc, row, last);
    Value element = tensor::ExtractOp::create(b, loc, value, position);
    linalg::YieldOp::create(b, loc, element);
  };
  return linalg::GenericOp::create(
             builder, loc, type, ValueRange(), empty,
             builder.getMultiDimIdentityMap(type.getRank()), parallel, body)
      .getResult(0);
}
