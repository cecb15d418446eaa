// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A matrix product that is built and emulated on small integers, so that its
// result is exact, beside a plain loop over the same operands.

#ifndef TP_TEST_GPU_EMULATEDMATMUL_H
#define TP_TEST_GPU_EMULATEDMATMUL_H

#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "tp/Lower/Emulator/Emulator.h"
#include "tp/Lower/Nvvm/Matmul.h"
#include <functional>

namespace mlir::tp {

class EmulatedMatmul {
public:
  explicit EmulatedMatmul(
      GpuArchitecture architecture = GpuArchitecture::Sm90a);

  /// A spec for `tile` with operands of bf16 and results of f32.
  MatmulSpec getSpec(int64_t rows, int64_t columns, int64_t depth,
                     MatmulTile tile = {128, 128});
  MLIRContext *getContext() { return &context; }
  OpBuilder &getBuilder() { return builder; }
  ModuleOp getModule() { return *module; }

  /// Build the kernels of `spec`. Empty, or what a diagnostic said.
  std::string build(const MatmulSpec &spec);
  MatmulKernel &getKernel() { return kernel; }

  /// The operands of the epilogue, each filled with `size` integers.
  void addOperand(Type type, int64_t size);
  /// What the epilogue makes of `sum`, given the elements of its operands.
  using Epilogue = std::function<double(double sum, ArrayRef<double> elements)>;

  /// Emulate `spec` on `numBlocks` blocks and compare all of the result with
  /// plain loops. Empty if equal.
  std::string check(const MatmulSpec &spec, int64_t numBlocks,
                    uint64_t seed = 0, const Epilogue &epilogue = nullptr);
  /// Emulate what was built last. Empty, or the error.
  std::string emulate(const MatmulSpec &spec, int64_t numBlocks, uint64_t seed);
  /// The first element of the result that differs, or empty.
  std::string compare(const MatmulSpec &spec,
                      const Epilogue &epilogue = nullptr);

private:
  /// Fill `data` with elements of `type`.
  void fill(std::vector<char> &data, Type type, int64_t size, uint64_t seed);
  double getOperandElement(const MatmulSpec &spec, unsigned operand,
                           int64_t batch, int64_t outer, int64_t depth) const;

  GpuArchitecture architecture;
  MLIRContext context;
  OpBuilder builder;
  OwningOpRef<ModuleOp> module;
  gpu::GPUModuleOp gpuModule;
  MatmulKernel kernel;
  std::array<std::vector<char>, 2> operands;
  std::vector<std::vector<char>> epilogueOperands;
  std::vector<char> workspace, result;
};

/// The element at `index` of `data`, whose elements are of `type`.
double readElement(ArrayRef<char> data, Type type, int64_t index);

} // namespace mlir::tp

#endif // TP_TEST_GPU_EMULATEDMATMUL_H
