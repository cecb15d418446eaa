// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "capi/Guard.h"

using namespace tprt;

/// The status for which no memory is needed: its text fits into the string.
static tprt_status getOutOfMemory() {
  static tprt_status_data status{TPRT_OUT_OF_MEMORY, "out of memory", ""};
  return &status;
}

tprt_status tprt::makeStatus(Code code, const std::string &message,
                             const std::string &detail) noexcept {
  try {
    if (message.empty())
      return code == Code::OutOfMemory
                 ? getOutOfMemory()
                 : new tprt_status_data{static_cast<tprt_code>(code),
                                        "unknown error", ""};
    std::string line = message;
    for (char &c : line)
      if (c == '\n' || c == '\r')
        c = ' ';
    return new tprt_status_data{static_cast<tprt_code>(code), std::move(line),
                                detail};
  } catch (...) {
    return getOutOfMemory();
  }
}

tprt_code tprt_status_code(tprt_status status) {
  return status ? status->code : TPRT_OK;
}

const char *tprt_status_message(tprt_status status) {
  return status ? status->message.c_str() : "";
}

const char *tprt_status_detail(tprt_status status) {
  return status ? status->detail.c_str() : "";
}

void tprt_status_free(tprt_status status) {
  if (status != getOutOfMemory())
    delete status;
}
