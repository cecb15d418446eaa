// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Describe.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

namespace json = llvm::json;

json::Value mlir::tp::describeMesh(const ManifestEntry &entry) {
  json::Array axes;
  for (auto [name, size] : llvm::zip_equal(entry.mesh.names, entry.mesh.sizes))
    axes.push_back(json::Object{{"name", json::fixUTF8(name)}, {"size", size}});
  json::Object mesh{{"name", json::fixUTF8(entry.meshName)},
                    {"axes", std::move(axes)}};
  if (!entry.mesh.devices.empty())
    mesh["devices"] = json::Array(entry.mesh.devices);
  return mesh;
}

/// The runs of elements that each part of `terms` owns of a dimension.
static json::Array describeParts(const Mesh &mesh, int64_t size,
                                 AxisListRef terms) {
  int64_t numParts = getNumParts(terms);
  std::vector<json::Value> parts(numParts, nullptr);
  int64_t missing = numParts;
  for (int64_t position = 0; missing > 0; ++position) {
    json::Value &part = parts[getPart(mesh, terms, position)];
    if (part != json::Value(nullptr))
      continue;
    json::Array runs;
    for (const OwnedRun &run : getOwnedRuns(mesh, size, terms, position))
      runs.push_back(json::Array{run.global, run.global + run.size});
    part = std::move(runs);
    --missing;
  }
  return json::Array(std::move(parts));
}

json::Value mlir::tp::describeTensor(const ManifestTensor &tensor,
                                     const Mesh &mesh) {
  json::Array dims;
  for (auto [size, terms] : llvm::zip_equal(tensor.globalShape, tensor.dims)) {
    json::Array described;
    for (const AxisTerm &term : terms)
      if (!term.isGap())
        described.push_back(json::Array{term.axis, term.pre, term.size});
    dims.push_back(json::Object{{"size", size},
                                {"terms", std::move(described)},
                                {"parts", describeParts(mesh, size, terms)}});
  }
  return json::Object{{"name", json::fixUTF8(tensor.name)},
                      {"dtype", tensor.dtype},
                      {"local", json::Array(tensor.localShape)},
                      {"dims", std::move(dims)}};
}
