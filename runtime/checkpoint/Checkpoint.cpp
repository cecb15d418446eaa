// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/Checkpoint.h"
#include "checkpoint/ReadBox.h"
#include "status/Error.h"

using namespace tprt;

std::optional<size_t> Checkpoint::find(const std::string &name) const {
  auto entry = numbers.find(name);
  if (entry == numbers.end())
    return std::nullopt;
  return entry->second;
}

void Checkpoint::addTensor(TensorDescription tensor,
                           std::vector<StoredBox> tensorBoxes,
                           std::string sharding) {
  numbers.emplace(tensor.name, tensors.size());
  tensors.push_back(std::move(tensor));
  boxes.push_back(std::move(tensorBoxes));
  shardings.push_back(std::move(sharding));
}

void Checkpoint::addWhole(StoredTensor stored, size_t file) {
  std::vector<int64_t> zeros(stored.shape.size());
  StoredBox box{file, stored.offset, stored.shape, zeros, zeros, stored.shape};
  addTensor({std::move(stored.name), stored.type, std::move(stored.shape)},
            {std::move(box)}, "");
}

void Checkpoint::read(size_t tensor, std::span<const int64_t> start,
                      std::span<const int64_t> sizes, void *target,
                      const BoxSide &side) {
  std::vector<int64_t> fileStart, targetStart;
  for (const StoredBox &box : boxes[tensor]) {
    std::optional<BoxOverlap> common =
        overlapBoxes(start, sizes, box.tensorStart, box.sizes);
    if (!common)
      continue;
    fileStart = common->inSecond;
    targetStart = common->inFirst;
    for (size_t dim = 0; dim < sizes.size(); ++dim) {
      fileStart[dim] += box.arrayStart[dim];
      targetStart[dim] += side.start[dim];
    }
    bytesRead +=
        readBox(target, {side.shape, targetStart}, files->get(box.file),
                box.offset, {box.arrayShape, fileStart}, common->sizes,
                tensors[tensor].type->bytes);
  }
}
