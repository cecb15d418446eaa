// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a local program to a .tpx file.
//
//   std::optional<HostTarget> target = HostTarget::get("native");
//   FailureOr<ManifestEntry> entry =
//       compileToArtifact(module, "main", *target, "mlp.tpx");
//
// A file appears under its name only when it is complete; nothing stays behind
// if it cannot be.

#ifndef TP_ARTIFACT_ARTIFACT_H
#define TP_ARTIFACT_ARTIFACT_H

#include "mlir/IR/BuiltinOps.h"
#include "tp/Artifact/Manifest.h"

namespace mlir::tp {

/// Compile the function `entry` of the local program `module` for `target` and
/// write it to `path`. The module is used up: clone it to keep it. Its context
/// must know the interfaces of `registerLowerInterfaces`. Reports the first
/// error at its location.
FailureOr<ManifestEntry> compileToArtifact(ModuleOp module, StringRef entry,
                                           const HostTarget &target,
                                           StringRef path);

/// Link `object` and `manifest` into the shared object `path`. On failure
/// `error` is one line.
LogicalResult linkArtifact(ArrayRef<char> object, StringRef manifest,
                           StringRef path, std::string &error);

} // namespace mlir::tp

#endif // TP_ARTIFACT_ARTIFACT_H
