// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Mistakes that are planted in a kernel: each is found.

#include "EmulatedMatmul.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// A kernel with more steps than stages, of which an operation is changed.
class PlantedMistake : public testing::Test {
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

  /// What the emulator says for several orders of warps and copies.
  std::vector<std::string> emulate() {
    std::vector<std::string> said;
    for (uint64_t seed = 0; seed < 4; ++seed)
      said.push_back(matmul.emulate(spec, 1, seed));
    return said;
  }

  /// Expect that all orders end in an error that has `text`.
  void expectFault(StringRef text) {
    for (const std::string &said : emulate())
      EXPECT_TRUE(StringRef(said).contains(text)) << said;
  }

  EmulatedMatmul matmul;
  MatmulSpec spec;
};
} // namespace

TEST_F(PlantedMistake, NoneIsEqual) {
  for (const std::string &said : emulate())
    EXPECT_EQ(said, "");
  EXPECT_EQ(matmul.compare(spec), "");
}

// Consumers do not say that a stage is empty: the producer waits for ever.
TEST_F(PlantedMistake, ArriveRemoved) {
  SmallVector<NVVM::MBarrierArriveOp> arrivals = find<NVVM::MBarrierArriveOp>();
  ASSERT_EQ(arrivals.size(), 2u);
  arrivals[0].erase();
  expectFault("deadlock: ");
}

// The producer does not wait for the stage to be empty, or waits for the phase
// after it.
TEST_F(PlantedMistake, ProducerParitySwapped) {
  SmallVector<NVVM::MBarrierTryWaitParityOp> waits =
      find<NVVM::MBarrierTryWaitParityOp>();
  ASSERT_EQ(waits.size(), 2u);
  auto xorOp = waits[0].getPhase().getDefiningOp<arith::XOrIOp>();
  ASSERT_TRUE(xorOp);
  waits[0].getPhaseMutable().assign(xorOp.getLhs());
  expectFault("deadlock: ");
}

// Consumers take the phase before for theirs and read what is not there yet.
TEST_F(PlantedMistake, ConsumerParitySwapped) {
  NVVM::MBarrierTryWaitParityOp wait = find<NVVM::MBarrierTryWaitParityOp>()[1];
  OpBuilder b(wait);
  Value one =
      arith::ConstantOp::create(b, wait.getLoc(), b.getI32IntegerAttr(1));
  wait.getPhaseMutable().assign(
      arith::XOrIOp::create(b, wait.getLoc(), wait.getPhase(), one));
  expectFault("shared memory at byte");
}

// The products take the operands to be swizzled by 64 bytes, not 128.
TEST_F(PlantedMistake, WrongSwizzle) {
  for (arith::ConstantOp constant : find<arith::ConstantOp>()) {
    auto value = dyn_cast<IntegerAttr>(constant.getValue());
    if (!value || value.getInt() >> 62 != 1)
      continue;
    int64_t bits = value.getInt() ^ (int64_t(3) << 62);
    constant.setValueAttr(IntegerAttr::get(value.getType(), bits));
  }
  for (const std::string &said : emulate())
    EXPECT_EQ(said, "");
  EXPECT_NE(matmul.compare(spec), "");
}

// The stage is given back while it is still being multiplied.
TEST_F(PlantedMistake, StageReleasedTooEarly) {
  for (NVVM::WgmmaWaitGroupSyncOp wait : find<NVVM::WgmmaWaitGroupSyncOp>())
    if (wait.getGroup() == 1)
      wait.setGroup(2);
  expectFault("multiplies it");
}

TEST_F(PlantedMistake, SumsReadTooEarly) {
  for (NVVM::WgmmaWaitGroupSyncOp wait : find<NVVM::WgmmaWaitGroupSyncOp>())
    if (wait.getGroup() == 0)
      wait.erase();
  expectFault("before its products are awaited");
}

TEST_F(PlantedMistake, TooFewBytesExpected) {
  SmallVector<NVVM::MBarrierArriveExpectTxOp> expected =
      find<NVVM::MBarrierArriveExpectTxOp>();
  OpBuilder b(expected[0]);
  expected[0].getTxcountMutable().assign(arith::ConstantOp::create(
      b, expected[0].getLoc(), b.getI32IntegerAttr(128 * 128)));
  for (const std::string &said : emulate())
    EXPECT_NE(said, "");
}

TEST_F(PlantedMistake, NoSyncAfterInitialisation) {
  find<NVVM::Barrier0Op>()[0].erase();
  expectFault("initialis");
}

TEST_F(PlantedMistake, FenceRemoved) {
  find<NVVM::WgmmaFenceAlignedOp>()[0].erase();
  expectFault("without a fence");
}

// The tensor map says more than the buffer has.
TEST_F(PlantedMistake, MapBeyondBuffer) {
  matmul.getKernel().maps[0]->sizes[1] += 1;
  expectFault("copies from a tensor of");
}

namespace {
// Two blocks that load B together, with a mistake in what they tell each other.
class PlantedClusterMistake : public PlantedMistake {
protected:
  void SetUp() override {
    spec = matmul.getSpec(256, 128, 320);
    spec.numStages = 2;
    spec.clusterSize = 2;
    ASSERT_EQ(matmul.build(spec), "");
  }
  void expectClusterFault(StringRef text) {
    for (uint64_t seed = 0; seed < 4; ++seed) {
      std::string said = matmul.emulate(spec, 2, seed);
      EXPECT_TRUE(StringRef(said).contains(text)) << said;
    }
  }
};
} // namespace

TEST_F(PlantedClusterMistake, NoneIsEqual) {
  EXPECT_EQ(matmul.emulate(spec, 2, 0), "");
  EXPECT_EQ(matmul.compare(spec), "");
}

// The other block is not told that its part may be overwritten.
TEST_F(PlantedClusterMistake, ArriveAtOtherBlockRemoved) {
  find<NVVM::MBarrierArriveOp>()[1].erase();
  expectClusterFault("deadlock: ");
}

// Every block copies its half of B to itself only.
TEST_F(PlantedClusterMistake, CopyToOneBlock) {
  for (auto copy : find<NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp>())
    copy.getMulticastMaskMutable().clear();
  expectClusterFault("deadlock: ");
}

// Blocks do not wait for each other's barriers to be initialised.
TEST_F(PlantedClusterMistake, NoSyncOfCluster) {
  find<NVVM::ClusterWaitOp>()[0].erase();
  find<NVVM::ClusterArriveOp>()[0].erase();
  expectClusterFault("initialis");
}
