// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ContractionBuffers.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::tp;

Value ContractionBuilder::index(int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

Value ContractionBuilder::add(Value lhs, Value rhs) {
  if (getConstantIntValue(lhs) == 0)
    return rhs;
  if (getConstantIntValue(rhs) == 0)
    return lhs;
  return arith::AddIOp::create(b, loc, lhs, rhs);
}

Value ContractionBuilder::sub(Value lhs, Value rhs) {
  return arith::SubIOp::create(b, loc, lhs, rhs);
}

Value ContractionBuilder::mul(Value value, int64_t factor) {
  if (factor == 0)
    return index(0);
  return factor == 1 ? value
                     : arith::MulIOp::create(b, loc, value, index(factor));
}

Value ContractionBuilder::div(Value value, int64_t divisor) {
  return arith::DivUIOp::create(b, loc, value, index(divisor));
}

Value ContractionBuilder::min(Value lhs, Value rhs) {
  return arith::MinSIOp::create(b, loc, lhs, rhs);
}

Value ContractionBuilder::max(Value lhs, Value rhs) {
  return arith::MaxSIOp::create(b, loc, lhs, rhs);
}

Value ContractionBuilder::less(Value lhs, Value rhs) {
  return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::slt, lhs, rhs);
}

Value ContractionBuilder::lessEqual(Value lhs, Value rhs) {
  return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::sle, lhs, rhs);
}

Value ContractionBuilder::equal(Value lhs, Value rhs) {
  return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, lhs, rhs);
}

Value ContractionBuilder::both(Value lhs, Value rhs) {
  return arith::AndIOp::create(b, loc, lhs, rhs);
}

SmallVector<Value>
ContractionBuilder::split(Value position, const ContractionIndices &indices) {
  SmallVector<Value> parts(indices.size());
  for (size_t i = indices.size(); i > 0; --i) {
    Value size = index(indices[i - 1].size);
    parts[i - 1] =
        i == 1 ? position
               : arith::RemUIOp::create(b, loc, position, size).getResult();
    if (i > 1)
      position = arith::DivUIOp::create(b, loc, position, size);
  }
  return parts;
}

Value ContractionBuilder::offset(Value position,
                                 const ContractionIndices &indices,
                                 unsigned operand) {
  Value sum = index(0);
  for (auto [part, index] : llvm::zip_equal(split(position, indices), indices))
    sum = add(sum, mul(part, index.strides[operand]));
  return sum;
}

Value ContractionBuilder::zero(Type type) {
  return arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
}

Value ContractionBuilder::select(Value condition, Value lhs, Value rhs) {
  return arith::SelectOp::create(b, loc, condition, lhs, rhs);
}

static bool isFloat(Value value) {
  return isa<FloatType>(getElementTypeOrSelf(value.getType()));
}

Value ContractionBuilder::plus(Value lhs, Value rhs) {
  if (isFloat(lhs))
    return arith::AddFOp::create(b, loc, lhs, rhs);
  return arith::AddIOp::create(b, loc, lhs, rhs);
}

Value ContractionBuilder::multiplyAdd(Value lhs, Value rhs, Value sum) {
  if (isFloat(lhs))
    return vector::FMAOp::create(b, loc, lhs, rhs, sum);
  return plus(arith::MulIOp::create(b, loc, lhs, rhs), sum);
}

Value ContractionBuilder::broadcast(VectorType type, Value element) {
  return vector::BroadcastOp::create(b, loc, type, element);
}

Value ContractionBuilder::convert(Value value,
                                  ArrayRef<Operation *> conversions,
                                  Type type) {
  for (Operation *conversion : conversions) {
    IRMapping mapping;
    mapping.map(conversion->getOperand(0), value);
    value = b.clone(*conversion, mapping)->getResult(0);
  }
  if (value.getType() == type)
    return value;
  if (value.getType().getIntOrFloatBitWidth() < type.getIntOrFloatBitWidth())
    return arith::ExtFOp::create(b, loc, type, value);
  return arith::TruncFOp::create(b, loc, type, value);
}

Value ContractionBuilder::flatten(Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  SmallVector<int64_t> strides;
  int64_t start;
  LogicalResult isStrided = type.getStridesAndOffset(strides, start);
  assert(succeeded(isStrided) && "kernels take strided buffers");
  (void)isStrided;
  int64_t size = 1;
  for (auto [extent, stride] : llvm::zip_equal(type.getShape(), strides))
    size += (std::max<int64_t>(extent, 1) - 1) * stride;
  auto parts = memref::ExtractStridedMetadataOp::create(b, loc, buffer);
  auto row = MemRefType::get(
      size, type.getElementType(),
      StridedLayoutAttr::get(b.getContext(), ShapedType::kDynamic, {1}));
  return memref::ReinterpretCastOp::create(
      b, loc, row, parts.getBaseBuffer(), OpFoldResult(parts.getOffset()),
      ArrayRef<OpFoldResult>{b.getIndexAttr(size)},
      ArrayRef<OpFoldResult>{b.getIndexAttr(1)});
}

Value ContractionBuilder::view(Value scratch, int64_t start, int64_t size,
                               Type type) {
  return memref::ViewOp::create(b, loc, MemRefType::get(size, type), scratch,
                                index(start), ValueRange());
}

Value ContractionBuilder::load(Value buffer, Value position) {
  return memref::LoadOp::create(b, loc, buffer, position);
}

void ContractionBuilder::store(Value value, Value buffer, Value position) {
  memref::StoreOp::create(b, loc, value, buffer, position);
}

Value ContractionBuilder::loadVector(VectorType type, Value buffer,
                                     Value position) {
  return vector::LoadOp::create(b, loc, type, buffer, position);
}

void ContractionBuilder::storeVector(Value value, Value buffer,
                                     Value position) {
  vector::StoreOp::create(b, loc, value, buffer, position);
}

void ContractionBuilder::prefetch(Value buffer, Value position) {
  memref::PrefetchOp::create(b, loc, buffer, position, /*isWrite=*/true,
                             /*localityHint=*/3, /*isDataCache=*/true);
}

void ContractionBuilder::loop(Value from, Value to, int64_t step,
                              function_ref<void(Value)> body) {
  auto loop = scf::ForOp::create(b, loc, from, to, index(step));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPoint(loop.getBody()->getTerminator());
  body(loop.getInductionVar());
}

SmallVector<Value> ContractionBuilder::loop(
    Value from, Value to, int64_t step, ValueRange inits,
    function_ref<SmallVector<Value>(Value, ValueRange)> body) {
  auto loop = scf::ForOp::create(b, loc, from, to, index(step), inits);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  scf::YieldOp::create(b, loc,
                       body(loop.getInductionVar(), loop.getRegionIterArgs()));
  return SmallVector<Value>(loop.getResults());
}

void ContractionBuilder::ifElse(Value condition, function_ref<void()> then,
                                function_ref<void()> otherwise) {
  auto branch = scf::IfOp::create(b, loc, condition, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(branch.thenBlock());
  then();
  b.setInsertionPointToStart(branch.elseBlock());
  otherwise();
}

Value ContractionBuilder::ifElse(Value condition, Type type,
                                 function_ref<Value()> then,
                                 function_ref<Value()> otherwise) {
  auto branch = scf::IfOp::create(b, loc, TypeRange(type), condition,
                                  /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(branch.thenBlock());
  scf::YieldOp::create(b, loc, then());
  b.setInsertionPointToStart(branch.elseBlock());
  scf::YieldOp::create(b, loc, otherwise());
  return branch.getResult(0);
}
