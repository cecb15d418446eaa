// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A file that appears complete or not at all: written under a temporary name in
// the same folder, flushed to the device, then renamed.
//
//   OutputFile file("y.npz");
//   file.write(data, size);
//   file.commit();             // without this nothing is left behind
//
// A target that exists and is no regular file (/dev/stdout, a FIFO) cannot be
// replaced and is written directly.

#ifndef TPRT_FILE_OUTPUTFILE_H
#define TPRT_FILE_OUTPUTFILE_H

#include <cstddef>
#include <cstdint>
#include <string>

namespace tprt {

class OutputFile {
public:
  explicit OutputFile(const std::string &path);
  ~OutputFile();
  OutputFile(const OutputFile &) = delete;
  OutputFile &operator=(const OutputFile &) = delete;

  void write(const void *data, size_t count);
  /// Bytes written so far.
  uint64_t getOffset() const { return offset; }
  void commit();

private:
  [[noreturn]] void fail(const char *action);

  std::string path;
  std::string temporary; // empty: `path` is written directly
  int descriptor = -1;
  uint64_t offset = 0;
};

} // namespace tprt

#endif // TPRT_FILE_OUTPUTFILE_H
