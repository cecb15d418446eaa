// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ShuffleProgram.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/IR/Tp.h"
#include "llvm/ADT/DenseMap.h"
#include <random>

using namespace mlir;
using namespace mlir::tp;

/// The operations of `block` that must stand before `op`: those that make what
/// it or a region of it uses.
static void forEachMaker(Block &block, Operation *op,
                         llvm::function_ref<void(Operation *)> visit) {
  op->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (Operation *maker = operand.getDefiningOp())
        if (maker->getBlock() == &block && maker != op)
          visit(maker);
  });
}

static void shuffleBlock(Block &block, uint64_t seed) {
  DenseMap<Operation *, unsigned> missing;
  DenseMap<Operation *, SmallVector<Operation *>> users;
  std::vector<Operation *> ready;
  for (Operation &op : block.without_terminator()) {
    unsigned count = 0;
    forEachMaker(block, &op, [&](Operation *maker) {
      ++count;
      users[maker].push_back(&op);
    });
    missing[&op] = count;
    if (count == 0)
      ready.push_back(&op);
  }
  std::mt19937_64 random(seed);
  while (!ready.empty()) {
    std::swap(ready[random() % ready.size()], ready.back());
    Operation *op = ready.back();
    ready.pop_back();
    op->moveBefore(block.getTerminator());
    for (Operation *user : users[op])
      if (--missing[user] == 0)
        ready.push_back(user);
  }
}

void mlir::tp::shuffleProgram(ModuleOp module, uint64_t seed) {
  module.walk([&](func::FuncOp func) {
    for (Block &block : func.getBody())
      shuffleBlock(block, seed);
  });
}

std::vector<std::string> mlir::tp::listCollectives(ModuleOp module) {
  std::vector<std::string> lines;
  module.walk([&](CollectiveOpInterface collective) {
    std::string line = collective->getName().getStringRef().str();
    llvm::raw_string_ostream os(line);
    if (CombinerAttr combiner = collective.getCombinerOrNull())
      os << " " << stringifyCombiner(combiner.getValue());
    os << " over " << collective.getAxes().getText() << " of "
       << collective.getOperandValue().getType();
    lines.push_back(line);
  });
  llvm::sort(lines);
  return lines;
}
