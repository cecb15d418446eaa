// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Windows.h"
#include "MoveRows.h"

using namespace mlir;
using namespace mlir::tp;

/// Add `factor * expr` to the coefficients of the loops, of which the last is
/// the constant; false if it is not linear.
static bool addTerms(AffineExpr expr, int64_t factor,
                     MutableArrayRef<int64_t> coefficients) {
  if (auto loop = dyn_cast<AffineDimExpr>(expr)) {
    coefficients[loop.getPosition()] += factor;
    return true;
  }
  if (auto constant = dyn_cast<AffineConstantExpr>(expr)) {
    coefficients.back() += factor * constant.getValue();
    return true;
  }
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return false;
  if (expr.getKind() == AffineExprKind::Add)
    return addTerms(binary.getLHS(), factor, coefficients) &&
           addTerms(binary.getRHS(), factor, coefficients);
  auto scale = dyn_cast<AffineConstantExpr>(binary.getRHS());
  return expr.getKind() == AffineExprKind::Mul && scale &&
         addTerms(binary.getLHS(), factor * scale.getValue(), coefficients);
}

std::optional<WindowAccess> mlir::tp::matchWindow(AffineExpr expr,
                                                  ArrayRef<int64_t> loopSizes) {
  SmallVector<int64_t> coefficients(loopSizes.size() + 1, 0);
  if (!addTerms(expr, 1, coefficients))
    return std::nullopt;
  WindowAccess access;
  access.constant = coefficients.back();
  int64_t longest = -1;
  for (auto [loop, size] : llvm::enumerate(loopSizes)) {
    if (coefficients[loop] == 0)
      continue;
    if (ShapedType::isDynamic(size))
      return std::nullopt;
    if (size > longest) {
      longest = size;
      access.loop = loop;
    }
  }
  if (longest < 0)
    return std::nullopt;
  access.stride = coefficients[access.loop];
  for (auto [loop, size] : llvm::enumerate(loopSizes)) {
    int64_t most = coefficients[loop] * (size - 1);
    if (coefficients[loop] == 0 || loop == access.loop)
      continue;
    access.others.push_back(loop);
    access.low += std::min<int64_t>(most, 0);
    access.high += std::max<int64_t>(most, 0);
  }
  // The windows of a loop that runs backwards have no order of rows.
  if (access.stride < 0 && !access.others.empty())
    return std::nullopt;
  return access;
}

/// The rows that dimension `dim`, of `size` rows, is read at where the loop, of
/// `loopSize` points, is cut by `terms`.
static RowMove getMove(unsigned operand, unsigned dim, int64_t size,
                       const WindowAccess &access, int64_t loopSize,
                       const AxisList &terms) {
  RowMove move{
      operand, dim, {size, terms, 0, 1}, getOwnedExtents(loopSize, terms)};
  if (access.others.empty()) {
    move.source.offset = access.constant;
    move.source.stride = access.stride;
    return move;
  }
  for (Extent &extent : move.wanted)
    if (extent.size() > 0)
      extent = {access.stride * extent.lo + access.constant + access.low,
                access.stride * (extent.hi - 1) + access.constant +
                    access.high + 1};
  return move;
}

/// Get the rows that dimension `dim` of `operand` is read at, and return how
/// they are read among themselves.
static AffineExpr localizeWindow(OpOperand &operand, unsigned dim,
                                 AffineExpr expr, const WindowAccess &access,
                                 int64_t size, Localizer &localizer) {
  Operation *op = operand.getOwner();
  RowMove move = getMove(operand.getOperandNumber(), dim, size, access,
                         localizer.getFactorMap().factors[access.loop].size,
                         localizer.getLoops()[access.loop]);
  RowMover mover(op, localizer);
  operand.set(mover.get(operand.get(), dim, move.source, move.wanted));
  if (access.others.empty())
    return getAffineDimExpr(access.loop, op->getContext());
  return expr - (access.constant + access.low);
}

/// The window that `expr` reads `operand` by, if rows move for it.
static std::optional<WindowAccess>
matchCutWindow(linalg::LinalgOp op, OpOperand &operand, AffineExpr expr,
               const FactorMap &map, ArrayRef<AxisList> loops) {
  if (isa<AffineDimExpr, AffineConstantExpr>(expr) ||
      !op.isDpsInput(&operand) ||
      !isa<RankedTensorType>(operand.get().getType()))
    return std::nullopt;
  SmallVector<int64_t> sizes;
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
    sizes.push_back(map.factors[loop].size);
  std::optional<WindowAccess> access = matchWindow(expr, sizes);
  return access && !loops[access->loop].empty() ? access : std::nullopt;
}

void mlir::tp::getWindowMoves(linalg::LinalgOp op, const FactorMap &map,
                              ArrayRef<AxisList> loops,
                              SmallVectorImpl<RowMove> &moves) {
  SmallVector<AffineMap> indexing = op.getIndexingMapsArray();
  for (auto [number, operand] : llvm::enumerate(op->getOpOperands()))
    for (auto [dim, expr] : llvm::enumerate(indexing[number].getResults()))
      if (auto access = matchCutWindow(op, operand, expr, map, loops))
        moves.push_back(getMove(
            number, dim,
            cast<RankedTensorType>(operand.get().getType()).getDimSize(dim),
            *access, map.factors[access->loop].size, loops[access->loop]));
}

LogicalResult mlir::tp::localizeWindows(linalg::LinalgOp op,
                                        Localizer &localizer) {
  if (llvm::none_of(localizer.getFactorMap().factors,
                    [](const Factor &factor) { return factor.movesRows; }))
    return success();
  SmallVector<AffineMap> indexing = op.getIndexingMapsArray();
  bool changed = false;
  for (auto [number, operand] : llvm::enumerate(op->getOpOperands())) {
    SmallVector<AffineExpr> exprs(indexing[number].getResults());
    for (auto [dim, expr] : llvm::enumerate(exprs)) {
      std::optional<WindowAccess> access = matchCutWindow(
          op, operand, expr, localizer.getFactorMap(), localizer.getLoops());
      if (!access)
        continue;
      AffineExpr local =
          localizeWindow(operand, dim, expr, *access,
                         localizer.getWholeShape(operand)[dim], localizer);
      changed |= local != expr;
      expr = local;
    }
    indexing[number] = AffineMap::get(indexing[number].getNumDims(), 0, exprs,
                                      op->getContext());
  }
  if (!changed)
    return success();
  // The windows of named operations begin at row 0 of each window.
  cast<linalg::GenericOp>(op.getOperation())
      .setIndexingMapsAttr(
          Builder(op->getContext()).getAffineMapArrayAttr(indexing));
  return success();
}
