// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Artifacts from a few lines of C and a manifest, compiled when a test runs.

#ifndef TP_TEST_RUNTIME_ARTIFACTBUILDER_H
#define TP_TEST_RUNTIME_ARTIFACTBUILDER_H

#include <nlohmann/json.hpp>
#include <string>

/// A folder that is removed with everything in it.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;

  std::string file(const std::string &name) const { return path + "/" + name; }
  /// The names of the files in it, sorted.
  std::vector<std::string> list() const;

private:
  std::string path;
};

std::string readFile(const std::string &path);
void writeFile(const std::string &path, const std::string &contents);

/// Compile `source`, which sees tprt/program.h, stdint.h and string.h, to the
/// artifact `path` with `manifest`. Fails the test if that does not work.
void buildArtifact(const std::string &path, const std::string &source,
                   const nlohmann::json &manifest);

/// A manifest with one entry "main", symbol "tp_entry_main", and no arguments,
/// results or collectives, on @pod <tp = numRanks>.
nlohmann::json makeManifest(int64_t numRanks);

/// A tensor of a manifest; `dims` are its terms, as in docs/ArtifactFormat.md.
nlohmann::json makeTensor(const std::string &name, const std::string &dtype,
                          std::vector<int64_t> global,
                          std::vector<int64_t> local, nlohmann::json dims);

/// {"axis": axis, "pre": 1, "size": size}.
nlohmann::json makeAxis(int32_t axis, int64_t size);

#endif // TP_TEST_RUNTIME_ARTIFACTBUILDER_H
