// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/PartFiles.h"
#include "status/Error.h"

using namespace tprt;

/// A process may open 1024 files unless it is told otherwise.
static constexpr size_t maxOpen = 64;

PartFiles::PartFiles(std::unique_ptr<InputFile> file) {
  FileIdentity identity = file->getIdentity();
  parts.push_back({"", identity, std::move(file), 0});
}

void PartFiles::closeOldest() {
  Part *oldest = nullptr;
  for (Part &part : parts)
    if (part.file && (!oldest || part.lastUse < oldest->lastUse))
      oldest = &part;
  oldest->file.reset();
  --numOpen;
}

const InputFile &PartFiles::add(const std::string &name) {
  if (numOpen == maxOpen)
    closeOldest();
  std::unique_ptr<InputFile> file = folder->open(name);
  FileIdentity identity = file->getIdentity();
  parts.push_back({name, identity, std::move(file), ++numUses});
  ++numOpen;
  return *parts.back().file;
}

const InputFile &PartFiles::get(size_t number) {
  Part &part = parts[number];
  part.lastUse = ++numUses;
  if (part.file)
    return *part.file;
  if (numOpen == maxOpen)
    closeOldest();
  std::unique_ptr<InputFile> file = folder->open(part.name);
  if (file->getIdentity() != part.identity)
    throw Error(Code::Malformed,
                "'" + file->getPath() + "' has changed since it was opened");
  part.file = std::move(file);
  ++numOpen;
  return *part.file;
}
