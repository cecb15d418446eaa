// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Products that are summed: every dimension of the first operand is a batch
// dimension, a row or summed over, in any order of dimensions and loops; named
// operations where there is one.

#include "Families.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::tp;

/// More points than that make a program slow and show nothing more.
static constexpr int64_t kMostPoints = 1 << 14;

namespace {
/// The loops of a contraction and who reads them.
struct ProductLoops {
  SmallVector<int64_t> sizes;
  SmallVector<utils::IteratorType> iterators;
  /// The loops of the dimensions of the operands and the result.
  SmallVector<int64_t> lhs, rhs, out;
  int64_t numTerms = 1;
};
} // namespace

static ProductLoops drawLoops(ProgramDraft &draft, ArrayRef<int64_t> lhsShape) {
  ProductLoops loops;
  bool hasSum = false;
  int64_t points = 1;
  for (int64_t size : lhsShape) {
    points *= std::max<int64_t>(size, 1);
    int64_t loop = loops.sizes.size();
    loops.sizes.push_back(size);
    loops.lhs.push_back(loop);
    unsigned role = draft.choices.pick({40, 40, 20});
    // The last dimension is summed over if no other is.
    bool isSum = role == 0 || (!hasSum && loop + 1 == (int64_t)lhsShape.size());
    hasSum |= isSum;
    loops.iterators.push_back(isSum ? utils::IteratorType::reduction
                                    : utils::IteratorType::parallel);
    if (isSum)
      loops.numTerms *= size;
    else
      loops.out.push_back(loop);
    if (isSum || role == 2)
      loops.rhs.push_back(loop);
  }
  for (unsigned columns = draft.choices.pick({15, 70, 15}); columns > 0;
       --columns) {
    int64_t loop = loops.sizes.size();
    int64_t size = draft.drawSize();
    loops.sizes.push_back(points * size > kMostPoints ? 2 : size);
    points *= std::max<int64_t>(size, 1);
    loops.iterators.push_back(utils::IteratorType::parallel);
    loops.rhs.push_back(loop);
    loops.out.push_back(loop);
  }
  auto permute = [&](SmallVectorImpl<int64_t> &dims) {
    SmallVector<int64_t> old(dims.begin(), dims.end());
    for (auto [to, from] : llvm::enumerate(draft.drawPermutation(dims.size())))
      dims[to] = old[from];
  };
  if (draft.choices.chance(40))
    permute(loops.rhs);
  if (draft.choices.chance(25))
    permute(loops.out);
  return loops;
}

static SmallVector<int64_t> getSizes(const ProductLoops &loops,
                                     ArrayRef<int64_t> dims) {
  SmallVector<int64_t> sizes;
  for (int64_t loop : dims)
    sizes.push_back(loops.sizes[loop]);
  return sizes;
}

static AffineMap getMap(ProgramDraft &draft, const ProductLoops &loops,
                        ArrayRef<int64_t> dims) {
  SmallVector<AffineExpr> exprs;
  for (int64_t loop : dims)
    exprs.push_back(draft.builder.getAffineDimExpr(loop));
  return AffineMap::get(loops.sizes.size(), 0, exprs,
                        draft.builder.getContext());
}

/// The named operation of these loops, if there is one.
static Operation *makeNamed(ProgramDraft &draft, const ProductLoops &loops,
                            Value lhs, Value rhs, Value init) {
  auto is = [&](ArrayRef<int64_t> left, ArrayRef<int64_t> right,
                ArrayRef<int64_t> out) {
    return ArrayRef<int64_t>(loops.lhs) == left &&
           ArrayRef<int64_t>(loops.rhs) == right &&
           ArrayRef<int64_t>(loops.out) == out;
  };
  OpBuilder &builder = draft.builder;
  Location loc = draft.loc;
  auto sums = [&](int64_t loop) {
    return loops.iterators[loop] == utils::IteratorType::reduction;
  };
  SmallVector<Value> both = {lhs, rhs};
  if (is({0, 1}, {1, 2}, {0, 2}) && sums(1))
    return linalg::MatmulOp::create(builder, loc, both, init);
  if (is({0, 1, 2}, {0, 2, 3}, {0, 1, 3}) && sums(2) && !sums(0))
    return linalg::BatchMatmulOp::create(builder, loc, both, init);
  if (is({0, 1}, {1}, {0}) && sums(1))
    return linalg::MatvecOp::create(builder, loc, both, init);
  if (is({0}, {0, 1}, {1}) && sums(0))
    return linalg::VecmatOp::create(builder, loc, both, init);
  if (is({0}, {0}, {}) && sums(0))
    return linalg::DotOp::create(builder, loc, both, init);
  return nullptr;
}

void mlir::tp::makeProductBody(OpBuilder &builder, Location loc,
                               ValueRange arguments) {
  Type type = arguments[2].getType();
  auto widen = [&](Value value) -> Value {
    if (value.getType() == type)
      return value;
    return arith::ExtFOp::create(builder, loc, type, value);
  };
  Value sum;
  if (isa<FloatType>(type)) {
    Value product = arith::MulFOp::create(builder, loc, widen(arguments[0]),
                                          widen(arguments[1]));
    sum = arith::AddFOp::create(builder, loc, arguments[2], product);
  } else if (type.isInteger(1)) {
    Value both =
        arith::AndIOp::create(builder, loc, arguments[0], arguments[1]);
    sum = arith::OrIOp::create(builder, loc, arguments[2], both);
  } else {
    Value product =
        arith::MulIOp::create(builder, loc, arguments[0], arguments[1]);
    sum = arith::AddIOp::create(builder, loc, arguments[2], product);
  }
  linalg::YieldOp::create(builder, loc, sum);
}

void mlir::tp::drawContraction(ProgramDraft &draft) {
  Item lhs = draft.drawItem(/*minRank=*/1);
  ProductLoops loops = drawLoops(draft, lhs.getShape());
  Type elementType = lhs.getElementType();
  Item rhs = draft.drawItemOfType(
      RankedTensorType::get(getSizes(loops, loops.rhs), elementType));
  bool isNarrow = elementType.isBF16() || elementType.isF16();
  Type outType = isNarrow && draft.choices.chance(50)
                     ? draft.builder.getF32Type()
                     : elementType;
  double most =
      getExactLimit(outType) / std::max<int64_t>(loops.numTerms, 1) / 2;
  if (lhs.bound * rhs.bound > most) {
    lhs = draft.limit(lhs, 1);
    rhs = draft.limit(rhs, 1);
  }
  auto type = RankedTensorType::get(getSizes(loops, loops.out), outType);
  Item init = draft.drawInit(type, 0);
  init = draft.limit(init, getExactLimit(outType) / 2);
  Operation *op = nullptr;
  if (outType == elementType && !outType.isInteger(1))
    op = makeNamed(draft, loops, lhs.value, rhs.value, init.value);
  if (!op)
    op = linalg::GenericOp::create(
        draft.builder, draft.loc, type, ValueRange{lhs.value, rhs.value},
        init.value,
        ArrayRef<AffineMap>{getMap(draft, loops, loops.lhs),
                            getMap(draft, loops, loops.rhs),
                            getMap(draft, loops, loops.out)},
        loops.iterators, makeProductBody);
  draft.add(op->getResult(0),
            loops.numTerms * lhs.bound * rhs.bound + init.bound,
            lhs.isExact && rhs.isExact && init.isExact);
}
