// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// .npz files: ZIP archives of .npy arrays, as numpy.savez writes them.
#include "arrays/ArraySet.h"
#include "arrays/NpyHeader.h"
#include "arrays/ZipReader.h"
#include "file/OutputFile.h"
#include "placement/Mesh.h"
#include "status/Error.h"
#include <cstring>
#include <set>
#include <zlib.h>

using namespace tprt;

static constexpr std::string_view suffix = ".npy";

tprt_array NamedArray::view() const {
  return {data.data(), dtype, static_cast<int32_t>(shape.size()), shape.data()};
}

NamedArray &ArraySet::add(NamedArray array) {
  if (find(array.name))
    throw Error(Code::InvalidArgument,
                "array '" + array.name + "' is given twice");
  arrays.push_back(std::move(array));
  return arrays.back();
}

const NamedArray *ArraySet::find(const std::string &name) const {
  for (const NamedArray &array : arrays)
    if (array.name == name)
      return &array;
  return nullptr;
}

/// Copy `source`, whose first dimension counts fastest, to row-major order.
static void transpose(const NamedArray &array,
                      const std::vector<char> &source) {
  size_t rank = array.shape.size(), elementBytes = getElementSize(array.dtype);
  std::vector<int64_t> index(rank);
  char *target = static_cast<char *>(array.data.data());
  for (size_t flat = 0; flat < array.data.size(); flat += elementBytes) {
    size_t from = 0;
    for (size_t dim = rank; dim-- > 0;)
      from = from * array.shape[dim] + index[dim];
    std::memcpy(target + flat, &source[from * elementBytes], elementBytes);
    for (size_t dim = rank; dim-- > 0 && ++index[dim] == array.shape[dim];)
      index[dim] = 0;
  }
}

static NamedArray readArray(const InputFile &file, const ZipEntry &entry) {
  std::string what = "'" + file.getPath() + "': array '" + entry.name + "'";
  if (entry.name.size() <= suffix.size() || !entry.name.ends_with(suffix))
    throw Error(Code::Malformed, what + " is not called *.npy");
  ZipEntryReader reader(file, entry);
  size_t headerBytes = 0;
  NpyHeader header = readNpyHeader(
      [&](void *data, size_t count) {
        reader.read(data, count);
        headerBytes += count;
      },
      what);
  size_t bytes = *checkedProduct(header.shape) * getElementSize(header.dtype);
  // Before memory is taken: an entry of a few bytes must not ask for terabytes.
  if (entry.size - headerBytes != bytes)
    throw Error(Code::Malformed,
                what + " should have " + std::to_string(bytes) + " bytes for " +
                    printShaped(header.dtype, header.shape.data(),
                                header.shape.size()) +
                    ", but has " + std::to_string(entry.size - headerBytes));
  NamedArray array;
  array.name = entry.name.substr(0, entry.name.size() - suffix.size());
  array.dtype = header.dtype;
  array.shape = header.shape;
  array.data = HostBuffer(bytes, what);
  if (header.isFortranOrder && header.shape.size() > 1) {
    std::vector<char> source(bytes);
    reader.read(source.data(), bytes);
    reader.finish();
    transpose(array, source);
  } else {
    reader.read(array.data.data(), bytes);
    reader.finish();
  }
  if (array.dtype == TPRT_I1)
    for (size_t i = 0; i < bytes; ++i)
      if (static_cast<const unsigned char *>(array.data.data())[i] > 1)
        throw Error(Code::Malformed,
                    what + " has an element that is neither false nor true");
  return array;
}

void ArraySet::readNpz(const std::string &path) {
  InputFile file(path);
  ArraySet all;
  for (const ZipEntry &entry : readZipDirectory(file)) {
    NamedArray array = readArray(file, entry);
    if (find(array.name) || all.find(array.name))
      throw Error(Code::InvalidArgument,
                  "'" + path + "': array '" + array.name + "' is given twice");
    all.add(std::move(array));
  }
  for (NamedArray &array : all.arrays)
    arrays.push_back(std::move(array));
}

// -- Writing ----------------------------------------------------------------

template <typename T> static void append(std::string &record, T value) {
  for (size_t i = 0; i < sizeof(T); ++i)
    record += static_cast<char>(value >> (8 * i));
}

namespace {
/// What the central directory repeats about an entry.
struct Written {
  std::string name;
  uint32_t crc = 0;
  uint64_t size = 0, offset = 0;
};
} // namespace

/// The part that the local and the central record share. Sizes always stand in
/// a ZIP64 field: one form for all sizes.
static void appendEntry(std::string &record, const Written &entry,
                        bool isCentral) {
  append<uint16_t>(record, 45);      // version needed: ZIP64
  append<uint16_t>(record, 1 << 11); // names are UTF-8
  append<uint16_t>(record, 0);       // stored
  append<uint16_t>(record, 0); // time, then date: 1980-01-01, as numpy has it
  append<uint16_t>(record, 0x21);
  append<uint32_t>(record, entry.crc);
  append<uint32_t>(record, 0xffffffff);
  append<uint32_t>(record, 0xffffffff);
  append<uint16_t>(record, entry.name.size());
  append<uint16_t>(record, isCentral ? 28 : 20);
  if (isCentral) {
    append<uint16_t>(record, 0); // comment
    append<uint16_t>(record, 0); // disk
    append<uint16_t>(record, 0); // internal attributes
    append<uint32_t>(record, 0); // external attributes
    append<uint32_t>(record, 0xffffffff);
  }
  record += entry.name;
  append<uint16_t>(record, 1);
  append<uint16_t>(record, isCentral ? 24 : 16);
  append<uint64_t>(record, entry.size);
  append<uint64_t>(record, entry.size);
  if (isCentral)
    append<uint64_t>(record, entry.offset);
}

static uint32_t getCrc(const std::string &header, const HostBuffer &data) {
  const unsigned char *bytes = static_cast<const unsigned char *>(data.data());
  uLong crc = crc32_z(0, reinterpret_cast<const unsigned char *>(header.data()),
                      header.size());
  return data.size() == 0 ? crc : crc32_z(crc, bytes, data.size());
}

static std::string printDirectory(const std::vector<Written> &entries,
                                  uint64_t offset) {
  std::string directory;
  for (const Written &entry : entries) {
    append<uint32_t>(directory, 0x02014b50);
    append<uint16_t>(directory, 3 << 8 | 45); // made by: Unix
    appendEntry(directory, entry, /*isCentral=*/true);
  }
  uint64_t size = directory.size(), count = entries.size();
  append<uint32_t>(directory, 0x06064b50); // ZIP64 end
  append<uint64_t>(directory, 44);
  append<uint16_t>(directory, 3 << 8 | 45);
  append<uint16_t>(directory, 45);
  append<uint32_t>(directory, 0);
  append<uint32_t>(directory, 0);
  append<uint64_t>(directory, count);
  append<uint64_t>(directory, count);
  append<uint64_t>(directory, size);
  append<uint64_t>(directory, offset);
  append<uint32_t>(directory, 0x07064b50); // its locator
  append<uint32_t>(directory, 0);
  append<uint64_t>(directory, offset + size);
  append<uint32_t>(directory, 1);
  append<uint32_t>(directory, 0x06054b50); // end
  append<uint32_t>(directory, 0);
  append<uint16_t>(directory, 0xffff);
  append<uint16_t>(directory, 0xffff);
  append<uint32_t>(directory, 0xffffffff);
  append<uint32_t>(directory, 0xffffffff);
  append<uint16_t>(directory, 0);
  return directory;
}

void ArraySet::writeNpz(const std::string &path) const {
  OutputFile file(path);
  std::vector<Written> entries;
  for (const NamedArray &array : arrays) {
    std::string header = printNpyHeader({array.dtype, false, array.shape});
    Written entry{array.name + std::string(suffix), getCrc(header, array.data),
                  header.size() + array.data.size(), file.getOffset()};
    std::string local;
    append<uint32_t>(local, 0x04034b50);
    appendEntry(local, entry, /*isCentral=*/false);
    file.write(local.data(), local.size());
    file.write(header.data(), header.size());
    file.write(array.data.data(), array.data.size());
    entries.push_back(std::move(entry));
  }
  std::string directory = printDirectory(entries, file.getOffset());
  file.write(directory.data(), directory.size());
  file.commit();
}
