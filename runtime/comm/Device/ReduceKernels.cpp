// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Device/ReduceKernels.h"
#include "comm/Reduce.h"
#include <algorithm>

using namespace tprt;

// The PTX of ReduceOnDevice.cpp, and a zero byte.
asm(".section .rodata\n"
    ".global tprt_reduce_ptx\n"
    ".hidden tprt_reduce_ptx\n"
    "tprt_reduce_ptx:\n"
    ".incbin \"" TPRT_REDUCE_PTX "\"\n"
    ".byte 0\n"
    ".previous\n");
extern "C" const char tprt_reduce_ptx[];

/// Threads of a block, and the most blocks along a row and over rows: enough
/// for every multiprocessor several times.
static constexpr uint32_t blockThreads = 256, mostBlocks = 2048, mostRows = 512;

std::string tprt::getReduceKernel(const Site &site) {
  Combiner combiner = site.combiner;
  std::string type = getElementName(site.dtype);
  if (site.dtype == TPRT_I1) {
    combiner = getBitCombiner(combiner, site.isUnsigned);
    type = "i8";
  }
  bool isOrdered = combiner == Combiner::Max || combiner == Combiner::Min;
  if (isOrdered && !isFloat(site.dtype) && site.isUnsigned)
    type[0] = 'u';
  return "tprt_reduce_" + type + "_" + getCombinerName(combiner);
}

ReduceKernels::ReduceKernels(std::shared_ptr<cuda::CudaDevice> device,
                             std::span<const Site> sites) {
  DeviceImage image;
  image.capability = 80;
  image.arch = "sm_80";
  for (const Site &site : sites) {
    if (!site.reduces())
      continue;
    if (!module)
      module = std::make_unique<cuda::DeviceModule>(
          device, std::vector<cuda::LoadableImage>{{&image, tprt_reduce_ptx}},
          "the kernels of libtprt");
    std::string name = getReduceKernel(site);
    if (!functions.count(name))
      functions[name] = module->getFunction(name);
  }
}

void ReduceKernels::reduce(cuda::RankDevice &rank, const Site &site,
                           ReduceArguments &arguments) const {
  if (arguments.numRows == 0 || arguments.rowElements == 0)
    return;
  int64_t blocks = (arguments.rowElements + blockThreads - 1) / blockThreads;
  cuda::LaunchConfig config = {
      static_cast<uint32_t>(std::min<int64_t>(blocks, mostBlocks)),
      static_cast<uint32_t>(std::min<int64_t>(arguments.numRows, mostRows)),
      1,
      blockThreads,
      1,
      1,
      0,
      rank.getStream(),
      nullptr,
      0};
  void *parameters[] = {&arguments};
  rank.getDevice().check(
      rank.getDriver().launch(&config, functions.at(getReduceKernel(site)),
                              parameters, nullptr),
      "cannot launch the kernel of " + site.print());
}
