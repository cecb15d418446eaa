// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "BodyEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::tp;

Type mlir::tp::getComputeType(Type type) {
  if (type.isBF16() || type.isF16())
    return Float32Type::get(type.getContext());
  return type;
}

static Type withElement(Type type, Type element) {
  if (auto vector = dyn_cast<VectorType>(type))
    return vector.clone(element);
  return element;
}

Value mlir::tp::convertFloat(OpBuilder &builder, Location loc, Value value,
                             Type element) {
  auto from = dyn_cast<FloatType>(getElementTypeOrSelf(value.getType()));
  auto to = dyn_cast<FloatType>(element);
  if (!from || !to || from == to)
    return value;
  Type type = withElement(value.getType(), to);
  if (to.getWidth() > from.getWidth())
    return arith::ExtFOp::create(builder, loc, type, value);
  return arith::TruncFOp::create(builder, loc, type, value);
}

Value mlir::tp::flattenBuffer(OpBuilder &builder, Location loc, Value memref) {
  auto type = cast<MemRefType>(memref.getType());
  auto [strides, offset] = type.getStridesAndOffset();
  int64_t span = 1;
  for (auto [size, stride] : llvm::zip_equal(type.getShape(), strides))
    span += (size - 1) * stride;
  if (type.getNumElements() == 0)
    span = 0;
  OpFoldResult start = builder.getIndexAttr(offset);
  if (ShapedType::isDynamic(offset))
    start = memref::ExtractStridedMetadataOp::create(builder, loc, memref)
                .getOffset();
  auto flat = MemRefType::get(
      {span}, type.getElementType(),
      StridedLayoutAttr::get(builder.getContext(), offset, {1}));
  return memref::ReinterpretCastOp::create(
      builder, loc, flat, memref, start,
      ArrayRef<OpFoldResult>{builder.getIndexAttr(span)},
      ArrayRef<OpFoldResult>{builder.getIndexAttr(1)});
}

/// `value`, if it is a short float, in the type in which it is computed.
static Value widen(OpBuilder &builder, Location loc, Value value) {
  return convertFloat(builder, loc, value,
                      getComputeType(getElementTypeOrSelf(value.getType())));
}

static Value addStep(OpBuilder &builder, Location loc, Value address,
                     int64_t step) {
  if (step == 0)
    return address;
  return arith::AddIOp::create(
      builder, loc, address,
      arith::ConstantIndexOp::create(builder, loc, step));
}

Type BodyEmitter::getLaneType(Type scalar) {
  return lanes == 1 ? scalar : VectorType::get({lanes}, scalar);
}

Value BodyEmitter::spread(LaneValue lane) {
  if (lane.vector)
    return lane.vector;
  if (lanes == 1)
    return lane.scalar;
  Type type = getLaneType(lane.scalar.getType());
  Value common = vector::BroadcastOp::create(builder, loc, type, lane.scalar);
  if (lane.step == 0)
    return common;
  auto steps =
      llvm::map_to_vector(llvm::seq<int64_t>(0, lanes), [&](int64_t i) {
        return APInt(64, i * lane.step, /*isSigned=*/true);
      });
  Value distance = arith::ConstantOp::create(
      builder, loc, DenseElementsAttr::get(cast<VectorType>(type), steps));
  return arith::AddIOp::create(builder, loc, common, distance);
}

LaneValue BodyEmitter::load(Value flat, Value address, int64_t step) {
  Type element = cast<MemRefType>(flat.getType()).getElementType();
  if (lanes == 1 || step == 0)
    return LaneValue::ofScalar(widen(
        builder, loc, memref::LoadOp::create(builder, loc, flat, address)));
  auto type = VectorType::get({lanes}, element);
  if (step == 1)
    return LaneValue::ofVector(
        widen(builder, loc,
              vector::LoadOp::create(builder, loc, type, flat, address)));
  SmallVector<Value> elements;
  for (int64_t lane = 0; lane < lanes; ++lane)
    elements.push_back(memref::LoadOp::create(
        builder, loc, flat, addStep(builder, loc, address, lane * step)));
  return LaneValue::ofVector(
      widen(builder, loc,
            vector::FromElementsOp::create(builder, loc, type, elements)));
}

void BodyEmitter::store(Value value, Value flat, Value address, int64_t step) {
  Type element = cast<MemRefType>(flat.getType()).getElementType();
  value = convertFloat(builder, loc, value, element);
  if (lanes == 1) {
    memref::StoreOp::create(builder, loc, value, flat, address);
    return;
  }
  if (step == 1) {
    vector::StoreOp::create(builder, loc, value, flat, address);
    return;
  }
  for (int64_t lane = 0; lane < lanes; ++lane)
    memref::StoreOp::create(
        builder, loc, vector::ExtractOp::create(builder, loc, value, lane),
        flat, addStep(builder, loc, address, lane * step));
}

LaneValue BodyEmitter::lookup(Value value) {
  auto known = values.find(value);
  if (known != values.end())
    return known->second;
  // Whatever the body does not compute is the same in all lanes.
  return LaneValue::ofScalar(widen(builder, loc, value));
}

/// Sums and products of indices stay linear: loads see what is contiguous.
LaneValue BodyEmitter::emitLinearOp(Operation &op, LaneValue lhs,
                                    LaneValue rhs) {
  if (lhs.vector || rhs.vector || !op.getResult(0).getType().isIndex())
    return {};
  int64_t step;
  if (isa<arith::AddIOp>(op)) {
    step = lhs.step + rhs.step;
  } else if (isa<arith::SubIOp>(op)) {
    step = lhs.step - rhs.step;
  } else if (isa<arith::MulIOp>(op)) {
    APInt factor;
    if (lhs.step == 0 && matchPattern(lhs.scalar, m_ConstantInt(&factor)))
      std::swap(lhs, rhs);
    if (rhs.step != 0 || !matchPattern(rhs.scalar, m_ConstantInt(&factor)))
      return {};
    step = lhs.step * factor.getSExtValue();
  } else {
    return {};
  }
  Operation *scalar = builder.create(loc, op.getName().getIdentifier(),
                                     ValueRange{lhs.scalar, rhs.scalar},
                                     op.getResultTypes(), op.getAttrs());
  return LaneValue::ofScalar(scalar->getResult(0), step);
}

LaneValue BodyEmitter::emitLoad(Operation &op) {
  auto load = cast<memref::LoadOp>(op);
  auto indices = llvm::map_to_vector(
      load.getIndices(), [&](Value index) { return lookup(index); });
  auto [strides, offset] = load.getMemRefType().getStridesAndOffset();
  if (llvm::all_of(indices, std::mem_fn(&LaneValue::isUniform))) {
    auto scalars = llvm::map_to_vector(
        indices, [](LaneValue index) { return index.scalar; });
    return LaneValue::ofScalar(
        widen(builder, loc,
              memref::LoadOp::create(builder, loc, load.getMemRef(), scalars)));
  }
  Value flat = flattenBuffer(builder, loc, load.getMemRef());
  Value zero = arith::ConstantIndexOp::create(builder, loc, 0);
  if (llvm::none_of(indices, [](LaneValue index) { return !!index.vector; })) {
    Value address = zero;
    int64_t step = 0;
    for (auto [index, stride] : llvm::zip_equal(indices, strides)) {
      Value factor = arith::ConstantIndexOp::create(builder, loc, stride);
      address = arith::AddIOp::create(
          builder, loc, address,
          arith::MulIOp::create(builder, loc, index.scalar, factor));
      step += index.step * stride;
    }
    return this->load(flat, address, step);
  }
  Type element = load.getMemRefType().getElementType();
  LaneValue address = LaneValue::ofScalar(zero);
  Value sum = spread(address);
  for (auto [index, stride] : llvm::zip_equal(indices, strides)) {
    Value factor = spread(LaneValue::ofScalar(
        arith::ConstantIndexOp::create(builder, loc, stride)));
    sum = arith::AddIOp::create(
        builder, loc, sum,
        arith::MulIOp::create(builder, loc, spread(index), factor));
  }
  SmallVector<Value> elements;
  for (int64_t lane = 0; lane < lanes; ++lane)
    elements.push_back(memref::LoadOp::create(
        builder, loc, flat,
        ValueRange(vector::ExtractOp::create(builder, loc, sum, lane))));
  return LaneValue::ofVector(
      widen(builder, loc,
            vector::FromElementsOp::create(
                builder, loc, VectorType::get({lanes}, element), elements)));
}

/// Branches are only met with one lane.
SmallVector<LaneValue> BodyEmitter::emitBranch(Operation &op) {
  auto branch = cast<scf::IfOp>(op);
  auto emitInto = [&](Block *from) {
    return [&, from](OpBuilder &nested, Location) {
      OpBuilder::InsertionGuard guard(builder);
      builder.restoreInsertionPoint(nested.saveInsertionPoint());
      SmallVector<Value> results;
      for (LaneValue lane : emit(*from))
        results.push_back(spread(lane));
      scf::YieldOp::create(builder, loc, results);
    };
  };
  Value condition = lookup(branch.getCondition()).scalar;
  auto copy = scf::IfOp::create(
      builder, loc, condition, emitInto(branch.thenBlock()),
      branch.elseBlock() ? emitInto(branch.elseBlock())
                         : function_ref<void(OpBuilder &, Location)>());
  return llvm::map_to_vector(copy.getResults(), [](Value value) {
    return LaneValue::ofScalar(value);
  });
}

LaneValue BodyEmitter::emitOp(Operation &op) {
  if (auto index = dyn_cast<linalg::IndexOp>(op))
    return indices.lookup(index.getDim());
  if (isa<memref::LoadOp>(op))
    return emitLoad(op);
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    Value copy = builder.clone(*constant)->getResult(0);
    return LaneValue::ofScalar(widen(builder, loc, copy));
  }
  auto operands = llvm::map_to_vector(
      op.getOperands(), [&](Value operand) { return lookup(operand); });
  if (operands.size() == 2)
    if (LaneValue linear = emitLinearOp(op, operands[0], operands[1]);
        linear.scalar)
      return linear;
  bool isUniform =
      llvm::all_of(operands, std::mem_fn(&LaneValue::isUniform)) || lanes == 1;
  auto inputs = llvm::map_to_vector(operands, [&](LaneValue lane) {
    return isUniform ? lane.scalar : spread(lane);
  });
  Type result = op.getResult(0).getType();
  // Conversions between formats that are computed alike do nothing; the bits of
  // a short float are only there once it is rounded.
  if (isa<arith::ExtFOp, arith::TruncFOp>(op)) {
    Value converted =
        convertFloat(builder, loc, inputs[0], getComputeType(result));
    return isUniform ? LaneValue::ofScalar(converted)
                     : LaneValue::ofVector(converted);
  }
  bool readsBits = isa<arith::BitcastOp>(op);
  if (readsBits)
    inputs[0] =
        convertFloat(builder, loc, inputs[0], op.getOperand(0).getType());
  Type scalarType = readsBits ? result : getComputeType(result);
  Type type = isUniform ? scalarType : getLaneType(scalarType);
  Operation *copy = builder.create(loc, op.getName().getIdentifier(), inputs,
                                   type, op.getAttrs());
  if (auto fast = dyn_cast<arith::ArithFastMathInterface>(copy))
    // A product and a sum may become one operation with one rounding.
    copy->setAttr(
        fast.getFastMathAttrName(),
        arith::FastMathFlagsAttr::get(
            builder.getContext(), arith::FastMathFlags::contract |
                                      fast.getFastMathFlagsAttr().getValue()));
  Value value = widen(builder, loc, copy->getResult(0));
  return isUniform ? LaneValue::ofScalar(value) : LaneValue::ofVector(value);
}

SmallVector<LaneValue> BodyEmitter::emit(Block &block) {
  for (Operation &op : block.without_terminator()) {
    if (isa<scf::IfOp>(op)) {
      for (auto [result, lane] :
           llvm::zip_equal(op.getResults(), emitBranch(op)))
        values[result] = lane;
      continue;
    }
    values[op.getResult(0)] = emitOp(op);
  }
  return llvm::map_to_vector(block.getTerminator()->getOperands(),
                             [&](Value value) { return lookup(value); });
}
