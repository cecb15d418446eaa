// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "RuntimeCallBuilder.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/Lower/ElementTypes.h"

using namespace mlir;
using namespace mlir::tp;

LLVM::LLVMFuncOp mlir::tp::declareFunction(ModuleOp module, StringRef name,
                                           Type result,
                                           ArrayRef<Type> parameters) {
  if (auto function = module.lookupSymbol<LLVM::LLVMFuncOp>(name))
    return function;
  OpBuilder builder = OpBuilder::atBlockBegin(module.getBody());
  return LLVM::LLVMFuncOp::create(
      builder, module.getLoc(), name,
      LLVM::LLVMFunctionType::get(result, parameters));
}

void mlir::tp::replaceByStatus(Operation *op, Value status) {
  OpBuilder builder(op);
  Location loc = op->getLoc();
  Value zero = LLVM::ConstantOp::create(builder, loc, builder.getI32Type(), 0);
  Value failed =
      LLVM::ICmpOp::create(builder, loc, LLVM::ICmpPredicate::ne, status, zero);
  Block *block = op->getBlock();
  Block *next = block->splitBlock(std::next(op->getIterator()));
  Block *leave = new Block();
  block->getParent()->getBlocks().insert(std::next(next->getIterator()), leave);
  builder.setInsertionPointToEnd(block);
  cf::CondBranchOp::create(builder, loc, failed, leave, ValueRange(), next,
                           ValueRange());
  builder.setInsertionPointToEnd(leave);
  func::ReturnOp::create(builder, loc, status);
  op->erase();
}

/// A function of the runtime that returns a status.
static LLVM::LLVMFuncOp declareCall(Operation *op, StringRef name,
                                    ArrayRef<Type> parameters) {
  return declareFunction(op->getParentOfType<ModuleOp>(), name,
                         IntegerType::get(op->getContext(), 32), parameters);
}

void mlir::tp::lowerLaunch(const PointerBuilder &pointers, tprt::LaunchOp op,
                           int64_t site, Value rank, Value array) {
  OpBuilder builder(op);
  Location loc = op.getLoc();
  Type pointer = pointers.getPointerType();
  if (!array)
    array = LLVM::ZeroOp::create(builder, loc, pointer);
  for (auto [number, operand] : llvm::enumerate(op->getOperands())) {
    Value place = LLVM::GEPOp::create(
        builder, loc, pointer, pointer, array,
        ArrayRef<LLVM::GEPArg>{static_cast<int32_t>(number)});
    Value stored = isa<MemRefType>(operand.getType())
                       ? pointers.toPointer(builder, loc, operand)
                       : operand;
    LLVM::StoreOp::create(builder, loc, stored, place);
  }
  Type i32 = builder.getI32Type();
  Value number = LLVM::ConstantOp::create(builder, loc, i32, site);
  LLVM::LLVMFuncOp callee =
      declareCall(op, "tprt_launch", {pointer, i32, pointer});
  replaceByStatus(op, LLVM::CallOp::create(builder, loc, callee,
                                           ValueRange{rank, number, array})
                          .getResult());
}

void mlir::tp::lowerCopy(const PointerBuilder &pointers, tprt::CopyOp op,
                         Value rank) {
  OpBuilder builder(op);
  Location loc = op.getLoc();
  auto type = cast<MemRefType>(op.getSource().getType());
  Type pointer = pointers.getPointerType(), i64 = builder.getI64Type();
  Value bytes = LLVM::ConstantOp::create(
      builder, loc, i64,
      type.getNumElements() * getElementBytes(type.getElementType()));
  Value to = pointers.toPointer(builder, loc, op.getTarget());
  Value from = pointers.toPointer(builder, loc, op.getSource());
  LLVM::LLVMFuncOp callee =
      declareCall(op, "tprt_copy", {pointer, pointer, pointer, i64});
  replaceByStatus(op, LLVM::CallOp::create(builder, loc, callee,
                                           ValueRange{rank, to, from, bytes})
                          .getResult());
}

void mlir::tp::lowerFetch(const PointerBuilder &pointers, tprt::FetchOp op,
                          Value rank, Value place) {
  OpBuilder builder(op);
  Location loc = op.getLoc();
  Type pointer = pointers.getPointerType(), i64 = builder.getI64Type();
  auto type = cast<MemRefType>(op.getSource().getType());
  Value from = pointers.toPointer(builder, loc, op.getSource());
  auto [strides, offset] = type.getStridesAndOffset();
  for (auto [index, stride] : llvm::zip_equal(op.getIndices(), strides)) {
    Value step = LLVM::ConstantOp::create(builder, loc, i64, stride);
    Value position =
        UnrealizedConversionCastOp::create(builder, loc, i64, index)
            .getResult(0);
    Value distance = LLVM::MulOp::create(builder, loc, position, step);
    from = LLVM::GEPOp::create(builder, loc, pointer, type.getElementType(),
                               from, ArrayRef<LLVM::GEPArg>{distance});
  }
  Value bytes = LLVM::ConstantOp::create(
      builder, loc, i64, getElementBytes(type.getElementType()));
  LLVM::LLVMFuncOp callee =
      declareCall(op, "tprt_fetch", {pointer, pointer, pointer, i64});
  Value status = LLVM::CallOp::create(builder, loc, callee,
                                      ValueRange{rank, place, from, bytes})
                     .getResult();
  Value fetched =
      LLVM::LoadOp::create(builder, loc, op.getResult().getType(), place);
  op.getResult().replaceAllUsesWith(fetched);
  replaceByStatus(op, status);
}
