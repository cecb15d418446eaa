// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Convolutions and pooling: some dimensions are walked by windows, with strides
// and dilations; the others are batch dimensions or, with a kernel, channels.

#include "Families.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::tp;

namespace {
/// The loops of a program of windows and who reads them.
struct WindowLoops {
  SmallVector<int64_t> sizes;
  SmallVector<utils::IteratorType> iterators;
  /// How the input, the kernel and the result are indexed.
  SmallVector<AffineExpr> in, kernel, out;
  int64_t numTerms = 1;

  AffineExpr add(MLIRContext *context, int64_t size, bool isSum) {
    iterators.push_back(isSum ? utils::IteratorType::reduction
                              : utils::IteratorType::parallel);
    if (isSum)
      numTerms *= size;
    sizes.push_back(size);
    return getAffineDimExpr(sizes.size() - 1, context);
  }
  SmallVector<int64_t> getShape(ArrayRef<AffineExpr> loops) const {
    SmallVector<int64_t> shape;
    for (AffineExpr loop : loops)
      shape.push_back(sizes[cast<AffineDimExpr>(loop).getPosition()]);
    return shape;
  }
};
} // namespace

static WindowLoops drawLoops(ProgramDraft &draft, ArrayRef<int64_t> shape,
                             bool hasKernel) {
  WindowLoops loops;
  MLIRContext *context = draft.builder.getContext();
  unsigned first = draft.choices.draw(shape.size());
  for (auto [dim, size] : llvm::enumerate(shape)) {
    if (size == 0 || (dim != first && !draft.choices.chance(25))) {
      bool isChannel = hasKernel && draft.choices.chance(40);
      AffineExpr loop = loops.add(context, size, isChannel);
      loops.in.push_back(loop);
      (isChannel ? loops.kernel : loops.out).push_back(loop);
      continue;
    }
    int64_t window = 1 + draft.choices.draw(std::min<int64_t>(size, 4));
    int64_t dilation = draft.choices.chance(25) ? 2 : 1;
    int64_t stride = draft.choices.chance(30) ? 2 : 1;
    if ((window - 1) * dilation >= size)
      dilation = 1;
    int64_t places = (size - (window - 1) * dilation - 1) / stride + 1;
    AffineExpr place = loops.add(context, places, /*isSum=*/false);
    AffineExpr inside = loops.add(context, window, /*isSum=*/true);
    loops.in.push_back(place * stride + inside * dilation);
    loops.kernel.push_back(inside);
    loops.out.push_back(place);
  }
  if (hasKernel && draft.choices.chance(60)) {
    AffineExpr feature = loops.add(context, draft.drawSize(), /*isSum=*/false);
    loops.kernel.push_back(feature);
    loops.out.push_back(feature);
  }
  return loops;
}

/// The largest element of a window, or the sum of all.
static void pool(OpBuilder &builder, Location loc, ValueRange arguments,
                 bool adds) {
  Value x = arguments[0], sum = arguments[2], result;
  if (isa<FloatType>(x.getType()))
    result = adds ? arith::AddFOp::create(builder, loc, sum, x).getResult()
                  : arith::MaximumFOp::create(builder, loc, sum, x);
  else
    result = adds ? arith::AddIOp::create(builder, loc, sum, x).getResult()
                  : arith::MaxSIOp::create(builder, loc, sum, x);
  linalg::YieldOp::create(builder, loc, result);
}

void mlir::tp::drawWindows(ProgramDraft &draft) {
  Item x = draft.drawItem(/*minRank=*/1);
  if (x.getRank() > 4)
    return;
  bool hasKernel = draft.choices.chance(60);
  bool adds = hasKernel || draft.choices.chance(50);
  WindowLoops loops = drawLoops(draft, x.getShape(), hasKernel);
  Type element = x.getElementType();
  double most =
      getExactLimit(element) / std::max<int64_t>(loops.numTerms, 1) / 2;
  Item kernel{draft.makeEmpty(loops.getShape(loops.kernel), element), 1, true};
  if (hasKernel)
    kernel = draft.drawItemOfType(
        RankedTensorType::get(loops.getShape(loops.kernel), element));
  if (adds && x.bound * kernel.bound > most) {
    x = draft.limit(x, 1);
    if (hasKernel)
      kernel = draft.limit(kernel, 1);
  }
  auto type = RankedTensorType::get(loops.getShape(loops.out), element);
  // Where a window may have no element, the start is a number.
  double start = adds ? 0 : x.isFloat() ? -4 : element.isInteger(1) ? 1 : -8;
  Item init =
      draft.limit(draft.drawInit(type, start), getExactLimit(element) / 2);
  MLIRContext *context = draft.builder.getContext();
  auto getMap = [&](ArrayRef<AffineExpr> exprs) {
    return AffineMap::get(loops.sizes.size(), 0, exprs, context);
  };
  auto op = linalg::GenericOp::create(
      draft.builder, draft.loc, type, ValueRange{x.value, kernel.value},
      init.value,
      ArrayRef<AffineMap>{getMap(loops.in), getMap(loops.kernel),
                          getMap(loops.out)},
      loops.iterators,
      [&](OpBuilder &builder, Location loc, ValueRange arguments) {
        if (hasKernel)
          return makeProductBody(builder, loc, arguments);
        pool(builder, loc, arguments, adds);
      });
  double bound = adds ? loops.numTerms * x.bound * kernel.bound + init.bound
                      : std::max(x.bound, init.bound);
  draft.add(op.getResult(0), bound,
            x.isExact && kernel.isExact && init.isExact);
}
