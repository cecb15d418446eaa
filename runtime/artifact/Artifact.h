// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An open .tpx: its manifest and, unless it is only looked at, its code.

#ifndef TPRT_ARTIFACT_ARTIFACT_H
#define TPRT_ARTIFACT_ARTIFACT_H

#include "artifact/Manifest.h"
#include "file/InputFile.h"

namespace tprt {

class Artifact {
public:
  enum class Mode { Inspect, Load };

  Artifact(const std::string &path, Mode mode);
  ~Artifact();
  Artifact(const Artifact &) = delete;
  Artifact &operator=(const Artifact &) = delete;

  const std::string &getPath() const { return file.getPath(); }
  const Manifest &getManifest() const { return manifest; }
  /// The bytes of a device image, and after them a zero byte.
  const char *getImage(const DeviceImage &image) const {
    return deviceSection.data() + image.offset;
  }
  /// The index of entry `name`; for an empty name that of "main", else of the
  /// only one. Throws NotFound with the names there are.
  size_t findEntry(const std::string &name) const;
  /// The function of an entry; throws if the code was not loaded.
  tprt_entry getFunction(const Entry &entry) const;

private:
  void load();

  // Stays open as long as its code is mapped: the loader knows a library by its
  // name, and /proc/self/fd/N must not come to mean another file meanwhile.
  InputFile file;
  Manifest manifest;
  std::string deviceSection; // target cuda
  void *library = nullptr;
};

} // namespace tprt

#endif // TPRT_ARTIFACT_ARTIFACT_H
