// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Short names for what kernels are made of: 32-bit positions, pointers into
// shared and global memory, loops.

#ifndef TP_LIB_LOWER_NVVM_KERNELBUILDER_H
#define TP_LIB_LOWER_NVVM_KERNELBUILDER_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::tp {

/// The address spaces of pointers.
enum class MemorySpace : unsigned { Global = 1, Shared = 3, Cluster = 7 };

class KernelBuilder : public ImplicitLocOpBuilder {
public:
  using ImplicitLocOpBuilder::ImplicitLocOpBuilder;

  // Positions. Constants fold.
  Value i32(int64_t value);
  Value add(Value lhs, Value rhs);
  Value add(Value lhs, int64_t rhs) { return add(lhs, i32(rhs)); }
  Value sub(Value lhs, Value rhs);
  Value mul(Value lhs, int64_t rhs);
  Value mul(Value lhs, Value rhs);
  Value div(Value lhs, int64_t rhs);
  Value div(Value lhs, Value rhs);
  Value rem(Value lhs, int64_t rhs);
  Value rem(Value lhs, Value rhs);
  Value min(Value lhs, Value rhs);
  Value bitXor(Value lhs, Value rhs);
  Value equal(Value lhs, int64_t rhs);
  Value less(Value lhs, int64_t rhs);
  Value select(Value condition, Value lhs, Value rhs);
  /// 1 or 0 as an i32.
  Value toInteger(Value condition);

  // Memory.
  LLVM::LLVMPointerType pointer(MemorySpace space);
  /// `bytes` beyond `base`.
  Value advance(Value base, Value bytes);
  Value advance(Value base, int64_t bytes) { return advance(base, i32(bytes)); }
  /// Element `position`, an i64, of `base`.
  Value element(Value base, Type type, Value position);

  // Functions.
  /// A kernel of blocks of `blockSize` threads, without results; the insertion
  /// point moves into it.
  LLVM::LLVMFuncOp kernel(StringRef name, ArrayRef<Type> parameters,
                          int64_t blockSize);

  // Control flow.
  void loop(Value from, Value to, Value step, function_ref<void(Value)> body);
  SmallVector<Value>
  loop(Value from, Value to, Value step, ValueRange inits,
       function_ref<SmallVector<Value>(Value, ValueRange)> body);
  void ifThen(Value condition, function_ref<void()> then);
  void ifElse(Value condition, function_ref<void()> then,
              function_ref<void()> otherwise);
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_NVVM_KERNELBUILDER_H
