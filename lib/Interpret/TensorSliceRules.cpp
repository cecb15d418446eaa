// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations of the tensor dialect that move boxes of elements.

#include "Execution.h"
#include "LoopNest.h"
#include "StridedCopy.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static std::string printShape(ArrayRef<int64_t> shape) {
  std::string text;
  for (auto [dim, size] : llvm::enumerate(shape))
    text += (dim ? "x" : "") + std::to_string(size);
  return text;
}

/// The box that a slice operation names, its offsets, steps and sizes.
static FailureOr<std::pair<BoxCorner, SmallVector<int64_t>>>
getBox(OffsetSizeAndStrideOpInterface slice, ArrayRef<int64_t> shape,
       RankContext &context) {
  FailureOr<SmallVector<int64_t>> offsets =
      context.getIntegers(slice.getMixedOffsets());
  FailureOr<SmallVector<int64_t>> sizes =
      context.getIntegers(slice.getMixedSizes());
  FailureOr<SmallVector<int64_t>> steps =
      context.getIntegers(slice.getMixedStrides());
  if (failed(offsets) || failed(sizes) || failed(steps))
    return failure();
  BoxCorner corner{*offsets, *steps};
  if (isInside(shape, corner, *sizes))
    return std::make_pair(corner, *sizes);
  std::string text;
  for (unsigned dim = 0; dim < sizes->size(); ++dim)
    text += (dim ? ", " : "") + std::to_string((*offsets)[dim]) + " + " +
            std::to_string((*sizes)[dim]);
  return context.fail("reaches outside of its tensor: [" + Twine(text) +
                      "], of which there are " + printShape(shape));
}

/// The shape of a result type of lower rank: `sizes` without some ones.
static SmallVector<int64_t> dropUnits(ArrayRef<int64_t> sizes,
                                      RankedTensorType type) {
  SmallVector<int64_t> shape(type.getShape());
  unsigned from = 0;
  for (int64_t &size : shape) {
    if (!ShapedType::isDynamic(size))
      continue;
    while (from < sizes.size() && sizes[from] == 1)
      ++from;
    size = from < sizes.size() ? sizes[from++] : 1;
  }
  if (static_cast<int64_t>(sizes.size()) == type.getRank())
    shape.assign(sizes.begin(), sizes.end());
  return shape;
}

static LogicalResult runExtractSlice(Operation *op, RankContext &context) {
  auto slice = cast<tensor::ExtractSliceOp>(op);
  const HostTensor &source = context.getOperand(0);
  auto box = getBox(slice, source.getShape(), context);
  if (failed(box))
    return failure();
  auto &[corner, sizes] = *box;
  HostTensor result(source.getKind(), sizes);
  copyBox(result, {SmallVector<int64_t>(sizes.size(), 0), {}}, source, corner,
          sizes);
  context.addResult(
      std::move(result).reshaped(dropUnits(sizes, slice.getType())));
  return success();
}

static LogicalResult runInsertSlice(Operation *op, RankContext &context) {
  auto slice = cast<tensor::InsertSliceOp>(op);
  auto box = getBox(slice, context.getOperand(1).getShape(), context);
  if (failed(box))
    return failure();
  auto &[corner, sizes] = *box;
  if (getNumElements(sizes) != context.getOperand(0).getNumElements())
    return context.fail("inserts " + Twine(context.getOperand(0).printType()) +
                        " as a box of " + Twine(getNumElements(sizes)) +
                        " elements");
  HostTensor source = HostTensor(context.getOperand(0)).reshaped(sizes);
  HostTensor target = context.takeOperand(1);
  copyBox(target, corner, source, {SmallVector<int64_t>(sizes.size(), 0), {}},
          sizes);
  context.addResult(std::move(target));
  return success();
}

static LogicalResult runPad(Operation *op, RankContext &context) {
  auto pad = cast<tensor::PadOp>(op);
  Execution &execution = context.getExecution();
  const HostTensor &source = context.getOperand(0);
  FailureOr<SmallVector<int64_t>> low =
      context.getIntegers(pad.getMixedLowPad());
  FailureOr<SmallVector<int64_t>> high =
      context.getIntegers(pad.getMixedHighPad());
  if (failed(low) || failed(high))
    return failure();
  // Negative padding cuts elements off.
  SmallVector<int64_t> shape, sizes;
  BoxCorner from, to;
  for (auto [dim, size] : llvm::enumerate(source.getShape())) {
    int64_t before = (*low)[dim], after = (*high)[dim];
    shape.push_back(size + before + after);
    from.offsets.push_back(std::max<int64_t>(-before, 0));
    to.offsets.push_back(std::max<int64_t>(before, 0));
    sizes.push_back(std::max<int64_t>(
        size + std::min<int64_t>(before, 0) + std::min<int64_t>(after, 0), 0));
    if (shape.back() < 0)
      return context.fail("pads dimension " + Twine(dim) + " to " +
                          Twine(shape.back()) + " elements");
  }
  Block &body = pad.getRegion().front();
  const LaneProgram *program = execution.getProgram(op, [&] {
    SmallVector<BodyArgument> arguments;
    for (int64_t i = 0; i < pad.getType().getRank(); ++i)
      arguments.push_back({Instruction::Opcode::Index, i});
    return compileBody(body, arguments, execution.getFloatMode());
  });
  if (!program)
    return failure();
  HostTensor result(source.getKind(), shape);
  LoopNest nest;
  nest.extents.assign(shape.begin(), shape.end());
  SmallVector<int64_t> strides = getRowMajorStrides(shape);
  nest.outputs.push_back(
      {&result, SmallVector<int64_t, 6>(strides.begin(), strides.end()), 0});
  if (failed(runProgram(*program, std::move(nest), context)))
    return failure();
  copyBox(result, to, source, from, sizes);
  context.addResult(std::move(result));
  return success();
}

static LogicalResult runConcat(Operation *op, RankContext &context) {
  auto concat = cast<tensor::ConcatOp>(op);
  int64_t dim = concat.getDim();
  SmallVector<int64_t> shape(context.getOperand(0).getShape());
  shape[dim] = 0;
  for (unsigned i = 0; i < op->getNumOperands(); ++i)
    shape[dim] += context.getOperand(i).getShape()[dim];
  HostTensor result(context.getOperand(0).getKind(), shape);
  BoxCorner to{SmallVector<int64_t>(shape.size(), 0), {}}, from = to;
  for (unsigned i = 0; i < op->getNumOperands(); ++i) {
    const HostTensor &part = context.getOperand(i);
    if (!isInside(shape, to, part.getShape()))
      return context.fail("joins " + Twine(part.printType()) + " into " +
                          result.printType());
    copyBox(result, to, part, from, part.getShape());
    to.offsets[dim] += part.getShape()[dim];
  }
  context.addResult(std::move(result));
  return success();
}

/// Gather and scatter move one box for each row of an index tensor: `visit` is
/// called with the number of the row and the corner that it names.
static LogicalResult
forEachRow(RankContext &context, const HostTensor &indices,
           ArrayRef<int64_t> dims, ArrayRef<int64_t> shape,
           ArrayRef<int64_t> boxSizes,
           function_ref<void(int64_t, const BoxCorner &)> visit) {
  int64_t width = dims.size();
  for (int64_t row = 0; row < indices.getNumElements() / width; ++row) {
    BoxCorner corner{SmallVector<int64_t>(shape.size(), 0), {}};
    for (auto [i, dim] : llvm::enumerate(dims))
      corner.offsets[dim] = indices.getInteger(row * width + i);
    if (!isInside(shape, corner, boxSizes))
      return context.fail("has an index outside of the tensor in row " +
                          Twine(row));
    visit(row, corner);
  }
  return success();
}

static SmallVector<int64_t> getBoxSizes(ArrayRef<int64_t> shape,
                                        ArrayRef<int64_t> dims) {
  SmallVector<int64_t> sizes(shape);
  for (int64_t dim : dims)
    sizes[dim] = 1;
  return sizes;
}

static LogicalResult runGather(Operation *op, RankContext &context) {
  auto gather = cast<tensor::GatherOp>(op);
  const HostTensor &source = context.getOperand(0);
  SmallVector<int64_t> sizes =
      getBoxSizes(source.getShape(), gather.getGatherDims());
  // Rows follow each other in the result, each a box.
  SmallVector<int64_t> shape(gather.getResultType().getShape());
  HostTensor result(source.getKind(), shape);
  int64_t bytes = getNumElements(sizes) * getElementBytes(source.getKind());
  BoxCorner start{SmallVector<int64_t>(sizes.size(), 0), {}};
  if (failed(forEachRow(
          context, context.getOperand(1), gather.getGatherDims(),
          source.getShape(), sizes, [&](int64_t row, const BoxCorner &corner) {
            HostTensor box(source.getKind(), sizes);
            copyBox(box, start, source, corner, sizes);
            std::memcpy(result.data() + row * bytes, box.data(), bytes);
          })))
    return failure();
  context.addResult(std::move(result));
  return success();
}

static LogicalResult runScatter(Operation *op, RankContext &context) {
  auto scatter = cast<tensor::ScatterOp>(op);
  HostTensor result = context.takeOperand(1);
  const HostTensor &source = context.getOperand(0);
  SmallVector<int64_t> sizes =
      getBoxSizes(result.getShape(), scatter.getScatterDims());
  int64_t bytes = getNumElements(sizes) * getElementBytes(source.getKind());
  BoxCorner start{SmallVector<int64_t>(sizes.size(), 0), {}};
  if (failed(forEachRow(
          context, context.getOperand(2), scatter.getScatterDims(),
          SmallVector<int64_t>(result.getShape()), sizes,
          [&](int64_t row, const BoxCorner &corner) {
            HostTensor box(source.getKind(), sizes);
            std::memcpy(box.data(), source.data() + row * bytes, bytes);
            copyBox(result, corner, box, start, sizes);
          })))
    return failure();
  context.addResult(std::move(result));
  return success();
}

void mlir::tp::interpret::addTensorSliceRules(OperationRuleTable &table) {
  table["tensor.extract_slice"].onRank = runExtractSlice;
  table["tensor.insert_slice"].onRank = runInsertSlice;
  table["tensor.pad"].onRank = runPad;
  table["tensor.concat"].onRank = runConcat;
  table["tensor.gather"].onRank = runGather;
  table["tensor.scatter"].onRank = runScatter;
}
