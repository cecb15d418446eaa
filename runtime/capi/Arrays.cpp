// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "capi/Guard.h"

using namespace tprt;

const char *tprt_dtype_name(tprt_dtype dtype) {
  return isElementType(dtype) ? getElementName(dtype) : nullptr;
}

size_t tprt_dtype_size(tprt_dtype dtype) {
  return isElementType(dtype) ? getElementSize(dtype) : 0;
}

tprt_status tprt_arrays_create(tprt_arrays **out) {
  return guard([&] { require(out, "out") = new tprt_arrays; });
}

void tprt_arrays_free(tprt_arrays *arrays) { delete arrays; }

tprt_status tprt_arrays_read(tprt_arrays *arrays, const char *path) {
  return guard(
      [&] { require(arrays, "arrays").set.readNpz(&require(path, "path")); });
}

tprt_status tprt_arrays_write(const tprt_arrays *arrays, const char *path) {
  return guard(
      [&] { require(arrays, "arrays").set.writeNpz(&require(path, "path")); });
}

static NamedArray makeArray(const std::string &name, tprt_dtype dtype,
                            std::span<const int64_t> shape) {
  std::optional<int64_t> count = checkedProduct(shape);
  bool isValid = isElementType(dtype) && count && *count <= INT64_MAX / 16;
  for (int64_t size : shape)
    isValid &= size >= 0;
  if (!isValid)
    throw Error(Code::InvalidArgument,
                "array '" + name + "' has no valid type and shape");
  NamedArray array;
  array.name = name;
  array.dtype = dtype;
  array.shape.assign(shape.begin(), shape.end());
  array.data =
      HostBuffer(*count * getElementSize(dtype), "array '" + name + "'");
  return array;
}

tprt_status tprt_arrays_add(tprt_arrays *arrays, const char *name,
                            tprt_dtype dtype, int32_t rank,
                            const int64_t *shape, tprt_array *out) {
  return guard([&] {
    require(out, "out") =
        require(arrays, "arrays")
            .set
            .add(makeArray(&require(name, "name"), dtype,
                           {shape, static_cast<size_t>(rank)}))
            .view();
  });
}

int32_t tprt_arrays_size(const tprt_arrays *arrays) {
  return arrays->set.getArrays().size();
}

tprt_status tprt_arrays_get(const tprt_arrays *arrays, int32_t index,
                            const char **name, tprt_array *out) {
  return guard([&] {
    const std::vector<NamedArray> &all =
        require(arrays, "arrays").set.getArrays();
    if (index < 0 || static_cast<size_t>(index) >= all.size())
      throw Error(Code::NotFound, "there is no array " + std::to_string(index) +
                                      " among " + std::to_string(all.size()));
    require(name, "name") = all[index].name.c_str();
    require(out, "out") = all[index].view();
  });
}

tprt_status tprt_session_set_arguments(tprt_session *session,
                                       const tprt_arrays *arrays) {
  if (tprt_status status = guard([&] { require(arrays, "arrays"); }))
    return status;
  return tprt_session_load_arguments(session, arrays, nullptr, 0);
}

tprt_status tprt_session_get_results(tprt_session *handle,
                                     tprt_arrays *arrays) {
  return guard([&] {
    Session &session = require(handle, "session").session;
    ArraySet &set = require(arrays, "arrays").set;
    const std::vector<TensorSpec> &results = session.getEntry().results;
    for (size_t i = 0; i < results.size(); ++i) {
      NamedArray array =
          makeArray(results[i].name, results[i].dtype, results[i].globalShape);
      session.getResult(i, array.view());
      set.add(std::move(array));
    }
  });
}
