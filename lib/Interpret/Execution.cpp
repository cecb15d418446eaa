// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Execution.h"
#include "LoopNest.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static const OperationRuleTable &getOperationRules() {
  static const OperationRuleTable table = [] {
    OperationRuleTable rules;
    addTensorShapeRules(rules);
    addTensorElementRules(rules);
    addTensorSliceRules(rules);
    addCollectiveRules(rules);
    addControlFlowRules(rules);
    addManualRules(rules);
    addForallRules(rules);
    addConstantRules(rules);
    addGatherRules(rules);
    addAggregateRules(rules);
    addCallRules(rules);
    return rules;
  }();
  return table;
}

static std::optional<OperationRule> findRule(Operation *op) {
  const OperationRuleTable &rules = getOperationRules();
  auto rule = rules.find(op->getName().getStringRef());
  if (rule != rules.end())
    return rule->second;
  if (isa<linalg::LinalgOp>(op))
    return getLinalgRule();
  if (isElementwise(op))
    return getElementwiseRule();
  return std::nullopt;
}

FailureOr<ElementKind> Execution::getKind(Operation *op, Type type) const {
  std::optional<ElementKind> kind = getElementKind(type);
  if (!kind) {
    op->emitError() << "the interpreter does not compute with " << type;
    return failure();
  }
  return options.floats == FloatMode::Double && isFloatKind(*kind)
             ? ElementKind::F64
             : *kind;
}

func::FuncOp
Execution::getReplacement(Operation *op,
                          function_ref<OwningOpRef<func::FuncOp>()> create) {
  auto [entry, isNew] = replacements.try_emplace(op);
  if (isNew)
    entry->second = create();
  return entry->second ? *entry->second : func::FuncOp();
}

const LaneProgram *
Execution::getProgram(Operation *op,
                      function_ref<FailureOr<LaneProgram>()> compile) {
  std::unique_ptr<LaneProgram> &entry = programs[op];
  if (!entry) {
    FailureOr<LaneProgram> program = compile();
    if (failed(program))
      return nullptr;
    entry = std::make_unique<LaneProgram>(std::move(*program));
  }
  return entry.get();
}

const Execution::LastUses &Execution::getLastUses(Block &block) {
  std::unique_ptr<LastUses> &entry = lastUsesOfBlocks[&block];
  if (entry)
    return *entry;
  entry = std::make_unique<LastUses>();
  auto note = [&](Value value, Operation *definition) {
    Operation *last = definition;
    for (Operation *user : value.getUsers()) {
      Operation *ancestor = block.findAncestorOpInBlock(*user);
      if (!last || last->isBeforeInBlock(ancestor))
        last = ancestor;
    }
    if (last)
      (*entry)[last].push_back(value);
  };
  for (Value argument : block.getArguments())
    note(argument, nullptr);
  for (Operation &op : block)
    for (Value result : op.getResults())
      note(result, &op);
  return *entry;
}

FailureOr<RankTensors> Execution::lookup(Value value, Scope &scope,
                                         Operation *user) {
  auto found = scope.find(value);
  if (found != scope.end())
    return found->second;
  // A tensor constant inside the body that reads it.
  Operation *definition = value.getDefiningOp();
  if (definition && definition->hasTrait<OpTrait::ConstantLike>() &&
      succeeded(runOperation(definition, scope, {})))
    return scope.find(value)->second;
  user->emitError() << "uses a value that the interpreter did not compute";
  return failure();
}

FailureOr<int64_t> Execution::getCommonInteger(Operation *op, StringRef what,
                                               Value value, Scope &scope) {
  FailureOr<RankTensors> tensors = lookup(value, scope, op);
  if (failed(tensors))
    return failure();
  int64_t first = (*tensors)[0]->getInteger(0);
  for (auto [rank, tensor] : llvm::enumerate(*tensors))
    if (tensor->getInteger(0) != first) {
      op->emitError() << "depends on the rank: " << what << " is " << first
                      << " on rank 0 and " << tensor->getInteger(0)
                      << " on rank " << rank;
      return failure();
    }
  return first;
}

/// True if `op` and its regions read `value` once only, as operand `operand`.
static bool isReadOnce(Operation *op, Value value) {
  int64_t reads = 0;
  for (OpOperand &use : value.getUses())
    reads += op->isAncestor(use.getOwner());
  return reads == 1;
}

LogicalResult Execution::runOperation(Operation *op, Scope &scope,
                                      ArrayRef<Value> lastUses) {
  std::optional<OperationRule> rule = findRule(op);
  if (!rule)
    return op->emitError() << "the interpreter has no rule for '"
                           << op->getName() << "'";
  if (rule->onAllRanks)
    return rule->onAllRanks(op, *this, scope);

  SmallVector<RankTensors> operands;
  for (Value operand : op->getOperands()) {
    FailureOr<RankTensors> tensors = lookup(operand, scope, op);
    if (failed(tensors))
      return failure();
    operands.push_back(std::move(*tensors));
    if (llvm::is_contained(lastUses, operand) && isReadOnce(op, operand))
      scope.erase(operand);
  }
  SmallVector<RankTensors> results(op->getNumResults());
  for (int64_t rank = 0; rank < numRanks; ++rank) {
    RankContext context(*this, scope, op, rank);
    for (RankTensors &operand : operands)
      context.operands.push_back(std::move(operand[rank]));
    if (failed(rule->onRank(op, context)))
      return failure();
    assert(context.results.size() == results.size() && "one for each result");
    for (auto [result, tensor] : llvm::zip_equal(results, context.results))
      result.push_back(std::move(tensor));
  }
  for (auto [result, tensors] : llvm::zip_equal(op->getResults(), results))
    scope[result] = std::move(tensors);
  return success();
}

FailureOr<SmallVector<RankTensors>>
Execution::runBlock(Block &block, ArrayRef<RankTensors> arguments,
                    Scope &scope) {
  for (auto [argument, tensors] :
       llvm::zip_equal(block.getArguments(), arguments))
    scope[argument] = tensors;
  const LastUses &lastUses = getLastUses(block);
  for (Operation &op : block.without_terminator()) {
    auto last = lastUses.find(&op);
    ArrayRef<Value> dying;
    if (last != lastUses.end())
      dying = last->second;
    if (failed(runOperation(&op, scope, dying)))
      return failure();
    for (Value value : dying)
      scope.erase(value);
  }
  Operation *terminator = block.getTerminator();
  SmallVector<RankTensors> results;
  WalkResult walk = terminator->walk<WalkOrder::PreOrder>([&](Operation *op) {
    for (Value operand : op->getOperands()) {
      FailureOr<RankTensors> tensors = lookup(operand, scope, terminator);
      if (failed(tensors))
        return WalkResult::interrupt();
      results.push_back(std::move(*tensors));
    }
    return WalkResult::advance();
  });
  if (walk.wasInterrupted())
    return failure();
  auto last = lastUses.find(terminator);
  if (last != lastUses.end())
    for (Value value : last->second)
      scope.erase(value);
  return results;
}

FailureOr<SmallVector<RankTensors>>
Execution::runFunction(func::FuncOp func, ArrayRef<RankTensors> arguments) {
  if (func.isExternal())
    return func.emitError() << "has no body to interpret";
  if (!func.getBody().hasOneBlock())
    return func.emitError() << "has " << func.getBody().getBlocks().size()
                            << " blocks; the interpreter takes structured "
                               "control flow only";
  Scope scope;
  return runBlock(func.getBody().front(), arguments, scope);
}

HostTensor RankContext::takeOperand(unsigned i) {
  if (operands[i].use_count() == 1)
    return std::move(*operands[i]);
  return *operands[i];
}

FailureOr<int64_t> RankContext::getInteger(OpFoldResult value) {
  if (auto attribute = dyn_cast<Attribute>(value))
    return cast<IntegerAttr>(attribute).getInt();
  for (auto [i, operand] : llvm::enumerate(op->getOperands()))
    if (operand == cast<Value>(value))
      return operands[i]->getInteger(0);
  return fail("uses a size that is no operand");
}

FailureOr<SmallVector<int64_t>>
RankContext::getIntegers(ArrayRef<OpFoldResult> values) {
  SmallVector<int64_t> integers;
  for (OpFoldResult value : values) {
    FailureOr<int64_t> integer = getInteger(value);
    if (failed(integer))
      return failure();
    integers.push_back(*integer);
  }
  return integers;
}

const HostTensor *RankContext::getCaptured(Value value) {
  for (auto [i, operand] : llvm::enumerate(op->getOperands()))
    if (operand == value)
      return operands[i].get();
  FailureOr<RankTensors> tensors = execution.lookup(value, scope, op);
  if (failed(tensors))
    return nullptr;
  captured.push_back((*tensors)[rank]);
  return captured.back().get();
}

LogicalResult RankContext::fail(const Twine &message) {
  InFlightDiagnostic diagnostic = op->emitError() << message;
  if (execution.getNumRanks() > 1)
    diagnostic << " on rank " << rank;
  return diagnostic;
}

LogicalResult mlir::tp::interpret::runProgram(const LaneProgram &program,
                                              LoopNest nest,
                                              RankContext &context) {
  for (Value value : program.parameters) {
    const HostTensor *tensor = context.getCaptured(value);
    if (!tensor)
      return failure();
    nest.parameters.push_back(tensor);
  }
  for (Value value : program.tensors) {
    const HostTensor *tensor = context.getCaptured(value);
    if (!tensor)
      return failure();
    nest.tensors.push_back(tensor);
  }
  // All ranks count the same.
  if (context.getRank() == 0)
    context.getExecution().getStatistics().flops +=
        program.flops * nest.getNumIterations();
  std::string fault = runLoopNest(program, std::move(nest));
  return fault.empty() ? success() : context.fail(fault);
}
