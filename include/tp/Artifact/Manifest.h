// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a .tpx says about itself: docs/ArtifactFormat.md, as a value.
//
//   FailureOr<ManifestEntry> entry = describeEntry(function, "tp_entry_main");
//   ... lower the function ...
//   entry->sites = listSites(function);
//   entry->calls = listCalls(function);
//   entry->workspaceBytes = ...;
//   std::string json = writeManifest(*entry, target);
//
// The tensors are described before the function is lowered, as buffers know
// nothing of shardings; the call sites after it, when all of them are there.

#ifndef TP_ARTIFACT_MANIFEST_H
#define TP_ARTIFACT_MANIFEST_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "tp/Lower/Host/HostTarget.h"
#include "tp/Sharding/AxisList.h"

namespace mlir::tp {

/// An argument or a result.
struct ManifestTensor {
  std::string name;
  std::string dtype;
  SmallVector<int64_t> globalShape, localShape;
  /// The cut of each dimension.
  SmallVector<AxisList> dims;
};

/// An entry and the mesh that it runs on.
struct ManifestEntry {
  std::string name, symbol;
  /// A program without a mesh has one of no axes, so that it has one rank.
  std::string meshName = "mesh";
  Mesh mesh;
  SmallVector<ManifestTensor> arguments, results;
  /// The keys of each call site, in the order of the sites' numbers.
  SmallVector<DictionaryAttr> sites;
  /// The same for calls of the user's kernels.
  SmallVector<DictionaryAttr> calls;
  /// The same for launches of kernels on a device.
  SmallVector<DictionaryAttr> launches;
  int64_t workspaceBytes = 0;
  int64_t flops = 0;
};

/// Code for one architecture of devices, a range of the device section.
struct DeviceImage {
  /// "ptx", text that ends in a zero byte, or "cubin".
  std::string kind;
  std::string arch;
  int64_t offset = 0;
  std::string bytes;
};

/// Describe the tensors, the mesh and the work of a local function.
FailureOr<ManifestEntry> describeEntry(func::FuncOp function, StringRef symbol);

/// The sites of a function whose collectives are calls, by number.
SmallVector<DictionaryAttr> listSites(func::FuncOp function);

/// The calls of the user's kernels in such a function, by number.
SmallVector<DictionaryAttr> listCalls(func::FuncOp function);

/// The launches of kernels in such a function, by number.
SmallVector<DictionaryAttr> listLaunches(func::FuncOp function);

/// The manifest as JSON, the same text for the same entry. With images of
/// device code the program is one for GPUs.
std::string writeManifest(const ManifestEntry &entry, const HostTarget &target,
                          ArrayRef<DeviceImage> images = {});

} // namespace mlir::tp

#endif // TP_ARTIFACT_MANIFEST_H
