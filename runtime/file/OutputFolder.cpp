// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "file/OutputFolder.h"
#include "status/Error.h"
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>

using namespace tprt;

OutputFolder::OutputFolder(const std::string &wanted) : path(wanted) {
  while (path.size() > 1 && path.ends_with('/'))
    path.pop_back();
  std::error_code error;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, error)) &&
      !(std::filesystem::is_directory(path, error) &&
        std::filesystem::is_empty(path, error)))
    throw Error(Code::InvalidArgument,
                "'" + path + "' is there already and is no empty folder");
  temporary = path + ".XXXXXX";
  if (!::mkdtemp(temporary.data())) {
    temporary.clear();
    throw Error(Code::Io, "cannot create the folder '" + path +
                              "': " + std::strerror(errno));
  }
  mode_t mask = ::umask(0);
  ::umask(mask);
  ::chmod(temporary.c_str(), 0777 & ~mask);
}

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  if (!temporary.empty())
    std::filesystem::remove_all(temporary, ignored);
}

void OutputFolder::commit() {
  if (std::rename(temporary.c_str(), path.c_str()) != 0)
    throw Error(Code::Io, "cannot create the folder '" + path +
                              "': " + std::strerror(errno));
  temporary.clear();
}
