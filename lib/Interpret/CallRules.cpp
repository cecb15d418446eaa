// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp.call: a kernel of the user, on the shards of one rank. It computes with
// the types of the program, whatever floats are computed in elsewhere.

#include "Execution.h"
#include "tp/IR/Tp.h"
#include "tp/Interpret/Kernels.h"
#include "llvm/ADT/StringMap.h"
#include <list>
#include <mutex>

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

tprt_dtype mlir::tp::getRuntimeType(ElementKind kind) {
  switch (kind) {
  case ElementKind::I1:
    return TPRT_I1;
  case ElementKind::I8:
    return TPRT_I8;
  case ElementKind::I16:
    return TPRT_I16;
  case ElementKind::I32:
    return TPRT_I32;
  case ElementKind::I64:
  case ElementKind::Index:
    return TPRT_I64;
  case ElementKind::F16:
    return TPRT_F16;
  case ElementKind::BF16:
    return TPRT_BF16;
  case ElementKind::F32:
    return TPRT_F32;
  case ElementKind::F64:
    return TPRT_F64;
  }
  llvm_unreachable("all kinds are above");
}

namespace {
struct CalledKernel {
  tprt_kernel function;
  void *data;
};

struct Registry {
  std::mutex mutex;
  llvm::StringMap<CalledKernel> kernels;

  static Registry &get() {
    static Registry registry;
    return registry;
  }
};

/// Tensors as a kernel sees them.
class KernelTensors {
public:
  void add(HostTensor &tensor) {
    SmallVector<int64_t> &ofTensor = strides.emplace_back();
    ofTensor = getRowMajorStrides(tensor.getShape());
    views.push_back({tensor.data(), tensor.getShape().data(), ofTensor.data(),
                     getRuntimeType(tensor.getKind()),
                     static_cast<int32_t>(tensor.getRank())});
  }
  const tprt_tensor *data() const { return views.data(); }

private:
  std::list<SmallVector<int64_t>> strides; // their addresses stay
  SmallVector<tprt_tensor> views;
};
} // namespace

void mlir::tp::registerInterpretedKernel(StringRef name, tprt_kernel kernel,
                                         void *data) {
  Registry &registry = Registry::get();
  std::lock_guard<std::mutex> lock(registry.mutex);
  registry.kernels[name] = {kernel, data};
}

static std::optional<CalledKernel> findKernel(StringRef name) {
  Registry &registry = Registry::get();
  std::lock_guard<std::mutex> lock(registry.mutex);
  auto found = registry.kernels.find(name);
  if (found == registry.kernels.end())
    return std::nullopt;
  return found->second;
}

static LogicalResult runCall(Operation *op, RankContext &context) {
  auto call = cast<CallOp>(op);
  std::optional<CalledKernel> kernel = findKernel(call.getKernel());
  if (!kernel)
    return op->emitOpError("calls the kernel '")
           << call.getKernel()
           << "', which the interpreter does not have: it runs where it is "
              "registered, in a compiled program";
  SmallVector<HostTensor> operands, results;
  for (auto [number, type] : llvm::enumerate(op->getOperandTypes()))
    operands.push_back(
        context.getOperand(number).convertTo(*getElementKind(type)));
  for (Type type : op->getResultTypes())
    results.push_back(HostTensor::poison(
        *getElementKind(type), cast<RankedTensorType>(type).getShape()));
  KernelTensors in, out;
  for (HostTensor &operand : operands)
    in.add(operand);
  for (HostTensor &result : results)
    out.add(result);
  if (int32_t code = kernel->function(kernel->data, in.data(), out.data()))
    return context.fail("calls the kernel '" + call.getKernel() +
                        "', which returned " + Twine(code));
  for (auto [result, type] : llvm::zip_equal(results, op->getResultTypes())) {
    FailureOr<ElementKind> kind = context.getExecution().getKind(op, type);
    if (failed(kind))
      return failure();
    context.addResult(result.convertTo(*kind));
  }
  return success();
}

void mlir::tp::interpret::addCallRules(OperationRuleTable &table) {
  table["tp.call"].onRank = runCall;
}
