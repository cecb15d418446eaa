// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "EmitContraction.h"
#include "ContractionBuffers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

int64_t getBytes(Type type) {
  return std::max<int64_t>(1, type.getIntOrFloatBitWidth() / 8);
}

/// Tile sizes; see the header.
struct Tiling {
  int64_t lanes, tileRows, tileVectors, depthBlock, rowBlock, columnBlock;
  int64_t getTileColumns() const { return lanes * tileVectors; }

  Tiling(const ContractionShape &shape, const HostTarget &target) {
    int64_t bytes =
        std::max<int64_t>(1, shape.accumulatorType.getIntOrFloatBitWidth() / 8);
    lanes = target.getVectorBytes() / bytes;
    // Accumulators, a broadcast and the vectors of a strip share the registers.
    tileVectors = 2;
    tileRows = target.getNumVectorRegisters() >= 32 ? 12 : 6;
    // A result of half floats is rounded once: its depth is one block.
    bool rounds = shape.elementType != shape.accumulatorType;
    int64_t depth = ContractionShape::getSize(shape.depth);
    depthBlock = rounds ? depth : std::min<int64_t>(depth, 1024 / bytes);
    rowBlock = 16 * tileRows;
    columnBlock = roundUp(
        std::min<int64_t>(ContractionShape::getSize(shape.columns), 1024),
        getTileColumns());
  }

  int64_t getRightSize() const { return columnBlock * depthBlock; }
  int64_t getLeftSize() const { return rowBlock * depthBlock; }
  int64_t getTileSize() const { return tileRows * getTileColumns(); }

  static int64_t roundUp(int64_t value, int64_t step) {
    return (value + step - 1) / step * step;
  }
};

/// True if the left operand cannot be read in place: its elements need
/// conversion, or its depth is no single index.
bool mustPackLeft(const ContractionShape &shape) {
  return shape.depth.size() > 1 || !shape.conversions[LeftOperand].empty() ||
         getElementTypeOrSelf(shape.buffers[LeftOperand].getType()) !=
             shape.accumulatorType;
}

class ContractionEmitter {
public:
  ContractionEmitter(OpBuilder &builder, Location loc,
                     const ContractionShape &shape, Value fill, Value scratch,
                     const HostTarget &target)
      : b(builder, loc), shape(shape), fill(fill), scratch(scratch),
        tiling(shape, target), rows(ContractionShape::getSize(shape.rows)),
        columns(ContractionShape::getSize(shape.columns)),
        depth(ContractionShape::getSize(shape.depth)),
        vectorType(VectorType::get(tiling.lanes, shape.accumulatorType)) {}

  void emit() {
    for (unsigned i = 0; i < 3; ++i)
      flat[i] = b.flatten(shape.buffers[i]);
    packsLeft = mustPackLeft(shape);
    Type type = shape.accumulatorType;
    int64_t at = 0;
    auto take = [&](int64_t size) {
      Value part = b.view(scratch, at, size, type);
      at = Tiling::roundUp(at + size * getBytes(type), 64);
      return part;
    };
    packedRight = take(tiling.getRightSize());
    tile = take(tiling.getTileSize());
    if (packsLeft)
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
  void emitBatch(Value batch) {
    for (unsigned i = 0; i < 3; ++i)
      batchOffset[i] = b.offset(batch, shape.batch, i);
    b.loop(b.index(0), b.index(columns), tiling.columnBlock, [&](Value jc) {
      Value numColumns =
          b.min(b.index(tiling.columnBlock), b.sub(b.index(columns), jc));
      // One block at least, which then only writes where the result starts.
      b.loop(
          b.index(0), b.max(limit, b.index(1)), tiling.depthBlock,
          [&](Value pc) {
            Value numDepth =
                b.min(b.index(tiling.depthBlock), b.sub(limit, pc));
            packRight(jc, numColumns, pc, numDepth);
            b.loop(b.index(0), b.index(rows), tiling.rowBlock, [&](Value ic) {
              Value numRows =
                  b.min(b.index(tiling.rowBlock), b.sub(b.index(rows), ic));
              if (packsLeft)
                packLeft(ic, numRows, pc, numDepth);
              b.loop(b.index(0), numColumns, tiling.getTileColumns(),
                     [&](Value jr) {
                       b.loop(b.index(0), numRows, tiling.tileRows,
                              [&](Value ir) {
                                emitTile(ic, ir, jc, jr, pc, numDepth);
                              });
                     });
            });
          });
    });
  }

  /// An element of an input, converted, or zero where a mask says so.
  Value loadElement(ContractionOperand operand, Value position,
                    Value depthIndex) {
    Value value = b.load(flat[operand], position);
    value = b.convert(value, shape.conversions[operand], shape.accumulatorType);
    if (shape.depth.size() == 1)
      return value;
    SmallVector<Value> parts = b.split(depthIndex, shape.depth);
    for (const Contraction::Mask &mask : shape.masks)
      for (auto [part, index] : llvm::zip_equal(parts, shape.depth))
        if (index.loop == mask.loop)
          value = b.select(b.less(part, mask.extent), value,
                           b.zero(shape.accumulatorType));
    return value;
  }

  Value getRightPosition(Value column, Value depthIndex) {
    return b.add(batchOffset[RightOperand],
                 b.add(b.offset(column, shape.columns, RightOperand),
                       b.offset(depthIndex, shape.depth, RightOperand)));
  }

  /// Strips of columns, depth by depth; columns beyond the last one are zero.
  void packRight(Value jc, Value numColumns, Value pc, Value numDepth) {
    int64_t width = tiling.getTileColumns();
    bool isPlain =
        ContractionShape::isContiguous(shape.columns, RightOperand) &&
        shape.conversions[RightOperand].empty() &&
        (shape.depth.size() == 1 || shape.masks.empty()) &&
        getElementTypeOrSelf(flat[RightOperand].getType()) ==
            shape.accumulatorType;
    auto packElements = [&](Value jr, Value k, Value target) {
      b.loop(b.index(0), b.index(width), 1, [&](Value c) {
        Value column = b.add(jr, c);
        Value element = b.ifElse(
            b.less(column, numColumns), shape.accumulatorType,
            [&]() -> Value {
              Value depthIndex = b.add(pc, k);
              return loadElement(
                  RightOperand, getRightPosition(b.add(jc, column), depthIndex),
                  depthIndex);
            },
            [&]() -> Value { return b.zero(shape.accumulatorType); });
        b.store(element, packedRight, b.add(target, c));
      });
    };
    b.loop(b.index(0), numColumns, width, [&](Value jr) {
      b.loop(b.index(0), numDepth, 1, [&](Value k) {
        Value target = b.add(b.mul(jr, tiling.depthBlock), b.mul(k, width));
        if (!isPlain)
          return packElements(jr, k, target);
        Value isWhole = b.lessEqual(b.add(jr, b.index(width)), numColumns);
        b.ifElse(
            isWhole,
            [&] {
              Value source = getRightPosition(b.add(jc, jr), b.add(pc, k));
              for (int64_t v = 0; v < tiling.tileVectors; ++v) {
                Value at = b.index(v * tiling.lanes);
                b.storeVector(b.loadVector(vectorType, flat[RightOperand],
                                           b.add(source, at)),
                              packedRight, b.add(target, at));
              }
            },
            [&] { packElements(jr, k, target); });
      });
    });
  }

  /// Strips of rows, depth by depth; rows beyond the last one repeat it.
  void packLeft(Value ic, Value numRows, Value pc, Value numDepth) {
    b.loop(b.index(0), numRows, tiling.tileRows, [&](Value ir) {
      for (int64_t r = 0; r < tiling.tileRows; ++r) {
        Value row = getRow(ic, ir, r);
        Value start = b.add(batchOffset[LeftOperand],
                            b.offset(row, shape.rows, LeftOperand));
        b.loop(b.index(0), numDepth, 1, [&](Value k) {
          Value depthIndex = b.add(pc, k);
          Value position =
              b.add(start, b.offset(depthIndex, shape.depth, LeftOperand));
          b.store(loadElement(LeftOperand, position, depthIndex), packedLeft,
                  getPackedLeft(ir, k, r));
        });
      }
    });
  }

  Value getPackedLeft(Value ir, Value k, int64_t r) {
    return b.add(b.mul(ir, tiling.depthBlock),
                 b.add(b.mul(k, tiling.tileRows), b.index(r)));
  }

  /// Row `r` of a tile, or the last one.
  Value getRow(Value ic, Value ir, int64_t r) {
    Value row = b.add(b.add(ic, ir), b.index(r));
    return rows % tiling.tileRows == 0 ? row : b.min(row, b.index(rows - 1));
  }

  void emitTile(Value ic, Value ir, Value jc, Value jr, Value pc,
                Value numDepth) {
    SmallVector<Value> left;
    for (int64_t r = 0; r < tiling.tileRows && !packsLeft; ++r)
      left.push_back(
          b.add(b.add(batchOffset[LeftOperand],
                      b.offset(getRow(ic, ir, r), shape.rows, LeftOperand)),
                b.offset(pc, shape.depth, LeftOperand)));
    Value strip = b.mul(jr, tiling.depthBlock);
    auto step = [&](Value k, ValueRange sums) {
      SmallVector<Value> right, next;
      Value at = b.add(strip, b.mul(k, tiling.getTileColumns()));
      for (int64_t v = 0; v < tiling.tileVectors; ++v)
        right.push_back(b.loadVector(vectorType, packedRight,
                                     b.add(at, b.index(v * tiling.lanes))));
      for (int64_t r = 0; r < tiling.tileRows; ++r) {
        Value element =
            packsLeft
                ? b.load(packedLeft, getPackedLeft(ir, k, r))
                : b.load(flat[LeftOperand],
                         b.add(left[r], b.offset(k, shape.depth, LeftOperand)));
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

  void writeTile(Value row, Value column, Value isFirst, ValueRange sums) {
    bool isVector =
        ContractionShape::isContiguous(shape.columns, ResultOperand) &&
        shape.elementType == shape.accumulatorType;
    bool alwaysWhole =
        rows % tiling.tileRows == 0 && columns % tiling.getTileColumns() == 0;
    if (isVector && alwaysWhole)
      return writeVectors(row, column, isFirst, sums);
    if (!isVector)
      return writeElements(row, column, isFirst, sums);
    Value fitsRows =
        b.lessEqual(b.add(row, b.index(tiling.tileRows)), b.index(rows));
    Value fitsColumns = b.lessEqual(
        b.add(column, b.index(tiling.getTileColumns())), b.index(columns));
    b.ifElse(
        b.both(fitsRows, fitsColumns),
        [&] { writeVectors(row, column, isFirst, sums); },
        [&] { writeElements(row, column, isFirst, sums); });
  }

  Value getResultPosition(Value row, Value column) {
    return b.add(b.add(batchOffset[ResultOperand],
                       b.offset(row, shape.rows, ResultOperand)),
                 b.offset(column, shape.columns, ResultOperand));
  }

  void writeVectors(Value row, Value column, Value isFirst, ValueRange sums) {
    auto write = [&](bool startsAnew) {
      Value start = startsAnew ? b.broadcast(vectorType, fill) : Value();
      for (int64_t r = 0; r < tiling.tileRows; ++r) {
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

  ContractionBuilder b;
  const ContractionShape &shape;
  Value fill, scratch;
  Tiling tiling;
  int64_t rows, columns, depth;
  VectorType vectorType;
  bool packsLeft = false;
  std::array<Value, 3> flat, batchOffset;
  Value packedLeft, packedRight, tile;
  Value limit; // the depth that counts
};

} // namespace

int64_t mlir::tp::getScratchBytes(const ContractionShape &shape,
                                  const HostTarget &target) {
  Tiling tiling(shape, target);
  int64_t bytes = getBytes(shape.accumulatorType), sum = 0;
  for (int64_t size : {tiling.getRightSize(), tiling.getTileSize(),
                       mustPackLeft(shape) ? tiling.getLeftSize() : int64_t(0)})
    sum += Tiling::roundUp(size * bytes, 64);
  return sum;
}

void mlir::tp::emitContraction(OpBuilder &builder, Location loc,
                               const ContractionShape &shape, Value fill,
                               Value scratch, const HostTarget &target) {
  ContractionEmitter(builder, loc, shape, fill, scratch, target).emit();
}
