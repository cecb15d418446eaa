// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/ReadBox.h"
#include <algorithm>
#include <cstring>
#include <vector>

using namespace tprt;

static constexpr size_t pageBytes = 4096;
static constexpr size_t bufferBytes = 1 << 20;

namespace {
/// One call of readBox. Strides are in bytes.
class BoxReader {
public:
  BoxReader(const InputFile &file, std::span<const int64_t> sizes,
            size_t runDim, size_t runBytes)
      : file(file), sizes(sizes), runDim(runDim), runBytes(runBytes) {}

  void read(char *target, const BoxSide &targetSide, uint64_t offset,
            const BoxSide &fileSide, size_t dim, size_t targetStride,
            uint64_t fileStride);
  uint64_t getBytesRead() const { return bytesRead; }

private:
  void readRange(uint64_t offset, void *target, size_t count) {
    file.read(offset, target, count);
    bytesRead += count;
  }
  void readNearRuns(char *target, size_t targetStride, uint64_t offset,
                    size_t fileStride, int64_t count);

  const InputFile &file;
  std::span<const int64_t> sizes;
  size_t runDim, runBytes;
  uint64_t bytesRead = 0;
  std::vector<char> buffer;
};
} // namespace

void BoxReader::readNearRuns(char *target, size_t targetStride, uint64_t offset,
                             size_t fileStride, int64_t count) {
  buffer.resize(bufferBytes);
  int64_t perBuffer = (bufferBytes - runBytes) / fileStride + 1;
  for (int64_t first = 0; first < count; first += perBuffer) {
    int64_t here = std::min(perBuffer, count - first);
    readRange(offset + first * fileStride, buffer.data(),
              (here - 1) * fileStride + runBytes);
    for (int64_t i = 0; i < here; ++i)
      std::memcpy(target + (first + i) * targetStride, &buffer[i * fileStride],
                  runBytes);
  }
}

void BoxReader::read(char *target, const BoxSide &targetSide, uint64_t offset,
                     const BoxSide &fileSide, size_t dim, size_t targetStride,
                     uint64_t fileStride) {
  target += targetSide.start[dim] * targetStride;
  offset += fileSide.start[dim] * fileStride;
  if (dim == runDim)
    return readRange(offset, target, runBytes);
  size_t targetInner = targetStride / targetSide.shape[dim + 1];
  uint64_t fileInner = fileStride / fileSide.shape[dim + 1];
  if (dim + 1 == runDim && fileStride <= pageBytes)
    return readNearRuns(
        target + targetSide.start[runDim] * targetInner, targetStride,
        offset + fileSide.start[runDim] * fileInner, fileStride, sizes[dim]);
  for (int64_t i = 0; i < sizes[dim]; ++i)
    read(target + i * targetStride, targetSide, offset + i * fileStride,
         fileSide, dim + 1, targetInner, fileInner);
}

uint64_t tprt::readBox(void *target, const BoxSide &targetSide,
                       const InputFile &file, uint64_t offset,
                       const BoxSide &fileSide, std::span<const int64_t> sizes,
                       size_t elementBytes) {
  for (int64_t size : sizes)
    if (size == 0)
      return 0;
  if (sizes.empty()) {
    file.read(offset, target, elementBytes);
    return elementBytes;
  }
  // As in copyBox: inner dimensions that are whole on both sides are one run.
  size_t runDim = sizes.size() - 1;
  size_t runBytes = sizes[runDim] * elementBytes;
  while (runDim > 0 && targetSide.shape[runDim] == sizes[runDim] &&
         fileSide.shape[runDim] == sizes[runDim])
    runBytes *= sizes[--runDim];
  size_t targetStride = elementBytes;
  uint64_t fileStride = elementBytes;
  for (size_t dim = 1; dim < sizes.size(); ++dim) {
    targetStride *= targetSide.shape[dim];
    fileStride *= fileSide.shape[dim];
  }
  BoxReader reader(file, sizes, runDim, runBytes);
  reader.read(static_cast<char *>(target), targetSide, offset, fileSide, 0,
              targetStride, fileStride);
  return reader.getBytesRead();
}
