// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DescribePlan.h"
#include "tp/Plan/Solver/Solve.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;
using namespace mlir::tp;

/// Further runs of the search find little in problems of this kind, whose bound
/// is close.
static constexpr unsigned kMostRuns = 1;

/// The model is not exact to such a share of the time.
static constexpr double kTolerance = 5e-3;

/// Write what a plan says of the boundary, then of the operations.
static void writePlan(ShardingState &state, const ProgramModel &model,
                      ArrayRef<unsigned> choice, FlatSymbolRefAttr meshName) {
  func::FuncOp function = state.function;
  ShardingCodec codec(meshName, state.mesh);
  SmallVector<Attribute> ofArguments, ofResults(function.getNumResults());
  for (auto [number, type] : llvm::enumerate(function.getArgumentTypes()))
    ofArguments.push_back(isa<RankedTensorType>(type)
                              ? codec.encode(model.getArgument(choice, number))
                              : Attribute());
  for (auto [number, node] : llvm::enumerate(state.nodes))
    if (node.kind == OpNode::Kind::Return)
      ofResults[node.view.operands.front()->getOperandNumber()] =
          codec.encode(model.getPlacement(choice, number));
  setArgumentAttributes(function, attr::kSharding, ofArguments);
  setResultAttributes(function, attr::kSharding, ofResults);

  state.readAgain();
  writeAllLoops(
      state, meshName, codec,
      [&](unsigned node) -> const Loops & {
        return model.getLoops(choice, node);
      },
      [&](unsigned node) -> const TensorSharding & {
        return model.getPlacement(choice, node);
      });
}

namespace {
/// A function, its model and what the solver found.
struct SolvedProgram {
  SolvedProgram(func::FuncOp function, FlatSymbolRefAttr meshName,
                const PlanProgramOptions &options)
      : state(function, lookupMesh(function, meshName)),
        model(prepare(state), getGiven(state), options) {
    plan::SolveOptions solving;
    solving.seconds = options.seconds;
    solving.seed = options.seed;
    solving.maxRuns = kMostRuns;
    solving.tolerance = kTolerance;
    // Until memory suffices at all times, or where it was asked to.
    do {
      solution = plan::solve(model.getProblem(), solving);
      if (solution.choice.empty())
        return;
      peak = model.findPeak(solution.choice);
    } while (peak.bytes > options.memoryBytes && model.addTime(peak.time));
  }

  ShardingState state;
  ProgramModel model;
  plan::Solution solution;
  ProgramModel::Peak peak;

private:
  static const ShardingState &prepare(ShardingState &state) {
    runFixpoint(state);
    return state;
  }
  /// The loops of what nobody chooses, as annotations suggest them.
  static SmallVector<Loops, 0> getGiven(ShardingState &state) {
    SmallVector<Loops, 0> given;
    given.reserve(state.nodes.size());
    for (const OpNode &node : state.nodes)
      given.push_back(node.kind == OpNode::Kind::Operation &&
                              !isChoosable(state, node)
                          ? suggestLoops(state, node)
                          : Loops(node.view.map.factors.size()));
    return given;
  }
};
} // namespace

static LogicalResult check(func::FuncOp function, const SolvedProgram &solved) {
  const plan::Solution &solution = solved.solution;
  if (!solution.choice.empty())
    return success();
  if (solution.status != plan::SolveStatus::Infeasible)
    return function.emitError("no plan was found in time");
  int64_t limit = solved.model.getProblem().limit;
  if (solution.needed <= limit)
    return function.emitError(
        "has no plan: its annotations exclude each other");
  std::string largest;
  constexpr size_t kMostNamed = 3;
  for (unsigned culprit : ArrayRef(solution.culprits).take_front(kMostNamed))
    largest += (largest.empty() ? "" : ", ") + solved.model.describe(culprit);
  return function.emitError("needs ")
         << solution.needed << " bytes on each device, but there are " << limit
         << "; most is taken by " << largest;
}

FailureOr<double> mlir::tp::priceProgram(func::FuncOp function,
                                         FlatSymbolRefAttr meshName,
                                         const PlanProgramOptions &options) {
  dropNestedConstraints(function);
  SolvedProgram solved(function, meshName, options);
  if (failed(check(function, solved)))
    return failure();
  return ProgramModel::toSeconds(solved.solution.cost);
}

FailureOr<ProgramPlan>
mlir::tp::planProgram(func::FuncOp function, FlatSymbolRefAttr meshName,
                      const PlanProgramOptions &options) {
  dropNestedConstraints(function);
  SolvedProgram solved(function, meshName, options);
  if (failed(check(function, solved)))
    return failure();
  const ProgramModel &model = solved.model;
  const plan::Solution &solution = solved.solution;
  writePlan(solved.state, model, solution.choice, meshName);
  ProgramPlan plan;
  plan.seconds = ProgramModel::toSeconds(solution.cost);
  plan.boundSeconds = ProgramModel::toSeconds(solution.bound);
  describePlan(solved.state, model, solution.choice, meshName, plan);
  plan.memoryBytes = solved.peak.bytes;
  plan.memoryLimit = options.memoryBytes;
  plan.numNodes = model.getProblem().nodes.size();
  plan.numEdges = model.getProblem().edges.size();
  return plan;
}
