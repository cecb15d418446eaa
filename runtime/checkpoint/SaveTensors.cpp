// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/SaveTensors.h"
#include "checkpoint/PartGrid.h"
#include "checkpoint/SafetensorsHeader.h"
#include "file/OutputFile.h"
#include "file/OutputFolder.h"
#include "placement/OwnedBox.h"
#include "placement/PlacementText.h"
#include "status/Error.h"
#include "json/ParseJson.h"
#include <algorithm>
#include <cstdio>
#include <set>

using namespace tprt;

/// What is held of tensors at a time.
static constexpr size_t bufferBytes = 8 << 20;

namespace {
/// A tensor or a part of one, as it is written.
struct Section {
  size_t tensor = 0;
  TensorPart part;
};

/// Writes one file of sections.
class FileWriter {
public:
  FileWriter(TensorSource &source) : source(source), buffer(bufferBytes) {}

  void write(const std::string &path, std::vector<Section> sections);

private:
  void writeElements(OutputFile &file, const Section &section,
                     const StoredTensor &stored);

  TensorSource &source;
  std::vector<char> buffer;
};
} // namespace

void FileWriter::writeElements(OutputFile &file, const Section &section,
                               const StoredTensor &stored) {
  size_t elementBytes = stored.type->bytes;
  std::vector<int64_t> globalStart, targetStart;
  auto writeChunk = [&](std::span<const int64_t> start,
                        std::span<const int64_t> sizes) {
    int64_t count = 1;
    for (int64_t size : sizes)
      count *= size;
    forEachBox(section.part.runs, [&](const OwnedBox &box) {
      std::optional<BoxOverlap> common =
          overlapBoxes(start, sizes, box.localStart, box.sizes);
      if (!common)
        return;
      globalStart = common->inSecond;
      for (size_t dim = 0; dim < globalStart.size(); ++dim)
        globalStart[dim] += box.globalStart[dim];
      source.read(section.tensor, globalStart, common->sizes, buffer.data(),
                  {sizes, common->inFirst});
    });
    file.write(buffer.data(), count * elementBytes);
  };
  forEachChunk(stored.shape, bufferBytes / elementBytes, writeChunk);
}

void FileWriter::write(const std::string &path, std::vector<Section> sections) {
  const std::vector<TensorDescription> &tensors = source.getTensors();
  // Larger elements first: each tensor then begins at a multiple of its own.
  std::sort(sections.begin(), sections.end(),
            [&](const Section &a, const Section &b) {
              size_t aBytes = tensors[a.tensor].type->bytes;
              size_t bBytes = tensors[b.tensor].type->bytes;
              return aBytes != bBytes ? aBytes > bBytes : a.tensor < b.tensor;
            });
  std::vector<StoredTensor> stored;
  for (const Section &section : sections) {
    const TensorDescription &tensor = tensors[section.tensor];
    stored.push_back({tensor.name, tensor.type, section.part.getShape(), 0, 0});
  }
  std::string header = layOutSafetensors(stored, {});
  OutputFile file(path);
  file.write(header.data(), header.size());
  for (size_t i = 0; i < sections.size(); ++i)
    writeElements(file, sections[i], stored[i]);
  file.commit();
}

/// All of a tensor.
static Section makeWhole(const TensorSource &source, size_t tensor) {
  Section section{tensor, {}};
  for (int64_t size : source.getTensors()[tensor].shape) {
    section.part.runs.emplace_back();
    if (size > 0)
      section.part.runs.back().push_back({0, 0, size});
  }
  return section;
}

/// What `rank` owns of a tensor, without padding.
static Section makePart(const TensorSource &source, size_t tensor,
                        const Mesh &mesh, std::span<const Terms> dims,
                        int64_t rank) {
  Section section{tensor,
                  {rank, getOwnedRuns(mesh, source.getTensors()[tensor].shape,
                                      dims, rank)}};
  packRuns(section.part.runs);
  return section;
}

static void checkNames(const TensorSource &source) {
  std::set<std::string> names;
  for (const TensorDescription &tensor : source.getTensors()) {
    checkTensorName(tensor.name, "cannot save");
    if (!names.insert(tensor.name).second)
      throw Error(Code::InvalidArgument,
                  "cannot save two tensors called '" + tensor.name + "'");
  }
}

static void writeText(const std::string &path, const std::string &text) {
  OutputFile file(path);
  file.write(text.data(), text.size());
  file.commit();
}

/// "model-00002-of-00003.safetensors".
static std::string getNumberedName(size_t number, size_t count) {
  char name[64];
  std::snprintf(name, sizeof(name), "model-%05zu-of-%05zu.safetensors",
                number + 1, count);
  return name;
}

void tprt::saveWhole(const std::string &path, TensorSource &source,
                     uint64_t maxFileBytes) {
  checkNames(source);
  const std::vector<TensorDescription> &tensors = source.getTensors();
  std::vector<std::vector<Section>> files(1);
  uint64_t fileBytes = 0, totalBytes = 0;
  for (size_t i = 0; i < tensors.size(); ++i) {
    uint64_t bytes = countBytes(*tensors[i].type, tensors[i].shape,
                                "tensor '" + tensors[i].name + "'");
    if (maxFileBytes != 0 && !files.back().empty() &&
        bytes > maxFileBytes - std::min(fileBytes, maxFileBytes)) {
      files.emplace_back();
      fileBytes = 0;
    }
    files.back().push_back(makeWhole(source, i));
    fileBytes += bytes;
    totalBytes += bytes;
  }
  FileWriter writer(source);
  if (path.ends_with(".safetensors")) {
    if (files.size() > 1)
      throw Error(Code::InvalidArgument, "'" + path + "' would have " +
                                             std::to_string(totalBytes) +
                                             " bytes of elements, more than " +
                                             std::to_string(maxFileBytes) +
                                             "; several files need a folder");
    return writer.write(path, std::move(files[0]));
  }
  OutputFolder folder(path);
  if (files.size() == 1) {
    writer.write(folder.getPath("model.safetensors"), std::move(files[0]));
    return folder.commit();
  }
  nlohmann::json map = nlohmann::json::object();
  for (size_t i = 0; i < files.size(); ++i) {
    std::string name = getNumberedName(i, files.size());
    for (const Section &section : files[i])
      map[tensors[section.tensor].name] = name;
    writer.write(folder.getPath(name), std::move(files[i]));
  }
  nlohmann::json index = {{"metadata", {{"total_size", totalBytes}}},
                          {"weight_map", std::move(map)}};
  writeText(folder.getPath("model.safetensors.index.json"),
            index.dump(2) + "\n");
  folder.commit();
}

std::string tprt::getRankFileName(int64_t rank) {
  char name[64];
  std::snprintf(name, sizeof(name), "rank-%05lld.safetensors",
                static_cast<long long>(rank));
  return name;
}

void tprt::saveParts(const std::string &path, const Mesh &mesh,
                     const std::vector<std::vector<Terms>> &dims,
                     TensorSource &source) {
  checkNames(source);
  const std::vector<TensorDescription> &tensors = source.getTensors();
  OutputFolder folder(path);
  FileWriter writer(source);
  for (int64_t rank = 0; rank < mesh.getNumRanks(); ++rank) {
    std::vector<Section> sections;
    for (size_t i = 0; i < tensors.size(); ++i)
      if (getFirstOwner(mesh, dims[i], rank) == rank)
        sections.push_back(makePart(source, i, mesh, dims[i], rank));
    if (!sections.empty())
      writer.write(folder.getPath(getRankFileName(rank)), std::move(sections));
  }
  // A line for each tensor, in their order.
  std::string text =
      "{\"format\": 1,\n \"mesh\": " + quoteText(printMesh(mesh)) +
      ",\n \"tensors\": [";
  for (size_t i = 0; i < tensors.size(); ++i)
    text += std::string(i ? "," : "") +
            "\n  {\"name\": " + nlohmann::json(tensors[i].name).dump() +
            ", \"dtype\": \"" + tensors[i].type->name +
            "\", \"shape\": " + nlohmann::json(tensors[i].shape).dump() +
            ", \"sharding\": " +
            nlohmann::json(printSharding(mesh, dims[i])).dump() + "}";
  writeText(folder.getPath(partsManifestName), text + "]}\n");
  folder.commit();
}
