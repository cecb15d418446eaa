// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Contractions without matrix units: f32 with all its bits, f64, integers, and
// whatever does not lie as `buildMatmul` wants it. A block computes a tile of
// the result, its threads a part of it each.
//
//   for each step of depth       the next tiles are read from global memory to
//     registers -> shared        registers while this step is multiplied
//     next tiles -> registers
//     for each depth: sums[r, c] += left[depth, r] * right[depth, c]
//
// A sum is added up in the order of the depth, by fused multiply-adds.

#include "../Host/VectorizeNest.h"
#include "BufferAlignment.h"
#include "MapElements.h"
#include "SharedTile.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "tp/Lower/Contraction.h"
#include "tp/Lower/ElementTypes.h"

using namespace mlir;
using namespace mlir::tp;

/// The threads of a block: 16 beside each other, 16 below.
static constexpr int64_t kSide = 16, kThreads = kSide * kSide;
/// So that one block computes while another waits; the assembler would rather
/// have more blocks, and spills for that.
static constexpr int64_t kResidentBlocks = 2;
/// Smaller products gain nothing from a tile.
static constexpr int64_t kLeastSide = 8;
/// Tiles that give work to most multiprocessors of a GPU.
static constexpr int64_t kEnoughTiles = 66;
/// Steps of depth that are written out: all of the largest tile, which then
/// needs no more than half of the registers for a block.
static constexpr int64_t kUnrolled = 8;

namespace {
/// What a thread computes, and how many elements of the depth a block holds.
struct ThreadTile {
  int64_t rows, columns, depth;

  int64_t blockRows() const { return rows * kSide; }
  int64_t blockColumns() const { return columns * kSide; }
};

class ProductMapper {
public:
  ProductMapper(KernelBuilder &b, const ContractionShape &shape, Value start)
      : b(b), shape(shape), start(start), tile(chooseTile()),
        lanes(getLanesOf(shape.accumulatorType)) {}

  Grid map(ArrayRef<int64_t> alignments);

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, value);
  }
  Value remainder(Value value, int64_t divisor) {
    return b.createOrFold<arith::RemUIOp>(value, index(divisor));
  }
  Value quotient(Value value, int64_t divisor) {
    return b.createOrFold<arith::DivUIOp>(value, index(divisor));
  }
  int64_t countTiles(const ThreadTile &tile) const;
  ThreadTile chooseTile() const;
  Value multiplyAdd(Value lhs, Value rhs, Value sum);
  void multiplyStep(SharedTile &left, SharedTile &right, Value depth,
                    MutableArrayRef<Value> sums);
  void store(ArrayRef<Value> sums, const ContractionPosition &batch, Value row,
             Value column, int64_t alignment);
  Value finish(Value sum, Value offset);

  KernelBuilder &b;
  const ContractionShape &shape;
  Value start;
  ThreadTile tile;
  /// Columns next to each other that a thread computes.
  int64_t lanes;
  Value result, threadRow, threadColumn;
};
} // namespace

int64_t ProductMapper::countTiles(const ThreadTile &tile) const {
  return ContractionShape::getSize(shape.batch) *
         llvm::divideCeil(ContractionShape::getSize(shape.rows),
                          tile.blockRows()) *
         llvm::divideCeil(ContractionShape::getSize(shape.columns),
                          tile.blockColumns());
}

/// The largest tile of which there are enough.
ThreadTile ProductMapper::chooseTile() const {
  int64_t rows = ContractionShape::getSize(shape.rows);
  int64_t columns = ContractionShape::getSize(shape.columns);
  SmallVector<ThreadTile> tiles = {
      {8, 8, 8}, {8, 4, 16}, {4, 4, 16}, {2, 4, 32}};
  // 64 sums of 64 bits would be half of all registers.
  if (getElementBytes(shape.accumulatorType) > 4)
    tiles.erase(tiles.begin());
  for (const ThreadTile &tile : tiles)
    if (rows > tile.blockRows() / 2 && columns > tile.blockColumns() / 2 &&
        countTiles(tile) >= kEnoughTiles)
      return tile;
  return rows > kSide ? ThreadTile{2, 4, 32} : ThreadTile{1, 4, 32};
}

Value ProductMapper::multiplyAdd(Value lhs, Value rhs, Value sum) {
  if (isa<FloatType>(shape.accumulatorType))
    return vector::FMAOp::create(b, lhs, rhs, sum);
  return arith::AddIOp::create(b, arith::MulIOp::create(b, lhs, rhs), sum);
}

/// Add the products of element `depth` of the tiles to `sums`.
void ProductMapper::multiplyStep(SharedTile &left, SharedTile &right,
                                 Value depth, MutableArrayRef<Value> sums) {
  auto type = VectorType::get(lanes, shape.accumulatorType);
  SmallVector<Value> rows, columns;
  int64_t atOnce = std::min(lanes, tile.rows);
  for (int64_t r = 0; r < tile.rows; r += atOnce) {
    Value read = left.read(
        depth, b.add(b.mul(threadRow, index(tile.rows)), index(r)), atOnce);
    for (int64_t i = 0; i < atOnce; ++i)
      rows.push_back(vector::BroadcastOp::create(
          b, type, vector::ExtractOp::create(b, read, i)));
  }
  for (int64_t c = 0; c < tile.columns; c += lanes)
    columns.push_back(right.read(
        depth, b.add(b.mul(threadColumn, index(lanes)), index(c * kSide)),
        lanes));
  Value *sum = sums.begin();
  for (Value row : rows)
    for (Value column : columns) {
      *sum = multiplyAdd(row, column, *sum);
      ++sum;
    }
}

/// What is stored at `offset` for `sum`, a scalar.
Value ProductMapper::finish(Value sum, Value offset) {
  if (!start) {
    Value first = memref::LoadOp::create(b, result, offset);
    if (first.getType() != shape.accumulatorType)
      first = arith::ExtFOp::create(b, shape.accumulatorType, first);
    sum = isa<FloatType>(shape.accumulatorType)
              ? arith::AddFOp::create(b, first, sum).getResult()
              : arith::AddIOp::create(b, first, sum).getResult();
  }
  if (shape.elementType == shape.accumulatorType)
    return sum;
  return arith::TruncFOp::create(b, shape.elementType, sum);
}

void ProductMapper::store(ArrayRef<Value> sums,
                          const ContractionPosition &batch, Value row,
                          Value column, int64_t alignment) {
  int64_t numRows = ContractionShape::getSize(shape.rows);
  int64_t numColumns = ContractionShape::getSize(shape.columns);
  int64_t bytes = lanes * getElementBytes(shape.elementType);
  bool isWhole = ContractionShape::isContiguous(shape.columns, ResultOperand) &&
                 numColumns % lanes == 0 && alignment % bytes == 0;
  for (const auto *indices : {&shape.batch, &shape.rows})
    for (const ContractionIndex &index : *indices)
      isWhole &= index.strides[ResultOperand] % lanes == 0;
  auto isBelow = [&](Value at, int64_t size) -> Value {
    return arith::CmpIOp::create(b, arith::CmpIPredicate::ult, at, index(size));
  };
  Value base = batch.getOffset(b, ResultOperand);
  int64_t perRow = tile.columns / lanes;
  auto storeLanes = [&](Value line, Value at, Value vector) {
    auto getOffset = [&](int64_t lane) {
      return b.add(line,
                   ContractionPosition(b, b.add(at, index(lane)), shape.columns)
                       .getOffset(b, ResultOperand));
    };
    SmallVector<Value> elements;
    for (int64_t lane = 0; lane < lanes; ++lane)
      elements.push_back(vector::ExtractOp::create(b, vector, lane));
    if (!isWhole) {
      for (int64_t lane = 0; lane < lanes; ++lane)
        b.ifThen(isBelow(b.add(at, index(lane)), numColumns), [&] {
          Value offset = getOffset(lane);
          memref::StoreOp::create(b, finish(elements[lane], offset), result,
                                  offset);
        });
      return;
    }
    b.ifThen(isBelow(at, numColumns), [&] {
      for (int64_t lane = 0; lane < lanes; ++lane)
        elements[lane] = finish(elements[lane], getOffset(lane));
      auto stored = vector::StoreOp::create(
          b,
          vector::FromElementsOp::create(
              b, VectorType::get(lanes, shape.elementType), elements),
          result, getOffset(0));
      stored->setAttr("alignment", b.getI64IntegerAttr(bytes));
    });
  };
  for (int64_t r = 0; r < tile.rows; ++r) {
    Value at = b.add(row, index(r));
    b.ifThen(isBelow(at, numRows), [&] {
      Value line = b.add(
          base,
          ContractionPosition(b, at, shape.rows).getOffset(b, ResultOperand));
      for (int64_t c = 0; c < perRow; ++c)
        storeLanes(line, b.add(column, index(c * kSide * lanes)),
                   sums[r * perRow + c]);
    });
  }
}

Grid ProductMapper::map(ArrayRef<int64_t> alignments) {
  int64_t rowTiles =
      llvm::divideCeil(ContractionShape::getSize(shape.rows), tile.blockRows());
  int64_t columnTiles = llvm::divideCeil(
      ContractionShape::getSize(shape.columns), tile.blockColumns());
  int64_t depth = ContractionShape::getSize(shape.depth);
  Value block = gpu::BlockIdOp::create(b, gpu::Dimension::x);
  Value thread = gpu::ThreadIdOp::create(b, gpu::Dimension::x);
  // Blocks next to each other read the same columns.
  Value firstRow = b.mul(remainder(block, rowTiles), index(tile.blockRows()));
  Value rest = quotient(block, rowTiles);
  Value firstColumn =
      b.mul(remainder(rest, columnTiles), index(tile.blockColumns()));
  ContractionPosition batch(b, quotient(rest, columnTiles), shape.batch);
  threadRow = quotient(thread, kSide);
  threadColumn = remainder(thread, kSide);
  result = viewFlat(b, b.getLoc(), shape.buffers[ResultOperand]);

  SharedTile left(b, shape, LeftOperand, tile.blockRows(), tile.depth, kThreads,
                  alignments[LeftOperand]);
  SharedTile right(b, shape, RightOperand, tile.blockColumns(), tile.depth,
                   kThreads, alignments[RightOperand]);
  left.begin(thread, batch, firstRow);
  right.begin(thread, batch, firstColumn);

  SmallVector<Value> state;
  auto type = VectorType::get(lanes, shape.accumulatorType);
  Value first = arith::ConstantOp::create(b, b.getZeroAttr(type));
  if (start) {
    Value value = start;
    if (value.getType() != shape.accumulatorType)
      value = arith::ExtFOp::create(b, shape.accumulatorType, value);
    first = vector::BroadcastOp::create(b, type, value);
  }
  size_t numSums = tile.rows * tile.columns / lanes;
  state.assign(numSums, first);
  llvm::append_range(state, left.load(index(0)));
  size_t numLeft = state.size() - numSums;
  llvm::append_range(state, right.load(index(0)));

  SmallVector<Value> done = b.loop(
      index(0), index(depth), index(tile.depth), state,
      [&](Value at, ValueRange carried) {
        // Nobody reads the last step any more.
        gpu::BarrierOp::create(b);
        left.store(carried.slice(numSums, numLeft));
        right.store(carried.drop_front(numSums + numLeft));
        gpu::BarrierOp::create(b);
        Value next = b.add(at, index(tile.depth));
        SmallVector<Value> nextLeft = left.load(next);
        SmallVector<Value> nextRight = right.load(next);
        SmallVector<Value> sums = b.loop(
            index(0), index(tile.depth), index(kUnrolled),
            carried.take_front(numSums), [&](Value step, ValueRange values) {
              SmallVector<Value> sums(values);
              for (int64_t i = 0; i < kUnrolled; ++i)
                multiplyStep(left, right, b.add(step, index(i)), sums);
              return sums;
            });
        llvm::append_range(sums, nextLeft);
        llvm::append_range(sums, nextRight);
        return sums;
      });
  store(ArrayRef(done).take_front(numSums), batch,
        b.add(firstRow, b.mul(threadRow, index(tile.rows))),
        b.add(firstColumn, b.mul(threadColumn, index(lanes))),
        alignments[ResultOperand]);
  return {countTiles(tile), kThreads, kResidentBlocks};
}

std::optional<Grid> mlir::tp::mapProducts(KernelBuilder &b, linalg::LinalgOp op,
                                          Value start) {
  auto generic = dyn_cast<linalg::GenericOp>(op.getOperation());
  if (!generic)
    return std::nullopt;
  std::optional<Contraction> contraction = matchContraction(generic);
  if (!contraction)
    return std::nullopt;
  std::optional<ContractionShape> shape = getContractionShape(*contraction);
  if (!shape)
    return std::nullopt;
  for (const ContractionIndices *indices :
       {&shape->rows, &shape->columns, &shape->depth})
    if (ContractionShape::getSize(*indices) < kLeastSide)
      return std::nullopt;
  if (ContractionShape::getSize(shape->batch) == 0)
    return std::nullopt;
  SmallVector<int64_t> alignments;
  for (Value buffer : shape->buffers) {
    auto parameter = dyn_cast<BlockArgument>(buffer);
    alignments.push_back(
        parameter ? getParameterAlignment(op->getParentOfType<func::FuncOp>(),
                                          parameter.getArgNumber())
                  : 1);
  }
  return ProductMapper(b, *shape, start).map(alignments);
}
