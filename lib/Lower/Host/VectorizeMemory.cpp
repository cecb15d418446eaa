// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Vectors come from memory and go back. A vector of bf16 exists only between
// two bitcasts: LLVM computes with floats where it moves one, and calls what
// libgcc lacks. Its lanes are carried as integers.

#include "VectorizeEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

Value VectorNestEmitter::toBits(Value value) {
  Type type = value.getType();
  if (!getElementTypeOrSelf(type).isBF16())
    return value;
  Type i16 = builder.getI16Type();
  if (auto vector = dyn_cast<VectorType>(type))
    return vector::BitCastOp::create(
        builder, loc, VectorType::get(vector.getShape(), i16), value);
  return arith::BitcastOp::create(builder, loc, i16, value);
}

Value VectorNestEmitter::fromBits(Value bits, Type element) {
  if (!element.isBF16())
    return bits;
  if (auto vector = dyn_cast<VectorType>(bits.getType()))
    return vector::BitCastOp::create(
        builder, loc, VectorType::get(vector.getShape(), element), bits);
  return arith::BitcastOp::create(builder, loc, element, bits);
}

/// The lanes of a vector that count.
int64_t VectorNestEmitter::getValidLanes(const Scope &scope) const {
  return scope.mask ? nest.loops[*nest.vectorLoop].size % nest.lanes
                    : nest.lanes;
}

/// Do `visit` for pieces that `count` lanes are made of, each a power of two.
static void forEachPiece(int64_t count,
                         function_ref<void(int64_t, int64_t)> visit) {
  for (int64_t start = 0; start < count;) {
    int64_t size = llvm::bit_floor<uint64_t>(count - start);
    visit(start, size);
    start += size;
  }
}

/// True if the last lanes of a loop come and go without a mask. LLVM takes
/// masked vectors of bf16 that fill no register apart, through floats, for
/// which it calls what libgcc does not have.
static bool isMovedInPieces(const VectorNest &nest, Type element) {
  return element.isBF16() ||
         (!nest.hasNarrowMasks && element.isIntOrFloat() &&
          element.getIntOrFloatBitWidth() < 32); // indices are wide
}

/// Load all that lies between the first lane and the last, and pick the lanes.
Value VectorNestEmitter::loadPicked(VectorType type, Value buffer,
                                    Value position, int64_t stride) {
  int64_t lanes = nest.lanes;
  Value picked;
  for (int64_t chunk = 0; chunk < stride; ++chunk) {
    // The last chunk ends with the last lane: what is behind it may not exist.
    bool isLast = chunk == stride - 1;
    int64_t start = isLast ? (lanes - 1) * (stride - 1) : chunk * lanes;
    Value loaded = toBits(vector::LoadOp::create(builder, loc, type, buffer,
                                                 addIndex(position, start)));
    if (!picked) {
      picked = loaded;
      continue;
    }
    SmallVector<int64_t> sources;
    for (int64_t lane = 0; lane < lanes; ++lane) {
      int64_t element = lane * stride;
      bool isHere =
          element >= chunk * lanes && (isLast || element < (chunk + 1) * lanes);
      // The first shuffle picks from the first chunk, later ones keep lanes.
      sources.push_back(isHere       ? lanes + element - start
                        : chunk == 1 ? std::min(element, lanes - 1)
                                     : lane);
    }
    picked = vector::ShuffleOp::create(builder, loc, picked, loaded, sources);
  }
  return fromBits(picked, type.getElementType());
}

/// Load the lanes that count in whole pieces.
Value VectorNestEmitter::loadPieces(const Scope &scope, Type element,
                                    Value buffer, Value position) {
  Type carried = element.isBF16() ? builder.getI16Type() : element;
  VectorType type = getVectorType(carried);
  Value lanes =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  forEachPiece(getValidLanes(scope), [&](int64_t start, int64_t size) {
    Value piece =
        vector::LoadOp::create(builder, loc, VectorType::get(size, element),
                               buffer, addIndex(position, start));
    lanes = vector::InsertStridedSliceOp::create(builder, loc, toBits(piece),
                                                 lanes, start, 1);
  });
  return fromBits(lanes, element);
}

Value VectorNestEmitter::load(const Scope &scope, unsigned operand,
                              bool isVector, int64_t copy) {
  const VectorNest::Access &access = nest.accesses[operand];
  if (!access.type)
    return buffers[operand];
  Value buffer = buffers[operand], position = scope.positions[operand];
  if (!isVector)
    return memref::LoadOp::create(builder, loc, buffer, position);
  Type element = access.type.getElementType();
  VectorType type = getVectorType(element);
  int64_t stride = access.strides[*nest.vectorLoop];
  position = addIndex(position, copy * nest.lanes * stride);
  if (!scope.mask && stride > 1 && stride <= VectorNest::kLargestPickedStride)
    return loadPicked(type, buffer, position, stride);
  if (stride != 1) {
    // The lanes that do not count repeat the first one.
    SmallVector<Value> lanes;
    int64_t valid = getValidLanes(scope);
    for (int64_t lane = 0; lane < nest.lanes; ++lane)
      lanes.push_back(lane < valid ? toBits(memref::LoadOp::create(
                                         builder, loc, buffer,
                                         addIndex(position, lane * stride)))
                                   : lanes.front());
    return fromBits(
        vector::FromElementsOp::create(
            builder, loc, getVectorType(lanes.front().getType()), lanes),
        element);
  }
  if (!scope.mask)
    return vector::LoadOp::create(builder, loc, type, buffer, position);
  if (isMovedInPieces(nest, element))
    return loadPieces(scope, element, buffer, position);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  return vector::MaskedLoadOp::create(builder, loc, type, buffer, position,
                                      scope.mask, zero);
}

void VectorNestEmitter::store(const Scope &scope, unsigned operand, Value value,
                              int64_t copy) {
  const VectorNest::Access &access = nest.accesses[operand];
  Value buffer = buffers[operand], position = scope.positions[operand];
  if (!isa<VectorType>(value.getType())) {
    memref::StoreOp::create(builder, loc, value, buffer, position);
    return;
  }
  Type element = access.type.getElementType();
  int64_t stride = access.strides[*nest.vectorLoop];
  position = addIndex(position, copy * nest.lanes * stride);
  if (stride != 1) {
    Value bits = toBits(value);
    for (int64_t lane = 0; lane < getValidLanes(scope); ++lane)
      memref::StoreOp::create(
          builder, loc,
          fromBits(vector::ExtractOp::create(builder, loc, bits, lane),
                   element),
          buffer, addIndex(position, lane * stride));
  } else if (!scope.mask) {
    vector::StoreOp::create(builder, loc, value, buffer, position);
  } else if (isMovedInPieces(nest, element)) {
    Value bits = toBits(value);
    forEachPiece(getValidLanes(scope), [&](int64_t start, int64_t size) {
      Value piece = vector::ExtractStridedSliceOp::create(builder, loc, bits,
                                                          start, size, 1);
      vector::StoreOp::create(builder, loc, fromBits(piece, element), buffer,
                              addIndex(position, start));
    });
  } else {
    vector::MaskedStoreOp::create(builder, loc, buffer, position, scope.mask,
                                  value);
  }
}
