// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MapElements.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::tp;

Value mlir::tp::getThreadNumber(KernelBuilder &b, int64_t threads) {
  Value block = gpu::BlockIdOp::create(b, gpu::Dimension::x);
  Value thread = gpu::ThreadIdOp::create(b, gpu::Dimension::x);
  Value size = arith::ConstantIndexOp::create(b, threads);
  return b.add(b.mul(block, size), thread);
}

SmallVector<Value> mlir::tp::splitNumber(KernelBuilder &b, Value number,
                                         ArrayRef<int64_t> sizes) {
  int64_t total = 1;
  for (int64_t size : sizes)
    total *= size;
  // Division by constants is cheap in 32 bits only.
  Type type = total <= INT32_MAX ? b.getI32Type() : b.getI64Type();
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantOp::create(b, b.getIntegerAttr(type, value));
  };
  Value rest = arith::IndexCastUIOp::create(b, type, number);
  SmallVector<Value> digits(sizes.size());
  for (size_t i = sizes.size(); i-- > 0;) {
    Value digit =
        i == 0 ? rest
               : b.createOrFold<arith::RemUIOp>(rest, constant(sizes[i]));
    digits[i] = arith::IndexCastUIOp::create(b, b.getIndexType(), digit);
    if (i > 0)
      rest = b.createOrFold<arith::DivUIOp>(rest, constant(sizes[i]));
  }
  return digits;
}

SmallVector<Value> mlir::tp::cloneBody(KernelBuilder &b, linalg::LinalgOp op,
                                       ValueRange arguments, ValueRange loops) {
  Block *body = op.getBlock();
  IRMapping mapping;
  mapping.map(body->getArguments(), arguments);
  for (Operation &inner : body->without_terminator()) {
    if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
      mapping.map(index.getResult(), loops[index.getDim()]);
      continue;
    }
    Operation *clone = b.clone(inner, mapping);
    SmallVector<linalg::IndexOp> indices;
    clone->walk([&](linalg::IndexOp index) { indices.push_back(index); });
    for (linalg::IndexOp index : indices) {
      index.replaceAllUsesWith(loops[index.getDim()]);
      index.erase();
    }
  }
  SmallVector<Value> yielded;
  for (Value value : body->getTerminator()->getOperands())
    yielded.push_back(mapping.lookupOrDefault(value));
  return yielded;
}

static SmallVector<Value> getPosition(KernelBuilder &b, linalg::LinalgOp op,
                                      OpOperand &operand, ValueRange loops) {
  return *affine::expandAffineMap(b, b.getLoc(),
                                  op.getMatchingIndexingMap(&operand), loops);
}

Value mlir::tp::loadOperand(KernelBuilder &b, linalg::LinalgOp op,
                            OpOperand &operand, ValueRange loops) {
  if (!isa<MemRefType>(operand.get().getType()))
    return operand.get();
  return memref::LoadOp::create(b, operand.get(),
                                getPosition(b, op, operand, loops));
}

void mlir::tp::storeResult(KernelBuilder &b, linalg::LinalgOp op,
                           unsigned result, Value value, ValueRange loops) {
  OpOperand &out = *op.getDpsInitOperand(result);
  memref::StoreOp::create(b, value, out.get(), getPosition(b, op, out, loops));
}

namespace {
/// Which loops of an operation are threads.
struct LoopKinds {
  /// From the slowest to the fastest.
  SmallVector<unsigned> threads;
  SmallVector<unsigned> serial;
};
} // namespace

/// How far one step of `loop` moves in the first result.
static int64_t getResultStride(linalg::LinalgOp op, unsigned loop) {
  OpOperand &out = *op.getDpsInitOperand(0);
  auto [strides, offset] =
      cast<MemRefType>(out.get().getType()).getStridesAndOffset();
  int64_t total = 0;
  for (auto [expr, stride] :
       llvm::zip_equal(op.getMatchingIndexingMap(&out).getResults(), strides))
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      if (dim.getPosition() == loop)
        total += std::abs(stride);
  return total;
}

/// True if `map` moves to another element with every step of every loop of
/// `loops`, and with no other loop.
static bool isOneToOne(AffineMap map, ArrayRef<unsigned> loops,
                       ArrayRef<int64_t> sizes) {
  llvm::SmallBitVector seen(map.getNumDims());
  for (AffineExpr expr : map.getResults()) {
    if (isa<AffineConstantExpr>(expr))
      continue;
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || (seen.test(dim.getPosition()) && sizes[dim.getPosition()] != 1))
      return false;
    seen.set(dim.getPosition());
  }
  for (unsigned loop = 0; loop < map.getNumDims(); ++loop)
    if (sizes[loop] != 1 && seen.test(loop) != llvm::is_contained(loops, loop))
      return false;
  return true;
}

static FailureOr<LoopKinds> getLoopKinds(linalg::LinalgOp op) {
  LoopKinds kinds;
  for (auto [loop, kind] : llvm::enumerate(op.getIteratorTypesArray()))
    (kind == utils::IteratorType::parallel ? kinds.threads : kinds.serial)
        .push_back(loop);
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  for (OpOperand &out : op.getDpsInitsMutable())
    if (!isOneToOne(op.getMatchingIndexingMap(&out), kinds.threads, sizes))
      return failure();
  llvm::stable_sort(kinds.threads, [&](unsigned a, unsigned b) {
    return getResultStride(op, a) > getResultStride(op, b);
  });
  return kinds;
}

/// The loops `serial` from `depth` on around the body, from `sums` on.
static SmallVector<Value> runSerialLoops(KernelBuilder &b, linalg::LinalgOp op,
                                         ArrayRef<unsigned> serial,
                                         SmallVector<Value> &loops,
                                         ValueRange sums) {
  if (serial.empty()) {
    SmallVector<Value> arguments;
    for (OpOperand *input : op.getDpsInputOperands())
      arguments.push_back(op.payloadUsesValueFromOperand(input)
                              ? loadOperand(b, op, *input, loops)
                              : Value());
    // What the body does not look at is not read.
    for (Value &argument : arguments)
      if (!argument)
        argument = sums.front();
    llvm::append_range(arguments, sums);
    return cloneBody(b, op, arguments, loops);
  }
  int64_t size = op.getStaticLoopRanges()[serial.front()];
  auto index = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, value);
  };
  return b.loop(index(0), index(size), index(1), sums,
                [&](Value position, ValueRange state) {
                  loops[serial.front()] = position;
                  return runSerialLoops(b, op, serial.drop_front(), loops,
                                        state);
                });
}

std::optional<Grid> mlir::tp::mapElements(KernelBuilder &b, linalg::LinalgOp op,
                                          Value start) {
  FailureOr<LoopKinds> kinds = getLoopKinds(op);
  if (failed(kinds))
    return std::nullopt;
  SmallVector<int64_t> sizes = op.getStaticLoopRanges(), threadSizes;
  int64_t total = 1;
  for (unsigned loop : kinds->threads) {
    threadSizes.push_back(sizes[loop]);
    total *= sizes[loop];
  }
  Grid grid;
  grid.blocks = llvm::divideCeil(total, kElementThreads);
  grid.threads = kElementThreads;
  if (total == 0)
    return grid;
  Value number = getThreadNumber(b, grid.threads);
  Value end = arith::ConstantIndexOp::create(b, total);
  Value isElement =
      arith::CmpIOp::create(b, arith::CmpIPredicate::ult, number, end);
  b.ifThen(isElement, [&] {
    SmallVector<Value> loops(op.getNumLoops());
    for (auto [loop, digit] :
         llvm::zip_equal(kinds->threads, splitNumber(b, number, threadSizes)))
      loops[loop] = digit;
    SmallVector<Value> sums;
    for (auto [i, out] : llvm::enumerate(op.getDpsInitsMutable())) {
      bool isRead = op.payloadUsesValueFromOperand(&out);
      if (start) {
        sums.push_back(start);
      } else if (isRead || !kinds->serial.empty()) {
        // The map names no serial loop of more than one iteration.
        for (unsigned loop : kinds->serial)
          loops[loop] = arith::ConstantIndexOp::create(b, 0);
        sums.push_back(loadOperand(b, op, out, loops));
      } else {
        Type type = getElementTypeOrSelf(out.get().getType());
        sums.push_back(
            arith::ConstantOp::create(b, cast<TypedAttr>(b.getZeroAttr(type))));
      }
    }
    SmallVector<Value> results =
        runSerialLoops(b, op, kinds->serial, loops, sums);
    for (unsigned loop : kinds->serial)
      loops[loop] = arith::ConstantIndexOp::create(b, 0);
    for (auto [i, value] : llvm::enumerate(results))
      storeResult(b, op, i, value, loops);
  });
  return grid;
}
