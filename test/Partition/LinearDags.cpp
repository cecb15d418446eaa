// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LinearDags.h"
#include <algorithm>
#include <functional>
#include <limits>
#include <sstream>

using namespace mlir::tp::test;

static constexpr unsigned maxNodes = 14;

static int64_t product(const std::vector<int64_t> &shape) {
  int64_t result = 1;
  for (int64_t size : shape)
    result *= size;
  return result;
}

int64_t DagNode::getBytes() const { return product(shape) * 8; }

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

LinearDag LinearDag::makeRandom(std::mt19937 &random) {
  auto pick = [&](unsigned n) { return unsigned(random() % n); };
  LinearDag dag;
  const int64_t sizes[] = {2, 3, 4, 6};
  dag.meshSize = sizes[pick(4)];
  std::vector<int64_t> shape = {2 + pick(2), 3 + pick(3)};
  unsigned leaves = 2 + pick(5);
  for (unsigned i = 0; i < leaves; ++i)
    dag.nodes.push_back({DagOp::Leaf, {}, shape});
  for (unsigned i = pick(3); i > 0; --i)
    dag.nodes.push_back({DagOp::Whole, {}, shape});
  unsigned total = std::min(maxNodes, leaves + 5 + pick(7));
  std::vector<bool> isUsed(total);
  // Two of three operands are values that nobody uses yet, so that most values
  // flow together before they are returned.
  auto choose = [&](auto isAllowed) {
    std::vector<unsigned> allowed, unused;
    for (unsigned i = 0; i < dag.nodes.size(); ++i) {
      if (!isAllowed(dag.nodes[i]))
        continue;
      allowed.push_back(i);
      if (!isUsed[i])
        unused.push_back(i);
    }
    const std::vector<unsigned> &from =
        !unused.empty() && pick(3) != 0 ? unused : allowed;
    return from[pick(from.size())];
  };
  while (dag.nodes.size() < total) {
    unsigned a = choose([](const DagNode &) { return true; });
    const DagNode first = dag.nodes[a];
    isUsed[a] = true;
    unsigned b =
        choose([&](const DagNode &node) { return node.shape == first.shape; });
    DagNode node = {DagOp::Add, {a, b}, first.shape};
    switch (pick(10)) {
    case 0:
    case 1:
    case 2:
      break;
    case 3:
      node.op = DagOp::Subtract;
      break;
    case 4:
      node.op = DagOp::Select;
      break;
    case 5:
      node.op = DagOp::Mask;
      node.operands = {a};
      break;
    case 6:
      node.op = DagOp::Scale;
      node.operands = {a};
      break;
    case 7:
      node.operands = {a};
      if (first.shape.size() == 2) {
        node.op = DagOp::Transpose;
        std::swap(node.shape[0], node.shape[1]);
      } else {
        node.op = DagOp::Scale;
      }
      break;
    case 8:
      node.operands = {a};
      if (first.shape.size() == 2) {
        node.op = DagOp::Flatten;
        node.shape = {product(first.shape)};
      } else if (first.shape.size() == 1 && first.shape[0] % shape[1] == 0) {
        node.op = DagOp::Unflatten;
        node.shape = {first.shape[0] / shape[1], shape[1]};
      } else {
        node.op = DagOp::Mask;
      }
      break;
    case 9:
      node.operands = {a};
      if (first.shape.size() < 3) {
        node.op = DagOp::Broadcast;
        node.shape.push_back(2);
      } else {
        node.op = DagOp::Scale;
      }
      break;
    }
    for (unsigned operand : node.operands)
      isUsed[operand] = true;
    dag.nodes.push_back(node);
  }
  for (unsigned i = 0; i < dag.nodes.size(); ++i) {
    dag.nodes[i].isReturned = !isUsed[i] || pick(16) == 0;
    dag.nodes[i].isSquared = pick(16) == 0;
  }
  return dag;
}

static std::string printType(const std::vector<int64_t> &shape,
                             const char *element = "f64") {
  std::ostringstream out;
  out << "tensor<";
  for (int64_t size : shape)
    out << size << "x";
  out << element << ">";
  return out.str();
}

/// The extents of the dimension that leaf `number` sums: some do not divide.
static int64_t getSummed(unsigned number) { return 5 + number % 3; }

static void printNode(std::ostream &out, const LinearDag &dag, unsigned i) {
  const DagNode &node = dag.nodes[i];
  std::string type = printType(node.shape), name = "%n" + std::to_string(i);
  auto operand = [&](unsigned number) {
    return "%n" + std::to_string(node.operands[number]);
  };
  auto operandType = [&] {
    return printType(dag.nodes[node.operands[0]].shape);
  };
  switch (node.op) {
  case DagOp::Leaf: {
    std::vector<int64_t> whole = node.shape;
    whole.push_back(getSummed(i));
    out << "  %z" << i << " = arith.constant dense<0.0> : " << type << "\n  "
        << name << " = linalg.reduce { arith.addf } ins(%x" << i << " : "
        << printType(whole) << ") outs(%z" << i << " : " << type
        << ") dimensions = [" << node.shape.size() << "]\n";
    return;
  }
  case DagOp::Whole:
    return;
  case DagOp::Add:
    out << "  " << name << " = arith.addf " << operand(0) << ", " << operand(1)
        << " : " << type << "\n";
    return;
  case DagOp::Subtract:
    out << "  " << name << " = arith.subf " << operand(0) << ", " << operand(1)
        << " : " << type << "\n";
    return;
  case DagOp::Scale:
    out << "  %c" << i << " = arith.constant dense<-2.0> : " << type << "\n  "
        << name << " = arith.mulf " << operand(0) << ", %c" << i << " : "
        << type << "\n";
    return;
  case DagOp::Select:
    out << "  " << name << " = arith.select %x" << i << ", " << operand(0)
        << ", " << operand(1) << " : " << printType(node.shape, "i1") << ", "
        << type << "\n";
    return;
  case DagOp::Mask:
    out << "  %c" << i << " = arith.constant dense<0.0> : " << type << "\n  "
        << name << " = arith.select %x" << i << ", " << operand(0) << ", %c"
        << i << " : " << printType(node.shape, "i1") << ", " << type << "\n";
    return;
  case DagOp::Transpose:
    out << "  %e" << i << " = tensor.empty() : " << type << "\n  " << name
        << " = linalg.transpose ins(" << operand(0) << " : " << operandType()
        << ") outs(%e" << i << " : " << type << ") permutation = [1, 0]\n";
    return;
  case DagOp::Flatten:
    out << "  " << name << " = tensor.collapse_shape " << operand(0)
        << " [[0, 1]] : " << operandType() << " into " << type << "\n";
    return;
  case DagOp::Unflatten:
    out << "  " << name << " = tensor.expand_shape " << operand(0)
        << " [[0, 1]] output_shape [" << node.shape[0] << ", " << node.shape[1]
        << "] : " << operandType() << " into " << type << "\n";
    return;
  case DagOp::Broadcast:
    out << "  %e" << i << " = tensor.empty() : " << type << "\n  " << name
        << " = linalg.broadcast ins(" << operand(0) << " : " << operandType()
        << ") outs(%e" << i << " : " << type << ") dimensions = ["
        << node.shape.size() - 1 << "]\n";
    return;
  }
}

std::string LinearDag::print() const {
  std::ostringstream arguments, body, values, types;
  const char *comma = "", *resultComma = "";
  for (unsigned i = 0; i < nodes.size(); ++i) {
    const DagNode &node = nodes[i];
    std::vector<int64_t> shape = node.shape;
    switch (node.op) {
    case DagOp::Leaf:
      shape.push_back(getSummed(i));
      arguments << comma << "%x" << i << ": " << printType(shape)
                << " {tp.sharding = #tp.sharding<@pod, [";
      for (unsigned dim = 0; dim < node.shape.size(); ++dim)
        arguments << "{}, ";
      arguments << "{\"tp\"}]>}";
      comma = ", ";
      break;
    case DagOp::Whole:
      arguments << comma << "%n" << i << ": " << printType(shape);
      comma = ", ";
      break;
    case DagOp::Select:
    case DagOp::Mask:
      arguments << comma << "%x" << i << ": " << printType(shape, "i1");
      comma = ", ";
      break;
    default:
      break;
    }
    printNode(body, *this, i);
    auto give = [&](const std::string &value) {
      values << resultComma << value;
      types << resultComma << printType(node.shape);
      resultComma = ", ";
    };
    std::string name = "%n" + std::to_string(i);
    if (node.isReturned)
      give(name);
    if (node.isSquared) {
      std::string square = "%s" + std::to_string(i);
      body << "  " << square << " = arith.mulf " << name << ", " << name
           << " : " << printType(node.shape) << "\n";
      give(square);
    }
  }
  return "tp.mesh @pod <tp = " + std::to_string(meshSize) +
         ">\nfunc.func @main(" + arguments.str() + ") -> (" + types.str() +
         ") {\n" + body.str() + "  return " + values.str() + " : " +
         types.str() + "\n}\n";
}

//===----------------------------------------------------------------------===//
// The fewest bytes
//===----------------------------------------------------------------------===//

std::vector<bool> LinearDag::getDependent() const {
  std::vector<bool> dependent;
  for (const DagNode &node : nodes) {
    bool is = node.op == DagOp::Leaf;
    for (unsigned operand : node.operands)
      is = is || dependent[operand];
    dependent.push_back(is);
  }
  return dependent;
}

int64_t LinearDag::findFewestBytes() const {
  std::vector<bool> dependent = getDependent();
  std::vector<unsigned> candidates;
  for (unsigned i = 0; i < nodes.size(); ++i)
    if (dependent[i])
      candidates.push_back(i);
  int64_t fewest = std::numeric_limits<int64_t>::max();
  for (uint32_t set = 0; set < 1u << candidates.size(); ++set) {
    int64_t bytes = 0;
    uint32_t reduced = 0;
    for (unsigned i = 0; i < candidates.size(); ++i)
      if (set >> i & 1) {
        reduced |= 1u << candidates[i];
        bytes += nodes[candidates[i]].getBytes();
      }
    if (bytes >= fewest)
      continue;
    uint32_t whole = 0;
    bool suffices = true;
    for (unsigned i = 0; i < nodes.size() && suffices; ++i) {
      const DagNode &node = nodes[i];
      bool isWhole = reduced >> i & 1 || node.op == DagOp::Whole;
      if (!isWhole && node.op != DagOp::Leaf)
        isWhole = std::all_of(node.operands.begin(), node.operands.end(),
                              [&](unsigned o) { return whole >> o & 1; });
      whole |= uint32_t(isWhole) << i;
      suffices = isWhole || !(node.isReturned || node.isSquared);
    }
    if (suffices)
      fewest = bytes;
  }
  return fewest;
}
