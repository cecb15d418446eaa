// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elementwise operations move 16 bytes at a time.

#include "../Host/VectorizeNest.h"
#include "BufferAlignment.h"
#include "MapElements.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "tp/Lower/ElementTypes.h"

using namespace mlir;
using namespace mlir::tp;

/// The widest access of a thread.
static constexpr int64_t kAccessBytes = 16;

/// True if the lanes of `access` move together: next to each other from an
/// aligned place on, or all the same.
static bool canMove(const VectorNest::Access &access, Value operand,
                    int64_t lanes) {
  if (!access.type || !access.isUsed)
    return true;
  int64_t inner = access.strides.back();
  if (inner != 1)
    return inner == 0;
  auto parameter = dyn_cast<BlockArgument>(operand);
  if (!parameter)
    return false;
  int64_t bytes = getElementBytes(access.type.getElementType());
  auto kernel = cast<func::FuncOp>(parameter.getOwner()->getParentOp());
  if (getParameterAlignment(kernel, parameter.getArgNumber()) %
      std::min(kAccessBytes, lanes * bytes))
    return false;
  return access.offset % lanes == 0 &&
         llvm::all_of(ArrayRef(access.strides).drop_back(),
                      [&](int64_t stride) { return stride % lanes == 0; });
}

/// How many elements a thread computes, or 1.
static int64_t getLanes(const VectorNest &nest) {
  int64_t least = kAccessBytes;
  for (const VectorNest::Access &access : nest.accesses)
    if (access.type && access.isUsed && access.strides.back() == 1)
      least = std::min(least, getElementBytes(access.type.getElementType()));
  for (int64_t lanes = kAccessBytes / least; lanes > 1; lanes /= 2) {
    bool fits = nest.loops.back().size % lanes == 0;
    for (auto [access, operand] :
         llvm::zip(nest.accesses, nest.op->getOperands()))
      fits = fits && canMove(access, operand, lanes);
    if (fits)
      return lanes;
  }
  return 1;
}

namespace {
class VectorMapper {
public:
  VectorMapper(KernelBuilder &b, const VectorNest &nest, int64_t lanes)
      : b(b), nest(nest), op(nest.op), lanes(lanes) {}

  Grid map();

private:
  Value index(int64_t value) {
    return arith::ConstantIndexOp::create(b, value);
  }
  Value getPosition(const VectorNest::Access &access, ArrayRef<Value> indices);
  SmallVector<Value> load(unsigned operand, ArrayRef<Value> indices);
  void store(unsigned operand, ArrayRef<Value> values, ArrayRef<Value> indices);
  VectorType getVectorType(unsigned operand) {
    return VectorType::get(lanes, nest.accesses[operand].type.getElementType());
  }
  /// What the hardware may rely on, beyond the size of an element.
  void align(Operation *access, VectorType type) {
    int64_t bytes = getElementBytes(type.getElementType()) * lanes;
    access->setAttr("alignment",
                    b.getI64IntegerAttr(std::min(bytes, kAccessBytes)));
  }

  KernelBuilder &b;
  const VectorNest &nest;
  linalg::LinalgOp op;
  int64_t lanes;
};
} // namespace

Value VectorMapper::getPosition(const VectorNest::Access &access,
                                ArrayRef<Value> indices) {
  Value position = index(access.offset);
  for (auto [at, stride] : llvm::zip(indices, access.strides))
    if (stride != 0)
      position = b.add(position, b.mul(at, index(stride)));
  return position;
}

/// One value for each lane.
SmallVector<Value> VectorMapper::load(unsigned operand,
                                      ArrayRef<Value> indices) {
  const VectorNest::Access &access = nest.accesses[operand];
  if (!access.type)
    return SmallVector<Value>(lanes, op->getOperand(operand));
  Value buffer = viewFlat(b, b.getLoc(), op->getOperand(operand));
  Value position = getPosition(access, indices);
  if (access.strides.back() == 0)
    return SmallVector<Value>(lanes,
                              memref::LoadOp::create(b, buffer, position));
  VectorType type = getVectorType(operand);
  auto loaded = vector::LoadOp::create(b, type, buffer, position);
  align(loaded, type);
  SmallVector<Value> values;
  for (int64_t lane = 0; lane < lanes; ++lane)
    values.push_back(vector::ExtractOp::create(b, loaded, lane));
  return values;
}

void VectorMapper::store(unsigned operand, ArrayRef<Value> values,
                         ArrayRef<Value> indices) {
  VectorType type = getVectorType(operand);
  Value stored = vector::FromElementsOp::create(b, type, values);
  Value buffer = viewFlat(b, b.getLoc(), op->getOperand(operand));
  auto store = vector::StoreOp::create(
      b, stored, buffer, getPosition(nest.accesses[operand], indices));
  align(store, type);
}

Grid VectorMapper::map() {
  SmallVector<int64_t> sizes;
  for (const VectorNest::Loop &loop : nest.loops)
    sizes.push_back(loop.size);
  sizes.back() /= lanes;
  int64_t total = 1;
  for (int64_t size : sizes)
    total *= size;
  Grid grid;
  grid.blocks = llvm::divideCeil(total, kElementThreads);
  grid.threads = kElementThreads;
  Value number = getThreadNumber(b, grid.threads);
  Value isElement =
      arith::CmpIOp::create(b, arith::CmpIPredicate::ult, number, index(total));
  b.ifThen(isElement, [&] {
    SmallVector<Value> indices = splitNumber(b, number, sizes);
    indices.back() = b.mul(indices.back(), index(lanes));
    unsigned numOperands = op->getNumOperands();
    SmallVector<SmallVector<Value>> loaded(numOperands);
    for (unsigned i = 0; i < numOperands; ++i)
      if (op.payloadUsesValueFromOperand(&op->getOpOperand(i)))
        loaded[i] = load(i, indices);
    SmallVector<SmallVector<Value>> results(op.getNumDpsInits());
    for (int64_t lane = 0; lane < lanes; ++lane) {
      SmallVector<Value> arguments;
      for (unsigned i = 0; i < numOperands; ++i)
        // What the body does not look at may be anything.
        arguments.push_back(loaded[i].empty() ? number : loaded[i][lane]);
      for (auto [result, value] :
           llvm::zip(results, cloneBody(b, op, arguments, {})))
        result.push_back(value);
    }
    for (auto [i, values] : llvm::enumerate(results))
      store(nest.getNumInputs() + i, values, indices);
  });
  return grid;
}

std::optional<Grid> mlir::tp::mapVectors(KernelBuilder &b,
                                         linalg::LinalgOp op) {
  std::optional<VectorNest> nest = VectorNest::get(op);
  if (!nest || nest->isReduction() || nest->loops.empty())
    return std::nullopt;
  for (const VectorNest::Loop &loop : nest->loops)
    if (loop.isIndexed || loop.size == 0)
      return std::nullopt;
  // An index of a loop of one iteration is 0, which the nest does not name.
  bool asksForIndex = false;
  op.getBlock()->walk([&](linalg::IndexOp) { asksForIndex = true; });
  for (unsigned i = nest->getNumInputs(); i < nest->accesses.size(); ++i)
    if (llvm::is_contained(nest->accesses[i].strides, 0) ||
        nest->accesses[i].strides.back() != 1)
      return std::nullopt;
  int64_t lanes = getLanes(*nest);
  if (asksForIndex || lanes == 1)
    return std::nullopt;
  return VectorMapper(b, *nest, lanes).map();
}
