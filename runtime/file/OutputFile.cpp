// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "file/OutputFile.h"
#include "status/Error.h"
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tprt;

void OutputFile::fail(const char *action) {
  throw Error(Code::Io, std::string("cannot ") + action + " '" + path +
                            "': " + std::strerror(errno));
}

OutputFile::OutputFile(const std::string &path) : path(path) {
  struct stat status;
  if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
    descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
      fail("open");
    return;
  }
  // The name is not predictable and the file is new, so nobody else's file is
  // written; mkstemp gives it to the owner alone, as the umask might not.
  temporary = path + ".XXXXXX";
  descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0)
    fail("create");
  mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(descriptor, 0666 & ~mask);
}

OutputFile::~OutputFile() {
  if (descriptor < 0)
    return;
  ::close(descriptor);
  if (!temporary.empty())
    ::unlink(temporary.c_str());
}

void OutputFile::write(const void *data, size_t count) {
  const char *source = static_cast<const char *>(data);
  while (count != 0) {
    ssize_t done = ::write(descriptor, source, count);
    if (done < 0 && errno == EINTR)
      continue;
    if (done < 0)
      fail("write");
    source += done;
    offset += done;
    count -= done;
  }
}

void OutputFile::commit() {
  // A full disk may show only here: delayed allocation.
  if (!temporary.empty() && ::fsync(descriptor) != 0)
    fail("write");
  int closing = std::exchange(descriptor, -1);
  if (::close(closing) != 0) {
    int error = errno;
    if (!temporary.empty())
      ::unlink(temporary.c_str());
    errno = error;
    fail("write");
  }
  if (!temporary.empty() && ::rename(temporary.c_str(), path.c_str()) != 0) {
    int error = errno;
    ::unlink(temporary.c_str());
    errno = error;
    fail("write");
  }
}
