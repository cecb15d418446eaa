// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The part of the ZIP format (PKWARE APPNOTE 6.3) that .npz files use: entries
// stored or deflated, with or without ZIP64. Every offset and size is checked
// against the file, every entry against its CRC.

#ifndef TPRT_ARRAYS_ZIPREADER_H
#define TPRT_ARRAYS_ZIPREADER_H

#include "file/InputFile.h"
#include <memory>
#include <vector>

namespace tprt {

/// An entry, as the central directory states it.
struct ZipEntry {
  std::string name;
  uint16_t method = 0; // 0 stored, 8 deflated
  uint32_t crc = 0;
  uint64_t compressedSize = 0, size = 0;
  uint64_t headerOffset = 0;
};

/// The entries in the order of the central directory; throws Malformed.
std::vector<ZipEntry> readZipDirectory(const InputFile &file);

/// The contents of one entry, from front to back.
class ZipEntryReader {
public:
  ZipEntryReader(const InputFile &file, const ZipEntry &entry);
  ~ZipEntryReader();

  /// Give exactly `count` bytes; throws Malformed if the entry has fewer.
  void read(void *data, size_t count);
  /// All bytes have been read: compare the CRC; throws Malformed.
  void finish();

private:
  struct Inflater;
  [[noreturn]] void fail(const std::string &reason) const;

  const InputFile &file;
  const ZipEntry &entry;
  uint64_t offset = 0;         // of the next compressed byte in the file
  uint64_t compressedLeft = 0; // from there on
  uint64_t left = 0;           // uncompressed, not yet given
  unsigned long crc = 0;
  std::unique_ptr<Inflater> inflater; // null for a stored entry
};

} // namespace tprt

#endif // TPRT_ARRAYS_ZIPREADER_H
