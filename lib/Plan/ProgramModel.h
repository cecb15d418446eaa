// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A program as a planning problem.
//
//   x ── matmul ── h ─┬─ gelu ──            nodes: x, w1, matmul, the tensor h,
//   w1 ─────┘         └─ multiply ──               gelu, multiply, …
//
// The strategies of an operation are the ways to compute it, those of an
// argument, of a result and of what flows along control flow are the ways to
// place it. An edge costs what it takes to come from how a tensor is made to
// how it is wanted. A tensor that several read is a node too: it is brought to
// one placement, which they share, and each goes on from there. Equal
// operations in equal surroundings are one node, counted as often as they are.
//
// Costs are picoseconds.

#ifndef TP_LIB_PLAN_PROGRAMMODEL_H
#define TP_LIB_PLAN_PROGRAMMODEL_H

#include "MemoryRows.h"
#include "OpTimes.h"
#include "tp/Plan/PlanProgram.h"
#include "tp/Plan/Solver/Problem.h"
#include "tp/Propagate/EqualNodes.h"
#include <deque>

namespace mlir::tp {

class ProgramModel {
public:
  /// `given` are the loops of nodes that nobody chooses.
  ProgramModel(const ShardingState &state, ArrayRef<Loops> given,
               const PlanProgramOptions &options);

  const plan::Problem &getProblem() const { return problem; }

  /// How a plan computes a node of the state.
  const Loops &getLoops(ArrayRef<unsigned> choice, unsigned node) const;
  /// How a plan places an argument of the function, and what flows along an
  /// edge of control flow or is returned.
  const TensorSharding &getArgument(ArrayRef<unsigned> choice,
                                    unsigned number) const;
  const TensorSharding &getPlacement(ArrayRef<unsigned> choice,
                                     unsigned node) const;
  static double toSeconds(int64_t cost);
  /// What a plan takes for a group of equal nodes, in seconds.
  struct GroupTime {
    unsigned node = 0; // the first of them, of the state
    double runs = 0;
    /// To compute them, and to bring their operands to where they are wanted.
    double computing = 0, communicating = 0;
    double alone = 0; // to compute them on one device
  };
  /// Groups in program order, then what brings tensors to where several read
  /// them, at the group that makes them.
  SmallVector<GroupTime, 0> getTimes(ArrayRef<unsigned> choice) const;

  /// The most that a device holds at one time under a plan, and when.
  struct Peak {
    int64_t bytes = 0;
    unsigned time = 0;
  };
  Peak findPeak(ArrayRef<unsigned> choice) const;
  /// The most that one device alone would hold.
  int64_t findPeakAlone() const;
  /// Ask that memory suffices at `time` too. False if it is asked already.
  bool addTime(unsigned time);
  /// What a node of the problem is, in words.
  std::string describe(unsigned problemNode) const;

private:
  /// What makes or reads tensors: a group of operations, an argument.
  struct Actor {
    const LoopCandidates *candidates = nullptr;
    unsigned problemNode = 0;
    double count = 0;         // equal ones
    int stateNode = -1;       // the first of them, or
    unsigned stateTensor = 0; // the first of them, where it is no node
  };
  struct Port {
    unsigned actor, position;
  };
  /// Equal tensors.
  struct Tensor {
    unsigned first = 0; // of the state
    double count = 0;
    std::optional<Port> maker;
    SmallVector<Port, 2> readers;
    std::optional<unsigned> hub; // node of the problem
    SmallVector<PlacementId, 0> hubStates;
    SmallVector<unsigned, 1> members; // of the state
  };

  void addOperations(ArrayRef<Loops> given);
  void addTensors();
  const LoopCandidates &enumeratePlacements(const TensorState &tensor,
                                            ShardingAttr annotation,
                                            unsigned numPorts);
  const LoopCandidates &addFixed(const TensorState &tensor);
  void addActorNode(Actor &actor);
  void addEdges(Tensor &tensor);
  void tieResults();
  SmallVector<PlacementId, 0> findHubStates(const Tensor &tensor);
  int64_t getPrice(const Tensor &tensor, PlacementId from, PlacementId to);
  void addEdge(unsigned from, ArrayRef<PlacementId> fromPlacements, unsigned to,
               ArrayRef<PlacementId> toPlacements, const Tensor &tensor);
  SmallVector<PlacementId, 0> getPlacements(const Port &port) const;
  /// The peak of what changes at each time.
  Peak findPeak(ArrayRef<int64_t> changes) const;
  /// What each strategy of a node of the problem makes a tensor take.
  struct Holding {
    unsigned problemNode = 0;
    SmallVector<int64_t, 0> bytes;
  };
  Holding getHolding(const Tensor &tensor, bool isShared) const;
  SmallVector<Holding, 2> getHoldings(const Tensor &tensor) const;
  void findTimes();
  void setMemory();
  unsigned addTwin(unsigned number);
  double getRuns(const Tensor &tensor) const;

  const ShardingState &state;
  PlanProgramOptions options;
  PlacementPrices prices;
  CandidateFinder finder;
  OpTimes times;
  NodeGroups groups;
  std::deque<LoopCandidates> placements;
  std::vector<Actor> actors; // groups first, then arguments
  std::vector<Tensor> tensors;
  SmallVector<unsigned, 0> actorOfArgument; // by argument
  plan::Problem problem;
  SmallVector<Lifetime, 0> lifetimes; // by tensors of the state
  SmallVector<unsigned, 8> fullTimes;
  size_t numNodes = 0, numEdges = 0; // of the problem, without memory
  SmallVector<unsigned, 0> twins;    // of which node each one after these is
};

} // namespace mlir::tp

#endif // TP_LIB_PLAN_PROGRAMMODEL_H
