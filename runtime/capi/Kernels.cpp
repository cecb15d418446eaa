// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "capi/Guard.h"

using namespace tprt;

tprt_status tprt_register_kernel(const char *name, tprt_kernel kernel,
                                 void *data) {
  return guard([&] {
    if (require(name, "name") == '\0')
      throw Error(Code::InvalidArgument, "name is empty");
    registerKernel(name, {kernel, data});
  });
}
