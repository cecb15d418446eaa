// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loops of a nest and the sums they carry.

#include "VectorizeEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::tp;

Value mlir::tp::viewFlat(OpBuilder &builder, Location loc, Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  auto [strides, offset] = type.getStridesAndOffset();
  int64_t extent = 1;
  for (auto [size, stride] : llvm::zip_equal(type.getShape(), strides))
    extent += (size - 1) * stride;
  auto metadata =
      memref::ExtractStridedMetadataOp::create(builder, loc, buffer);
  bool isDynamic = ShapedType::isDynamic(offset);
  OpFoldResult start = isDynamic ? OpFoldResult(metadata.getOffset())
                                 : OpFoldResult(builder.getIndexAttr(offset));
  auto layout = StridedLayoutAttr::get(builder.getContext(), offset, {1});
  auto flat = MemRefType::get({extent}, type.getElementType(), layout,
                              type.getMemorySpace());
  return memref::ReinterpretCastOp::create(
      builder, loc, flat, metadata.getBaseBuffer(), start,
      ArrayRef<OpFoldResult>{builder.getIndexAttr(extent)},
      ArrayRef<OpFoldResult>{builder.getIndexAttr(1)});
}

VectorNestEmitter::VectorNestEmitter(OpBuilder &builder, const VectorNest &nest)
    : builder(builder), nest(nest), op(nest.op), loc(nest.op.getLoc()),
      numInputs(nest.op.getNumDpsInputs()), numLevels(nest.loops.size()) {
  findNeeds();
}

VectorNestEmitter::Need
VectorNestEmitter::getNeed(const VectorNest::Access &access) const {
  Need need;
  for (auto [loop, stride] : llvm::enumerate(access.strides))
    if (stride != 0)
      need.level = loop + 1;
  need.isVector = nest.vectorLoop && access.strides[*nest.vectorLoop] != 0;
  return need;
}

VectorNestEmitter::Need VectorNestEmitter::getNeed(Value value) const {
  if (Operation *def = value.getDefiningOp())
    return opNeeds.lookup(def);
  return argumentNeeds.lookup(value);
}

/// True if `inner` is emitted where sums are updated.
bool VectorNestEmitter::isCombiner(Operation *inner) const {
  return nest.reducesLanes() &&
         llvm::any_of(nest.combiners,
                      [&](const VectorNest::Combiner &combiner) {
                        return combiner.op == inner;
                      });
}

void VectorNestEmitter::findNeeds() {
  Block *body = op.getBlock();
  for (auto [index, argument] : llvm::enumerate(body->getArguments())) {
    argumentNeeds[argument] =
        index < numInputs ? getNeed(nest.accesses[index])
                          : Need{numLevels, nest.vectorLoop.has_value()};
  }
  for (Operation &inner : body->without_terminator()) {
    Need need;
    if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
      for (auto [position, loop] : llvm::enumerate(nest.loops))
        if (loop.dim == static_cast<int64_t>(index.getDim()))
          need = {static_cast<unsigned>(position + 1),
                  nest.vectorLoop == position};
    } else if (inner.getNumRegions() != 0) {
      need.level = numLevels;
    } else {
      for (Value operand : inner.getOperands()) {
        Need other = getNeed(operand);
        need.level = std::max(need.level, other.level);
        need.isVector |= other.isVector;
      }
      // What reads memory stays behind what it may read from.
      if (!isMemoryEffectFree(&inner))
        need.level = numLevels;
    }
    opNeeds[&inner] = need;
  }
}

void VectorNestEmitter::run() {
  Scope scope;
  for (auto [index, access] : llvm::enumerate(nest.accesses)) {
    Value value = op->getOperand(index);
    buffers.push_back(
        access.type && access.isUsed ? viewFlat(builder, loc, value) : value);
    scope.positions.push_back(access.type ? getIndex(access.offset) : Value());
  }
  emitLevel(scope, {});
}

/// Everything that is known inside the loops entered so far.
void VectorNestEmitter::emitKnownValues(Scope &scope) {
  Block *body = op.getBlock();
  for (unsigned operand = 0; operand < numInputs; ++operand) {
    BlockArgument argument = body->getArgument(operand);
    Need need = getNeed(argument);
    if (need.level != scope.level || !nest.accesses[operand].isUsed)
      continue;
    SmallVector<Value, 4> emitted;
    for (int64_t copy = 0; copy < (need.isVector ? scope.copies : 1); ++copy)
      emitted.push_back(load(scope, operand, need.isVector, copy));
    scope.values[argument] = std::move(emitted);
  }
  for (Operation &inner : body->without_terminator()) {
    Need need = opNeeds.lookup(&inner);
    if (need.level == scope.level && !isCombiner(&inner))
      emitOp(scope, inner, need.isVector);
  }
}

/// The values that sums start from: what the results hold, or the neutral
/// element where lanes are combined at the end.
VectorNestEmitter::Sums VectorNestEmitter::emitNewSums(Scope &scope) {
  Sums sums;
  for (unsigned result = 0; result < op.getNumDpsInits(); ++result) {
    for (int64_t copy = 0; copy < scope.copies; ++copy) {
      if (!nest.reducesLanes()) {
        sums.push_back(
            load(scope, numInputs + result, nest.vectorLoop.has_value(), copy));
        continue;
      }
      TypedAttr neutral = nest.combiners[result].neutral;
      auto splat = DenseElementsAttr::get(getVectorType(neutral.getType()),
                                          Attribute(neutral));
      sums.push_back(arith::ConstantOp::create(builder, loc, splat));
    }
  }
  return sums;
}

/// Write what was summed up.
void VectorNestEmitter::finishSums(Scope &scope, ArrayRef<Value> sums) {
  for (unsigned result = 0; result < op.getNumDpsInits(); ++result) {
    auto parts =
        llvm::to_vector(sums.slice(result * scope.copies, scope.copies));
    unsigned operand = numInputs + result;
    if (!nest.reducesLanes()) {
      for (auto [copy, part] : llvm::enumerate(parts))
        store(scope, operand, part, copy);
      continue;
    }
    for (size_t step = 1; step < parts.size(); step *= 2)
      for (size_t i = 0; i + step < parts.size(); i += 2 * step)
        parts[i] = combine(result, parts[i], parts[i + step]);
    Value old = load(scope, operand, /*isVector=*/false, 0);
    Value total = combineLanes(result, parts.front());
    store(scope, operand, combine(result, old, total), 0);
  }
}

/// Inside all loops: update the sums, or write the results.
VectorNestEmitter::Sums VectorNestEmitter::emitInnermost(Scope &scope,
                                                         Sums sums) {
  Block *body = op.getBlock();
  Operation *yield = body->getTerminator();
  bool isVector = nest.vectorLoop.has_value();
  if (nest.reducesLanes()) {
    emitKnownValues(scope);
    for (unsigned result = 0; result < op.getNumDpsInits(); ++result)
      for (int64_t copy = 0; copy < scope.copies; ++copy) {
        Value &sum = sums[result * scope.copies + copy];
        Value next = combine(
            result, sum,
            get(scope, nest.combiners[result].contribution, copy, true));
        if (scope.mask)
          next = fromBits(arith::SelectOp::create(builder, loc, scope.mask,
                                                  toBits(next), toBits(sum)),
                          getElementTypeOrSelf(sum.getType()));
        sum = next;
      }
    return sums;
  }
  for (unsigned result = 0; result < op.getNumDpsInits(); ++result) {
    unsigned operand = numInputs + result;
    BlockArgument argument = body->getArgument(operand);
    SmallVector<Value, 4> emitted;
    for (int64_t copy = 0; copy < scope.copies && !argument.use_empty(); ++copy)
      emitted.push_back(nest.isReduction()
                            ? sums[result * scope.copies + copy]
                            : load(scope, operand, isVector, copy));
    if (!emitted.empty())
      scope.values[argument] = std::move(emitted);
  }
  emitKnownValues(scope);
  for (unsigned result = 0; result < op.getNumDpsInits(); ++result)
    for (int64_t copy = 0; copy < scope.copies; ++copy) {
      Value value = get(scope, yield->getOperand(result), copy, isVector);
      if (nest.isReduction())
        sums[result * scope.copies + copy] = value;
      else
        store(scope, numInputs + result, value, copy);
    }
  return sums;
}

VectorNestEmitter::Sums VectorNestEmitter::emitLevel(Scope scope, Sums sums) {
  bool startsSums = nest.isReduction() && scope.level == nest.getNumParallel();
  if (scope.level == numLevels)
    return emitInnermost(scope, std::move(sums));
  emitKnownValues(scope);
  if (startsSums) {
    if (nest.reducesLanes())
      scope.copies = nest.copies;
    sums = emitNewSums(scope);
  }
  if (nest.vectorLoop == scope.level)
    sums = emitVectorLoop(scope, std::move(sums));
  else
    sums = emitLoop(scope, 0, nest.loops[scope.level].size, 1, scope.copies,
                    scope.mask, std::move(sums));
  if (startsSums)
    finishSums(scope, sums);
  return startsSums ? Sums() : sums;
}

/// Full groups of copies, then single vectors, then one that is not full.
VectorNestEmitter::Sums VectorNestEmitter::emitVectorLoop(const Scope &scope,
                                                          Sums sums) {
  int64_t size = nest.loops[scope.level].size, lanes = nest.lanes;
  int64_t group = lanes * nest.copies;
  int64_t grouped = size - size % group, full = size - size % lanes;
  sums =
      emitLoop(scope, 0, grouped, group, nest.copies, nullptr, std::move(sums));
  // What is left goes to the first copy.
  Sums first;
  int64_t sumCopies = nest.reducesLanes() ? nest.copies : 1;
  for (size_t i = 0; i < sums.size(); i += sumCopies)
    first.push_back(sums[i]);
  if (nest.copies > 1)
    first = emitLoop(scope, grouped, full, lanes, 1, nullptr, std::move(first));
  if (full < size) {
    auto bits =
        llvm::map_to_vector(llvm::seq<int64_t>(0, lanes),
                            [&](int64_t lane) { return lane < size - full; });
    auto type = getVectorType(builder.getI1Type());
    Value mask = arith::ConstantOp::create(
        builder, loc, DenseElementsAttr::get(type, ArrayRef<bool>(bits)));
    first = emitLoop(scope, full, size, lanes, 1, mask, std::move(first));
  }
  for (auto [index, value] : llvm::enumerate(first))
    sums[index * sumCopies] = value;
  return sums;
}

/// One loop, or its only iteration.
VectorNestEmitter::Sums VectorNestEmitter::emitLoop(const Scope &scope,
                                                    int64_t from, int64_t to,
                                                    int64_t step,
                                                    int64_t copies, Value mask,
                                                    Sums sums) {
  if (from >= to)
    return sums;
  Scope inner = scope;
  inner.copies = copies;
  inner.mask = mask;
  if (to - from <= step) {
    enter(inner, getIndex(from));
    return emitLevel(std::move(inner), std::move(sums));
  }
  SmallVector<Type> elements;
  Sums carried;
  for (Value sum : sums) {
    elements.push_back(getElementTypeOrSelf(sum.getType()));
    carried.push_back(toBits(sum));
  }
  auto fromCarried = [&](ValueRange values) {
    Sums result;
    for (auto [value, element] : llvm::zip_equal(values, elements))
      result.push_back(fromBits(value, element));
    return result;
  };
  auto loop = scf::ForOp::create(builder, loc, getIndex(from), getIndex(to),
                                 getIndex(step), carried);
  {
    OpBuilder::InsertionGuard guard(builder);
    builder.setInsertionPointToStart(loop.getBody());
    enter(inner, loop.getInductionVar());
    Sums next =
        emitLevel(std::move(inner), fromCarried(loop.getRegionIterArgs()));
    for (Value &value : next)
      value = toBits(value);
    if (!sums.empty())
      scf::YieldOp::create(builder, loc, next);
  }
  return fromCarried(loop.getResults());
}

/// Move `scope` into its next loop, at `index`.
void VectorNestEmitter::enter(Scope &scope, Value index) {
  for (auto [operand, access] : llvm::enumerate(nest.accesses)) {
    int64_t stride = access.strides[scope.level];
    if (!access.isUsed || !access.type || stride == 0)
      continue;
    Value step = index;
    if (stride != 1)
      step = arith::MulIOp::create(builder, loc, index, getIndex(stride));
    Value &position = scope.positions[operand];
    position = arith::AddIOp::create(builder, loc, position, step);
  }
  scope.indices.push_back(index);
  ++scope.level;
}

void mlir::tp::emitVectorNest(RewriterBase &rewriter, const VectorNest &nest) {
  rewriter.setInsertionPoint(nest.op);
  VectorNestEmitter(rewriter, nest).run();
  rewriter.eraseOp(nest.op);
}
