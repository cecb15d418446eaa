// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A folder that appears complete or not at all: filled under a temporary name
// beside its place, then renamed.
//
//   OutputFolder folder("llama-8b-tp4");
//   OutputFile file(folder.getPath("rank-00000.safetensors"));
//   …
//   folder.commit();           // without this nothing is left behind
//
// A folder that is there already must be empty: files of another checkpoint
// would be taken for parts of this one.

#ifndef TPRT_FILE_OUTPUTFOLDER_H
#define TPRT_FILE_OUTPUTFOLDER_H

#include <string>

namespace tprt {

class OutputFolder {
public:
  /// Throws InvalidArgument if there is something at `path`, or Io.
  explicit OutputFolder(const std::string &path);
  ~OutputFolder();
  OutputFolder(const OutputFolder &) = delete;
  OutputFolder &operator=(const OutputFolder &) = delete;

  /// Where a file of the folder is written before the commit.
  std::string getPath(const std::string &name) const {
    return temporary + "/" + name;
  }
  void commit();

private:
  std::string path, temporary;
};

} // namespace tprt

#endif // TPRT_FILE_OUTPUTFOLDER_H
