// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "EqualOps.h"

using namespace mlir;
using namespace mlir::tp;

unsigned EqualOpsInfo::getHashValue(const Operation *constOp) {
  auto *op = const_cast<Operation *>(constOp);
  llvm::hash_code hash = llvm::hash_combine(
      op->getName(), op->getRawDictionaryAttrs().getAsOpaquePointer(),
      op->hashProperties());
  for (Type type : op->getOperandTypes())
    hash = llvm::hash_combine(hash, type.getAsOpaquePointer());
  for (Region &region : op->getRegions())
    for (Block &block : region)
      for (Operation &inner : block)
        hash = llvm::hash_combine(hash, inner.getName());
  return hash;
}

static bool haveEqualRegions(Operation *a, Operation *b) {
  for (auto [mine, its] : llvm::zip_equal(a->getRegions(), b->getRegions())) {
    if (mine.getBlocks().size() != its.getBlocks().size())
      return false;
    for (auto [block, other] : llvm::zip_equal(mine, its)) {
      if (block.getArgumentTypes() != other.getArgumentTypes() ||
          block.getOperations().size() != other.getOperations().size())
        return false;
      for (auto [inner, same] : llvm::zip_equal(block, other))
        if (!EqualOpsInfo::isEqual(&inner, &same))
          return false;
    }
  }
  return true;
}

bool EqualOpsInfo::isEqual(const Operation *constA, const Operation *constB) {
  auto isKey = [](const Operation *op) {
    return op == getEmptyKey() || op == getTombstoneKey();
  };
  if (constA == constB)
    return true;
  if (isKey(constA) || isKey(constB))
    return false;
  auto *a = const_cast<Operation *>(constA);
  auto *b = const_cast<Operation *>(constB);
  return a->getName() == b->getName() &&
         a->getRawDictionaryAttrs() == b->getRawDictionaryAttrs() &&
         a->getName().compareOpProperties(a->getPropertiesStorage(),
                                          b->getPropertiesStorage()) &&
         a->getOperandTypes() == b->getOperandTypes() &&
         a->getResultTypes() == b->getResultTypes() &&
         a->getNumRegions() == b->getNumRegions() &&
         a->getNumSuccessors() == 0 && b->getNumSuccessors() == 0 &&
         haveEqualRegions(a, b);
}
