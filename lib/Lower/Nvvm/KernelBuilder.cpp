// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "KernelBuilder.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::tp;

Value KernelBuilder::i32(int64_t value) {
  return arith::ConstantOp::create(*this, getI32IntegerAttr(value));
}

Value KernelBuilder::add(Value lhs, Value rhs) {
  return createOrFold<arith::AddIOp>(lhs, rhs);
}

Value KernelBuilder::sub(Value lhs, Value rhs) {
  return createOrFold<arith::SubIOp>(lhs, rhs);
}

Value KernelBuilder::mul(Value lhs, int64_t rhs) { return mul(lhs, i32(rhs)); }

Value KernelBuilder::mul(Value lhs, Value rhs) {
  return createOrFold<arith::MulIOp>(lhs, rhs);
}

Value KernelBuilder::div(Value lhs, int64_t rhs) { return div(lhs, i32(rhs)); }

Value KernelBuilder::div(Value lhs, Value rhs) {
  return createOrFold<arith::DivUIOp>(lhs, rhs);
}

Value KernelBuilder::rem(Value lhs, int64_t rhs) { return rem(lhs, i32(rhs)); }

Value KernelBuilder::rem(Value lhs, Value rhs) {
  return createOrFold<arith::RemUIOp>(lhs, rhs);
}

Value KernelBuilder::min(Value lhs, Value rhs) {
  return createOrFold<arith::MinUIOp>(lhs, rhs);
}

Value KernelBuilder::bitXor(Value lhs, Value rhs) {
  return createOrFold<arith::XOrIOp>(lhs, rhs);
}

Value KernelBuilder::equal(Value lhs, int64_t rhs) {
  return createOrFold<arith::CmpIOp>(arith::CmpIPredicate::eq, lhs, i32(rhs));
}

Value KernelBuilder::less(Value lhs, int64_t rhs) {
  return createOrFold<arith::CmpIOp>(arith::CmpIPredicate::ult, lhs, i32(rhs));
}

Value KernelBuilder::select(Value condition, Value lhs, Value rhs) {
  return createOrFold<arith::SelectOp>(condition, lhs, rhs);
}

Value KernelBuilder::toInteger(Value condition) {
  return createOrFold<arith::ExtUIOp>(getI32Type(), condition);
}

LLVM::LLVMPointerType KernelBuilder::pointer(MemorySpace space) {
  return LLVM::LLVMPointerType::get(getContext(), unsigned(space));
}

Value KernelBuilder::advance(Value base, Value bytes) {
  return LLVM::GEPOp::create(*this, base.getType(), getI8Type(), base,
                             ArrayRef<LLVM::GEPArg>{bytes});
}

Value KernelBuilder::element(Value base, Type type, Value position) {
  return LLVM::GEPOp::create(*this, base.getType(), type, base,
                             ArrayRef<LLVM::GEPArg>{position});
}

LLVM::LLVMFuncOp KernelBuilder::kernel(StringRef name,
                                       ArrayRef<Type> parameters,
                                       int64_t blockSize) {
  auto type = LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(getContext()),
                                          parameters);
  auto function = LLVM::LLVMFuncOp::create(*this, name, type);
  function->setAttr(gpu::GPUDialect::getKernelFuncAttrName(), getUnitAttr());
  function->setAttr(NVVM::NVVMDialect::getKernelFuncAttrName(), getUnitAttr());
  function->setAttr(NVVM::NVVMDialect::getReqntidAttrName(),
                    getDenseI32ArrayAttr({int32_t(blockSize), 1, 1}));
  setInsertionPointToStart(function.addEntryBlock(*this));
  return function;
}

void KernelBuilder::loop(Value from, Value to, Value step,
                         function_ref<void(Value)> body) {
  loop(from, to, step, {}, [&](Value index, ValueRange) {
    body(index);
    return SmallVector<Value>();
  });
}

SmallVector<Value>
KernelBuilder::loop(Value from, Value to, Value step, ValueRange inits,
                    function_ref<SmallVector<Value>(Value, ValueRange)> body) {
  auto loop = scf::ForOp::create(
      *this, from, to, step, inits,
      [&](OpBuilder &, Location, Value index, ValueRange state) {
        OpBuilder::InsertionGuard guard(*this);
        setInsertionPointToEnd(index.getParentBlock());
        scf::YieldOp::create(*this, body(index, state));
      });
  return SmallVector<Value>(loop.getResults());
}

void KernelBuilder::ifThen(Value condition, function_ref<void()> then) {
  auto op = scf::IfOp::create(*this, condition, /*withElseRegion=*/false);
  OpBuilder::InsertionGuard guard(*this);
  setInsertionPointToStart(op.thenBlock());
  then();
}

void KernelBuilder::ifElse(Value condition, function_ref<void()> then,
                           function_ref<void()> otherwise) {
  auto op = scf::IfOp::create(*this, condition, /*withElseRegion=*/true);
  OpBuilder::InsertionGuard guard(*this);
  setInsertionPointToStart(op.thenBlock());
  then();
  setInsertionPointToStart(op.elseBlock());
  otherwise();
}
