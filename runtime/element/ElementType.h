// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Element types: names, sizes, and the two half-precision formats.

#ifndef TPRT_ELEMENT_ELEMENTTYPE_H
#define TPRT_ELEMENT_ELEMENTTYPE_H

#include "element/HalfFormats.h"
#include "tprt/program.h"
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tprt {

/// Bytes of one element.
size_t getElementSize(tprt_dtype type);
/// "f32", as in the manifest.
const char *getElementName(tprt_dtype type);
/// The inverse of getElementName.
std::optional<tprt_dtype> parseElementType(std::string_view name);
/// True for a value that came from outside and names a type.
bool isElementType(int32_t value);
bool isFloat(tprt_dtype type);
/// "f32[4x16]".
std::string printShaped(tprt_dtype type, const int64_t *shape, size_t rank);

} // namespace tprt

#endif // TPRT_ELEMENT_ELEMENTTYPE_H
