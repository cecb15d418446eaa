// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What propagation works on: the tensors of a function with their current
// shardings, and its operations with their factors.

#ifndef TP_PROPAGATE_SHARDINGSTATE_H
#define TP_PROPAGATE_SHARDINGSTATE_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Propagate/ShardedOp.h"
#include "llvm/ADT/BitVector.h"

namespace mlir::tp {

/// Where an axis on a value comes from.
struct AxisOrigin {
  AxisTerm term;
  unsigned annotation;  // index into ShardingState::annotations
  int64_t priority = 0; // of the dimension of the annotation
};

struct TensorState {
  Value value; // null for a result of the function
  RankedTensorType type;
  int64_t bytes = 0;
  TensorSharding sharding;
  SmallVector<AxisOrigin, 2> origins;
  /// The nodes that read or make the tensor, ascending.
  SmallVector<unsigned, 2> nodes;
};

/// One operation, or tensors that are cut alike: they are numbered operands
/// first, then results.
struct OpNode {
  static constexpr int kFree = -1;
  enum class Kind : uint8_t {
    Operation,
    DataFlow, // an edge of control flow: sources, then targets
    Group,    // values that are to be cut alike
    Manual,   // an operand of a manual region and how the region wants it
    Return    // what is returned, then the result of the function
  };

  explicit OpNode(ShardedOp view, Kind kind = Kind::Operation)
      : view(std::move(view)), kind(kind) {}
  ShardedOp view;
  Kind kind;
  std::optional<DataFlowEdge> edge;
  SmallVector<int, 4> tensors; // kFree for a free value
  bool isParallel = true;      // no factor is a reduction or whole
  /// Results follow operands, and operands results.
  bool passesForward = true, passesBackward = true;

  const FactorsOfDims &getDims(unsigned t) const {
    unsigned operands = view.operands.size();
    return t < operands ? view.ofOperand(t) : view.ofResult(t - operands);
  }
};

/// A dimension that shows its annotation only from a certain round on.
struct HiddenDim {
  unsigned tensor, dim;
  int64_t priority;
  DimSharding sharding;
};

class ShardingState {
public:
  ShardingState(func::FuncOp function, MeshOp mesh);

  func::FuncOp function;
  MeshOp meshOp;
  Mesh mesh;
  SmallVector<TensorState, 0> tensors;
  /// In program order; the last ones are those of the return.
  std::vector<OpNode> nodes;
  /// The annotations of the program, in words.
  SmallVector<std::string> annotations;
  SmallVector<HiddenDim> hidden;
  /// The nodes that have to be visited (again), by number.
  llvm::BitVector dirty;
  /// The tensors that are cut, or will be in their round: most never are.
  llvm::BitVector cut;
  FreeValues free;

  /// Control flow whose regions take part, outer before inner.
  SmallVector<Operation *> controlFlow;

  /// The tensor of `value`, or OpNode::kFree.
  int getTensor(Value value) const {
    auto known = numbers.find(value);
    return known == numbers.end() ? OpNode::kFree
                                  : static_cast<int>(known->second);
  }
  /// The tensor of a result of the function.
  unsigned getResultTensor(unsigned number) const {
    return firstResult + number;
  }
  /// Where `tensor` has `term` from; null if it has it not.
  const AxisOrigin *getOrigin(unsigned tensor, const AxisTerm &term) const;
  /// True if `tensor` is to be cut like others.
  bool isGrouped(unsigned tensor) const;
  /// The priorities in use, ascending.
  SmallVector<int64_t> getRounds() const;
  void markDirty(unsigned tensor);
  /// Forget what was propagated and read the annotations again: the boundary
  /// says more after propagation.
  void readAgain();

private:
  /// An annotation on a value inside of the function.
  struct InnerAnnotation {
    unsigned tensor;
    ShardingAttr sharding;
    std::string words;
  };

  unsigned addTensor(Value value, Type type);
  void annotateArguments();
  void annotateResults();
  void annotateInner(unsigned tensor, ShardingAttr sharding,
                     const Twine &words);
  void annotate(unsigned tensor, ShardingAttr sharding, const Twine &words);
  void addBlock(Block &block);
  void addOperation(Operation *op);
  void addControlFlow(Operation *op);
  void addEdge(Operation *op, const DataFlowEdge &edge);
  void addGroup(GroupOp op);
  void addManual(ManualOp op);
  OpNode &addAlike(OpNode::Kind kind, Operation *op,
                   ArrayRef<OpOperand *> operands, ArrayRef<int> tensors,
                   RankedTensorType type);
  void addReturn(func::ReturnOp op);
  void connect(unsigned node, unsigned tensor);

  llvm::DenseMap<Value, unsigned> numbers;
  std::vector<InnerAnnotation> innerAnnotations;
  unsigned firstResult = 0;
  bool hasGroups = false;
};

/// The state of a function, handed from tp-propagate-shardings to
/// tp-choose-loops as an analysis. What stands between them and changes the
/// program does not preserve it; then it is built again.
struct HeldState {
  explicit HeldState(Operation *) {}
  std::unique_ptr<ShardingState> state;
};

/// As chooseLoops, with the state of the function if it is known.
LogicalResult chooseLoops(func::FuncOp function,
                          std::unique_ptr<ShardingState> state);

/// Drop constraints and hints in regions that are their operation's own affair,
/// each with a remark.
void dropNestedConstraints(func::FuncOp function);

/// Extend shardings until nothing changes, round by round of priority.
void runFixpoint(ShardingState &state);

/// The loops of a node as annotations suggest them. Emits a remark for each
/// conflict it settles.
Loops suggestLoops(ShardingState &state, const OpNode &node);

/// State for every operation its loops, what they make of its results, and
/// where the axes come from.
void stateLoops(ShardingState &state, ShardingCodec &codec,
                function_ref<Loops(unsigned node)> getLoops);

/// Set the tensors of `state` to how the attributes of operations make them.
void readShardings(ShardingState &state, ShardingCodec &codec);

/// The loops that operations state, by node; whole where they state none.
SmallVector<Loops, 0> readLoops(const ShardingState &state,
                                ShardingCodec &codec);

/// State for each operation whose loops were chosen otherwise than `before`
/// what was chosen, where its axes come from, and, if anything changed, the
/// data-flow edges anew.
void writeLoops(ShardingState &state, FlatSymbolRefAttr meshName,
                ShardingCodec &codec, ArrayRef<Loops> before,
                function_ref<const Loops &(unsigned node)> getChosen);

/// State what was chosen for all nodes: the loops of operations, and where
/// their axes come from, and how what flows along edges lies.
void writeAllLoops(ShardingState &state, FlatSymbolRefAttr meshName,
                   ShardingCodec &codec,
                   function_ref<const Loops &(unsigned node)> getChosen,
                   function_ref<const TensorSharding &(unsigned node)> getEdge);

/// Choose how the tensors of each data-flow edge lie on the mesh, and state it.
/// All other operations have stated theirs.
void chooseEdges(ShardingState &state, FlatSymbolRefAttr meshName);

} // namespace mlir::tp

#endif // TP_PROPAGATE_SHARDINGSTATE_H
