// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A reduction of long rows: the threads of a warp, or of a block, share a row.
//
//   each thread      elements lane, lane + threads, ... in order
//   each warp        five exchanges, between lanes 16, 8, 4, 2 and 1 apart
//   a block of more  the sums of its warps in shared memory, in order
//
// The order depends on the shape only.

#include "../Host/VectorizeNest.h"
#include "MapElements.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr int64_t kWarp = 32, kBlock = 256;
/// Rows from this length on are shared by a warp, and by a block.
static constexpr int64_t kLeastRow = 64, kLongRow = 2048;
static constexpr unsigned kSharedSpace = unsigned(MemorySpace::Shared);

namespace {
class RowMapper {
public:
  RowMapper(KernelBuilder &b, const VectorNest &nest, Value start)
      : b(b), nest(nest), op(nest.op), start(start) {
    columns = nest.loops.back().size;
    threadsPerRow = columns >= kLongRow ? kBlock : kWarp;
    for (const VectorNest::Loop &loop : ArrayRef(nest.loops).drop_back())
      rowSizes.push_back(loop.size);
  }

  Grid map();

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, value);
  }
  Value getPosition(unsigned operand, ArrayRef<Value> indices);
  Value load(unsigned operand, ArrayRef<Value> indices);
  SmallVector<Value> getLoops(ArrayRef<Value> indices);
  Value combine(Value lhs, Value rhs);
  Value exchange(Value value, int64_t distance);

  KernelBuilder &b;
  const VectorNest &nest;
  linalg::LinalgOp op;
  Value start;
  int64_t columns, threadsPerRow;
  SmallVector<int64_t> rowSizes;
  SmallVector<Value> flat;
};
} // namespace

/// Where operand number `operand` is at `indices` of the nest's loops.
Value RowMapper::getPosition(unsigned operand, ArrayRef<Value> indices) {
  const VectorNest::Access &access = nest.accesses[operand];
  Value position = index(access.offset);
  for (auto [at, stride] : llvm::zip(indices, access.strides))
    if (stride != 0)
      position = b.add(position, b.mul(at, index(stride)));
  return position;
}

Value RowMapper::load(unsigned operand, ArrayRef<Value> indices) {
  if (!nest.accesses[operand].type)
    return op->getOperand(operand);
  return memref::LoadOp::create(b, flat[operand],
                                getPosition(operand, indices));
}

/// The loops of the operation at `indices` of the nest. The body asks for none
/// that has merged with another.
SmallVector<Value> RowMapper::getLoops(ArrayRef<Value> indices) {
  SmallVector<Value> loops(op.getNumLoops(), index(0));
  for (auto [loop, at] : llvm::zip(nest.loops, indices))
    if (loop.dim >= 0)
      loops[loop.dim] = at;
  return loops;
}

Value RowMapper::combine(Value lhs, Value rhs) {
  Operation *combiner = nest.combiners.front().op;
  OperationState state(b.getLoc(), combiner->getName());
  state.addOperands({lhs, rhs});
  state.addTypes(lhs.getType());
  state.attributes = combiner->getAttrDictionary().getValue();
  return b.create(state)->getResult(0);
}

/// The value of the lane that is `distance` away; words of 32 bits travel.
Value RowMapper::exchange(Value value, int64_t distance) {
  Type type = value.getType();
  Type bits = b.getIntegerType(type.getIntOrFloatBitWidth());
  if (isa<FloatType>(type))
    value = arith::BitcastOp::create(b, bits, value);
  if (bits != b.getI32Type())
    value = arith::ExtUIOp::create(b, b.getI32Type(), value);
  value = gpu::ShuffleOp::create(b, value, b.i32(distance), b.i32(kWarp),
                                 gpu::ShuffleMode::XOR)
              .getShuffleResult();
  if (bits != b.getI32Type())
    value = arith::TruncIOp::create(b, bits, value);
  if (isa<FloatType>(type))
    value = arith::BitcastOp::create(b, type, value);
  return value;
}

Grid RowMapper::map() {
  int64_t rows = 1;
  for (int64_t size : rowSizes)
    rows *= size;
  int64_t rowsInBlock = kBlock / threadsPerRow;
  Grid grid;
  grid.blocks = llvm::divideCeil(rows, rowsInBlock);
  grid.threads = kBlock;
  if (rows == 0)
    return grid;
  for (auto [operand, access] : llvm::zip(op->getOperands(), nest.accesses))
    flat.push_back(access.type && access.isUsed
                       ? viewFlat(b, b.getLoc(), operand)
                       : Value());

  Value block = gpu::BlockIdOp::create(b, gpu::Dimension::x);
  Value thread = gpu::ThreadIdOp::create(b, gpu::Dimension::x);
  Value lane = b.createOrFold<arith::RemUIOp>(thread, index(threadsPerRow));
  Value row =
      b.add(b.mul(block, index(rowsInBlock)),
            b.createOrFold<arith::DivUIOp>(thread, index(threadsPerRow)));
  Value isRow =
      arith::CmpIOp::create(b, arith::CmpIPredicate::ult, row, index(rows));
  // Threads without a row read the last one: all of them meet.
  Value readRow = arith::MinUIOp::create(b, row, index(rows - 1));
  SmallVector<Value> indices = splitNumber(b, readRow, rowSizes);
  indices.push_back({});

  Value neutral = arith::ConstantOp::create(b, nest.combiners.front().neutral);
  Value sum =
      b.loop(lane, index(columns), index(threadsPerRow), neutral,
             [&](Value column, ValueRange state) {
               indices.back() = column;
               SmallVector<Value> arguments;
               for (unsigned i = 0; i < nest.getNumInputs(); ++i)
                 arguments.push_back(nest.accesses[i].isUsed ? load(i, indices)
                                                             : state[0]);
               arguments.push_back(state[0]);
               return cloneBody(b, op, arguments, getLoops(indices));
             })
          .front();
  for (int64_t distance = kWarp / 2; distance > 0; distance /= 2)
    sum = combine(sum, exchange(sum, distance));

  unsigned out = nest.getNumInputs();
  indices.back() = index(0);
  auto finish = [&](Value total) {
    Value first = start ? start : load(out, indices);
    memref::StoreOp::create(b, combine(first, total), flat[out],
                            getPosition(out, indices));
  };
  Value isFirst =
      arith::CmpIOp::create(b, arith::CmpIPredicate::eq, lane, index(0));
  if (threadsPerRow == kWarp) {
    Value writes = arith::AndIOp::create(b, isRow, isFirst);
    b.ifThen(writes, [&] { finish(sum); });
    return grid;
  }
  int64_t warps = kBlock / kWarp;
  auto type = MemRefType::get({warps}, sum.getType(), AffineMap(),
                              b.getI64IntegerAttr(kSharedSpace));
  Value shared = memref::AllocaOp::create(b, type);
  Value warp = b.createOrFold<arith::DivUIOp>(thread, index(kWarp));
  Value inWarp = b.createOrFold<arith::RemUIOp>(thread, index(kWarp));
  Value speaks =
      arith::CmpIOp::create(b, arith::CmpIPredicate::eq, inWarp, index(0));
  b.ifThen(speaks, [&] { memref::StoreOp::create(b, sum, shared, warp); });
  gpu::BarrierOp::create(b);
  b.ifThen(isFirst, [&] {
    Value total = memref::LoadOp::create(b, shared, index(0));
    for (int64_t i = 1; i < warps; ++i)
      total = combine(total, memref::LoadOp::create(b, shared, index(i)));
    finish(total);
  });
  return grid;
}

std::optional<Grid> mlir::tp::mapRows(KernelBuilder &b, linalg::LinalgOp op,
                                      Value start) {
  std::optional<VectorNest> nest = VectorNest::get(op);
  if (!nest || nest->combiners.size() != 1 ||
      nest->loops.size() - nest->getNumParallel() != 1)
    return std::nullopt;
  Type type = getElementTypeOrSelf(op.getDpsInitOperand(0)->get().getType());
  bool isWord = type.isIntOrFloat() && type.getIntOrFloatBitWidth() <= 32;
  // Loops of a few rows are better shared; strided rows read lines in part.
  bool isContiguous = llvm::any_of(
      ArrayRef(nest->accesses).take_front(nest->getNumInputs()),
      [](const auto &access) {
        return access.isUsed && access.type && access.strides.back() == 1;
      });
  unsigned out = nest->getNumInputs();
  bool isOneToOne = nest->accesses[out].strides.back() == 0;
  for (auto [loop, stride] : llvm::zip(ArrayRef(nest->loops).drop_back(),
                                       nest->accesses[out].strides))
    isOneToOne &= stride != 0;
  if (!isWord || !isContiguous || !isOneToOne ||
      nest->loops.back().size < kLeastRow)
    return std::nullopt;
  return RowMapper(b, *nest, start).map();
}
