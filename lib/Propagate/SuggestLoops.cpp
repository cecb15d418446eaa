// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How one operation is computed: an axis list for each factor. What annotations
// of an earlier round of priority brought goes first; then operands are asked
// before results, larger before smaller, in element-wise operations those cut
// more before those cut less, earlier before later. What a later one wants
// against an earlier one is a conflict.

#include "mlir/IR/Remarks.h"
#include "tp/Propagate/ShardingState.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

class LoopChoice {
public:
  LoopChoice(ShardingState &state, const OpNode &node)
      : state(state), node(node), map(node.view.map),
        loops(map.factors.size()) {}

  Loops run() {
    unsigned operands = node.view.operands.size();
    SmallVector<unsigned, 4> order;
    for (unsigned t = 0; t < node.tensors.size(); ++t)
      if (node.tensors[t] >= 0)
        order.push_back(t);
    llvm::stable_sort(order, [&](unsigned a, unsigned b) {
      auto rank = [&](unsigned t) {
        const TensorState &tensor = state.tensors[node.tensors[t]];
        // Operands of an element-wise operation are all alike.
        int64_t parts = 1;
        if (node.isParallel)
          for (const DimSharding &dim : tensor.sharding.dims)
            parts *= getNumParts(dim.terms);
        return std::tuple(t >= operands, -tensor.bytes, -parts);
      };
      return rank(a) < rank(b);
    });
    // A constraint is computed as it says, a barrier as those behind it say.
    if (isa<ConstrainOp, BarrierOp>(node.view.op))
      order.assign({1});
    SmallVector<int64_t> rounds = state.getRounds();
    for (int64_t round : rounds)
      for (unsigned t : order)
        take(t, round, /*isLast=*/round == rounds.back());
    return std::move(loops);
  }

private:
  /// The major terms of a dimension that had come to tensor `t` by `round`.
  /// Cuts between blocks come as a whole; a gap says nothing before what is cut
  /// in it has come.
  AxisListRef getTermsBy(int64_t round, unsigned t, AxisListRef terms) const {
    if (state.hidden.empty())
      return terms;
    AxisListRef come = terms.take_while([&](const AxisTerm &term) {
      const AxisOrigin *origin =
          term.isGap() ? nullptr : state.getOrigin(node.tensors[t], term);
      return !origin || origin->priority <= round;
    });
    if (come.size() == terms.size())
      return terms;
    while (hasBlocks(come))
      come = come.drop_back();
    return hasBlocks(terms) ? AxisListRef() : come;
  }

  /// Follow the cut of tensor `t` where nothing speaks against it.
  void take(unsigned t, int64_t round, bool isLast) {
    const TensorState &tensor = state.tensors[node.tensors[t]];
    const FactorsOfDims &dims = node.getDims(t);
    for (auto [number, dim] : llvm::enumerate(tensor.sharding.dims)) {
      AxisListRef terms = getTermsBy(round, t, dim.terms);
      if (terms.empty())
        continue;
      if (dims[number].empty()) {
        if (isLast)
          report("whole-dimension", t, number, "needs it whole");
        continue;
      }
      SmallVector<int64_t, 4> sizes;
      for (unsigned factor : dims[number])
        sizes.push_back(map.factors[factor].size);
      DimProjection projection = projectDim(terms, sizes);
      // Where a factor is not followed, the cuts of the ones below it would be
      // others.
      bool followed = true;
      for (auto [factor, terms] :
           llvm::zip_equal(dims[number], projection.factors))
        followed = followed && extend(factor, terms);
      if (!(followed && projection.exact) && isLast)
        report("conflict-settled", t, number, "computes it cut otherwise");
    }
  }

  /// Extend the list of a factor to `terms`; false if it stays otherwise.
  bool extend(unsigned factor, const AxisList &terms) {
    AxisList &list = loops[factor], rest;
    if (refines(list, terms))
      return true;
    if (map.factors[factor].kind == FactorKind::Whole || !refines(terms, list))
      return false;
    AxisList before = list;
    // What is cut between blocks, or fills a gap, is so as a whole or not at
    // all.
    if (hasBlocks(terms) || !isPrefix(list, terms, &rest)) {
      list = terms;
      bool taken = false;
      for (unsigned other = 0; other < loops.size(); ++other)
        taken |= other != factor && overlap(loops[other], terms);
      if (taken || !isExpressible())
        list = before;
      return list == terms;
    }
    for (const AxisTerm &term : rest) {
      bool taken =
          !term.isGap() && llvm::any_of(loops, [&](const AxisList &other) {
            return overlap(other, term);
          });
      list.push_back(term);
      if (taken || !isExpressible()) {
        list.pop_back();
        break;
      }
    }
    while (list.size() > before.size() && list.back().isGap())
      list.pop_back();
    list = canonicalize(list);
    return isPrefix(terms, list);
  }

  /// True if every tensor can be cut as the loops say.
  bool isExpressible() const {
    unsigned operands = node.view.operands.size();
    for (unsigned t = 0; t < node.tensors.size(); ++t) {
      Value value = t < operands
                        ? node.view.operands[t]->get()
                        : Value(node.view.op->getNumResults() > t - operands
                                    ? node.view.op->getResult(t - operands)
                                    : Value());
      auto type = value ? dyn_cast<RankedTensorType>(value.getType())
                        : RankedTensorType();
      if (type &&
          !canCut(map, loops, node.getDims(t), type.getShape(), state.mesh))
        return false;
      if (type && node.tensors[t] >= 0 && makesOtherBlocks(t))
        return false;
    }
    return true;
  }

  /// True if uneven cuts of loops cut tensor `t` between blocks, and
  /// propagation does not.
  bool makesOtherBlocks(unsigned t) const {
    if (llvm::any_of(loops,
                     [](const AxisList &list) { return hasBlocks(list); }))
      return false;
    TensorSharding made = projectLoops(map, loops, node.getDims(t));
    const TensorSharding &known = state.tensors[node.tensors[t]].sharding;
    return llvm::any_of(
        llvm::zip_equal(made.dims, known.dims), [](const auto &pair) {
          const auto &[madeDim, knownDim] = pair;
          return hasBlocks(madeDim.terms) && !hasBlocks(knownDim.terms);
        });
  }

  void report(StringRef name, unsigned t, unsigned dim, StringRef what) {
    // Results are resharded without anybody having to know.
    if (t >= node.view.operands.size())
      return;
    std::string text;
    llvm::raw_string_ostream(text)
        << "operand #" << t << " of '" << node.view.op->getName()
        << "' is cut along dimension " << dim << ", and the operation " << what;
    remark::missed(node.view.op->getLoc(),
                   remark::RemarkOpts::name(name).category("tp-propagate"))
        << text;
  }

  ShardingState &state;
  const OpNode &node;
  const FactorMap &map;
  Loops loops;
};

} // namespace

Loops mlir::tp::suggestLoops(ShardingState &state, const OpNode &node) {
  return LoopChoice(state, node).run();
}
