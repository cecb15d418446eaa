// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads shardings and meshes that arrive as text: Shardy's attributes, which
// are opaque because its dialect is not registered, the strings of a rules
// file, and the specs of `tp_constrain` calls.
//
//   #sdy.sharding<@mesh, [{"dp", ?}p1, {"tp":(1)2}], replicated={"x"}>
//   #sdy.mesh<["dp"=2, "tp"=4], device_ids=[0, 2, 1, 3, 4, 6, 5, 7]>
//   "[{\"dp\"}, {3:_, \"tp\"}]"          in a rules file
//   "{},{tp}"                            from PyTorch
//   "dp=2,tp=4"                          --mesh
//
// A reader returns failure and says in `error` what it expected and where.

#ifndef TP_LIB_IMPORT_SHARDINGTEXT_H
#define TP_LIB_IMPORT_SHARDINGTEXT_H

#include "tp/IR/Tp.h"

namespace mlir::tp {

/// The parts of a sharding before its mesh is known.
struct ShardingText {
  /// The mesh's symbol, without '@'.
  std::string mesh;
  SmallVector<DimShardingAttr> dims;
  SmallVector<PartialAttr> partials;
  SmallVector<AxisRefAttr> replicated;

  /// True if every dimension may be cut freely and nothing else is said.
  bool saysNothing() const;
  ShardingAttr toAttr(MLIRContext *context, StringRef meshName) const;
};

/// The parts of a mesh.
struct MeshText {
  SmallVector<std::string> names;
  SmallVector<int64_t> sizes;
  SmallVector<int64_t> devices;

  /// A mesh without axes that names one device.
  bool isMaximal() const { return names.empty() && devices.size() == 1; }
};

/// Read `sharding<@mesh, [...]>`, the data of an opaque `#sdy.sharding`.
FailureOr<ShardingText> readSdySharding(MLIRContext *context, StringRef text,
                                        std::string &error);
/// Read `sharding_per_value<[<@mesh, [...]>, ...]>`.
FailureOr<SmallVector<ShardingText>>
readSdyShardingPerValue(MLIRContext *context, StringRef text,
                        std::string &error);
/// Read `mesh<["tp"=8]>`, the data of an opaque `#sdy.mesh`.
FailureOr<MeshText> readSdyMesh(StringRef text, std::string &error);
/// Read `[{"dp"}, {}]`; with `bare`, also `{},{tp}` without quotes and
/// brackets.
FailureOr<SmallVector<DimShardingAttr>>
readDims(MLIRContext *context, StringRef text, bool bare, std::string &error);
/// Read `dp=2,tp=4`.
FailureOr<MeshText> readMeshOption(StringRef text, std::string &error);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_SHARDINGTEXT_H
