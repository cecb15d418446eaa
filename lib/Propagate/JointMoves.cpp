// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LoopSearch.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::tp;

/// An argument lies where an annotation puts it. Where it stays, operations are
/// not changed together such that it moves, unless that saves so many times
/// what it costs.
static constexpr double kArgumentWeight = 4;
/// And each message more that the program waits for must save so many bytes:
/// what a link of 25 GB/s sends in 10 microseconds.
static constexpr double kStepGain = 250000;

/// Change some operations, if the program gets cheaper by it.
LoopSearch::Outcome LoopSearch::tryChoices(ArrayRef<NodeChoice> choices) {
  double before = program.getTotal(), work = program.getTotalWork();
  double arguments = program.getArguments(), steps = program.getNumSteps();
  size_t mark = program.getNumChanges();
  double least = 0;
  SmallVector<unsigned, 16> around;
  for (const NodeChoice &choice : choices) {
    least = std::max(
        least, getLeastGain(choice.node, program.getTouched(choice.node)));
    program.addNeighbours(choice.node, around);
  }
  for (const NodeChoice &choice : choices)
    program.set(choice.node, choice.candidate);
  settle(around);
  double moved = program.getArguments() - arguments;
  least = std::max({least, kArgumentWeight * moved,
                    kStepGain * (program.getNumSteps() - steps)});
  bool isCheaper = before - program.getTotal() > least;
  if (isCheaper && !isTooMuchWork(work)) {
    keep();
    return Outcome::Cheaper;
  }
  program.undo(mark);
  return isCheaper ? Outcome::TooMuchWork : Outcome::Dearer;
}

/// Divide choices into those that touch each other's tensors.
SmallVector<SmallVector<NodeChoice>>
LoopSearch::getClusters(ArrayRef<NodeChoice> choices) const {
  llvm::EquivalenceClasses<unsigned> touching;
  for (const NodeChoice &choice : choices)
    touching.insert(choice.node);
  for (const NodeChoice &choice : choices) {
    SmallVector<unsigned, 16> around;
    program.addNeighbours(choice.node, around);
    for (unsigned other : around)
      if (touching.contains(other))
        touching.unionSets(choice.node, other);
  }
  llvm::MapVector<unsigned, SmallVector<NodeChoice>> clusters;
  for (const NodeChoice &choice : choices)
    clusters[touching.getLeaderValue(choice.node)].push_back(choice);
  SmallVector<SmallVector<NodeChoice>> result;
  for (auto &[leader, cluster] : clusters)
    result.push_back(std::move(cluster));
  return result;
}

/// Change operations to what is cheapest for all of them together. True if that
/// helped.
bool LoopSearch::moveJointly(const JointChoice &joint) {
  bool helps = false;
  using Readers = JointChoice::Readers;
  for (Readers readers : {Readers::Alone, Readers::Sharing})
    // The more of the work counts, the less is computed twice.
    for (double workWeight = 1; workWeight < 32; workWeight *= 4) {
      bool isMuch = false;
      for (ArrayRef<NodeChoice> cluster :
           getClusters(joint.find(kLeastShare, workWeight, readers))) {
        Outcome outcome = tryChoices(cluster);
        helps |= outcome == Outcome::Cheaper;
        isMuch |= outcome == Outcome::TooMuchWork;
      }
      if (!isMuch)
        break;
    }
  return helps;
}
