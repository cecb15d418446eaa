// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reductions by every combiner, by bodies that are no combiner, and of several
// results; as linalg.reduce and as linalg.generic with loops in any order.

#include "Families.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// How one result accumulates.
struct Combination {
  /// The next accumulator, from a term and the accumulator.
  Value (*combine)(OpBuilder &, Location, Value, Value);
  double neutral;
  /// The bound of the result, from those of a term and of the init, and the
  /// number of terms.
  double (*bound)(double, double, double);
};
} // namespace

template <typename OpTy>
static Value combineBy(OpBuilder &builder, Location loc, Value term,
                       Value sum) {
  return OpTy::create(builder, loc, term, sum);
}

/// sum := term - sum: the order of the terms matters.
template <typename OpTy>
static Value subtractFrom(OpBuilder &builder, Location loc, Value term,
                          Value sum) {
  return OpTy::create(builder, loc, term, sum);
}

/// sum := sum - term, which is the sum of the negated terms.
template <typename OpTy>
static Value takeAway(OpBuilder &builder, Location loc, Value term, Value sum) {
  return OpTy::create(builder, loc, sum, term);
}

static double addBounds(double term, double init, double count) {
  return term * count + init;
}
static double maxBounds(double term, double init, double) {
  return std::max(term, init);
}
static double multiplyBounds(double term, double init, double count) {
  return init * std::pow(std::max(term, 1.0), count);
}

static Combination drawFloatCombination(ProgramDraft &draft) {
  switch (draft.choices.pick({35, 20, 15, 15, 8, 7})) {
  case 0:
    return {combineBy<arith::AddFOp>, 0, addBounds};
  case 1:
    return {combineBy<arith::MaximumFOp>, -INFINITY, maxBounds};
  case 2:
    return {combineBy<arith::MinimumFOp>, INFINITY, maxBounds};
  case 3:
    return {combineBy<arith::MulFOp>, 1, multiplyBounds};
  case 4:
    return {subtractFrom<arith::SubFOp>, 0, addBounds};
  default:
    return {takeAway<arith::SubFOp>, 0, addBounds};
  }
}

static Combination drawIntegerCombination(ProgramDraft &draft, Type type) {
  bool isBit = type.isInteger(1);
  switch (draft.choices.pick({25, 12, 12, 8, 8, 8, 8, 6, 6, 4})) {
  case 0:
    return {combineBy<arith::AddIOp>, 0, maxBounds};
  case 1:
    return {combineBy<arith::MaxSIOp>, isBit ? 1. : -4, maxBounds};
  case 2:
    return {combineBy<arith::MinSIOp>, isBit ? 0. : 4, maxBounds};
  case 3:
    return {combineBy<arith::MulIOp>, 1, maxBounds};
  case 4:
    return {combineBy<arith::AndIOp>, isBit ? 1. : -1, maxBounds};
  case 5:
    return {combineBy<arith::OrIOp>, 0, maxBounds};
  case 6:
    return {combineBy<arith::XOrIOp>, 0, maxBounds};
  case 7:
    return {combineBy<arith::MaxUIOp>, 0, maxBounds};
  case 8:
    return {combineBy<arith::MinUIOp>, isBit ? 1. : -1, maxBounds};
  default:
    return {subtractFrom<arith::SubIOp>, 0, maxBounds};
  }
}

/// The first place of the largest term: two results that decide together.
static void drawArgMax(ProgramDraft &draft, const Item &x, int64_t dim) {
  OpBuilder &builder = draft.builder;
  SmallVector<int64_t> shape(x.getShape());
  shape.erase(shape.begin() + dim);
  Type position = builder.getI32Type();
  auto type = RankedTensorType::get(shape, x.getElementType());
  Value low = draft.makeConstant(type, x.isFloat() ? -INFINITY : -100);
  Value none = draft.makeConstant(RankedTensorType::get(shape, position), 0);
  unsigned rank = x.getRank();
  SmallVector<AffineExpr> kept;
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators[dim] = utils::IteratorType::reduction;
  for (unsigned loop = 0; loop < rank; ++loop)
    if (loop != dim)
      kept.push_back(builder.getAffineDimExpr(loop));
  AffineMap out = AffineMap::get(rank, 0, kept, builder.getContext());
  auto op = linalg::GenericOp::create(
      builder, draft.loc, TypeRange{low.getType(), none.getType()}, x.value,
      ValueRange{low, none},
      ArrayRef<AffineMap>{builder.getMultiDimIdentityMap(rank), out, out},
      iterators, [&](OpBuilder &body, Location loc, ValueRange arguments) {
        Value index = linalg::IndexOp::create(body, loc, dim);
        Value here = arith::IndexCastOp::create(body, loc, position, index);
        Value larger;
        if (x.isFloat())
          larger = arith::CmpFOp::create(body, loc, arith::CmpFPredicate::OGT,
                                         arguments[0], arguments[1]);
        else
          larger = arith::CmpIOp::create(body, loc, arith::CmpIPredicate::sgt,
                                         arguments[0], arguments[1]);
        Value value = arith::SelectOp::create(body, loc, larger, arguments[0],
                                              arguments[1]);
        Value place =
            arith::SelectOp::create(body, loc, larger, here, arguments[2]);
        linalg::YieldOp::create(body, loc, ValueRange{value, place});
      });
  if (x.getShape()[dim] > 0)
    draft.addMoved(op.getResult(0), x);
  draft.add(op.getResult(1), 0, /*isExact=*/true);
}

void mlir::tp::drawReduction(ProgramDraft &draft) {
  Item x = draft.drawItem(/*minRank=*/1);
  unsigned rank = x.getRank();
  SmallVector<int64_t> dims = draft.drawSubset(rank, 40);
  if (dims.empty())
    dims.push_back(rank - 1 - draft.choices.draw(rank));
  if (draft.choices.chance(8) && x.isExact)
    return drawArgMax(draft, x, dims[0]);

  double count = 1;
  for (int64_t dim : dims)
    count *= x.getShape()[dim];
  SmallVector<int64_t> shape;
  for (unsigned dim = 0; dim < rank; ++dim)
    if (!llvm::is_contained(dims, dim))
      shape.push_back(x.getShape()[dim]);
  auto type = RankedTensorType::get(shape, x.getElementType());
  double most = getExactLimit(x.getElementType());

  SmallVector<Combination> combinations;
  SmallVector<Value> inits;
  SmallVector<double> bounds;
  SmallVector<bool> exact;
  for (unsigned left = 1 + draft.choices.chance(15); left > 0; --left) {
    Combination by = x.isFloat()
                         ? drawFloatCombination(draft)
                         : drawIntegerCombination(draft, x.getElementType());
    // Where there is no term, the start must be a number.
    double neutral = std::isinf(by.neutral) && count == 0 ? 1 : by.neutral;
    Item init = draft.drawInit(type, neutral);
    double start = std::isinf(init.bound) ? 0 : init.bound;
    if (x.isFloat() && by.bound(x.bound, start, count) > most) {
      by = {combineBy<arith::MaximumFOp>, -INFINITY, maxBounds};
      init = {draft.makeConstant(type, 0), 0, true};
      start = 0;
    }
    combinations.push_back(by);
    inits.push_back(init.value);
    bounds.push_back(by.bound(x.bound, start, count));
    exact.push_back(x.isExact && init.isExact);
  }
  auto makeBody = [&](OpBuilder &builder, Location loc, ValueRange arguments) {
    SmallVector<Value> results;
    for (auto [i, by] : llvm::enumerate(combinations))
      results.push_back(
          by.combine(builder, loc, arguments[0], arguments[1 + i]));
    linalg::YieldOp::create(builder, loc, results);
  };
  Operation *op = nullptr;
  if (combinations.size() == 1 && draft.choices.chance(50)) {
    op = linalg::ReduceOp::create(draft.builder, draft.loc, x.value, inits[0],
                                  dims, makeBody);
  } else {
    // Loop i walks dimension order[i] of the operand.
    SmallVector<int64_t> order =
        draft.choices.chance(40) ? draft.drawPermutation(rank)
                                 : llvm::to_vector(llvm::seq<int64_t>(0, rank));
    SmallVector<AffineExpr> in(rank), out;
    SmallVector<utils::IteratorType> iterators;
    for (auto [loop, dim] : llvm::enumerate(order)) {
      in[dim] = draft.builder.getAffineDimExpr(loop);
      iterators.push_back(llvm::is_contained(dims, dim)
                              ? utils::IteratorType::reduction
                              : utils::IteratorType::parallel);
    }
    for (unsigned dim = 0; dim < rank; ++dim)
      if (!llvm::is_contained(dims, dim))
        out.push_back(in[dim]);
    MLIRContext *context = draft.builder.getContext();
    SmallVector<AffineMap> maps(1 + inits.size(),
                                AffineMap::get(rank, 0, out, context));
    maps[0] = AffineMap::get(rank, 0, in, context);
    op = linalg::GenericOp::create(draft.builder, draft.loc,
                                   ValueRange(inits).getTypes(), x.value, inits,
                                   maps, iterators, makeBody);
  }
  for (unsigned i = 0; i < bounds.size(); ++i)
    draft.add(op->getResult(i), bounds[i], exact[i]);
}
