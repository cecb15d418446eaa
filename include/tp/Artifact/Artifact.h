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

/// Which kernels run on the CPU: its own, or those of a GPU, to check them.
enum class KernelKind { Host, EmulatedCuda };

/// Compile the function `entry` of the local program `module` for `target` and
/// write it to `path`. The module is used up: clone it to keep it. Its context
/// must know the interfaces of `registerLowerInterfaces`. Reports the first
/// error at its location.
/// With `kernels` of GPUs, those run as loops over their blocks and threads.
FailureOr<ManifestEntry>
compileToArtifact(ModuleOp module, StringRef entry, const HostTarget &target,
                  StringRef path, KernelKind kernels = KernelKind::Host);

/// The same for GPUs of architecture `chip`, such as sm_90a; what runs on the
/// CPU is compiled for `target`. Device code is PTX, and a cubin where ptxas is
/// installed.
FailureOr<ManifestEntry> compileForCuda(ModuleOp module, StringRef entry,
                                        const HostTarget &target,
                                        StringRef chip, StringRef path);

/// Check the program of `module` and take down what a manifest says of it:
/// `name` is left as its only function.
FailureOr<ManifestEntry> beginEntry(ModuleOp module, StringRef name);

/// Compile the lowered `entry` of `module` and link it with its manifest.
LogicalResult finishArtifact(ModuleOp module, ManifestEntry &entry,
                             const HostTarget &target,
                             ArrayRef<DeviceImage> images, StringRef path);

/// Link `object` and `manifest` into the shared object `path`, with the section
/// `device` if that is not empty. On failure `error` is one line.
LogicalResult linkArtifact(ArrayRef<char> object, StringRef manifest,
                           StringRef device, StringRef path,
                           std::string &error);

} // namespace mlir::tp

#endif // TP_ARTIFACT_ARTIFACT_H
