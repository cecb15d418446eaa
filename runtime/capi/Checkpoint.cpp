// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "capi/Guard.h"
#include "placement/PlacementText.h"

using namespace tprt;

tprt_status tprt_checkpoint_open(const char *path, int32_t followLinks,
                                 tprt_checkpoint **out) {
  return guard([&] {
    require(out, "out");
    Checkpoint checkpoint(&require(path, "path"), followLinks != 0);
    std::string mesh =
        checkpoint.getMesh() ? printMesh(*checkpoint.getMesh()) : "";
    *out = new tprt_checkpoint{std::move(checkpoint), std::move(mesh)};
  });
}

void tprt_checkpoint_close(tprt_checkpoint *checkpoint) { delete checkpoint; }

const char *tprt_checkpoint_mesh(const tprt_checkpoint *checkpoint) {
  return checkpoint->mesh.c_str();
}

int32_t tprt_checkpoint_size(const tprt_checkpoint *checkpoint) {
  return checkpoint->checkpoint.getTensors().size();
}

/// Throws NotFound unless there is a tensor `index`.
static size_t checkIndex(const Checkpoint &checkpoint, int32_t index) {
  size_t count = checkpoint.getTensors().size();
  if (index < 0 || static_cast<size_t>(index) >= count)
    throw Error(Code::NotFound, "there is no tensor " + std::to_string(index) +
                                    " among " + std::to_string(count));
  return index;
}

tprt_status tprt_checkpoint_tensor(const tprt_checkpoint *handle, int32_t index,
                                   tprt_checkpoint_tensor_info *out) {
  return guard([&] {
    const Checkpoint &checkpoint = require(handle, "checkpoint").checkpoint;
    const TensorDescription &tensor =
        checkpoint.getTensors()[checkIndex(checkpoint, index)];
    require(out, "out") = {
        tensor.name.c_str(),
        tensor.type->name,
        tensor.type->dtype ? static_cast<int32_t>(*tensor.type->dtype) : -1,
        static_cast<int32_t>(tensor.shape.size()),
        tensor.shape.data(),
        static_cast<int64_t>(
            countBytes(*tensor.type, tensor.shape, tensor.name)),
        checkpoint.getSharding(index).c_str()};
  });
}

/// The number of tensor `name`; throws NotFound.
static size_t findTensor(const Checkpoint &checkpoint,
                         const std::string &name) {
  if (std::optional<size_t> number = checkpoint.find(name))
    return *number;
  throw Error(Code::NotFound,
              "'" + checkpoint.getPath() + "' has no tensor '" + name +
                  "' among its " +
                  std::to_string(checkpoint.getTensors().size()));
}

tprt_status tprt_checkpoint_find(const tprt_checkpoint *handle,
                                 const char *name, int32_t *out) {
  return guard([&] {
    require(out, "out") = findTensor(require(handle, "checkpoint").checkpoint,
                                     &require(name, "name"));
  });
}

tprt_status tprt_checkpoint_read(tprt_checkpoint *handle, int32_t index,
                                 const int64_t *start, const int64_t *sizes,
                                 void *data) {
  return guard([&] {
    Checkpoint &checkpoint = require(handle, "checkpoint").checkpoint;
    size_t number = checkIndex(checkpoint, index);
    const TensorDescription &tensor = checkpoint.getTensors()[number];
    size_t rank = tensor.shape.size();
    if (rank != 0) {
      require(start, "start");
      require(sizes, "sizes");
    }
    for (size_t dim = 0; dim < rank; ++dim)
      if (start[dim] < 0 || sizes[dim] < 0 || start[dim] > tensor.shape[dim] ||
          sizes[dim] > tensor.shape[dim] - start[dim])
        throw Error(Code::InvalidArgument,
                    "a box of " + std::to_string(sizes[dim]) + " from " +
                        std::to_string(start[dim]) + " leaves dimension " +
                        std::to_string(dim) + " of tensor '" + tensor.name +
                        "', which has " + std::to_string(tensor.shape[dim]));
    std::span<const int64_t> box(sizes, rank);
    if (*checkedProduct(box) != 0)
      require(static_cast<char *>(data), "data");
    std::vector<int64_t> zeros(rank);
    checkpoint.read(number, {start, rank}, box, data, {box, zeros});
  });
}

int64_t tprt_checkpoint_bytes_read(const tprt_checkpoint *checkpoint) {
  return checkpoint->checkpoint.getBytesRead();
}

tprt_status tprt_session_load_argument(tprt_session *handle, const char *name,
                                       tprt_checkpoint *from,
                                       const char *tensor) {
  return guard([&] {
    Session &session = require(handle, "session").session;
    size_t argument = session.findArgument(&require(name, "name"));
    Checkpoint &checkpoint = require(from, "checkpoint").checkpoint;
    session.loadArgument(argument, checkpoint,
                         findTensor(checkpoint, tensor ? tensor : name));
  });
}

namespace {
/// Where an argument comes from.
struct ArgumentSource {
  const NamedArray *array = nullptr;
  Checkpoint *checkpoint = nullptr;
  size_t tensor = 0;

  bool isSet() const { return array || checkpoint; }
};
} // namespace

/// Where argument `arg` comes from, which has its type and shape.
static ArgumentSource findSource(const TensorSpec &arg, const ArraySet *arrays,
                                 std::span<tprt_checkpoint *const> handles) {
  ArgumentSource source;
  if (arrays && (source.array = arrays->find(arg.name)))
    Session::checkArray("argument", arg, source.array->view());
  for (tprt_checkpoint *handle : handles) {
    Checkpoint &checkpoint = require(handle, "checkpoint").checkpoint;
    std::optional<size_t> tensor = checkpoint.find(arg.name);
    if (!tensor)
      continue;
    if (source.isSet())
      throw Error(Code::InvalidArgument,
                  "argument '" + arg.name + "' is given twice, by '" +
                      checkpoint.getPath() + "' and by " +
                      (source.array
                           ? "an array"
                           : "'" + source.checkpoint->getPath() + "'"));
    source.checkpoint = &checkpoint;
    source.tensor = *tensor;
    Session::checkTensor(arg, checkpoint, *tensor);
  }
  if (!source.isSet())
    throw Error(Code::InvalidArgument,
                "no array is given for argument '" + arg.name + "', which is " +
                    printShaped(arg.dtype, arg.globalShape.data(),
                                arg.globalShape.size()));
  return source;
}

tprt_status tprt_session_load_arguments(tprt_session *handle,
                                        const tprt_arrays *arrays,
                                        tprt_checkpoint *const *checkpoints,
                                        int32_t numCheckpoints) {
  return guard([&] {
    Session &session = require(handle, "session").session;
    if (numCheckpoints > 0)
      require(checkpoints, "checkpoints");
    std::span<tprt_checkpoint *const> all(checkpoints,
                                          std::max(numCheckpoints, 0));
    std::vector<ArgumentSource> sources;
    for (const TensorSpec &arg : session.getEntry().args)
      sources.push_back(findSource(arg, arrays ? &arrays->set : nullptr, all));
    if (arrays)
      for (const NamedArray &array : arrays->set.getArrays())
        session.findArgument(array.name);
    for (size_t i = 0; i < sources.size(); ++i) {
      const ArgumentSource &source = sources[i];
      if (source.array)
        session.setArgument(i, source.array->view());
      else
        session.loadArgument(i, *source.checkpoint, source.tensor);
    }
  });
}
