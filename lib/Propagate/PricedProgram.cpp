// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "PricedProgram.h"
#include <map>

using namespace mlir;
using namespace mlir::tp;

PricedProgram::PricedProgram(const ShardingState &state, ArrayRef<Loops> loops,
                             const NodeGroups &groups)
    : prices(state.mesh), finder(state, prices),
      nodes(groups.firstNodes.size()) {
  for (unsigned group : groups.ofNodes)
    ++nodes[group].count;
  for (auto [node, first] : llvm::zip_equal(nodes, groups.firstNodes))
    node.candidates = &finder.find(state.nodes[first], loops[first]);
  setReturned(state, groups);
  for (auto [node, first] : llvm::zip_equal(nodes, groups.firstNodes))
    addPlacements(state, state.nodes[first], node);
  addTensors(state, groups);
  for (Node &node : nodes)
    place(node);
  for (Tensor &tensor : tensors) {
    tensor.price = tensor.count * computePrice(tensor);
    total += tensor.price;
  }
  for (unsigned node = 0; node < nodes.size(); ++node) {
    work += getWork(node);
    total += getOwnPrice(node);
  }
}

/// What no annotation says of a result is decided by propagation: it is given
/// back as it was suggested to be made.
void PricedProgram::setReturned(const ShardingState &state,
                                const NodeGroups &groups) {
  llvm::DenseMap<int, PlacementId> made; // by tensor
  for (auto [number, node] : llvm::enumerate(state.nodes)) {
    const LoopCandidate &first = nodes[groups.ofNodes[number]].candidates[0][0];
    for (unsigned t = node.view.operands.size(); t < node.tensors.size(); ++t)
      if (node.tensors[t] >= 0)
        made[node.tensors[t]] = first.placements[t];
  }
  func::FuncOp function = state.function;
  for (auto [group, first] : llvm::enumerate(groups.firstNodes)) {
    const OpNode &node = state.nodes[first];
    if (node.kind != OpNode::Kind::Return || node.tensors.front() < 0 ||
        function.getResultAttr(node.view.operands.front()->getOperandNumber(),
                               attr::kSharding))
      continue;
    auto known = made.find(node.tensors.front());
    PlacementId whole = prices.getWhole(
        known == made.end()
            ? prices.intern(state.tensors[node.tensors.front()].sharding)
            : known->second);
    returned.push_back({LoopCandidate{{}, {whole, whole}}});
    nodes[group].candidates = &returned.back();
  }
}

unsigned PricedProgram::addShape(RankedTensorType type) {
  ShapeId id = prices.intern(type);
  auto [entry, isNew] = shapeNumbers.try_emplace(id, shapes.size());
  if (isNew)
    shapes.emplace_back().id = id;
  return entry->second;
}

/// A placement of tensors of a shape, and what is offered of it once reduced.
unsigned PricedProgram::addPlacement(unsigned shape, PlacementId placement) {
  Shape &known = shapes[shape];
  auto [entry, isNew] =
      known.numbers.try_emplace(placement, known.placements.size());
  unsigned number = entry->second;
  if (isNew) {
    known.placements.push_back(placement);
    addPlacement(shape, prices.getWhole(placement));
  }
  return number;
}

void PricedProgram::addPlacements(const ShardingState &state,
                                  const OpNode &example, Node &node) {
  SmallVector<int, 4> shapesOf;
  for (int tensor : example.tensors)
    shapesOf.push_back(tensor < 0 ? -1 : addShape(state.tensors[tensor].type));
  for (const LoopCandidate &candidate : *node.candidates)
    for (auto [t, shape] : llvm::enumerate(shapesOf))
      node.placements.push_back(
          shape < 0 ? 0 : addPlacement(shape, candidate.placements[t]));
}

namespace {
/// What makes a tensor, or how it is given, and who reads it.
struct TensorKey {
  int maker;
  unsigned shape, made; // the position of the result, or a placement
  SmallVector<std::pair<unsigned, unsigned>, 2> readers; // sorted

  bool operator<(const TensorKey &other) const {
    return std::tie(maker, shape, made, readers) <
           std::tie(other.maker, other.shape, other.made, other.readers);
  }
};
} // namespace

/// Tensors that equal nodes make and read are one.
void PricedProgram::addTensors(const ShardingState &state,
                               const NodeGroups &groups) {
  std::map<TensorKey, unsigned> known;
  for (auto [number, tensor] : llvm::enumerate(findTensorUses(state, groups))) {
    const TensorState &example = state.tensors[number];
    if (tensor.maker < 0 && tensor.readers.empty())
      continue;
    unsigned shape = addShape(example.type);
    unsigned made = tensor.maker < 0
                        ? addPlacement(shape, prices.intern(example.sharding))
                        : tensor.result;
    TensorKey key = {tensor.maker, shape, made, tensor.readers};
    llvm::sort(key.readers);
    auto [entry, isNew] = known.try_emplace(std::move(key), tensors.size());
    if (!isNew) {
      ++tensors[entry->second].count;
      continue;
    }
    unsigned index = tensors.size();
    Tensor added;
    added.shape = shape;
    added.count = 1;
    added.maker = tensor.maker;
    added.made = made;
    auto connect = [&](unsigned node, unsigned position, int slot) {
      nodes[node].ports.push_back({index, position, slot});
      if (!llvm::is_contained(nodes[node].tensors, index))
        nodes[node].tensors.push_back(index);
    };
    if (tensor.maker >= 0)
      connect(tensor.maker, tensor.result, -1);
    for (auto [node, position] : tensor.readers) {
      connect(node, position, added.readers.size());
      added.readers.push_back(node);
      added.wanted.push_back(0);
    }
    tensors.push_back(std::move(added));
  }
}

/// What a reader gets of `from`, for whatever it wants.
const PricedProgram::Row &PricedProgram::getRow(const Shape &shape,
                                                unsigned from) const {
  shape.rows.resize(shape.placements.size());
  Row &row = shape.rows[from];
  if (row.offered.empty()) {
    for (PlacementId wanted : shape.placements)
      row.offered.push_back(shape.numbers.lookup(
          prices.getOffered(shape.placements[from], wanted)));
    row.prices.assign(shape.placements.size(), -1);
  }
  return row;
}

double PricedProgram::getPrice(const Shape &shape, unsigned from,
                               unsigned to) const {
  getRow(shape, from);
  double &price = shape.rows[from].prices[to];
  if (price < 0)
    price = prices.get(shape.id, shape.placements[from], shape.placements[to]);
  return price;
}

/// What it takes to offer one tensor to its readers, in their order: each cut
/// comes from the one at hand from which it is cheapest. `steps` grows by the
/// messages that this takes.
double PricedProgram::computePrice(const Tensor &tensor,
                                   function_ref<bool(unsigned)> isCounted,
                                   int64_t *steps) const {
  const Shape &shape = shapes[tensor.shape];
  SmallVector<unsigned, 8> offered = {tensor.made};
  const Row *row = nullptr;
  double price = 0;
  for (unsigned i = 0, e = tensor.wanted.size(); i < e; ++i) {
    if (tensor.wanted[i] == offered.back() ||
        (isCounted && !isCounted(tensor.readers[i])))
      continue;
    if (!row)
      row = &getRow(shape, tensor.made);
    unsigned wanted = row->offered[tensor.wanted[i]];
    if (llvm::is_contained(offered, wanted))
      continue;
    double least = PlacementPrices::kImpossible;
    unsigned source = offered.front();
    for (unsigned from : offered)
      if (double known = getPrice(shape, from, wanted); known < least) {
        least = known;
        source = from;
      }
    price += least;
    if (steps)
      *steps += prices.getNumSteps(shape.id, shape.placements[source],
                                   shape.placements[wanted]);
    offered.push_back(wanted);
  }
  return price;
}

double PricedProgram::getArguments() const {
  double price = 0;
  for (const Tensor &tensor : tensors)
    if (tensor.maker < 0)
      price += tensor.price;
  return price;
}

double PricedProgram::getNumSteps() const {
  double sum = 0;
  for (const Tensor &tensor : tensors) {
    int64_t steps = 0;
    if (tensor.price > 0)
      computePrice(tensor, nullptr, &steps);
    sum += tensor.count * steps;
  }
  return sum;
}

double PricedProgram::getTouched(unsigned node) const {
  double touched = getRows(node);
  for (unsigned number : nodes[node].tensors)
    touched += tensors[number].price;
  return touched;
}

SmallVector<double, 4> PricedProgram::getTouchedEach(unsigned node) const {
  SmallVector<double, 4> each = {getRows(node)};
  for (unsigned number : nodes[node].tensors)
    each.push_back(tensors[number].price);
  return each;
}

double PricedProgram::getPrice(unsigned node, function_ref<Readers(int)> counts,
                               function_ref<bool(unsigned)> isDecided) const {
  double price = 0;
  for (unsigned number : nodes[node].tensors) {
    const Tensor &tensor = tensors[number];
    switch (counts(tensor.maker)) {
    case Readers::None:
      break;
    case Readers::Decided:
      price += tensor.count * computePrice(tensor, isDecided);
      break;
    case Readers::All:
      price += tensor.price;
      break;
    }
  }
  return price;
}

SmallVector<unsigned, 2> PricedProgram::getPlacements(unsigned number,
                                                      unsigned candidate,
                                                      unsigned tensor) const {
  const Node &node = nodes[number];
  SmallVector<unsigned, 2> placements;
  for (const Port &port : node.ports)
    if (port.tensor == tensor)
      placements.push_back(node.getPlacements(candidate)[port.position]);
  return placements;
}

double PricedProgram::getPrice(unsigned number, ArrayRef<Placed> placed,
                               function_ref<bool(unsigned)> isRead) {
  Tensor &tensor = tensors[number];
  unsigned made = tensor.made;
  auto wanted = llvm::to_vector<8>(tensor.wanted);
  for (const Placed &change : placed) {
    const unsigned *next = change.placements.begin();
    for (const Port &port : nodes[change.node].ports)
      if (port.tensor == number)
        (port.slot < 0 ? tensor.made : tensor.wanted[port.slot]) = *next++;
  }
  double price = tensor.count * computePrice(tensor, isRead);
  tensor.made = made;
  llvm::copy(wanted, tensor.wanted.begin());
  return price;
}

/// Tell the tensors of a node how it makes and wants them.
void PricedProgram::place(const Node &node) {
  if (node.ports.empty())
    return;
  ArrayRef<unsigned> placements = node.getPlacements(node.current);
  for (const Port &port : node.ports) {
    Tensor &tensor = tensors[port.tensor];
    (port.slot < 0 ? tensor.made : tensor.wanted[port.slot]) =
        placements[port.position];
  }
}

void PricedProgram::set(unsigned number, unsigned candidate) {
  Node &node = nodes[number];
  changes.push_back({number, node.current, total, work});
  total -= getOwnPrice(number);
  work -= getWork(number);
  node.current = candidate;
  total += getOwnPrice(number);
  work += getWork(number);
  place(node);
  for (unsigned index : node.tensors) {
    Tensor &tensor = tensors[index];
    pricesBefore.push_back(tensor.price);
    total -= tensor.price;
    tensor.price = tensor.count * computePrice(tensor);
    total += tensor.price;
  }
}

void PricedProgram::undo(size_t count) {
  while (changes.size() > count) {
    Change last = changes.pop_back_val();
    Node &node = nodes[last.node];
    node.current = last.before;
    total = last.totalBefore;
    work = last.workBefore;
    place(node);
    for (unsigned index : llvm::reverse(node.tensors))
      tensors[index].price = pricesBefore.pop_back_val();
  }
}

void PricedProgram::keep(SmallVectorImpl<unsigned> *changed) {
  if (changed)
    for (const Change &change : changes)
      changed->push_back(change.node);
  changes.clear();
  pricesBefore.clear();
}

void PricedProgram::addNeighbours(unsigned node,
                                  SmallVectorImpl<unsigned> &to) const {
  for (unsigned number : nodes[node].tensors) {
    const Tensor &tensor = tensors[number];
    if (tensor.maker >= 0 && unsigned(tensor.maker) != node)
      to.push_back(tensor.maker);
    for (unsigned reader : tensor.readers)
      if (reader != node)
        to.push_back(reader);
  }
}
