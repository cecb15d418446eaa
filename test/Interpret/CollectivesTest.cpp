// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Local programs written by hand, on even and uneven sizes.

#include "ParseProgram.h"
#include <cmath>

using namespace mlir::tp;

/// A program with one argument and one result of the whole type `whole`.
static std::string makeProgram(const std::string &mesh,
                               const std::string &argument,
                               const std::string &result,
                               const std::string &body) {
  return "tp.mesh @m <" + mesh + ">\nfunc.func @main(%x: " + argument +
         ") -> (" + result + ") {\n" + body + "\n}";
}

static std::string placed(const std::string &local, const std::string &whole,
                          const std::string &sharding) {
  return "tensor<" + local + "xf32> {tp.sharding = #tp.sharding<@m, " +
         sharding + ">, tp.global = tensor<" + whole + "xf32>}";
}

/// Runs the program on 0, 1, 2, … and expects `want`.
static InterpretStatistics expectRun(const std::string &text,
                                     llvm::ArrayRef<int64_t> shape,
                                     const HostTensor &want) {
  ParsedProgram program(text);
  auto results = program.runLocal({makeIota(shape)});
  EXPECT_EQ(results.size(), 1u) << program.getErrors() << text;
  if (!results.empty()) {
    EXPECT_EQ(results[0], want) << text;
  }
  return program.getStatistics();
}

// A row-parallel matmul: each rank has a part of the sum, 4 and 2 of 6 terms
// over two ranks, and an all_reduce adds them.
TEST(Collectives, RowParallelMatmul) {
  ParsedProgram program(R"(
    tp.mesh @m <tp = 2>
    func.func @main(
        %a: tensor<2x3xf32> {tp.sharding = #tp.sharding<@m, [{}, {"tp"}]>, tp.global = tensor<2x6xf32>},
        %b: tensor<3x4xf32> {tp.sharding = #tp.sharding<@m, [{"tp"}, {}]>, tp.global = tensor<6x4xf32>})
        -> (tensor<2x4xf32> {tp.sharding = #tp.sharding<@m, [{}, {}]>, tp.global = tensor<2x4xf32>}) {
      %init = arith.constant dense<0.0> : tensor<2x4xf32>
      %p = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%init : tensor<2x4xf32>) -> tensor<2x4xf32>
      %r = tp.all_reduce %p sum over @m ["tp"] : tensor<2x4xf32>
      return %r : tensor<2x4xf32>
    })");
  ParsedProgram whole(R"(
    func.func @main(%a: tensor<2x6xf32>, %b: tensor<6x4xf32>) -> tensor<2x4xf32> {
      %init = arith.constant dense<0.0> : tensor<2x4xf32>
      %p = linalg.matmul ins(%a, %b : tensor<2x6xf32>, tensor<6x4xf32>) outs(%init : tensor<2x4xf32>) -> tensor<2x4xf32>
      return %p : tensor<2x4xf32>
    })");
  llvm::SmallVector<HostTensor> arguments = {makeIota({2, 6}),
                                             makeIota({6, 4})};
  auto sharded = program.runLocal(arguments);
  auto plain = whole.runGlobal(arguments);
  ASSERT_EQ(sharded.size() + plain.size(), 2u)
      << program.getErrors() << whole.getErrors();
  EXPECT_EQ(sharded[0], plain[0]);
  EXPECT_EQ(program.getStatistics().collectives, 1);
  EXPECT_EQ(program.getStatistics().wireBytes, 2 * 0.5 * 8 * 4);
  EXPECT_EQ(program.getStatistics().flops * 2, whole.getStatistics().flops);
  EXPECT_EQ(program.getStatistics().argumentBytes * 2,
            whole.getStatistics().argumentBytes);
}

// Gathering gives the whole back, for all sizes over 2, 3, 6 and 2x3; of 2x3
// the minor axis first, then the major one.
TEST(Collectives, GatherEverySize) {
  for (int64_t size = 1; size <= 20; ++size) {
    HostTensor want = makeIota({size});
    std::string whole = std::to_string(size);
    for (int64_t axis : {2, 3, 6}) {
      std::string local = std::to_string((size + axis - 1) / axis);
      expectRun(makeProgram("x = " + std::to_string(axis),
                            placed(local, whole, R"([{"x"}])"),
                            placed(whole, whole, "[{}]"),
                            "%r = tp.all_gather %x dim 0 over @m [\"x\"] : "
                            "tensor<" +
                                local + "xf32> -> tensor<" + whole +
                                "xf32>\n return %r : tensor<" + whole +
                                "xf32>"),
                {size}, want);
    }
    int64_t half = (size + 1) / 2, part = (half + 2) / 3;
    std::string h = std::to_string(half), p = std::to_string(part);
    expectRun(
        makeProgram(
            "x = 2, y = 3", placed(p, whole, R"([{"x", "y"}])"),
            placed(whole, whole, "[{}]"),
            "%h = tp.all_gather %x dim 0 over @m [\"y\"] : tensor<" + p +
                "xf32> -> tensor<" + h +
                "xf32>\n%r = tp.all_gather %h dim 0 over @m [\"x\"] : tensor<" +
                h + "xf32> -> tensor<" + whole + "xf32>\n return %r : tensor<" +
                whole + "xf32>"),
        {size}, want);
  }
}

// Shard is the inverse, and leaves what a result says it holds.
TEST(Collectives, ShardEverySize) {
  for (int64_t size = 1; size <= 20; ++size) {
    std::string whole = std::to_string(size);
    std::string local = std::to_string((size + 5) / 6);
    expectRun(
        makeProgram("x = 2, y = 3", placed(whole, whole, "[{}]"),
                    placed(local, whole, R"([{"x", "y"}])"),
                    "%r = tp.shard %x dim 0 over @m [\"x\", \"y\"] : tensor<" +
                        whole + "xf32> -> tensor<" + local +
                        "xf32>\n return %r : tensor<" + local + "xf32>"),
        {size}, makeIota({size}));
  }
}

// Columns become rows: 5x7 over 3.
TEST(Collectives, AllToAll) {
  InterpretStatistics statistics = expectRun(
      makeProgram("x = 3", placed("5x3", "5x7", R"([{}, {"x"}])"),
                  placed("2x7", "5x7", R"([{"x"}, {}])"),
                  R"(%r = tp.all_to_all %x split 0 concat 1 over @m ["x"]
                       : tensor<5x3xf32> -> tensor<2x7xf32>
                     return %r : tensor<2x7xf32>)"),
      {5, 7}, makeIota({5, 7}));
  EXPECT_NEAR(statistics.wireBytes, 2.0 / 3 * 15 * 4, 1e-9);
}

// All three ranks hold the same terms: each rank gets its rows of three times
// the value.
TEST(Collectives, ReduceScatter) {
  HostTensor want = makeIota({4, 2});
  for (int64_t i = 0; i < 8; ++i)
    want.setFloat(i, 3.0 * i);
  expectRun(makeProgram("x = 3", placed("4x2", "4x2", "[{}, {}]"),
                        placed("2x2", "4x2", R"([{"x"}, {}])"),
                        R"(%r = tp.reduce_scatter %x sum dim 0 over @m ["x"]
                             : tensor<4x2xf32> -> tensor<2x2xf32>
                           return %r : tensor<2x2xf32>)"),
            {4, 2}, want);
}

// Position 0 sends to 1; nobody sends to 0, which gets zeros.
TEST(Collectives, Permute) {
  expectRun(makeProgram("x = 2", placed("2", "4", R"([{"x"}])"),
                        placed("2", "4", R"([{"x"}])"),
                        R"(%r = tp.permute %x over @m ["x"] [[0, 1]]
                             : tensor<2xf32>
                           return %r : tensor<2xf32>)"),
            {4}, makeFloats({4}, {0, 0, 0, 1}));
}

// Rank 0 keeps its first row and sends the others; rank 1 sends its last one.
TEST(Collectives, Exchange) {
  InterpretStatistics statistics = expectRun(
      makeProgram("x = 2", placed("3x2", "6x2", R"([{"x"}, {}])"),
                  placed("4x2", "8x2", R"([{"x"}, {}])"),
                  R"(%r = tp.exchange %x dim 0 over @m ["x"] [[1, 2], [1, 2]]
                       : tensor<3x2xf32> -> tensor<4x2xf32>
                     return %r : tensor<4x2xf32>)"),
      {6, 2},
      makeFloats({8, 2}, {0, 1, 6, 7, 0, 0, 0, 0, 2, 3, 4, 5, 8, 9, 10, 11}));
  EXPECT_EQ(statistics.wireBytes, 2 * 2 * 4);
}

// A row from below and three from above, some of the neighbour's neighbour; the
// ends see zeros.
TEST(Collectives, Halo) {
  InterpretStatistics statistics =
      expectRun(makeProgram("x = 3", placed("2", "6", R"([{"x"}])"),
                            placed("6", "18", R"([{"x"}])"),
                            R"(%r = tp.halo %x dim 0 low 1 high 3 over @m ["x"]
                       : tensor<2xf32> -> tensor<6xf32>
                     return %r : tensor<6xf32>)"),
                {6},
                makeFloats({18}, {0, 0, 1, 2, 3, 4, //
                                  1, 2, 3, 4, 5, 0, //
                                  3, 4, 5, 0, 0, 0}));
  EXPECT_EQ(statistics.wireBytes, 3 * 4);
}

// A group over x of 2x2 is {0, 2} and {1, 3}.
TEST(Collectives, GroupsOfOneAxis) {
  expectRun(makeProgram("x = 2, y = 2", placed("1", "4", R"([{"x", "y"}])"),
                        placed("1", "2", R"([{"y"}])"),
                        R"(%r = tp.all_reduce %x max over @m ["x"]
                             : tensor<1xf32>
                           return %r : tensor<1xf32>)"),
            {4}, makeFloats({2}, {2, 3}));
}

// The positions of a mesh may lie on the devices in another order.
TEST(Collectives, DeviceOrder) {
  std::string text = makeProgram("x = 4", placed("1", "4", R"([{"x"}])"),
                                 placed("4", "4", "[{}]"),
                                 R"(%r = tp.all_gather %x dim 0 over @m ["x"]
           : tensor<1xf32> -> tensor<4xf32>
         return %r : tensor<4xf32>)");
  text.replace(text.find(">\n"), 1, "> {devices = array<i64: 2, 0, 3, 1>}");
  expectRun(text, {4}, makeIota({4}));
}

// A sum over a sharded dimension of 5 over 3 must leave the padding out; with
// the mask it is right, without it is NaN.
static std::string makeMaskedSum(bool masked) {
  return std::string(R"(
    tp.mesh @m <x = 3>
    #in = affine_map<(d0) -> (d0)>
    #out = affine_map<(d0) -> ()>
    func.func @main(%x: tensor<2xf32> {tp.sharding = #tp.sharding<@m, [{"x"}]>, tp.global = tensor<5xf32>})
        -> (tensor<f32> {tp.sharding = #tp.sharding<@m, []>, tp.global = tensor<f32>}) {
      %i = tp.axis_index @m ["x"] : index
      %c0 = arith.constant 0 : index
      %c2 = arith.constant 2 : index
      %c5 = arith.constant 5 : index
      %lo = arith.muli %i, %c2 : index
      %left = arith.subi %c5, %lo : index
      %extent = arith.minsi %left, %c2 : index
      %zero = arith.constant 0.0 : f32
      %init = tensor.from_elements %zero : tensor<f32>
      %p = linalg.generic {indexing_maps = [#in, #out], iterator_types = ["reduction"]}
          ins(%x : tensor<2xf32>) outs(%init : tensor<f32>) {
      ^bb0(%v: f32, %acc: f32):
        %k = linalg.index 0 : index
        %ok = arith.cmpi slt, %k, %extent : index
        %w = arith.select %ok, %v, %zero : f32
        %s = arith.addf %acc, )") +
         (masked ? "%w" : "%v") + R"( : f32
        linalg.yield %s : f32
      } -> tensor<f32>
      %r = tp.all_reduce %p sum over @m ["x"] : tensor<f32>
      return %r : tensor<f32>
    })";
}

TEST(Collectives, PaddingIsPoison) {
  ParsedProgram masked(makeMaskedSum(true)), unmasked(makeMaskedSum(false));
  auto right = masked.runLocal({makeIota({5})});
  auto wrong = unmasked.runLocal({makeIota({5})});
  ASSERT_EQ(right.size() + wrong.size(), 2u) << masked.getErrors();
  EXPECT_EQ(right[0].getFloat(0), 10);
  EXPECT_TRUE(std::isnan(wrong[0].getFloat(0)));
}

// A result that is said to be whole, but differs.
TEST(Collectives, ReplicasDisagree) {
  ParsedProgram program(makeProgram("x = 2", placed("2", "4", R"([{"x"}])"),
                                    placed("2", "2", "[{}]"),
                                    "return %x : tensor<2xf32>"));
  EXPECT_TRUE(program.runLocal({makeIota({4})}).empty());
  EXPECT_EQ(program.getErrors(), "has result 0 whose element [0] is 0 on rank "
                                 "0 and 2 on rank 1\n");
}

TEST(Collectives, LocalTypeDisagrees) {
  ParsedProgram program(makeProgram("x = 2", placed("3", "4", R"([{"x"}])"),
                                    placed("3", "6", R"([{"x"}])"),
                                    "return %x : tensor<3xf32>"));
  EXPECT_TRUE(program.runLocal({makeIota({4})}).empty());
  EXPECT_EQ(program.getErrors(),
            "has argument 0 of local type 'tensor<3xf32>', but its sharding "
            "gives each rank 2xf32\n");
}

// The gap keeps blocks whole: rank 1 holds 2, 3 of each block of four.
TEST(Collectives, GapArgument) {
  expectRun(makeProgram("x = 2", placed("6", "12", R"([{3:_, "x"}])"),
                        placed("6", "12", R"([{3:_, "x"}])"),
                        R"(%r = tp.permute %x over @m ["x"] [[0, 1], [1, 0]]
                             : tensor<6xf32>
                           return %r : tensor<6xf32>)"),
            {12}, makeFloats({12}, {2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9}));
}
