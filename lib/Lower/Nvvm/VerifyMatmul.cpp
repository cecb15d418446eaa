// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "VerifyMatmul.h"
#include "mlir/Dialect/Arith/IR/Arith.h"

using namespace mlir;
using namespace mlir::tp;

/// Tiles whose sums, with what an epilogue needs, fit the registers: those of
/// sm_80, which cannot move registers between warps, come last.
static constexpr MatmulTile kTiles[] = {
    {128, 256}, {128, 192}, {128, 128}, {64, 128}};
static constexpr size_t kNumAmpereTiles = 2;
/// What the copy engine asks of addresses and strides.
static constexpr int64_t kCopyAlignment = 16;

namespace {
class MatmulVerifier {
public:
  MatmulVerifier(gpu::GPUModuleOp module, StringRef name,
                 const MatmulSpec &spec)
      : module(module), name(name), spec(spec) {}

  LogicalResult verify() {
    for (auto [what, size] : {std::pair("batch", spec.batch),
                              {"rows", spec.rows},
                              {"columns", spec.columns},
                              {"depth", spec.depth}})
      if (size < 1 || size > INT32_MAX)
        return error() << "has " << what << " = " << size
                       << ", not between 1 and " << INT32_MAX;
    if (!isa<BFloat16Type, Float16Type>(spec.elementType) &&
        (isAmpere() || !isa<Float8E4M3FNType>(spec.elementType)))
      return error() << "multiplies " << spec.elementType << ", not "
                     << (isAmpere() ? "bf16 or f16" : "bf16, f16 or f8E4M3FN");
    if (!isa<BFloat16Type, Float16Type, Float32Type>(spec.resultType))
      return error() << "has results of " << spec.resultType
                     << ", not bf16, f16 or f32";
    for (unsigned operand : {0, 1})
      if (failed(verifyOperand(operand)))
        return failure();
    if (failed(verifyTiling()))
      return failure();
    return verifyEpilogue();
  }

private:
  bool isAmpere() const { return spec.architecture == GpuArchitecture::Sm80; }

  InFlightDiagnostic error() {
    return module.emitError("kernel '") << name << "' ";
  }

  LogicalResult verifyOperand(unsigned operand) {
    const MatmulOperand &layout = spec.operands[operand];
    StringRef which = operand == 0 ? "A" : "B";
    int64_t bytes = spec.elementType.getIntOrFloatBitWidth() / 8;
    bool isDepthMajor = layout.major == MatmulMajor::Depth;
    if (!isDepthMajor && bytes == 1)
      return error() << "reads " << spec.elementType << " from " << which
                     << " with contiguous "
                     << (operand == 0 ? "rows" : "columns")
                     << ", but only with contiguous depth can it multiply them";
    int64_t outer = operand == 0 ? spec.rows : spec.columns;
    int64_t line = isDepthMajor ? spec.depth : outer;
    int64_t stride = layout.stride ? layout.stride : line;
    if (stride < line)
      return error() << "has stride " << stride << " in " << which
                     << ", less than its lines of " << line << " elements";
    if (stride * bytes % kCopyAlignment)
      return error() << "has lines of " << stride << " elements in " << which
                     << ", " << stride * bytes << " bytes, not a multiple of "
                     << kCopyAlignment;
    return success();
  }

  LogicalResult verifyTiling() {
    ArrayRef<MatmulTile> tiles(kTiles);
    if (isAmpere())
      tiles = tiles.take_back(kNumAmpereTiles);
    if (llvm::none_of(tiles, [&](const MatmulTile &tile) {
          return tile.rows == spec.tile.rows &&
                 tile.columns == spec.tile.columns;
        }))
      return error() << "has tiles of " << spec.tile.rows << "x"
                     << spec.tile.columns << ", not "
                     << (isAmpere() ? "" : "128x256, 128x192, ")
                     << "128x128 or 64x128";
    if (isAmpere() && spec.clusterSize != 1)
      return error() << "has clusters of " << spec.clusterSize
                     << " blocks, which sm_80 does not have";
    if (spec.clusterSize != 1 && spec.clusterSize != 2)
      return error() << "has clusters of " << spec.clusterSize
                     << " blocks, not 1 or 2";
    int64_t stepDepth = 1024 / spec.elementType.getIntOrFloatBitWidth();
    int64_t stageBytes = 128 * (spec.tile.rows + spec.tile.columns);
    int64_t fitting =
        std::min<int64_t>(16, (isAmpere() ? 162 : 226) * 1024 / stageBytes);
    if (spec.numStages < 0 || spec.numStages == 1 || spec.numStages > fitting)
      return error() << "has " << spec.numStages
                     << " stages, not between 2 and " << fitting;
    int64_t steps = llvm::divideCeil(spec.depth, stepDepth);
    if (spec.numSplits < 1 ||
        llvm::divideCeil(steps, llvm::divideCeil(steps, spec.numSplits)) !=
            uint64_t(spec.numSplits))
      return error() << "has its depth of " << steps << " steps of "
                     << stepDepth << " cut into " << spec.numSplits
                     << " parts, of which one would be empty";
    int64_t numTiles = spec.batch * spec.numSplits *
                       llvm::divideCeil(spec.rows, spec.tile.rows) *
                       llvm::divideCeil(spec.columns, spec.tile.columns);
    // Positions of tiles, and of pairs of the result, are 32-bit numbers.
    if (numTiles > INT32_MAX / 2 ||
        spec.batch * spec.rows > INT32_MAX / spec.columns)
      return error() << "has a result of " << spec.batch << "x" << spec.rows
                     << "x" << spec.columns << " elements, more than "
                     << INT32_MAX;
    return success();
  }

  LogicalResult verifyEpilogue() {
    Block *body = spec.epilogue.body;
    if (!body)
      return success();
    size_t arguments = spec.epilogue.operands.size() + 1;
    if (body->getNumArguments() != arguments)
      return error() << "has an epilogue of " << body->getNumArguments()
                     << " arguments for a sum and " << arguments - 1
                     << " operands";
    for (auto [i, argument] : llvm::enumerate(body->getArguments())) {
      Type given = i == 0 ? Float32Type::get(module.getContext())
                          : spec.epilogue.operands[i - 1].elementType;
      if (argument.getType() != given)
        return error() << "has an epilogue whose argument " << i << " is a "
                       << argument.getType() << ", but it is given a " << given;
    }
    Operation *end = body->getTerminator();
    if (end->getNumOperands() != 1 ||
        end->getOperand(0).getType() != spec.resultType)
      return error() << "has an epilogue that does not yield one "
                     << spec.resultType;
    for (Operation &op : body->without_terminator()) {
      if (!isa<arith::ConstantOp>(op) &&
          !OpTrait::hasElementwiseMappableTraits(&op))
        return error() << "has '" << op.getName()
                       << "' in its epilogue, which does not work on vectors";
      for (Value operand : op.getOperands())
        if (failed(verifyCaptured(operand, body)))
          return failure();
    }
    return verifyCaptured(end->getOperand(0), body);
  }

  /// What comes from outside is a constant.
  LogicalResult verifyCaptured(Value operand, Block *body) {
    if (operand.getParentBlock() == body ||
        operand.getDefiningOp<arith::ConstantOp>())
      return success();
    return error() << "has an epilogue that uses a " << operand.getType()
                   << " from outside";
  }

  gpu::GPUModuleOp module;
  StringRef name;
  const MatmulSpec &spec;
};
} // namespace

std::optional<GpuArchitecture> mlir::tp::parseGpuArchitecture(StringRef chip) {
  if (chip == "sm_80")
    return GpuArchitecture::Sm80;
  if (chip == "sm_90a")
    return GpuArchitecture::Sm90a;
  return std::nullopt;
}

LogicalResult mlir::tp::verifyMatmul(gpu::GPUModuleOp module, StringRef name,
                                     const MatmulSpec &spec) {
  return MatmulVerifier(module, name, spec).verify();
}
