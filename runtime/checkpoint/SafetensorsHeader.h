// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The header of a safetensors file: eight bytes with its length, least
// significant first, then JSON, then the elements of all tensors.
//
//   {"__metadata__": {"format": "pt"},
//    "w": {"dtype": "F32", "shape": [4, 8], "data_offsets": [0, 128]}}
//
// Everything in it is checked before anything is believed: after the call each
// tensor has as many bytes as its type and shape need, inside the file, and no
// byte belongs to two tensors or to none. docs/Checkpoints.md has the list.

#ifndef TPRT_CHECKPOINT_SAFETENSORSHEADER_H
#define TPRT_CHECKPOINT_SAFETENSORSHEADER_H

#include "checkpoint/FileType.h"
#include "file/InputFile.h"
#include <map>
#include <vector>

namespace tprt {

/// A tensor and where its elements lie, row-major, in the file.
struct StoredTensor {
  std::string name;
  const FileType *type = nullptr;
  std::vector<int64_t> shape;
  uint64_t offset = 0; // from the start of the file
  uint64_t bytes = 0;
};

/// The tensors of `file` in the order of their bytes; throws Malformed.
std::vector<StoredTensor> readSafetensorsHeader(const InputFile &file);

/// Throws Malformed unless `name` may be that of a tensor; `document` is what
/// the error begins with.
void checkTensorName(const std::string &name, const std::string &document);
/// The bytes of a tensor; throws Malformed where they exceed 2^63 - 1.
uint64_t countBytes(const FileType &type, const std::vector<int64_t> &shape,
                    const std::string &what);

/// The bytes before the elements. Tensors lie in their order without holes;
/// offsets are set here. The header is padded so that elements start at a
/// multiple of eight.
std::string
layOutSafetensors(std::vector<StoredTensor> &tensors,
                  const std::map<std::string, std::string> &metadata);

} // namespace tprt

#endif // TPRT_CHECKPOINT_SAFETENSORSHEADER_H
