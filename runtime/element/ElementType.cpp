// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "element/ElementType.h"
#include <array>

using namespace tprt;

namespace {
struct Row {
  const char *name;
  size_t size;
};
} // namespace

// In the order of tprt_dtype.
static constexpr std::array<Row, 9> rows{{{"f32", 4},
                                          {"f64", 8},
                                          {"bf16", 2},
                                          {"f16", 2},
                                          {"i1", 1},
                                          {"i8", 1},
                                          {"i32", 4},
                                          {"i64", 8},
                                          {"i16", 2}}};

size_t tprt::getElementSize(tprt_dtype type) { return rows[type].size; }

const char *tprt::getElementName(tprt_dtype type) { return rows[type].name; }

std::optional<tprt_dtype> tprt::parseElementType(std::string_view name) {
  for (size_t i = 0; i < rows.size(); ++i)
    if (name == rows[i].name)
      return static_cast<tprt_dtype>(i);
  return std::nullopt;
}

bool tprt::isElementType(int32_t value) {
  return value >= 0 && static_cast<size_t>(value) < rows.size();
}

bool tprt::isFloat(tprt_dtype type) {
  return type == TPRT_F32 || type == TPRT_F64 || type == TPRT_BF16 ||
         type == TPRT_F16;
}

std::string tprt::printShaped(tprt_dtype type, const int64_t *shape,
                              size_t rank) {
  std::string text = std::string(getElementName(type)) + "[";
  for (size_t dim = 0; dim < rank; ++dim)
    text += (dim ? "x" : "") + std::to_string(shape[dim]);
  return text + "]";
}
