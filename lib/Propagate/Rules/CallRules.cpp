// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp.call: the rule that it brings says which dimensions pass through. A kernel
// takes shards as they are, so that its local form differs in types alone.

#include "Rules.h"
#include "mlir/IR/DialectRegistry.h"
#include "tp/IR/CallRule.h"
#include "tp/IR/Tp.h"
#include "tp/Propagate/ShardedOp.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

struct CallModel
    : public ShardableOpInterface::ExternalModel<CallModel, CallOp> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto call = cast<CallOp>(op);
    std::string error;
    FailureOr<CallRule> rule = parseCallRule(call.getRule(), error);
    assert(succeeded(rule) && "the verifier has read it");
    FactorMap map;
    for (unsigned name = 0; name < rule->names.size(); ++name)
      map.factors.push_back(
          {1, rule->mayBeCut(name) ? FactorKind::Parallel : FactorKind::Whole});
    auto add = [&](ArrayRef<CallRule::Dims> lists, TypeRange types, auto &to) {
      for (auto [dims, type] : llvm::zip_equal(lists, types)) {
        FactorsOfDims &factors = to.emplace_back(dims.size());
        for (auto [dim, size] :
             llvm::enumerate(cast<RankedTensorType>(type).getShape())) {
          map.factors[dims[dim]].size = size;
          factors[dim].push_back(dims[dim]);
        }
      }
    };
    add(rule->operands, call.getInputs().getTypes(), map.operands);
    add(rule->results, call.getResultTypes(), map.results);
    return map;
  }

  /// An operation for each combination of positions, as nobody says what the
  /// kernel does: enough to prefer computing it in parts.
  double getFlops(Operation *, const FactorMap &map,
                  ArrayRef<AxisList> loops) const {
    double flops = 1;
    for (auto [factor, axes] : llvm::zip_equal(map.factors, loops))
      flops *= double(getLocalSize(factor.size, axes));
    return flops;
  }
};

} // namespace

void mlir::tp::registerCallRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, TpDialect *) {
    CallOp::attachInterface<CallModel>(*context);
  });
}
