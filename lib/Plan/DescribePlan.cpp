// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DescribePlan.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Propagate/Propagation.h"

using namespace mlir;
using namespace mlir::tp;

/// The lists of an attribute, as `[{"tp"}, {}]` of `#tp.loops<@m, [{"tp"},
/// {}]>`.
static std::string printLists(Attribute attribute) {
  std::string text;
  llvm::raw_string_ostream(text) << attribute;
  size_t begin = text.find('['), end = text.rfind(']');
  return begin == std::string::npos ? text
                                    : text.substr(begin, end + 1 - begin);
}

static PlannedValue describeValue(Type type, DictionaryAttr attributes,
                                  std::string name, const Mesh &mesh) {
  PlannedValue value;
  auto known = attributes.getAs<StringAttr>(attr::kName);
  value.name = known ? known.getValue().str() : std::move(name);
  auto sharding = attributes.getAs<ShardingAttr>(attr::kSharding);
  value.sharding = printLists(sharding);
  auto tensor = cast<RankedTensorType>(type);
  value.bytes = getLocalBytes(tensor.getShape(), getElementBytes(tensor),
                              toTensorSharding(sharding, mesh));
  return value;
}

void mlir::tp::describePlan(const ShardingState &state,
                            const ProgramModel &model,
                            ArrayRef<unsigned> choice,
                            FlatSymbolRefAttr meshName, ProgramPlan &plan) {
  func::FuncOp function = state.function;
  for (auto [number, type] : llvm::enumerate(function.getArgumentTypes()))
    if (isa<RankedTensorType>(type))
      plan.arguments.push_back(
          describeValue(type, function.getArgAttrDict(number),
                        "arg" + std::to_string(number), state.mesh));
  for (auto [number, type] : llvm::enumerate(function.getResultTypes()))
    if (isa<RankedTensorType>(type))
      plan.results.push_back(
          describeValue(type, function.getResultAttrDict(number),
                        "result" + std::to_string(number), state.mesh));
  plan.aloneBytes = model.findPeakAlone();
  for (const ProgramModel::GroupTime &time : model.getTimes(choice)) {
    plan.computing += time.computing;
    plan.communicating += time.communicating;
    plan.aloneSeconds += time.alone;
    const OpNode &node = state.nodes[time.node];
    PlannedOperation operation;
    operation.name = node.view.op->getName().getStringRef().str();
    operation.place = printPlace(node.view.op->getLoc());
    if (node.kind == OpNode::Kind::Operation)
      operation.loops = printLists(
          toLoopsAttr(meshName, state.mesh, model.getLoops(choice, time.node)));
    operation.runs = time.runs;
    operation.computing = time.computing;
    operation.communicating = time.communicating;
    plan.operations.push_back(std::move(operation));
  }
}
