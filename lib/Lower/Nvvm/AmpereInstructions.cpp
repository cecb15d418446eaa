// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// sm_80: copies of 16 bytes by every thread of the producer, products of single
// warps on fragments in registers. Tiles lie in shared memory as they do for
// sm_90a (HopperInstructions.cpp), swizzled here by the threads that copy, and
// a lane holds the same sums.

#include "BlockInstructions.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr int64_t kLineBytes = 128, kPieceBytes = 16, kElementBytes = 2;
static constexpr int64_t kLineElements = kLineBytes / kElementBytes;
static constexpr int64_t kPieceElements = kPieceBytes / kElementBytes;
static constexpr int64_t kPiecesInLine = kLineBytes / kPieceBytes;
static constexpr int64_t kGroupThreads = 128, kGroupRows = 64, kWarpRows = 16;
/// The depth of a product.
static constexpr int64_t kStepDepth = 16;
/// Bytes of a panel: the lines of a stage's depth.
static constexpr int64_t kPanelBytes = kLineElements * kLineBytes;

namespace {
class AmpereInstructions : public BlockInstructions {
public:
  AmpereInstructions(KernelBuilder &b, const MatmulSpec &spec)
      : BlockInstructions(b, spec) {}

  int64_t getStageDepth() const override { return kLineElements; }
  int64_t getOperandBytes(unsigned operand) const override {
    return getOuter(operand) * kLineBytes;
  }
  int64_t getSharedBytes() const override { return 163 * 1024; }
  std::optional<TensorMap> getTensorMap(unsigned) const override {
    return std::nullopt;
  }
  int64_t getNumCopyingThreads() const override { return kGroupThreads; }

  void beginProducer() override {}
  void beginConsumer() override {}

  void publishBarriers(Value) override { NVVM::Barrier0Op::create(b); }

  void arriveEverywhere(Value barrier) override {
    b.ifThen(b.equal(getLane(), 0), [&] {
      NVVM::MBarrierArriveOp::create(b, b.getI64Type(), barrier, Value());
    });
  }

  void wait(Value barrier, Value parity) override {
    auto loop = scf::WhileOp::create(b, TypeRange(), ValueRange());
    OpBuilder::InsertionGuard guard(b);
    b.createBlock(&loop.getBefore());
    Value hasEnded =
        NVVM::MBarrierTestWaitOp::create(b, b.getI1Type(), barrier, parity);
    Value isLeft = arith::XOrIOp::create(
        b, hasEnded, arith::ConstantOp::create(b, b.getBoolAttr(true)));
    scf::ConditionOp::create(b, isLeft, ValueRange());
    b.createBlock(&loop.getAfter());
    scf::YieldOp::create(b);
  }

  void finishCluster() override {}

  void expectCopies(Value, int64_t) override {}

  void copyOperand(unsigned operand, Value base, TilePosition position,
                   Value destination, Value) override {
    bool isDepthMajor = this->isDepthMajor(operand);
    Lines lines = getLines(operand);
    // Thread t copies piece t % 8 of every 16th line from t / 8 on.
    Value thread = b.rem(getThread(), kGroupThreads);
    Value piece = b.rem(thread, kPiecesInLine);
    Value firstLine = b.div(thread, kPiecesInLine);
    Value swizzled = b.bitXor(piece, b.rem(firstLine, kPiecesInLine));
    Value target = b.advance(destination, b.add(b.mul(firstLine, kLineBytes),
                                                b.mul(swizzled, kPieceBytes)));
    int64_t linesAtOnce = kGroupThreads / kPiecesInLine;
    for (int64_t line = 0; line < getOuter(operand); line += linesAtOnce) {
      Value outer = position.outer, depth = position.depth;
      Value at, start;
      if (isDepthMajor) {
        at = b.add(outer, b.add(firstLine, line));
        start = depth;
      } else {
        at = b.add(depth, b.add(firstLine, line % kLineElements));
        start = b.add(outer, line / kLineElements * kLineElements);
      }
      start = b.add(start, b.mul(piece, kPieceElements));
      Value batch =
          spec.operands[operand].isBatched ? position.batch : b.i32(0);
      Value source = b.element(base, spec.elementType,
                               wideSum({{batch, lines.stride * lines.number},
                                        {at, lines.stride},
                                        {start, 1}}));
      // What lies outside is not read and becomes zero.
      Value left = b.select(b.less(start, lines.size),
                            b.sub(b.i32(lines.size), start), b.i32(0));
      left = b.mul(b.min(left, b.i32(kPieceElements)), kElementBytes);
      left = b.select(b.less(at, lines.number), left, b.i32(0));
      NVVM::CpAsyncOp::create(b, b.advance(target, line * kLineBytes), source,
                              kPieceBytes, NVVM::LoadCacheModifierKind::CG,
                              left);
    }
  }

  void finishCopies(Value barrier) override {
    NVVM::CpAsyncMBarrierArriveOp::create(b, barrier, /*noinc=*/true);
  }

  void startProducts() override {}

  Value multiply(Value sums, std::array<Value, 2> tiles, Value group) override {
    SmallVector<Value> parts;
    for (int64_t i = 0; i < spec.tile.columns / 2; ++i)
      parts.push_back(LLVM::ExtractValueOp::create(b, sums, i));
    for (int64_t depth = 0; depth < kLineElements; depth += kStepDepth) {
      Value row = b.add(b.mul(group, kGroupRows), b.mul(getWarp(), kWarpRows));
      SmallVector<Value> left = loadFragments(0, tiles[0], row, depth);
      for (int64_t column = 0; column < spec.tile.columns; column += 16) {
        SmallVector<Value> right =
            loadFragments(1, tiles[1], b.i32(column), depth);
        for (int64_t half : {0, 1})
          multiplyFragments(
              left, ArrayRef(right).slice(2 * half, 2),
              MutableArrayRef(parts).slice(column / 2 + 4 * half, 4));
      }
    }
    for (auto [i, part] : llvm::enumerate(parts))
      sums = LLVM::InsertValueOp::create(b, sums, part, i);
    return sums;
  }

  // Products are done when the next operation starts.
  void commitProducts() override {}
  void awaitProducts(int64_t) override {}

private:
  /// a * i + b * j + ... as an i64.
  Value wideSum(ArrayRef<std::pair<Value, int64_t>> terms) {
    Value sum = arith::ConstantOp::create(b, b.getI64IntegerAttr(0));
    for (auto [index, factor] : terms) {
      Value wide = arith::ExtUIOp::create(b, b.getI64Type(), index);
      sum = b.add(sum, b.mul(wide, arith::ConstantOp::create(
                                       b, b.getI64IntegerAttr(factor))));
    }
    return sum;
  }

  /// Four matrices of 8 by 8: those of 16 outer indices from `outer` on, at
  /// 16 depths from `depth` on. A wants both halves of its rows first, B both
  /// halves of the depth.
  SmallVector<Value> loadFragments(unsigned operand, Value tile, Value outer,
                                   int64_t depth) {
    // Lane l says where line l % 8 of matrix l / 8 is.
    Value lane = getLane();
    Value matrix = b.div(lane, 8), line = b.rem(lane, 8);
    Value low = b.rem(matrix, 2), high = b.div(matrix, 2);
    Value outerHalf = operand == 0 ? low : high;
    Value depthHalf = operand == 0 ? high : low;
    Value offset;
    if (isDepthMajor(operand)) {
      Value at = b.add(outer, b.add(b.mul(outerHalf, 8), line));
      Value piece = b.add(depthHalf, depth / kPieceElements);
      offset = b.add(b.mul(at, kLineBytes), getPieceOffset(piece, line));
    } else {
      Value at = b.add(b.mul(depthHalf, 8), b.add(line, depth));
      Value inPanel = b.rem(outer, kLineElements);
      Value piece = b.add(b.div(inPanel, kPieceElements), outerHalf);
      offset = b.add(b.mul(b.div(outer, kLineElements), kPanelBytes),
                     b.add(b.mul(at, kLineBytes), getPieceOffset(piece, line)));
    }
    SmallVector<Type> types(4, b.getI32Type());
    auto fragments = LLVM::LLVMStructType::getLiteral(b.getContext(), types);
    // Where the outer index is contiguous, matrices lie transposed.
    Value loaded = NVVM::LdMatrixOp::create(
        b, fragments, b.advance(tile, offset), 4,
        isDepthMajor(operand) ? NVVM::MMALayout::row : NVVM::MMALayout::col,
        NVVM::LdStMatrixShapeAttr::get(b.getContext(), 8, 8),
        NVVM::LdStMatrixEltType::B16);
    SmallVector<Value> result;
    for (int64_t i = 0; i < 4; ++i) {
      Value word = LLVM::ExtractValueOp::create(b, loaded, i);
      if (spec.elementType.isF16())
        word = LLVM::BitcastOp::create(b, VectorType::get(2, b.getF16Type()),
                                       word);
      result.push_back(word);
    }
    return result;
  }

  /// Where `piece` stands in a line whose number is `line` modulo 8.
  Value getPieceOffset(Value piece, Value line) {
    return b.mul(b.bitXor(piece, line), kPieceBytes);
  }

  void multiplyFragments(ArrayRef<Value> left, ArrayRef<Value> right,
                         MutableArrayRef<Value> sums) {
    SmallVector<Type> types(4, b.getF32Type());
    auto type = LLVM::LLVMStructType::getLiteral(b.getContext(), types);
    NVVM::MMATypes element =
        spec.elementType.isF16() ? NVVM::MMATypes::f16 : NVVM::MMATypes::bf16;
    Value product = NVVM::MmaOp::create(
        b, type, left, right, ValueRange(sums), ArrayRef<int64_t>{16, 8, 16},
        std::nullopt, std::nullopt, std::array{element, element},
        std::array{NVVM::MMALayout::row, NVVM::MMALayout::col});
    for (auto [i, sum] : llvm::enumerate(sums))
      sum = LLVM::ExtractValueOp::create(b, product, i);
  }
};
} // namespace

std::unique_ptr<BlockInstructions>
mlir::tp::createAmpereInstructions(KernelBuilder &b, const MatmulSpec &spec) {
  return std::make_unique<AmpereInstructions>(b, spec);
}
