// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a local function says about its tensors, its mesh and its work.

#include "tp/Artifact/Manifest.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Lower/ElementTypes.h"
#include "tp/Lower/Flops.h"
#include "tp/Lower/RuntimeCalls.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace mlir::tp;

/// The mesh that the function's shardings and collectives name, or the only one
/// of the module; null without one.
static FailureOr<MeshOp> findMesh(func::FuncOp function) {
  FlatSymbolRefAttr name;
  auto use = [&](FlatSymbolRefAttr other) -> LogicalResult {
    if (name && name != other)
      return function.emitError("uses meshes ")
             << name << " and " << other << ", but an artifact has one";
    name = other;
    return success();
  };
  for (unsigned i = 0; i < function.getNumArguments(); ++i)
    if (auto sharding =
            function.getArgAttrOfType<ShardingAttr>(i, attr::kSharding))
      if (failed(use(sharding.getMesh())))
        return failure();
  for (unsigned i = 0; i < function.getNumResults(); ++i)
    if (auto sharding =
            function.getResultAttrOfType<ShardingAttr>(i, attr::kSharding))
      if (failed(use(sharding.getMesh())))
        return failure();
  WalkResult walk = function.walk([&](Operation *op) {
    auto mesh = op->getAttrOfType<FlatSymbolRefAttr>("mesh");
    if (mesh && isa_and_nonnull<TpDialect>(op->getDialect()) &&
        failed(use(mesh)))
      return WalkResult::interrupt();
    return WalkResult::advance();
  });
  if (walk.wasInterrupted())
    return failure();
  if (name) {
    if (MeshOp mesh = lookupMesh(function, name))
      return mesh;
    return function.emitError("uses undeclared mesh ") << name;
  }
  auto meshes = function->getParentOfType<ModuleOp>().getOps<MeshOp>();
  if (llvm::hasSingleElement(meshes))
    return *meshes.begin();
  return MeshOp();
}

/// Describe one argument or result from its type and attributes; `what` names
/// it in diagnostics.
static FailureOr<ManifestTensor> describeTensor(func::FuncOp function,
                                                const Mesh &mesh, Type type,
                                                DictionaryAttr attributes,
                                                const Twine &what,
                                                const Twine &defaultName) {
  auto local = dyn_cast<RankedTensorType>(type);
  if (!local || !local.hasStaticShape())
    return function.emitError(what)
           << " is " << type
           << ", but the boundary of an artifact has tensors of static shape";
  ManifestTensor tensor;
  tensor.dtype = getRuntimeTypeName(local.getElementType()).str();
  if (tensor.dtype.empty())
    return function.emitError(what)
           << " has elements of type " << local.getElementType()
           << ", which the runtime does not know";
  auto get = [&](StringRef name) {
    return attributes ? attributes.get(name) : Attribute();
  };
  tensor.name = defaultName.str();
  if (auto name = dyn_cast_or_null<StringAttr>(get(attr::kName)))
    tensor.name = name.str();
  tensor.localShape.assign(local.getShape().begin(), local.getShape().end());
  tensor.globalShape = tensor.localShape;
  tensor.dims.resize(local.getRank());
  auto global = dyn_cast_or_null<TypeAttr>(get(attr::kGlobal));
  if (global) {
    auto whole = cast<RankedTensorType>(global.getValue());
    tensor.globalShape.assign(whole.getShape().begin(), whole.getShape().end());
  }
  auto sharding = dyn_cast_or_null<ShardingAttr>(get(attr::kSharding));
  if (!sharding)
    return tensor;
  TensorSharding cut = toTensorSharding(sharding, mesh);
  if (!global && !cut.isReplicated())
    return function.emitError(what)
           << " is sharded, but has no 'tp.global' type: the program is not "
              "partitioned";
  if (cut.isPartial())
    return function.emitError(what)
           << " has a pending reduction, which cannot cross the boundary of an "
              "artifact";
  for (auto [dim, terms] : llvm::zip_equal(cut.dims, tensor.dims))
    terms = dim.terms;
  return tensor;
}

/// Names differ within each list, as users address tensors by them.
static LogicalResult checkNames(func::FuncOp function, StringRef what,
                                ArrayRef<ManifestTensor> tensors) {
  llvm::StringMap<unsigned> seen;
  for (auto [index, tensor] : llvm::enumerate(tensors)) {
    auto [other, isNew] = seen.try_emplace(tensor.name, index);
    if (!isNew)
      return function.emitError(what)
             << " #" << index << " is called '" << tensor.name << "', like "
             << what << " #" << other->second;
  }
  return success();
}

FailureOr<ManifestEntry> mlir::tp::describeEntry(func::FuncOp function,
                                                 StringRef symbol) {
  FailureOr<MeshOp> mesh = findMesh(function);
  if (failed(mesh))
    return failure();
  ManifestEntry entry;
  entry.name = function.getName().str();
  entry.symbol = symbol.str();
  if (*mesh) {
    entry.meshName = mesh->getSymName().str();
    entry.mesh = mesh->getMesh();
  }
  for (unsigned i = 0; i < function.getNumArguments(); ++i) {
    FailureOr<ManifestTensor> tensor = describeTensor(
        function, entry.mesh, function.getArgumentTypes()[i],
        function.getArgAttrDict(i), "argument #" + Twine(i), "arg" + Twine(i));
    if (failed(tensor))
      return failure();
    entry.arguments.push_back(std::move(*tensor));
  }
  for (unsigned i = 0; i < function.getNumResults(); ++i) {
    FailureOr<ManifestTensor> tensor =
        describeTensor(function, entry.mesh, function.getResultTypes()[i],
                       function.getResultAttrDict(i), "result #" + Twine(i),
                       "result" + Twine(i));
    if (failed(tensor))
      return failure();
    entry.results.push_back(std::move(*tensor));
  }
  if (failed(checkNames(function, "argument", entry.arguments)) ||
      failed(checkNames(function, "result", entry.results)))
    return failure();
  entry.flops = countFlops(function);
  return entry;
}

SmallVector<DictionaryAttr> mlir::tp::listSites(func::FuncOp function) {
  SmallVector<DictionaryAttr> sites;
  function.walk([&](tprt::CollectiveOp op) { sites.push_back(op.getSite()); });
  return sites;
}

SmallVector<DictionaryAttr> mlir::tp::listCalls(func::FuncOp function) {
  SmallVector<DictionaryAttr> calls;
  function.walk([&](tprt::CallOp op) { calls.push_back(op.getSite()); });
  return calls;
}

SmallVector<DictionaryAttr> mlir::tp::listLaunches(func::FuncOp function) {
  SmallVector<DictionaryAttr> launches;
  function.walk([&](tprt::LaunchOp op) { launches.push_back(op.getSite()); });
  return launches;
}
