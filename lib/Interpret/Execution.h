// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Executes blocks on all ranks in lockstep.
//
//   %0 = tp.axis_index @m ["tp"]       values[%0] = [0, 1]       (two ranks)
//   %1 = linalg.fill ins(%c) …         values[%1] = [tensor, tensor]
//   %2 = tp.all_reduce %1 sum …        all operands are at hand
//
// A value holds one tensor for each rank, shared while nobody changes it. A
// value is dropped at its last use, and an operation whose operand nobody else
// holds may overwrite it.

#ifndef TP_LIB_INTERPRET_EXECUTION_H
#define TP_LIB_INTERPRET_EXECUTION_H

#include "LaneProgram.h"
#include "mlir/IR/OwningOpRef.h"
#include "tp/IR/ShardingAttributes.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>

namespace mlir::tp::interpret {

using TensorRef = std::shared_ptr<HostTensor>;
/// One tensor for each rank.
using RankTensors = SmallVector<TensorRef, 1>;
/// The values of a function that is being executed.
using Scope = llvm::DenseMap<Value, RankTensors>;

class RankContext;

/// How an operation is executed: rank by rank, or on all ranks at once.
struct OperationRule {
  LogicalResult (*onRank)(Operation *op, RankContext &context) = nullptr;
  LogicalResult (*onAllRanks)(Operation *op, class Execution &execution,
                              Scope &scope) = nullptr;
};
using OperationRuleTable = llvm::StringMap<OperationRule>;

void addTensorShapeRules(OperationRuleTable &table);
void addTensorElementRules(OperationRuleTable &table);
void addTensorSliceRules(OperationRuleTable &table);
void addCollectiveRules(OperationRuleTable &table);
void addManualRules(OperationRuleTable &table);
void addForallRules(OperationRuleTable &table);
void addControlFlowRules(OperationRuleTable &table);
void addConstantRules(OperationRuleTable &table);
void addGatherRules(OperationRuleTable &table);
void addAggregateRules(OperationRuleTable &table);
void addCallRules(OperationRuleTable &table);
/// Rules for whatever implements linalg's interface, and for elementwise
/// operations: they have no fixed names.
OperationRule getLinalgRule();
OperationRule getElementwiseRule();

/// A run of a program on some ranks.
class Execution {
public:
  Execution(int64_t numRanks, InterpretOptions options)
      : numRanks(numRanks), options(options) {}

  /// Bind `arguments` to the arguments of `block`, execute it, and return the
  /// operands of its terminator and of the operations in it.
  FailureOr<SmallVector<RankTensors>>
  runBlock(Block &block, ArrayRef<RankTensors> arguments, Scope &scope);
  FailureOr<SmallVector<RankTensors>>
  runFunction(func::FuncOp func, ArrayRef<RankTensors> arguments);

  int64_t getNumRanks() const { return numRanks; }
  FloatMode getFloatMode() const { return options.floats; }
  InterpretStatistics &getStatistics() { return statistics; }
  /// The kind that elements of `type` have in this run; emits an error at `op`
  /// for types outside ElementKind.
  FailureOr<ElementKind> getKind(Operation *op, Type type) const;

  /// The program of `op`, made by `compile` at the first time.
  const LaneProgram *getProgram(Operation *op,
                                function_ref<FailureOr<LaneProgram>()> compile);
  /// The function that stands for `op`, made by `create` at the first time;
  /// null if it makes none.
  func::FuncOp getReplacement(Operation *op,
                              function_ref<OwningOpRef<func::FuncOp>()> create);
  /// The tensors of `value`; emits an error at `user` if it is unknown.
  FailureOr<RankTensors> lookup(Value value, Scope &scope, Operation *user);
  /// The one value that all ranks have of a scalar that decides what runs next.
  FailureOr<int64_t> getCommonInteger(Operation *op, StringRef what,
                                      Value value, Scope &scope);

  /// Call depth, so that endless recursion is an error.
  int64_t depth = 0;

private:
  LogicalResult runOperation(Operation *op, Scope &scope,
                             ArrayRef<Value> lastUses);
  /// For each operation of a block, the values of the block it is last to use.
  using LastUses = llvm::DenseMap<Operation *, SmallVector<Value>>;
  const LastUses &getLastUses(Block &block);

  int64_t numRanks;
  InterpretOptions options;
  InterpretStatistics statistics;
  llvm::DenseMap<Operation *, std::unique_ptr<LaneProgram>> programs;
  llvm::DenseMap<Block *, std::unique_ptr<LastUses>> lastUsesOfBlocks;
  llvm::DenseMap<Operation *, OwningOpRef<func::FuncOp>> replacements;
};

/// What an operation sees of one rank.
class RankContext {
public:
  RankContext(Execution &execution, Scope &scope, Operation *op, int64_t rank)
      : execution(execution), scope(scope), op(op), rank(rank) {}

  const HostTensor &getOperand(unsigned i) const { return *operands[i]; }
  /// The operand as a tensor to change: its own if nobody else has it.
  HostTensor takeOperand(unsigned i);
  /// Operand `i` itself, to share it.
  TensorRef shareOperand(unsigned i) { return operands[i]; }
  /// The integer value of scalar `value`, an operand of the operation.
  FailureOr<int64_t> getInteger(OpFoldResult value);
  FailureOr<SmallVector<int64_t>> getIntegers(ArrayRef<OpFoldResult> values);
  /// The tensor of a value from outside the operation's region, kept alive by
  /// the context; null after an error.
  const HostTensor *getCaptured(Value value);

  void addResult(HostTensor tensor) {
    results.push_back(std::make_shared<HostTensor>(std::move(tensor)));
  }
  void addResult(TensorRef tensor) { results.push_back(std::move(tensor)); }

  /// Note what went wrong, in the form "extracts …"; the operation's name and
  /// the rank are put around it.
  LogicalResult fail(const llvm::Twine &message);

  Execution &getExecution() { return execution; }
  int64_t getRank() const { return rank; }

private:
  friend class Execution;
  Execution &execution;
  Scope &scope;
  Operation *op;
  int64_t rank;
  SmallVector<TensorRef> operands;
  SmallVector<TensorRef> captured;
  SmallVector<TensorRef> results;
};

/// Run the program of `op` over `nest`, with what it captured, and count its
/// FLOPs.
LogicalResult runProgram(const LaneProgram &program, struct LoopNest nest,
                         RankContext &context);

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_EXECUTION_H
