// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A program under construction: its mesh, and the values that the next step may
// use. A step takes values, or has an argument made for it, and adds what it
// makes:
//
//   Item x = draft.drawItem(…);                  any value that fits
//   Item w = draft.drawItemOfType(type);         one of this type, or an
//   argument draft.add(op->getResult(0), x.bound * w.bound, /*isExact=*/true);

#ifndef TP_LIB_FUZZ_PROGRAMDRAFT_H
#define TP_LIB_FUZZ_PROGRAMDRAFT_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/Builders.h"
#include "tp/Fuzz/GenerateProgram.h"
#include "tp/IR/Tp.h"
#include "tp/Sharding/Mesh.h"

namespace mlir::tp {

/// A value and what is known about its elements.
struct Item {
  Value value;
  /// No element is larger than this, for floats.
  double bound = 0;
  /// All elements are integers and computed without rounding.
  bool isExact = true;

  RankedTensorType getType() const {
    return cast<RankedTensorType>(value.getType());
  }
  ArrayRef<int64_t> getShape() const { return getType().getShape(); }
  int64_t getRank() const { return getType().getRank(); }
  Type getElementType() const { return getType().getElementType(); }
  bool isFloat() const { return isa<FloatType>(getElementType()); }
};

/// The largest integer below which a float type has all integers.
double getExactLimit(Type elementType);

class ProgramDraft {
public:
  ProgramDraft(MLIRContext &context, Choices &choices);

  Choices &choices;
  Mesh mesh;
  OpBuilder builder;
  Location loc;

  /// A size of a dimension; the simplest is 2.
  int64_t drawSize();
  SmallVector<int64_t> drawShape(unsigned minRank, unsigned maxRank);
  Type drawElementType();
  /// A permutation of 0 … n-1.
  SmallVector<int64_t> drawPermutation(unsigned n);
  /// Every number of 0 … n-1 with this chance.
  SmallVector<int64_t> drawSubset(unsigned n, unsigned percent);

  /// A value for which `fits` holds, or a new argument of rank `minRank` to 3
  /// that fits too if its element type does.
  Item drawItem(unsigned minRank, llvm::function_ref<bool(const Item &)> fits);
  Item drawItem(unsigned minRank = 0);
  /// A value of floats.
  Item drawFloats(unsigned minRank = 0);
  /// A value of this type, or a new argument.
  Item drawItemOfType(RankedTensorType type);
  /// The same elements, small enough for another product.
  Item limit(Item item, double bound);

  Item addArgument(RankedTensorType type);
  Item add(Value value, double bound, bool isExact);
  /// A value like `item` elsewhere: moved, but not computed with.
  Item addMoved(Value value, const Item &item) {
    return add(value, item.bound, item.isExact);
  }

  /// A private function of another name than all others, without a body.
  func::FuncOp addFunction(Type first, Type second, Type result);

  /// A number as a scalar, or a tensor that has it everywhere.
  Value makeConstant(Type type, double value);
  Value makeEmpty(ArrayRef<int64_t> shape, Type elementType);
  /// Where a reduction starts: mostly `neutral`, else another number or value.
  Item drawInit(RankedTensorType type, double neutral);

  /// A sharding for a value of this type that its verifier accepts.
  ShardingAttr drawSharding(RankedTensorType type, bool allowsPending);

  void note(Family family) { families |= 1u << static_cast<unsigned>(family); }
  /// Return values, and hand the program over.
  GeneratedProgram finish();

private:
  void drawMesh();
  AxisList drawTerms(SmallVectorImpl<AxisTerm> &free, int64_t size);

  OwningOpRef<ModuleOp> module;
  func::FuncOp func;
  SmallVector<ShardingAttr> argumentShardings;
  SmallVector<Item> items;
  uint32_t families = 0;
};

} // namespace mlir::tp

#endif // TP_LIB_FUZZ_PROGRAMDRAFT_H
