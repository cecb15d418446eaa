// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the blocks of a kernel that multiplies matrices do: copy tiles to shared
// memory, wait for each other, multiply what lies there, and hold the sums in
// registers. The builder of the kernel (MatmulBuilder.cpp) is written against
// this interface alone; an implementation is one architecture.
//
// An implementation emits operations of nvvm. There is no other backend: the
// emulator runs those operations, so that what it checks, addresses,
// descriptors and phases, is what the GPU executes.
//
//   barriers     initBarrier, arrive, wait: phases have parity 0, 1, 0, …;
//                a phase ends when all have arrived and all bytes that were
//                announced are there
//   copies       expectCopies announces, copyOperand starts, finishCopies
//                lets the barrier know when they end
//   products     startProducts .. multiply .. commitProducts, awaitProducts
//   sums         forEachPair: two neighbours of a row at a time

#ifndef TP_LIB_LOWER_NVVM_BLOCKINSTRUCTIONS_H
#define TP_LIB_LOWER_NVVM_BLOCKINSTRUCTIONS_H

#include "KernelBuilder.h"
#include "tp/Lower/Nvvm/Matmul.h"

namespace mlir::tp {

/// Where a tile of an operand lies in global memory: its first element in
/// depth and outer index, and the matrix of the batch.
struct TilePosition {
  Value depth, outer, batch;
};

class BlockInstructions {
public:
  BlockInstructions(KernelBuilder &b, const MatmulSpec &spec)
      : b(b), spec(spec) {}
  virtual ~BlockInstructions() = default;

  // What the kernel looks like.
  /// Elements along the depth that a stage holds.
  virtual int64_t getStageDepth() const = 0;
  /// The bytes that operand 0 or 1 takes in a stage.
  virtual int64_t getOperandBytes(unsigned operand) const = 0;
  /// Shared memory that a block can have, in bytes.
  virtual int64_t getSharedBytes() const = 0;
  /// How operand 0 or 1 is described to the copy engine, if there is one; else
  /// the kernel takes a pointer to it.
  virtual std::optional<TensorMap> getTensorMap(unsigned operand) const = 0;
  /// The threads of the producer that copy: one, or all of its warpgroup. Each
  /// arrives at a full barrier once.
  virtual int64_t getNumCopyingThreads() const = 0;

  // Roles. Each is emitted once, at the start of its branch.
  virtual void beginProducer() = 0;
  virtual void beginConsumer() = 0;

  // Barriers, at pointers to 8 bytes of shared memory.
  void initBarrier(Value barrier, int64_t numArrivals);
  /// Make what was initialised visible to the whole cluster, and wait for it.
  virtual void publishBarriers(Value isFirstThread) = 0;
  /// Arrive at `barrier` of every block of the cluster.
  virtual void arriveEverywhere(Value barrier) = 0;
  /// Wait until the phase of `parity` has ended.
  virtual void wait(Value barrier, Value parity) = 0;
  /// Wait, before a block ends, for those that write to its shared memory.
  virtual void finishCluster() = 0;

  // Copies.
  /// What is copied next, `bytes` in all, is for `barrier`.
  virtual void expectCopies(Value barrier, int64_t bytes) = 0;
  /// Start to copy a tile of `operand` to `destination`; with a cluster, this
  /// block's part of it to all blocks where they share it.
  virtual void copyOperand(unsigned operand, Value map, TilePosition position,
                           Value destination, Value barrier) = 0;
  /// That was all.
  virtual void finishCopies(Value barrier) = 0;

  // Products, by a warpgroup that owns 64 rows of the tile.
  /// Sums of zero: a structure of those of a lane.
  Value zeroSums();
  virtual void startProducts() = 0;
  /// Add the product of the stage whose tiles lie at `tiles`; `group` is which
  /// 64 rows.
  virtual Value multiply(Value sums, std::array<Value, 2> tiles,
                         Value group) = 0;
  virtual void commitProducts() = 0;
  /// Wait until at most `numPending` committed groups are left.
  virtual void awaitProducts(int64_t numPending) = 0;

  // Sums lie in lanes alike on all architectures: in every 8 columns lane l
  // holds two of row l / 4, and two of the row 8 below it.
  /// Call `take` for the sums of this thread in row `half` (0 or 1) of its two,
  /// with the column of the first of a pair and the pair.
  void forEachPair(Value sums, unsigned half,
                   function_ref<void(Value column, Value pair)> take);
  /// The row of the tile that `half` is in.
  Value getRow(Value group, unsigned half);

protected:
  Value getThread();
  Value getLane();
  /// Which warp of its warpgroup.
  Value getWarp();
  int64_t getOuter(unsigned operand) const {
    return operand == 0 ? spec.tile.rows : spec.tile.columns;
  }
  bool isDepthMajor(unsigned operand) const {
    return spec.operands[operand].major == MatmulMajor::Depth;
  }
  /// The contiguous lines of a matrix in global memory: how long they are, how
  /// many, and how far apart.
  struct Lines {
    int64_t size, number, stride;
  };
  Lines getLines(unsigned operand) const;

  KernelBuilder &b;
  const MatmulSpec &spec;
};

/// The instructions of sm_80 for `spec`: asynchronous copies of 16 bytes and
/// products of warps.
std::unique_ptr<BlockInstructions>
createAmpereInstructions(KernelBuilder &b, const MatmulSpec &spec);

/// The instructions of sm_90a for `spec`: the tensor memory accelerator and
/// products of warpgroups.
std::unique_ptr<BlockInstructions>
createHopperInstructions(KernelBuilder &b, const MatmulSpec &spec);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_NVVM_BLOCKINSTRUCTIONS_H
