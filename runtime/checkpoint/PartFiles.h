// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The files of a checkpoint: there may be more of them than a process may open,
// so few are open at a time. One that has changed meanwhile is refused, because
// what its header said no longer holds.

#ifndef TPRT_CHECKPOINT_PARTFILES_H
#define TPRT_CHECKPOINT_PARTFILES_H

#include "file/InputFolder.h"

namespace tprt {

class PartFiles {
public:
  /// A single file, which stays open.
  explicit PartFiles(std::unique_ptr<InputFile> file);
  /// Files of `folder`, which are opened as they are added and used.
  explicit PartFiles(std::unique_ptr<InputFolder> folder)
      : folder(std::move(folder)) {}

  /// Open a file of the folder; its number is how many there were before.
  const InputFile &add(const std::string &name);
  /// The file, open until the next call.
  const InputFile &get(size_t number);
  const InputFolder &getFolder() const { return *folder; }
  size_t size() const { return parts.size(); }

private:
  struct Part {
    std::string name;
    FileIdentity identity = {};
    std::unique_ptr<InputFile> file; // null while it is closed
    uint64_t lastUse = 0;
  };
  void closeOldest();

  std::unique_ptr<InputFolder> folder;
  std::vector<Part> parts;
  uint64_t numUses = 0;
  size_t numOpen = 0;
};

} // namespace tprt

#endif // TPRT_CHECKPOINT_PARTFILES_H
