// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "session/Kernels.h"
#include <algorithm>
#include <map>

using namespace tprt;

namespace {
/// All kernels of the process.
struct Registry {
  std::mutex mutex;
  std::map<std::string, Kernel> kernels;

  static Registry &get() {
    static Registry registry;
    return registry;
  }
};
} // namespace

std::vector<int64_t> tprt::getStrides(const std::vector<int64_t> &shape) {
  std::vector<int64_t> strides(shape.size(), 1);
  for (size_t dim = shape.size(); dim-- > 1;)
    strides[dim - 1] = strides[dim] * shape[dim];
  return strides;
}

void tprt::registerKernel(const std::string &name, const Kernel &kernel) {
  Registry &registry = Registry::get();
  std::lock_guard lock(registry.mutex);
  if (kernel.function)
    registry.kernels[name] = kernel;
  else
    registry.kernels.erase(name);
}

BoundKernels::BoundKernels(const std::vector<CallSite> &sites,
                           const std::string &origin) {
  std::vector<std::string> missing;
  Registry &registry = Registry::get();
  std::lock_guard lock(registry.mutex);
  for (const CallSite &site : sites) {
    auto found = registry.kernels.find(site.name);
    if (found == registry.kernels.end()) {
      if (std::find(missing.begin(), missing.end(), site.name) == missing.end())
        missing.push_back(site.name);
      continue;
    }
    Bound &bound = calls.emplace_back(Bound{&site, found->second, {}});
    for (const auto *tensors : {&site.operands, &site.results})
      for (const CallTensor &tensor : *tensors)
        bound.strides.push_back(getStrides(tensor.shape));
  }
  if (missing.empty())
    return;
  std::string names;
  for (const std::string &name : missing)
    names += (names.empty() ? "'" : ", '") + name + "'";
  throw Error(Code::NotFound,
              "'" + origin + "' calls " + names +
                  ", but no kernel is registered under " +
                  (missing.size() == 1 ? "this name" : "these names"));
}

int32_t BoundKernels::call(const Bound &bound, void *const *data) {
  std::vector<tprt_tensor> tensors;
  for (const auto *list : {&bound.site->operands, &bound.site->results})
    for (const CallTensor &tensor : *list) {
      size_t number = tensors.size();
      tensors.push_back({data[number], tensor.shape.data(),
                         bound.strides[number].data(), tensor.dtype,
                         static_cast<int32_t>(tensor.shape.size())});
    }
  return bound.kernel.function(bound.kernel.data, tensors.data(),
                               tensors.data() + bound.site->operands.size());
}

bool BoundKernels::run(Communicator &comm, int32_t rank, int32_t number,
                       void *const *data) const noexcept {
  if (comm.hasFailed())
    return false;
  std::string reason, who = "rank " + std::to_string(rank);
  if (number < 0 || static_cast<size_t>(number) >= calls.size()) {
    comm.abort(Code::Aborted,
               who + " called kernel number " + std::to_string(number) +
                   ", but the entry calls " + std::to_string(calls.size()));
    return false;
  }
  const Bound &bound = calls[number];
  try {
    int32_t code = call(bound, data);
    if (code == 0)
      return true;
    reason = "returned " + std::to_string(code);
  } catch (const std::exception &exception) {
    reason = std::string("threw an exception: ") + exception.what();
  } catch (...) {
    reason = "threw an exception";
  }
  comm.getRecorder().setState(rank, RankState::Failed);
  const std::string &location = bound.site->location;
  comm.abort(Code::Aborted,
             "kernel '" + bound.site->name + "'" +
                 (location.empty() ? "" : " (" + location + ")") + " " +
                 reason + " on " + who);
  return false;
}
