// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the runtime fails: one exception type with a code and one line of text.
//
//   throw Error(Code::Malformed, "'a.tpx': section 3 ends at byte 900, but the
//   "
//                                "file has 512 bytes");
//
// Exceptions stay inside the library: capi/ turns them into a tprt_status, and
// nothing is ever thrown through the code of an artifact.

#ifndef TPRT_STATUS_ERROR_H
#define TPRT_STATUS_ERROR_H

#include "tprt/tprt.h"
#include <stdexcept>
#include <string>
#include <utility>

namespace tprt {

/// The codes of the C ABI, spelled for C++.
enum class Code : int32_t {
  InvalidArgument = TPRT_INVALID_ARGUMENT,
  NotFound = TPRT_NOT_FOUND,
  Malformed = TPRT_MALFORMED,
  Incompatible = TPRT_INCOMPATIBLE,
  Unavailable = TPRT_UNAVAILABLE,
  Aborted = TPRT_ABORTED,
  Timeout = TPRT_TIMEOUT,
  Io = TPRT_IO,
  OutOfMemory = TPRT_OUT_OF_MEMORY,
  Internal = TPRT_INTERNAL
};

/// One failure. `detail` is JSON with what the ranks did last, or empty.
class Error : public std::runtime_error {
public:
  Error(Code code, const std::string &text, std::string detail = {})
      : std::runtime_error(text), code(code), detail(std::move(detail)) {}

  Code code;
  std::string detail;
};

} // namespace tprt

#endif // TPRT_STATUS_ERROR_H
