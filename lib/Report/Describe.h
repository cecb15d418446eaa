// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of the JSON that the page draws; docs/Report.md names the keys.

#ifndef TP_LIB_REPORT_DESCRIBE_H
#define TP_LIB_REPORT_DESCRIBE_H

#include "tp/Artifact/Manifest.h"
#include "llvm/Support/JSON.h"

namespace mlir::tp {

/// The axes, and the device of each position where it is not the position.
llvm::json::Value describeMesh(const ManifestEntry &entry);

/// Name, sizes, and the elements that each part of each dimension owns.
llvm::json::Value describeTensor(const ManifestTensor &tensor,
                                 const Mesh &mesh);

/// What a device does, in order: computation between two collectives is one
/// step.
llvm::json::Value describeSteps(func::FuncOp function);

} // namespace mlir::tp

#endif // TP_LIB_REPORT_DESCRIBE_H
