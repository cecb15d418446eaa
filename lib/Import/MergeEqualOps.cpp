// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/IR/OperationSupport.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::tp {
#define GEN_PASS_DEF_MERGEEQUALOPSPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

namespace {

/// Merges operations of a block, and those of the blocks in it with each other
/// and with those around them.
class OpMerger {
public:
  void mergeBlock(Block &block);

private:
  void mergeRegions(Operation &op);
  Operation *findEqual(Operation *op);

  /// Operations by a hash of what they read, or the first number behind it that
  /// was free.
  llvm::DenseMap<size_t, Operation *> known;
  /// The keys of what is known in the blocks around, in order.
  SmallVector<size_t, 0> keys;
};

} // namespace

/// Attributes are left out: operations that read the same and differ in them
/// are few.
static size_t getHash(Operation *op) {
  llvm::hash_code hash = llvm::hash_combine(op->getName());
  for (Value operand : op->getOperands())
    hash = llvm::hash_combine(hash, operand);
  if (op->getNumOperands() == 0)
    hash = OperationEquivalence::computeHash(
        op, OperationEquivalence::directHashValue,
        OperationEquivalence::ignoreHashValue,
        OperationEquivalence::IgnoreLocations);
  // The largest two numbers are no keys.
  return size_t(hash) >> 1;
}

/// An operation before `op` that equals it; from now on `op` is known too if
/// there is none.
Operation *OpMerger::findEqual(Operation *op) {
  for (size_t key = getHash(op);; ++key) {
    auto [entry, isNew] = known.try_emplace(key, op);
    if (isNew) {
      keys.push_back(key);
      return nullptr;
    }
    if (OperationEquivalence::isEquivalentTo(
            op, entry->second, OperationEquivalence::IgnoreLocations))
      return entry->second;
  }
}

/// True if no two operations of `region` can be equal: there is one that reads
/// something, and a terminator.
static bool hasOneOp(Region &region) {
  auto &ops = region.front().getOperations();
  if (ops.empty() || std::next(ops.begin()) == ops.end())
    return true;
  return std::next(ops.begin(), 2) == ops.end() &&
         ops.front().getNumRegions() == 0 && !ops.front().use_empty() &&
         ops.front().getNumOperands() > 0;
}

void OpMerger::mergeRegions(Operation &op) {
  for (Region &region : op.getRegions()) {
    if (!region.hasOneBlock() || hasOneOp(region))
      continue;
    if (op.mightHaveTrait<OpTrait::IsIsolatedFromAbove>()) {
      OpMerger().mergeBlock(region.front());
      continue;
    }
    size_t size = keys.size();
    mergeBlock(region.front());
    for (; keys.size() > size; keys.pop_back())
      known.erase(keys.back());
  }
}

void OpMerger::mergeBlock(Block &block) {
  for (Operation &op : llvm::make_early_inc_range(block)) {
    mergeRegions(op);
    if (op.hasTrait<OpTrait::IsTerminator>())
      continue;
    if (op.use_empty()) {
      if (isOpTriviallyDead(&op))
        op.erase();
      continue;
    }
    // Effects are asked for last: most operations equal no other one.
    Operation *same = findEqual(&op);
    if (!same || !isMemoryEffectFree(&op))
      continue;
    if (isa<UnknownLoc>(same->getLoc()))
      same->setLoc(op.getLoc());
    op.replaceAllUsesWith(same);
    op.erase();
  }
}

void mlir::tp::mergeEqualOps(ModuleOp module) {
  OpMerger().mergeBlock(*module.getBody());
}

namespace {
struct MergeEqualOpsPass : tp::impl::MergeEqualOpsPassBase<MergeEqualOpsPass> {
  void runOnOperation() override { mergeEqualOps(getOperation()); }
};
} // namespace
