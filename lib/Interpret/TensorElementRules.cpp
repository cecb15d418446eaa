// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations of the tensor dialect on single elements.

#include "Execution.h"
#include "LoopNest.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

/// The row-major position that operands `first` … name in `tensor`.
static FailureOr<int64_t> getElement(RankContext &context,
                                     const HostTensor &tensor, unsigned first,
                                     StringRef verb) {
  int64_t element = 0;
  std::string indices;
  bool isInside = true;
  for (auto [dim, size] : llvm::enumerate(tensor.getShape())) {
    int64_t index = context.getOperand(first + dim).getInteger(0);
    isInside &= index >= 0 && index < size;
    indices += (dim ? ", " : "") + std::to_string(index);
    element = element * size + index;
  }
  if (!isInside)
    return context.fail(verb + " element [" + Twine(indices) +
                        "] of a tensor of type " + tensor.printType());
  return element;
}

/// Copy element `from` of `source` to element `to` of `target`.
static void copyElement(HostTensor &target, int64_t to,
                        const HostTensor &source, int64_t from) {
  int64_t width = getElementBytes(source.getKind());
  std::memcpy(target.data() + to * width, source.data() + from * width, width);
}

static LogicalResult runExtract(Operation *op, RankContext &context) {
  const HostTensor &source = context.getOperand(0);
  FailureOr<int64_t> element = getElement(context, source, 1, "extracts");
  if (failed(element))
    return failure();
  HostTensor result(source.getKind(), {});
  copyElement(result, 0, source, *element);
  context.addResult(std::move(result));
  return success();
}

static LogicalResult runInsert(Operation *op, RankContext &context) {
  FailureOr<int64_t> element =
      getElement(context, context.getOperand(1), 2, "inserts");
  if (failed(element))
    return failure();
  HostTensor target = context.takeOperand(1);
  copyElement(target, *element, context.getOperand(0), 0);
  context.addResult(std::move(target));
  return success();
}

static LogicalResult runFromElements(Operation *op, RankContext &context) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  FailureOr<ElementKind> kind = context.getExecution().getKind(op, type);
  if (failed(kind))
    return failure();
  HostTensor result(*kind, type.getShape());
  for (unsigned i = 0; i < op->getNumOperands(); ++i)
    copyElement(result, i, context.getOperand(i), 0);
  context.addResult(std::move(result));
  return success();
}

static LogicalResult runSplat(Operation *op, RankContext &context) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  SmallVector<int64_t> shape(type.getShape());
  unsigned operand = 1;
  for (int64_t &size : shape)
    if (ShapedType::isDynamic(size))
      size = context.getOperand(operand++).getInteger(0);
  HostTensor result(context.getOperand(0).getKind(), shape);
  for (int64_t i = 0; i < result.getNumElements(); ++i)
    copyElement(result, i, context.getOperand(0), 0);
  context.addResult(std::move(result));
  return success();
}

/// The body computes an element from its indices.
static LogicalResult runGenerate(Operation *op, RankContext &context) {
  auto generate = cast<tensor::GenerateOp>(op);
  Execution &execution = context.getExecution();
  FailureOr<ElementKind> kind = execution.getKind(op, generate.getType());
  if (failed(kind))
    return failure();
  Block &body = generate.getBody().front();
  const LaneProgram *program = execution.getProgram(op, [&] {
    SmallVector<BodyArgument> arguments;
    for (int64_t i = 0; i < generate.getType().getRank(); ++i)
      arguments.push_back({Instruction::Opcode::Index, i});
    return compileBody(body, arguments, execution.getFloatMode());
  });
  if (!program)
    return failure();
  SmallVector<int64_t> shape(generate.getType().getShape());
  unsigned operand = 0;
  for (int64_t &size : shape)
    if (ShapedType::isDynamic(size))
      size = context.getOperand(operand++).getInteger(0);
  HostTensor result(*kind, shape);
  LoopNest nest;
  nest.extents.assign(shape.begin(), shape.end());
  SmallVector<int64_t> strides = getRowMajorStrides(shape);
  nest.outputs.push_back(
      {&result, SmallVector<int64_t, 6>(strides.begin(), strides.end()), 0});
  if (failed(runProgram(*program, std::move(nest), context)))
    return failure();
  context.addResult(std::move(result));
  return success();
}

void mlir::tp::interpret::addTensorElementRules(OperationRuleTable &table) {
  table["tensor.extract"].onRank = runExtract;
  table["tensor.insert"].onRank = runInsert;
  table["tensor.from_elements"].onRank = runFromElements;
  table["tensor.splat"].onRank = runSplat;
  table["tensor.generate"].onRank = runGenerate;
}
