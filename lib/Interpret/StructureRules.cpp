// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ProgramBuilder.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static LogicalResult loopIndex(Operation *op, ProgramBuilder &builder) {
  return builder.define(op->getResult(0),
                        builder.leaf(Instruction::Opcode::Index, LaneType::I64,
                                     cast<linalg::IndexOp>(op).getDim()),
                        /*fits=*/true);
}

static LogicalResult extractElement(Operation *op, ProgramBuilder &builder) {
  auto extract = cast<tensor::ExtractOp>(op);
  std::optional<LaneType> type = builder.getLaneType(extract.getType());
  if (!type)
    return op->emitError() << "the interpreter does not compute with "
                           << extract.getType();
  SmallVector<Register> indices;
  for (Value index : extract.getIndices()) {
    FailureOr<Register> reg = builder.getRegister(index);
    if (failed(reg))
      return failure();
    indices.push_back(*reg);
  }
  int64_t tensor = builder.captureTensor(extract.getTensor());
  return builder.define(extract.getResult(),
                        builder.extract(tensor, *type, indices), /*fits=*/true);
}

static LogicalResult dimension(Operation *op, ProgramBuilder &builder) {
  auto dim = cast<tensor::DimOp>(op);
  std::optional<int64_t> index = dim.getConstantIndex();
  auto type = dyn_cast<RankedTensorType>(dim.getSource().getType());
  if (!index || !type || *index >= type.getRank() || type.isDynamicDim(*index))
    return op->emitError() << "the interpreter needs a static dimension in a "
                              "body";
  return builder.define(dim.getResult(),
                        builder.integer(type.getDimSize(*index)),
                        /*fits=*/true);
}

static LogicalResult assertion(Operation *op, ProgramBuilder &builder) {
  auto assertOp = cast<cf::AssertOp>(op);
  FailureOr<Register> condition = builder.getRegister(assertOp.getArg());
  if (failed(condition))
    return failure();
  builder.check(*condition,
                "asserts \"" + assertOp.getMsg().str() + "\", which is false");
  return success();
}

static LogicalResult conditional(Operation *op, ProgramBuilder &builder) {
  auto ifOp = cast<scf::IfOp>(op);
  FailureOr<Register> condition = builder.getRegister(ifOp.getCondition());
  if (failed(condition) ||
      failed(builder.appendBranch(*ifOp.thenBlock(), *condition)))
    return failure();
  if (!ifOp.elseBlock())
    return success();
  Register otherwise = builder.compute(getIntegerUnary(IntegerUnary::Not),
                                       LaneType::I64, *condition, 1);
  if (failed(builder.appendBranch(*ifOp.elseBlock(), otherwise)))
    return failure();
  for (auto [result, ifTrue, ifFalse] :
       llvm::zip_equal(ifOp.getResults(), ifOp.thenYield().getResults(),
                       ifOp.elseYield().getResults())) {
    FailureOr<Register> a = builder.getRegister(ifTrue);
    FailureOr<Register> b = builder.getRegister(ifFalse);
    std::optional<LaneType> type = builder.getLaneType(result.getType());
    if (failed(a) || failed(b) || !type)
      return failure();
    if (failed(builder.define(
            result,
            builder.compute(getSelect(*type), *type, {*condition, *a, *b}),
            /*fits=*/true)))
      return failure();
  }
  return success();
}

void mlir::tp::interpret::addStructureRules(BodyRuleTable &table) {
  table["linalg.index"] = loopIndex;
  table["tensor.extract"] = extractElement;
  table["tensor.dim"] = dimension;
  table["cf.assert"] = assertion;
  table["scf.if"] = conditional;
}
