// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/Checkpoint.h"
#include "checkpoint/ReadBox.h"
#include "status/Error.h"
#include <algorithm>

using namespace tprt;

std::optional<size_t> Checkpoint::find(const std::string &name) const {
  auto entry = numbers.find(name);
  if (entry == numbers.end())
    return std::nullopt;
  return entry->second;
}

void Checkpoint::addTensor(TensorDescription tensor,
                           std::vector<StoredBox> tensorBoxes) {
  numbers.emplace(tensor.name, tensors.size());
  tensors.push_back(std::move(tensor));
  boxes.push_back(std::move(tensorBoxes));
}

void Checkpoint::addWhole(StoredTensor stored, size_t file) {
  std::vector<int64_t> zeros(stored.shape.size());
  StoredBox box{file, stored.offset, stored.shape, zeros, zeros, stored.shape};
  addTensor({std::move(stored.name), stored.type, std::move(stored.shape)},
            {std::move(box)});
}

void Checkpoint::read(size_t tensor, std::span<const int64_t> start,
                      std::span<const int64_t> sizes, void *target,
                      const BoxSide &side) {
  size_t rank = sizes.size();
  std::vector<int64_t> fileStart(rank), targetStart(rank), common(rank);
  for (const StoredBox &box : boxes[tensor]) {
    bool isEmpty = false;
    for (size_t dim = 0; dim < rank; ++dim) {
      int64_t low = std::max(start[dim], box.tensorStart[dim]);
      int64_t high = std::min(start[dim] + sizes[dim],
                              box.tensorStart[dim] + box.sizes[dim]);
      common[dim] = high - low;
      isEmpty |= common[dim] <= 0;
      fileStart[dim] = box.arrayStart[dim] + low - box.tensorStart[dim];
      targetStart[dim] = side.start[dim] + low - start[dim];
    }
    if (!isEmpty)
      bytesRead += readBox(
          target, {side.shape, targetStart}, files->get(box.file), box.offset,
          {box.arrayShape, fileStart}, common, tensors[tensor].type->bytes);
  }
}
