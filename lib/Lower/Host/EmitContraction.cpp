// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "EmitContraction.h"
#include "ContractionBuffers.h"
#include "ContractionTiling.h"
#include "PackContraction.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

static int64_t getBytes(Type type) {
  return std::max<int64_t>(1, type.getIntOrFloatBitWidth() / 8);
}

/// Parts of the scratch memory start on a cache line of their own.
static int64_t alignPart(int64_t bytes) { return llvm::alignTo(bytes, 64); }

namespace {

class ContractionEmitter {
public:
  ContractionEmitter(OpBuilder &builder, Location loc,
                     const ContractionShape &shape, Value fill, Value scratch,
                     const HostTarget &target)
      : builder(builder), loc(loc), b(builder, loc), shape(shape), fill(fill),
        scratch(scratch), tiling(shape, target),
        rows(ContractionShape::getSize(shape.rows)),
        columns(ContractionShape::getSize(shape.columns)),
        depth(ContractionShape::getSize(shape.depth)),
        vectorType(VectorType::get(tiling.lanes, shape.accumulatorType)) {}

  void emit() {
    for (unsigned i = 0; i < 3; ++i)
      flat[i] = b.flatten(shape.buffers[i]);
    Type type = shape.accumulatorType;
    int64_t at = 0;
    auto take = [&](int64_t size) {
      Value part = b.view(scratch, at, size, type);
      at = alignPart(at + size * getBytes(type));
      return part;
    };
    packedRight = take(tiling.getRightSize());
    tile = take(tiling.getTileSize());
    if (tiling.packsLeft)
      packedLeft = take(tiling.getLeftSize());
    limit = b.index(depth);
    // Beyond the extent of a mask nothing counts, so the depth ends there.
    if (shape.depth.size() == 1)
      for (const Contraction::Mask &mask : shape.masks)
        limit = b.min(limit, b.max(mask.extent, b.index(0)));
    b.loop(b.index(0), b.index(ContractionShape::getSize(shape.batch)), 1,
           [&](Value batch) { emitBatch(batch); });
  }

private:
  /// Call `body` with the start and the size of each block of `total`; a single
  /// block has constants.
  void forBlocks(int64_t total, int64_t block,
                 function_ref<void(Value, Value)> body) {
    if (total <= block)
      return body(b.index(0), b.index(total));
    b.loop(b.index(0), b.index(total), block, [&](Value start) {
      body(start, total % block == 0
                      ? b.index(block)
                      : b.min(b.index(block), b.sub(b.index(total), start)));
    });
  }

  void emitBatch(Value batch) {
    for (unsigned i = 0; i < 3; ++i)
      batchOffset[i] = b.offset(batch, shape.batch, i);
    // One block at least, which then only writes where the result starts.
    b.loop(
        b.index(0), b.max(limit, b.index(1)), tiling.depthBlock, [&](Value pc) {
          Value numDepth = b.min(b.index(tiling.depthBlock), b.sub(limit, pc));
          emitPanels(pc, numDepth);
        });
  }

  void emitPanels(Value pc, Value numDepth) {
    ContractionPacker right(builder, loc, shape, tiling, RightOperand,
                            flat[RightOperand], packedRight);
    ContractionPacker left(builder, loc, shape, tiling, LeftOperand,
                           flat[LeftOperand], packedLeft);
    auto packRight = [&](Value jc, Value numColumns) {
      right.pack(batchOffset[RightOperand], jc, numColumns, pc, numDepth);
    };
    auto packLeft = [&](Value ic, Value numRows) {
      if (tiling.packsLeft)
        left.pack(batchOffset[LeftOperand], ic, numRows, pc, numDepth);
    };
    // Rows that fit into one panel are packed once for all columns.
    if (rows <= tiling.rowPanel) {
      packLeft(b.index(0), b.index(rows));
      forBlocks(columns, tiling.columnPanel, [&](Value jc, Value numColumns) {
        packRight(jc, numColumns);
        emitTiles(b.index(0), b.index(rows), jc, numColumns, pc, numDepth);
      });
      return;
    }
    forBlocks(columns, tiling.columnPanel, [&](Value jc, Value numColumns) {
      packRight(jc, numColumns);
      forBlocks(rows, tiling.rowPanel, [&](Value ic, Value numRows) {
        packLeft(ic, numRows);
        emitTiles(ic, numRows, jc, numColumns, pc, numDepth);
      });
    });
  }

  void emitTiles(Value ic, Value numRows, Value jc, Value numColumns, Value pc,
                 Value numDepth) {
    b.loop(b.index(0), numColumns, tiling.getTileColumns(), [&](Value jr) {
      b.loop(b.index(0), numRows, tiling.tileRows,
             [&](Value ir) { emitTile(ic, ir, jc, jr, pc, numDepth); });
    });
  }

  /// Row `r` of a tile, or the last one.
  Value getRow(Value ic, Value ir, int64_t r) {
    Value row = b.add(b.add(ic, ir), b.index(r));
    return rows % tiling.tileRows == 0 ? row : b.min(row, b.index(rows - 1));
  }

  void emitTile(Value ic, Value ir, Value jc, Value jr, Value pc,
                Value numDepth) {
    fetchResult(b.add(ic, ir), b.add(jc, jr));
    SmallVector<Value> left;
    for (int64_t r = 0; r < tiling.tileRows && !tiling.packsLeft; ++r)
      left.push_back(
          b.add(b.add(batchOffset[LeftOperand],
                      b.offset(getRow(ic, ir, r), shape.rows, LeftOperand)),
                b.offset(pc, shape.depth, LeftOperand)));
    Value leftStrip = b.mul(ir, tiling.depthBlock);
    Value rightStrip = b.mul(jr, tiling.depthBlock);
    auto step = [&](Value k, ValueRange sums) {
      SmallVector<Value> right, next;
      Value at = b.add(rightStrip, b.mul(k, tiling.getTileColumns()));
      for (int64_t v = 0; v < tiling.tileVectors; ++v)
        right.push_back(b.loadVector(vectorType, packedRight,
                                     b.add(at, b.index(v * tiling.lanes))));
      Value from = b.add(leftStrip, b.mul(k, tiling.tileRows));
      for (int64_t r = 0; r < tiling.tileRows; ++r) {
        Value element = tiling.packsLeft
                            ? b.load(packedLeft, b.add(from, b.index(r)))
                            : b.load(flat[LeftOperand], b.add(left[r], k));
        Value factor = b.broadcast(vectorType, element);
        for (int64_t v = 0; v < tiling.tileVectors; ++v)
          next.push_back(b.multiplyAdd(factor, right[v],
                                       sums[r * tiling.tileVectors + v]));
      }
      return next;
    };
    SmallVector<Value> sums(tiling.tileRows * tiling.tileVectors,
                            b.zero(vectorType));
    // Four steps at a time, then the rest.
    Value whole = b.mul(b.div(numDepth, 4), 4);
    sums = b.loop(b.index(0), whole, 4, sums, [&](Value k, ValueRange args) {
      SmallVector<Value> current(args);
      for (int64_t u = 0; u < 4; ++u)
        current = step(b.add(k, b.index(u)), current);
      return current;
    });
    sums = b.loop(whole, numDepth, 1, sums, step);
    writeTile(b.add(ic, ir), b.add(jc, jr), b.equal(pc, b.index(0)), sums);
  }

  /// Ask for the cache lines of the result while the tile is computed.
  void fetchResult(Value row, Value column) {
    if (!isVectorResult())
      return;
    for (int64_t r = 0; r < tiling.tileRows; ++r)
      b.prefetch(flat[ResultOperand],
                 getResultPosition(b.add(row, b.index(r)), column));
  }

  /// Rows of the result are written as vectors.
  bool isVectorResult() const {
    return ContractionShape::isContiguous(shape.columns, ResultOperand) &&
           shape.elementType == shape.accumulatorType;
  }

  void writeTile(Value row, Value column, Value isFirst, ValueRange sums) {
    if (!isVectorResult())
      return writeElements(row, column, isFirst, sums);
    auto write = [&](int64_t from, int64_t to) {
      writeVectors(row, column, isFirst, sums, from, to);
    };
    // The last tile has fewer rows, all others have all.
    auto writeRows = [&] {
      int64_t last = rows % tiling.tileRows;
      if (last == 0)
        return write(0, tiling.tileRows);
      write(0, last);
      b.ifElse(
          b.lessEqual(b.add(row, b.index(tiling.tileRows)), b.index(rows)),
          [&] { write(last, tiling.tileRows); }, [] {});
    };
    if (columns % tiling.getTileColumns() == 0)
      return writeRows();
    b.ifElse(b.lessEqual(b.add(column, b.index(tiling.getTileColumns())),
                         b.index(columns)),
             writeRows, [&] { writeElements(row, column, isFirst, sums); });
  }

  Value getResultPosition(Value row, Value column) {
    return b.add(b.add(batchOffset[ResultOperand],
                       b.offset(row, shape.rows, ResultOperand)),
                 b.offset(column, shape.columns, ResultOperand));
  }

  /// Rows `from` to `to` of a tile.
  void writeVectors(Value row, Value column, Value isFirst, ValueRange sums,
                    int64_t from, int64_t to) {
    auto write = [&](bool startsAnew) {
      Value start = startsAnew ? b.broadcast(vectorType, fill) : Value();
      for (int64_t r = from; r < to; ++r) {
        Value position = getResultPosition(b.add(row, b.index(r)), column);
        for (int64_t v = 0; v < tiling.tileVectors; ++v) {
          Value at = b.add(position, b.index(v * tiling.lanes));
          Value before =
              start ? start : b.loadVector(vectorType, flat[ResultOperand], at);
          b.storeVector(b.plus(before, sums[r * tiling.tileVectors + v]),
                        flat[ResultOperand], at);
        }
      }
    };
    if (!fill)
      return write(false);
    if (depth <= tiling.depthBlock)
      return write(true);
    b.ifElse(isFirst, [&] { write(true); }, [&] { write(false); });
  }

  /// Through memory, element by element: tiles at the edge, and results that
  /// are not contiguous or of another type.
  void writeElements(Value row, Value column, Value isFirst, ValueRange sums) {
    int64_t width = tiling.getTileColumns();
    for (int64_t r = 0; r < tiling.tileRows; ++r)
      for (int64_t v = 0; v < tiling.tileVectors; ++v)
        b.storeVector(sums[r * tiling.tileVectors + v], tile,
                      b.index(r * width + v * tiling.lanes));
    Value numRows = b.min(b.index(tiling.tileRows), b.sub(b.index(rows), row));
    Value numColumns = b.min(b.index(width), b.sub(b.index(columns), column));
    b.loop(b.index(0), numRows, 1, [&](Value r) {
      b.loop(b.index(0), numColumns, 1, [&](Value c) {
        Value position = getResultPosition(b.add(row, r), b.add(column, c));
        Value before = b.load(flat[ResultOperand], position);
        if (fill)
          before = b.select(isFirst, fill, before);
        Value sum = b.plus(b.convert(before, {}, shape.accumulatorType),
                           b.load(tile, b.add(b.mul(r, width), c)));
        b.store(b.convert(sum, {}, shape.elementType), flat[ResultOperand],
                position);
      });
    });
  }

  OpBuilder &builder;
  Location loc;
  ContractionBuilder b;
  const ContractionShape &shape;
  Value fill, scratch;
  ContractionTiling tiling;
  int64_t rows, columns, depth;
  VectorType vectorType;
  std::array<Value, 3> flat, batchOffset;
  Value packedLeft, packedRight, tile;
  Value limit; // the depth that counts
};

} // namespace

int64_t mlir::tp::getScratchBytes(const ContractionShape &shape,
                                  const HostTarget &target) {
  ContractionTiling tiling(shape, target);
  int64_t bytes = getBytes(shape.accumulatorType), sum = 0;
  for (int64_t size : {tiling.getRightSize(), tiling.getTileSize(),
                       tiling.packsLeft ? tiling.getLeftSize() : int64_t(0)})
    sum += alignPart(size * bytes);
  return sum;
}

void mlir::tp::emitContraction(OpBuilder &builder, Location loc,
                               const ContractionShape &shape, Value fill,
                               Value scratch, const HostTarget &target) {
  ContractionEmitter(builder, loc, shape, fill, scratch, target).emit();
}
