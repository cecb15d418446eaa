// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Errors of the C ABI as exceptions.

#ifndef TP_TOOLS_RUNTIMETOOL_CHECK_H
#define TP_TOOLS_RUNTIMETOOL_CHECK_H

#include "tprt/tprt.h"
#include <stdexcept>

/// Throws the text of `status` unless it is success.
inline void check(tprt_status status) {
  if (!status)
    return;
  std::runtime_error error(tprt_status_message(status));
  tprt_status_free(status);
  throw error;
}

#endif // TP_TOOLS_RUNTIMETOOL_CHECK_H
