// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How often a loop runs whose counter is a tensor of rank 0, as scans of JAX
// are:
//
//   scf.while (%i = 0, …) {
//     %go = tensor.extract(linalg.generic { cmpi slt, %i, 4 })
//     scf.condition(%go) %i, …
//   } do {
//     …
//     scf.yield linalg.generic { addi %i, 1 }, …                   4 times

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "tp/Propagate/DataFlow.h"

using namespace mlir;
using namespace mlir::tp;

/// The operation without loops that computes its result from tensors of rank 0.
static linalg::GenericOp getScalarOp(Operation *op) {
  auto generic = dyn_cast_or_null<linalg::GenericOp>(op);
  return generic && generic.getNumLoops() == 0 && generic.getNumResults() == 1
             ? generic
             : nullptr;
}

/// The number that `value` is, in or out of a tensor, as it is computed.
static Value findNumber(Value value) {
  while (true) {
    Operation *op = value.getDefiningOp();
    if (auto extract = dyn_cast_or_null<tensor::ExtractOp>(op);
        extract && extract.getIndices().empty()) {
      value = extract.getTensor();
      continue;
    }
    if (linalg::GenericOp scalar = getScalarOp(op)) {
      value = scalar.getBody()->getTerminator()->getOperand(0);
      continue;
    }
    auto argument = dyn_cast<BlockArgument>(value);
    linalg::GenericOp around =
        argument ? getScalarOp(argument.getOwner()->getParentOp()) : nullptr;
    if (!around)
      return value;
    value = around->getOperand(argument.getArgNumber());
  }
}

/// The number that `value` always is.
static std::optional<int64_t> findConstant(Value value) {
  APInt number;
  if (!matchPattern(findNumber(value), m_ConstantInt(&number)) ||
      number.getBitWidth() > 64)
    return std::nullopt;
  return number.getSExtValue();
}

/// By how much one turn of `loop` changes the value that comes to its `after`
/// region as argument `number` and leaves it as operand `yielded`.
static std::optional<int64_t> findStep(scf::WhileOp loop, unsigned number,
                                       unsigned yielded) {
  Value next = findNumber(loop.getYieldOp().getOperand(yielded));
  auto sum = next.getDefiningOp<arith::AddIOp>();
  if (!sum)
    return std::nullopt;
  Value counter = loop.getAfterArguments()[number];
  for (auto [one, other] : {std::pair(sum.getLhs(), sum.getRhs()),
                            std::pair(sum.getRhs(), sum.getLhs())})
    if (findNumber(one) == counter)
      return findConstant(other);
  return std::nullopt;
}

/// The turns of a counter that starts at `start` and is less than `end`.
static std::optional<int64_t> countTurns(int64_t start, int64_t end,
                                         int64_t step) {
  int64_t distance;
  if (step <= 0 || llvm::SubOverflow(end, start, distance))
    return std::nullopt;
  return distance <= 0 ? 0 : (distance - 1) / step + 1;
}

static std::optional<int64_t> countTurns(scf::WhileOp loop) {
  scf::ConditionOp condition = loop.getConditionOp();
  auto compare =
      findNumber(condition.getCondition()).getDefiningOp<arith::CmpIOp>();
  if (!compare || compare.getPredicate() != arith::CmpIPredicate::slt)
    return std::nullopt;
  auto counter = dyn_cast<BlockArgument>(findNumber(compare.getLhs()));
  std::optional<int64_t> end = findConstant(compare.getRhs());
  if (!counter || counter.getOwner() != loop.getBeforeBody() || !end)
    return std::nullopt;
  for (auto [number, passed] : llvm::enumerate(condition.getArgs())) {
    if (passed != counter)
      continue;
    std::optional<int64_t> step =
        findStep(loop, number, counter.getArgNumber());
    std::optional<int64_t> start =
        findConstant(loop.getInits()[counter.getArgNumber()]);
    return step && start ? countTurns(*start, *end, *step) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<int64_t> mlir::tp::getKnownTripCount(Operation *op) {
  if (auto loop = dyn_cast<scf::WhileOp>(op))
    return countTurns(loop);
  auto loop = dyn_cast<LoopLikeOpInterface>(op);
  if (!loop)
    return 1;
  if (std::optional<APInt> trips = loop.getStaticTripCount())
    return trips->getSExtValue();
  return std::nullopt;
}
