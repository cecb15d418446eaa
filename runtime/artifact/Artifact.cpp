// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "artifact/Artifact.h"
#include "artifact/ElfSection.h"
#include "device/Host/CpuFeatures.h"
#include "status/Error.h"
#include <dlfcn.h>

using namespace tprt;

static constexpr uint64_t maxManifestBytes = 64 << 20;
static constexpr uint64_t maxDeviceBytes = uint64_t(2) << 30;

Artifact::Artifact(const std::string &path, Mode mode) : file(path) {
  std::string text =
      readElfSection(file, TPRT_MANIFEST_SECTION, maxManifestBytes);
  verifyChecksum(file);
  manifest = parseManifest(text, path);
  if (manifest.target == Target::Cuda) {
    deviceSection = readElfSection(file, TPRT_DEVICE_SECTION, maxDeviceBytes);
    checkDeviceImages(manifest.images, deviceSection, path);
  }
  if (mode == Mode::Inspect)
    return;
  if (std::string missing = findMissingFeature(manifest.cpuFeatures);
      !missing.empty())
    throw Error(Code::Incompatible,
                "'" + path + "' is compiled for a CPU with '" + missing +
                    "', which this CPU does not have");
  load();
}

Artifact::~Artifact() {
  if (library)
    ::dlclose(library);
}

/// An artifact may leave the symbols of this library open. They are found only
/// if the library is visible to all, which it is not in a process that has
/// opened it privately, as Python does.
static void makeRuntimeVisible() {
  Dl_info info;
  if (::dladdr(reinterpret_cast<void *>(&tprt_collective), &info) &&
      info.dli_fname)
    if (void *self =
            ::dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_GLOBAL))
      ::dlclose(self);
}

void Artifact::load() {
  makeRuntimeVisible();
  std::string name = "/proc/self/fd/" + std::to_string(file.getDescriptor());
  library = ::dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    std::string reason = ::dlerror();
    if (reason.compare(0, name.size() + 2, name + ": ") == 0)
      reason = reason.substr(name.size() + 2);
    throw Error(Code::Malformed, "cannot load '" + getPath() + "': " + reason);
  }
  for (const Entry &entry : manifest.entries)
    if (!::dlsym(library, entry.symbol.c_str())) {
      ::dlclose(std::exchange(library, nullptr));
      throw Error(Code::Malformed, "'" + getPath() + "' has no function '" +
                                       entry.symbol + "' for its entry '" +
                                       entry.name + "'");
    }
}

size_t Artifact::findEntry(const std::string &name) const {
  const std::vector<Entry> &entries = manifest.entries;
  std::string names;
  for (size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].name == (name.empty() ? "main" : name))
      return i;
    names += (i ? ", " : "") + entries[i].name;
  }
  if (name.empty() && entries.size() == 1)
    return 0;
  throw Error(Code::NotFound, "'" + getPath() + "' has no entry '" +
                                  (name.empty() ? "main" : name) +
                                  "'; its entries are: " + names);
}

tprt_entry Artifact::getFunction(const Entry &entry) const {
  if (!library)
    throw Error(Code::InvalidArgument,
                "'" + getPath() +
                    "' was opened to be inspected, not to be run");
  return reinterpret_cast<tprt_entry>(::dlsym(library, entry.symbol.c_str()));
}
