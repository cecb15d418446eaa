// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels that multiply matrices become those of `buildMatmul`, where they fit.

#include "../Host/ContractionShape.h"
#include "BufferAlignment.h"
#include "KernelBuilder.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Nvvm/Grid.h"
#include "tp/Lower/Nvvm/Matmul.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_BUILDPRODUCTSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// What the copy engine asks of addresses and of the distance of lines.
static constexpr int64_t kCopyBytes = 16;
/// Multiprocessors that a product should give work to; a persistent kernel has
/// no more blocks than this.
static constexpr int64_t kMultiprocessors = 132;
/// Products with fewer operations than this gain nothing from a whole tile.
static constexpr int64_t kLeastRows = 8, kLeastColumns = 16, kLeastDepth = 16;

/// The one contraction of `kernel`, if it starts from zero.
static std::optional<Contraction> getProduct(func::FuncOp kernel) {
  SmallVector<linalg::LinalgOp> ops;
  kernel.walk([&](linalg::LinalgOp op) { ops.push_back(op); });
  if (ops.size() != 2)
    return std::nullopt;
  auto fill = dyn_cast<linalg::FillOp>(ops[0].getOperation());
  auto generic = dyn_cast<linalg::GenericOp>(ops[1].getOperation());
  if (!fill || !generic || !matchPattern(fill.value(), m_AnyZeroFloat()))
    return std::nullopt;
  std::optional<Contraction> contraction = matchContraction(generic);
  if (!contraction || generic.getDpsInitOperand(0)->get() != fill.output() ||
      !contraction->masks.empty() || generic.getNumDpsInputs() != 2)
    return std::nullopt;
  return contraction;
}

/// How operand `which` lies, or nothing if the kernels cannot read it.
static std::optional<MatmulOperand>
getOperandLayout(const ContractionShape &shape, ContractionOperand which) {
  const ContractionIndex &depth = shape.depth[0];
  const ContractionIndex &outer =
      which == LeftOperand ? shape.rows[0] : shape.columns[0];
  int64_t bytes = cast<MemRefType>(shape.buffers[which].getType())
                      .getElementTypeBitWidth() /
                  8;
  MatmulOperand operand;
  if (depth.strides[which] == 1) {
    operand.major = MatmulMajor::Depth;
    operand.stride = outer.strides[which];
  } else if (outer.strides[which] == 1) {
    operand.major = MatmulMajor::Outer;
    operand.stride = depth.strides[which];
  } else {
    return std::nullopt;
  }
  int64_t lines = operand.major == MatmulMajor::Depth ? outer.size : depth.size;
  if (!shape.batch.empty()) {
    int64_t stride = shape.batch[0].strides[which];
    operand.isBatched = stride != 0;
    // Matrices of a batch follow each other.
    if (stride != 0 && stride != lines * operand.stride)
      return std::nullopt;
  }
  int64_t line = operand.major == MatmulMajor::Depth ? depth.size : outer.size;
  if (operand.stride < line || operand.stride * bytes % kCopyBytes)
    return std::nullopt;
  return operand;
}

/// A tile whose tiles give work to all multiprocessors, if there is one.
static MatmulTile chooseTile(const MatmulSpec &spec) {
  auto countTiles = [&](const MatmulTile &tile) {
    return spec.batch * llvm::divideCeil(spec.rows, tile.rows) *
           llvm::divideCeil(spec.columns, tile.columns);
  };
  SmallVector<MatmulTile> tiles = {{128, 256}, {128, 128}, {64, 128}};
  if (spec.architecture == GpuArchitecture::Sm80)
    tiles.erase(tiles.begin());
  for (const MatmulTile &tile : tiles)
    if (spec.rows > tile.rows / 2 && countTiles(tile) >= kMultiprocessors)
      return tile;
  return spec.rows > 64 ? MatmulTile{128, 128} : MatmulTile{64, 128};
}

/// The product of `kernel` as `buildMatmul` takes it.
static std::optional<MatmulSpec> getSpec(const Contraction &contraction,
                                         const ContractionShape &shape,
                                         GpuArchitecture architecture) {
  if (shape.rows.size() != 1 || shape.columns.size() != 1 ||
      shape.depth.size() != 1 || shape.batch.size() > 1)
    return std::nullopt;
  MatmulSpec spec;
  spec.architecture = architecture;
  spec.rows = shape.rows[0].size, spec.columns = shape.columns[0].size;
  spec.depth = shape.depth[0].size;
  spec.batch = shape.batch.empty() ? 1 : shape.batch[0].size;
  if (spec.rows < kLeastRows || spec.columns < kLeastColumns ||
      spec.depth < kLeastDepth)
    return std::nullopt;
  auto getElement = [&](unsigned which) {
    return cast<MemRefType>(shape.buffers[which].getType()).getElementType();
  };
  spec.elementType = getElement(LeftOperand);
  spec.resultType = getElement(ResultOperand);
  if (!isa<BFloat16Type, Float16Type>(spec.elementType) ||
      getElement(RightOperand) != spec.elementType ||
      !isa<BFloat16Type, Float16Type, Float32Type>(spec.resultType))
    return std::nullopt;
  for (ArrayRef<Operation *> conversions : shape.conversions)
    if (!llvm::all_of(conversions,
                      [](Operation *op) { return isa<arith::ExtFOp>(op); }))
      return std::nullopt;
  for (ContractionOperand which : {LeftOperand, RightOperand}) {
    std::optional<MatmulOperand> operand = getOperandLayout(shape, which);
    if (!operand)
      return std::nullopt;
    spec.operands[which] = *operand;
  }
  // The result has no gaps.
  if (shape.columns[0].strides[ResultOperand] != 1 ||
      shape.rows[0].strides[ResultOperand] != spec.columns ||
      (!shape.batch.empty() &&
       shape.batch[0].strides[ResultOperand] != spec.rows * spec.columns))
    return std::nullopt;
  if (spec.batch * spec.rows > INT32_MAX / spec.columns)
    return std::nullopt;
  spec.tile = chooseTile(spec);
  return spec;
}

/// `map` on the buffer that is parameter `buffer`, as the manifest has it.
static Attribute describeMap(Builder &b, const TensorMap &map, Type element,
                             unsigned buffer) {
  SmallVector<NamedAttribute> keys = {
      b.getNamedAttr("buffer", b.getI64IntegerAttr(buffer)),
      b.getNamedAttr("offset", b.getI64IntegerAttr(0)),
      b.getNamedAttr("type",
                     b.getStringAttr(element.isBF16() ? "bf16" : "f16")),
      b.getNamedAttr("sizes", b.getI64ArrayAttr(map.sizes)),
      b.getNamedAttr("strides", b.getI64ArrayAttr(map.strideBytes)),
      b.getNamedAttr("box", b.getI64ArrayAttr(map.box)),
      b.getNamedAttr("swizzle", b.getI64IntegerAttr(128))};
  return b.getDictionaryAttr(
      {b.getNamedAttr("tensor_map", b.getDictionaryAttr(keys))});
}

/// How `kernel` is launched, whose buffers are parameters of the function.
static DictionaryAttr describeLaunch(Builder &b, StringRef name,
                                     const MatmulSpec &spec,
                                     const MatmulKernel &kernel,
                                     ArrayRef<unsigned> buffers) {
  auto triple = [&](int64_t x) { return b.getI64ArrayAttr({x, 1, 1}); };
  SmallVector<Attribute> parameters;
  for (unsigned i = 0; i < 3; ++i) {
    if (i < 2 && kernel.maps[i]) {
      parameters.push_back(
          describeMap(b, *kernel.maps[i], spec.elementType, buffers[i]));
      continue;
    }
    parameters.push_back(b.getDictionaryAttr(
        {b.getNamedAttr("buffer", b.getI64IntegerAttr(buffers[i])),
         b.getNamedAttr("offset", b.getI64IntegerAttr(0))}));
  }
  int64_t blocks = std::min(kernel.numTiles, kMultiprocessors);
  return b.getDictionaryAttr(
      {b.getNamedAttr("kernel", b.getStringAttr(name)),
       b.getNamedAttr("grid", triple(blocks)),
       b.getNamedAttr("block", triple(kernel.blockSize)),
       b.getNamedAttr("cluster", triple(kernel.clusterSize)),
       b.getNamedAttr("shared", b.getI64IntegerAttr(kernel.sharedBytes)),
       b.getNamedAttr("buffers", b.getI64IntegerAttr(3)),
       b.getNamedAttr("parameters", b.getArrayAttr(parameters))});
}

static LogicalResult buildProduct(func::FuncOp kernel,
                                  GpuArchitecture architecture,
                                  gpu::GPUModuleOp module) {
  std::optional<Contraction> contraction = getProduct(kernel);
  if (!contraction || kernel.getNumArguments() != 3)
    return success();
  std::optional<ContractionShape> shape = getContractionShape(*contraction);
  if (!shape)
    return success();
  std::optional<MatmulSpec> spec = getSpec(*contraction, *shape, architecture);
  if (!spec)
    return success();
  SmallVector<unsigned> buffers;
  for (Value buffer : shape->buffers) {
    auto parameter = dyn_cast<BlockArgument>(buffer);
    if (!parameter ||
        getParameterAlignment(kernel, parameter.getArgNumber()) < kCopyBytes)
      return success();
    buffers.push_back(parameter.getArgNumber());
  }
  FailureOr<MatmulKernel> built = buildMatmul(module, kernel.getName(), *spec);
  if (failed(built))
    return failure();
  Builder b(kernel.getContext());
  kernel->setAttr(attr::kLaunch,
                  describeLaunch(b, kernel.getName(), *spec, *built, buffers));
  kernel.walk([](linalg::LinalgOp op) { op.erase(); });
  return success();
}

LogicalResult mlir::tp::buildProducts(ModuleOp module, StringRef chip) {
  // The instructions of sm_80 work on what has no kernels of its own.
  GpuArchitecture architecture =
      parseGpuArchitecture(chip).value_or(GpuArchitecture::Sm80);
  gpu::GPUModuleOp device = getDeviceModule(module);
  for (auto kernel : module.getOps<func::FuncOp>())
    if (kernel->hasAttr(attr::kKernel) &&
        failed(buildProduct(kernel, architecture, device)))
      return failure();
  return success();
}

namespace {
struct BuildProductsPass : tp::impl::BuildProductsPassBase<BuildProductsPass> {
  using BuildProductsPassBase::BuildProductsPassBase;
  void runOnOperation() override {
    if (failed(buildProducts(getOperation(), chip)))
      signalPassFailure();
  }
};
} // namespace
