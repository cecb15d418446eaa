// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loop nests of many shapes against the plain loops that define them, to the
// last bit: whatever order the interpreter runs loops in, a sum is taken in
// row-major order of the loops that are summed over.

#include "ParseProgram.h"
#include "tp/Interpret/RandomTensor.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir::tp;
using llvm::SmallVector;

/// A contraction: each string names the loops of an operand, "ik,kj->ij".
struct Contraction {
  std::string a, b, out;
  std::vector<int64_t> extents; // of loops a, b, c, … in alphabetic order
};

static SmallVector<int64_t> getShape(const Contraction &c,
                                     const std::string &loops) {
  SmallVector<int64_t> shape;
  for (char loop : loops)
    shape.push_back(c.extents[loop - 'a']);
  return shape;
}

static std::string printType(const Contraction &c, const std::string &loops) {
  return "tensor<" + printTensorType(ElementKind::F32, getShape(c, loops)) +
         ">";
}

static std::string printMap(const Contraction &c, const std::string &loops) {
  SmallVector<std::string> dims, results;
  for (unsigned i = 0; i < c.extents.size(); ++i)
    dims.push_back("d" + std::to_string(i));
  for (char loop : loops)
    results.push_back("d" + std::to_string(loop - 'a'));
  return "affine_map<(" + llvm::join(dims, ",") + ")->(" +
         llvm::join(results, ",") + ")>";
}

static std::string printProgram(const Contraction &c) {
  SmallVector<std::string> iterators;
  for (unsigned i = 0; i < c.extents.size(); ++i)
    iterators.push_back(c.out.find('a' + i) == std::string::npos
                            ? "\"reduction\""
                            : "\"parallel\"");
  std::string a = printType(c, c.a), b = printType(c, c.b),
              out = printType(c, c.out);
  return "func.func @main(%a: " + a + ", %b: " + b + ", %c: " + out + ") -> " +
         out + " {\n %r = linalg.generic {indexing_maps = [" +
         printMap(c, c.a) + ", " + printMap(c, c.b) + ", " +
         printMap(c, c.out) + "], iterator_types = [" +
         llvm::join(iterators, ",") + "]} ins(%a, %b : " + a + ", " + b +
         ") outs(%c : " + out + R"() {
      ^bb0(%x: f32, %y: f32, %acc: f32):
        %p = arith.mulf %x, %y : f32
        %s = arith.addf %acc, %p : f32
        linalg.yield %s : f32
      } -> )" +
         out + "\n return %r : " + out + "\n}";
}

static int64_t getOffset(const Contraction &c, const std::string &loops,
                         const std::vector<int64_t> &index) {
  int64_t offset = 0;
  for (char loop : loops)
    offset = offset * c.extents[loop - 'a'] + index[loop - 'a'];
  return offset;
}

static HostTensor runPlainLoops(const Contraction &c, const HostTensor &a,
                                const HostTensor &b, HostTensor out) {
  std::vector<int64_t> index(c.extents.size(), 0);
  while (true) {
    int64_t o = getOffset(c, c.out, index);
    float product = static_cast<float>(a.getFloat(getOffset(c, c.a, index))) *
                    static_cast<float>(b.getFloat(getOffset(c, c.b, index)));
    out.setFloat(o, static_cast<float>(out.getFloat(o)) + product);
    int64_t loop = index.size() - 1;
    for (; loop >= 0 && ++index[loop] == c.extents[loop]; --loop)
      index[loop] = 0;
    if (loop < 0)
      return out;
  }
}

TEST(LoopNest, SumsInRowMajorOrder) {
  const Contraction cases[] = {
      {"ac", "cb", "ab", {3, 300, 5}},      // matmul, two blocks of lanes
      {"ac", "bc", "ab", {4, 7, 300}},      // transposed operand is packed
      {"ca", "cb", "ba", {300, 2, 9}},      // transposed result
      {"abd", "adc", "abc", {2, 3, 5, 17}}, // batch
      {"acd", "bcd", "ab", {2, 3, 20, 30}}, // two sums
      {"ab", "ab", "", {40, 13}},           // everything is summed
      {"a", "a", "", {1000}},               // lanes along the sum
      {"ab", "b", "a", {2, 700}},
      {"ab", "ab", "a", {700, 3}},
      {"bac", "cab", "a", {6, 7, 8}}, // sums on both sides of the parallel
      {"a", "b", "ba", {17, 300}},    // outer product
      {"abc", "c", "abc", {1, 256, 257}},
      {"", "", "", {}},
      {"ab", "a", "ab", {1, 1}},
      {"ba", "b", "", {2, 2}},
  };
  for (const Contraction &c : cases) {
    ParsedProgram program(printProgram(c));
    HostTensor a =
        makeRandomTensor(ElementKind::F32, getShape(c, c.a), 0, {1, false});
    HostTensor b =
        makeRandomTensor(ElementKind::F32, getShape(c, c.b), 1, {1, false});
    HostTensor out =
        makeRandomTensor(ElementKind::F32, getShape(c, c.out), 2, {1, false});
    auto results = program.runGlobal({a, b, out});
    ASSERT_EQ(results.size(), 1u) << program.getErrors();
    EXPECT_EQ(results[0], runPlainLoops(c, a, b, out))
        << c.a << "," << c.b << "->" << c.out;
  }
}

// A result that a summed loop selects too, beside one that it does not.
TEST(LoopNest, RunningSum) {
  ParsedProgram program(R"(
    #in = affine_map<(d0, d1) -> (d0, d1)>
    #out = affine_map<(d0, d1) -> (d0)>
    func.func @main(%x: tensor<2x3xf32>) -> (tensor<2xf32>, tensor<2x3xf32>) {
      %zero = arith.constant dense<0.0> : tensor<2xf32>
      %empty = tensor.empty() : tensor<2x3xf32>
      %r:2 = linalg.generic {indexing_maps = [#in, #out, #in], iterator_types = ["parallel", "reduction"]}
          ins(%x : tensor<2x3xf32>) outs(%zero, %empty : tensor<2xf32>, tensor<2x3xf32>) {
      ^bb0(%v: f32, %sum: f32, %unused: f32):
        %s = arith.addf %v, %sum : f32
        linalg.yield %s, %s : f32, f32
      } -> (tensor<2xf32>, tensor<2x3xf32>)
      return %r#0, %r#1 : tensor<2xf32>, tensor<2x3xf32>
    })");
  auto results = program.runGlobal({makeIota({2, 3})});
  ASSERT_EQ(results.size(), 2u) << program.getErrors();
  EXPECT_EQ(toDoubles(results[0]), (std::vector<double>{3, 12}));
  EXPECT_EQ(toDoubles(results[1]), (std::vector<double>{0, 1, 3, 3, 7, 12}));
}

// Accumulators that change places in every iteration.
TEST(LoopNest, SwappedAccumulators) {
  ParsedProgram program(R"(
    #in = affine_map<(d0) -> (d0)>
    #out = affine_map<(d0) -> ()>
    func.func @main(%x: tensor<5xf32>, %a: tensor<f32>, %b: tensor<f32>) -> (tensor<f32>, tensor<f32>) {
      %r:2 = linalg.generic {indexing_maps = [#in, #out, #out], iterator_types = ["reduction"]}
          ins(%x : tensor<5xf32>) outs(%a, %b : tensor<f32>, tensor<f32>) {
      ^bb0(%v: f32, %p: f32, %q: f32):
        linalg.yield %q, %p : f32, f32
      } -> (tensor<f32>, tensor<f32>)
      return %r#0, %r#1 : tensor<f32>, tensor<f32>
    })");
  auto results = program.runGlobal(
      {makeIota({5}), makeFloats({}, {7}), makeFloats({}, {8})});
  ASSERT_EQ(results.size(), 2u) << program.getErrors();
  EXPECT_EQ(results[0].getFloat(0), 8);
  EXPECT_EQ(results[1].getFloat(0), 7);
}

// A reduction whose body is no combiner runs as it is written.
TEST(LoopNest, Horner) {
  ParsedProgram program(R"(
    #in = affine_map<(d0) -> (d0)>
    #out = affine_map<(d0) -> ()>
    func.func @main(%x: tensor<3xf32>) -> tensor<f32> {
      %zero = arith.constant dense<0.0> : tensor<f32>
      %two = arith.constant 2.0 : f32
      %r = linalg.generic {indexing_maps = [#in, #out], iterator_types = ["reduction"]}
          ins(%x : tensor<3xf32>) outs(%zero : tensor<f32>) {
      ^bb0(%v: f32, %acc: f32):
        %d = arith.mulf %acc, %two : f32
        %s = arith.addf %d, %v : f32
        linalg.yield %s : f32
      } -> tensor<f32>
      return %r : tensor<f32>
    })");
  auto results = program.runGlobal({makeFloats({3}, {1, 1, 1})});
  ASSERT_EQ(results.size(), 1u) << program.getErrors();
  EXPECT_EQ(results[0].getFloat(0), 7);
}
