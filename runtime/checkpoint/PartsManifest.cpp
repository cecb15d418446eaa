// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/PartsManifest.h"
#include "checkpoint/PartGrid.h"
#include "checkpoint/SafetensorsHeader.h"
#include "placement/OwnedBox.h"
#include "placement/PlacementText.h"
#include "json/JsonReader.h"
#include "json/ParseJson.h"
#include <set>

using namespace tprt;

static constexpr int64_t format = 1;
static constexpr uint64_t maxFileBytes = 100000000;
/// Boxes of all parts of all tensors: each takes a few hundred bytes.
static constexpr int64_t maxBoxes = 1000000;
static constexpr size_t maxRank = 8;

std::vector<int64_t> TensorPart::getShape() const {
  std::vector<int64_t> shape;
  for (const std::vector<OwnedRun> &dim : runs) {
    shape.push_back(0);
    for (const OwnedRun &run : dim)
      shape.back() += run.size;
  }
  return shape;
}

namespace {
/// Reads one manifest, and counts what its parts take.
class ManifestReader {
public:
  ManifestReader(const Mesh &mesh) : mesh(mesh) {}

  TensorInParts readTensor(const JsonReader &reader);

private:
  void countBoxes(const JsonReader &reader, int64_t count);
  void addOwnedParts(const JsonReader &reader, TensorInParts &tensor);
  TensorPart readPart(const JsonReader &reader,
                      const std::vector<int64_t> &shape);

  const Mesh &mesh;
  int64_t numBoxes = 0;
};
} // namespace

void ManifestReader::countBoxes(const JsonReader &reader, int64_t count) {
  if (count > maxBoxes - numBoxes)
    reader.fail("makes more than " + std::to_string(maxBoxes) +
                " parts and pieces of parts");
  numBoxes += count;
}

/// The parts that `sharding` makes.
void ManifestReader::addOwnedParts(const JsonReader &reader,
                                   TensorInParts &tensor) {
  std::vector<Terms> dims;
  try {
    dims = parseSharding(reader.readString(), mesh, tensor.tensor.shape, "");
  } catch (const Error &error) {
    reader.fail(std::string("is wrong") + error.what());
  }
  // A gap makes as many runs as it has elements: they are counted before they
  // are made.
  int64_t boxes = mesh.getNumRanks();
  for (const Terms &terms : dims)
    if (__builtin_mul_overflow(boxes, getGapSize(terms), &boxes))
      boxes = INT64_MAX;
  countBoxes(reader, boxes);
  for (int64_t rank = 0; rank < mesh.getNumRanks(); ++rank) {
    if (getFirstOwner(mesh, dims, rank) != rank)
      continue;
    TensorPart part{rank, getOwnedRuns(mesh, tensor.tensor.shape, dims, rank)};
    packRuns(part.runs);
    tensor.parts.push_back(std::move(part));
  }
  tensor.sharding = printSharding(mesh, dims);
}

TensorPart ManifestReader::readPart(const JsonReader &reader,
                                    const std::vector<int64_t> &shape) {
  TensorPart part;
  part.rank = reader.get("rank").readInteger(0, mesh.getNumRanks() - 1);
  JsonReader ranges = reader.get("ranges");
  if (ranges.size() != shape.size())
    ranges.fail("has " + std::to_string(ranges.size()) +
                " dimensions, but the tensor has " +
                std::to_string(shape.size()));
  int64_t boxes = 1;
  ranges.forEach([&](const JsonReader &dim) {
    int64_t size = shape[part.runs.size()], end = 0;
    part.runs.emplace_back();
    dim.forEach([&](const JsonReader &range) {
      if (range.size() != 2)
        range.fail("is " + range.print() + ", not a begin and an end");
      int64_t ends[2], i = 0;
      range.forEach([&](const JsonReader &number) {
        ends[i++] = number.readInteger(0, size);
      });
      if (ends[0] < end || ends[0] >= ends[1])
        range.fail("is " + range.print() +
                   ", which is empty or begins before the end of the one " +
                   "before it, " + std::to_string(end));
      end = ends[1];
      part.runs.back().push_back({ends[0], 0, ends[1] - ends[0]});
    });
    if (part.runs.back().empty())
      dim.fail("has no range");
    if (__builtin_mul_overflow(boxes, int64_t(part.runs.back().size()), &boxes))
      boxes = INT64_MAX;
  });
  countBoxes(ranges, boxes);
  packRuns(part.runs);
  return part;
}

TensorInParts ManifestReader::readTensor(const JsonReader &reader) {
  TensorInParts tensor;
  tensor.tensor.name = reader.get("name").readString();
  JsonReader dtype = reader.get("dtype");
  tensor.tensor.type = findFileType(dtype.readString());
  if (!tensor.tensor.type)
    dtype.fail("is " + dtype.print() + ", not one of " + listFileTypes());
  tensor.tensor.shape = reader.get("shape").readShape(maxRank);
  std::optional<JsonReader> sharding = reader.find("sharding");
  std::optional<JsonReader> parts = reader.find("parts");
  if (sharding.has_value() == parts.has_value())
    reader.fail(parts ? "has both \"sharding\" and \"parts\""
                      : "has neither \"sharding\" nor \"parts\"");
  if (sharding) {
    addOwnedParts(*sharding, tensor);
    return tensor;
  }
  std::set<int64_t> ranks;
  parts->forEach([&](const JsonReader &part) {
    tensor.parts.push_back(readPart(part, tensor.tensor.shape));
    if (!ranks.insert(tensor.parts.back().rank).second)
      part.fail("is on rank " + std::to_string(tensor.parts.back().rank) +
                ", as another one is");
  });
  if (std::string wrong = findGapOrOverlap(tensor); !wrong.empty())
    parts->fail(wrong);
  return tensor;
}

PartsManifest tprt::readPartsManifest(const InputFile &file) {
  std::string document = "'" + file.getPath() + "'";
  std::string text = file.readText(maxFileBytes);
  JsonLimits limits;
  limits.depth = 8;
  limits.naturalNumbersOnly = true;
  nlohmann::json json = parseJson(text, document, limits);
  JsonReader reader(json, "", document);
  int64_t theirs = reader.get("format").readInteger(0, INT32_MAX);
  if (theirs != format)
    reader.fail("has format " + std::to_string(theirs) +
                    ", but this runtime knows format " + std::to_string(format),
                Code::Incompatible);
  PartsManifest manifest;
  JsonReader mesh = reader.get("mesh");
  try {
    manifest.mesh = parseMesh(mesh.readString(), "");
  } catch (const Error &error) {
    mesh.fail(std::string("is wrong") + error.what());
  }
  ManifestReader tensors(manifest.mesh);
  std::set<std::string> names;
  reader.get("tensors").forEach([&](const JsonReader &tensor) {
    checkTensorName(tensor.get("name").readString(), document);
    manifest.tensors.push_back(tensors.readTensor(tensor));
    const std::string &name = manifest.tensors.back().tensor.name;
    if (!names.insert(name).second)
      tensor.fail("has the name of another one, '" + name + "'");
  });
  return manifest;
}
