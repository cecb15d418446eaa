// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Barriers, copies of the copy engine, and what a whole warp does together.

#include "Decoder.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::tp;

static uint64_t getAddress(uint64_t pointer) {
  return pointer & llvm::maskTrailingOnes<uint64_t>(kBlockShift);
}

/// The block whose shared memory `pointer` is in.
static ThreadBlock &getBlock(Warp &warp, uint64_t pointer) {
  uint64_t which = pointer >> kBlockShift;
  return which == 0 ? *warp.block : *warp.cluster->blocks[which - 1];
}

Barrier *mlir::tp::getBarrier(Warp &warp, uint64_t pointer, Fault &fault) {
  if (pointer >> kBlockShift > warp.cluster->blocks.size()) {
    fault = "uses a barrier of a block that the cluster does not have";
    return nullptr;
  }
  ThreadBlock &block = getBlock(warp, pointer);
  auto it = block.barriers.find(getAddress(pointer));
  if (it == block.barriers.end()) {
    fault = "uses a barrier at " + std::to_string(getAddress(pointer)) +
            " that is not initialised";
    return nullptr;
  }
  fault = it->second.checkUse(warp.clock);
  return fault.empty() ? &it->second : nullptr;
}

/// Lanes that are active one by one: what each does to a barrier.
template <typename Act>
static Step forEachBarrier(Warp &warp, Register pointer, Act act) {
  for (unsigned lane = 0; lane < kLanes; ++lane) {
    if (!(warp.active >> lane & 1))
      continue;
    Fault fault;
    if (Barrier *barrier = getBarrier(warp, warp.get(pointer)[lane], fault))
      fault = act(*barrier);
    if (!fault.empty())
      return fail(warp, fault);
  }
  warp.clock.tick(warp.inCluster);
  return Step::Next;
}

static void decodeInit(Decoder &d, NVVM::MBarrierInitOp init) {
  Register pointer = d.get(init.getAddr()), count = d.get(init.getCount());
  d.add([=](Warp &warp) {
    int64_t address = getAddress(warp.getUniform(pointer));
    if (address % 8 || !warp.block->shared.contains(address, 8))
      return fail(warp, "initialises a barrier at " + std::to_string(address) +
                            ", not 8 bytes of shared memory");
    warp.clock.tick(warp.inCluster);
    Barrier barrier(warp.getUniform(count), warp.inCluster, warp.clock,
                    warp.cluster->warps.size());
    if (!warp.block->barriers.emplace(address, barrier).second)
      return fail(warp, "initialises the barrier at " +
                            std::to_string(address) + " twice");
    return Step::Next;
  });
}

/// Wait for a phase. A test of one is taken to be repeated until it has ended:
/// then `result` is true.
static void addWait(Decoder &d, Value address, Value phase, Value result) {
  Register pointer = d.get(address), parity = d.get(phase);
  std::optional<Register> to;
  if (result)
    to = d.get(result);
  d.add([=](Warp &warp) {
    Fault fault;
    Barrier *barrier = getBarrier(warp, warp.getUniform(pointer), fault);
    if (!barrier)
      return fail(warp, fault);
    uint64_t wanted = warp.getUniform(parity);
    if (!barrier->hasEnded(wanted)) {
      warp.waitsFor = [=, &warp] {
        return "the end of a phase of parity " + std::to_string(wanted) +
               " of the barrier at " +
               std::to_string(getAddress(warp.getUniform(pointer))) + ", " +
               barrier->describe();
      };
      return Step::Blocked;
    }
    warp.clock.join(barrier->getEnded());
    if (to)
      std::fill_n(warp.get(*to), kLanes, 1);
    return Step::Next;
  });
}

static void decodeCopy(Decoder &d,
                       NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp op) {
  Register map = d.get(op.getTmaDescriptor());
  Register destination = d.get(op.getDstMem()), barrier = d.get(op.getMbar());
  SmallVector<Register> position;
  for (Value coordinate : op.getCoordinates())
    position.push_back(d.get(coordinate));
  std::optional<Register> mask;
  if (op.getMulticastMask())
    mask = d.get(op.getMulticastMask());
  d.add([=](Warp &warp) {
    if (llvm::popcount(warp.active) != 1)
      return fail(warp, "starts a copy with more than one lane");
    uint64_t argument = warp.getUniform(map) >> kArgumentShift;
    Memory &memory = *warp.cluster->memory;
    if (argument == 0 || argument > memory.maps.size() ||
        !memory.maps[argument - 1])
      return fail(warp, "copies with an argument that is no tensor map");
    warp.clock.tick(warp.inCluster);
    BoxCopy copy;
    copy.tensor = memory.maps[argument - 1];
    for (unsigned i = 0; i < 3; ++i)
      copy.position[i] = int32_t(warp.getUniform(position[i]));
    copy.destination = getAddress(warp.getUniform(destination));
    copy.barrier = getAddress(warp.getUniform(barrier));
    copy.clock = warp.clock;
    auto &blocks = warp.cluster->blocks;
    if (!mask)
      copy.blocks.push_back(&getBlock(warp, warp.getUniform(destination)));
    for (size_t i = 0; mask && i < blocks.size(); ++i)
      if (warp.getUniform(*mask) >> i & 1)
        copy.blocks.push_back(blocks[i].get());
    if (Fault fault = startCopy(warp, copy); !fault.empty())
      return fail(warp, fault);
    warp.clock.tick(warp.inCluster);
    warp.cluster->copies.push_back([copy] { return endCopy(copy); });
    return Step::Next;
  });
}

/// Make `program` an instruction of all lanes.
static Instruction ofWholeWarp(StringRef name, Instruction instruction) {
  return [name = name.str(), instruction](Warp &warp) {
    if (warp.active != ~0u)
      return fail(warp, "executes '" + name + "' with " +
                            std::to_string(llvm::popcount(warp.active)) +
                            " of its 32 lanes");
    return instruction(warp);
  };
}

static Step synchroniseBlock(Warp &warp) {
  Rendezvous &sync = warp.block->sync;
  if (!warp.isSynchronising) {
    warp.isSynchronising = true;
    warp.syncPhase = sync.phase;
    sync.arrive(warp.clock, warp.cluster->launch->blockSize / kLanes);
    warp.clock.tick(warp.inCluster);
  }
  if (sync.phase == warp.syncPhase) {
    warp.waitsFor = [] { return std::string("all warps of its block"); };
    return Step::Blocked;
  }
  warp.isSynchronising = false;
  warp.clock.join(sync.ended);
  return Step::Next;
}

static Step arriveAtCluster(Warp &warp) {
  Rendezvous &sync = warp.cluster->sync;
  warp.clusterPhase = sync.phase;
  sync.arrive(warp.clock, warp.cluster->warps.size());
  warp.clock.tick(warp.inCluster);
  return Step::Next;
}

static Step awaitCluster(Warp &warp) {
  Rendezvous &sync = warp.cluster->sync;
  if (sync.phase == warp.clusterPhase) {
    warp.waitsFor = [] { return std::string("all warps of its cluster"); };
    return Step::Blocked;
  }
  warp.clock.join(sync.ended);
  return Step::Next;
}

bool mlir::tp::decodeBarriers(Decoder &d, Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (auto init = dyn_cast<NVVM::MBarrierInitOp>(op)) {
    decodeInit(d, init);
    return true;
  }
  if (auto wait = dyn_cast<NVVM::MBarrierTryWaitParityOp>(op)) {
    addWait(d, wait.getAddr(), wait.getPhase(), Value());
    return true;
  }
  if (auto test = dyn_cast<NVVM::MBarrierTestWaitOp>(op)) {
    if (!test.getStateOrPhase().getType().isInteger(32))
      return false;
    addWait(d, test.getAddr(), test.getStateOrPhase(), test.getRes());
    return true;
  }
  if (auto arrive = dyn_cast<NVVM::MBarrierArriveOp>(op)) {
    if (arrive.getCount() || (arrive.getRes() && !arrive.getRes().use_empty()))
      return false;
    d.add([pointer = d.get(arrive.getAddr())](Warp &warp) {
      return forEachBarrier(warp, pointer, [&](Barrier &barrier) {
        return barrier.arrive(warp.clock);
      });
    });
    return true;
  }
  if (auto expect = dyn_cast<NVVM::MBarrierArriveExpectTxOp>(op)) {
    d.add([pointer = d.get(expect.getAddr()),
           bytes = d.get(expect.getTxcount())](Warp &warp) {
      return forEachBarrier(warp, pointer, [&](Barrier &barrier) {
        barrier.expect(warp.getUniform(bytes));
        return barrier.arrive(warp.clock);
      });
    });
    return true;
  }
  if (auto copy =
          dyn_cast<NVVM::CpAsyncBulkTensorGlobalToSharedClusterOp>(op)) {
    if (copy.getCoordinates().size() != 3)
      return false;
    decodeCopy(d, copy);
    return true;
  }
  if (auto shuffle = dyn_cast<NVVM::ShflOp>(op)) {
    if (shuffle.getKind() != NVVM::ShflKind::idx)
      return false;
    Register from = d.get(shuffle.getVal()), to = d.get(shuffle.getRes());
    Register lane = d.get(shuffle.getOffset());
    d.add(ofWholeWarp(name, [=](Warp &warp) {
      std::array<uint64_t, kLanes> words;
      std::copy_n(warp.get(from), kLanes, words.begin());
      for (unsigned i = 0; i < kLanes; ++i)
        warp.get(to)[i] = words[warp.get(lane)[i] % kLanes];
      return Step::Next;
    }));
    return true;
  }
  // Order of memory between proxies, and registers, are not modelled.
  if (isa<NVVM::FenceMbarrierInitOp>(op)) {
    d.add([](Warp &) { return Step::Next; });
    return true;
  }
  if (isa<NVVM::SetMaxRegisterOp>(op)) {
    d.add(ofWholeWarp(name, [](Warp &) { return Step::Next; }));
    return true;
  }
  Instruction whole = isa<NVVM::Barrier0Op>(op)        ? synchroniseBlock
                      : isa<NVVM::ClusterArriveOp>(op) ? arriveAtCluster
                      : isa<NVVM::ClusterWaitOp>(op)   ? awaitCluster
                                                       : Instruction();
  if (!whole)
    return false;
  d.add(ofWholeWarp(name, whole));
  return true;
}
