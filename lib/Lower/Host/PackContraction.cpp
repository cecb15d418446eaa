// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "PackContraction.h"
#include "TransposeInRegisters.h"

using namespace mlir;
using namespace mlir::tp;

ContractionPacker::ContractionPacker(OpBuilder &builder, Location loc,
                                     const ContractionShape &shape,
                                     const ContractionTiling &tiling,
                                     ContractionOperand operand, Value flat,
                                     Value packed)
    : builder(builder), loc(loc), b(builder, loc), shape(shape), tiling(tiling),
      operand(operand), flat(flat), packed(packed),
      width(operand == LeftOperand ? tiling.tileRows : tiling.getTileColumns()),
      size(ContractionShape::getSize(getIndices())),
      vectorType(VectorType::get(tiling.lanes, shape.accumulatorType)) {}

bool ContractionPacker::isPlain() const {
  return shape.conversions[operand].empty() && shape.depth.size() == 1 &&
         getElementTypeOrSelf(flat.getType()) == shape.accumulatorType;
}

Value ContractionPacker::getPosition(Value base, Value row, Value depthIndex) {
  return b.add(base, b.add(b.offset(row, getIndices(), operand),
                           b.offset(depthIndex, shape.depth, operand)));
}

/// An element, converted, or zero where a mask says so.
Value ContractionPacker::loadElement(Value position, Value depthIndex) {
  Value value = b.load(flat, position);
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

/// A whole strip whose rows lie next to each other, from `row` on.
void ContractionPacker::packRows(Value base, Value row, Value pc,
                                 Value numDepth, Value target) {
  b.loop(b.index(0), numDepth, 1, [&](Value k) {
    Value source = getPosition(base, row, b.add(pc, k));
    Value to = b.add(target, getDepth(k));
    for (int64_t at = 0; at < width; at += tiling.lanes) {
      auto type = VectorType::get(std::min(tiling.lanes, width - at),
                                  shape.accumulatorType);
      b.storeVector(b.loadVector(type, flat, b.add(source, b.index(at))),
                    packed, b.add(to, b.index(at)));
    }
  });
}

/// A strip whose depths lie next to each other, rows anywhere. The last vector
/// of a depth may write beyond its rows: the next depth does so again.
void ContractionPacker::packBlocks(Value base, ArrayRef<Value> rows, Value pc,
                                   Value numDepth, Value target) {
  int64_t lanes = tiling.lanes;
  SmallVector<Value> starts;
  for (Value row : rows)
    starts.push_back(getPosition(base, row, pc));
  Value whole = b.mul(b.div(numDepth, lanes), lanes);
  b.loop(b.index(0), whole, lanes, [&](Value k) {
    SmallVector<SmallVector<Value>, 2> blocks;
    for (int64_t first = 0; first < width; first += lanes) {
      SmallVector<Value> &block = blocks.emplace_back();
      for (int64_t row = first; row < first + lanes; ++row)
        block.push_back(
            row < width ? b.loadVector(vectorType, flat, b.add(starts[row], k))
                        : block.back());
      transposeInRegisters(builder, loc, block);
    }
    Value to = b.add(target, getDepth(k));
    for (int64_t depth = 0; depth < lanes; ++depth)
      for (auto [number, block] : llvm::enumerate(blocks))
        b.storeVector(
            block[depth], packed,
            b.add(to, b.index(depth * width + int64_t(number) * lanes)));
  });
  packElements(base, rows, pc, whole, numDepth, target);
}

void ContractionPacker::packElements(Value base, ArrayRef<Value> rows, Value pc,
                                     Value from, Value to, Value target) {
  b.loop(from, to, 1, [&](Value k) {
    Value depthIndex = b.add(pc, k);
    for (auto [number, row] : llvm::enumerate(rows))
      b.store(loadElement(getPosition(base, row, depthIndex), depthIndex),
              packed, b.add(target, b.add(getDepth(k), b.index(number))));
  });
}

void ContractionPacker::pack(Value base, Value first, Value count, Value pc,
                             Value numDepth) {
  bool hasRows =
      isPlain() && ContractionShape::isContiguous(getIndices(), operand);
  bool hasDepths =
      isPlain() && ContractionShape::isContiguous(shape.depth, operand);
  b.loop(b.index(0), count, width, [&](Value offset) {
    Value row = b.add(first, offset), target = getStrip(offset);
    auto packAnywhere = [&] {
      SmallVector<Value> rows;
      for (int64_t number = 0; number < width; ++number) {
        Value next = b.add(row, b.index(number));
        rows.push_back(size % width == 0 ? next
                                         : b.min(next, b.index(size - 1)));
      }
      if (hasDepths)
        packBlocks(base, rows, pc, numDepth, target);
      else
        packElements(base, rows, pc, b.index(0), numDepth, target);
    };
    if (!hasRows || size < width)
      return packAnywhere();
    if (size % width == 0)
      return packRows(base, row, pc, numDepth, target);
    b.ifElse(
        b.lessEqual(b.add(row, b.index(width)), b.index(size)),
        [&] { packRows(base, row, pc, numDepth, target); }, packAnywhere);
  });
}
