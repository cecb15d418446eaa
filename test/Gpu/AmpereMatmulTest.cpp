// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Matrix products of the one builder with the instructions of sm_80.

#include "EmulatedMatmul.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr GpuArchitecture kSm80 = GpuArchitecture::Sm80;
static const MatmulTile kTiles[] = {{128, 128}, {64, 128}};

TEST(AmpereMatmul, RingAndTilesGoRound) {
  EmulatedMatmul matmul(kSm80);
  MatmulSpec spec = matmul.getSpec(256, 256, 320);
  spec.numStages = 2;
  for (uint64_t seed = 0; seed < 4; ++seed)
    EXPECT_EQ(matmul.check(spec, 2, seed), "") << "seed " << seed;
}

TEST(AmpereMatmul, TilesLayoutsAndTypes) {
  EmulatedMatmul matmul(kSm80);
  OpBuilder &b = matmul.getBuilder();
  for (const MatmulTile &tile : kTiles)
    for (Type type : {Type(b.getBF16Type()), Type(b.getF16Type())})
      for (MatmulMajor left : {MatmulMajor::Depth, MatmulMajor::Outer})
        for (MatmulMajor right : {MatmulMajor::Depth, MatmulMajor::Outer}) {
          if (type.isF16() && left == right)
            continue;
          MatmulSpec spec = matmul.getSpec(136, 136, 72, tile);
          spec.elementType = type;
          spec.operands[0].major = left;
          spec.operands[1].major = right;
          EXPECT_EQ(matmul.check(spec, 3), "")
              << tile.rows << " majors " << int(left) << int(right);
        }
}

TEST(AmpereMatmul, Tails) {
  EmulatedMatmul matmul(kSm80);
  for (const MatmulTile &tile : kTiles)
    for (int64_t rows : {int64_t(1), tile.rows - 1, tile.rows + 1})
      for (int64_t columns : {1, 127, 130})
        EXPECT_EQ(matmul.check(matmul.getSpec(rows, columns, 136, tile), 2), "")
            << rows << "x" << columns;
}

TEST(AmpereMatmul, OddSizesBatchAndSplits) {
  EmulatedMatmul matmul(kSm80);
  for (MatmulMajor major : {MatmulMajor::Depth, MatmulMajor::Outer}) {
    MatmulSpec spec = matmul.getSpec(131, 133, 165);
    spec.operands[0] = {major, 168, true};
    spec.operands[1] = {major, 176, false};
    spec.batch = 2;
    spec.numSplits = 3;
    EXPECT_EQ(matmul.check(spec, 4), "");
  }
}

namespace {
class AmpereMistake : public testing::Test {
protected:
  void SetUp() override {
    spec = matmul.getSpec(128, 128, 320);
    spec.numStages = 2;
    ASSERT_EQ(matmul.build(spec), "");
  }
  template <typename Op> SmallVector<Op> find() {
    SmallVector<Op> ops;
    matmul.getKernel().function.walk([&](Op op) { ops.push_back(op); });
    return ops;
  }
  void expectFault(StringRef text) {
    for (uint64_t seed = 0; seed < 4; ++seed) {
      std::string said = matmul.emulate(spec, 1, seed);
      EXPECT_TRUE(StringRef(said).contains(text)) << said;
    }
  }

  EmulatedMatmul matmul{kSm80};
  MatmulSpec spec;
};
} // namespace

TEST_F(AmpereMistake, ArriveRemoved) {
  find<NVVM::MBarrierArriveOp>()[0].erase();
  expectFault("deadlock: ");
}

TEST_F(AmpereMistake, CopiesNotTracked) {
  find<NVVM::CpAsyncMBarrierArriveOp>()[0].erase();
  expectFault("deadlock: ");
}

TEST_F(AmpereMistake, ConsumerParitySwapped) {
  NVVM::MBarrierTestWaitOp wait = find<NVVM::MBarrierTestWaitOp>()[1];
  OpBuilder b(wait);
  Value one =
      arith::ConstantOp::create(b, wait.getLoc(), b.getI32IntegerAttr(1));
  wait.getStateOrPhaseMutable().assign(
      arith::XOrIOp::create(b, wait.getLoc(), wait.getStateOrPhase(), one));
  expectFault("shared memory at byte");
}

// What copies A does not swizzle it, what multiplies does.
TEST_F(AmpereMistake, WrongSwizzle) {
  for (arith::XOrIOp op : find<arith::XOrIOp>()) {
    // The piece of a line, of 16 bytes.
    if (!isa<arith::MulIOp>(*op->user_begin()))
      continue;
    op.replaceAllUsesWith(op.getLhs());
    break;
  }
  ASSERT_EQ(matmul.emulate(spec, 1, 0), "");
  EXPECT_NE(matmul.compare(spec), "");
}
