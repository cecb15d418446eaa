// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The element types of safetensors files. What only moves elements knows more
// of them than programs compute with: an F8_E4M3 tensor can be cut, joined and
// copied, but no argument has that type.

#ifndef TPRT_CHECKPOINT_FILETYPE_H
#define TPRT_CHECKPOINT_FILETYPE_H

#include "element/ElementType.h"
#include <span>

namespace tprt {

/// An element type as a header spells it: "BF16", two bytes.
struct FileType {
  const char *name = "";
  size_t bytes = 0;
  /// The type of a program that means the same; unsigned ones have none.
  std::optional<tprt_dtype> dtype;
};

/// The type called `name`, or null. It lives as long as the program.
const FileType *findFileType(std::string_view name);
/// The type in which elements of `dtype` are saved.
const FileType &getFileType(tprt_dtype dtype);
/// "F64 F32 …", for messages.
std::string listFileTypes();
/// "BF16[4x16]".
std::string printShaped(const FileType &type, std::span<const int64_t> shape);

} // namespace tprt

#endif // TPRT_CHECKPOINT_FILETYPE_H
