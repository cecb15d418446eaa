// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A transposition reads along one loop and writes along another. Square blocks
// are transposed in registers, so that both touch whole vectors, and blocks are
// walked through in tiles that stay in the cache.

#include "TransposeInRegisters.h"
#include "VectorizeNest.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

/// The edge of a tile: 64 rows of both buffers, 256 bytes of each if they hold
/// f32.
static constexpr int64_t kTile = 64;

namespace {
/// Writes `out[..., u, ..., v] = in[..., v, ..., u]`.
struct TransposeEmitter {
  TransposeEmitter(OpBuilder &builder, const VectorNest &nest, unsigned input,
                   unsigned readLoop, int64_t edge)
      : builder(builder), nest(nest), loc(nest.op.getLoc()),
        from(nest.accesses[input]), to(nest.accesses.back()),
        readLoop(readLoop), writeLoop(*nest.vectorLoop), edge(edge),
        source(viewFlat(builder, loc, nest.op->getOperand(input))),
        target(
            viewFlat(builder, loc, nest.op->getOperand(nest.getNumInputs()))) {}

  void run() { emitOuter(0, getIndex(from.offset), getIndex(to.offset)); }

private:
  /// Positions of what is read and written.
  using Body = function_ref<void(Value)>;

  Value getIndex(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  Value advance(Value position, Value index, int64_t stride);
  void emitLoop(Value from, Value to, int64_t step, Body body);
  void emitOuter(unsigned loop, Value read, Value write);
  void emitTiles(Value read, Value write);
  void emitBlock(Value read, Value write);

  OpBuilder &builder;
  const VectorNest &nest;
  Location loc;
  const VectorNest::Access &from, &to;
  unsigned readLoop, writeLoop;
  int64_t edge;
  Value source, target;
};
} // namespace

Value TransposeEmitter::advance(Value position, Value index, int64_t stride) {
  if (stride != 1)
    index = arith::MulIOp::create(builder, loc, index, getIndex(stride));
  return arith::AddIOp::create(builder, loc, position, index);
}

void TransposeEmitter::emitLoop(Value from, Value to, int64_t step, Body body) {
  auto loop = scf::ForOp::create(builder, loc, from, to, getIndex(step));
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(loop.getBody());
  body(loop.getInductionVar());
}

/// The loops that are neither read nor written along.
void TransposeEmitter::emitOuter(unsigned loop, Value read, Value write) {
  if (loop == nest.loops.size())
    return emitTiles(read, write);
  if (loop == readLoop || loop == writeLoop)
    return emitOuter(loop + 1, read, write);
  emitLoop(getIndex(0), getIndex(nest.loops[loop].size), 1, [&](Value index) {
    emitOuter(loop + 1, advance(read, index, from.strides[loop]),
              advance(write, index, to.strides[loop]));
  });
}

void TransposeEmitter::emitTiles(Value read, Value write) {
  auto emitTile = [&](unsigned loop, function_ref<void(Value, Value)> body) {
    Value size = getIndex(nest.loops[loop].size);
    if (nest.loops[loop].size <= kTile)
      return body(getIndex(0), size);
    emitLoop(getIndex(0), size, kTile, [&](Value first) {
      Value end = arith::AddIOp::create(builder, loc, first, getIndex(kTile));
      if (nest.loops[loop].size % kTile != 0)
        end = arith::MinSIOp::create(builder, loc, end, size);
      body(first, end);
    });
  };
  // The last block of a loop that it does not divide starts earlier and writes
  // some elements again.
  auto emitBlocks = [&](unsigned loop, Value first, Value end, Body body) {
    int64_t size = nest.loops[loop].size;
    emitLoop(first, end, edge, [&](Value index) {
      if (size % edge != 0)
        index =
            arith::MinSIOp::create(builder, loc, index, getIndex(size - edge));
      body(index);
    });
  };
  emitTile(writeLoop, [&](Value firstWrite, Value endWrite) {
    emitTile(readLoop, [&](Value firstRead, Value endRead) {
      emitBlocks(writeLoop, firstWrite, endWrite, [&](Value v) {
        emitBlocks(readLoop, firstRead, endRead, [&](Value u) {
          emitBlock(advance(advance(read, v, from.strides[writeLoop]), u, 1),
                    advance(advance(write, u, to.strides[readLoop]), v, 1));
        });
      });
    });
  });
}

void TransposeEmitter::emitBlock(Value read, Value write) {
  Type element = from.type.getElementType();
  auto stored = VectorType::get(edge, element);
  // Floats of 16 bits move as integers, which every target shuffles.
  auto type = VectorType::get(
      edge, builder.getIntegerType(element.getIntOrFloatBitWidth()));
  bool isNarrowFloat =
      isa<FloatType>(element) && type.getElementTypeBitWidth() < 32;
  SmallVector<Value> rows;
  for (int64_t row = 0; row < edge; ++row) {
    Value position = arith::AddIOp::create(
        builder, loc, read, getIndex(row * from.strides[writeLoop]));
    Value vector =
        vector::LoadOp::create(builder, loc, stored, source, position);
    if (isNarrowFloat)
      vector = vector::BitCastOp::create(builder, loc, type, vector);
    rows.push_back(vector);
  }
  transposeInRegisters(builder, loc, rows);
  for (auto [row, vector] : llvm::enumerate(rows)) {
    if (isNarrowFloat)
      vector = vector::BitCastOp::create(builder, loc, stored, vector);
    Value position = arith::AddIOp::create(
        builder, loc, write, getIndex(row * to.strides[readLoop]));
    vector::StoreOp::create(builder, loc, vector, target, position);
  }
}

bool mlir::tp::emitTranspose(RewriterBase &rewriter, const VectorNest &nest,
                             int64_t vectorBytes) {
  linalg::LinalgOp op = nest.op;
  Block *body = op.getBlock();
  if (op.getNumDpsInits() != 1 || nest.isReduction() || !nest.vectorLoop ||
      !llvm::hasSingleElement(*body))
    return false;
  auto argument = dyn_cast<BlockArgument>(body->getTerminator()->getOperand(0));
  if (!argument || argument.getOwner() != body ||
      argument.getArgNumber() >= nest.getNumInputs())
    return false;
  unsigned input = argument.getArgNumber();
  const VectorNest::Access &from = nest.accesses[input];
  const VectorNest::Access &to = nest.accesses.back();
  unsigned writeLoop = *nest.vectorLoop;
  if (!from.type || from.type.getElementType().isIndex() ||
      to.strides[writeLoop] != 1 || from.strides[writeLoop] == 0 ||
      from.strides[writeLoop] == 1)
    return false;
  auto found = llvm::find(from.strides, 1);
  if (found == from.strides.end())
    return false;
  unsigned readLoop = found - from.strides.begin();

  int64_t bytes =
      llvm::divideCeil(from.type.getElementType().getIntOrFloatBitWidth(), 8);
  int64_t shortest =
      std::min(nest.loops[readLoop].size, nest.loops[writeLoop].size);
  int64_t edge = std::min<int64_t>(
      {16, vectorBytes / bytes,
       static_cast<int64_t>(llvm::bit_floor<uint64_t>(shortest))});
  if (edge < 4)
    return false;
  rewriter.setInsertionPoint(op);
  TransposeEmitter(rewriter, nest, input, readLoop, edge).run();
  rewriter.eraseOp(op);
  return true;
}
