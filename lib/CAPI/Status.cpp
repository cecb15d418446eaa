// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Status.h"

using namespace mlir;
using namespace mlir::tp;

tpc_status mlir::tp::makeStatus(tpc_code code, const Twine &message,
                                StringRef detail) {
  std::string line = message.str();
  for (char &c : line)
    if (c == '\n' || c == '\r' || c == '\0')
      c = ' ';
  return new tpc_status_data{code, std::move(line), detail.str()};
}

tpc_status mlir::tp::makeNullStatus(StringRef parameter) {
  return makeStatus(TPC_INVALID_ARGUMENT, parameter + " is null");
}

tpc_code tpc_status_code(tpc_status status) {
  return status ? status->code : TPC_OK;
}

const char *tpc_status_message(tpc_status status) {
  return status ? status->message.c_str() : "";
}

const char *tpc_status_detail(tpc_status status) {
  return status ? status->detail.c_str() : "";
}

void tpc_status_free(tpc_status status) { delete status; }

const char *tpc_version(void) { return TP_VERSION; }
