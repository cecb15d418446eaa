// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MemoryRows.h"

using namespace mlir;
using namespace mlir::tp;

SmallVector<Lifetime, 0>
mlir::tp::findLifetimes(const ShardingState &state,
                        function_ref<bool(unsigned)> isStored) {
  unsigned numTimes = state.nodes.size();
  func::FuncOp function = state.function;
  Block *entry = &function.getFunctionBody().front();
  SmallVector<Lifetime, 0> lifetimes(state.tensors.size());
  for (auto [number, tensor] : llvm::enumerate(state.tensors)) {
    if (!isStored(number))
      continue;
    auto argument = dyn_cast_or_null<BlockArgument>(tensor.value);
    if (argument && argument.getOwner() == entry)
      lifetimes[number] = {0, numTimes};
    else if (tensor.value && !tensor.nodes.empty())
      lifetimes[number] = {tensor.nodes.front(), tensor.nodes.back() + 1};
  }
  // A result of the function has its place from the start.
  for (const OpNode &node : state.nodes)
    if (node.kind == OpNode::Kind::Return && node.tensors.front() >= 0 &&
        lifetimes[node.tensors.front()].end > 0)
      lifetimes[node.tensors.front()] = {0, numTimes};
  return lifetimes;
}

SmallVector<unsigned, 8> mlir::tp::findFullTimes(ArrayRef<Lifetime> lifetimes,
                                                 ArrayRef<int64_t> bytes,
                                                 unsigned numTimes,
                                                 unsigned numParts) {
  std::vector<int64_t> changes(numTimes + 1, 0);
  for (auto [lifetime, size] : llvm::zip_equal(lifetimes, bytes))
    addAlive(changes, lifetime, size);
  SmallVector<unsigned, 8> times;
  int64_t alive = 0, most = -1;
  unsigned fullest = 0;
  for (unsigned time = 0; time < numTimes; ++time) {
    alive += changes[time];
    if (alive > most) {
      most = alive;
      fullest = time;
    }
    uint64_t part = uint64_t(time) * numParts / numTimes;
    uint64_t next = uint64_t(time + 1) * numParts / numTimes;
    if (part != next) {
      times.push_back(fullest);
      most = -1;
    }
  }
  return times;
}
