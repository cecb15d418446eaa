// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The handles of the runtime's C ABI, and its errors as results.

#ifndef TP_TOOLS_TPCHECK_RUNTIMEHANDLES_H
#define TP_TOOLS_TPCHECK_RUNTIMEHANDLES_H

#include "RuntimeTool/Handles.h"
#include "tp/Interpret/HostTensor.h"
#include "llvm/Support/LogicalResult.h"

namespace mlir::tp {

/// Free `status`; if it is an error, write its text to stderr and fail.
llvm::LogicalResult check(tprt_status status);

/// `tensor` as the runtime sees it, which may write it where the tensor is
/// not const.
tprt_array describeArray(const HostTensor &tensor);

/// The kind of an array's elements.
ElementKind getElementKind(tprt_dtype dtype);

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_RUNTIMEHANDLES_H
