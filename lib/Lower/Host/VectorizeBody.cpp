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

Value VectorNestEmitter::get(const Scope &scope, Value value, int64_t copy,
                             bool isVector) {
  auto found = scope.values.find(value);
  Value emitted = value;
  if (found != scope.values.end())
    emitted = found->second[found->second.size() == 1 ? 0 : copy];
  if (!isVector || isa<VectorType>(emitted.getType()))
    return emitted;
  Value bits = toBits(emitted);
  return fromBits(vector::BroadcastOp::create(
                      builder, loc, getVectorType(bits.getType()), bits),
                  emitted.getType());
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
    // What only chooses among lanes takes them as they are carried.
    bool isSelect = isa<arith::SelectOp>(inner);
    for (auto [index, operand] : llvm::enumerate(inner.getOperands())) {
      Value value = get(scope, operand, copy, !isSelect || index != 0);
      state.operands.push_back(isSelect ? toBits(value) : value);
    }
    Type element = result.getType();
    state.addTypes(isSelect ? state.operands.back().getType()
                            : Type(getVectorType(element)));
    state.attributes = inner.getAttrDictionary().getValue();
    Value computed = builder.create(state)->getResult(0);
    emitted.push_back(isSelect ? fromBits(computed, element) : computed);
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
    auto pick = [&](ArrayRef<int64_t> lanes) {
      Value bits = toBits(vector);
      bits = vector::ShuffleOp::create(builder, loc, bits, bits, lanes);
      return fromBits(bits, getElementTypeOrSelf(vector.getType()));
    };
    vector = combine(result, pick(low), pick(high));
  }
  Value bits = vector::ExtractOp::create(builder, loc, toBits(vector), 0);
  return fromBits(bits, getElementTypeOrSelf(vector.getType()));
}
