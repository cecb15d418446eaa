// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Checkpoint.h"
#include "Errors.h"
#include "Module.h"
#include <memory>
#include <nanobind/ndarray.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>
#include <vector>

namespace nb = nanobind;
using namespace tp::python;

using Shape = std::vector<int64_t>;
using Input = nb::ndarray<nb::ro, nb::c_contig, nb::device::cpu>;
using Output = nb::ndarray<nb::c_contig, nb::device::cpu>;

Checkpoint::Checkpoint(const std::string &path, bool followLinks) {
  nb::gil_scoped_release release;
  checkFile(tprt_checkpoint_open(path.c_str(), followLinks, &handle));
}

/// (name, type, shape, bytes, sharding) of every tensor.
static nb::list describe(const Checkpoint &checkpoint) {
  nb::list tensors;
  int32_t count = tprt_checkpoint_size(checkpoint.handle);
  for (int32_t i = 0; i < count; ++i) {
    tprt_checkpoint_tensor_info info;
    checkFile(tprt_checkpoint_tensor(checkpoint.handle, i, &info));
    nb::list shape;
    for (int32_t dim = 0; dim < info.rank; ++dim)
      shape.append(info.shape[dim]);
    tensors.append(nb::make_tuple(info.name, info.type, nb::tuple(shape),
                                  info.bytes, info.sharding));
  }
  return tensors;
}

static void readBox(Checkpoint &checkpoint, int32_t index, const Shape &start,
                    const Shape &sizes, const Output &target) {
  tprt_checkpoint_tensor_info info;
  checkFile(tprt_checkpoint_tensor(checkpoint.handle, index, &info));
  int64_t bytes = info.bytes;
  for (int32_t dim = 0; dim < info.rank; ++dim)
    bytes = info.shape[dim] == 0 ? 0 : bytes / info.shape[dim];
  for (int64_t size : sizes)
    bytes *= size;
  if (start.size() != size_t(info.rank) || sizes.size() != size_t(info.rank) ||
      target.nbytes() != size_t(bytes))
    throw StatusError{"CheckpointError", "the array does not fit the box", ""};
  nb::gil_scoped_release release;
  std::lock_guard<std::mutex> lock(checkpoint.mutex);
  checkFile(tprt_checkpoint_read(checkpoint.handle, index, start.data(),
                                 sizes.data(), target.data()));
}

static void save(Checkpoint &checkpoint, const std::string &path,
                 const std::optional<std::string> &mesh,
                 const std::optional<std::string> &rules,
                 const std::optional<std::string> &program,
                 int64_t maxFileBytes) {
  nb::gil_scoped_release release;
  tprt_save_options options = {};
  options.struct_size = sizeof(options);
  options.mesh = mesh ? mesh->c_str() : nullptr;
  options.rules = rules ? rules->c_str() : nullptr;
  options.max_file_bytes = maxFileBytes;
  tprt_artifact *opened = nullptr;
  if (program)
    checkFile(tprt_artifact_inspect(program->c_str(), &opened));
  std::unique_ptr<tprt_artifact, decltype(&tprt_artifact_close)> artifact(
      opened, tprt_artifact_close);
  options.artifact = opened;
  std::lock_guard<std::mutex> lock(checkpoint.mutex);
  checkFile(tprt_checkpoint_save(checkpoint.handle, path.c_str(), &options));
}

/// `dtypes` are those of tprt_dtype_name.
static void saveArrays(const std::string &path,
                       const std::vector<std::string> &names,
                       const std::vector<std::string> &dtypes,
                       const std::vector<Shape> &shapes,
                       const std::vector<Input> &data, int64_t maxFileBytes) {
  std::vector<const char *> texts;
  std::vector<tprt_array> arrays;
  for (size_t i = 0; i < names.size(); ++i) {
    int32_t dtype = 0;
    while (tprt_dtype_name(tprt_dtype(dtype)) &&
           dtypes.at(i) != tprt_dtype_name(tprt_dtype(dtype)))
      ++dtype;
    size_t bytes = tprt_dtype_size(tprt_dtype(dtype));
    for (int64_t size : shapes.at(i))
      bytes *= size;
    if (data.at(i).nbytes() != bytes)
      throw StatusError{"CheckpointError",
                        "array '" + names[i] + "' has " +
                            std::to_string(data[i].nbytes()) + " bytes, not " +
                            std::to_string(bytes),
                        ""};
    texts.push_back(names[i].c_str());
    arrays.push_back({const_cast<void *>(data[i].data()), tprt_dtype(dtype),
                      int32_t(shapes[i].size()), shapes[i].data()});
  }
  nb::gil_scoped_release release;
  checkFile(tprt_save_arrays(path.c_str(), int32_t(arrays.size()), texts.data(),
                             arrays.data(), maxFileBytes));
}

void tp::python::bindCheckpoint(nb::module_ &module) {
  nb::class_<Checkpoint>(module, "Checkpoint")
      .def(nb::init<const std::string &, bool>(), nb::arg("path"),
           nb::arg("follow_links"))
      .def("tensors", &describe)
      .def_prop_ro("mesh",
                   [](const Checkpoint &c) {
                     return std::string(tprt_checkpoint_mesh(c.handle));
                   })
      .def_prop_ro("bytes_read",
                   [](const Checkpoint &c) {
                     return tprt_checkpoint_bytes_read(c.handle);
                   })
      .def("read", &readBox, nb::arg("index"), nb::arg("start"),
           nb::arg("sizes"), nb::arg("target"))
      .def("save", &save, nb::arg("path"), nb::arg("mesh").none(),
           nb::arg("rules").none(), nb::arg("program").none(),
           nb::arg("max_file_bytes"));
  module.def("save_arrays", &saveArrays, nb::arg("path"), nb::arg("names"),
             nb::arg("dtypes"), nb::arg("shapes"), nb::arg("data"),
             nb::arg("max_file_bytes"));
}
