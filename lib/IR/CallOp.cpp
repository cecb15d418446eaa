// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/IR/CallRule.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// Compares the tensors of a call with its rule, one after the other.
class CallVerifier {
public:
  CallVerifier(CallOp op, const CallRule &rule)
      : op(op), rule(rule), sizes(rule.names.size(), -1),
        places(rule.names.size()) {}

  LogicalResult verify(StringRef role, TypeRange types,
                       ArrayRef<CallRule::Dims> lists) {
    if (lists.size() != types.size()) // C2
      return op.emitOpError("has ")
             << types.size() << " " << role << "s, but its rule has "
             << lists.size() << ": \"" << op.getRule() << "\"";
    for (auto [number, type] : llvm::enumerate(types)) {
      std::string place = (role + " #" + Twine(number)).str();
      if (failed(verify(place, cast<RankedTensorType>(type), lists[number])))
        return failure();
    }
    return success();
  }

private:
  LogicalResult verify(const std::string &place, RankedTensorType type,
                       const CallRule::Dims &dims) {
    if (static_cast<size_t>(type.getRank()) != dims.size()) // C3
      return op.emitOpError(place)
             << " is " << type << " of rank " << type.getRank()
             << ", but its rule names " << dims.size() << " dimensions: \""
             << op.getRule() << "\"";
    for (auto [name, size] : llvm::zip_equal(dims, type.getShape())) {
      if (ShapedType::isDynamic(size)) // C4
        return op.emitOpError(place)
               << " is " << type << ", whose '" << rule.names[name]
               << "' has no static size";
      if (places[name].empty()) {
        sizes[name] = size;
        places[name] = place;
      } else if (sizes[name] != size) { // C4
        return op.emitOpError("has '")
               << rule.names[name] << "' of size " << sizes[name] << " in "
               << places[name] << " and of size " << size << " in " << place;
      }
    }
    return success();
  }

  CallOp op;
  const CallRule &rule;
  /// Of each name, and the tensor that says so.
  SmallVector<int64_t> sizes;
  SmallVector<std::string> places;
};

} // namespace

LogicalResult CallOp::verify() {
  if (getKernel().empty()) // C1
    return emitOpError("calls a kernel without a name");
  if (getInputs().empty() || getResults().empty()) // C1
    return emitOpError("has ")
           << getInputs().size() << " operands and " << getResults().size()
           << " results, not at least one of each";
  std::string error;
  FailureOr<CallRule> rule = parseCallRule(getRule(), error);
  if (failed(rule)) // C2
    return emitOpError("has the rule \"") << getRule() << "\": " << error;
  CallVerifier verifier(*this, *rule);
  if (failed(
          verifier.verify("operand", getInputs().getTypes(), rule->operands)))
    return failure();
  return verifier.verify("result", getResultTypes(), rule->results);
}
