// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "BuildReduction.h"
#include "MatmulStore.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::tp;

LLVM::LLVMFuncOp mlir::tp::buildReduction(KernelBuilder &b, StringRef name,
                                          const MatmulSpec &spec) {
  Type i32 = b.getI32Type(), f32 = b.getF32Type();
  SmallVector<Type> parameters(2 + spec.epilogue.operands.size(),
                               b.pointer(MemorySpace::Global));
  LLVM::LLVMFuncOp function = b.kernel(name, parameters, kReductionThreads);
  ValueRange arguments = function.getArguments();
  MatmulStore store(b, spec, arguments[1], spec.resultType, spec.epilogue,
                    arguments.drop_front(2));
  // Partial sums are read as an operand of the epilogue is.
  int64_t size = spec.rows * spec.columns;
  MatmulEpilogueOperand sums{f32, size, spec.columns, 1};
  // A thread computes a pair of columns at a time.
  int64_t pairs = llvm::divideCeil(spec.columns, 2);
  Value block = NVVM::BlockIdXOp::create(b, i32);
  Value blocks = NVVM::GridDimXOp::create(b, i32);
  Value thread = NVVM::ThreadIdXOp::create(b, i32);
  b.loop(b.add(b.mul(block, kReductionThreads), thread),
         b.i32(spec.batch * spec.rows * pairs),
         b.mul(blocks, kReductionThreads), [&](Value index) {
           Value column = b.mul(b.rem(index, pairs), 2);
           Value line = b.div(index, pairs);
           Value row = b.rem(line, spec.rows);
           Value matrix = b.div(line, spec.rows);
           Value sum;
           for (int64_t split = 0; split < spec.numSplits; ++split) {
             Value first = arith::ConstantOp::create(
                 b, b.getI64IntegerAttr(split * spec.batch * size));
             Value part = store.load(sums, b.element(arguments[0], f32, first),
                                     matrix, row, column);
             sum = sum ? b.createOrFold<arith::AddFOp>(sum, part) : part;
           }
           store.store(matrix, row, column, sum);
         });
  LLVM::ReturnOp::create(b, ValueRange());
  return function;
}
