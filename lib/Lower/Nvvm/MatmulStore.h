// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The epilogue of a matrix product: what happens to two neighbouring sums on
// their way to global memory.

#ifndef TP_LIB_LOWER_NVVM_MATMULSTORE_H
#define TP_LIB_LOWER_NVVM_MATMULSTORE_H

#include "KernelBuilder.h"
#include "tp/Lower/Nvvm/Matmul.h"

namespace mlir::tp {

class MatmulStore {
public:
  /// `result` and `operands` point to global memory. Without `epilogue` sums
  /// are converted to `type` and stored.
  MatmulStore(KernelBuilder &b, const MatmulSpec &spec, Value result, Type type,
              const MatmulEpilogue &epilogue, ValueRange operands)
      : b(b), spec(spec), result(result), type(type), epilogue(epilogue),
        operands(operands) {}

  /// Store `pair`, a vector of two f32, at (`matrix`, `row`, `column`) and the
  /// column behind it. The column is even and there is such an element; the one
  /// behind it may lie outside.
  void store(Value matrix, Value row, Value column, Value pair);

  /// The two elements of `operand`, which starts at `base`, for the pair there.
  Value load(const MatmulEpilogueOperand &operand, Value base, Value matrix,
             Value row, Value column);

private:
  Value load(const MatmulEpilogueOperand &operand, Value base);
  Value applyBody(Value pair);
  Value splat(Value scalar);
  Value position(int64_t matrixStride, int64_t rowStride, int64_t columnStride,
                 Value at);
  /// True if the column behind every even one is inside.
  bool hasEvenColumns() const { return spec.columns % 2 == 0; }

  KernelBuilder &b;
  const MatmulSpec &spec;
  Value result;
  Type type;
  const MatmulEpilogue &epilogue;
  ValueRange operands;
  /// Where the pair is.
  Value matrix, row, column;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_NVVM_MATMULSTORE_H
