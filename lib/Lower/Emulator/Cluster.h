// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The state of a cluster of emulated blocks, and what a warp does to it.

#ifndef TP_LIB_LOWER_EMULATOR_CLUSTER_H
#define TP_LIB_LOWER_EMULATOR_CLUSTER_H

#include "Barrier.h"
#include "tp/Lower/Emulator/Emulator.h"
#include <functional>
#include <map>
#include <random>

namespace mlir::tp {

inline constexpr unsigned kLanes = 32;
inline constexpr unsigned kWarpsInGroup = 4;

/// Where a value is: `numParts` elements for each lane, each in a word.
struct Register {
  unsigned index = 0, first = 0, numParts = 0;
};

/// Bytes of global memory, and which of them were written.
struct GlobalBuffer {
  MutableArrayRef<char> data;
  std::vector<bool> isWritten;
};

/// A pointer to global memory, or to a tensor map, names the argument.
inline constexpr unsigned kArgumentShift = 40;
/// A pointer to the shared memory of a cluster names the block.
inline constexpr unsigned kBlockShift = 24;

/// What all warps share that execute a kernel.
struct Memory {
  std::vector<GlobalBuffer> buffers;
  std::vector<const MappedTensor *> maps;
};

struct ThreadBlock;
struct Cluster;

/// 16 bytes that a thread copies to shared memory.
struct PieceCopy {
  int64_t address;
  std::array<char, SharedMemory::kPiece> bytes;
};

/// 32 threads in step.
struct Warp {
  Cluster *cluster;
  ThreadBlock *block;
  /// In the block and in the cluster.
  unsigned inBlock, inCluster;
  unsigned next = 0;
  uint32_t active = ~0u;
  SmallVector<uint32_t> masks;
  std::vector<uint64_t> words;
  Clock clock;
  bool hasEnded = false;
  Fault fault;
  /// What it waits for, where it cannot go on.
  std::function<std::string()> waitsFor;

  /// What it copies itself and no barrier knows of yet.
  std::vector<PieceCopy> pieces;

  // Products under way. Groups are counted from 1; `group` is being filled.
  uint32_t group = 1, numAwaited = 0;
  bool isFenced = false;
  size_t numProducts = 0;
  /// For each register, the group whose products it is a sum of.
  std::vector<uint32_t> groupOf;

  // Whole-block and whole-cluster barriers.
  bool isSynchronising = false;
  uint64_t syncPhase = 0, clusterPhase = 0;

  uint64_t *get(Register r, unsigned part = 0) {
    return &words[(r.first + part) * kLanes];
  }
  /// The value of the first active lane.
  uint64_t getUniform(Register r) { return *(get(r) + __builtin_ctz(active)); }
};

/// A barrier of everybody: of all warps of a block, or of a cluster.
struct Rendezvous {
  unsigned numArrived = 0;
  uint64_t phase = 0;
  Clock arriving, ended;

  void arrive(const Clock &clock, unsigned numWarps);
};

struct ThreadBlock {
  unsigned index, inCluster;
  SharedMemory shared;
  std::map<int64_t, Barrier> barriers;
  Rendezvous sync;
  /// The products that each warpgroup has started: their descriptors.
  std::vector<std::vector<std::array<uint64_t, 2>>> products;
};

/// A copy of a box to the shared memory of some blocks.
struct BoxCopy {
  const MappedTensor *tensor;
  std::array<int64_t, 3> position;
  int64_t destination, barrier;
  SmallVector<ThreadBlock *> blocks;
  Clock clock;
};

enum class Step { Next, Blocked, Ended, Fault };
using Instruction = std::function<Step(Warp &)>;

struct Cluster {
  const KernelLaunch *launch;
  Memory *memory;
  std::vector<std::unique_ptr<ThreadBlock>> blocks;
  std::vector<std::unique_ptr<Warp>> warps;
  /// Copies under way: what happens when they end.
  std::vector<std::function<Fault()>> copies;
  Rendezvous sync;
  std::mt19937_64 random;

  /// Run all of it, to its end or to the first fault.
  Fault run(ArrayRef<Instruction> program);
};

/// Say what went wrong in `warp`.
inline Step fail(Warp &warp, Fault fault) {
  warp.fault = std::move(fault);
  return Step::Fault;
}

/// The barrier at `pointer`, or null if it is not initialised or the warp must
/// not use it yet; then `fault` says so.
Barrier *getBarrier(Warp &warp, uint64_t pointer, Fault &fault);

/// Where `numBytes` of global memory are, or what is wrong with them.
Fault locate(Warp &warp, uint64_t pointer, int64_t numBytes,
             GlobalBuffer *&buffer, int64_t &offset);

/// Start the copy, and end it: its bytes and the barriers of its blocks.
Fault startCopy(Warp &warp, const BoxCopy &copy);
Fault endCopy(const BoxCopy &copy);

/// A product of 64 rows by `columns` on operands in shared memory.
struct GroupProduct {
  int64_t columns, depth, elementBytes;
  std::array<bool, 2> isDepthMajor;
  /// The value of each pattern of bits of an element.
  ArrayRef<float> values;
};

/// Add the 16 rows of `warp` to `sums`, registers for pairs as they lie in
/// lanes.
Fault multiply(Warp &warp, const GroupProduct &product,
               std::array<uint64_t, 2> descriptors, Register sums);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_EMULATOR_CLUSTER_H
