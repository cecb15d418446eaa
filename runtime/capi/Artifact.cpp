// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "capi/Guard.h"

using namespace tprt;

static tprt_status open(const char *path, Artifact::Mode mode,
                        tprt_artifact **out) {
  return guard([&] {
    require(out, "out");
    auto handle = std::make_unique<tprt_artifact>();
    handle->artifact =
        std::make_shared<const Artifact>(&require(path, "path"), mode);
    const Manifest &manifest = handle->artifact->getManifest();
    handle->meshText = manifest.mesh.print();
    handle->cpuText = manifest.cpuName;
    for (const Axis &axis : manifest.mesh.axes) {
      handle->axisNames.push_back(axis.name.c_str());
      handle->axisSizes.push_back(axis.size);
    }
    for (const Entry &entry : manifest.entries) {
      handle->siteAxes.emplace_back();
      for (const Site &site : entry.sites)
        handle->siteAxes.back().push_back("[" + manifest.mesh.print(site.axes) +
                                          "]");
    }
    *out = handle.release();
  });
}

tprt_status tprt_artifact_open(const char *path, tprt_artifact **out) {
  return open(path, Artifact::Mode::Load, out);
}

tprt_status tprt_artifact_inspect(const char *path, tprt_artifact **out) {
  return open(path, Artifact::Mode::Inspect, out);
}

void tprt_artifact_close(tprt_artifact *artifact) { delete artifact; }

void tprt_artifact_mesh(const tprt_artifact *artifact, tprt_mesh_info *out) {
  const Mesh &mesh = artifact->artifact->getManifest().mesh;
  *out = {mesh.name.c_str(),
          static_cast<int32_t>(mesh.axes.size()),
          artifact->axisNames.data(),
          artifact->axisSizes.data(),
          static_cast<int32_t>(mesh.getNumRanks()),
          artifact->meshText.c_str()};
}

const char *tprt_artifact_producer(const tprt_artifact *artifact) {
  return artifact->artifact->getManifest().producer.c_str();
}

const char *tprt_artifact_cpu(const tprt_artifact *artifact) {
  return artifact->cpuText.c_str();
}

int32_t tprt_artifact_num_entries(const tprt_artifact *artifact) {
  return artifact->artifact->getManifest().entries.size();
}

tprt_status tprt_artifact_find_entry(const tprt_artifact *artifact,
                                     const char *name, int32_t *out) {
  return guard([&] {
    require(out, "out") =
        require(artifact, "artifact").artifact->findEntry(name ? name : "");
  });
}

/// The element `index` of `list`; throws NotFound.
template <typename T>
static const T &at(const std::vector<T> &list, int32_t index,
                   const char *what) {
  if (index < 0 || static_cast<size_t>(index) >= list.size())
    throw Error(Code::NotFound, std::string("there is no ") + what + " " +
                                    std::to_string(index) + " among " +
                                    std::to_string(list.size()));
  return list[index];
}

static const Entry &getEntry(const tprt_artifact *artifact, int32_t entry) {
  return at(require(artifact, "artifact").artifact->getManifest().entries,
            entry, "entry");
}

tprt_status tprt_artifact_entry(const tprt_artifact *artifact, int32_t index,
                                tprt_entry_info *out) {
  return guard([&] {
    const Entry &entry = getEntry(artifact, index);
    require(out, "out") = {entry.name.c_str(),
                           static_cast<int32_t>(entry.args.size()),
                           static_cast<int32_t>(entry.results.size()),
                           static_cast<int32_t>(entry.sites.size()),
                           entry.workspaceBytes,
                           entry.flops};
  });
}

static tprt_tensor_info describe(const TensorSpec &spec) {
  return {spec.name.c_str(),
          spec.dtype,
          static_cast<int32_t>(spec.globalShape.size()),
          spec.globalShape.data(),
          spec.localShape.data(),
          spec.sharding.c_str(),
          static_cast<int64_t>(spec.getGlobalBytes()),
          static_cast<int64_t>(spec.getLocalBytes())};
}

tprt_status tprt_artifact_arg(const tprt_artifact *artifact, int32_t entry,
                              int32_t index, tprt_tensor_info *out) {
  return guard([&] {
    require(out, "out") =
        describe(at(getEntry(artifact, entry).args, index, "argument"));
  });
}

tprt_status tprt_artifact_result(const tprt_artifact *artifact, int32_t entry,
                                 int32_t index, tprt_tensor_info *out) {
  return guard([&] {
    require(out, "out") =
        describe(at(getEntry(artifact, entry).results, index, "result"));
  });
}

tprt_status tprt_artifact_site(const tprt_artifact *artifact, int32_t entry,
                               int32_t index, tprt_site_info *out) {
  return guard([&] {
    const Site &site = at(getEntry(artifact, entry).sites, index, "collective");
    require(out, "out") = {getKindName(site.kind),
                           site.reduces() ? getCombinerName(site.combiner) : "",
                           site.dtype,
                           artifact->siteAxes[entry][index].c_str(),
                           static_cast<int32_t>(site.getGroupSize()),
                           static_cast<int64_t>(site.getOperandBytes()),
                           site.getWireBytes(),
                           site.location.c_str(),
                           site.cause.c_str()};
  });
}
