// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies of boxes from global to shared memory.

#include "Cluster.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr int64_t kLineBytes = 128;

static Barrier *findBarrier(ThreadBlock &block, int64_t address) {
  auto it = block.barriers.find(address);
  return it == block.barriers.end() ? nullptr : &it->second;
}

/// Why the copy engine refuses `tensor`, or empty.
static Fault checkMap(const MappedTensor &tensor) {
  const TensorMap &map = tensor.map;
  if (map.box[0] * map.elementBytes != kLineBytes)
    return "copies boxes with lines of " +
           std::to_string(map.box[0] * map.elementBytes) + " bytes, not 128";
  for (int64_t size : map.box)
    if (size < 1 || size > 256)
      return "copies boxes of " + std::to_string(size) +
             " elements, not 1 to 256";
  int64_t end = map.sizes[0] * map.elementBytes;
  for (unsigned i : {0, 1}) {
    if (map.strideBytes[i] % 16)
      return "copies from a tensor with a stride of " +
             std::to_string(map.strideBytes[i]) +
             " bytes, not a multiple of 16";
    end += (map.sizes[i + 1] - 1) * map.strideBytes[i];
  }
  if (end > int64_t(tensor.data.size()))
    return "copies from a tensor of " + std::to_string(end) +
           " bytes in a buffer of " + std::to_string(tensor.data.size());
  return {};
}

Fault mlir::tp::startCopy(Warp &warp, const BoxCopy &copy) {
  if (Fault fault = checkMap(*copy.tensor); !fault.empty())
    return fault;
  int64_t numBytes = copy.tensor->map.getBoxBytes();
  if (copy.destination % kLineBytes)
    return "copies to byte " + std::to_string(copy.destination) +
           " of shared memory, not a multiple of 128";
  for (ThreadBlock *block : copy.blocks) {
    if (!block->shared.contains(copy.destination, numBytes))
      return "copies " + std::to_string(numBytes) + " bytes to " +
             std::to_string(copy.destination) + ", beyond the shared memory";
    if (!findBarrier(*block, copy.barrier))
      return "copies for a barrier that is not initialised";
    Fault fault = block->shared.startWrite(copy.destination, numBytes,
                                           warp.inCluster, copy.clock);
    if (!fault.empty())
      return fault;
  }
  return {};
}

/// The line of the box at (`j`, `k`), with zeros for what lies outside.
static void readLine(const BoxCopy &copy, int64_t j, int64_t k, char *line) {
  const TensorMap &map = copy.tensor->map;
  std::fill(line, line + kLineBytes, 0);
  j += copy.position[1], k += copy.position[2];
  if (j < 0 || j >= map.sizes[1] || k < 0 || k >= map.sizes[2])
    return;
  const char *source = copy.tensor->data.data() + j * map.strideBytes[0] +
                       k * map.strideBytes[1];
  for (int64_t i = 0; i < map.box[0]; ++i) {
    int64_t at = copy.position[0] + i;
    if (at >= 0 && at < map.sizes[0])
      std::copy_n(source + at * map.elementBytes, map.elementBytes,
                  line + i * map.elementBytes);
  }
}

Fault mlir::tp::endCopy(const BoxCopy &copy) {
  const TensorMap &map = copy.tensor->map;
  char line[kLineBytes];
  for (int64_t k = 0; k < map.box[2]; ++k)
    for (int64_t j = 0; j < map.box[1]; ++j) {
      readLine(copy, j, k, line);
      int64_t address = copy.destination + (k * map.box[1] + j) * kLineBytes;
      // The swizzle depends on the address alone.
      for (int64_t piece = 0; piece < kLineBytes; piece += 16)
        for (ThreadBlock *block : copy.blocks) {
          int64_t at = address + piece;
          std::copy_n(line + piece, 16,
                      block->shared.at(at ^ ((at >> 7 & 7) << 4)));
        }
    }
  for (ThreadBlock *block : copy.blocks) {
    block->shared.endWrite(copy.destination, map.getBoxBytes());
    findBarrier(*block, copy.barrier)->complete(map.getBoxBytes(), copy.clock);
  }
  return {};
}
