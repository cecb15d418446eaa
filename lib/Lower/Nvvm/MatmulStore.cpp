// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MatmulStore.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::tp;

static unsigned getBytes(Type type) {
  return std::max(1u, type.getIntOrFloatBitWidth() / 8);
}

Value MatmulStore::position(int64_t matrixStride, int64_t rowStride,
                            int64_t columnStride, Value at) {
  Type i64 = b.getI64Type();
  Value sum = arith::ConstantOp::create(b, b.getI64IntegerAttr(0));
  for (auto [index, stride] : {std::pair(matrix, matrixStride),
                               {row, rowStride},
                               {at, columnStride}}) {
    if (stride == 0)
      continue;
    Value wide = arith::ExtUIOp::create(b, i64, index);
    Value factor = arith::ConstantOp::create(b, b.getI64IntegerAttr(stride));
    sum = b.add(sum, b.mul(wide, factor));
  }
  return sum;
}

Value MatmulStore::splat(Value scalar) {
  return vector::BroadcastOp::create(b, VectorType::get(2, scalar.getType()),
                                     scalar);
}

Value MatmulStore::load(const MatmulEpilogueOperand &operand, Value base) {
  Type type = operand.elementType;
  auto loadAt = [&](Value at, Type loaded) -> Value {
    Value address = b.element(base, type,
                              position(operand.batchStride, operand.rowStride,
                                       operand.columnStride, at));
    unsigned elements = isa<VectorType>(loaded) ? 2 : 1;
    return LLVM::LoadOp::create(b, loaded, address, elements * getBytes(type));
  };
  if (operand.columnStride == 0)
    return splat(loadAt(column, type));
  auto pairType = VectorType::get(2, type);
  // Pairs start at even elements, so they are aligned.
  if (operand.columnStride == 1 && hasEvenColumns() &&
      operand.rowStride % 2 == 0 && operand.batchStride % 2 == 0)
    return loadAt(column, pairType);
  // Beyond the last column the last one is read again.
  Value next = b.min(b.add(column, 1), b.i32(spec.columns - 1));
  Value pair = LLVM::PoisonOp::create(b, pairType);
  pair = LLVM::InsertElementOp::create(b, pair, loadAt(column, type), b.i32(0));
  return LLVM::InsertElementOp::create(b, pair, loadAt(next, type), b.i32(1));
}

Value MatmulStore::load(const MatmulEpilogueOperand &operand, Value base,
                        Value matrix, Value row, Value column) {
  this->matrix = matrix, this->row = row, this->column = column;
  return load(operand, base);
}

Value MatmulStore::applyBody(Value pair) {
  if (!epilogue.body) {
    if (type.isF32())
      return pair;
    return arith::TruncFOp::create(b, VectorType::get(2, type), pair);
  }
  IRMapping mapping;
  auto mapConstant = [&](Value value) {
    auto constant = value.getDefiningOp<arith::ConstantOp>();
    if (!constant || mapping.contains(value))
      return;
    auto vector = VectorType::get(2, value.getType());
    mapping.map(value, arith::ConstantOp::create(
                           b, DenseElementsAttr::get(
                                  vector, Attribute(constant.getValue()))));
  };
  mapping.map(epilogue.body->getArgument(0), pair);
  for (auto [i, operand] : llvm::enumerate(epilogue.operands)) {
    BlockArgument argument = epilogue.body->getArgument(i + 1);
    if (!argument.use_empty())
      mapping.map(argument, load(operand, operands[i]));
  }
  for (Operation &op : epilogue.body->without_terminator()) {
    if (isa<arith::ConstantOp>(op))
      continue;
    for (Value operand : op.getOperands())
      mapConstant(operand);
    Operation *clone = b.clone(op, mapping);
    for (Value value : clone->getResults())
      value.setType(VectorType::get(2, value.getType()));
  }
  Value yielded = epilogue.body->getTerminator()->getOperand(0);
  mapConstant(yielded);
  return mapping.lookup(yielded);
}

void MatmulStore::store(Value matrix, Value row, Value column, Value pair) {
  this->matrix = matrix, this->row = row, this->column = column;
  Value stored = applyBody(pair);
  int64_t rowStride = spec.columns, matrixStride = spec.rows * spec.columns;
  auto addressOf = [&](Value at) {
    return b.element(result, type, position(matrixStride, rowStride, 1, at));
  };
  unsigned bytes = getBytes(type);
  if (hasEvenColumns()) {
    LLVM::StoreOp::create(b, stored, addressOf(column), 2 * bytes);
    return;
  }
  auto storeOne = [&](int64_t i) {
    Value one = LLVM::ExtractElementOp::create(b, stored, b.i32(i));
    LLVM::StoreOp::create(b, one, addressOf(b.add(column, i)), bytes);
  };
  storeOne(0);
  b.ifThen(b.less(b.add(column, 1), spec.columns), [&] { storeOne(1); });
}
