// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "EqualBodies.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr unsigned maxBodySize = 32;

bool mlir::tp::isClosedBody(Block &body) {
  unsigned size = 0;
  for (Operation &op : body) {
    if (++size > maxBodySize || op.getNumRegions() != 0 ||
        op.hasTrait<OpTrait::ConstantLike>())
      return false;
    for (Value operand : op.getOperands())
      if (operand.getParentBlock() != &body)
        return false;
  }
  return true;
}

unsigned EqualBodyInfo::getHashValue(const Block *block) {
  llvm::hash_code hash(0);
  for (Operation &op : *const_cast<Block *>(block)) {
    hash = llvm::hash_combine(hash, op.getName(),
                              op.getRawDictionaryAttrs().getAsOpaquePointer(),
                              op.hashProperties());
    for (Value operand : op.getOperands()) {
      auto argument = dyn_cast<BlockArgument>(operand);
      hash = llvm::hash_combine(hash, operand.getType().getAsOpaquePointer(),
                                argument ? argument.getArgNumber() : -1);
    }
  }
  return hash;
}

bool EqualBodyInfo::isEqual(const Block *constA, const Block *constB) {
  auto isKey = [](const Block *block) {
    return block == getEmptyKey() || block == getTombstoneKey();
  };
  if (constA == constB)
    return true;
  if (isKey(constA) || isKey(constB))
    return false;
  auto &a = *const_cast<Block *>(constA), &b = *const_cast<Block *>(constB);
  if (a.getNumArguments() != b.getNumArguments() ||
      a.getArgumentTypes() != b.getArgumentTypes())
    return false;
  SmallVector<std::pair<Operation *, Operation *>> pairs;
  auto readEqual = [&](Value value, Value other) {
    auto argument = dyn_cast<BlockArgument>(value);
    auto otherArgument = dyn_cast<BlockArgument>(other);
    if (argument || otherArgument)
      return argument && otherArgument &&
             argument.getArgNumber() == otherArgument.getArgNumber();
    auto result = cast<OpResult>(value), otherResult = cast<OpResult>(other);
    return result.getResultNumber() == otherResult.getResultNumber() &&
           llvm::is_contained(pairs, std::make_pair(result.getOwner(),
                                                    otherResult.getOwner()));
  };
  auto other = b.begin();
  for (Operation &op : a) {
    if (other == b.end() || op.getName() != other->getName() ||
        op.getRawDictionaryAttrs() != other->getRawDictionaryAttrs() ||
        !op.getName().compareOpProperties(op.getPropertiesStorage(),
                                          other->getPropertiesStorage()) ||
        op.getNumOperands() != other->getNumOperands() ||
        op.getResultTypes() != other->getResultTypes() ||
        !llvm::all_of_zip(op.getOperands(), other->getOperands(), readEqual))
      return false;
    pairs.emplace_back(&op, &*other++);
  }
  return other == b.end();
}
