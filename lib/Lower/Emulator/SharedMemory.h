// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shared memory of an emulated block: its bytes, and for each piece of 16
// who wrote it and who read it when.

#ifndef TP_LIB_LOWER_EMULATOR_SHAREDMEMORY_H
#define TP_LIB_LOWER_EMULATOR_SHAREDMEMORY_H

#include "Clock.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>

namespace mlir::tp {

/// What went wrong, or empty.
using Fault = std::string;

class SharedMemory {
public:
  static constexpr int64_t kPiece = 16;
  /// The address of the first byte: zero is no valid address.
  static constexpr int64_t kStart = 1024;

  SharedMemory(int64_t numBytes, size_t numWarps);

  /// True if all of it lies inside.
  bool contains(int64_t address, int64_t numBytes) const;
  char *at(int64_t address) { return &bytes[address - kStart]; }

  /// A copy that was started by `warp` will write these bytes.
  Fault startWrite(int64_t address, int64_t numBytes, size_t warp,
                   const Clock &clock);
  /// It did.
  void endWrite(int64_t address, int64_t numBytes);
  /// `warp` reads these bytes from now on, until it ends the reads of `group`.
  Fault startRead(int64_t address, int64_t numBytes, size_t warp,
                  const Clock &clock, uint32_t group);
  void endReads(size_t warp, const Clock &clock, uint32_t group);

private:
  struct Piece {
    int32_t writer = -1;
    uint32_t time = 0;
    bool isBeingWritten = false;
  };
  struct Read {
    uint32_t time = 0;
    /// The group that still reads it, or 0.
    uint32_t group = 0;
  };
  Read &getRead(int64_t piece, size_t warp) {
    return reads[piece * numWarps + warp];
  }
  Fault say(int64_t piece, const std::string &what) const;

  size_t numWarps;
  std::vector<char> bytes;
  std::vector<Piece> pieces;
  std::vector<Read> reads;
  /// For each warp the pieces of its groups under way, with the group.
  std::vector<std::vector<std::pair<uint32_t, int64_t>>> underWay;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_EMULATOR_SHAREDMEMORY_H
