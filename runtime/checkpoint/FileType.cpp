// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/FileType.h"

using namespace tprt;

// Types of less than a byte (F4, F6_E2M3, F6_E3M2) are not here: ranges of them
// need not begin at a byte.
static const FileType types[] = {
    {"F64", 8, TPRT_F64},         {"F32", 4, TPRT_F32},
    {"F16", 2, TPRT_F16},         {"BF16", 2, TPRT_BF16},
    {"I64", 8, TPRT_I64},         {"I32", 4, TPRT_I32},
    {"I16", 2, TPRT_I16},         {"I8", 1, TPRT_I8},
    {"BOOL", 1, TPRT_I1},         {"U64", 8, std::nullopt},
    {"U32", 4, std::nullopt},     {"U16", 2, std::nullopt},
    {"U8", 1, std::nullopt},      {"C64", 8, std::nullopt},
    {"F8_E4M3", 1, std::nullopt}, {"F8_E5M2", 1, std::nullopt},
    {"F8_E8M0", 1, std::nullopt}};

const FileType *tprt::findFileType(std::string_view name) {
  for (const FileType &type : types)
    if (name == type.name)
      return &type;
  return nullptr;
}

const FileType &tprt::getFileType(tprt_dtype dtype) {
  const FileType *type = types;
  while (type->dtype != dtype)
    ++type;
  return *type;
}

std::string tprt::listFileTypes() {
  std::string names;
  for (const FileType &type : types)
    names += (names.empty() ? "" : " ") + std::string(type.name);
  return names;
}

std::string tprt::printShaped(const FileType &type,
                              std::span<const int64_t> shape) {
  std::string text = std::string(type.name) + "[";
  for (size_t dim = 0; dim < shape.size(); ++dim)
    text += (dim ? "x" : "") + std::to_string(shape[dim]);
  return text + "]";
}
