// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// scf.forall: iterations one after the other, each of which sees what those
// before it wrote.

#include "Execution.h"
#include "StridedCopy.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

/// Insert what rank `rank` has of the operands of `insert` into `target`.
static LogicalResult runInsert(tensor::ParallelInsertSliceOp insert,
                               ArrayRef<RankTensors> operands, unsigned rank,
                               HostTensor &target) {
  auto getIntegers = [&](ArrayRef<OpFoldResult> mixed) {
    SmallVector<int64_t> integers;
    for (OpFoldResult one : mixed) {
      if (auto attribute = dyn_cast<Attribute>(one)) {
        integers.push_back(cast<IntegerAttr>(attribute).getInt());
        continue;
      }
      unsigned number =
          llvm::find(insert->getOperands(), cast<Value>(one)).getIndex();
      integers.push_back(operands[number][rank]->getInteger(0));
    }
    return integers;
  };
  SmallVector<int64_t> sizes = getIntegers(insert.getMixedSizes());
  BoxCorner corner{getIntegers(insert.getMixedOffsets()),
                   getIntegers(insert.getMixedStrides())};
  const HostTensor &source = *operands[0][rank];
  if (!isInside(target.getShape(), corner, sizes) ||
      getNumElements(sizes) != source.getNumElements())
    return insert->emitError()
           << "inserts " << source.printType() << ", but not into a box of "
           << target.printType();
  copyBox(target, corner, HostTensor(source).reshaped(sizes),
          {SmallVector<int64_t>(sizes.size(), 0), {}}, sizes);
  return success();
}

/// Run one iteration and write what it gives to `shared`.
static LogicalResult runIteration(scf::ForallOp forall, Execution &execution,
                                  Scope &scope, ArrayRef<int64_t> position,
                                  SmallVector<RankTensors> &shared) {
  SmallVector<RankTensors> arguments;
  for (auto [value, at] :
       llvm::zip_equal(forall.getInductionVars(), position)) {
    FailureOr<ElementKind> kind = execution.getKind(forall, value.getType());
    if (failed(kind))
      return failure();
    arguments.emplace_back(
        execution.getNumRanks(),
        std::make_shared<HostTensor>(HostTensor::scalar(*kind, at)));
  }
  llvm::append_range(arguments, shared);
  FailureOr<SmallVector<RankTensors>> given =
      execution.runBlock(*forall.getBody(), arguments, scope);
  if (failed(given))
    return failure();
  ArrayRef<RankTensors> rest = *given;
  for (Operation &op : forall.getTerminator().getYieldingOps()) {
    auto insert = cast<tensor::ParallelInsertSliceOp>(op);
    unsigned number =
        cast<BlockArgument>(insert.getDest()).getArgNumber() - forall.getRank();
    for (auto [rank, held] : llvm::enumerate(shared[number])) {
      auto target = std::make_shared<HostTensor>(*held);
      if (failed(runInsert(insert, rest.take_front(op.getNumOperands()), rank,
                           *target)))
        return failure();
      held = std::move(target);
    }
    rest = rest.drop_front(op.getNumOperands());
  }
  return success();
}

static LogicalResult runForall(Operation *op, Execution &execution,
                               Scope &scope) {
  auto forall = cast<scf::ForallOp>(op);
  auto getIntegers = [&](ArrayRef<OpFoldResult> mixed,
                         StringRef what) -> FailureOr<SmallVector<int64_t>> {
    SmallVector<int64_t> integers;
    for (OpFoldResult one : mixed) {
      FailureOr<int64_t> integer =
          isa<Attribute>(one)
              ? cast<IntegerAttr>(cast<Attribute>(one)).getInt()
              : execution.getCommonInteger(op, what, cast<Value>(one), scope);
      if (failed(integer))
        return failure();
      integers.push_back(*integer);
    }
    return integers;
  };
  auto lower = getIntegers(forall.getMixedLowerBound(), "the lower bound");
  auto upper = getIntegers(forall.getMixedUpperBound(), "the upper bound");
  auto step = getIntegers(forall.getMixedStep(), "the step");
  if (failed(lower) || failed(upper) || failed(step))
    return failure();
  for (int64_t size : *step)
    if (size <= 0)
      return op->emitError()
             << "has step " << size << ", which is not positive";
  SmallVector<RankTensors> shared;
  for (Value output : forall.getOutputs()) {
    FailureOr<RankTensors> found = execution.lookup(output, scope, op);
    if (failed(found))
      return failure();
    shared.push_back(std::move(*found));
  }
  SmallVector<int64_t> position = *lower;
  bool isEmpty = llvm::any_of(llvm::zip_equal(*lower, *upper), [](auto pair) {
    return std::get<0>(pair) >= std::get<1>(pair);
  });
  while (!isEmpty) {
    if (failed(runIteration(forall, execution, scope, position, shared)))
      return failure();
    int dim = position.size() - 1;
    for (; dim >= 0; --dim) {
      position[dim] += (*step)[dim];
      if (position[dim] < (*upper)[dim])
        break;
      position[dim] = (*lower)[dim];
    }
    isEmpty = dim < 0;
  }
  for (auto [result, tensors] : llvm::zip_equal(op->getResults(), shared))
    scope[result] = std::move(tensors);
  return success();
}

void mlir::tp::interpret::addForallRules(OperationRuleTable &table) {
  table["scf.forall"].onAllRanks = runForall;
}
