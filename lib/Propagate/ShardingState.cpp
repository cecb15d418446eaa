// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Propagate/ShardingState.h"
#include "ProgramOrder.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;
using namespace mlir::tp;

ShardingState::ShardingState(func::FuncOp function, MeshOp mesh)
    : function(function), meshOp(mesh), mesh(mesh.getMesh()) {
  for (BlockArgument argument : function.getArguments())
    if (isa<RankedTensorType>(argument.getType()))
      addTensor(argument, argument.getType());
  annotateArguments();
  addBlock(function.getBody().front());
  firstResult = tensors.size();
  addReturn(cast<func::ReturnOp>(function.getBody().front().getTerminator()));
  annotateResults();
  dirty.resize(nodes.size());
}

void ShardingState::annotateArguments() {
  unsigned tensor = 0;
  for (BlockArgument argument : function.getArguments()) {
    if (!isa<RankedTensorType>(argument.getType()))
      continue;
    unsigned number = argument.getArgNumber(), current = tensor++;
    auto sharding =
        function.getArgAttrOfType<ShardingAttr>(number, attr::kSharding);
    if (!sharding)
      continue;
    annotate(current, sharding, describeArgument(function, number));
  }
}

void ShardingState::annotateResults() {
  for (unsigned i = 0, e = function.getNumResults(); i < e; ++i) {
    auto sharding =
        function.getResultAttrOfType<ShardingAttr>(i, attr::kSharding);
    if (!sharding)
      continue;
    auto name = function.getResultAttrOfType<StringAttr>(i, attr::kName);
    annotate(getResultTensor(i), sharding,
             name ? "result \"" + name.getValue() + "\""
                  : "result #" + Twine(i));
  }
}

void ShardingState::readAgain() {
  annotations.clear();
  hidden.clear();
  cut.reset();
  for (TensorState &tensor : tensors) {
    tensor.sharding = TensorSharding::replicatedOf(tensor.type.getRank(),
                                                   /*open=*/true);
    tensor.origins.clear();
  }
  annotateArguments();
  for (const InnerAnnotation &inner : innerAnnotations)
    annotate(inner.tensor, inner.sharding, inner.words);
  annotateResults();
}

void ShardingState::annotateInner(unsigned tensor, ShardingAttr sharding,
                                  const Twine &words) {
  innerAnnotations.push_back({tensor, sharding, words.str()});
  annotate(tensor, sharding, innerAnnotations.back().words);
}

unsigned ShardingState::addTensor(Value value, Type type) {
  TensorState &state = tensors.emplace_back();
  cut.push_back(false);
  state.value = value;
  state.type = cast<RankedTensorType>(type);
  state.bytes = getBytes(state.type);
  state.sharding.dims.assign(state.type.getRank(), {{}, /*open=*/true});
  if (value)
    numbers[value] = tensors.size() - 1;
  return tensors.size() - 1;
}

void ShardingState::annotate(unsigned tensor, ShardingAttr sharding,
                             const Twine &words) {
  TensorState &state = tensors[tensor];
  state.sharding = toTensorSharding(sharding, mesh);
  unsigned annotation = annotations.size();
  annotations.push_back(words.str());
  for (auto [number, dim] : llvm::enumerate(sharding.getDims())) {
    DimSharding &current = state.sharding.dims[number];
    for (const AxisTerm &term : current.terms)
      if (!term.isGap())
        state.origins.push_back({term, annotation, dim.getPriority()});
    if (!current.terms.empty())
      cut.set(tensor);
    if (dim.getPriority() == 0)
      continue;
    // Until its round a dimension is shown whole and closed, and its axes are
    // kept from the other dimensions.
    hidden.push_back(
        {tensor, static_cast<unsigned>(number), dim.getPriority(), current});
    for (const AxisTerm &term : current.terms)
      if (!term.isGap())
        state.sharding.replicated.push_back(term);
    current = DimSharding();
  }
}

void ShardingState::connect(unsigned node, unsigned tensor) {
  SmallVectorImpl<unsigned> &users = tensors[tensor].nodes;
  if (users.empty() || users.back() != node)
    users.push_back(node);
}

void ShardingState::addBlock(Block &block) {
  SmallVector<Operation *> ops = getProgramOrder(block);
  // Most operations make one tensor; those of inner blocks are few.
  if (nodes.empty()) {
    size_t more = ops.size() + function.getNumResults();
    tensors.reserve(tensors.size() + more);
    numbers.reserve(tensors.size() + more);
    nodes.reserve(more);
  }
  for (Operation *op : ops)
    if (hasDataFlow(op))
      addControlFlow(op);
    else if (auto group = dyn_cast<GroupOp>(op))
      addGroup(group);
    else if (auto manual = dyn_cast<ManualOp>(op))
      addManual(manual);
    else if (touchesTensors(op))
      addOperation(op);
}

/// The regions are part of the program; what flows into them and out of them is
/// linked by edges.
void ShardingState::addControlFlow(Operation *op) {
  controlFlow.push_back(op);
  SmallVector<DataFlowEdge> edges = getDataFlowEdges(op);
  for (const DataFlowEdge &edge : edges)
    for (Value target : edge.targets)
      addTensor(target, target.getType());
  for (Region &region : op->getRegions())
    for (Block &block : region)
      addBlock(block);
  for (const DataFlowEdge &edge : edges)
    addEdge(op, edge);
}

void ShardingState::addEdge(Operation *op, const DataFlowEdge &edge) {
  SmallVector<int> tensors;
  for (OpOperand *source : edge.sources)
    tensors.push_back(getTensor(source->get()));
  for (Value target : edge.targets)
    tensors.push_back(getTensor(target));
  addAlike(OpNode::Kind::DataFlow, op, edge.sources, tensors,
           cast<RankedTensorType>(edge.targets[0].getType()))
      .edge = edge;
}

/// Groups that share a value are one, since the value is in both nodes.
void ShardingState::addGroup(GroupOp op) {
  SmallVector<OpOperand *> operands;
  SmallVector<int> tensors;
  for (OpOperand &operand : op->getOpOperands()) {
    operands.push_back(&operand);
    tensors.push_back(getTensor(operand.get()));
  }
  hasGroups |= !operands.empty();
  if (!operands.empty())
    addAlike(OpNode::Kind::Group, op, operands, tensors,
             cast<RankedTensorType>(operands[0]->get().getType()));
}

/// A manual region takes and gives what it says; what is in it is local
/// already.
void ShardingState::addManual(ManualOp op) {
  auto loc = op->getLoc()->findInstanceOf<FileLineColLoc>();
  std::string text = (loc ? "the manual region at line " + Twine(loc.getLine())
                          : Twine("a manual region"))
                         .str();
  auto getPart = [&](Attribute sharding) {
    return toShardingAttr(op.getMeshAttr(), mesh,
                          op.getManualPart(sharding, mesh));
  };
  for (auto [operand, sharding] :
       llvm::zip_equal(op->getOpOperands(), op.getInShardings())) {
    Type type = operand.get().getType();
    unsigned wanted = addTensor(Value(), type);
    annotateInner(wanted, getPart(sharding), text);
    addAlike(OpNode::Kind::Manual, op, &operand,
             {getTensor(operand.get()), static_cast<int>(wanted)},
             cast<RankedTensorType>(type));
  }
  for (auto [result, sharding] :
       llvm::zip_equal(op.getResults(), op.getOutShardings()))
    annotateInner(addTensor(result, result.getType()), getPart(sharding), text);
}

/// Add a node whose tensors, all of `type`, are cut alike, dimension by
/// dimension.
OpNode &ShardingState::addAlike(OpNode::Kind kind, Operation *op,
                                ArrayRef<OpOperand *> operands,
                                ArrayRef<int> tensors, RankedTensorType type) {
  FactorMap map;
  FactorsOfDims dims(type.getRank());
  for (auto [dim, size] : llvm::enumerate(type.getShape())) {
    dims[dim].push_back(dim);
    map.factors.push_back({size, FactorKind::Parallel, CombinerKind::Sum});
  }
  map.operands.assign(operands.size(), dims);
  map.results.assign(tensors.size() - operands.size(), dims);
  unsigned number = nodes.size();
  OpNode &node =
      nodes.emplace_back(ShardedOp(op, operands, std::move(map)), kind);
  node.tensors.assign(tensors.begin(), tensors.end());
  for (int tensor : tensors)
    if (tensor != OpNode::kFree)
      connect(number, tensor);
  return node;
}

void ShardingState::addOperation(Operation *op) {
  // Free values are made anew for each use; they carry no sharding. What reads
  // a tensor that is not free makes none.
  bool readsTensors = llvm::any_of(
      op->getOperands(), [&](Value value) { return numbers.contains(value); });
  if (!readsTensors && op->getNumResults() > 0 &&
      llvm::all_of(op->getResults(),
                   [&](Value value) { return free.isFree(value); }))
    return;
  unsigned number = nodes.size();
  OpNode &node = nodes.emplace_back(ShardedOp(op));
  node.isParallel =
      llvm::all_of(node.view.map.factors, [](const Factor &factor) {
        return factor.kind == FactorKind::Parallel;
      });
  if (auto barrier = dyn_cast<BarrierOp>(op)) {
    node.passesForward = barrier.getDirection() == BarrierDirection::Backward;
    node.passesBackward = barrier.getDirection() == BarrierDirection::Forward;
  }
  for (OpOperand *operand : node.view.operands) {
    auto known = numbers.find(operand->get());
    node.tensors.push_back(known == numbers.end()
                               ? OpNode::kFree
                               : static_cast<int>(known->second));
    if (known != numbers.end())
      connect(number, known->second);
  }
  for (OpResult result : op->getResults()) {
    if (!isa<RankedTensorType>(result.getType())) {
      node.tensors.push_back(OpNode::kFree);
      continue;
    }
    unsigned tensor = addTensor(result, result.getType());
    node.tensors.push_back(tensor);
    connect(number, tensor);
    if (auto constrain = dyn_cast<ConstrainOp>(op)) {
      auto loc = op->getLoc()->findInstanceOf<FileLineColLoc>();
      annotateInner(tensor, constrain.getSharding(),
                    loc ? "the constraint at line " + Twine(loc.getLine())
                        : Twine("a constraint"));
    }
  }
}

/// A returned tensor and the result of the function that it becomes are cut
/// alike, dimension by dimension. Each is a node of its own, since a training
/// step returns as many tensors as the model has parameters.
void ShardingState::addReturn(func::ReturnOp op) {
  for (OpOperand &operand : op->getOpOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand.get().getType());
    // Keep one tensor per result, so that results can be counted through.
    unsigned tensor = addTensor(
        Value(),
        type ? type
             : RankedTensorType::get({}, IndexType::get(op.getContext())));
    if (type)
      addAlike(OpNode::Kind::Return, op, &operand,
               {getTensor(operand.get()), static_cast<int>(tensor)}, type);
  }
}

const AxisOrigin *ShardingState::getOrigin(unsigned tensor,
                                           const AxisTerm &term) const {
  for (const AxisOrigin &origin : tensors[tensor].origins)
    if (origin.term.overlaps(term))
      return &origin;
  return nullptr;
}

SmallVector<int64_t> ShardingState::getRounds() const {
  SmallVector<int64_t> rounds = {0};
  for (const HiddenDim &dim : hidden)
    rounds.push_back(dim.priority);
  llvm::sort(rounds);
  rounds.erase(llvm::unique(rounds), rounds.end());
  return rounds;
}

bool ShardingState::isGrouped(unsigned tensor) const {
  return hasGroups && llvm::any_of(tensors[tensor].nodes, [&](unsigned node) {
           return nodes[node].kind == OpNode::Kind::Group;
         });
}

void ShardingState::markDirty(unsigned tensor) {
  for (unsigned node : tensors[tensor].nodes)
    dirty.set(node);
}
