// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Matrix products of the one builder, emulated, equal plain loops.

#include "EmulatedMatmul.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace mlir::tp;

static const MatmulTile kTiles[] = {
    {128, 256}, {128, 192}, {128, 128}, {64, 128}};

TEST(Matmul, OneTile) {
  EmulatedMatmul matmul;
  EXPECT_EQ(matmul.check(matmul.getSpec(128, 128, 64), 1), "");
}

// More steps than stages, so that every stage is filled several times, and
// fewer blocks than tiles, so that a block computes several.
TEST(Matmul, RingAndTilesGoRound) {
  EmulatedMatmul matmul;
  MatmulSpec spec = matmul.getSpec(256, 384, 320);
  spec.numStages = 2;
  for (uint64_t seed = 0; seed < 4; ++seed)
    EXPECT_EQ(matmul.check(spec, 2, seed), "") << "seed " << seed;
}

// Every tile, with both operands contiguous in depth or along their outer
// index, on a shape that no tile divides.
TEST(Matmul, TilesAndLayouts) {
  EmulatedMatmul matmul;
  for (const MatmulTile &tile : kTiles)
    for (MatmulMajor a : {MatmulMajor::Depth, MatmulMajor::Outer})
      for (MatmulMajor b : {MatmulMajor::Depth, MatmulMajor::Outer}) {
        MatmulSpec spec = matmul.getSpec(136, 264, 72, tile);
        spec.operands[0].major = a;
        spec.operands[1].major = b;
        EXPECT_EQ(matmul.check(spec, 3), "") << tile.rows << "x" << tile.columns
                                             << " majors " << int(a) << int(b);
      }
}

// Rows, columns and depths that are just below, at and just above what a tile
// holds. A column fewer makes rows of the result start at odd elements.
TEST(Matmul, Tails) {
  EmulatedMatmul matmul;
  for (const MatmulTile &tile : kTiles)
    for (auto [rows, columns, depth] : {std::array<int64_t, 3>{1, 1, 8},
                                        {1, tile.columns + 2, 136},
                                        {tile.rows - 1, tile.columns - 1, 136},
                                        {tile.rows + 1, tile.columns, 64},
                                        {tile.rows + 1, 1, 72}}) {
      MatmulSpec spec = matmul.getSpec(rows, columns, depth, tile);
      EXPECT_EQ(matmul.check(spec, 2), "")
          << rows << "x" << columns << "x" << depth;
    }
}

// Lines that are longer than what is multiplied make any size possible.
TEST(Matmul, OddSizesWithStrides) {
  EmulatedMatmul matmul;
  for (MatmulMajor major : {MatmulMajor::Depth, MatmulMajor::Outer}) {
    MatmulSpec spec = matmul.getSpec(131, 133, 37, {128, 128});
    spec.operands[0] = {major, 136, true};
    spec.operands[1] = {major, 144, true};
    EXPECT_EQ(matmul.check(spec, 4), "");
  }
}

TEST(Matmul, Batch) {
  EmulatedMatmul matmul;
  for (bool isShared : {false, true}) {
    MatmulSpec spec = matmul.getSpec(72, 136, 80, {64, 128});
    spec.batch = 3;
    spec.operands[1].isBatched = !isShared;
    spec.operands[0].major = MatmulMajor::Outer;
    EXPECT_EQ(matmul.check(spec, 4), "");
  }
}

// Parts of the depth of equal and of different sizes, with results of odd and
// even numbers of columns.
TEST(Matmul, Splits) {
  EmulatedMatmul matmul;
  for (int64_t splits : {2, 3})
    for (int64_t columns : {135, 264}) {
      MatmulSpec spec = matmul.getSpec(130, columns, 320);
      spec.batch = 2;
      spec.numSplits = splits;
      EXPECT_EQ(matmul.check(spec, 5), "");
    }
}

// Blocks that load B together, with an odd number of tiles below each other.
TEST(Matmul, Clusters) {
  EmulatedMatmul matmul;
  for (const MatmulTile &tile : kTiles)
    for (MatmulMajor major : {MatmulMajor::Depth, MatmulMajor::Outer})
      for (uint64_t seed : {0, 1}) {
        MatmulSpec spec = matmul.getSpec(264, 136, 264, tile);
        spec.operands[1].major = major;
        spec.clusterSize = 2;
        spec.numStages = 2;
        EXPECT_EQ(matmul.check(spec, 4, seed), "")
            << tile.rows << "x" << tile.columns << " major " << int(major);
      }
}

TEST(Matmul, ElementTypes) {
  EmulatedMatmul matmul;
  OpBuilder &b = matmul.getBuilder();
  for (Type type :
       {Type(b.getF16Type()), Type(Float8E4M3FNType::get(b.getContext()))})
    for (const MatmulTile &tile : kTiles) {
      MatmulSpec spec = matmul.getSpec(130, 200, 272, tile);
      spec.elementType = type;
      EXPECT_EQ(matmul.check(spec, 2), "");
    }
}

// Results are rounded once, to nearest.
TEST(Matmul, ResultTypes) {
  EmulatedMatmul matmul;
  OpBuilder &b = matmul.getBuilder();
  for (Type type : {Type(b.getF16Type()), Type(b.getBF16Type())}) {
    MatmulSpec spec = matmul.getSpec(64, 130, 16);
    spec.resultType = type;
    EXPECT_EQ(matmul.check(spec, 1), "");
  }
}
