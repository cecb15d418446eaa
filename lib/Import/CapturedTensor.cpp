// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CapturedTensor.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::tp;

//===----------------------------------------------------------------------===//
// One read
//===----------------------------------------------------------------------===//

std::optional<CapturedRead>
mlir::tp::matchRead(tensor::ExtractOp extract,
                    const PositionAnalysis &analysis) {
  CapturedRead read{extract.getTensor(), {}};
  for (Value index : extract.getIndices()) {
    Position position = analysis.evaluate(index);
    if (!position.function)
      return std::nullopt;
    read.positions.push_back(std::move(*position.function));
  }
  return read;
}

namespace {
/// How one dimension is read: `first`, `first + step`, … as `loop` runs.
struct DimRead {
  std::optional<unsigned> loop;
  int64_t first = 0, count = 1, step = 1;

  int64_t getLast() const { return first + (count - 1) * step; }
};
} // namespace

static DimRead getDimRead(const AffineFunction &position,
                          ArrayRef<Interval> loops) {
  std::optional<unsigned> loop = position.getOnlyLoop();
  if (!loop)
    return {std::nullopt, position.constant, 1, 1};
  int64_t step = position.coefficients[*loop];
  return {loop, position.constant + step * loops[*loop].low,
          loops[*loop].high - loops[*loop].low + 1, step};
}

bool mlir::tp::canBeOperand(const CapturedRead &read,
                            ArrayRef<Interval> loops) {
  auto type = cast<RankedTensorType>(read.tensor.getType());
  if (!type.hasStaticShape())
    return false;
  for (auto [position, size] :
       llvm::zip_equal(read.positions, type.getShape())) {
    if (!position.isConstant() && !position.getOnlyLoop())
      return false;
    DimRead dim = getDimRead(position, loops);
    if (dim.step < 1 || dim.first < 0 || dim.getLast() >= size)
      return false;
  }
  return true;
}

ReadOperand mlir::tp::createOperand(OpBuilder &builder, Location loc,
                                    const CapturedRead &read,
                                    ArrayRef<Interval> loops) {
  auto type = cast<RankedTensorType>(read.tensor.getType());
  ReadOperand operand{read.tensor, {}};
  SmallVector<OpFoldResult> offsets, sizes, strides;
  bool isWhole = true;
  for (auto [position, size] :
       llvm::zip_equal(read.positions, type.getShape())) {
    DimRead dim = getDimRead(position, loops);
    offsets.push_back(builder.getIndexAttr(dim.first));
    sizes.push_back(builder.getIndexAttr(dim.count));
    strides.push_back(builder.getIndexAttr(dim.step));
    isWhole &= dim.first == 0 && dim.count == size && dim.step == 1;
    operand.indices.push_back(dim.loop ? builder.getAffineDimExpr(*dim.loop)
                                       : builder.getAffineConstantExpr(0));
  }
  if (!isWhole)
    operand.tensor = tensor::ExtractSliceOp::create(builder, loc, read.tensor,
                                                    offsets, sizes, strides);
  return operand;
}

//===----------------------------------------------------------------------===//
// A read in pieces
//===----------------------------------------------------------------------===//

namespace {
/// Follows the branches of a value and collects what is read at their ends.
class PieceCollector {
public:
  PieceCollector(linalg::GenericOp op, ArrayRef<Interval> loops)
      : op(op), loops(loops) {}

  LogicalResult collect(Value value);

  std::optional<unsigned> loop;
  SmallVector<ReadPiece> pieces;

private:
  LogicalResult collectRead(tensor::ExtractOp extract);
  LogicalResult collectChoice(Value condition, Value whenTrue, Value whenFalse);
  std::optional<std::pair<int64_t, bool>> matchThreshold(Value condition);

  linalg::GenericOp op;
  /// The range in which the part that is being visited counts.
  SmallVector<Interval> loops;
};
} // namespace

/// The first value of the loop from which on the condition is the other way
/// round, and whether it holds below: `d1 < 4` and `d1 >= 4` give (4, true) and
/// (4, false).
std::optional<std::pair<int64_t, bool>>
PieceCollector::matchThreshold(Value condition) {
  auto compare = condition.getDefiningOp<arith::CmpIOp>();
  if (!compare)
    return std::nullopt;
  PositionAnalysis analysis(op, loops);
  Position left = analysis.evaluate(compare.getLhs());
  Position right = analysis.evaluate(compare.getRhs());
  arith::CmpIPredicate predicate = compare.getPredicate();
  if (!left.function || !right.function)
    return std::nullopt;
  if (left.function->isConstant()) {
    std::swap(left, right);
    // `4 > d1` is `d1 < 4`.
    switch (predicate) {
    case arith::CmpIPredicate::slt:
      predicate = arith::CmpIPredicate::sgt;
      break;
    case arith::CmpIPredicate::sle:
      predicate = arith::CmpIPredicate::sge;
      break;
    case arith::CmpIPredicate::sgt:
      predicate = arith::CmpIPredicate::slt;
      break;
    case arith::CmpIPredicate::sge:
      predicate = arith::CmpIPredicate::sle;
      break;
    case arith::CmpIPredicate::ult:
      predicate = arith::CmpIPredicate::ugt;
      break;
    case arith::CmpIPredicate::ule:
      predicate = arith::CmpIPredicate::uge;
      break;
    case arith::CmpIPredicate::ugt:
      predicate = arith::CmpIPredicate::ult;
      break;
    case arith::CmpIPredicate::uge:
      predicate = arith::CmpIPredicate::ule;
      break;
    default:
      return std::nullopt;
    }
  }
  std::optional<unsigned> only = left.function->getOnlyLoop();
  if (!only || left.function->coefficients[*only] != 1 ||
      !right.function->isConstant() || (loop && *loop != *only))
    return std::nullopt;
  constexpr int64_t kMost = std::numeric_limits<int32_t>::max();
  if (!left.interval.isWithin(-kMost, kMost) ||
      !right.interval.isWithin(-kMost, kMost))
    return std::nullopt;
  int64_t bound = right.function->constant - left.function->constant;
  bool isUnsigned = false, below = false;
  switch (predicate) {
  case arith::CmpIPredicate::ult:
    isUnsigned = true;
    [[fallthrough]];
  case arith::CmpIPredicate::slt:
    below = true;
    break;
  case arith::CmpIPredicate::ule:
    isUnsigned = true;
    [[fallthrough]];
  case arith::CmpIPredicate::sle:
    below = true;
    ++bound;
    break;
  case arith::CmpIPredicate::ugt:
    isUnsigned = true;
    [[fallthrough]];
  case arith::CmpIPredicate::sgt:
    ++bound;
    break;
  case arith::CmpIPredicate::uge:
    isUnsigned = true;
    [[fallthrough]];
  case arith::CmpIPredicate::sge:
    break;
  default:
    return std::nullopt;
  }
  // An unsigned comparison sees a negative number as a large one.
  if (isUnsigned && (left.interval.low < 0 || right.interval.low < 0))
    return std::nullopt;
  loop = only;
  return std::make_pair(bound, below);
}

LogicalResult PieceCollector::collectChoice(Value condition, Value whenTrue,
                                            Value whenFalse) {
  auto threshold = matchThreshold(condition);
  if (!threshold)
    return failure();
  auto [bound, isTrueBelow] = *threshold;
  Interval whole = loops[*loop];
  Interval lower{whole.low, std::min(whole.high, bound - 1)};
  Interval upper{std::max(whole.low, bound), whole.high};
  for (auto [interval, value] :
       {std::make_pair(lower, isTrueBelow ? whenTrue : whenFalse),
        std::make_pair(upper, isTrueBelow ? whenFalse : whenTrue)}) {
    if (interval.isEmpty())
      continue;
    loops[*loop] = interval;
    if (failed(collect(value)))
      return failure();
  }
  loops[*loop] = whole;
  return success();
}

LogicalResult PieceCollector::collectRead(tensor::ExtractOp extract) {
  if (!loop || op.getRegion().isAncestor(extract.getTensor().getParentRegion()))
    return failure();
  std::optional<CapturedRead> read =
      matchRead(extract, PositionAnalysis(op, loops));
  if (!read || !canBeOperand(*read, loops))
    return failure();
  pieces.push_back({loops[*loop], std::move(*read)});
  return success();
}

LogicalResult PieceCollector::collect(Value value) {
  Operation *def = value.getDefiningOp();
  if (auto extract = dyn_cast_or_null<tensor::ExtractOp>(def))
    return collectRead(extract);
  if (auto select = dyn_cast_or_null<arith::SelectOp>(def))
    return collectChoice(select.getCondition(), select.getTrueValue(),
                         select.getFalseValue());
  if (auto branch = dyn_cast_or_null<scf::IfOp>(def)) {
    unsigned number = cast<OpResult>(value).getResultNumber();
    return collectChoice(branch.getCondition(),
                         branch.thenYield().getOperand(number),
                         branch.elseYield().getOperand(number));
  }
  return failure();
}

std::optional<PiecewiseRead>
mlir::tp::matchPiecewiseRead(linalg::GenericOp op, ArrayRef<Interval> loops,
                             Value value) {
  PieceCollector collector(op, loops);
  if (failed(collector.collect(value)) || collector.pieces.empty())
    return std::nullopt;
  return PiecewiseRead{*collector.loop, std::move(collector.pieces)};
}

/// `operand` as a tensor with one dimension for each loop.
static Value spreadOverLoops(OpBuilder &builder, Location loc,
                             const ReadOperand &operand,
                             ArrayRef<int64_t> shape) {
  auto type = cast<RankedTensorType>(operand.tensor.getType());
  bool isSpread = operand.indices.size() == shape.size();
  for (auto [loop, index] : llvm::enumerate(operand.indices))
    // A dimension of one element is read at 0, whatever the loop.
    isSpread =
        isSpread && (index == builder.getAffineDimExpr(loop) ||
                     (isa<AffineConstantExpr>(index) && shape[loop] == 1));
  if (isSpread)
    return operand.tensor;
  Value empty =
      tensor::EmptyOp::create(builder, loc, shape, type.getElementType());
  SmallVector<AffineMap> maps = {
      AffineMap::get(shape.size(), 0, operand.indices, builder.getContext()),
      builder.getMultiDimIdentityMap(shape.size())};
  SmallVector<utils::IteratorType> iterators(shape.size(),
                                             utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             builder, loc, empty.getType(), operand.tensor, empty, maps,
             iterators,
             [](OpBuilder &b, Location l, ValueRange arguments) {
               linalg::YieldOp::create(b, l, arguments.front());
             })
      .getResult(0);
}

Value mlir::tp::createJoinedTensor(OpBuilder &builder, Location loc,
                                   const PiecewiseRead &read,
                                   ArrayRef<Interval> loops) {
  SmallVector<Value> values;
  SmallVector<Interval> intervals(loops);
  for (const ReadPiece &piece : read.pieces) {
    intervals[read.loop] = piece.interval;
    auto shape = llvm::map_to_vector(
        intervals, [](Interval i) { return i.high - i.low + 1; });
    values.push_back(spreadOverLoops(
        builder, loc, createOperand(builder, loc, piece.read, intervals),
        shape));
  }
  return values.size() == 1
             ? values.front()
             : tensor::ConcatOp::create(builder, loc, read.loop, values)
                   .getResult();
}
