// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Lower/Contraction.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::tp;

/// What is converted, where `value` is a conversion of numbers.
static Value skipConversions(Value value) {
  while (Operation *def = value.getDefiningOp()) {
    if (!isa<arith::ExtFOp, arith::TruncFOp, arith::ExtSIOp, arith::ExtUIOp>(
            def))
      break;
    value = def->getOperand(0);
  }
  return value;
}

/// Collect the masks that `condition` is the conjunction of.
static bool collectMasks(linalg::GenericOp op, Value condition,
                         SmallVectorImpl<Contraction::Mask> &masks) {
  if (auto both = condition.getDefiningOp<arith::AndIOp>())
    return collectMasks(op, both.getLhs(), masks) &&
           collectMasks(op, both.getRhs(), masks);
  auto compare = condition.getDefiningOp<arith::CmpIOp>();
  if (!compare || (compare.getPredicate() != arith::CmpIPredicate::slt &&
                   compare.getPredicate() != arith::CmpIPredicate::ult))
    return false;
  auto index = compare.getLhs().getDefiningOp<linalg::IndexOp>();
  Value extent = compare.getRhs();
  if (!index || op.getRegion().isAncestor(extent.getParentRegion()))
    return false;
  masks.push_back({static_cast<unsigned>(index.getDim()), extent});
  return true;
}

/// The product of two inputs below conversions and masks; fills in the masks.
static Operation *matchProduct(linalg::GenericOp op, Value value,
                               SmallVectorImpl<Contraction::Mask> &masks) {
  for (;;) {
    value = skipConversions(value);
    auto select = value.getDefiningOp<arith::SelectOp>();
    if (!select)
      break;
    bool isZero = matchPattern(select.getFalseValue(), m_AnyZeroFloat()) ||
                  matchPattern(select.getFalseValue(), m_Zero());
    if (!isZero || !collectMasks(op, select.getCondition(), masks))
      return nullptr;
    value = select.getTrueValue();
  }
  Operation *product = value.getDefiningOp();
  if (!isa_and_nonnull<arith::MulFOp, arith::MulIOp>(product))
    return nullptr;
  return product;
}

/// The number of the input that `value` is, below conversions, or -1.
static int matchInput(linalg::GenericOp op, Value value) {
  auto argument = dyn_cast<BlockArgument>(skipConversions(value));
  if (!argument || argument.getOwner() != op.getBody() ||
      argument.getArgNumber() >= op.getNumDpsInputs())
    return -1;
  return argument.getArgNumber();
}

/// True if every result of `map` is a loop of its own or a constant.
static bool isProjection(AffineMap map) {
  SmallVector<bool> seen(map.getNumDims(), false);
  for (AffineExpr result : map.getResults()) {
    if (isa<AffineConstantExpr>(result))
      continue;
    auto dim = dyn_cast<AffineDimExpr>(result);
    if (!dim || seen[dim.getPosition()])
      return false;
    seen[dim.getPosition()] = true;
  }
  return map.getNumSymbols() == 0;
}

std::optional<Contraction> mlir::tp::matchContraction(linalg::GenericOp op) {
  if (op.getNumDpsInits() != 1 || op.getNumDpsInputs() == 0)
    return std::nullopt;
  Contraction contraction;
  contraction.op = op;
  Value sum = op.getBody()->getTerminator()->getOperand(0);
  Operation *add = sum.getDefiningOp();
  if (!isa_and_nonnull<arith::AddFOp, arith::AddIOp>(add) ||
      add->getBlock() != op.getBody())
    return std::nullopt;
  BlockArgument out = op.getRegionOutputArgs()[0];
  if (out.getType().isInteger(1) || out.getType().isIndex() || !out.hasOneUse())
    return std::nullopt;
  Value term =
      add->getOperand(0) == out ? add->getOperand(1) : add->getOperand(0);
  if (add->getOperand(0) != out && add->getOperand(1) != out)
    return std::nullopt;
  Operation *product = matchProduct(op, term, contraction.masks);
  if (!product)
    return std::nullopt;
  int left = matchInput(op, product->getOperand(0));
  int right = matchInput(op, product->getOperand(1));
  if (left < 0 || right < 0 || left == right)
    return std::nullopt;
  contraction.left = left;
  contraction.right = right;

  AffineMap leftMap = op.getMatchingIndexingMap(op.getDpsInputOperand(left));
  AffineMap rightMap = op.getMatchingIndexingMap(op.getDpsInputOperand(right));
  AffineMap outMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (!isProjection(leftMap) || !isProjection(rightMap) ||
      !isProjection(outMap))
    return std::nullopt;
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  SmallVector<utils::IteratorType> kinds = op.getIteratorTypesArray();
  for (unsigned loop = 0; loop < sizes.size(); ++loop) {
    if (ShapedType::isDynamic(sizes[loop]))
      return std::nullopt;
    bool isReduction = kinds[loop] == utils::IteratorType::reduction;
    if (isReduction == outMap.isFunctionOfDim(loop))
      return std::nullopt;
    bool inLeft = leftMap.isFunctionOfDim(loop);
    bool inRight = rightMap.isFunctionOfDim(loop);
    if (isReduction)
      contraction.depth.push_back(loop);
    else if (sizes[loop] == 1)
      continue;
    else if (inLeft == inRight)
      contraction.batch.push_back(loop);
    else
      (inLeft ? contraction.rows : contraction.columns).push_back(loop);
  }
  // Nothing is added up: an elementwise product.
  if (llvm::all_of(contraction.depth,
                   [&](unsigned loop) { return sizes[loop] == 1; }))
    return std::nullopt;
  for (const Contraction::Mask &mask : contraction.masks)
    if (!llvm::is_contained(contraction.depth, mask.loop))
      return std::nullopt;
  if (contraction.rows.empty() || contraction.columns.empty() ||
      contraction.depth.empty())
    return std::nullopt;
  return contraction;
}

bool mlir::tp::isContraction(linalg::GenericOp op) {
  return matchContraction(op).has_value();
}
