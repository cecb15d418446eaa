// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The handles of the C ABI, owned.

#ifndef TP_TOOLS_RUNTIMETOOL_HANDLES_H
#define TP_TOOLS_RUNTIMETOOL_HANDLES_H

#include "tprt/tprt.h"
#include <memory>

template <auto Free> struct HandleDeleter {
  template <typename T> void operator()(T *handle) const { Free(handle); }
};

using ArtifactHandle =
    std::unique_ptr<tprt_artifact, HandleDeleter<tprt_artifact_close>>;
using SessionHandle =
    std::unique_ptr<tprt_session, HandleDeleter<tprt_session_destroy>>;
using ArraysHandle =
    std::unique_ptr<tprt_arrays, HandleDeleter<tprt_arrays_free>>;
using CheckpointHandle =
    std::unique_ptr<tprt_checkpoint, HandleDeleter<tprt_checkpoint_close>>;

#endif // TP_TOOLS_RUNTIMETOOL_HANDLES_H
