// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations that move elements to positions that data or a layout gives:
// tensor.gather and tensor.scatter, linalg.pack and linalg.unpack, and
// tensor.bitcast, which moves bits.

#include "Execution.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

using Coordinates = SmallVector<int64_t, 6>;

/// Call `visit` with the coordinates of each element in row-major order, until
/// it fails.
static LogicalResult
forEachElement(ArrayRef<int64_t> shape,
               function_ref<LogicalResult(const Coordinates &)> visit) {
  Coordinates at(shape.size(), 0);
  for (int64_t n = getNumElements(shape); n > 0; --n) {
    if (failed(visit(at)))
      return failure();
    for (int64_t dim = shape.size() - 1; dim >= 0; --dim) {
      if (++at[dim] < shape[dim])
        break;
      at[dim] = 0;
    }
  }
  return success();
}

/// The row-major position of `at`; nothing outside of the tensor.
static std::optional<int64_t> getPosition(const HostTensor &tensor,
                                          ArrayRef<int64_t> at) {
  int64_t position = 0;
  for (auto [index, size] : llvm::zip_equal(at, tensor.getShape())) {
    if (index < 0 || index >= size)
      return std::nullopt;
    position = position * size + index;
  }
  return position;
}

static void moveElement(HostTensor &target, int64_t to,
                        const HostTensor &source, int64_t from) {
  int64_t width = getElementBytes(source.getKind());
  std::memcpy(target.data() + to * width, source.data() + from * width, width);
}

/// Where the part at `at` of a gather or scatter lies in the whole tensor: the
/// leading coordinates name an index vector, the others an element of what it
/// points to.
static FailureOr<int64_t> followIndex(RankContext &context,
                                      const HostTensor &whole,
                                      const HostTensor &indices,
                                      ArrayRef<int64_t> dims,
                                      ArrayRef<int64_t> at, StringRef verb) {
  int64_t batch = indices.getRank() - 1;
  ArrayRef<int64_t> rest = at.drop_front(batch);
  bool isDropped = static_cast<int64_t>(rest.size()) != whole.getRank();
  int64_t vector = 0;
  for (int64_t i = 0; i < batch; ++i)
    vector = vector * indices.getShape()[i] + at[i];
  Coordinates target;
  for (int64_t dim = 0; dim < whole.getRank(); ++dim) {
    const auto *indexed = llvm::find(dims, dim);
    if (indexed == dims.end()) {
      target.push_back(rest.front());
      rest = rest.drop_front();
      continue;
    }
    target.push_back(
        indices.getInteger(vector * dims.size() + (indexed - dims.begin())));
    if (!isDropped)
      rest = rest.drop_front();
  }
  std::optional<int64_t> position = getPosition(whole, target);
  if (!position)
    return context.fail(verb + " at an index outside of a tensor of type " +
                        whole.printType());
  return *position;
}

static LogicalResult runGather(Operation *op, RankContext &context) {
  auto gather = cast<tensor::GatherOp>(op);
  const HostTensor &source = context.getOperand(0);
  HostTensor result(source.getKind(), gather.getResultType().getShape());
  int64_t next = 0;
  LogicalResult walk =
      forEachElement(result.getShape(), [&](const Coordinates &at) {
        FailureOr<int64_t> from =
            followIndex(context, source, context.getOperand(1),
                        gather.getGatherDims(), at, "gathers");
        if (succeeded(from))
          moveElement(result, next++, source, *from);
        return LogicalResult(from);
      });
  if (failed(walk))
    return failure();
  context.addResult(std::move(result));
  return success();
}

static LogicalResult runScatter(Operation *op, RankContext &context) {
  auto scatter = cast<tensor::ScatterOp>(op);
  const HostTensor &source = context.getOperand(0);
  HostTensor result = context.takeOperand(1);
  int64_t next = 0;
  LogicalResult walk =
      forEachElement(source.getShape(), [&](const Coordinates &at) {
        FailureOr<int64_t> to =
            followIndex(context, result, context.getOperand(2),
                        scatter.getScatterDims(), at, "scatters");
        if (succeeded(to))
          moveElement(result, *to, source, next++);
        return LogicalResult(to);
      });
  if (failed(walk))
    return failure();
  context.addResult(std::move(result));
  return success();
}

/// Where the element of a packed tensor at `at` lies in the unpacked one.
template <typename OpTy>
static Coordinates getUnpacked(OpTy op, ArrayRef<int64_t> at,
                               int64_t unpackedRank) {
  Coordinates target(at.take_front(unpackedRank));
  for (auto [position, dim] : llvm::enumerate(op.getOuterDimsPerm()))
    target[dim] = at[position];
  for (auto [position, dim] : llvm::enumerate(op.getInnerDimsPos()))
    target[dim] = target[dim] * op.getStaticInnerTiles()[position] +
                  at[unpackedRank + position];
  return target;
}

static LogicalResult runPack(Operation *op, RankContext &context) {
  auto pack = cast<linalg::PackOp>(op);
  const HostTensor &source = context.getOperand(0);
  HostTensor result = context.takeOperand(1);
  int64_t next = 0;
  LogicalResult walk =
      forEachElement(result.getShape(), [&](const Coordinates &at) {
        std::optional<int64_t> from =
            getPosition(source, getUnpacked(pack, at, source.getRank()));
        if (from)
          moveElement(result, next++, source, *from);
        else if (pack.getPaddingValue())
          moveElement(result, next++, context.getOperand(2), 0);
        else
          return context.fail("packs without a padding value what does not "
                              "fill its tiles");
        return success();
      });
  if (failed(walk))
    return failure();
  context.addResult(std::move(result));
  return success();
}

static LogicalResult runUnpack(Operation *op, RankContext &context) {
  auto unpack = cast<linalg::UnPackOp>(op);
  const HostTensor &source = context.getOperand(0);
  HostTensor result = context.takeOperand(1);
  int64_t next = 0;
  LogicalResult walk =
      forEachElement(source.getShape(), [&](const Coordinates &at) {
        if (std::optional<int64_t> to =
                getPosition(result, getUnpacked(unpack, at, result.getRank())))
          moveElement(result, *to, source, next);
        ++next;
        return success();
      });
  if (failed(walk))
    return failure();
  context.addResult(std::move(result));
  return success();
}

/// Bits are those of the types in the program, whatever a run computes with.
static LogicalResult runBitcast(Operation *op, RankContext &context) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  std::optional<ElementKind> from = getElementKind(op->getOperand(0).getType());
  std::optional<ElementKind> to = getElementKind(type);
  FailureOr<ElementKind> kept = context.getExecution().getKind(op, type);
  if (!from || !to || failed(kept))
    return failure();
  HostTensor bits = context.getOperand(0);
  if (bits.getKind() != *from)
    bits = bits.convertTo(*from);
  HostTensor result(*to, type.getShape());
  std::memcpy(result.data(), bits.data(), bits.getByteSize());
  if (*kept != *to)
    result = result.convertTo(*kept);
  context.addResult(std::move(result));
  return success();
}

void mlir::tp::interpret::addGatherRules(OperationRuleTable &table) {
  table["tensor.gather"].onRank = runGather;
  table["tensor.scatter"].onRank = runScatter;
  table["tensor.bitcast"].onRank = runBitcast;
  table["linalg.pack"].onRank = runPack;
  table["linalg.unpack"].onRank = runUnpack;
}
