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
  SmallVector<Loops, 0> loops = readLoops(state, codec);
  LoopSearch search(state, loops);
  search.run();
  writeLoops(state, *mesh, codec, loops, [&](unsigned node) -> const Loops & {
    return search.getLoops(node);
  });
  if (!function.getContext()->getRemarkEngine())
    return success();
  for (auto [number, node] : llvm::enumerate(state.nodes)) {
    const Loops &chosen = search.getLoops(number);
    if (node.kind != OpNode::Kind::Operation || chosen == loops[number])
      continue;
    auto [before, after] = search.compare(number, loops[number]);
    if (after < before)
      report(state, node, *mesh, loops[number], chosen, before, after);
  }
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
