// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Decoder.h"

using namespace mlir;
using namespace mlir::tp;

/// How many elements a value has for a lane.
static unsigned getNumParts(Type type) {
  if (auto vector = dyn_cast<VectorType>(type))
    return vector.getNumElements();
  if (auto structure = dyn_cast<LLVM::LLVMStructType>(type))
    return structure.getBody().size();
  return 1;
}

Register Decoder::makeRegister(unsigned parts) {
  Register made{numRegisters++, numParts, parts};
  numParts += parts;
  return made;
}

Register Decoder::get(Value value) {
  auto [it, isNew] = registers.try_emplace(value);
  if (isNew)
    it->second = makeRegister(getNumParts(value.getType()));
  return it->second;
}

llvm::Error Decoder::decodeBlock(mlir::Block &block) {
  for (Operation &op : block) {
    llvm::Error error = llvm::Error::success();
    bool isKnown = decodeControl(*this, &op, error);
    if (error)
      return error;
    if (!isKnown && !decodeIntegers(*this, &op) && !decodeFloats(*this, &op) &&
        !decodeAggregates(*this, &op) && !decodeMemory(*this, &op) &&
        !decodeBarriers(*this, &op) && !decodeProducts(*this, &op) &&
        !decodeThreadCopies(*this, &op) && !decodeFragments(*this, &op))
      return llvm::createStringError("the emulator cannot run this form of '" +
                                     op.getName().getStringRef() + "'");
  }
  return llvm::Error::success();
}

llvm::Error Decoder::decode(LLVM::LLVMFuncOp kernel) {
  if (!kernel.getBody().hasOneBlock())
    return llvm::createStringError("the emulator runs kernels of one block "
                                   "with structured control flow only");
  for (Value argument : kernel.getArguments())
    get(argument);
  return decodeBlock(kernel.getBody().front());
}
