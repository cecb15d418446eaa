// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "arrays/ZipReader.h"
#include "status/Error.h"
#include <algorithm>
#include <cstring>
#include <zlib.h>

using namespace tprt;

static constexpr uint32_t localMagic = 0x04034b50, centralMagic = 0x02014b50,
                          endMagic = 0x06054b50, end64Magic = 0x06064b50,
                          locator64Magic = 0x07064b50;
static constexpr size_t localSize = 30, centralSize = 46, endSize = 22,
                        end64Size = 56, locator64Size = 20;
/// Deflate cannot do better (zlib's technical details).
static constexpr uint64_t maxDeflateRatio = 1032;
static constexpr uint64_t maxDirectoryBytes = 64 << 20;

[[noreturn]] static void refuse(const InputFile &file,
                                const std::string &reason) {
  throw Error(Code::Malformed, "'" + file.getPath() + "' " + reason);
}

template <typename T> static T load(const unsigned char *bytes) {
  T value = 0;
  for (size_t i = 0; i < sizeof(T); ++i)
    value |= static_cast<T>(bytes[i]) << (8 * i);
  return value;
}

namespace {
struct Directory {
  uint64_t count = 0, size = 0, offset = 0;
};
} // namespace

/// The offset of the end record: the last one whose comment fills the file.
static uint64_t findEnd(const InputFile &file) {
  uint64_t fileSize = file.getSize();
  size_t tailSize = std::min<uint64_t>(fileSize, endSize + 0xffff);
  std::vector<unsigned char> tail(tailSize);
  file.read(fileSize - tailSize, tail.data(), tailSize);
  for (size_t at = tailSize >= endSize ? tailSize - endSize + 1 : 0; at-- > 0;)
    if (load<uint32_t>(&tail[at]) == endMagic &&
        load<uint16_t>(&tail[at + 20]) == tailSize - at - endSize)
      return fileSize - tailSize + at;
  refuse(
      file,
      "is no .npz file, or is truncated: it has no ZIP directory at its end");
}

static Directory readEnd(const InputFile &file) {
  uint64_t at = findEnd(file);
  unsigned char end[endSize];
  file.read(at, end, endSize);
  Directory directory{load<uint16_t>(end + 10), load<uint32_t>(end + 12),
                      load<uint32_t>(end + 16)};
  bool isWide = directory.count == 0xffff || directory.size == 0xffffffff ||
                directory.offset == 0xffffffff;
  if (!isWide || at < locator64Size)
    return directory;
  unsigned char locator[locator64Size], end64[end64Size];
  file.read(at - locator64Size, locator, locator64Size);
  if (load<uint32_t>(locator) != locator64Magic)
    return directory;
  uint64_t at64 = load<uint64_t>(locator + 8);
  if (!file.contains(at64, end64Size))
    refuse(file, "is corrupt: its ZIP64 directory lies outside of it");
  file.read(at64, end64, end64Size);
  if (load<uint32_t>(end64) != end64Magic)
    refuse(file, "is corrupt: its ZIP64 directory is none");
  return {load<uint64_t>(end64 + 32), load<uint64_t>(end64 + 40),
          load<uint64_t>(end64 + 48)};
}

/// Take the 64-bit values from the ZIP64 field, which has one for each value of
/// the entry that is saturated, in this order.
static bool readWideSizes(const unsigned char *extra, size_t extraSize,
                          ZipEntry &entry) {
  uint64_t *wide[] = {&entry.size, &entry.compressedSize, &entry.headerOffset};
  for (size_t at = 0; at + 4 <= extraSize;) {
    size_t size = load<uint16_t>(extra + at + 2);
    if (size > extraSize - at - 4)
      return false;
    if (load<uint16_t>(extra + at) == 1) {
      const unsigned char *next = extra + at + 4, *end = next + size;
      for (uint64_t *value : wide) {
        if (*value != 0xffffffff)
          continue;
        if (end - next < 8)
          return false;
        *value = load<uint64_t>(next);
        next += 8;
      }
    }
    at += 4 + size;
  }
  return true;
}

std::vector<ZipEntry> tprt::readZipDirectory(const InputFile &file) {
  Directory directory = readEnd(file);
  if (!file.contains(directory.offset, directory.size) ||
      directory.size > maxDirectoryBytes ||
      directory.count > directory.size / centralSize)
    refuse(file, "is corrupt: its ZIP directory of " +
                     std::to_string(directory.count) +
                     " entries does not fit into it");
  std::vector<unsigned char> bytes(directory.size);
  file.read(directory.offset, bytes.data(), bytes.size());
  std::vector<ZipEntry> entries;
  size_t at = 0;
  for (uint64_t i = 0; i < directory.count; ++i) {
    if (bytes.size() - at < centralSize ||
        load<uint32_t>(&bytes[at]) != centralMagic)
      refuse(file, "is corrupt: entry " + std::to_string(i) +
                       " of its directory is none");
    const unsigned char *record = &bytes[at];
    size_t nameSize = load<uint16_t>(record + 28),
           extraSize = load<uint16_t>(record + 30),
           commentSize = load<uint16_t>(record + 32);
    at += centralSize;
    if (bytes.size() - at < nameSize + extraSize + commentSize)
      refuse(file, "is corrupt: entry " + std::to_string(i) +
                       " leaves its directory");
    ZipEntry entry;
    entry.name.assign(reinterpret_cast<const char *>(bytes.data() + at),
                      nameSize);
    for (char &c : entry.name)
      if (static_cast<unsigned char>(c) < ' ')
        refuse(file, "is corrupt: the name of entry " + std::to_string(i) +
                         " has a control character");
    entry.method = load<uint16_t>(record + 10);
    entry.crc = load<uint32_t>(record + 16);
    entry.compressedSize = load<uint32_t>(record + 20);
    entry.size = load<uint32_t>(record + 24);
    entry.headerOffset = load<uint32_t>(record + 42);
    if (!readWideSizes(bytes.data() + at + nameSize, extraSize, entry))
      refuse(file,
             "is corrupt: entry '" + entry.name + "' has a broken ZIP64 field");
    if (load<uint16_t>(record + 8) & 1)
      refuse(file, "is encrypted");
    at += nameSize + extraSize + commentSize;
    entries.push_back(std::move(entry));
  }
  return entries;
}

struct ZipEntryReader::Inflater {
  Inflater() { isReady = inflateInit2(&stream, -MAX_WBITS) == Z_OK; }
  ~Inflater() {
    if (isReady)
      inflateEnd(&stream);
  }

  z_stream stream = {};
  bool isReady = false;
  unsigned char input[1 << 16];
};

void ZipEntryReader::fail(const std::string &reason) const {
  refuse(file, "is corrupt: entry '" + entry.name + "' " + reason);
}

ZipEntryReader::ZipEntryReader(const InputFile &file, const ZipEntry &entry)
    : file(file), entry(entry), compressedLeft(entry.compressedSize),
      left(entry.size), crc(crc32(0, nullptr, 0)) {
  unsigned char header[localSize];
  if (!file.contains(entry.headerOffset, localSize))
    fail("lies outside of it");
  file.read(entry.headerOffset, header, localSize);
  if (load<uint32_t>(header) != localMagic)
    fail("is not where the directory says");
  offset = entry.headerOffset + localSize + load<uint16_t>(header + 26) +
           load<uint16_t>(header + 28);
  if (!file.contains(offset, compressedLeft))
    fail("has " + std::to_string(compressedLeft) + " bytes at offset " +
         std::to_string(offset) + ", but the file has " +
         std::to_string(file.getSize()));
  if (entry.method == 0 ? entry.size != entry.compressedSize
                        : entry.size / maxDeflateRatio > entry.compressedSize)
    fail("cannot have " + std::to_string(entry.size) + " bytes in " +
         std::to_string(entry.compressedSize));
  if (entry.method == 8)
    inflater = std::make_unique<Inflater>();
  else if (entry.method != 0)
    fail("is compressed by method " + std::to_string(entry.method) +
         "; only stored and deflated entries can be read");
  if (inflater && !inflater->isReady)
    throw Error(Code::OutOfMemory,
                "no memory to decompress '" + file.getPath() + "'");
}

ZipEntryReader::~ZipEntryReader() = default;

void ZipEntryReader::read(void *data, size_t count) {
  if (count > left)
    fail("ends after " + std::to_string(entry.size) +
         " bytes, too early for an array");
  unsigned char *target = static_cast<unsigned char *>(data);
  left -= count;
  while (count != 0) {
    // In pieces that zlib's 32-bit counters hold.
    size_t piece = std::min<size_t>(count, 1 << 20);
    if (!inflater) {
      file.read(offset, target, piece);
      offset += piece;
    } else {
      z_stream &stream = inflater->stream;
      stream.next_out = target;
      stream.avail_out = piece;
      while (stream.avail_out != 0) {
        if (stream.avail_in == 0) {
          size_t size =
              std::min<uint64_t>(compressedLeft, sizeof(inflater->input));
          file.read(offset, inflater->input, size);
          offset += size;
          compressedLeft -= size;
          stream.next_in = inflater->input;
          stream.avail_in = size;
        }
        int rc = inflate(&stream, Z_NO_FLUSH);
        if (rc != Z_OK && (rc != Z_STREAM_END || stream.avail_out != 0))
          fail("cannot be decompressed");
      }
    }
    crc = crc32(crc, target, piece);
    target += piece;
    count -= piece;
  }
}

void ZipEntryReader::finish() {
  if (left != 0)
    fail("has " + std::to_string(left) + " bytes after its array");
  if (crc != entry.crc)
    fail("does not have the checksum that the directory states");
}
