// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Between the text of a sharding and its value in the algebra.
//
//   #tp.sharding<@pod, [{"dp"}, {"tp", ?}]>   on   tp.mesh @pod <dp = 2, tp =
//   4>
//   <->
//   TensorSharding{dims = [[axis 0], [axis 1] open]}
//
// The text names axes, the algebra counts them; both directions need the mesh.

#ifndef TP_IR_SHARDINGATTRIBUTES_H
#define TP_IR_SHARDINGATTRIBUTES_H

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "tp/IR/Tp.h"
#include <unordered_map>

namespace mlir::tp {

/// What propagation stated about `op`, null if it did not: `tp.loops` and
/// `tp.shardings`. An attribute that might be inherent, as `getAttr` takes it,
/// is looked for through the location, which every operation has of its own.
inline LoopsAttr getLoopsAttr(Operation *op) {
  return dyn_cast_or_null<LoopsAttr>(op->getDiscardableAttr(attr::kLoops));
}
inline ArrayAttr getShardingsAttr(Operation *op) {
  return dyn_cast_or_null<ArrayAttr>(op->getDiscardableAttr(attr::kShardings));
}

/// The argument whose place result `number` takes in the next call, if any:
/// `tp.replaces`.
std::optional<unsigned> getReplacedArgument(FunctionOpInterface function,
                                            unsigned number);

/// The mesh called `name`, seen from `from`; null if there is none.
MeshOp lookupMesh(Operation *from, FlatSymbolRefAttr name);

/// The algebra's terms for `axes`; nothing if an axis is not one of the mesh's.
std::optional<AxisList> toAxisList(ArrayRef<AxisRefAttr> axes,
                                   const Mesh &mesh);
SmallVector<AxisRefAttr> toAxisRefs(MLIRContext *context, AxisListRef terms,
                                    const Mesh &mesh);
AxisListAttr toAxisListAttr(MLIRContext *context, AxisListRef terms,
                            const Mesh &mesh);

/// The algebra's value of a sharding that was verified against `mesh`.
/// Priorities are left out.
TensorSharding toTensorSharding(ShardingAttr sharding, const Mesh &mesh);
ShardingAttr toShardingAttr(FlatSymbolRefAttr meshName, const Mesh &mesh,
                            const TensorSharding &sharding);

Loops toLoops(LoopsAttr loops, const Mesh &mesh);
LoopsAttr toLoopsAttr(FlatSymbolRefAttr meshName, const Mesh &mesh,
                      ArrayRef<AxisList> loops);

/// The conversions on one mesh, each done once: a deep model has a thousand
/// times as many values as shardings.
class ShardingCodec {
public:
  ShardingCodec(FlatSymbolRefAttr meshName, const Mesh &mesh)
      : meshName(meshName), mesh(mesh) {}

  /// References stay valid as long as the codec.
  const TensorSharding &decode(ShardingAttr sharding);
  const Loops &decode(LoopsAttr loops);
  ShardingAttr encode(const TensorSharding &sharding);
  LoopsAttr encode(ArrayRef<AxisList> loops);
  /// The type of a shard of `type`.
  RankedTensorType getLocalType(RankedTensorType type, ShardingAttr sharding);

private:
  /// A sharding or loops, flat: terms and what tells lists apart.
  using Flat = SmallVector<int64_t, 24>;
  struct FlatHash {
    size_t operator()(const Flat &flat) const {
      return llvm::hash_combine_range(flat);
    }
  };

  FlatSymbolRefAttr meshName;
  Mesh mesh;
  llvm::DenseMap<Attribute, std::unique_ptr<TensorSharding>> shardings;
  llvm::DenseMap<Attribute, std::unique_ptr<Loops>> loops;
  std::unordered_map<Flat, Attribute, FlatHash> shardingTexts, loopsTexts;
  llvm::DenseMap<std::pair<Type, Attribute>, RankedTensorType> localTypes;
};

/// Set attribute `name` of every argument, or result, of `function` that has a
/// value in `values`. One by one, each would copy the list of all.
void setArgumentAttributes(FunctionOpInterface function, StringRef name,
                           ArrayRef<Attribute> values);
void setResultAttributes(FunctionOpInterface function, StringRef name,
                         ArrayRef<Attribute> values);

/// Check `sharding` of a value of type `type` (C1 to C8 of `#tp.sharding`), and
/// report through `emitError`; a note points at the mesh.
LogicalResult verifySharding(ShardingAttr sharding, RankedTensorType type,
                             Operation *from,
                             function_ref<InFlightDiagnostic()> emitError,
                             SymbolTableCollection *symbols = nullptr);

/// Check the axes of a collective (its C1) and return the size of its groups.
FailureOr<int64_t> verifyGroup(Operation *op, FlatSymbolRefAttr meshName,
                               AxisListAttr axes,
                               SymbolTableCollection &symbols);

} // namespace mlir::tp

#endif // TP_IR_SHARDINGATTRIBUTES_H
