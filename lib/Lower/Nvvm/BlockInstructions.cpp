// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "BlockInstructions.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr int64_t kWarpThreads = 32, kGroupThreads = 128;
static constexpr int64_t kGroupRows = 64, kWarpRows = 16;

void BlockInstructions::initBarrier(Value barrier, int64_t numArrivals) {
  NVVM::MBarrierInitOp::create(b, barrier, b.i32(numArrivals), Value());
}

Value BlockInstructions::zeroSums() {
  SmallVector<Type> sums(spec.tile.columns / 2, b.getF32Type());
  auto type = LLVM::LLVMStructType::getLiteral(b.getContext(), sums);
  return LLVM::ZeroOp::create(b, type);
}

void BlockInstructions::forEachPair(Value sums, unsigned half,
                                    function_ref<void(Value, Value)> take) {
  Value first = b.mul(b.rem(getLane(), 4), 2);
  auto pairType = VectorType::get(2, b.getF32Type());
  for (int64_t block = 0; block < spec.tile.columns / 8; ++block) {
    Value pair = LLVM::PoisonOp::create(b, pairType);
    for (int64_t i : {0, 1}) {
      Value sum =
          LLVM::ExtractValueOp::create(b, sums, 4 * block + 2 * half + i);
      pair = LLVM::InsertElementOp::create(b, pair, sum, b.i32(i));
    }
    take(b.add(first, 8 * block), pair);
  }
}

Value BlockInstructions::getRow(Value group, unsigned half) {
  Value row = b.add(b.mul(group, kGroupRows), b.mul(getWarp(), kWarpRows));
  return b.add(b.add(row, b.div(getLane(), 4)), 8 * half);
}

Value BlockInstructions::getThread() {
  return NVVM::ThreadIdXOp::create(b, b.getI32Type());
}

Value BlockInstructions::getLane() { return b.rem(getThread(), kWarpThreads); }

Value BlockInstructions::getWarp() {
  return b.div(b.rem(getThread(), kGroupThreads), kWarpThreads);
}

BlockInstructions::Lines BlockInstructions::getLines(unsigned operand) const {
  int64_t outer = operand == 0 ? spec.rows : spec.columns;
  int64_t size = isDepthMajor(operand) ? spec.depth : outer;
  int64_t stride = spec.operands[operand].stride;
  return {size, isDepthMajor(operand) ? outer : spec.depth,
          stride ? stride : size};
}
