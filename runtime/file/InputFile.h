// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A regular file that is read at given offsets, never past its end.
//
//   InputFile file("mlp.tpx");
//   file.read(0, header, sizeof(header));   // throws if there are fewer bytes

#ifndef TPRT_FILE_INPUTFILE_H
#define TPRT_FILE_INPUTFILE_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace tprt {

/// Device, number, size, and the time of the last change: what differs if a
/// path leads to another file, or to a changed one.
using FileIdentity = std::array<uint64_t, 5>;

class InputFile {
public:
  /// Opens `path`; throws NotFound or Io, also if it is no regular file.
  explicit InputFile(const std::string &path);
  /// Takes over `descriptor`, which was opened for reading; `path` is what
  /// messages call it. Throws Io if it is no regular file.
  InputFile(int descriptor, const std::string &path);
  ~InputFile();
  InputFile(const InputFile &) = delete;
  InputFile &operator=(const InputFile &) = delete;

  const std::string &getPath() const { return path; }
  int getDescriptor() const { return descriptor; }
  /// The size when the file was opened.
  uint64_t getSize() const { return size; }
  const FileIdentity &getIdentity() const { return identity; }
  /// True if [offset, offset + count) lies inside the file.
  bool contains(uint64_t offset, uint64_t count) const {
    return offset <= size && count <= size - offset;
  }
  /// Read exactly `count` bytes; throws Malformed if the file is too short.
  void read(uint64_t offset, void *data, size_t count) const;
  /// The whole file; throws Malformed if it has more than `most` bytes.
  std::string readText(uint64_t most) const;

private:
  void lookAt();

  std::string path;
  int descriptor = -1;
  FileIdentity identity = {};
  uint64_t size = 0;
};

} // namespace tprt

#endif // TPRT_FILE_INPUTFILE_H
