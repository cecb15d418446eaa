// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "FakeKernels.h"
#include "comm/Device/ReduceArguments.h"
#include "comm/ReduceElement.h"
#include <cstdlib>
#include <dlfcn.h>
#include <regex>

using namespace tprt;

template <typename Element, typename Combine>
static void reduceOnHost(void **parameters) {
  using Stored = typename Element::Stored;
  const auto &arguments = *static_cast<const ReduceArguments *>(parameters[0]);
  Combine combine;
  for (int64_t row = 0; row < arguments.numRows; ++row)
    for (int64_t i = 0; i < arguments.rowElements; ++i) {
      int64_t source = row * arguments.sourceStride + i;
      auto load = [&](int32_t k) {
        return Element::load(
            static_cast<const Stored *>(arguments.sources[k])[source]);
      };
      typename Element::Sum sum = load(0);
      for (int32_t k = 1; k < arguments.numSources; ++k)
        sum = combine(sum, load(k));
      Stored stored = Element::store(sum);
      for (int32_t k = 0; k < arguments.numTargets; ++k)
        static_cast<Stored *>(
            arguments.targets[k])[row * arguments.targetStride + i] = stored;
    }
}

static const std::map<std::string, FakeKernel *> &getReduceKernels() {
  static const auto *kernels = new std::map<std::string, FakeKernel *>{
#define TPRT_REDUCE(name, element, combiner)                                   \
  {"tprt_reduce_" #name, [](void **parameters, const FakeLaunch *) {           \
     reduceOnHost<element, combiner>(parameters);                              \
   }},
#include "comm/Device/ReduceKernels.inc"
#undef TPRT_REDUCE
  };
  return *kernels;
}

FakeKernel *findFakeKernel(const std::string &name) {
  auto found = getReduceKernels().find(name);
  if (found != getReduceKernels().end())
    return found->second;
  if (const char *library = std::getenv("FAKE_CUDA_KERNELS"))
    if (void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL))
      if (void *function = dlsym(opened, name.c_str()))
        return reinterpret_cast<FakeKernel *>(function);
  return reinterpret_cast<FakeKernel *>(dlsym(RTLD_DEFAULT, name.c_str()));
}

static size_t getParameterBytes(const std::string &declaration) {
  static const std::regex array(R"(\[(\d+)\])"), number(R"(\.[usbf](\d+)\s)");
  std::smatch match;
  if (std::regex_search(declaration, match, array))
    return std::stoul(match[1]);
  if (std::regex_search(declaration, match, number))
    return std::stoul(match[1]) / 8;
  return 8;
}

std::map<std::string, std::vector<size_t>>
readPtxEntries(const std::string &ptx) {
  std::map<std::string, std::vector<size_t>> entries;
  static const std::string keyword = ".entry ";
  for (size_t at = ptx.find(keyword); at != std::string::npos;
       at = ptx.find(keyword, at + 1)) {
    size_t start = at + keyword.size();
    size_t end = ptx.find_first_of("( \n", start);
    std::string name = ptx.substr(start, end - start);
    std::vector<size_t> &sizes = entries[name];
    size_t open = ptx.find('(', start), close = ptx.find(')', start);
    // Without parameters a body follows the name.
    if (open == std::string::npos || open > ptx.find('{', start))
      continue;
    std::string list = ptx.substr(open, close - open);
    for (size_t item = list.find(".param"); item != std::string::npos;) {
      size_t next = list.find(".param", item + 1);
      sizes.push_back(getParameterBytes(list.substr(item, next - item)));
      item = next;
    }
  }
  return entries;
}
