// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "InlineSplats.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::tp;

TypedAttr SplatInliner::getElement(Value value) {
  auto [entry, isNew] = known.try_emplace(value);
  if (!isNew)
    return entry->second;
  TypedAttr element = findElement(value);
  return known[value] = element;
}

TypedAttr SplatInliner::findElement(Value value) {
  Operation *def = value.getDefiningOp();
  if (!def)
    return {};
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
          tensor::ExtractSliceOp, tensor::CastOp>(def))
    return getElement(def->getOperand(0));
  Attribute constant;
  if (matchPattern(def, m_Constant(&constant))) {
    if (auto splat = dyn_cast<SplatElementsAttr>(constant))
      constant = splat.getSplatValue<Attribute>();
    return isa<FloatAttr, IntegerAttr>(constant) ? cast<TypedAttr>(constant)
                                                 : TypedAttr();
  }
  if (auto fill = dyn_cast<linalg::FillOp>(def))
    return getElement(fill.getInputs()[0]);
  auto generic = dyn_cast<linalg::GenericOp>(def);
  if (!generic || generic.getNumResults() != 1)
    return {};
  Value yielded = generic.getBody()->getTerminator()->getOperand(0);
  auto argument = dyn_cast<BlockArgument>(yielded);
  if (!argument || argument.getOwner() != generic.getBody())
    return getElement(yielded);
  OpOperand *operand = generic.getMatchingOpOperand(argument);
  return operand->getOperandNumber() < generic.getInputs().size()
             ? getElement(operand->get())
             : TypedAttr();
}

static bool needsInput(linalg::GenericOp op, unsigned number,
                       SmallVectorImpl<AffineMap> &maps) {
  maps = op.getIndexingMapsArray();
  maps.erase(maps.begin() + number);
  return !inversePermutation(concatAffineMaps(maps, op.getContext()));
}

bool mlir::tp::dropInput(linalg::GenericOp op, unsigned number) {
  SmallVector<AffineMap> maps;
  if (needsInput(op, number, maps))
    return false;
  op.getInputsMutable().erase(number);
  op.setIndexingMapsAttr(Builder(op.getContext()).getAffineMapArrayAttr(maps));
  op.getBody()->eraseArgument(number);
  return true;
}

void SplatInliner::run(linalg::GenericOp op) {
  // What yields a constant is a splat itself; its readers go without it.
  if (op.getBody()->getOperations().size() == 1)
    return;
  SmallVector<AffineMap> maps;
  for (int64_t i = int64_t(op.getInputs().size()) - 1; i >= 0; --i) {
    BlockArgument argument = op.getBody()->getArgument(i);
    TypedAttr element = getElement(op.getInputs()[i]);
    if (!element || element.getType() != argument.getType() ||
        needsInput(op, i, maps))
      continue;
    OpBuilder builder = OpBuilder::atBlockBegin(op.getBody());
    if (!argument.use_empty())
      argument.replaceAllUsesWith(
          arith::ConstantOp::create(builder, op.getLoc(), element));
    dropInput(op, i);
  }
}
