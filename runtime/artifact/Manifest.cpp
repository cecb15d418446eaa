// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "artifact/Manifest.h"
#include "placement/Ownership.h"
#include "status/Error.h"
#include "json/JsonReader.h"
#include "json/ParseJson.h"
#include <algorithm>
#include <set>

using namespace tprt;

/// Ranks of a mesh; what is computed for each pair of ranks stays small.
static constexpr int64_t maxRanks = 4096;

size_t TensorSpec::getLocalBytes() const {
  return *checkedProduct(localShape) * getElementSize(dtype);
}

size_t TensorSpec::getGlobalBytes() const {
  return *checkedProduct(globalShape) * getElementSize(dtype);
}

/// The manifest has nine levels.
static constexpr size_t maxDepth = 32;

static std::string readName(const JsonReader &reader) {
  std::string name = reader.readString();
  if (name.empty() || name.size() > 512)
    reader.fail("has " + std::to_string(name.size()) +
                " bytes; a name has from 1 to 512");
  return name;
}

static tprt_dtype readType(const JsonReader &reader) {
  if (std::optional<tprt_dtype> type = parseElementType(reader.readString()))
    return *type;
  reader.fail("is " + reader.print() +
              ", not one of f32 f64 bf16 f16 i1 i8 i16 i32 i64");
}

static Mesh readMesh(const JsonReader &reader) {
  Mesh mesh;
  mesh.name = reader.get("name").readString(); // empty: a program without one
  int64_t numRanks = 1;
  reader.get("axes").forEach([&](const JsonReader &axis) {
    mesh.axes.push_back({readName(axis.get("name")),
                         axis.get("size").readInteger(1, maxRanks)});
    for (const Axis &other : std::span(mesh.axes).first(mesh.axes.size() - 1))
      if (other.name == mesh.axes.back().name)
        axis.fail("has the name of another axis, \"" + other.name + "\"");
    numRanks *= mesh.axes.back().size; // At most 2^24.
    if (numRanks > maxRanks)
      axis.fail("makes more than " + std::to_string(maxRanks) + " ranks");
  });
  if (std::optional<JsonReader> devices = reader.find("devices")) {
    devices->forEach([&](const JsonReader &device) {
      mesh.devices.push_back(device.readInteger(0, numRanks - 1));
    });
    std::set<int64_t> distinct(mesh.devices.begin(), mesh.devices.end());
    if (int64_t(mesh.devices.size()) != numRanks ||
        int64_t(distinct.size()) != numRanks)
      devices->fail("is not an order of the " + std::to_string(numRanks) +
                    " devices");
  }
  return mesh;
}

static Term readTerm(const JsonReader &reader, const Mesh &mesh,
                     bool allowsGap) {
  if (std::optional<JsonReader> gap = reader.find("gap")) {
    if (!allowsGap)
      reader.fail("is a gap, which a collective cannot run over");
    return {Term::gapAxis, 1, gap->readInteger(1, INT64_MAX)};
  }
  Term term;
  if (mesh.axes.empty())
    reader.fail("names an axis, but the mesh has none");
  term.axis = reader.get("axis").readInteger(0, mesh.axes.size() - 1);
  int64_t size = mesh.axes[term.axis].size;
  term.pre = reader.get("pre").readInteger(1, size);
  term.size = reader.get("size").readInteger(1, size);
  if (size % (term.pre * term.size) != 0)
    reader.fail("cuts axis \"" + mesh.axes[term.axis].name + "\" of size " +
                std::to_string(size) + " as (" + std::to_string(term.pre) +
                ")" + std::to_string(term.size) + ", which does not divide it");
  return term;
}

static Terms readTerms(const JsonReader &reader, const Mesh &mesh,
                       bool allowsGap) {
  Terms terms;
  reader.forEach([&](const JsonReader &term) {
    terms.push_back(readTerm(term, mesh, allowsGap));
  });
  return terms;
}

static void checkSharding(const JsonReader &reader, const TensorSpec &tensor) {
  Terms all;
  for (size_t dim = 0; dim < tensor.dims.size(); ++dim) {
    for (const Term &term : tensor.dims[dim]) {
      for (const Term &other : all)
        if (overlap(term, other))
          reader.fail("uses a part of mesh axis " + std::to_string(term.axis) +
                      " twice");
      all.push_back(term);
    }
    int64_t size = tensor.globalShape[dim];
    if (!fitsTerms(size, tensor.dims[dim]))
      reader.fail("has gaps on dimension " + std::to_string(dim) +
                  " that do not divide " + std::to_string(size));
    int64_t local = getLocalSize(size, tensor.dims[dim]);
    if (tensor.localShape[dim] != local)
      reader.fail("leaves " + std::to_string(local) + " of " +
                  std::to_string(size) + " elements of dimension " +
                  std::to_string(dim) + ", but local_shape says " +
                  std::to_string(tensor.localShape[dim]));
  }
}

static TensorSpec readTensor(const JsonReader &reader, const Mesh &mesh) {
  TensorSpec tensor;
  tensor.name = readName(reader.get("name"));
  tensor.dtype = readType(reader.get("dtype"));
  tensor.globalShape = reader.get("global_shape").readShape();
  tensor.localShape = reader.get("local_shape").readShape();
  size_t rank = tensor.globalShape.size();
  if (tensor.localShape.size() != rank)
    reader.fail("has a global_shape of rank " + std::to_string(rank) +
                " and a local_shape of rank " +
                std::to_string(tensor.localShape.size()));
  JsonReader sharding = reader.get("sharding");
  JsonReader dims = sharding.get("dims");
  if (dims.size() > rank)
    dims.fail("has " + std::to_string(dims.size()) +
              " dimensions, but the tensor has rank " + std::to_string(rank));
  dims.forEach([&](const JsonReader &dim) {
    tensor.dims.push_back(readTerms(dim, mesh, /*allowsGap=*/true));
  });
  tensor.dims.resize(rank);
  checkSharding(sharding, tensor);
  for (const Terms &terms : tensor.dims)
    tensor.sharding +=
        (tensor.sharding.empty() ? "{" : ", {") + mesh.print(terms) + "}";
  tensor.sharding = "[" + tensor.sharding + "]";
  return tensor;
}

static Site readSite(const JsonReader &reader, const Mesh &mesh) {
  Site site;
  JsonReader kind = reader.get("kind");
  if (std::optional<CollectiveKind> known = parseKind(kind.readString()))
    site.kind = *known;
  else
    kind.fail("is " + kind.print() + ", which is no collective");
  site.dtype = readType(reader.get("dtype"));
  site.axes = readTerms(reader.get("axes"), mesh, /*allowsGap=*/false);
  site.operandShape = reader.get("operand_shape").readShape();
  site.resultShape = reader.get("result_shape").readShape();
  if (site.reduces()) {
    JsonReader combiner = reader.get("combiner");
    if (std::optional<Combiner> known = parseCombiner(combiner.readString()))
      site.combiner = *known;
    else
      combiner.fail("is " + combiner.print() +
                    ", not one of sum max min prod and or xor");
    if (std::optional<JsonReader> isUnsigned = reader.find("unsigned"))
      site.isUnsigned = isUnsigned->readBool();
  }
  if (site.kind == CollectiveKind::Permute)
    reader.get("pairs").forEach([&](const JsonReader &pair) {
      std::vector<int64_t> ends = pair.readShape();
      if (ends.size() != 2)
        pair.fail("is " + pair.print() + ", not a pair");
      site.pairs.push_back({ends[0], ends[1]});
    });
  else if (site.kind != CollectiveKind::AllReduce)
    site.dim = reader.get("dim").readInteger(0, 63);
  if (site.kind == CollectiveKind::Exchange)
    reader.get("counts").forEach([&](const JsonReader &row) {
      site.counts.emplace_back();
      row.forEach([&](const JsonReader &count) {
        site.counts.back().push_back(count.readInteger(0, INT32_MAX));
      });
    });
  if (site.kind == CollectiveKind::Halo) {
    site.low = reader.get("low").readInteger(0, INT32_MAX);
    site.high = reader.get("high").readInteger(0, INT32_MAX);
  }
  if (site.kind == CollectiveKind::AllToAll)
    site.concatDim = reader.get("concat_dim").readInteger(0, 63);
  if (std::optional<JsonReader> location = reader.find("location"))
    site.location = location->readString();
  if (std::optional<JsonReader> cause = reader.find("cause"))
    site.cause = cause->readString();
  if (std::string wrong = checkSite(mesh, site); !wrong.empty())
    reader.fail(wrong);
  return site;
}

static CallSite readCall(const JsonReader &reader) {
  CallSite call;
  call.name = readName(reader.get("name"));
  auto read = [&](const char *key, std::vector<CallTensor> &tensors) {
    JsonReader list = reader.get(key);
    list.forEach([&](const JsonReader &tensor) {
      tensors.push_back(
          {readType(tensor.get("dtype")), tensor.get("shape").readShape()});
    });
    if (tensors.empty())
      list.fail("is empty");
  };
  read("operands", call.operands);
  read("results", call.results);
  if (std::optional<JsonReader> location = reader.find("location"))
    call.location = location->readString();
  return call;
}

static std::vector<TensorSpec> readTensors(const JsonReader &reader,
                                           const Mesh &mesh) {
  std::vector<TensorSpec> tensors;
  std::set<std::string> names;
  reader.forEach([&](const JsonReader &element) {
    tensors.push_back(readTensor(element, mesh));
    if (!names.insert(tensors.back().name).second)
      element.fail("has the name of another one, '" + tensors.back().name +
                   "'");
  });
  return tensors;
}

static Entry readEntry(const JsonReader &reader, const Mesh &mesh,
                       Target target) {
  Entry entry;
  entry.name = readName(reader.get("name"));
  entry.symbol = readName(reader.get("symbol"));
  if (std::optional<JsonReader> bytes = reader.find("workspace_bytes"))
    entry.workspaceBytes = bytes->readInteger(0, INT64_MAX / 16);
  if (std::optional<JsonReader> flops = reader.find("flops"))
    entry.flops = flops->readInteger(0, INT64_MAX);
  entry.args = readTensors(reader.get("args"), mesh);
  entry.results = readTensors(reader.get("results"), mesh);
  if (std::optional<JsonReader> sites = reader.find("collectives"))
    sites->forEach([&](const JsonReader &site) {
      entry.sites.push_back(readSite(site, mesh));
    });
  if (std::optional<JsonReader> calls = reader.find("calls"))
    calls->forEach(
        [&](const JsonReader &call) { entry.calls.push_back(readCall(call)); });
  if (target == Target::Cpu)
    return entry;
  if (!entry.calls.empty())
    reader.fail("calls kernels of the user, which take tensors in host memory, "
                "but the target is cuda");
  if (std::optional<JsonReader> launches = reader.find("launches"))
    launches->forEach([&](const JsonReader &launch) {
      entry.launches.push_back(readLaunch(launch));
    });
  return entry;
}

static void checkVersion(const JsonReader &reader, const char *key,
                         int64_t ours) {
  int64_t theirs = reader.get(key).readInteger(0, INT32_MAX);
  if (theirs != ours)
    reader.fail(std::string("has ") + key + " " + std::to_string(theirs) +
                    ", but this runtime knows " + key + " " +
                    std::to_string(ours),
                Code::Incompatible);
}

static Target readTarget(const JsonReader &reader, const std::string &origin) {
  std::optional<JsonReader> target = reader.find("target");
  std::string name = target ? target->readString() : "cpu";
  if (name != "cpu" && name != "cuda")
    throw Error(Code::Incompatible, "'" + origin + "' is for target '" + name +
                                        "', but this runtime runs 'cpu' and "
                                        "'cuda'");
  return name == "cpu" ? Target::Cpu : Target::Cuda;
}

Manifest tprt::parseManifest(const std::string &text,
                             const std::string &origin) {
  size_t end = text.size();
  if (end != 0 && text[end - 1] == '\0')
    --end;
  std::string label = "'" + origin + "': manifest";
  JsonLimits limits;
  limits.depth = maxDepth;
  nlohmann::json document =
      parseJson(std::string_view(text).substr(0, end), label, limits);
  JsonReader reader(document, "", label);
  checkVersion(reader, "format", TPRT_FORMAT_VERSION);
  checkVersion(reader, "abi", TPRT_ABI_VERSION);
  Manifest manifest;
  manifest.target = readTarget(reader, origin);
  if (std::optional<JsonReader> producer = reader.find("producer"))
    manifest.producer = producer->readString();
  if (std::optional<JsonReader> cpu = reader.find("cpu")) {
    if (std::optional<JsonReader> name = cpu->find("name"))
      manifest.cpuName = name->readString();
    if (std::optional<JsonReader> features = cpu->find("features"))
      features->forEach([&](const JsonReader &feature) {
        manifest.cpuFeatures.push_back(feature.readString());
      });
  }
  manifest.mesh = readMesh(reader.get("mesh"));
  if (manifest.target == Target::Cuda)
    manifest.images = readDeviceImages(reader.get("device_images"));
  reader.get("entries").forEach([&](const JsonReader &entry) {
    manifest.entries.push_back(
        readEntry(entry, manifest.mesh, manifest.target));
    for (size_t i = 0; i + 1 < manifest.entries.size(); ++i)
      if (manifest.entries[i].name == manifest.entries.back().name)
        entry.fail("has the name of another entry, '" +
                   manifest.entries[i].name + "'");
  });
  if (manifest.entries.empty())
    reader.get("entries").fail("is empty");
  return manifest;
}
