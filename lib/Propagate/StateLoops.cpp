// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What propagation found out, as attributes of operations.

#include "mlir/IR/Remarks.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardingState.h"
#include "tp/Sharding/Projection.h"
#include <map>

using namespace mlir;
using namespace mlir::tp;

static void reportMissingRule(Operation *op) {
  std::string text = ("'" + op->getName().getStringRef() +
                      "' has no sharding rule: every device computes all of it")
                         .str();
  remark::missed(op->getLoc(),
                 remark::RemarkOpts::name("no-rule").category("tp-propagate"))
      << text;
}

/// The reasons why loops of an operation stay whole, where an operand was cut
/// along them.
static void reportWholeLoops(Operation *op) {
  SmallVector<std::string> notes;
  ShardedOp view(op, &notes);
  for (const std::string &note : notes) {
    std::string text =
        ("'" + op->getName().getStringRef() + "': " + note).str();
    remark::missed(
        op->getLoc(),
        remark::RemarkOpts::name("loop-kept-whole").category("tp-propagate"))
        << text;
  }
}

namespace {

/// Writes the attributes of one operation after the other. A deep model has a
/// few hundred kinds of operations, and attributes are made once for each.
class LoopStatements {
public:
  LoopStatements(ShardingState &state, ShardingCodec &codec)
      : state(state), codec(codec), context(state.function.getContext()),
        loopsName(StringAttr::get(context, attr::kLoops)),
        shardingsName(StringAttr::get(context, attr::kShardings)),
        originsName(StringAttr::get(context, kOriginsAttr)) {
    for (StringRef axis : state.mesh.names)
      axes.push_back(StringAttr::get(context, axis));
    for (StringRef words : state.annotations)
      annotations.push_back(StringAttr::get(context, words));
  }

  void write(const OpNode &node, const Loops &loops) {
    Operation *op = node.view.op;
    if (!node.view.hasRule)
      reportMissingRule(op);
    else if (hasCutWholeFactor(node))
      reportWholeLoops(op);
    LoopsAttr loopsAttr = codec.encode(loops);
    ArrayAttr shardings = getShardings(node, loops, loopsAttr);
    DictionaryAttr origins = getOrigins(node, loops);
    DictionaryAttr others = op->getRawDictionaryAttrs();
    Attribute &known = dictionaries[{
        others.getAsOpaquePointer(), loopsAttr.getAsOpaquePointer(),
        shardings.getAsOpaquePointer(), origins.getAsOpaquePointer()}];
    if (!known) {
      NamedAttrList attributes(others);
      attributes.set(loopsName, loopsAttr);
      attributes.set(shardingsName, shardings);
      attributes.set(originsName, origins);
      known = attributes.getDictionary(context);
    }
    op->setDiscardableAttrs(cast<DictionaryAttr>(known));
  }

private:
  bool hasCutWholeFactor(const OpNode &node);
  ArrayAttr getShardings(const OpNode &node, const Loops &loops,
                         LoopsAttr loopsAttr);
  ArrayAttr makeShardings(const OpNode &node, const Loops &loops);
  DictionaryAttr getOrigins(const OpNode &node, ArrayRef<AxisList> loops);

  ShardingState &state;
  ShardingCodec &codec;
  MLIRContext *context;
  StringAttr loopsName, shardingsName, originsName;
  SmallVector<StringAttr> axes, annotations;
  /// Of operations with one result that is a tensor, by factors and loops.
  llvm::DenseMap<std::pair<const FactorMap *, Attribute>, ArrayAttr>
      ofOneResult;
  /// By axes and the annotations that they come from.
  std::map<SmallVector<std::pair<unsigned, unsigned>, 2>, DictionaryAttr>
      ofOrigins;
  /// By what was there before, loops, shardings and origins.
  llvm::DenseMap<
      std::tuple<const void *, const void *, const void *, const void *>,
      Attribute>
      dictionaries;
};

} // namespace

/// True if a tensor is cut by `term` in a dimension that has `factor`.
static bool cutsFactor(const TensorSharding &sharding,
                       const FactorsOfDims &dims, unsigned factor,
                       const AxisTerm &term) {
  return llvm::any_of(llvm::zip_equal(sharding.dims, dims), [&](auto entry) {
    auto &[dim, factors] = entry;
    return llvm::is_contained(factors, factor) && covers(dim.terms, term);
  });
}

/// The annotations that the axes of `loops` came from, by axis.
DictionaryAttr LoopStatements::getOrigins(const OpNode &node,
                                          ArrayRef<AxisList> loops) {
  SmallVector<std::pair<unsigned, unsigned>, 2> origins;
  auto isKnown = [&](unsigned axis) {
    return llvm::is_contained(llvm::make_first_range(origins), axis);
  };
  for (auto [factor, terms] : llvm::enumerate(loops))
    for (const AxisTerm &term : terms) {
      if (term.isGap() || isKnown(term.axis))
        continue;
      for (auto [number, tensor] : llvm::enumerate(node.tensors)) {
        if (tensor < 0 || !cutsFactor(state.tensors[tensor].sharding,
                                      node.getDims(number), factor, term))
          continue;
        if (const AxisOrigin *origin = state.getOrigin(tensor, term)) {
          origins.emplace_back(term.axis, origin->annotation);
          break;
        }
      }
    }
  DictionaryAttr &known = ofOrigins[origins];
  if (!known) {
    NamedAttrList list;
    for (auto [axis, annotation] : origins)
      list.append(axes[axis], annotations[annotation]);
    known = list.getDictionary(context);
  }
  return known;
}

/// True if an operand is cut along a factor that must stay whole.
bool LoopStatements::hasCutWholeFactor(const OpNode &node) {
  ArrayRef<Factor> factors = node.view.map.factors;
  auto isWhole = [](const Factor &factor) {
    return factor.kind == FactorKind::Whole;
  };
  if (llvm::none_of(factors, isWhole))
    return false;
  for (unsigned t = 0; t < node.view.operands.size(); ++t) {
    if (node.tensors[t] < 0)
      continue;
    const TensorSharding &sharding = state.tensors[node.tensors[t]].sharding;
    for (auto [number, dim] : llvm::enumerate(sharding.dims))
      for (unsigned factor : node.getDims(t)[number])
        if (!dim.terms.empty() && isWhole(factors[factor]))
          return true;
  }
  return false;
}

/// How the loops make the results.
ArrayAttr LoopStatements::makeShardings(const OpNode &node,
                                        const Loops &loops) {
  Operation *op = node.view.op;
  const FactorMap &map = node.view.map;
  SmallVector<Attribute> shardings;
  SmallVector<PartialSum, 1> pending = getPendingReductions(map, loops);
  for (auto [number, result] : llvm::enumerate(op->getResults())) {
    if (!isa<RankedTensorType>(result.getType())) {
      shardings.push_back(UnitAttr::get(context));
      continue;
    }
    TensorSharding sharding = projectLoops(map, loops, map.results[number]);
    sharding.partial = pending;
    if (auto constrain = dyn_cast<ConstrainOp>(op))
      sharding.partial =
          toTensorSharding(constrain.getSharding(), state.mesh).partial;
    shardings.push_back(codec.encode(sharding));
  }
  return ArrayAttr::get(context, shardings);
}

ArrayAttr LoopStatements::getShardings(const OpNode &node, const Loops &loops,
                                       LoopsAttr loopsAttr) {
  Operation *op = node.view.op;
  if (op->getNumResults() != 1 || isa<ConstrainOp>(op) ||
      !isa<RankedTensorType>(op->getResult(0).getType()))
    return makeShardings(node, loops);
  ArrayAttr &known = ofOneResult[{&node.view.map, loopsAttr}];
  if (!known)
    known = makeShardings(node, loops);
  return known;
}

void mlir::tp::stateLoops(ShardingState &state, ShardingCodec &codec,
                          function_ref<Loops(unsigned)> getLoops) {
  LoopStatements statements(state, codec);
  for (auto [number, node] : llvm::enumerate(state.nodes))
    if (node.kind == OpNode::Kind::Operation)
      statements.write(node, getLoops(number));
}
