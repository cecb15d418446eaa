// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The files of one folder. Their names may come from a file that nobody vouches
// for, so that no name leads out of the folder: neither a path nor, unless
// links are followed, a symbolic link.
//
//   InputFolder folder("model", /*followLinks=*/false);
//   auto part = folder.open("model-00001-of-00002.safetensors");
//
// A link to another name of the same folder is always followed.

#ifndef TPRT_FILE_INPUTFOLDER_H
#define TPRT_FILE_INPUTFOLDER_H

#include "file/InputFile.h"
#include <memory>
#include <vector>

namespace tprt {

class InputFolder {
public:
  /// Throws NotFound or Io. `path` is the user's own: links in it are followed.
  InputFolder(const std::string &path, bool followLinks);
  ~InputFolder();
  InputFolder(const InputFolder &) = delete;
  InputFolder &operator=(const InputFolder &) = delete;

  const std::string &getPath() const { return path; }
  std::string getPath(const std::string &name) const;
  /// The names in the folder, sorted.
  std::vector<std::string> list() const;
  /// Open the file `name`; throws Malformed for a name that leads out of the
  /// folder, NotFound or Io.
  std::unique_ptr<InputFile> open(const std::string &name) const;

private:
  std::string path;
  bool followLinks;
  int descriptor = -1;
};

/// Throws Malformed unless `name` is that of a file in a folder, without a
/// path; `document` is what the error begins with.
void checkFileName(const std::string &name, const std::string &document);

} // namespace tprt

#endif // TPRT_FILE_INPUTFOLDER_H
