// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ContractionShape.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::tp;

int64_t ContractionShape::getSize(const ContractionIndices &indices) {
  int64_t size = 1;
  for (const ContractionIndex &index : indices)
    size *= index.size;
  return size;
}

bool ContractionShape::isContiguous(const ContractionIndices &indices,
                                    ContractionOperand operand) {
  return indices.size() == 1 && indices[0].strides[operand] == 1;
}

/// How far each loop moves in a buffer.
static bool getLoopStrides(AffineMap map, Value buffer,
                           SmallVectorImpl<int64_t> &strides) {
  SmallVector<int64_t> dimStrides;
  int64_t offset;
  auto type = cast<MemRefType>(buffer.getType());
  if (failed(type.getStridesAndOffset(dimStrides, offset)) ||
      llvm::any_of(dimStrides, ShapedType::isDynamic))
    return false;
  strides.assign(map.getNumDims(), 0);
  for (auto [expr, stride] : llvm::zip_equal(map.getResults(), dimStrides))
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      strides[dim.getPosition()] += stride;
  return true;
}

/// The conversions from an input of the body to `value`, first one first.
static SmallVector<Operation *, 2> getConversions(Value value) {
  SmallVector<Operation *, 2> conversions;
  while (Operation *op = value.getDefiningOp()) {
    conversions.insert(conversions.begin(), op);
    value = op->getOperand(0);
  }
  return conversions;
}

/// Order `indices` by their stride in `operand` and merge neighbours that move
/// like one index in all operands. Masked loops stay apart.
static void mergeIndices(ContractionIndices &indices,
                         ContractionOperand operand,
                         ArrayRef<Contraction::Mask> masks) {
  llvm::stable_sort(indices, [&](const auto &a, const auto &b) {
    return a.strides[operand] > b.strides[operand];
  });
  auto isMasked = [&](unsigned loop) {
    return llvm::any_of(masks,
                        [&](const auto &mask) { return mask.loop == loop; });
  };
  ContractionIndices merged;
  for (const ContractionIndex &index : indices) {
    bool continues = !merged.empty() && !isMasked(index.loop) &&
                     !isMasked(merged.back().loop);
    for (unsigned i = 0; i < 3 && continues; ++i)
      continues = merged.back().strides[i] == index.size * index.strides[i];
    if (!continues) {
      merged.push_back(index);
      continue;
    }
    merged.back() = {merged.back().size * index.size, index.strides,
                     index.loop};
  }
  indices = merged;
}

/// The type in which products of elements of `result` are added up.
static Type getAccumulatorType(Type result) {
  return result.isBF16() || result.isF16()
             ? Float32Type::get(result.getContext())
             : result;
}

/// True if a factor of type `type` can be taken as an accumulator: floats are
/// widened exactly, integers would wrap elsewhere.
static bool fits(Type type, Type accumulator) {
  if (type == accumulator)
    return true;
  return isa<FloatType>(type) && isa<FloatType>(accumulator) &&
         type.getIntOrFloatBitWidth() < accumulator.getIntOrFloatBitWidth();
}

std::optional<ContractionShape>
mlir::tp::getContractionShape(const Contraction &contraction) {
  linalg::GenericOp op = contraction.op;
  ContractionShape shape;
  shape.masks = contraction.masks;
  OpOperand *operands[] = {op.getDpsInputOperand(contraction.left),
                           op.getDpsInputOperand(contraction.right),
                           op.getDpsInitOperand(0)};
  SmallVector<int64_t> strides[3];
  for (unsigned i = 0; i < 3; ++i) {
    shape.buffers[i] = operands[i]->get();
    if (!isa<MemRefType>(shape.buffers[i].getType()) ||
        !getLoopStrides(op.getMatchingIndexingMap(operands[i]),
                        shape.buffers[i], strides[i]))
      return std::nullopt;
  }

  Operation *product = nullptr;
  op.getBody()->walk([&](Operation *inner) {
    if (isa<arith::MulFOp, arith::MulIOp>(inner))
      product = inner;
  });
  shape.elementType = op.getRegionOutputArgs()[0].getType();
  shape.accumulatorType = getAccumulatorType(shape.elementType);
  for (unsigned i = 0; i < 2; ++i) {
    // The product is written either way round.
    for (Value factor : product->getOperands()) {
      SmallVector<Operation *, 2> conversions = getConversions(factor);
      Value source =
          conversions.empty() ? factor : conversions[0]->getOperand(0);
      if (source == op.getMatchingBlockArgument(operands[i])) {
        shape.conversions[i] = conversions;
        if (!fits(factor.getType(), shape.accumulatorType))
          return std::nullopt;
      }
    }
  }
  // An integer product that is converted afterwards wraps before.
  if (isa<IntegerType>(shape.elementType) &&
      product->getResult(0).getType() != shape.elementType)
    return std::nullopt;

  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  auto collect = [&](ArrayRef<unsigned> loops, ContractionIndices &indices) {
    for (unsigned loop : loops)
      indices.push_back({sizes[loop],
                         {strides[0][loop], strides[1][loop], strides[2][loop]},
                         loop});
  };
  collect(contraction.batch, shape.batch);
  collect(contraction.rows, shape.rows);
  collect(contraction.columns, shape.columns);
  collect(contraction.depth, shape.depth);
  mergeIndices(shape.batch, ResultOperand, shape.masks);
  mergeIndices(shape.rows, ResultOperand, shape.masks);
  mergeIndices(shape.columns, ResultOperand, shape.masks);
  mergeIndices(shape.depth, LeftOperand, shape.masks);

  if (!ContractionShape::isContiguous(shape.columns, ResultOperand) &&
      ContractionShape::isContiguous(shape.rows, ResultOperand)) {
    std::swap(shape.rows, shape.columns);
    std::swap(shape.buffers[LeftOperand], shape.buffers[RightOperand]);
    std::swap(shape.conversions[LeftOperand], shape.conversions[RightOperand]);
    for (auto *indices :
         {&shape.batch, &shape.rows, &shape.columns, &shape.depth})
      for (ContractionIndex &index : *indices)
        std::swap(index.strides[LeftOperand], index.strides[RightOperand]);
  }
  return shape;
}
