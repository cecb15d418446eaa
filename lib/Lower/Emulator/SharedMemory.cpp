// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "SharedMemory.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::tp;

SharedMemory::SharedMemory(int64_t numBytes, size_t numWarps)
    : numWarps(numWarps), bytes(numBytes),
      pieces((numBytes + kPiece - 1) / kPiece), reads(pieces.size() * numWarps),
      underWay(numWarps) {}

bool SharedMemory::contains(int64_t address, int64_t numBytes) const {
  return address >= kStart &&
         address + numBytes <= kStart + int64_t(bytes.size());
}

Fault SharedMemory::say(int64_t piece, const std::string &what) const {
  return what + " shared memory at byte " + std::to_string(piece * kPiece);
}

Fault SharedMemory::startWrite(int64_t address, int64_t numBytes, size_t warp,
                               const Clock &clock) {
  int64_t first = (address - kStart) / kPiece;
  int64_t end = (address - kStart + numBytes + kPiece - 1) / kPiece;
  for (int64_t i = first; i < end; ++i) {
    Piece &piece = pieces[i];
    if (piece.isBeingWritten)
      return say(i, "two copies at a time write");
    if (piece.writer >= 0 && clock[piece.writer] < piece.time)
      return say(i, "a copy overwrites, without having waited for its writer,");
    for (size_t reader = 0; reader < numWarps; ++reader) {
      const Read &read = getRead(i, reader);
      if (read.group != 0)
        return say(i, "a copy overwrites, while warp " +
                          std::to_string(reader) + " multiplies it,");
      if (reader != warp && clock[reader] < read.time)
        return say(i, "a copy overwrites, without having waited for warp " +
                          std::to_string(reader) + " that reads it,");
    }
    piece = {int32_t(warp), clock[warp], true};
  }
  return {};
}

void SharedMemory::endWrite(int64_t address, int64_t numBytes) {
  int64_t first = (address - kStart) / kPiece;
  int64_t end = (address - kStart + numBytes + kPiece - 1) / kPiece;
  for (int64_t i = first; i < end; ++i)
    pieces[i].isBeingWritten = false;
}

Fault SharedMemory::startRead(int64_t address, int64_t numBytes, size_t warp,
                              const Clock &clock, uint32_t group) {
  int64_t first = (address - kStart) / kPiece;
  int64_t end = (address - kStart + numBytes + kPiece - 1) / kPiece;
  for (int64_t i = first; i < end; ++i) {
    const Piece &piece = pieces[i];
    if (piece.writer < 0)
      return say(i, "reads what nobody wrote, in");
    if (piece.isBeingWritten)
      return say(i, "reads what a copy still writes, in");
    if (clock[piece.writer] < piece.time)
      return say(i, "reads, without having waited for its writer,");
    Read &read = getRead(i, warp);
    read.time = clock[warp];
    if (group != 0 && read.group != group)
      underWay[warp].emplace_back(group, i);
    read.group = group;
  }
  return {};
}

void SharedMemory::endReads(size_t warp, const Clock &clock, uint32_t group) {
  llvm::erase_if(underWay[warp], [&](std::pair<uint32_t, int64_t> entry) {
    if (entry.first > group)
      return false;
    Read &read = getRead(entry.second, warp);
    if (read.group == entry.first)
      read = {clock[warp], 0};
    return true;
  });
}
