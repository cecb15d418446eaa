// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "IsolatedGather.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::tp;

/// Collect what of `body` the indices of `extract` are computed from, in
/// program order; false if it cannot stand alone.
static bool collectSlice(Block *body, tensor::ExtractOp extract,
                         SmallVectorImpl<Operation *> &slice,
                         llvm::SetVector<BlockArgument> &arguments) {
  llvm::SmallPtrSet<Operation *, 8> wanted;
  SmallVector<Value> work(extract.getIndices());
  while (!work.empty()) {
    Value value = work.pop_back_val();
    if (auto argument = dyn_cast<BlockArgument>(value)) {
      if (argument.getOwner() == body)
        arguments.insert(argument);
      continue;
    }
    Operation *def = value.getDefiningOp();
    if (def->getBlock() != body || !wanted.insert(def).second)
      continue;
    if (def->getNumRegions() != 0 || !isPure(def))
      return false;
    llvm::append_range(work, def->getOperands());
  }
  for (Operation &op : *body)
    if (wanted.contains(&op))
      slice.push_back(&op);
  return true;
}

std::optional<IsolatedGather>
mlir::tp::isolateGather(OpBuilder &builder, linalg::GenericOp op,
                        tensor::ExtractOp extract) {
  Block *body = op.getBody();
  if (extract->getBlock() != body || op.getNumReductionLoops() != 0)
    return std::nullopt;
  Operation *yield = body->getTerminator();
  if (yield->getNumOperands() == 1 && yield->getOperand(0) == extract &&
      extract->hasOneUse())
    return std::nullopt;
  SmallVector<Operation *> slice;
  llvm::SetVector<BlockArgument> arguments;
  if (!collectSlice(body, extract, slice, arguments))
    return std::nullopt;

  // The loops that the position depends on, in order.
  SmallVector<int64_t> ranges = op.getStaticLoopRanges();
  llvm::SmallBitVector used(ranges.size());
  for (Operation *inner : slice)
    if (auto index = dyn_cast<linalg::IndexOp>(inner))
      used.set(index.getDim());
  for (BlockArgument argument : arguments) {
    OpOperand *operand = op.getMatchingOpOperand(argument);
    if (!op.isDpsInput(operand))
      return std::nullopt;
    AffineMap map = op.getMatchingIndexingMap(operand);
    for (unsigned loop = 0; loop < ranges.size(); ++loop)
      if (map.isFunctionOfDim(loop))
        used.set(loop);
  }
  IsolatedGather gather;
  SmallVector<int64_t> shape;
  SmallVector<AffineExpr> numbers(ranges.size());
  llvm::DenseMap<unsigned, unsigned> newLoops;
  for (unsigned loop : used.set_bits()) {
    newLoops[loop] = gather.loops.size();
    numbers[loop] = builder.getAffineDimExpr(gather.loops.size());
    gather.loops.push_back(loop);
    shape.push_back(ranges[loop]);
  }
  for (AffineExpr &number : numbers)
    if (!number)
      number = builder.getAffineConstantExpr(0);

  Location loc = extract.getLoc();
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  for (BlockArgument argument : arguments) {
    OpOperand *operand = op.getMatchingOpOperand(argument);
    inputs.push_back(operand->get());
    maps.push_back(op.getMatchingIndexingMap(operand).replaceDimsAndSymbols(
        numbers, {}, shape.size(), 0));
  }
  maps.push_back(builder.getMultiDimIdentityMap(shape.size()));
  Value empty = tensor::EmptyOp::create(builder, loc, shape, extract.getType());
  SmallVector<utils::IteratorType> iterators(shape.size(),
                                             utils::IteratorType::parallel);
  gather.tensor =
      linalg::GenericOp::create(
          builder, loc, empty.getType(), inputs, empty, maps, iterators,
          [&](OpBuilder &inner, Location loc, ValueRange elements) {
            IRMapping mapping;
            for (auto [argument, element] : llvm::zip(arguments, elements))
              mapping.map(argument, element);
            for (Operation *part : slice)
              if (auto index = dyn_cast<linalg::IndexOp>(part))
                mapping.map(index.getResult(),
                            linalg::IndexOp::create(inner, loc,
                                                    newLoops[index.getDim()])
                                .getResult());
              else
                inner.clone(*part, mapping);
            Operation *read = inner.clone(*extract, mapping);
            linalg::YieldOp::create(inner, loc, read->getResult(0));
          })
          .getResult(0);
  return gather;
}
