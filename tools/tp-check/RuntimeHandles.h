// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The handles of the runtime's C ABI, owned, and its errors as results.

#ifndef TP_TOOLS_TPCHECK_RUNTIMEHANDLES_H
#define TP_TOOLS_TPCHECK_RUNTIMEHANDLES_H

#include "tp/Interpret/HostTensor.h"
#include "tprt/tprt.h"
#include "llvm/Support/LogicalResult.h"
#include <memory>

namespace mlir::tp {

template <auto Free> struct HandleDeleter {
  template <typename T> void operator()(T *handle) const { Free(handle); }
};

using ArtifactHandle =
    std::unique_ptr<tprt_artifact, HandleDeleter<tprt_artifact_close>>;
using SessionHandle =
    std::unique_ptr<tprt_session, HandleDeleter<tprt_session_destroy>>;
using ArraysHandle =
    std::unique_ptr<tprt_arrays, HandleDeleter<tprt_arrays_free>>;

/// Free `status`; if it is an error, write its text to stderr and fail.
llvm::LogicalResult check(tprt_status status);

/// `tensor` as the runtime sees it, which may write it where the tensor is
/// not const.
tprt_array describeArray(const HostTensor &tensor);

/// The kind of an array's elements.
ElementKind getElementKind(tprt_dtype dtype);

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_RUNTIMEHANDLES_H
