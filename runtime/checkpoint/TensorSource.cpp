// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/TensorSource.h"
#include "status/Error.h"

using namespace tprt;

void tprt::refuseTensor(const TensorSpec &argument,
                        const TensorDescription &tensor) {
  throw Error(Code::InvalidArgument,
              "argument '" + argument.name + "' is " +
                  printShaped(argument.dtype, argument.globalShape.data(),
                              argument.globalShape.size()) +
                  ", but its tensor is " +
                  printShaped(*tensor.type, tensor.shape));
}
