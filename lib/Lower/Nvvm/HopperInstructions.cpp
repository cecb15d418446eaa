// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// sm_90a: boxes copied by the tensor memory accelerator, products of
// warpgroups on operands in shared memory.
//
// Both operands lie in lines of 128 bytes with the 128-byte swizzle: the eight
// 16-byte pieces of line l stand in the order piece ^ (l % 8), so that neither
// rows nor columns of a tile meet in one bank. Where the depth is contiguous, a
// line is an outer index and the 128 bytes are the stage's depth. Where the
// outer index is contiguous, a line is 64 of them at one depth, and a tile is a
// row of such panels of getStageDepth() lines.

#include "BlockInstructions.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::tp;

/// A line of shared memory, and what a warpgroup multiplies at once: 64 rows,
/// 32 bytes of depth.
static constexpr int64_t kLineBytes = 128, kGroupRows = 64, kStepBytes = 32;
/// Lines after which the swizzle repeats, in bytes.
static constexpr int64_t kAtomBytes = 8 * kLineBytes;
/// Registers of a thread, in its role.
static constexpr uint32_t kProducerRegisters = 40, kConsumerRegisters = 232;
/// How long one attempt to wait may sleep, in nanoseconds.
static constexpr int64_t kWaitNanoseconds = 10000000;

namespace {
class HopperInstructions : public BlockInstructions {
public:
  HopperInstructions(KernelBuilder &b, const MatmulSpec &spec)
      : BlockInstructions(b, spec),
        elementBytes(spec.elementType.getIntOrFloatBitWidth() / 8),
        lineElements(kLineBytes / elementBytes) {}

  int64_t getStageDepth() const override { return lineElements; }
  int64_t getOperandBytes(unsigned operand) const override {
    return getOuter(operand) * kLineBytes;
  }
  int64_t getSharedBytes() const override { return 227 * 1024; }

  std::optional<TensorMap> getTensorMap(unsigned operand) const override {
    Lines lines = getLines(operand);
    int64_t stride = lines.stride * elementBytes;
    int64_t boxLines =
        isDepthMajor(operand) ? getOuter(operand) : getStageDepth();
    TensorMap map;
    map.elementBytes = elementBytes;
    map.sizes = {lines.size, lines.number,
                 spec.operands[operand].isBatched ? spec.batch : 1};
    map.strideBytes = {stride, stride * lines.number};
    map.box = {lineElements, boxLines / getNumSharers(operand), 1};
    return map;
  }
  int64_t getNumCopyingThreads() const override { return 1; }

  void beginProducer() override {
    if (!movesRegisters())
      return;
    NVVM::SetMaxRegisterOp::create(b, kProducerRegisters,
                                   NVVM::SetMaxRegisterAction::decrease);
  }
  void beginConsumer() override {
    if (!movesRegisters())
      return;
    NVVM::SetMaxRegisterOp::create(b, kConsumerRegisters,
                                   NVVM::SetMaxRegisterAction::increase);
  }

  void publishBarriers(Value isFirstThread) override {
    b.ifThen(isFirstThread, [&] { NVVM::FenceMbarrierInitOp::create(b); });
    if (spec.clusterSize == 1) {
      NVVM::Barrier0Op::create(b);
      return;
    }
    NVVM::ClusterArriveOp::create(b, b.getUnitAttr());
    NVVM::ClusterWaitOp::create(b, b.getUnitAttr());
  }

  void arriveEverywhere(Value barrier) override {
    Value isFirstLane = b.equal(getLane(), 0);
    b.ifThen(isFirstLane, [&] {
      if (spec.clusterSize == 1) {
        NVVM::MBarrierArriveOp::create(b, Type(), barrier, Value());
        return;
      }
      for (int64_t rank = 0; rank < spec.clusterSize; ++rank) {
        Value remote = NVVM::MapaOp::create(b, b.pointer(MemorySpace::Cluster),
                                            barrier, b.i32(rank));
        NVVM::MBarrierArriveOp::create(b, Type(), remote, Value(),
                                       NVVM::MemScopeKind::CLUSTER);
      }
    });
  }

  void wait(Value barrier, Value parity) override {
    NVVM::MBarrierTryWaitParityOp::create(b, barrier, parity,
                                          b.i32(kWaitNanoseconds));
  }

  void finishCluster() override {
    if (spec.clusterSize == 1)
      return;
    // The roles come here one after the other, so the barrier is not aligned.
    NVVM::ClusterArriveOp::create(b, UnitAttr());
    NVVM::ClusterWaitOp::create(b, UnitAttr());
  }

  void expectCopies(Value barrier, int64_t bytes) override {
    NVVM::MBarrierArriveExpectTxOp::create(b, Type(), barrier, b.i32(bytes),
                                           NVVM::MemScopeKind::CTA,
                                           /*relaxed=*/false, Value());
  }

  void copyOperand(unsigned operand, Value map, TilePosition position,
                   Value destination, Value barrier) override {
    const MatmulOperand &layout = spec.operands[operand];
    Value batch = layout.isBatched ? position.batch : b.i32(0);
    // Sharers each copy the same lines of every panel.
    int64_t sharers = getNumSharers(operand);
    bool isDepthMajor = this->isDepthMajor(operand);
    int64_t panelLines = isDepthMajor ? getOuter(operand) : getStageDepth();
    int64_t partLines = panelLines / sharers;
    Value mask, firstLine = b.i32(0);
    if (sharers > 1) {
      mask =
          arith::ConstantOp::create(b, b.getI16IntegerAttr((1 << sharers) - 1));
      Value rank = NVVM::BlockInClusterIdXOp::create(b, b.getI32Type());
      firstLine = b.mul(rank, partLines);
    }
    int64_t panels = isDepthMajor ? 1 : getOuter(operand) / lineElements;
    for (int64_t panel = 0; panel < panels; ++panel) {
      Value line = isDepthMajor ? position.outer : position.depth;
      Value inLine = isDepthMajor ? position.depth
                                  : b.add(position.outer, panel * lineElements);
      Value start =
          b.add(b.mul(firstLine, kLineBytes), panel * panelLines * kLineBytes);
      Value part = LLVM::AddrSpaceCastOp::create(
          b, b.pointer(MemorySpace::Cluster), b.advance(destination, start));
      NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp::create(
          b, part, map, ValueRange{inLine, b.add(line, firstLine), batch},
          barrier, ValueRange(), mask, Value(), NVVM::TMALoadMode::TILE,
          /*isCTAOnly=*/false, NVVM::CTAGroupKindAttr(), Value());
    }
  }

  void finishCopies(Value) override {}

  void startProducts() override { NVVM::WgmmaFenceAlignedOp::create(b); }

  Value multiply(Value sums, std::array<Value, 2> tiles, Value group) override {
    std::array<Value, 2> descriptors;
    std::array<int64_t, 2> steps;
    for (unsigned operand : {0, 1}) {
      Value tile = tiles[operand];
      if (operand == 0)
        tile = b.advance(tile, b.mul(group, kGroupRows * kLineBytes));
      descriptors[operand] = describe(operand, tile);
      steps[operand] = isDepthMajor(operand)
                           ? kStepBytes
                           : kStepBytes / elementBytes * kLineBytes;
    }
    NVVM::WGMMATypes type = getOperandType();
    auto shape =
        NVVM::MMAShapeAttr::get(b.getContext(), kGroupRows, spec.tile.columns,
                                kStepBytes / elementBytes);
    for (int64_t step = 0; step < kLineBytes / kStepBytes; ++step) {
      std::array<Value, 2> at = descriptors;
      for (unsigned operand : {0, 1})
        if (step > 0)
          at[operand] = arith::AddIOp::create(b, at[operand],
                                              i64(step * steps[operand] >> 4));
      sums = NVVM::WgmmaMmaAsyncOp::create(
          b, sums.getType(), sums, at[0], at[1], shape, type, type,
          NVVM::WGMMATypes::f32, NVVM::WGMMAScaleOut::one,
          NVVM::WGMMAScaleIn::one, NVVM::WGMMAScaleIn::one,
          isDepthMajor(0) ? NVVM::MMALayout::row : NVVM::MMALayout::col,
          isDepthMajor(1) ? NVVM::MMALayout::col : NVVM::MMALayout::row,
          NVVM::MMAIntOverflowAttr());
    }
    return sums;
  }

  void commitProducts() override { NVVM::WgmmaGroupSyncAlignedOp::create(b); }
  void awaitProducts(int64_t numPending) override {
    NVVM::WgmmaWaitGroupSyncOp::create(b, numPending);
  }

private:
  /// Two consumers need more registers than a third of what there is; one has
  /// enough.
  bool movesRegisters() const { return spec.tile.rows > kGroupRows; }
  /// The blocks that read the same tile of `operand`.
  int64_t getNumSharers(unsigned operand) const {
    return operand == 1 ? spec.clusterSize : 1;
  }
  Value i64(int64_t value) {
    return arith::ConstantOp::create(b, b.getI64IntegerAttr(value));
  }
  NVVM::WGMMATypes getOperandType() const {
    if (spec.elementType.isBF16())
      return NVVM::WGMMATypes::bf16;
    return spec.elementType.isF16() ? NVVM::WGMMATypes::f16
                                    : NVVM::WGMMATypes::e4m3;
  }

  /// The descriptor of the operand that starts at `tile`: the address and two
  /// distances in units of 16 bytes, then the kind of swizzle.
  Value describe(unsigned operand, Value tile) {
    // The leading distance leads to the next panel, where there are panels;
    // the stride distance to the next eight lines.
    int64_t leading = isDepthMajor(operand) ? 16 : getStageDepth() * kLineBytes;
    int64_t fixed =
        int64_t(1) << 62 | (kAtomBytes >> 4) << 32 | (leading >> 4) << 16;
    Value address = LLVM::PtrToIntOp::create(b, b.getI32Type(), tile);
    address = arith::ShRUIOp::create(b, address, b.i32(4));
    address = arith::AndIOp::create(b, address, b.i32(0x3fff));
    address = arith::ExtUIOp::create(b, b.getI64Type(), address);
    return arith::OrIOp::create(b, address, i64(fixed));
  }

  int64_t elementBytes;
  /// Elements of a line.
  int64_t lineElements;
};
} // namespace

std::unique_ptr<BlockInstructions>
mlir::tp::createHopperInstructions(KernelBuilder &b, const MatmulSpec &spec) {
  return std::make_unique<HopperInstructions>(b, spec);
}
