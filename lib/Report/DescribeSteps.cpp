// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Describe.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/Lower/Flops.h"
#include "tp/Pipelines/MeasureProgram.h"
#include "tp/Propagate/DataFlow.h"
#include "tp/Propagate/Propagation.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::tp;

namespace json = llvm::json;

namespace {
/// An operation that computes.
struct Computation {
  Operation *op;
  int64_t flops, bytes;
  size_t number = 0; // in program order, which sorting ends with
};

/// Collects steps in the order in which a device takes them.
class StepList {
public:
  void compute(Operation *op);
  void communicate(CollectiveOpInterface collective);
  json::Array finish() {
    endComputation();
    return std::move(steps);
  }

private:
  /// What was computed since the last collective is a step.
  void endComputation();

  json::Array steps;
  SmallVector<Computation> open;
};
} // namespace

/// How many of the operations of a step are named, those with most work.
static constexpr size_t kNamed = 5;

void StepList::endComputation() {
  if (open.empty())
    return;
  Computation sum{nullptr, 0, 0};
  for (const Computation &each : open) {
    sum.flops += each.flops;
    sum.bytes += each.bytes;
  }
  llvm::sort(open, [](const Computation &a, const Computation &b) {
    return std::tie(a.flops, a.bytes, b.number) >
           std::tie(b.flops, b.bytes, a.number);
  });
  json::Array most;
  for (const Computation &each : ArrayRef(open).take_front(kNamed))
    most.push_back(
        json::Object{{"name", each.op->getName().getStringRef()},
                     {"place", json::fixUTF8(printPlace(each.op->getLoc()))},
                     {"flops", each.flops},
                     {"bytes", each.bytes}});
  steps.push_back(json::Object{{"kind", "compute"},
                               {"ops", int64_t(open.size())},
                               {"flops", sum.flops},
                               {"bytes", sum.bytes},
                               {"most", std::move(most)}});
  open.clear();
}

void StepList::compute(Operation *op) {
  int64_t flops = countFlops(op);
  bool moves = isa<linalg::LinalgOp, tensor::PadOp, tensor::ConcatOp,
                   tensor::InsertSliceOp>(op);
  if (flops == 0 && !moves)
    return;
  int64_t runs = countRuns(op);
  int64_t bytes = countTensorBytes(op->getOperandTypes()) +
                  countTensorBytes(op->getResultTypes());
  open.push_back({op, flops * runs, bytes * runs, open.size()});
}

/// The messages of a collective that follow each other.
static int64_t countMessages(const CollectiveDescription &collective) {
  auto kind = llvm::StringSwitch<StepKind>(collective.kind)
                  .Case("all_reduce", StepKind::AllReduce)
                  .Case("all_gather", StepKind::AllGather)
                  .Case("reduce_scatter", StepKind::ReduceScatter)
                  .Cases({"all_to_all", "exchange"}, StepKind::AllToAll)
                  .Default(StepKind::Permute);
  return getNumSteps(kind, collective.groupSize);
}

void StepList::communicate(CollectiveOpInterface op) {
  endComputation();
  CollectiveDescription it = describeCollective(op);
  steps.push_back(json::Object{{"kind", it.kind},
                               {"combiner", it.combiner},
                               {"axes", json::fixUTF8(it.axes)},
                               {"group", it.groupSize},
                               {"operandBytes", it.operandBytes},
                               {"runs", it.runs},
                               {"wireBytes", it.wireBytes},
                               {"messages", countMessages(it)},
                               {"place", json::fixUTF8(it.place)},
                               {"cause", json::fixUTF8(it.cause)}});
}

json::Value mlir::tp::describeSteps(func::FuncOp function) {
  StepList list;
  function.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (auto collective = dyn_cast<CollectiveOpInterface>(op))
      list.communicate(collective);
    else
      list.compute(op);
    return isa<linalg::LinalgOp>(op) ? WalkResult::skip()
                                     : WalkResult::advance();
  });
  return list.finish();
}
