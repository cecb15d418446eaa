// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What happens at one position of a nest: loads, the body on scalars or
// vectors, stores.

#include "VectorizeEmitter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::tp;

Value VectorNestEmitter::addIndex(Value index, int64_t offset) {
  if (offset == 0)
    return index;
  return arith::AddIOp::create(builder, loc, index, getIndex(offset));
}

/// Load all that lies between the first lane and the last, and pick the lanes.
Value VectorNestEmitter::loadPicked(VectorType type, Value buffer,
                                    Value position, int64_t stride) {
  int64_t lanes = nest.lanes;
  Value picked;
  for (int64_t chunk = 0; chunk < stride; ++chunk) {
    // The last chunk ends with the last lane: what is behind it may not exist.
    bool isLast = chunk == stride - 1;
    int64_t start = isLast ? (lanes - 1) * (stride - 1) : chunk * lanes;
    Value loaded = vector::LoadOp::create(builder, loc, type, buffer,
                                          addIndex(position, start));
    if (!picked) {
      picked = loaded;
      continue;
    }
    SmallVector<int64_t> sources;
    for (int64_t lane = 0; lane < lanes; ++lane) {
      int64_t element = lane * stride;
      bool isHere =
          element >= chunk * lanes && (isLast || element < (chunk + 1) * lanes);
      // The first shuffle picks from the first chunk, later ones keep lanes.
      sources.push_back(isHere       ? lanes + element - start
                        : chunk == 1 ? std::min(element, lanes - 1)
                                     : lane);
    }
    picked = vector::ShuffleOp::create(builder, loc, picked, loaded, sources);
  }
  return picked;
}

Value VectorNestEmitter::load(const Scope &scope, unsigned operand,
                              bool isVector, int64_t copy) {
  const VectorNest::Access &access = nest.accesses[operand];
  if (!access.type)
    return buffers[operand];
  Value buffer = buffers[operand], position = scope.positions[operand];
  if (!isVector)
    return memref::LoadOp::create(builder, loc, buffer, position);
  VectorType type = getVectorType(access.type.getElementType());
  int64_t stride = access.strides[*nest.vectorLoop];
  position = addIndex(position, copy * nest.lanes * stride);
  if (!scope.mask && stride > 1 && stride <= VectorNest::kLargestPickedStride)
    return loadPicked(type, buffer, position, stride);
  if (stride != 1) {
    // The lanes that do not count repeat the first one.
    SmallVector<Value> lanes;
    int64_t valid = nest.lanes;
    if (scope.mask)
      valid = nest.loops[*nest.vectorLoop].size % nest.lanes;
    for (int64_t lane = 0; lane < nest.lanes; ++lane)
      lanes.push_back(lane < valid ? memref::LoadOp::create(
                                         builder, loc, buffer,
                                         addIndex(position, lane * stride))
                                   : lanes.front());
    return vector::FromElementsOp::create(builder, loc, type, lanes);
  }
  if (!scope.mask)
    return vector::LoadOp::create(builder, loc, type, buffer, position);
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
  return vector::MaskedLoadOp::create(builder, loc, type, buffer, position,
                                      scope.mask, zero);
}

void VectorNestEmitter::store(const Scope &scope, unsigned operand, Value value,
                              int64_t copy) {
  const VectorNest::Access &access = nest.accesses[operand];
  Value buffer = buffers[operand], position = scope.positions[operand];
  if (!isa<VectorType>(value.getType())) {
    memref::StoreOp::create(builder, loc, value, buffer, position);
    return;
  }
  int64_t stride = access.strides[*nest.vectorLoop];
  position = addIndex(position, copy * nest.lanes * stride);
  if (stride != 1) {
    int64_t valid = nest.lanes;
    if (scope.mask)
      valid = nest.loops[*nest.vectorLoop].size % nest.lanes;
    for (int64_t lane = 0; lane < valid; ++lane)
      memref::StoreOp::create(
          builder, loc, vector::ExtractOp::create(builder, loc, value, lane),
          buffer, addIndex(position, lane * stride));
  } else if (scope.mask) {
    vector::MaskedStoreOp::create(builder, loc, buffer, position, scope.mask,
                                  value);
  } else {
    vector::StoreOp::create(builder, loc, value, buffer, position);
  }
}

Value VectorNestEmitter::get(const Scope &scope, Value value, int64_t copy,
                             bool isVector) {
  auto found = scope.values.find(value);
  Value emitted = value;
  if (found != scope.values.end())
    emitted = found->second[found->second.size() == 1 ? 0 : copy];
  if (!isVector || isa<VectorType>(emitted.getType()))
    return emitted;
  return vector::BroadcastOp::create(builder, loc,
                                     getVectorType(emitted.getType()), emitted);
}

void VectorNestEmitter::emitOp(Scope &scope, Operation &inner, bool isVector) {
  if (auto index = dyn_cast<linalg::IndexOp>(inner)) {
    SmallVector<Value, 4> &emitted = scope.values[index];
    Value known;
    for (auto [position, loop] : llvm::enumerate(nest.loops))
      if (loop.dim == static_cast<int64_t>(index.getDim()))
        known = scope.indices[position];
    if (!known)
      known = getIndex(0);
    if (!isVector) {
      emitted.push_back(known);
      return;
    }
    VectorType type = getVectorType(builder.getIndexType());
    Value lanes = vector::StepOp::create(builder, loc, type);
    for (int64_t copy = 0; copy < scope.copies; ++copy) {
      Value first = vector::BroadcastOp::create(
          builder, loc, type, addIndex(known, copy * nest.lanes));
      emitted.push_back(arith::AddIOp::create(builder, loc, first, lanes));
    }
    return;
  }
  if (!isVector) {
    IRMapping mapping;
    for (const auto &[value, emitted] : scope.values)
      mapping.map(value, emitted.front());
    Operation *clone = builder.clone(inner, mapping);
    // Indices inside regions.
    SmallVector<linalg::IndexOp> indexOps;
    clone->walk([&](linalg::IndexOp index) { indexOps.push_back(index); });
    for (linalg::IndexOp index : indexOps) {
      OpBuilder::InsertionGuard guard(builder);
      builder.setInsertionPoint(index);
      Value known;
      for (auto [position, loop] : llvm::enumerate(nest.loops))
        if (loop.dim == static_cast<int64_t>(index.getDim()))
          known = scope.indices[position];
      index.replaceAllUsesWith(known ? known : getIndex(0));
      index.erase();
    }
    for (auto [result, emitted] :
         llvm::zip_equal(inner.getResults(), clone->getResults()))
      scope.values[result] = {emitted};
    return;
  }
  Value result = inner.getResult(0);
  SmallVector<Value, 4> emitted;
  for (int64_t copy = 0; copy < scope.copies; ++copy) {
    OperationState state(loc, inner.getName());
    for (auto [index, operand] : llvm::enumerate(inner.getOperands())) {
      bool isChoice = isa<arith::SelectOp>(inner) && index == 0;
      state.operands.push_back(get(scope, operand, copy, !isChoice));
    }
    state.addTypes(getVectorType(result.getType()));
    state.attributes = inner.getAttrDictionary().getValue();
    emitted.push_back(builder.create(state)->getResult(0));
  }
  scope.values[result] = std::move(emitted);
}

Value VectorNestEmitter::combine(unsigned result, Value a, Value b) {
  OperationState state(loc, nest.combiners[result].op->getName());
  state.addOperands({a, b});
  state.addTypes(a.getType());
  state.attributes = nest.combiners[result].op->getAttrDictionary().getValue();
  return builder.create(state)->getResult(0);
}

/// The upper half of the lanes is added to the lower half until one is left.
Value VectorNestEmitter::combineLanes(unsigned result, Value vector) {
  for (int64_t half = nest.lanes / 2; half > 0; half /= 2) {
    auto low = llvm::to_vector(llvm::seq<int64_t>(0, half));
    auto high = llvm::to_vector(llvm::seq<int64_t>(half, 2 * half));
    vector = combine(
        result, vector::ShuffleOp::create(builder, loc, vector, vector, low),
        vector::ShuffleOp::create(builder, loc, vector, vector, high));
  }
  return vector::ExtractOp::create(builder, loc, vector, 0);
}
