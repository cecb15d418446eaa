// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a path may lead to, and the index of tensors in several files:
//
//   {"metadata": {"total_size": 768},
//    "weight_map": {"a": "model-00001-of-00002.safetensors",
//                   "b": "model-00002-of-00002.safetensors"}}
#include "checkpoint/Checkpoint.h"
#include "checkpoint/SaveTensors.h"
#include "json/JsonReader.h"
#include "json/ParseJson.h"
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sys/stat.h>

using namespace tprt;

static constexpr size_t maxIndexBytes = 100000000;
static constexpr size_t maxFiles = 100000;
static constexpr std::string_view fileEnding = ".safetensors";
static constexpr std::string_view indexEnding = ".safetensors.index.json";

Checkpoint::Checkpoint(const std::string &path, bool followLinks) : path(path) {
  std::filesystem::path file(path);
  struct stat status;
  if (::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode))
    openFolder(followLinks);
  else if (path.ends_with(".json"))
    openIndex(file.has_parent_path() ? file.parent_path().string() : ".",
              file.filename().string(), followLinks);
  else
    openFile();
}

void Checkpoint::openFile() {
  auto file = std::make_unique<InputFile>(path);
  std::vector<StoredTensor> stored = readSafetensorsHeader(*file);
  files = std::make_unique<PartFiles>(std::move(file));
  for (StoredTensor &tensor : stored)
    addWhole(std::move(tensor), 0);
}

void Checkpoint::openFolder(bool followLinks) {
  auto folder = std::make_unique<InputFolder>(path, followLinks);
  std::vector<std::string> names = folder->list(), indices, single;
  files = std::make_unique<PartFiles>(std::move(folder));
  if (std::binary_search(names.begin(), names.end(), partsManifestName))
    return openParts(names);
  for (const std::string &name : names) {
    if (name.ends_with(indexEnding))
      indices.push_back(name);
    else if (name.ends_with(fileEnding))
      single.push_back(name);
  }
  if (indices.size() == 1)
    return openIndex(path, indices[0], followLinks);
  if (indices.empty() && single.size() == 1) {
    for (StoredTensor &tensor : readSafetensorsHeader(files->add(single[0])))
      addWhole(std::move(tensor), 0);
    return;
  }
  throw Error(
      Code::InvalidArgument,
      "'" + path + "' has " + std::to_string(indices.size()) + " files *" +
          std::string(indexEnding) + " and " + std::to_string(single.size()) +
          " files *" + std::string(fileEnding) +
          ", not one index or else one file; name the one that is meant");
}

/// The tensors that each file should have.
static std::map<std::string, std::set<std::string>>
readWeightMap(const InputFile &file, const std::string &document) {
  std::string text = file.readText(maxIndexBytes);
  nlohmann::json json = parseJson(text, document, {});
  std::map<std::string, std::set<std::string>> tensors;
  JsonReader(json, "", document)
      .get("weight_map")
      .forEachMember([&](const std::string &name, const JsonReader &reader) {
        checkTensorName(name, document);
        std::string part = reader.readString();
        checkFileName(part, document);
        if (!part.ends_with(fileEnding))
          reader.fail("is " + reader.print() + ", not a file *" +
                      std::string(fileEnding));
        tensors[part].insert(name);
        if (tensors.size() > maxFiles)
          reader.fail("makes more than " + std::to_string(maxFiles) + " files");
      });
  return tensors;
}

void Checkpoint::openIndex(const std::string &folder, const std::string &name,
                           bool followLinks) {
  auto opened = std::make_unique<InputFolder>(folder, followLinks);
  std::unique_ptr<InputFile> index = opened->open(name);
  files = std::make_unique<PartFiles>(std::move(opened));
  std::string document = "'" + index->getPath() + "'";
  for (auto &[part, names] : readWeightMap(*index, document)) {
    size_t number = files->size();
    const InputFile &file = files->add(part);
    for (StoredTensor &tensor : readSafetensorsHeader(file)) {
      if (names.erase(tensor.name) == 0)
        throw Error(Code::Malformed, "'" + file.getPath() + "' has tensor '" +
                                         tensor.name + "', but " + document +
                                         " does not say that it is there");
      addWhole(std::move(tensor), number);
    }
    if (!names.empty())
      throw Error(Code::Malformed, document + " says that tensor '" +
                                       *names.begin() + "' is in '" +
                                       file.getPath() + "', which has none");
  }
}
