// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Pointers, and accesses to global memory. A pointer to shared memory is an
// address in the block; one to that of the cluster also names the block; one to
// global memory names the buffer.

#include "Decoder.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr unsigned kSharedSpace = 3, kClusterSpace = 7;

static int64_t getBytes(Type type) {
  return std::max<int64_t>(
      1, getElementTypeOrSelf(type).getIntOrFloatBitWidth() / 8);
}

static void decodeOffset(Decoder &d, LLVM::GEPOp gep, Value dynamic) {
  Register base = d.get(gep.getBase()), index = d.get(dynamic);
  Register to = d.get(gep.getResult());
  int64_t bytes = getBytes(gep.getElemType());
  unsigned width = dynamic.getType().getIntOrFloatBitWidth();
  d.add([=](Warp &warp) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      if (warp.active >> lane & 1)
        warp.get(to)[lane] =
            warp.get(base)[lane] +
            llvm::SignExtend64(warp.get(index)[lane], width) * bytes;
    return Step::Next;
  });
}

Fault mlir::tp::locate(Warp &warp, uint64_t pointer, int64_t numBytes,
                       GlobalBuffer *&buffer, int64_t &offset) {
  std::vector<GlobalBuffer> &buffers = warp.cluster->memory->buffers;
  uint64_t argument = pointer >> kArgumentShift;
  offset = pointer & llvm::maskTrailingOnes<uint64_t>(kArgumentShift);
  if (argument == 0 || argument > buffers.size())
    return "accesses no buffer";
  buffer = &buffers[argument - 1];
  int64_t size = buffer->data.size();
  if (offset + numBytes > size)
    return "accesses bytes " + std::to_string(offset) + " to " +
           std::to_string(offset + numBytes) + " of argument " +
           std::to_string(argument - 1) + ", which has " + std::to_string(size);
  return {};
}

/// The same for an access of registers, which is aligned to its size.
static Fault locateAligned(Warp &warp, uint64_t pointer, int64_t numBytes,
                           GlobalBuffer *&buffer, int64_t &offset) {
  Fault fault = locate(warp, pointer, numBytes, buffer, offset);
  if (fault.empty() && offset % numBytes)
    fault = "accesses " + std::to_string(numBytes) + " bytes at " +
            std::to_string(offset) + " of a buffer, which is not aligned";
  return fault;
}

static void decodeLoad(Decoder &d, LLVM::LoadOp load) {
  Register from = d.get(load.getAddr()), to = d.get(load.getResult());
  int64_t bytes = getBytes(load.getType());
  d.add([=](Warp &warp) {
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      if (!(warp.active >> lane & 1))
        continue;
      GlobalBuffer *buffer;
      int64_t offset;
      Fault fault = locateAligned(warp, warp.get(from)[lane],
                                  bytes * to.numParts, buffer, offset);
      if (!fault.empty())
        return fail(warp, fault);
      for (unsigned part = 0; part < to.numParts; ++part) {
        uint64_t word = 0;
        std::memcpy(&word, &buffer->data[offset + part * bytes], bytes);
        warp.get(to, part)[lane] = word;
      }
    }
    return Step::Next;
  });
}

static void decodeStore(Decoder &d, LLVM::StoreOp store) {
  Register from = d.get(store.getValue()), to = d.get(store.getAddr());
  int64_t bytes = getBytes(store.getValue().getType());
  d.add([=](Warp &warp) {
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      if (!(warp.active >> lane & 1))
        continue;
      GlobalBuffer *buffer;
      int64_t offset, numBytes = bytes * from.numParts;
      Fault fault =
          locateAligned(warp, warp.get(to)[lane], numBytes, buffer, offset);
      if (!fault.empty())
        return fail(warp, fault);
      for (int64_t i = offset; i < offset + numBytes; ++i) {
        if (buffer->isWritten[i])
          return fail(warp, "stores twice to byte " + std::to_string(i));
        buffer->isWritten[i] = true;
      }
      for (unsigned part = 0; part < from.numParts; ++part)
        std::memcpy(&buffer->data[offset + part * bytes],
                    &warp.get(from, part)[lane], bytes);
    }
    return Step::Next;
  });
}

/// Pointers of the block to pointers of the cluster: to those of the block
/// `which` returns.
template <typename Which>
static void decodeBlockPointer(Decoder &d, Value source, Value result,
                               Which which) {
  Register from = d.get(source), to = d.get(result);
  d.add([=](Warp &warp) {
    for (unsigned lane = 0; lane < kLanes; ++lane)
      if (warp.active >> lane & 1)
        warp.get(to)[lane] = warp.get(from)[lane] | (which(warp, lane) + 1)
                                                        << kBlockShift;
    return Step::Next;
  });
}

/// What a special register holds in a lane, if `op` reads one.
static std::function<uint64_t(Warp &, unsigned)>
getSpecialRegister(Operation *op) {
  using Read = std::function<uint64_t(Warp &, unsigned)>;
  return llvm::TypeSwitch<Operation *, Read>(op)
      .Case([](NVVM::ThreadIdXOp) {
        return [](Warp &w, unsigned lane) -> uint64_t {
          return w.inBlock * kLanes + lane;
        };
      })
      .Case([](NVVM::BlockIdXOp) {
        return [](Warp &w, unsigned) -> uint64_t { return w.block->index; };
      })
      .Case([](NVVM::GridDimXOp) {
        return [](Warp &w, unsigned) -> uint64_t {
          return w.cluster->launch->gridSize;
        };
      })
      .Case([](NVVM::BlockInClusterIdXOp) {
        return [](Warp &w, unsigned) -> uint64_t { return w.block->inCluster; };
      })
      .Case([](LLVM::AddressOfOp) {
        return
            [](Warp &, unsigned) -> uint64_t { return SharedMemory::kStart; };
      })
      .Default([](Operation *) { return Read(); });
}

bool mlir::tp::decodeMemory(Decoder &d, Operation *op) {
  if (auto read = getSpecialRegister(op)) {
    Register to = d.get(op->getResult(0));
    d.add([=](Warp &warp) {
      for (unsigned lane = 0; lane < kLanes; ++lane)
        warp.get(to)[lane] = read(warp, lane);
      return Step::Next;
    });
    return true;
  }
  if (auto gep = dyn_cast<LLVM::GEPOp>(op)) {
    if (gep.getDynamicIndices().size() != 1 ||
        gep.getRawConstantIndices().size() != 1)
      return false;
    decodeOffset(d, gep, gep.getDynamicIndices()[0]);
    return true;
  }
  if (auto load = dyn_cast<LLVM::LoadOp>(op)) {
    decodeLoad(d, load);
    return true;
  }
  if (auto store = dyn_cast<LLVM::StoreOp>(op)) {
    decodeStore(d, store);
    return true;
  }
  if (auto mapa = dyn_cast<NVVM::MapaOp>(op)) {
    Register rank = d.get(mapa.getB());
    decodeBlockPointer(
        d, mapa.getA(), mapa.getRes(),
        [=](Warp &warp, unsigned lane) { return warp.get(rank)[lane]; });
    return true;
  }
  if (auto cast = dyn_cast<LLVM::AddrSpaceCastOp>(op)) {
    auto space = [](Value pointer) {
      return llvm::cast<LLVM::LLVMPointerType>(pointer.getType())
          .getAddressSpace();
    };
    if (space(cast.getArg()) != kSharedSpace ||
        space(cast.getRes()) != kClusterSpace)
      return false;
    decodeBlockPointer(
        d, cast.getArg(), cast.getRes(),
        [](Warp &warp, unsigned) -> uint64_t { return warp.block->inCluster; });
    return true;
  }
  if (isa<LLVM::PtrToIntOp>(op)) {
    Register from = d.get(op->getOperand(0)), to = d.get(op->getResult(0));
    d.add([=](Warp &warp) {
      copyRegister(warp, from, to);
      return Step::Next;
    });
    return true;
  }
  return false;
}
