// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "EmulatedMatmul.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/Verifier.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>
#include <random>

using namespace mlir;
using namespace mlir::tp;

EmulatedMatmul::EmulatedMatmul(GpuArchitecture architecture)
    : architecture(architecture), builder(&context) {
  context.loadDialect<gpu::GPUDialect, LLVM::LLVMDialect, NVVM::NVVMDialect,
                      arith::ArithDialect, math::MathDialect, scf::SCFDialect,
                      vector::VectorDialect>();
}

MatmulSpec EmulatedMatmul::getSpec(int64_t rows, int64_t columns, int64_t depth,
                                   MatmulTile tile) {
  MatmulSpec spec;
  spec.rows = rows, spec.columns = columns, spec.depth = depth;
  spec.elementType = builder.getBF16Type();
  spec.resultType = builder.getF32Type();
  spec.tile = tile;
  spec.architecture = architecture;
  return spec;
}

std::string EmulatedMatmul::build(const MatmulSpec &spec) {
  std::string message;
  ScopedDiagnosticHandler handler(
      &context, [&](Diagnostic &diagnostic) { message += diagnostic.str(); });
  module = ModuleOp::create(builder.getUnknownLoc());
  builder.setInsertionPointToStart(module->getBody());
  gpuModule =
      gpu::GPUModuleOp::create(builder, builder.getUnknownLoc(), "kernels");
  FailureOr<MatmulKernel> built = buildMatmul(gpuModule, "matmul", spec);
  if (failed(built))
    return message;
  kernel = *built;
  return succeeded(verify(*module)) ? "" : "does not verify: " + message;
}

static const llvm::fltSemantics &getSemantics(Type type) {
  return cast<FloatType>(type).getFloatSemantics();
}

static void writeElement(MutableArrayRef<char> data, Type type, int64_t index,
                         double value) {
  llvm::APFloat number(value);
  bool losesInfo;
  number.convert(getSemantics(type), llvm::APFloat::rmNearestTiesToEven,
                 &losesInfo);
  uint64_t bits = number.bitcastToAPInt().getZExtValue();
  int64_t bytes = type.getIntOrFloatBitWidth() / 8;
  std::memcpy(&data[index * bytes], &bits, bytes);
}

double mlir::tp::readElement(ArrayRef<char> data, Type type, int64_t index) {
  uint64_t bits = 0;
  int64_t bytes = type.getIntOrFloatBitWidth() / 8;
  std::memcpy(&bits, &data[index * bytes], bytes);
  llvm::APFloat number(getSemantics(type), llvm::APInt(8 * bytes, bits));
  bool losesInfo;
  number.convert(llvm::APFloat::IEEEdouble(),
                 llvm::APFloat::rmNearestTiesToEven, &losesInfo);
  return number.convertToDouble();
}

void EmulatedMatmul::fill(std::vector<char> &data, Type type, int64_t size,
                          uint64_t seed) {
  data.assign(size * type.getIntOrFloatBitWidth() / 8, 0);
  std::mt19937 random(seed);
  for (int64_t i = 0; i < size; ++i)
    writeElement(data, type, i, int(random() % 7) - 3);
}

void EmulatedMatmul::addOperand(Type type, int64_t size) {
  fill(epilogueOperands.emplace_back(), type, size,
       17 + epilogueOperands.size());
}

/// Elements from one line to the next, and lines of a matrix.
static std::pair<int64_t, int64_t> getLines(const MatmulSpec &spec,
                                            unsigned operand) {
  const MatmulOperand &layout = spec.operands[operand];
  int64_t outer = operand == 0 ? spec.rows : spec.columns;
  bool isDepthMajor = layout.major == MatmulMajor::Depth;
  int64_t line = isDepthMajor ? spec.depth : outer;
  return {layout.stride ? layout.stride : line,
          isDepthMajor ? outer : spec.depth};
}

double EmulatedMatmul::getOperandElement(const MatmulSpec &spec,
                                         unsigned operand, int64_t batch,
                                         int64_t outer, int64_t depth) const {
  const MatmulOperand &layout = spec.operands[operand];
  auto [stride, lines] = getLines(spec, operand);
  int64_t matrix = layout.isBatched ? batch * stride * lines : 0;
  bool isDepthMajor = layout.major == MatmulMajor::Depth;
  int64_t at = isDepthMajor ? outer * stride + depth : depth * stride + outer;
  return readElement(operands[operand], spec.elementType, matrix + at);
}

std::string EmulatedMatmul::emulate(const MatmulSpec &spec, int64_t numBlocks,
                                    uint64_t seed) {
  for (unsigned operand : {0, 1}) {
    auto [stride, lines] = getLines(spec, operand);
    int64_t matrices = spec.operands[operand].isBatched ? spec.batch : 1;
    fill(operands[operand], spec.elementType, matrices * stride * lines,
         operand + 1);
  }
  int64_t size = spec.batch * spec.rows * spec.columns;
  result.assign(size * spec.resultType.getIntOrFloatBitWidth() / 8, -1);
  workspace.assign(kernel.workspaceBytes, -1);

  std::vector<KernelArgument> arguments;
  for (unsigned operand : {0, 1}) {
    if (kernel.maps[operand])
      arguments.push_back(
          MappedTensor{*kernel.maps[operand], operands[operand]});
    else
      arguments.push_back(MutableArrayRef<char>(operands[operand]));
  }
  std::vector<KernelArgument> last{MutableArrayRef<char>(result)};
  for (std::vector<char> &operand : epilogueOperands)
    last.push_back(MutableArrayRef<char>(operand));
  MutableArrayRef<char> partial(workspace);
  if (kernel.reduction)
    arguments.push_back(partial);
  else
    arguments.insert(arguments.end(), last.begin(), last.end());
  KernelLaunch launch{numBlocks, kernel.blockSize, kernel.clusterSize,
                      kernel.sharedBytes, seed};
  if (llvm::Error error = emulateKernel(kernel.function, launch, arguments))
    return toString(std::move(error));
  if (!kernel.reduction)
    return "";
  last.insert(last.begin(), partial);
  KernelLaunch second{2, kernel.reductionBlockSize, 1, 0, seed};
  if (llvm::Error error = emulateKernel(kernel.reduction, second, last))
    return toString(std::move(error));
  return "";
}

std::string EmulatedMatmul::compare(const MatmulSpec &spec,
                                    const Epilogue &epilogue) {
  std::array<std::vector<float>, 2> matrices;
  for (int64_t batch = 0; batch < spec.batch; ++batch) {
    for (unsigned operand : {0, 1}) {
      matrices[operand].clear();
      int64_t outers = operand == 0 ? spec.rows : spec.columns;
      for (int64_t outer = 0; outer < outers; ++outer)
        for (int64_t depth = 0; depth < spec.depth; ++depth)
          matrices[operand].push_back(
              getOperandElement(spec, operand, batch, outer, depth));
    }
    for (int64_t i = 0; i < spec.rows; ++i)
      for (int64_t j = 0; j < spec.columns; ++j) {
        float sum = 0;
        for (int64_t k = 0; k < spec.depth; ++k)
          sum +=
              matrices[0][i * spec.depth + k] * matrices[1][j * spec.depth + k];
        double expected = sum;
        if (epilogue) {
          SmallVector<double> elements;
          for (auto [operand, data] :
               llvm::zip_equal(spec.epilogue.operands, epilogueOperands))
            elements.push_back(readElement(data, operand.elementType,
                                           batch * operand.batchStride +
                                               i * operand.rowStride +
                                               j * operand.columnStride));
          expected = epilogue(sum, elements);
        }
        int64_t at = (batch * spec.rows + i) * spec.columns + j;
        double found = readElement(result, spec.resultType, at);
        // Sums of integers are exact; elementary functions are not.
        double bound = epilogue ? 1e-5 + 3.95e-3 * std::fabs(expected) : 0;
        if (spec.resultType.isF32() && epilogue)
          bound = 1e-6 * (1 + std::fabs(expected));
        if (!(std::fabs(found - expected) <= bound))
          return llvm::formatv("element ({0}, {1}, {2}) is {3}, not {4}", batch,
                               i, j, found, expected)
              .str();
      }
  }
  return "";
}

std::string EmulatedMatmul::check(const MatmulSpec &spec, int64_t numBlocks,
                                  uint64_t seed, const Epilogue &epilogue) {
  std::string error = build(spec);
  if (error.empty())
    error = emulate(spec, numBlocks, seed);
  return error.empty() ? compare(spec, epilogue) : error;
}
