// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ScalarRegion.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// Clones operations with scalars for tensors of rank 0.
class ScalarInliner {
public:
  explicit ScalarInliner(OpBuilder &builder) : builder(builder) {}

  void bind(Value tensor, Value scalar) { scalars[tensor] = scalar; }
  LogicalResult inlineOp(Operation *op);
  Value getScalar(Value value);

private:
  LogicalResult inlineLinalg(linalg::LinalgOp op);

  OpBuilder &builder;
  llvm::DenseMap<Value, Value> scalars;
};

} // namespace

/// The scalar for `value`; null for a tensor without a value, such as a
/// tensor.empty.
Value ScalarInliner::getScalar(Value value) {
  auto known = scalars.find(value);
  if (known != scalars.end())
    return known->second;
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type)
    return value;
  if (type.getRank() != 0 || value.getDefiningOp<tensor::EmptyOp>())
    return {};
  // From outside of the region.
  return scalars[value] = tensor::ExtractOp::create(builder, value.getLoc(),
                                                    value, ValueRange());
}

LogicalResult ScalarInliner::inlineLinalg(linalg::LinalgOp op) {
  if (op.getNumLoops() != 0)
    return failure();
  IRMapping mapping;
  Block *body = op.getBlock();
  for (OpOperand &operand : op->getOpOperands())
    if (Value scalar = getScalar(operand.get()))
      mapping.map(op.getMatchingBlockArgument(&operand), scalar);
    else if (!op.getMatchingBlockArgument(&operand).use_empty())
      return failure();
  for (Operation &inner : body->without_terminator())
    builder.clone(inner, mapping);
  for (auto [result, yielded] :
       llvm::zip_equal(op->getResults(), body->getTerminator()->getOperands()))
    bind(result, mapping.lookupOrDefault(yielded));
  return success();
}

LogicalResult ScalarInliner::inlineOp(Operation *op) {
  if (isa<tensor::EmptyOp>(op))
    return success();
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    auto splat = dyn_cast<SplatElementsAttr>(constant.getValue());
    TypedAttr value = splat ? cast<TypedAttr>(splat.getSplatValue<Attribute>())
                            : constant.getValue();
    if (isa<ShapedType>(value.getType()))
      return failure();
    bind(constant, arith::ConstantOp::create(builder, op->getLoc(), value));
    return success();
  }
  if (isa<tensor::ExtractOp, tensor::FromElementsOp>(op) &&
      op->getNumOperands() == 1) {
    Value scalar = getScalar(op->getOperand(0));
    if (scalar)
      bind(op->getResult(0), scalar);
    return success(static_cast<bool>(scalar));
  }
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return inlineLinalg(linalgOp);
  // Arithmetic, on tensors of rank 0 or on scalars.
  if (op->getNumRegions() != 0 || !op->isRegistered() ||
      !OpTrait::hasElementwiseMappableTraits(op))
    return failure();
  SmallVector<Value> operands;
  for (Value operand : op->getOperands()) {
    operands.push_back(getScalar(operand));
    if (!operands.back())
      return failure();
  }
  SmallVector<Type> types;
  for (Type type : op->getResultTypes())
    types.push_back(getElementTypeOrSelf(type));
  OperationState state(op->getLoc(), op->getName(), operands, types,
                       op->getAttrs());
  Operation *scalarOp = builder.create(state);
  for (auto [result, scalar] :
       llvm::zip_equal(op->getResults(), scalarOp->getResults()))
    bind(result, scalar);
  return success();
}

FailureOr<SmallVector<Value>> mlir::tp::inlineScalars(OpBuilder &builder,
                                                      Region &region,
                                                      ValueRange arguments) {
  ScalarInliner inliner(builder);
  Block &block = region.front();
  for (auto [argument, scalar] :
       llvm::zip_equal(block.getArguments(), arguments))
    inliner.bind(argument, scalar);
  // The terminator belongs to a dialect that is not registered.
  for (Operation &op : llvm::drop_end(block))
    if (failed(inliner.inlineOp(&op)))
      return op.emitError()
             << "'" << op.getName() << "' stands in the region of '"
             << region.getParentOp()->getName()
             << "', where tp takes arithmetic on scalars";
  SmallVector<Value> results;
  for (Value value : block.back().getOperands()) {
    Value scalar = inliner.getScalar(value);
    if (!scalar)
      return block.back().emitError() << "returns no scalar";
    results.push_back(scalar);
  }
  return results;
}
