// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elements that go where numbers say: updates that are scattered into a table,
// and sorting by the number of smaller elements.

#include "Families.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

/// More comparisons than that make a program slow and show nothing more.
static constexpr int64_t kMostComparisons = 1 << 14;

static SmallVector<utils::IteratorType> getIterators(unsigned numLoops,
                                                     unsigned reduction) {
  SmallVector<utils::IteratorType> iterators(numLoops,
                                             utils::IteratorType::parallel);
  iterators[reduction] = utils::IteratorType::reduction;
  return iterators;
}

//   for v, d, n:  table[v, d] += at[n] == v ? update[n, d] : 0
void mlir::tp::drawScatter(ProgramDraft &draft) {
  OpBuilder &builder = draft.builder;
  Item update = draft.drawItem(/*minRank=*/1);
  unsigned rank = update.getRank();
  int64_t numRows = draft.drawSize(), numUpdates = update.getShape()[0];
  Type element = update.getElementType(), integer = builder.getI32Type();
  if (rank > 3 ||
      update.getType().getNumElements() * numRows > kMostComparisons)
    return;
  if (update.isFloat() &&
      update.bound * numUpdates > getExactLimit(element) / 2)
    update = draft.limit(update, 1);
  Item at = draft.drawItemOfType(RankedTensorType::get({numUpdates}, integer));
  SmallVector<int64_t> shape = {numRows};
  shape.append(update.getShape().drop_front().begin(), update.getShape().end());
  Item table =
      draft.limit(draft.drawInit(RankedTensorType::get(shape, element), 0),
                  getExactLimit(element) / 2);
  // Loops: the rows of the table, the other dimensions, the updates.
  AffineMap all = builder.getMultiDimIdentityMap(rank + 1);
  AffineExpr last = builder.getAffineDimExpr(rank);
  SmallVector<AffineExpr> ofUpdate = {last};
  for (unsigned dim = 1; dim < rank; ++dim)
    ofUpdate.push_back(builder.getAffineDimExpr(dim));
  MLIRContext *context = builder.getContext();
  auto op = linalg::GenericOp::create(
      builder, draft.loc, table.value.getType(),
      ValueRange{at.value, update.value}, table.value,
      ArrayRef<AffineMap>{AffineMap::get(rank + 1, 0, last, context),
                          AffineMap::get(rank + 1, 0, ofUpdate, context),
                          all.getMajorSubMap(rank)},
      getIterators(rank + 1, rank),
      [&](OpBuilder &body, Location loc, ValueRange arguments) {
        Value row = makePosition(body, loc, 0, integer);
        Value isHere = arith::CmpIOp::create(
            body, loc, arith::CmpIPredicate::eq, arguments[0], row);
        TypedAttr zero = body.getZeroAttr(element);
        Value nothing = arith::ConstantOp::create(body, loc, zero);
        Value term =
            arith::SelectOp::create(body, loc, isHere, arguments[1], nothing);
        Value sum;
        if (isa<FloatType>(element))
          sum = arith::AddFOp::create(body, loc, arguments[2], term);
        else
          sum = arith::AddIOp::create(body, loc, arguments[2], term);
        linalg::YieldOp::create(body, loc, sum);
      });
  draft.add(op.getResult(0), table.bound + numUpdates * update.bound,
            table.isExact && update.isExact);
}

namespace {
/// Sorts along one dimension. Loops walk the dimensions of the operand, the
/// sorted one first as that of the result and then, as the last loop, as that
/// over which elements are counted.
class SortDraft {
public:
  SortDraft(ProgramDraft &draft, const Item &x, unsigned dim)
      : draft(draft), builder(draft.builder), x(x), dim(dim), rank(x.getRank()),
        integer(builder.getI32Type()) {}

  void run() {
    Value places =
        count(x.value, x.value,
              [&](OpBuilder &body, Location loc, ValueRange both) -> Value {
                return isBefore(body, loc, both[1], both[0]);
              });
    // The inverse permutation: who is at a place.
    Value from = count(
        nullptr, places,
        [&](OpBuilder &body, Location loc, ValueRange place) -> Value {
          Value here = makePosition(body, loc, dim, integer);
          Value element = makePosition(body, loc, rank, integer);
          Value isHere = arith::CmpIOp::create(
              body, loc, arith::CmpIPredicate::eq, place[0], here);
          Value zero =
              arith::ConstantOp::create(body, loc, body.getZeroAttr(integer));
          return arith::SelectOp::create(body, loc, isHere, element, zero);
        });
    draft.add(from, 0, /*isExact=*/true);
    pick(from);
  }

private:
  /// True if element `b`, at the last loop, comes before `a`.
  Value isBefore(OpBuilder &body, Location loc, Value b, Value a) {
    Value less, equal;
    if (x.isFloat()) {
      less = arith::CmpFOp::create(body, loc, arith::CmpFPredicate::OLT, b, a);
      equal = arith::CmpFOp::create(body, loc, arith::CmpFPredicate::OEQ, b, a);
    } else {
      less = arith::CmpIOp::create(body, loc, arith::CmpIPredicate::slt, b, a);
      equal = arith::CmpIOp::create(body, loc, arith::CmpIPredicate::eq, b, a);
    }
    Value earlier =
        arith::CmpIOp::create(body, loc, arith::CmpIPredicate::slt,
                              makePosition(body, loc, rank, integer),
                              makePosition(body, loc, dim, integer));
    Value tie = arith::AndIOp::create(body, loc, equal, earlier);
    Value before = arith::OrIOp::create(body, loc, less, tie);
    return arith::ExtUIOp::create(body, loc, integer, before);
  }

  /// The sum of `term` over the last loop; `here` is read where the result is
  /// written, `there` where the last loop stands.
  template <typename Term> Value count(Value here, Value there, Term term) {
    AffineMap result =
        builder.getMultiDimIdentityMap(rank + 1).getMajorSubMap(rank);
    SmallVector<AffineExpr> moved(result.getResults());
    moved[dim] = builder.getAffineDimExpr(rank);
    SmallVector<Value> inputs;
    SmallVector<AffineMap> maps;
    if (here) {
      inputs.push_back(here);
      maps.push_back(result);
    }
    inputs.push_back(there);
    maps.push_back(AffineMap::get(rank + 1, 0, moved, builder.getContext()));
    maps.push_back(result);
    Value zeros =
        draft.makeConstant(RankedTensorType::get(x.getShape(), integer), 0);
    return linalg::GenericOp::create(
               builder, draft.loc, zeros.getType(), inputs, zeros, maps,
               getIterators(rank + 1, rank),
               [&](OpBuilder &body, Location loc, ValueRange arguments) {
                 Value sum = arith::AddIOp::create(
                     body, loc, arguments.back(),
                     term(body, loc, arguments.drop_back()));
                 linalg::YieldOp::create(body, loc, sum);
               })
        .getResult(0);
  }

  void pick(Value from) {
    Value init = draft.makeEmpty(x.getShape(), x.getElementType());
    AffineMap all = builder.getMultiDimIdentityMap(rank);
    auto op = linalg::GenericOp::create(
        builder, draft.loc, init.getType(), from, init,
        ArrayRef<AffineMap>{all, all},
        SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
        [&](OpBuilder &body, Location loc, ValueRange arguments) {
          SmallVector<Value> position;
          for (unsigned loop = 0; loop < rank; ++loop)
            position.push_back(linalg::IndexOp::create(body, loc, loop));
          position[dim] = arith::IndexCastOp::create(
              body, loc, body.getIndexType(), arguments[0]);
          Value element =
              tensor::ExtractOp::create(body, loc, x.value, position);
          linalg::YieldOp::create(body, loc, element);
        });
    draft.addMoved(op.getResult(0), x);
  }

  ProgramDraft &draft;
  OpBuilder &builder;
  Item x;
  unsigned dim, rank;
  Type integer;
};
} // namespace

void mlir::tp::drawSort(ProgramDraft &draft) {
  Item x = draft.drawItem(
      /*minRank=*/1, [](const Item &item) { return item.isExact; });
  unsigned dim = draft.choices.draw(x.getRank());
  int64_t size = x.getShape()[dim];
  if (!x.isExact || x.getRank() > 3 || size == 0 ||
      x.getType().getNumElements() * size > kMostComparisons)
    return;
  SortDraft(draft, x, dim).run();
}
