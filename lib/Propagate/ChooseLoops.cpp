// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "LoopSearch.h"
#include "mlir/IR/Remarks.h"
#include "tp/Propagate/Passes.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Sharding/Projection.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace mlir::tp;

namespace mlir::tp {
#define GEN_PASS_DEF_CHOOSELOOPSPASS
#include "tp/Propagate/Passes.h.inc"
} // namespace mlir::tp

/// Set the tensors of `state` to how the attributes of operations make them.
static void readShardings(ShardingState &state, ShardingCodec &codec) {
  for (TensorState &tensor : state.tensors) {
    auto result = dyn_cast_or_null<OpResult>(tensor.value);
    if (!result)
      continue;
    ArrayAttr shardings = getShardingsAttr(result.getOwner());
    // A constraint without open dimensions has said all of it.
    auto constrain = dyn_cast<ConstrainOp>(result.getOwner());
    if (!shardings || (constrain && llvm::none_of(tensor.sharding.dims,
                                                  [](const DimSharding &dim) {
                                                    return dim.open;
                                                  })))
      continue;
    if (auto sharding =
            dyn_cast<ShardingAttr>(shardings[result.getResultNumber()]))
      tensor.sharding = codec.decode(sharding);
  }
  for (const OpNode &node : state.nodes) {
    if (node.kind != OpNode::Kind::DataFlow)
      continue;
    unsigned operands = node.view.operands.size();
    for (auto [number, target] : llvm::enumerate(node.edge->targets)) {
      int tensor = node.tensors[operands + number];
      ShardingAttr sharding = getDataFlowSharding(node.view.op, target);
      if (tensor >= 0 && sharding)
        state.tensors[tensor].sharding = codec.decode(sharding);
    }
  }
}

namespace {

/// Writes what was chosen.
class LoopWriter {
public:
  LoopWriter(ShardingState &state, FlatSymbolRefAttr meshName)
      : state(state), meshName(meshName), context(state.function.getContext()) {
  }

  void write(const OpNode &node, const Loops &loops) {
    Operation *op = node.view.op;
    SmallVector<Attribute> shardings(getShardingsAttr(op).getValue());
    SmallVector<PartialSum, 1> pending =
        getPendingReductions(node.view.map, loops);
    for (auto [number, result] : llvm::enumerate(op->getResults())) {
      if (!isa<RankedTensorType>(result.getType()))
        continue;
      TensorSharding sharding =
          projectLoops(node.view.map, loops, node.view.ofResult(number));
      sharding.partial = pending;
      shardings[number] = toShardingAttr(meshName, state.mesh, sharding);
    }
    op->setAttr(attr::kLoops, toLoopsAttr(meshName, state.mesh, loops));
    op->setAttr(attr::kShardings, ArrayAttr::get(context, shardings));
  }

  /// Name the annotation that each axis of a node's loops came from. What the
  /// node itself does not know, those around it do.
  void writeOrigins(unsigned number, const Loops &loops) {
    Operation *op = state.nodes[number].view.op;
    NamedAttrList origins;
    for (auto [factor, list] : llvm::enumerate(loops))
      for (const AxisTerm &term : list) {
        if (term.isGap() || origins.get(state.mesh.names[term.axis]))
          continue;
        StringAttr origin = getCutOrigin(state.nodes[number], factor, term);
        if (!origin)
          origin = findOrigin(number, term);
        if (origin)
          origins.set(state.mesh.names[term.axis], origin);
      }
    op->setAttr(kOriginsAttr, origins.getDictionary(context));
  }

private:
  StringAttr getWords(const AxisOrigin &origin) {
    return StringAttr::get(context, state.annotations[origin.annotation]);
  }

  /// What an annotated tensor says that is cut so.
  StringAttr getCutOrigin(const OpNode &node, unsigned factor,
                          const AxisTerm &term) {
    for (auto [number, tensor] : llvm::enumerate(node.tensors)) {
      if (tensor < 0)
        continue;
      const AxisOrigin *origin = state.getOrigin(tensor, term);
      const TensorSharding &sharding = state.tensors[tensor].sharding;
      for (auto [dim, factors] :
           llvm::zip_equal(sharding.dims, node.getDims(number)))
        if (origin && llvm::is_contained(factors, factor) &&
            covers(dim.terms, term))
          return getWords(*origin);
    }
    return {};
  }

  /// What a node or one of its tensors says.
  StringAttr getOrigin(const OpNode &node, const AxisTerm &term) {
    auto known = node.view.op->getAttrOfType<DictionaryAttr>(kOriginsAttr);
    if (known)
      if (auto words = known.getAs<StringAttr>(state.mesh.names[term.axis]))
        return words;
    for (int tensor : node.tensors)
      if (tensor >= 0)
        if (const AxisOrigin *origin = state.getOrigin(tensor, term))
          return getWords(*origin);
    return {};
  }

  StringAttr findOrigin(unsigned number, const AxisTerm &term) {
    llvm::SmallDenseSet<unsigned, 16> seen = {number};
    SmallVector<unsigned, 16> worklist = {number};
    for (size_t i = 0; i < worklist.size(); ++i) {
      const OpNode &node = state.nodes[worklist[i]];
      if (StringAttr origin = getOrigin(node, term))
        return origin;
      for (int tensor : node.tensors)
        if (tensor >= 0)
          for (unsigned next : state.tensors[tensor].nodes)
            if (seen.insert(next).second)
              worklist.push_back(next);
    }
    return {};
  }

  ShardingState &state;
  FlatSymbolRefAttr meshName;
  MLIRContext *context;
};

} // namespace

static void report(const ShardingState &state, const OpNode &node,
                   FlatSymbolRefAttr meshName, const Loops &suggested,
                   const Loops &chosen, double before, double after) {
  std::string text;
  llvm::raw_string_ostream(text)
      << "'" << node.view.op->getName() << "' is computed as "
      << toLoopsAttr(meshName, state.mesh, chosen) << ", where the program "
      << "costs as much as " << llvm::format("%.0f", after)
      << " bytes on the wire, and not as "
      << toLoopsAttr(meshName, state.mesh, suggested)
      << ", where it would cost " << llvm::format("%.0f", before);
  remark::passed(
      node.view.op->getLoc(),
      remark::RemarkOpts::name("loops-chosen").category("tp-propagate"))
      << text;
}

LogicalResult mlir::tp::chooseLoops(func::FuncOp function) {
  return chooseLoops(function, nullptr);
}

LogicalResult mlir::tp::chooseLoops(func::FuncOp function,
                                    std::unique_ptr<ShardingState> known) {
  if (function.isExternal())
    return success();
  FailureOr<FlatSymbolRefAttr> mesh = findMesh(function);
  if (failed(mesh))
    return failure();
  if (!*mesh)
    return success();
  if (!known)
    known =
        std::make_unique<ShardingState>(function, lookupMesh(function, *mesh));
  ShardingState &state = *known;
  ShardingCodec codec(*mesh, state.mesh);
  readShardings(state, codec);
  SmallVector<Loops, 0> loops;
  loops.reserve(state.nodes.size());
  for (const OpNode &node : state.nodes) {
    auto known = getLoopsAttr(node.view.op);
    loops.push_back(node.kind == OpNode::Kind::Operation && known
                        ? codec.decode(known)
                        : Loops(node.view.map.factors.size()));
  }
  LoopSearch search(state, loops);
  search.run();
  LoopWriter writer(state, *mesh);
  bool changed = false;
  bool isReported = function.getContext()->getRemarkEngine();
  for (auto [number, node] : llvm::enumerate(state.nodes)) {
    if (node.kind != OpNode::Kind::Operation)
      continue;
    const Loops &chosen = search.getLoops(number);
    if (chosen == loops[number])
      continue;
    changed = true;
    writer.write(node, chosen);
    if (!isReported)
      continue;
    auto [before, after] = search.compare(number, loops[number]);
    if (after < before)
      report(state, node, *mesh, loops[number], chosen, before, after);
  }
  if (!changed)
    return success();
  for (auto [number, node] : llvm::enumerate(state.nodes))
    if (node.kind == OpNode::Kind::Operation &&
        search.getLoops(number) != loops[number])
      writer.writeOrigins(number, search.getLoops(number));
  readShardings(state, codec);
  chooseEdges(state, *mesh);
  return success();
}

namespace {

struct ChooseLoopsPass : public tp::impl::ChooseLoopsPassBase<ChooseLoopsPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>()) {
      std::unique_ptr<ShardingState> state;
      if (auto held = getCachedChildAnalysis<HeldState>(function))
        state = std::move(held->get().state);
      if (failed(chooseLoops(function, std::move(state))))
        return signalPassFailure();
    }
  }
};

} // namespace
