// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "file/InputFile.h"
#include "status/Error.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tprt;

InputFile::InputFile(const std::string &path) : path(path) {
  // O_NONBLOCK: opening a FIFO that nobody writes must not wait.
  descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    Code code = errno == ENOENT ? Code::NotFound : Code::Io;
    throw Error(code, "cannot open '" + path + "': " + std::strerror(errno));
  }
  lookAt();
}

InputFile::InputFile(int descriptor, const std::string &path)
    : path(path), descriptor(descriptor) {
  lookAt();
}

void InputFile::lookAt() {
  struct stat status;
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(descriptor);
    throw Error(Code::Io, "'" + path + "' is not a regular file");
  }
  size = status.st_size;
  identity = {status.st_dev, status.st_ino, size,
              static_cast<uint64_t>(status.st_mtim.tv_sec),
              static_cast<uint64_t>(status.st_mtim.tv_nsec)};
}

InputFile::~InputFile() { ::close(descriptor); }

void InputFile::read(uint64_t offset, void *data, size_t count) const {
  if (!contains(offset, count))
    throw Error(Code::Malformed,
                "'" + path + "' is truncated: needs " + std::to_string(count) +
                    " bytes at offset " + std::to_string(offset) +
                    ", but has " + std::to_string(size) + " bytes");
  char *target = static_cast<char *>(data);
  while (count != 0) {
    ssize_t done = ::pread(descriptor, target, count, offset);
    if (done < 0 && errno == EINTR)
      continue;
    if (done < 0)
      throw Error(Code::Io,
                  "cannot read '" + path + "': " + std::strerror(errno));
    if (done == 0)
      throw Error(Code::Malformed,
                  "'" + path + "' became shorter while it was read");
    target += done;
    offset += done;
    count -= done;
  }
}

std::string InputFile::readText(uint64_t most) const {
  if (size > most)
    throw Error(Code::Malformed,
                "'" + path + "': it has " + std::to_string(size) +
                    " bytes, more than " + std::to_string(most));
  std::string text(size, '\0');
  read(0, text.data(), text.size());
  return text;
}
