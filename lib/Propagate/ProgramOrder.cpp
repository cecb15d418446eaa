// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ProgramOrder.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;

/// Call `visit` with `op` and all operations in it, outer ones first. Nearly
/// all regions are the bodies of loop nests, one block of scalar operations.
template <typename Visitor>
static void visitNested(Operation *op, Visitor &visit) {
  visit(op);
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (Operation &inner : block)
        visitNested(&inner, visit);
}

namespace {
/// Walks from operations to what makes their operands, without recursion: a
/// program may be as deep as it is long.
class DepthFirst {
public:
  explicit DepthFirst(Block &block) : block(block) {}

  void visit(Operation *root) {
    push(root);
    while (!stack.empty()) {
      Pending &top = stack.back();
      if (top.next < top.makers.size()) {
        push(top.makers[top.next++]);
        continue;
      }
      order.push_back(top.op);
      stack.pop_back();
    }
  }

  SmallVector<Operation *> order;

private:
  struct Pending {
    Operation *op;
    /// What makes the operands of `op` and of the operations in it.
    SmallVector<Operation *, 4> makers;
    unsigned next = 0;
  };

  void push(Operation *op) {
    if (!seen.insert(op).second)
      return;
    Pending pending{op, {}};
    auto add = [&](Operation *user) {
      for (Value operand : user->getOperands())
        if (Operation *maker = operand.getDefiningOp();
            maker && maker->getBlock() == &block)
          pending.makers.push_back(maker);
    };
    visitNested(op, add);
    stack.push_back(std::move(pending));
  }

  Block &block;
  llvm::DenseSet<Operation *> seen;
  std::vector<Pending> stack;
};
} // namespace

SmallVector<Operation *> mlir::tp::getProgramOrder(Block &block) {
  DepthFirst search(block);
  Operation *terminator = block.getTerminator();
  // The terminator comes last, after what nobody needs.
  search.visit(terminator);
  search.order.pop_back();
  for (Operation &op : block.without_terminator())
    search.visit(&op);
  search.order.push_back(terminator);
  return std::move(search.order);
}
