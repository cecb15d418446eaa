// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ArtifactBuilder.h"
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using Json = nlohmann::json;

TemporaryFolder::TemporaryFolder() {
  std::string name =
      (std::filesystem::temp_directory_path() / "tprt-XXXXXX").string();
  path = ::mkdtemp(name.data());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

std::vector<std::string> TemporaryFolder::list() const {
  std::vector<std::string> names;
  for (const auto &entry : std::filesystem::directory_iterator(path))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string readFile(const std::string &path) {
  std::ifstream stream(path, std::ios::binary);
  std::stringstream contents;
  contents << stream.rdbuf();
  return contents.str();
}

void writeFile(const std::string &path, const std::string &contents) {
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream << contents;
  ASSERT_TRUE(stream.good()) << path;
}

void buildArtifact(const std::string &path, const std::string &source,
                   const Json &manifest) {
  // The section is not allocated: like what tp-compile writes, and the reader
  // must not depend on it.
  writeFile(path + ".json", manifest.dump());
  writeFile(path + ".c", R"(#include "tprt/program.h"
#include <string.h>
__asm__(".section .tp_manifest,\"\",@progbits\n"
        ".incbin \")" + path +
                             R"(.json\"\n"
        ".previous\n");
)" + source);
  std::string command = std::string(TP_TEST_C_COMPILER) +
                        " -std=gnu11 -O1 -shared -fPIC -I" TP_TEST_INCLUDE
                        " -o " +
                        path + " " + path + ".c";
  ASSERT_EQ(std::system(command.c_str()), 0) << command;
}

Json makeManifest(int64_t numRanks) {
  Json manifest = Json::parse(R"({
    "format": 1, "abi": 1, "producer": "by hand", "target": "cpu",
    "mesh": {"name": "pod", "axes": [{"name": "tp", "size": 1}]},
    "entries": [{"name": "main", "symbol": "tp_entry_main", "args": [],
                 "results": [], "collectives": []}]})");
  manifest["mesh"]["axes"][0]["size"] = numRanks;
  return manifest;
}

Json makeTensor(const std::string &name, const std::string &dtype,
                std::vector<int64_t> global, std::vector<int64_t> local,
                Json dims) {
  return {{"name", name},
          {"dtype", dtype},
          {"global_shape", global},
          {"local_shape", local},
          {"sharding", {{"dims", dims}}}};
}

Json makeAxis(int32_t axis, int64_t size) {
  return {{"axis", axis}, {"pre", 1}, {"size", size}};
}
