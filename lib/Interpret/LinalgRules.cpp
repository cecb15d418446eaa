// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations that compute element by element: linalg's, by their regions, and
// those of arith and math on scalars and tensors.

#include "Execution.h"
#include "LoopNest.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

/// The coefficients of `expr` in the loops and its constant, if it is linear.
static LogicalResult addLinear(AffineExpr expr, int64_t factor,
                               SmallVectorImpl<int64_t> &coefficients,
                               int64_t &constant) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
    coefficients[dim.getPosition()] += factor;
    return success();
  }
  if (auto number = dyn_cast<AffineConstantExpr>(expr)) {
    constant += factor * number.getValue();
    return success();
  }
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return failure();
  if (expr.getKind() == AffineExprKind::Add)
    return success(
        succeeded(addLinear(binary.getLHS(), factor, coefficients, constant)) &&
        succeeded(addLinear(binary.getRHS(), factor, coefficients, constant)));
  auto scale = dyn_cast<AffineConstantExpr>(binary.getRHS());
  if (expr.getKind() != AffineExprKind::Mul || !scale)
    return failure();
  return addLinear(binary.getLHS(), factor * scale.getValue(), coefficients,
                   constant);
}

/// Where `map` leads in `tensor` over loops of `extents`.
static LogicalResult setAccess(RankContext &context, AffineMap map,
                               ArrayRef<int64_t> extents,
                               const HostTensor &tensor, Access &access) {
  access.strides.assign(extents.size(), 0);
  ArrayRef<int64_t> shape = tensor.getShape();
  SmallVector<int64_t> strides = getRowMajorStrides(shape);
  for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
    SmallVector<int64_t> coefficients(extents.size(), 0);
    int64_t constant = 0;
    if (failed(addLinear(expr, 1, coefficients, constant)))
      return context.fail("has an indexing map that is not linear");
    int64_t lowest = constant, highest = constant;
    for (auto [loop, coefficient] : llvm::enumerate(coefficients)) {
      int64_t reach = coefficient * (extents[loop] - 1);
      (reach < 0 ? lowest : highest) += reach;
      access.strides[loop] += coefficient * strides[dim];
    }
    if (getNumElements(extents) > 0 && (lowest < 0 || highest >= shape[dim]))
      return context.fail("accesses indices " + Twine(lowest) + " to " +
                          Twine(highest) + " of dimension " + Twine(dim) +
                          " of a tensor of type " + tensor.printType());
    access.offset += constant * strides[dim];
  }
  return success();
}

/// The sum that output `number` accumulates, if it is of short floats: it is
/// carried in f32 and rounded once, as every machine that multiplies such
/// matrices does. Null otherwise.
static Value getLongSum(linalg::LinalgOp op, unsigned number, FloatMode mode) {
  Block *body = op.getBlock();
  Value yielded = body->getTerminator()->getOperand(number);
  OpOperand *init = op.getDpsInitOperand(number);
  Type type = yielded.getType();
  auto sum = yielded.getDefiningOp<arith::AddFOp>();
  if (mode != FloatMode::Native || !sum || !(type.isBF16() || type.isF16()) ||
      op.getNumReductionLoops() == 0 || !sum->hasOneUse())
    return {};
  BlockArgument accumulator = op.getMatchingBlockArgument(init);
  bool accumulates = sum.getLhs() == accumulator || sum.getRhs() == accumulator;
  return accumulates && accumulator.hasOneUse() ? yielded : Value();
}

/// Run `program` over `nest` with the outputs that are marked as `wide` in f32.
static LogicalResult runWide(const LaneProgram &program, LoopNest nest,
                             ArrayRef<bool> wide,
                             MutableArrayRef<HostTensor> outputs,
                             RankContext &context) {
  SmallVector<ElementKind> kinds;
  for (auto [isWide, output] : llvm::zip_equal(wide, outputs)) {
    kinds.push_back(output.getKind());
    if (isWide)
      output = output.convertTo(ElementKind::F32);
  }
  if (failed(runProgram(program, std::move(nest), context)))
    return failure();
  for (auto [kind, isWide, output] : llvm::zip_equal(kinds, wide, outputs))
    if (isWide)
      output = output.convertTo(kind);
  return success();
}

static LogicalResult runLinalg(Operation *op, RankContext &context) {
  auto linalgOp = cast<linalg::LinalgOp>(op);
  if (!linalgOp.hasPureTensorSemantics())
    return context.fail("does not work on tensors");
  SmallVector<Value> sums;
  SmallVector<bool> wide;
  for (int64_t i = 0; i < linalgOp.getNumDpsInits(); ++i) {
    Value sum = getLongSum(linalgOp, i, context.getExecution().getFloatMode());
    wide.push_back(static_cast<bool>(sum));
    if (sum)
      sums.push_back(sum);
  }
  const LaneProgram *program = context.getExecution().getProgram(op, [&] {
    SmallVector<BodyArgument> arguments;
    for (int64_t i = 0; i < linalgOp.getNumDpsInputs(); ++i)
      arguments.push_back({Instruction::Opcode::Input, i});
    for (int64_t i = 0; i < linalgOp.getNumDpsInits(); ++i)
      arguments.push_back({Instruction::Opcode::Accumulator, i});
    // Some bodies do not see the inits.
    arguments.resize(linalgOp.getBlock()->getNumArguments());
    return compileBody(*linalgOp.getBlock(), arguments,
                       context.getExecution().getFloatMode(), sums);
  });
  if (!program)
    return failure();

  AffineMap shapesToLoops = linalgOp.getShapesToLoopsMap();
  if (!shapesToLoops)
    return context.fail("has loops that no operand bounds");
  SmallVector<int64_t> sizes;
  for (OpOperand &operand : op->getOpOperands())
    llvm::append_range(
        sizes, context.getOperand(operand.getOperandNumber()).getShape());
  LoopNest nest;
  SmallVector<int64_t> extents = shapesToLoops.compose(sizes);
  nest.extents.assign(extents.begin(), extents.end());

  // Inits become the results; the inputs must be known before they move.
  std::vector<HostTensor> outputs;
  outputs.reserve(linalgOp.getNumDpsInits());
  for (OpOperand &operand : op->getOpOperands()) {
    unsigned number = operand.getOperandNumber();
    Access access;
    if (failed(setAccess(context, linalgOp.getMatchingIndexingMap(&operand),
                         extents, context.getOperand(number), access)))
      return failure();
    if (linalgOp.isDpsInit(&operand)) {
      outputs.push_back(context.takeOperand(number));
      access.tensor = &outputs.back();
      nest.outputs.push_back(std::move(access));
    } else {
      access.tensor = context.shareOperand(number).get();
      nest.inputs.push_back(std::move(access));
    }
  }
  for (unsigned i = 0; i < nest.outputs.size(); ++i)
    if (!linalgOp.getIndexingMapMatchingResult(op->getResult(i))
             .isProjectedPermutation(/*allowZeroInResults=*/true))
      return context.fail("writes through a map that is no projected "
                          "permutation");
  if (failed(runWide(*program, std::move(nest), wide, outputs, context)))
    return failure();
  for (HostTensor &output : outputs)
    context.addResult(std::move(output));
  return success();
}

static LogicalResult runElementwise(Operation *op, RankContext &context) {
  Execution &execution = context.getExecution();
  const LaneProgram *program = execution.getProgram(
      op, [&] { return compileElementwise(op, execution.getFloatMode()); });
  if (!program)
    return failure();
  LoopNest nest;
  for (unsigned i = 0; i < op->getNumOperands(); ++i) {
    ArrayRef<int64_t> shape = context.getOperand(i).getShape();
    if (!shape.empty())
      nest.extents.assign(shape.begin(), shape.end());
  }
  SmallVector<int64_t> strides = getRowMajorStrides(nest.extents);
  auto access = [&](HostTensor *tensor) {
    Access result;
    result.tensor = tensor;
    result.strides.assign(strides.begin(), strides.end());
    if (tensor->getRank() == 0)
      result.strides.assign(nest.extents.size(), 0);
    return result;
  };
  for (unsigned i = 0; i < op->getNumOperands(); ++i) {
    HostTensor *operand = context.shareOperand(i).get();
    if (operand->getRank() != 0 &&
        operand->getShape() != ArrayRef<int64_t>(nest.extents))
      return context.fail("combines tensors of types " +
                          Twine(operand->printType()) + " and " +
                          context.getOperand(0).printType());
    nest.inputs.push_back(access(operand));
  }
  std::vector<HostTensor> outputs;
  outputs.reserve(op->getNumResults());
  for (Value result : op->getResults()) {
    FailureOr<ElementKind> kind = execution.getKind(op, result.getType());
    if (failed(kind))
      return failure();
    outputs.emplace_back(*kind, nest.extents);
    nest.outputs.push_back(access(&outputs.back()));
  }
  // Scalars at top level are index arithmetic, not the program's work.
  int64_t &flops = execution.getStatistics().flops;
  int64_t before = flops;
  if (failed(runProgram(*program, std::move(nest), context)))
    return failure();
  if (!isa<ShapedType>(op->getResult(0).getType()))
    flops = before;
  for (HostTensor &output : outputs)
    context.addResult(std::move(output));
  return success();
}

OperationRule mlir::tp::interpret::getLinalgRule() {
  return {runLinalg, nullptr};
}
OperationRule mlir::tp::interpret::getElementwiseRule() {
  return {runElementwise, nullptr};
}
