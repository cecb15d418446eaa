// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function as those see it who place its reductions.
//
// A *species* is a set of axes over which values are pending together:
//
//   %a   partial = sum {"x"}            species 0: sum over x
//   %b   partial = sum {"x", "y"}       species 1: sum over y; %b has both
//
// A value has the species that its operation leaves itself, and those that the
// operation carries over from its operands. What may be carried is found here,
// what is carried is decided by ReductionNetwork, a species at a time.

#ifndef TP_LIB_PARTITION_PENDINGPROGRAM_H
#define TP_LIB_PARTITION_PENDINGPROGRAM_H

#include "LinearOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/IR/ShardingAttributes.h"
#include <deque>
#include <map>

namespace mlir::tp {

using Pending = SmallVector<PartialSum, 1>;
/// Species, one bit each.
using SpeciesSet = uint64_t;

/// The reductions that the operation itself leaves pending: the same in all of
/// its results.
Pending getOwnPending(Operation *op, const Mesh &mesh);

/// How control flow or a manual region wants a value that it reads at `use`, if
/// it is one of its operands or yielded to it.
std::optional<TensorSharding> getFlowing(OpOperand &use, const Mesh &mesh);

/// An operation that reads values which may be pending.
struct PendingOp {
  PendingOp(Operation *op, const Loops &loops) : view(op), loops(loops) {}

  ShardedOp view;
  const Loops &loops;      // as propagation chose them
  SpeciesSet possible = 0; // what the result may carry
  SpeciesSet carried = 0;  // what it carries
  SpeciesSet cutting = 0;  // species whose axes cut its loops
  /// For each species that may be carried, the operands that have terms of it.
  SmallVector<std::pair<unsigned, Positions>, 1> joint;

  ArrayRef<unsigned> getJoint(unsigned species) const;
};

class PendingProgram {
public:
  PendingProgram(func::FuncOp function, FlatSymbolRefAttr meshName,
                 const Mesh &mesh);

  const Mesh &getMesh() const { return mesh; }
  unsigned getNumSpecies() const { return species.size(); }
  CombinerKind getKind(unsigned s) const { return species[s].back().kind; }
  /// The reductions that a value with these species has pending.
  const Pending &getPending(SpeciesSet set);

  /// The values that may be pending, in program order.
  ArrayRef<Value> getValues() const { return values; }
  SpeciesSet getOwn(Value value) const { return own.lookup(value); }
  /// What may be pending in a value: its own species and what may be carried.
  SpeciesSet getPossible(Value value) const;
  /// What is pending in it, as far as it is decided.
  SpeciesSet getPending(Value value) const;

  /// The operation, if it is one that propagation has given loops.
  PendingOp *lookup(Operation *op);
  std::deque<PendingOp> &getOps() { return ops; }

  /// The loops of an operation that carries `carried`: they are not cut over
  /// axes on which its result is pending.
  Loops getLoops(const PendingOp &op, SpeciesSet carried) const;
  /// How an operand is wanted, dims only. What is referred to stays as it is,
  /// here and below, and is mostly one for equal shardings.
  const TensorSharding &getWanted(const PendingOp &op, unsigned position,
                                  SpeciesSet carried);
  /// How a value is made whose operation carries `carried`, dims only; of a
  /// value that any device can make, null.
  const TensorSharding *getMade(Value value, SpeciesSet carried);
  /// The dims of a sharding that an attribute says.
  const TensorSharding &getPlacement(ShardingAttr sharding);
  /// Keep a sharding.
  const TensorSharding &keep(TensorSharding sharding);

private:
  void findSpecies();
  void findPossible();
  SpeciesSet findPossible(PendingOp &op, SpeciesSet incoming);
  bool mayStayWhole(const PendingOp &op, unsigned species) const;
  /// The species of reductions that a value is left with.
  SpeciesSet toSpecies(ArrayRef<PartialSum> pending) const;

  /// The operation that makes `value`, if it is known.
  const PendingOp *getMaker(Value value) const;

  /// The dims of a tensor of `op` that has the factors `dims`.
  const TensorSharding &project(const PendingOp &op, const FactorsOfDims &dims,
                                SpeciesSet carried);

  func::FuncOp function;
  const Mesh &mesh;
  ShardingCodec codec;
  SmallVector<Pending, 2> species;
  SmallVector<Value> values;
  llvm::DenseMap<Value, SpeciesSet> own;
  std::deque<PendingOp> ops; // pointers to them stay
  llvm::DenseMap<Operation *, unsigned> numbers;

  std::deque<TensorSharding> shardings; // references to them stay
  llvm::DenseMap<Attribute, const TensorSharding *> placements;
  /// By the factors of the dimensions, and the loops or the operation that has
  /// fewer of them when it carries a set.
  llvm::DenseMap<std::tuple<const void *, const void *, SpeciesSet>,
                 const TensorSharding *>
      projections;
  std::map<SpeciesSet, Pending> pendingOfSets;
};

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_PENDINGPROGRAM_H
