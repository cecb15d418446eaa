// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "file/InputFolder.h"
#include "status/Error.h"
#include "json/ParseJson.h"
#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace tprt;

/// As many links as Linux follows.
static constexpr int maxLinks = 40;

void tprt::checkFileName(const std::string &name, const std::string &document) {
  bool isName = !name.empty() && name.size() <= NAME_MAX && name != "." &&
                name != ".." && name.find('/') == name.npos;
  for (unsigned char letter : name)
    isName &= letter >= 0x20 && letter != 0x7f;
  if (!isName)
    throw Error(Code::Malformed,
                document + ": " + quoteText(name) +
                    " is not the name of a file in its folder");
}

InputFolder::InputFolder(const std::string &path, bool followLinks)
    : path(path), followLinks(followLinks) {
  descriptor = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0)
    throw Error(errno == ENOENT ? Code::NotFound : Code::Io,
                "cannot open '" + path + "': " + std::strerror(errno));
}

InputFolder::~InputFolder() { ::close(descriptor); }

std::string InputFolder::getPath(const std::string &name) const {
  return path + (path.ends_with('/') ? "" : "/") + name;
}

std::vector<std::string> InputFolder::list() const {
  // A descriptor of its own: reading moves the position in it.
  int copy = ::openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *stream = copy < 0 ? nullptr : ::fdopendir(copy);
  if (!stream) {
    int error = errno;
    if (copy >= 0)
      ::close(copy);
    throw Error(Code::Io,
                "cannot read '" + path + "': " + std::strerror(error));
  }
  std::vector<std::string> names;
  while (dirent *entry = ::readdir(stream))
    if (std::strcmp(entry->d_name, ".") != 0 &&
        std::strcmp(entry->d_name, "..") != 0)
      names.push_back(entry->d_name);
  ::closedir(stream);
  std::sort(names.begin(), names.end());
  return names;
}

std::unique_ptr<InputFile> InputFolder::open(const std::string &name) const {
  checkFileName(name, "'" + path + "'");
  int flags =
      O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followLinks ? 0 : O_NOFOLLOW);
  std::string current = name;
  for (int numLinks = 0;; ++numLinks) {
    int file = ::openat(descriptor, current.c_str(), flags);
    if (file >= 0)
      return std::make_unique<InputFile>(file, getPath(name));
    if (errno != ELOOP || followLinks || numLinks == maxLinks)
      throw Error(errno == ENOENT ? Code::NotFound : Code::Io,
                  "cannot open '" + getPath(name) +
                      "': " + std::strerror(errno));
    char target[PATH_MAX];
    ssize_t size =
        ::readlinkat(descriptor, current.c_str(), target, sizeof(target));
    if (size < 0)
      throw Error(Code::Io, "cannot open '" + getPath(name) +
                                "': " + std::strerror(errno));
    current.assign(target, size);
    if (current.find('/') != current.npos || current == "..")
      throw Error(Code::Malformed,
                  "'" + getPath(name) + "' is a link out of its folder, to " +
                      quoteText(current) +
                      "; such links are followed only if that is asked for");
  }
}
