// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Checkpoint.h"
#include "Errors.h"
#include "Module.h"
#include <memory>
#include <mutex>
#include <nanobind/ndarray.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <vector>

namespace nb = nanobind;
using namespace tp::python;

namespace {
using Input = nb::ndarray<nb::ro, nb::c_contig, nb::device::cpu>;
using Output = nb::ndarray<nb::c_contig, nb::device::cpu>;

/// An artifact and the entry of it that is used.
class Artifact {
public:
  explicit Artifact(const std::string &path) {
    check(tprt_artifact_open(path.c_str(), &handle));
    check(tprt_artifact_find_entry(handle, nullptr, &entry));
  }
  ~Artifact() { tprt_artifact_close(handle); }
  Artifact(const Artifact &) = delete;

  std::vector<tprt_tensor_info> getTensors(bool areResults) const {
    tprt_entry_info info;
    check(tprt_artifact_entry(handle, entry, &info));
    std::vector<tprt_tensor_info> tensors(areResults ? info.num_results
                                                     : info.num_args);
    for (size_t i = 0; i < tensors.size(); ++i)
      check(areResults ? tprt_artifact_result(handle, entry, i, &tensors[i])
                       : tprt_artifact_arg(handle, entry, i, &tensors[i]));
    return tensors;
  }

  nb::list describe(bool areResults) const {
    nb::list list;
    for (const tprt_tensor_info &tensor : getTensors(areResults)) {
      auto makeShape = [&](const int64_t *sizes) {
        nb::list shape;
        for (int32_t i = 0; i < tensor.rank; ++i)
          shape.append(sizes[i]);
        return nb::tuple(shape);
      };
      list.append(nb::make_tuple(tensor.name, tprt_dtype_name(tensor.dtype),
                                 makeShape(tensor.global_shape),
                                 makeShape(tensor.local_shape), tensor.sharding,
                                 tensor.global_bytes, tensor.local_bytes));
    }
    return list;
  }

  int64_t getWorkspaceBytes() const {
    tprt_entry_info info;
    check(tprt_artifact_entry(handle, entry, &info));
    return info.workspace_bytes;
  }

  std::string getMesh() const {
    tprt_mesh_info mesh;
    tprt_artifact_mesh(handle, &mesh);
    return mesh.text;
  }

  int32_t getNumRanks() const {
    tprt_mesh_info mesh;
    tprt_artifact_mesh(handle, &mesh);
    return mesh.num_ranks;
  }

  tprt_artifact *handle = nullptr;
  int32_t entry = 0;
};

/// The ranks that run an artifact.
class Session {
public:
  Session(const Artifact &artifact, double timeoutSeconds)
      : arguments(artifact.getTensors(false)),
        results(artifact.getTensors(true)) {
    tprt_session_options options = {};
    options.struct_size = sizeof(options);
    options.timeout_seconds = timeoutSeconds;
    check(tprt_session_create(artifact.handle, nullptr, &options, &handle));
  }
  ~Session() {
    nb::gil_scoped_release release;
    tprt_session_destroy(handle);
  }
  Session(const Session &) = delete;

  /// Let every rank read its part of each argument that is in the checkpoint
  /// under its name. Returns their places.
  std::vector<int32_t> load(Checkpoint &checkpoint) {
    nb::gil_scoped_release release;
    std::scoped_lock lock(mutex, checkpoint.mutex);
    std::vector<int32_t> loaded;
    for (size_t i = 0; i < arguments.size(); ++i) {
      int32_t tensor;
      if (tprt_status missing = tprt_checkpoint_find(
              checkpoint.handle, arguments[i].name, &tensor)) {
        tprt_status_free(missing);
        continue;
      }
      checkFile(tprt_session_load_argument(handle, arguments[i].name,
                                           checkpoint.handle, nullptr));
      loaded.push_back(int32_t(i));
    }
    return loaded;
  }

  /// Run on whole arrays, one for each argument or nothing for one that stays
  /// what it was, and write each result. The caller has seen to dtypes; sizes
  /// are looked at here.
  void run(const std::vector<std::optional<Input>> &given,
           const std::vector<Output> &wanted) {
    if (given.size() != arguments.size() || wanted.size() != results.size())
      throw StatusError{"RunError", "wrong number of arrays", ""};
    nb::gil_scoped_release release;
    std::lock_guard<std::mutex> lock(mutex);
    for (size_t i = 0; i < given.size(); ++i) {
      if (!given[i])
        continue;
      tprt_array array =
          describe(arguments[i], given[i]->data(), given[i]->nbytes());
      check(tprt_session_set_argument(handle, arguments[i].name, &array));
    }
    check(tprt_session_run(handle));
    for (size_t i = 0; i < wanted.size(); ++i) {
      tprt_array array =
          describe(results[i], wanted[i].data(), wanted[i].nbytes());
      check(tprt_session_get_result(handle, results[i].name, &array));
    }
  }

  nb::tuple getStatistics() const {
    tprt_statistics s;
    check(tprt_session_statistics(handle, &s));
    return nb::make_tuple(s.runs, s.last_seconds, s.min_seconds,
                          s.median_seconds, s.collectives, s.wire_bytes);
  }

private:
  static tprt_array describe(const tprt_tensor_info &tensor, const void *data,
                             size_t bytes) {
    size_t wanted = tprt_dtype_size(tensor.dtype);
    for (int32_t i = 0; i < tensor.rank; ++i)
      wanted *= tensor.global_shape[i];
    if (bytes != wanted)
      throw StatusError{"RunError",
                        "'" + std::string(tensor.name) + "' has " +
                            std::to_string(bytes) + " bytes, not " +
                            std::to_string(wanted),
                        ""};
    return {const_cast<void *>(data), tensor.dtype, tensor.rank,
            tensor.global_shape};
  }

  tprt_session *handle = nullptr;
  std::mutex mutex;
  // Their strings and shapes belong to the artifact, which Python keeps alive.
  std::vector<tprt_tensor_info> arguments, results;
};
} // namespace

void tp::python::bindRuntime(nb::module_ &module) {
  nb::class_<Artifact>(module, "Artifact")
      .def(nb::init<const std::string &>(), nb::arg("path"))
      .def("arguments", [](const Artifact &a) { return a.describe(false); })
      .def("results", [](const Artifact &a) { return a.describe(true); })
      .def_prop_ro("mesh", &Artifact::getMesh)
      .def_prop_ro("num_ranks", &Artifact::getNumRanks)
      .def_prop_ro("workspace_bytes", &Artifact::getWorkspaceBytes);
  nb::class_<Session>(module, "Session")
      .def(nb::init<const Artifact &, double>(), nb::arg("artifact"),
           nb::arg("timeout"), nb::keep_alive<1, 2>())
      .def("load", &Session::load, nb::arg("checkpoint"))
      .def("run", &Session::run, nb::arg("arguments"), nb::arg("results"))
      .def("statistics", &Session::getStatistics);
}
