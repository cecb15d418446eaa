// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Lower/Emulator/Emulator.h"
#include "Decoder.h"

using namespace mlir;
using namespace mlir::tp;

static llvm::Error checkLaunch(LLVM::LLVMFuncOp kernel,
                               const KernelLaunch &launch,
                               ArrayRef<KernelArgument> arguments) {
  if (launch.blockSize < 1 || launch.blockSize % kLanes)
    return llvm::createStringError("a block has %ld threads, no whole warps",
                                   long(launch.blockSize));
  if (launch.clusterSize < 1 || launch.gridSize < 1 ||
      launch.gridSize % launch.clusterSize)
    return llvm::createStringError("a grid has %ld blocks in clusters of %ld",
                                   long(launch.gridSize),
                                   long(launch.clusterSize));
  if (arguments.size() != kernel.getNumArguments())
    return llvm::createStringError("the kernel has %ld arguments, not %ld",
                                   long(kernel.getNumArguments()),
                                   long(arguments.size()));
  return llvm::Error::success();
}

/// The cluster whose first block is `firstBlock`, before it starts.
static void createCluster(Cluster &cluster, const KernelLaunch &launch,
                          Memory &memory, unsigned firstBlock,
                          const Decoder &decoder) {
  cluster.launch = &launch;
  cluster.memory = &memory;
  cluster.random.seed(launch.seed * 1000003 + firstBlock);
  unsigned warpsInBlock = launch.blockSize / kLanes;
  unsigned numWarps = warpsInBlock * launch.clusterSize;
  Rendezvous none{0, 0, Clock(numWarps), Clock(numWarps)};
  cluster.sync = none;
  for (unsigned i = 0; i < launch.clusterSize; ++i) {
    auto &block = cluster.blocks.emplace_back(
        new ThreadBlock{firstBlock + i,
                        i,
                        SharedMemory(launch.sharedBytes, numWarps),
                        {},
                        none,
                        {}});
    block->products.resize(llvm::divideCeil(warpsInBlock, kWarpsInGroup));
    for (unsigned j = 0; j < warpsInBlock; ++j) {
      auto &warp = cluster.warps.emplace_back(new Warp());
      warp->cluster = &cluster;
      warp->block = block.get();
      warp->inBlock = j;
      warp->inCluster = i * warpsInBlock + j;
      warp->clock = Clock(numWarps);
      warp->words.resize(decoder.getNumWords());
      warp->groupOf.resize(decoder.getNumRegisters());
    }
  }
}

llvm::Error mlir::tp::emulateKernel(LLVM::LLVMFuncOp kernel,
                                    const KernelLaunch &launch,
                                    ArrayRef<KernelArgument> arguments) {
  if (llvm::Error error = checkLaunch(kernel, launch, arguments))
    return error;
  Decoder decoder;
  if (llvm::Error error = decoder.decode(kernel))
    return error;
  Memory memory;
  for (const KernelArgument &argument : arguments) {
    memory.maps.push_back(std::get_if<MappedTensor>(&argument));
    GlobalBuffer &buffer = memory.buffers.emplace_back();
    if (auto *data = std::get_if<MutableArrayRef<char>>(&argument))
      buffer = {*data, std::vector<bool>(data->size())};
  }
  for (unsigned first = 0; first < launch.gridSize;
       first += launch.clusterSize) {
    Cluster cluster;
    createCluster(cluster, launch, memory, first, decoder);
    for (std::unique_ptr<Warp> &warp : cluster.warps)
      for (auto [i, argument] : llvm::enumerate(kernel.getArguments()))
        std::fill_n(warp->get(decoder.get(argument)), kLanes,
                    uint64_t(i + 1) << kArgumentShift);
    if (Fault fault = cluster.run(decoder.getProgram()); !fault.empty())
      return llvm::createStringError(fault);
  }
  return llvm::Error::success();
}
