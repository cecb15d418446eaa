// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/ArrayTensors.h"
#include "placement/Mesh.h"
#include "status/Error.h"

using namespace tprt;

void ArrayTensors::add(const std::string &name, const tprt_array &array) {
  bool isValid = isElementType(array.dtype) && array.rank >= 0 &&
                 (array.rank == 0 || array.shape);
  std::vector<int64_t> shape;
  for (int32_t dim = 0; isValid && dim < array.rank; ++dim) {
    isValid = array.shape[dim] >= 0;
    shape.push_back(array.shape[dim]);
  }
  std::optional<int64_t> count = isValid ? checkedProduct(shape) : std::nullopt;
  if (!count || (*count != 0 && !array.data))
    throw Error(Code::InvalidArgument,
                "array '" + name + "' has no valid type, shape and data");
  tensors.push_back({name, &getFileType(array.dtype), std::move(shape)});
  data.push_back(array.data);
}

void ArrayTensors::read(size_t tensor, std::span<const int64_t> start,
                        std::span<const int64_t> sizes, void *target,
                        const BoxSide &side) {
  copyBox(target, side, data[tensor], {tensors[tensor].shape, start}, sizes,
          tensors[tensor].type->bytes);
}
