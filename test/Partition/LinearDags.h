// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Random programs of linear operations on partial sums, and the fewest bytes
// that must be reduced in them, by trying everything.
//
//   leaf 0   sum over a cut dimension        partial
//   node 2 = add(0, 1), node 3 = transpose(2), …
//   the results, and what is squared, are needed whole
//
// What is written here shares nothing with the partitioner: a node is available
// whole if it is reduced, or if all that it is made of is available whole.

#ifndef TP_TEST_PARTITION_LINEARDAGS_H
#define TP_TEST_PARTITION_LINEARDAGS_H

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace mlir::tp::test {

enum class DagOp : uint8_t {
  Leaf,  // a partial sum
  Whole, // an argument that every device has
  Add,
  Subtract,
  Scale,
  Transpose,
  Flatten,
  Unflatten,
  Broadcast,
  Select,
  Mask // select with zero
};

struct DagNode {
  DagOp op = DagOp::Leaf;
  std::vector<unsigned> operands;
  std::vector<int64_t> shape;
  /// Somebody needs the whole value: it is returned or squared.
  bool isReturned = false, isSquared = false;

  int64_t getBytes() const;
};

struct LinearDag {
  int64_t meshSize = 2;
  std::vector<DagNode> nodes;

  static LinearDag makeRandom(std::mt19937 &random);
  /// The program as a text, with f64 elements.
  std::string print() const;
  /// True for nodes that depend on a leaf.
  std::vector<bool> getDependent() const;
  /// The least sum of the bytes of reduced values.
  int64_t findFewestBytes() const;
};

} // namespace mlir::tp::test

#endif // TP_TEST_PARTITION_LINEARDAGS_H
