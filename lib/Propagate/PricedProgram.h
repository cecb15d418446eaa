// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a program costs, kept up to date while its nodes are computed otherwise.
//
// The price of a program is the sum over its tensors of what it takes to offer
// each to its readers, once for each cut that they want, the rows that
// operations move by themselves, and the work of the busiest device. Nodes here
// are groups of equal ones, which are computed alike and counted as often as
// they are; so are their tensors. The price is that of the whole program in any
// case.

#ifndef TP_LIB_PROPAGATE_PRICEDPROGRAM_H
#define TP_LIB_PROPAGATE_PRICEDPROGRAM_H

#include "tp/Propagate/EqualNodes.h"
#include "tp/Propagate/LoopCandidates.h"
#include <deque>

namespace mlir::tp {

class PricedProgram {
public:
  /// `loops` are those of the nodes of `state`.
  PricedProgram(const ShardingState &state, ArrayRef<Loops> loops,
                const NodeGroups &groups);

  unsigned size() const { return nodes.size(); }
  unsigned getNumCandidates(unsigned node) const {
    return nodes[node].candidates->size();
  }
  unsigned getCurrent(unsigned node) const { return nodes[node].current; }
  const Loops &getLoops(unsigned node, unsigned candidate) const {
    return (*nodes[node].candidates)[candidate].loops;
  }
  /// How many equal nodes it stands for.
  double getCount(unsigned node) const { return nodes[node].count; }

  double getTotal() const { return total; }
  /// The part of it that is work.
  double getTotalWork() const { return work; }
  /// The part of it that arguments cost, which lie as annotations say.
  double getArguments() const;
  /// How many messages the program waits for, if one comes after the other.
  double getNumSteps() const;
  double getWork(unsigned node) const {
    return getWork(node, nodes[node].current);
  }
  /// The work of a node in another way.
  double getWork(unsigned node, unsigned candidate) const {
    const Node &n = nodes[node];
    return n.count * (*n.candidates)[candidate].work;
  }
  /// What the rows cost that a node moves by itself.
  double getRows(unsigned node) const {
    const Node &n = nodes[node];
    return n.count * (*n.candidates)[n.current].rows;
  }
  /// What a node costs besides its tensors.
  double getOwnPrice(unsigned node) const {
    return getOwnPrice(node, nodes[node].current);
  }
  double getOwnPrice(unsigned node, unsigned candidate,
                     double workWeight = 1) const {
    const LoopCandidate &chosen = (*nodes[node].candidates)[candidate];
    return nodes[node].count * (workWeight * chosen.work + chosen.rows);
  }
  /// What the tensors of a node cost together, and the rows that it moves.
  double getTouched(unsigned node) const;
  /// What each of these costs.
  SmallVector<double, 4> getTouchedEach(unsigned node) const;
  /// What those cost of which `counts` holds, each for the readers for which
  /// `isRead` holds: `counts(maker)` says whether all readers, or decided ones,
  /// or the tensor not at all is counted.
  enum class Readers { None, Decided, All };
  double getPrice(unsigned node, function_ref<Readers(int maker)> counts,
                  function_ref<bool(unsigned reader)> isDecided) const;

  unsigned getNumTensors() const { return tensors.size(); }
  /// The tensors of a node, each once.
  ArrayRef<unsigned> getTensors(unsigned node) const {
    return nodes[node].tensors;
  }
  /// The node that makes a tensor, or -1.
  int getMaker(unsigned tensor) const { return tensors[tensor].maker; }
  /// The nodes that read it.
  ArrayRef<unsigned> getReaders(unsigned tensor) const {
    return tensors[tensor].readers;
  }
  /// How a candidate of a node places a tensor, for each of its ports.
  SmallVector<unsigned, 2> getPlacements(unsigned node, unsigned candidate,
                                         unsigned tensor) const;
  /// A node, and how it places a tensor.
  struct Placed {
    unsigned node;
    ArrayRef<unsigned> placements;
  };
  /// What a tensor costs if some nodes place it otherwise, for the readers for
  /// which `isRead` holds.
  double getPrice(unsigned tensor, ArrayRef<Placed> placed,
                  function_ref<bool(unsigned reader)> isRead);
  /// What a node would cost in another way if the others were spread: tensors
  /// between operations that can be computed otherwise lie over all devices, in
  /// the way that suits it. Readers for which `isShared` holds share what they
  /// gather.
  double getSpreadPrice(unsigned node, unsigned candidate,
                        function_ref<bool(unsigned reader)> isShared) const;

  /// Compute a node in another way.
  void set(unsigned node, unsigned candidate);
  /// How many changes were made since the last were kept.
  size_t getNumChanges() const { return changes.size(); }
  /// Take back changes until `count` are left.
  void undo(size_t count);
  /// Keep all changes; `changed` receives the nodes.
  void keep(SmallVectorImpl<unsigned> *changed = nullptr);

  /// Append those who make or read a tensor of a node.
  void addNeighbours(unsigned node, SmallVectorImpl<unsigned> &to) const;

private:
  /// What a placement is offered for, and at what price, by those of a shape.
  struct Row {
    SmallVector<unsigned, 0> offered;
    SmallVector<double, 0> prices; // negative until asked for
  };
  /// The placements of tensors of one shape, numbered for themselves.
  struct Shape {
    ShapeId id;
    SmallVector<PlacementId, 0> placements;
    llvm::DenseMap<PlacementId, unsigned> numbers;
    mutable std::vector<Row> rows;
  };
  struct Tensor {
    unsigned shape = 0;
    double count = 0;
    int maker = -1; // node, or none if it is an argument
    unsigned made = 0;
    SmallVector<unsigned, 2> readers; // nodes
    SmallVector<unsigned, 2> wanted;  // what they want
    double price = 0;
  };
  /// Where a node has to do with a tensor: as its maker, or in a slot of those
  /// who read it.
  struct Port {
    unsigned tensor, position;
    int slot;
  };
  struct Node {
    const LoopCandidates *candidates = nullptr;
    unsigned current = 0;
    double count = 0;
    /// For each candidate the placements of its tensors, by their shapes.
    SmallVector<unsigned, 0> placements;
    SmallVector<Port, 4> ports;
    SmallVector<unsigned, 4> tensors; // each once

    ArrayRef<unsigned> getPlacements(unsigned candidate) const {
      size_t width = placements.size() / candidates->size();
      return ArrayRef(placements).slice(candidate * width, width);
    }
  };
  struct Change {
    unsigned node, before;
    double totalBefore, workBefore;
  };

  void setReturned(const ShardingState &state, const NodeGroups &groups);
  void addTensors(const ShardingState &state, const NodeGroups &groups);
  unsigned addShape(RankedTensorType type);
  unsigned addPlacement(unsigned shape, PlacementId placement);
  void addPlacements(const ShardingState &state, const OpNode &example,
                     Node &node);
  const Row &getRow(const Shape &shape, unsigned from) const;
  double getPrice(const Shape &shape, unsigned from, unsigned to) const;
  double computePrice(const Tensor &tensor,
                      function_ref<bool(unsigned)> isCounted = nullptr,
                      int64_t *steps = nullptr) const;
  void place(const Node &node);

  mutable PlacementPrices prices;
  CandidateFinder finder;
  std::deque<LoopCandidates> returned;
  std::vector<Shape> shapes;
  llvm::DenseMap<ShapeId, unsigned> shapeNumbers;
  std::vector<Tensor> tensors;
  std::vector<Node> nodes;
  SmallVector<Change, 0> changes;
  SmallVector<double, 0> pricesBefore;
  double total = 0, work = 0;
};

} // namespace mlir::tp

#endif // TP_LIB_PROPAGATE_PRICEDPROGRAM_H
