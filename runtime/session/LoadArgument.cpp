// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "placement/OwnedBox.h"
#include "session/Session.h"
#include <algorithm>
#include <cstring>

using namespace tprt;

void Session::checkTensor(const TensorSpec &spec, const TensorSource &source,
                          size_t number) {
  const TensorDescription &tensor = source.getTensors()[number];
  if (tensor.type->dtype != spec.dtype || tensor.shape != spec.globalShape)
    refuseTensor(spec, tensor);
}

/// A program may take an i1 for 0 or 1 without looking.
static void checkBooleans(const TensorSpec &spec, const HostBuffer &buffer) {
  const unsigned char *bytes =
      static_cast<const unsigned char *>(buffer.data());
  const unsigned char *end = bytes + spec.getLocalBytes();
  if (std::find_if(bytes, end, [](unsigned char byte) { return byte > 1; }) !=
      end)
    throw Error(Code::Malformed,
                "the tensor for argument '" + spec.name +
                    "' has an element that is neither false nor true");
}

void Session::loadArgument(size_t index, TensorSource &source, size_t tensor) {
  const TensorSpec &spec = state->entry.args[index];
  checkTensor(spec, source, tensor);
  isArgumentSet[index] = false; // until all ranks have their part
  for (int32_t rank : localRanks) {
    const HostBuffer &buffer = state->ranks[rank].args[index];
    noteChange(rank, index);
    int32_t owner = findFirstHere(spec, rank);
    if (owner != rank) {
      std::memcpy(buffer.data(), state->ranks[owner].args[index].data(),
                  spec.getLocalBytes());
      continue;
    }
    forEachOwnedBox(
        getMesh(), spec.globalShape, spec.dims, rank, [&](const OwnedBox &box) {
          source.read(tensor, box.globalStart, box.sizes, buffer.data(),
                      {spec.localShape, box.localStart});
        });
    if (spec.dtype == TPRT_I1)
      checkBooleans(spec, buffer);
  }
  isArgumentSet[index] = true;
}
