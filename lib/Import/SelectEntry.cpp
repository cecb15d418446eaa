// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_SELECTENTRYPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

FailureOr<func::FuncOp> mlir::tp::lookupEntry(ModuleOp module, StringRef name) {
  SmallVector<func::FuncOp> candidates;
  std::string list;
  for (auto function : module.getOps<func::FuncOp>()) {
    if (function.isExternal())
      continue;
    StringRef symbol = function.getSymName();
    if (symbol == (name.empty() ? "main" : name))
      return function;
    if (function.isPublic()) {
      candidates.push_back(function);
      list += (list.empty() ? "@" : ", @") + symbol.str();
    }
  }
  if (name.empty() && candidates.size() == 1)
    return candidates.front();
  if (candidates.empty())
    return module.emitError("there is no public function with a body");
  if (!name.empty())
    return module.emitError("there is no function called '@")
           << name << "' with a body; there is " << list;
  return module.emitError("there is no '@main', and several functions may be "
                          "the entry: ")
         << list;
}

LogicalResult mlir::tp::selectEntry(ModuleOp module, StringRef name) {
  FailureOr<func::FuncOp> entry = lookupEntry(module, name);
  if (failed(entry))
    return failure();
  entry->setPublic();
  SymbolTableCollection symbols;
  SmallVector<func::FuncOp> worklist = {*entry};
  llvm::SmallPtrSet<Operation *, 8> reached = {*entry};
  while (!worklist.empty()) {
    worklist.pop_back_val().walk([&](func::CallOp call) {
      auto callee = symbols.lookupNearestSymbolFrom<func::FuncOp>(
          call, call.getCalleeAttr());
      if (callee && reached.insert(callee).second)
        worklist.push_back(callee);
    });
  }
  for (auto function :
       llvm::make_early_inc_range(module.getOps<func::FuncOp>())) {
    if (!reached.contains(function))
      function.erase();
    else if (function != *entry)
      function.setPrivate();
  }
  return success();
}

namespace {
struct SelectEntryPass : tp::impl::SelectEntryPassBase<SelectEntryPass> {
  using SelectEntryPassBase::SelectEntryPassBase;
  void runOnOperation() override {
    if (failed(selectEntry(getOperation(), entry)))
      signalPassFailure();
  }
};
} // namespace
