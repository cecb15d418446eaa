// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Contractions of a program, launched as the manifest says, in the emulator.

#include "EmulatedMatmul.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Parser/Parser.h"
#include "tp/Lower/Nvvm/Grid.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;

/// C[b, i, j] = sum over k of A[maps] * B[maps], b of 2, i of 72, j of 136, k
/// of
/// 80. The letters of an operand say the order of its dimensions.
struct Product {
  const char *left, *right, *result;
};

static int64_t getSize(char loop) {
  switch (loop) {
  case 'b':
    return 2;
  case 'i':
    return 72;
  case 'j':
    return 136;
  default:
    return 80;
  }
}

static std::string getMap(StringRef dims) {
  std::string map;
  for (char dim : dims)
    map += (map.empty() ? "" : ", ") + std::string(1, dim);
  return "affine_map<(b, i, j, k) -> (" + map + ")>";
}

static std::string getType(StringRef dims, StringRef element) {
  std::string type = "memref<";
  for (char dim : dims)
    type += std::to_string(getSize(dim)) + "x";
  return type + element.str() + ">";
}

static std::string getProgram(const Product &product) {
  std::string left = getType(product.left, "bf16");
  std::string right = getType(product.right, "bf16");
  std::string result = getType(product.result, "f32");
  return llvm::formatv(R"(
func.func private @product(%a: {0}, %b: {1}, %c: {2}) attributes {{tp.kernel} {{
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : {2})
  linalg.generic {{indexing_maps = [{3}, {4}, {5}], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a, %b : {0}, {1}) outs(%c : {2}) {{
  ^bb0(%x: bf16, %y: bf16, %sum: f32):
    %wideX = arith.extf %x : bf16 to f32
    %wideY = arith.extf %y : bf16 to f32
    %0 = arith.mulf %wideX, %wideY : f32
    %1 = arith.addf %sum, %0 : f32
    linalg.yield %1 : f32
  }
  return
})",
                       left, right, result, getMap(product.left),
                       getMap(product.right), getMap(product.result))
      .str();
}

static int64_t getElements(StringRef dims) {
  int64_t elements = 1;
  for (char dim : dims)
    elements *= getSize(dim);
  return elements;
}

/// Where the element of `dims` is at the loops `at`.
static int64_t getPosition(StringRef dims, ArrayRef<int64_t> at) {
  int64_t position = 0;
  for (char dim : dims)
    position = position * getSize(dim) + at[StringRef("bijk").find(dim)];
  return position;
}

/// Small integers, as bf16.
static std::vector<char> makeOperand(StringRef dims, int64_t factor) {
  std::vector<char> data(2 * getElements(dims));
  for (int64_t i = 0; i < getElements(dims); ++i) {
    float value = i * factor % 7 - 3;
    uint32_t bits;
    std::memcpy(&bits, &value, 4);
    uint16_t half = bits >> 16;
    std::memcpy(&data[2 * i], &half, 2);
  }
  return data;
}

static int64_t getNumber(DictionaryAttr keys, StringRef key) {
  return keys.getAs<IntegerAttr>(key).getInt();
}

static int64_t getNumber(ArrayAttr numbers, size_t index) {
  return cast<IntegerAttr>(numbers[index]).getInt();
}

/// The parameters of a launch on `buffers`, as a runtime makes them.
static std::vector<KernelArgument>
readParameters(DictionaryAttr launch, std::vector<std::vector<char>> &buffers) {
  std::vector<KernelArgument> arguments;
  for (Attribute attribute : launch.getAs<ArrayAttr>("parameters")) {
    auto parameter = cast<DictionaryAttr>(attribute);
    auto described = parameter.getAs<DictionaryAttr>("tensor_map");
    if (!described) {
      arguments.push_back(
          MutableArrayRef<char>(buffers[getNumber(parameter, "buffer")]));
      continue;
    }
    TensorMap map;
    map.elementBytes = 2;
    for (size_t i = 0; i < 3; ++i) {
      map.sizes[i] = getNumber(described.getAs<ArrayAttr>("sizes"), i);
      map.box[i] = getNumber(described.getAs<ArrayAttr>("box"), i);
    }
    for (size_t i = 0; i < 2; ++i)
      map.strideBytes[i] = getNumber(described.getAs<ArrayAttr>("strides"), i);
    arguments.push_back(
        MappedTensor{map, buffers[getNumber(described, "buffer")]});
  }
  return arguments;
}

static void check(const Product &product, StringRef chip) {
  SCOPED_TRACE(std::string(product.left) + " " + product.right + " " +
               product.result + " " + chip.str());
  MLIRContext context;
  context.loadDialect<gpu::GPUDialect, LLVM::LLVMDialect, NVVM::NVVMDialect,
                      arith::ArithDialect, math::MathDialect, scf::SCFDialect,
                      func::FuncDialect, linalg::LinalgDialect,
                      memref::MemRefDialect, vector::VectorDialect>();
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(getProgram(product), &context);
  ASSERT_TRUE(module);
  ASSERT_TRUE(succeeded(buildProducts(*module, chip)));
  auto kernel = module->lookupSymbol<func::FuncOp>("product");
  auto launch = kernel->getAttrOfType<DictionaryAttr>(attr::kLaunch);
  ASSERT_TRUE(launch) << "is left to threads";
  auto function = getDeviceModule(*module).lookupSymbol<LLVM::LLVMFuncOp>(
      launch.getAs<StringAttr>("kernel"));

  std::vector<std::vector<char>> buffers = {
      makeOperand(product.left, 5), makeOperand(product.right, 3),
      std::vector<char>(4 * getElements(product.result))};
  std::vector<KernelArgument> arguments = readParameters(launch, buffers);
  KernelLaunch emulated;
  emulated.gridSize = getNumber(launch.getAs<ArrayAttr>("grid"), 0);
  emulated.blockSize = getNumber(launch.getAs<ArrayAttr>("block"), 0);
  emulated.sharedBytes = getNumber(launch, "shared");
  llvm::Error error = emulateKernel(function, emulated, arguments);
  ASSERT_FALSE(error) << toString(std::move(error));

  Type bf16 = BFloat16Type::get(&context), f32 = Float32Type::get(&context);
  bool isBatched = StringRef(product.result).contains('b');
  for (int64_t b = 0; b < (isBatched ? 2 : 1); ++b)
    for (int64_t i = 0; i < getSize('i'); ++i)
      for (int64_t j = 0; j < getSize('j'); ++j) {
        double sum = 0;
        for (int64_t k = 0; k < getSize('k'); ++k)
          sum += readElement(buffers[0], bf16,
                             getPosition(product.left, {b, i, j, k})) *
                 readElement(buffers[1], bf16,
                             getPosition(product.right, {b, i, j, k}));
        ASSERT_EQ(sum, readElement(buffers[2], f32,
                                   getPosition(product.result, {b, i, j, 0})))
            << "at " << b << ", " << i << ", " << j;
      }
}

TEST(BuildProducts, ComputesWhatTheContractionDoes) {
  const Product products[] = {
      {"bik", "bkj", "bij"},
      {"bki", "bjk", "bij"},
      {"bik", "kj", "bij"},
      // Rows and columns change places where columns are not contiguous.
      {"bik", "bjk", "bji"}};
  for (const Product &product : products)
    for (StringRef chip : {"sm_90a", "sm_80"})
      check(product, chip);
}
