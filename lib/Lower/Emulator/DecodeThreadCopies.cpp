// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies of 16 bytes by each thread, of which a barrier learns when all that a
// thread has started have ended.

#include "Decoder.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr int64_t kPieceBytes = SharedMemory::kPiece;

/// Start the copy of a lane: `numBytes` from `source`, then zeros.
static Fault startPiece(Warp &warp, uint64_t source, int64_t address,
                        int64_t numBytes) {
  if (address % kPieceBytes ||
      !warp.block->shared.contains(address, kPieceBytes))
    return "copies to " + std::to_string(address) +
           ", not 16 bytes of shared memory";
  if (numBytes < 0 || numBytes > kPieceBytes)
    return "copies " + std::to_string(numBytes) + " of 16 bytes";
  PieceCopy piece{address, {}};
  if (numBytes > 0) {
    GlobalBuffer *buffer;
    int64_t offset;
    Fault fault = locate(warp, source, numBytes, buffer, offset);
    if (fault.empty() && offset % kPieceBytes)
      fault = "copies from byte " + std::to_string(offset) +
              " of a buffer, not a multiple of 16";
    if (!fault.empty())
      return fault;
    std::copy_n(&buffer->data[offset], numBytes, piece.bytes.begin());
  }
  warp.pieces.push_back(piece);
  return warp.block->shared.startWrite(address, kPieceBytes, warp.inCluster,
                                       warp.clock);
}

/// Write the pieces, which `clock` was the time of, and arrive at `barrier`
/// once for each of `lanes`.
static Fault endPieces(ThreadBlock &block, ArrayRef<PieceCopy> pieces,
                       const Clock &clock, Barrier &barrier, int64_t lanes) {
  for (const PieceCopy &piece : pieces) {
    std::copy(piece.bytes.begin(), piece.bytes.end(),
              block.shared.at(piece.address));
    block.shared.endWrite(piece.address, kPieceBytes);
  }
  return barrier.arrive(clock, lanes);
}

bool mlir::tp::decodeThreadCopies(Decoder &d, Operation *op) {
  if (auto copy = dyn_cast<NVVM::CpAsyncOp>(op)) {
    if (copy.getSize() != kPieceBytes)
      return false;
    Register from = d.get(copy.getSrc()), to = d.get(copy.getDst());
    std::optional<Register> size;
    if (copy.getCpSize())
      size = d.get(copy.getCpSize());
    d.add([=](Warp &warp) {
      warp.clock.tick(warp.inCluster);
      for (unsigned lane = 0; lane < kLanes; ++lane) {
        if (!(warp.active >> lane & 1))
          continue;
        int64_t numBytes = size ? int32_t(warp.get(*size)[lane]) : kPieceBytes;
        Fault fault = startPiece(warp, warp.get(from)[lane], warp.get(to)[lane],
                                 numBytes);
        if (!fault.empty())
          return fail(warp, fault);
      }
      return Step::Next;
    });
    return true;
  }
  auto arrive = dyn_cast<NVVM::CpAsyncMBarrierArriveOp>(op);
  if (!arrive || !arrive.getNoinc())
    return false;
  d.add([pointer = d.get(arrive.getAddr())](Warp &warp) {
    Fault fault;
    Barrier *barrier = getBarrier(warp, warp.getUniform(pointer), fault);
    if (!barrier)
      return fail(warp, fault);
    warp.cluster->copies.push_back(
        [block = warp.block, pieces = std::move(warp.pieces),
         clock = warp.clock, barrier, lanes = llvm::popcount(warp.active)] {
          return endPieces(*block, pieces, clock, *barrier, lanes);
        });
    warp.pieces.clear();
    warp.clock.tick(warp.inCluster);
    return Step::Next;
  });
  return true;
}
