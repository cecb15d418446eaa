// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "SharedTile.h"
#include "../Host/VectorizeNest.h"
#include "MapElements.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"
#include "tp/Lower/ElementTypes.h"

using namespace mlir;
using namespace mlir::tp;

ContractionPosition::ContractionPosition(KernelBuilder &b, Value number,
                                         const ContractionIndices &indices)
    : indices(&indices) {
  SmallVector<int64_t> sizes;
  for (const ContractionIndex &index : indices)
    sizes.push_back(index.size);
  if (sizes.size() == 1)
    digits.push_back(number);
  else if (!sizes.empty())
    digits = splitNumber(b, number, sizes);
}

Value ContractionPosition::getOffset(KernelBuilder &b,
                                     ContractionOperand operand) const {
  Value offset = arith::ConstantIndexOp::create(b, 0);
  for (auto [digit, index] : llvm::zip_equal(digits, *indices)) {
    int64_t stride = index.strides[operand];
    if (stride != 0)
      offset = b.add(offset,
                     b.mul(digit, arith::ConstantIndexOp::create(b, stride)));
  }
  return offset;
}

Value ContractionPosition::getDigit(unsigned loop) const {
  for (auto [digit, index] : llvm::zip_equal(digits, *indices))
    if (index.loop == loop)
      return digit;
  return {};
}

int64_t mlir::tp::getLanesOf(Type type) {
  return std::min<int64_t>(4, kWidestAccess / getElementBytes(type));
}

SharedTile::SharedTile(KernelBuilder &b, const ContractionShape &shape,
                       ContractionOperand operand, int64_t outerSize,
                       int64_t depthSize, int64_t numThreads, int64_t alignment)
    : b(b), shape(shape), operand(operand), outerSize(outerSize),
      depthSize(depthSize), numThreads(numThreads),
      lineSize(outerSize +
               kWidestAccess / std::min<int64_t>(
                                   4, getElementBytes(shape.accumulatorType))) {
  auto getStride = [&](const ContractionIndices &indices) {
    return indices.empty() ? INT64_MAX : indices.back().strides[operand];
  };
  isAlongDepth = getStride(shape.depth) < getStride(getOuter());
  lanes = chooseLanes(alignment);
  numAccesses = outerSize * depthSize / (numThreads * lanes);
  source = viewFlat(b, b.getLoc(), shape.buffers[operand]);
  auto type = MemRefType::get(
      {depthSize * lineSize}, shape.accumulatorType, AffineMap(),
      b.getI64IntegerAttr(unsigned(MemorySpace::Shared)));
  auto alloca = memref::AllocaOp::create(b, type);
  alloca.setAlignment(kWidestAccess);
  shared = alloca;
}

/// True if `lanes` elements along `indices` are aligned neighbours.
bool SharedTile::isContiguous(const ContractionIndices &indices, int64_t lanes,
                              int64_t alignment) const {
  Type type = getElementTypeOrSelf(shape.buffers[operand].getType());
  if (indices.back().strides[operand] != 1 || indices.back().size % lanes ||
      alignment % (lanes * getElementBytes(type)))
    return false;
  for (const ContractionIndices *all :
       {&shape.batch, &shape.rows, &shape.columns, &shape.depth})
    for (const ContractionIndex &index : *all)
      if (&index != &indices.back() && index.strides[operand] % lanes)
        return false;
  return true;
}

int64_t SharedTile::chooseLanes(int64_t alignment) const {
  Type type = getElementTypeOrSelf(shape.buffers[operand].getType());
  int64_t most = kWidestAccess / getElementBytes(type);
  most = std::min(most, outerSize * depthSize / numThreads);
  for (int64_t lanes = most; lanes > 1; lanes /= 2)
    if (isContiguous(isAlongDepth ? shape.depth : getOuter(), lanes, alignment))
      return lanes;
  return 1;
}

void SharedTile::begin(Value thread, const ContractionPosition &batch,
                       Value outer) {
  Value base = batch.getOffset(b, operand);
  int64_t line = (isAlongDepth ? depthSize : outerSize) / lanes;
  int64_t size = ContractionShape::getSize(getOuter());
  for (int64_t i = 0; i < numAccesses; ++i) {
    Value number = b.add(thread, index(i * numThreads));
    Value along = b.mul(b.createOrFold<arith::RemUIOp>(number, index(line)),
                        index(lanes));
    Value across = b.createOrFold<arith::DivUIOp>(number, index(line));
    Access access;
    access.outer = isAlongDepth ? across : along;
    access.depth = isAlongDepth ? along : across;
    Value position = b.add(outer, access.outer);
    if (size % outerSize) {
      access.isInside = arith::CmpIOp::create(b, arith::CmpIPredicate::ult,
                                              position, index(size));
      // What is outside is read from the last place inside, and not used.
      position = arith::MinUIOp::create(
          b, position, index(size - (isAlongDepth ? 1 : lanes)));
    }
    access.offset = b.add(
        base,
        ContractionPosition(b, position, getOuter()).getOffset(b, operand));
    accesses.push_back(access);
  }
}

/// `element`, of the operand, as it is multiplied.
Value SharedTile::convert(Value element) {
  for (Operation *conversion : shape.conversions[operand]) {
    IRMapping mapping;
    mapping.map(conversion->getOperand(0), element);
    element = b.clone(*conversion, mapping)->getResult(0);
  }
  if (element.getType() == shape.accumulatorType)
    return element;
  return arith::ExtFOp::create(b, shape.accumulatorType, element);
}

/// Whether an element counts, or null if it always does.
Value SharedTile::isInside(Value depth, const ContractionPosition &position,
                           unsigned access) {
  SmallVector<Value> conditions;
  if (accesses[access].isInside)
    conditions.push_back(accesses[access].isInside);
  int64_t size = ContractionShape::getSize(shape.depth);
  if (size % depthSize)
    conditions.push_back(arith::CmpIOp::create(b, arith::CmpIPredicate::ult,
                                               depth, index(size)));
  for (const Contraction::Mask &mask : shape.masks)
    if (Value digit = position.getDigit(mask.loop))
      conditions.push_back(arith::CmpIOp::create(b, arith::CmpIPredicate::slt,
                                                 digit, mask.extent));
  if (conditions.empty())
    return {};
  Value all = conditions.front();
  for (Value condition : ArrayRef(conditions).drop_front())
    all = arith::AndIOp::create(b, all, condition);
  return all;
}

SmallVector<Value> SharedTile::load(Value depth) {
  Type type = getElementTypeOrSelf(source.getType());
  int64_t size = ContractionShape::getSize(shape.depth);
  Value zero =
      arith::ConstantOp::create(b, b.getZeroAttr(shape.accumulatorType));
  SmallVector<Value> elements;
  for (auto [i, access] : llvm::enumerate(accesses)) {
    Value at = b.add(depth, access.depth);
    // The last steps ask for what lies behind the end, and do not use it.
    Value inside =
        arith::MinUIOp::create(b, at, index(size - (isAlongDepth ? lanes : 1)));
    ContractionPosition position(b, inside, shape.depth);
    Value offset = b.add(access.offset, position.getOffset(b, operand));
    SmallVector<Value> loaded;
    if (lanes == 1) {
      loaded.push_back(memref::LoadOp::create(b, source, offset));
    } else {
      auto vector = vector::LoadOp::create(b, VectorType::get(lanes, type),
                                           source, offset);
      vector->setAttr("alignment",
                      b.getI64IntegerAttr(lanes * getElementBytes(type)));
      for (int64_t lane = 0; lane < lanes; ++lane)
        loaded.push_back(vector::ExtractOp::create(b, vector, lane));
    }
    for (auto [lane, element] : llvm::enumerate(loaded)) {
      // Lanes are all within the depth or none is, but a mask may end between
      // them.
      if (isAlongDepth && lane > 0 && !shape.masks.empty())
        position =
            ContractionPosition(b, b.add(inside, index(lane)), shape.depth);
      element = convert(element);
      if (Value counts = isInside(at, position, i))
        element = arith::SelectOp::create(b, counts, element, zero);
      elements.push_back(element);
    }
  }
  return elements;
}

void SharedTile::store(ValueRange elements) {
  for (auto [i, access] : llvm::enumerate(accesses)) {
    ValueRange own = elements.slice(i * lanes, lanes);
    Value at = b.add(b.mul(access.depth, index(lineSize)), access.outer);
    if (lanes == 1 || isAlongDepth) {
      for (auto [lane, element] : llvm::enumerate(own))
        memref::StoreOp::create(b, element, shared,
                                b.add(at, index(lane * lineSize)));
      continue;
    }
    auto vector = vector::FromElementsOp::create(
        b, VectorType::get(lanes, shape.accumulatorType), own);
    auto store = vector::StoreOp::create(b, vector, shared, at);
    int64_t bytes = lanes * getElementBytes(shape.accumulatorType);
    store->setAttr("alignment",
                   b.getI64IntegerAttr(std::min(bytes, kWidestAccess)));
  }
}

Value SharedTile::read(Value depth, Value outer, int64_t count) {
  Value at = b.add(b.mul(depth, index(lineSize)), outer);
  auto read = vector::LoadOp::create(
      b, VectorType::get(count, shape.accumulatorType), shared, at);
  read->setAttr(
      "alignment",
      b.getI64IntegerAttr(count * getElementBytes(shape.accumulatorType)));
  return read;
}
