// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ParseProgram.h"
#include "tp/Interpret/ShardedTensor.h"
#include <cmath>

using namespace mlir::tp;

// Every 16-bit pattern survives a trip through f32 lanes and storage.
TEST(HostTensor, HalfFloatsRoundTrip) {
  for (ElementKind kind : {ElementKind::F16, ElementKind::BF16}) {
    HostTensor all(kind, {1 << 16}), copy(kind, {1 << 16});
    for (int i = 0; i < 1 << 16; ++i) {
      uint16_t bits = i;
      std::memcpy(all.data() + 2 * i, &bits, 2);
      copy.setFloat(i, all.getFloat(i));
    }
    EXPECT_EQ(all, copy);
  }
}

TEST(HostTensor, RoundsToNearestEven) {
  HostTensor tensor(ElementKind::BF16, {2});
  tensor.setFloat(0, 1.0 + 0x1p-8); // halfway between 1 and the next bf16
  tensor.setFloat(1, 1.0 + 0x1p-8 + 0x1p-40);
  EXPECT_EQ(tensor.getFloat(0), 1.0);
  EXPECT_EQ(tensor.getFloat(1), 1.0 + 0x1p-7);
}

TEST(HostTensor, PoisonIsNeitherZeroNorValid) {
  EXPECT_TRUE(
      std::isnan(HostTensor::poison(ElementKind::F32, {3}).getFloat(2)));
  EXPECT_LT(HostTensor::poison(ElementKind::I32, {3}).getInteger(2), -1000000);
  EXPECT_EQ(HostTensor::poison(ElementKind::I1, {3}).getInteger(2), 1);
}

static Mesh makeMesh(std::initializer_list<int64_t> sizes) {
  Mesh mesh;
  for (int64_t size : sizes) {
    mesh.names.push_back("a" + std::to_string(mesh.names.size()));
    mesh.sizes.push_back(size);
  }
  return mesh;
}

// All sizes up to 40 over 2x3, with and without a gap: cutting and gathering
// gives the whole back, and a damaged replica is found.
TEST(ShardedTensor, CutAndGather) {
  Mesh mesh = makeMesh({2, 3});
  for (int64_t size = 1; size <= 40; ++size) {
    for (int64_t gap : {1, 2}) {
      if (size % gap != 0)
        continue;
      TensorSharding sharding = TensorSharding::replicatedOf(2);
      sharding.dims[0].terms = {AxisTerm::whole(mesh, 0)};
      if (gap > 1)
        sharding.dims[0].terms.insert(sharding.dims[0].terms.begin(),
                                      AxisTerm::gap(gap));
      HostTensor whole = makeIota({size, 3});
      std::vector<HostTensor> held;
      for (int64_t position = 0; position < 6; ++position)
        held.push_back(cutTensor(whole, mesh, sharding, position));
      llvm::SmallVector<const HostTensor *> pointers;
      for (const HostTensor &local : held)
        pointers.push_back(&local);
      HostTensor gathered(ElementKind::F32, {size, 3});
      EXPECT_FALSE(gatherTensor(pointers, mesh, sharding, gathered));
      EXPECT_EQ(gathered, whole);

      held[2].setFloat(1, -1); // positions 0, 1 and 2 hold element 1
      std::optional<GatherFault> fault =
          gatherTensor(pointers, mesh, sharding, gathered);
      ASSERT_TRUE(fault);
      EXPECT_EQ(fault->element, 1);
      EXPECT_EQ(fault->first, 0);
      EXPECT_EQ(fault->second, 2);
    }
  }
}

// A pending value lies at the first position of each group; combining gives it
// back, for two kinds in their order too.
TEST(ShardedTensor, CutAndGatherPending) {
  Mesh mesh = makeMesh({2, 3});
  for (CombinerKind first : {CombinerKind::Sum, CombinerKind::Prod})
    for (CombinerKind second : {CombinerKind::Max, CombinerKind::Min}) {
      TensorSharding sharding = TensorSharding::replicatedOf(1);
      sharding.partial = {{first, {AxisTerm::whole(mesh, 1)}},
                          {second, {AxisTerm::whole(mesh, 0)}}};
      HostTensor whole = makeIota({5});
      std::vector<HostTensor> held;
      for (int64_t position = 0; position < 6; ++position)
        held.push_back(cutTensor(whole, mesh, sharding, position));
      EXPECT_EQ(held[0], whole);
      EXPECT_EQ(held[1].getFloat(3), first == CombinerKind::Sum ? 0 : 1);
      EXPECT_TRUE(std::isinf(held[3].getFloat(3)));
      llvm::SmallVector<const HostTensor *> pointers;
      for (const HostTensor &local : held)
        pointers.push_back(&local);
      HostTensor gathered(ElementKind::F32, {5});
      EXPECT_FALSE(gatherTensor(pointers, mesh, sharding, gathered));
      EXPECT_EQ(gathered, whole);
    }
}

TEST(ShardedTensor, OwnersAndGroups) {
  Mesh mesh = makeMesh({2, 3});
  TensorSharding sharding = TensorSharding::replicatedOf(1);
  sharding.dims[0].terms = {AxisTerm::whole(mesh, 1)};
  // 7 over 3: [0, 3) [3, 6) [6, 7)
  EXPECT_EQ(getOwners(mesh, {7}, sharding, 6),
            (llvm::SmallVector<int64_t>{2, 5}));
  auto groups = getGroups(mesh, {AxisTerm::whole(mesh, 0)});
  ASSERT_EQ(groups.size(), 3u);
  EXPECT_EQ(groups[1], (llvm::SmallVector<int64_t>{1, 4}));
}
