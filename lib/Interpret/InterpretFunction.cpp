// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Execution.h"
#include "tp/Interpret/ShardedTensor.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

static Type getWholeType(Type local, DictionaryAttr attributes) {
  if (attributes)
    if (auto whole = attributes.getAs<TypeAttr>(attr::kGlobal))
      return whole.getValue();
  return local;
}

Type mlir::tp::getWholeArgumentType(func::FuncOp func, unsigned argument) {
  return getWholeType(func.getArgumentTypes()[argument],
                      func.getArgAttrDict(argument));
}

Type mlir::tp::getWholeResultType(func::FuncOp func, unsigned result) {
  return getWholeType(func.getResultTypes()[result],
                      func.getResultAttrDict(result));
}

static ArrayRef<int64_t> getShape(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped ? shaped.getShape() : ArrayRef<int64_t>();
}

/// The argument in the kind that the run computes with, borrowed if it has it
/// already.
static FailureOr<TensorRef> adoptArgument(func::FuncOp func, unsigned number,
                                          const HostTensor &argument,
                                          const Execution &execution) {
  Type type = getWholeArgumentType(func, number);
  FailureOr<ElementKind> kind = execution.getKind(func, type);
  if (failed(kind))
    return failure();
  std::optional<ElementKind> declared = getElementKind(type);
  bool fits = argument.getShape() == getShape(type) &&
              (argument.getKind() == *kind || argument.getKind() == *declared);
  if (!fits)
    return func.emitError() << "takes " << type << " as argument " << number
                            << ", but is given " << argument.printType();
  if (argument.getKind() == *kind)
    return TensorRef(const_cast<HostTensor *>(&argument), [](HostTensor *) {});
  return std::make_shared<HostTensor>(argument.convertTo(*kind));
}

/// Add the bytes that one rank holds of the arguments, as their types say.
static void countArgumentBytes(func::FuncOp func, Execution &execution) {
  for (Type type : func.getArgumentTypes())
    if (std::optional<ElementKind> kind = getElementKind(type))
      execution.getStatistics().argumentBytes +=
          getNumElements(getShape(type)) * getElementBytes(*kind);
}

static LogicalResult checkArgumentCount(func::FuncOp func,
                                        ArrayRef<HostTensor> arguments) {
  if (arguments.size() == func.getNumArguments())
    return success();
  return func.emitError() << "takes " << func.getNumArguments()
                          << " arguments, but is given " << arguments.size();
}

FailureOr<Interpretation>
mlir::tp::interpretGlobal(func::FuncOp func, ArrayRef<HostTensor> arguments,
                          const InterpretOptions &options) {
  if (failed(checkArgumentCount(func, arguments)))
    return failure();
  Execution execution(1, options);
  countArgumentBytes(func, execution);
  SmallVector<RankTensors> values;
  for (auto [number, argument] : llvm::enumerate(arguments)) {
    FailureOr<TensorRef> adopted =
        adoptArgument(func, number, argument, execution);
    if (failed(adopted))
      return failure();
    values.push_back({*adopted});
  }
  // `values` keeps a reference to every argument, so that nobody overwrites it.
  FailureOr<SmallVector<RankTensors>> results =
      execution.runFunction(func, values);
  if (failed(results))
    return failure();
  Interpretation interpretation;
  for (RankTensors &result : *results)
    interpretation.results.push_back(*result[0]);
  interpretation.statistics = execution.getStatistics();
  return interpretation;
}

namespace {
/// A mesh and how a value lies on it.
struct Placement {
  Mesh mesh;
  TensorSharding sharding;

  /// The position at which `device` stands.
  int64_t getPosition(int64_t device) const {
    if (mesh.devices.empty())
      return device;
    return llvm::find(mesh.devices, device) - mesh.devices.begin();
  }
  int64_t getDevice(int64_t position) const {
    return mesh.devices.empty() ? position : mesh.devices[position];
  }
};
} // namespace

/// The placement that `attributes` state; none if they state none.
static FailureOr<std::optional<Placement>>
getPlacement(func::FuncOp func, DictionaryAttr attributes, StringRef what) {
  auto sharding =
      attributes ? attributes.getAs<ShardingAttr>(attr::kSharding) : nullptr;
  if (!sharding)
    return std::optional<Placement>();
  MeshOp mesh = lookupMesh(func, sharding.getMesh());
  if (!mesh)
    return func.emitError()
           << "has " << what << " on undeclared mesh " << sharding.getMesh();
  Placement placement{mesh.getMesh(),
                      toTensorSharding(sharding, mesh.getMesh())};
  return std::optional<Placement>(std::move(placement));
}

/// The meshes that `func` and the functions it calls mention.
static void collectMeshes(func::FuncOp func, llvm::SetVector<Operation *> &seen,
                          llvm::SetVector<Attribute> &meshes) {
  if (!seen.insert(func))
    return;
  auto addSharding = [&](DictionaryAttr attributes) {
    if (attributes)
      if (auto sharding = attributes.getAs<ShardingAttr>(attr::kSharding))
        meshes.insert(sharding.getMesh());
  };
  for (unsigned i = 0; i < func.getNumArguments(); ++i)
    addSharding(func.getArgAttrDict(i));
  for (unsigned i = 0; i < func.getNumResults(); ++i)
    addSharding(func.getResultAttrDict(i));
  func.walk([&](Operation *op) {
    if (auto collective = dyn_cast<CollectiveOpInterface>(op))
      meshes.insert(collective.getMeshAttr());
    if (auto shard = dyn_cast<ShardOp>(op))
      meshes.insert(shard.getMeshAttr());
    if (auto index = dyn_cast<AxisIndexOp>(op))
      meshes.insert(index.getMeshAttr());
    if (auto call = dyn_cast<func::CallOp>(op))
      if (auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
              call, call.getCalleeAttr()))
        collectMeshes(callee, seen, meshes);
  });
}

static FailureOr<int64_t> countRanks(func::FuncOp func) {
  llvm::SetVector<Operation *> seen;
  llvm::SetVector<Attribute> meshes;
  collectMeshes(func, seen, meshes);
  int64_t numRanks = 1;
  for (auto [i, name] : llvm::enumerate(meshes)) {
    MeshOp mesh = lookupMesh(func, cast<FlatSymbolRefAttr>(name));
    if (!mesh)
      return func.emitError() << "uses undeclared mesh " << name;
    int64_t size = mesh.getMesh().getNumPositions();
    if (i == 0)
      numRanks = size;
    if (size != numRanks)
      return func.emitError()
             << "uses mesh " << name << " of " << size << " devices and mesh "
             << meshes[0] << " of " << numRanks;
  }
  return numRanks;
}

/// What every rank holds of `whole`.
static FailureOr<RankTensors> splitArgument(func::FuncOp func, unsigned number,
                                            TensorRef whole, int64_t numRanks) {
  std::string what = "argument " + std::to_string(number);
  FailureOr<std::optional<Placement>> placement =
      getPlacement(func, func.getArgAttrDict(number), what);
  if (failed(placement))
    return failure();
  if (!*placement || (*placement)->sharding.isReplicated())
    return RankTensors(numRanks, whole);
  RankTensors held;
  for (int64_t rank = 0; rank < numRanks; ++rank)
    held.push_back(std::make_shared<HostTensor>(
        cutTensor(*whole, (*placement)->mesh, (*placement)->sharding,
                  (*placement)->getPosition(rank))));
  ArrayRef<int64_t> local = getShape(func.getArgumentTypes()[number]);
  if (held[0]->getShape() != local)
    return func.emitError()
           << "has " << what << " of local type "
           << func.getArgumentTypes()[number]
           << ", but its sharding gives each rank " << held[0]->printType();
  return held;
}

static std::string printIndex(int64_t element, ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides = getRowMajorStrides(shape);
  std::string text = "[";
  for (auto [dim, size] : llvm::enumerate(shape))
    text += (dim ? ", " : "") + std::to_string(element / strides[dim] % size);
  return text + "]";
}

/// The whole of result `number`, of which `held` are the parts.
static FailureOr<HostTensor> gatherResult(func::FuncOp func, unsigned number,
                                          const RankTensors &held) {
  std::string what = "result " + std::to_string(number);
  FailureOr<std::optional<Placement>> placement =
      getPlacement(func, func.getResultAttrDict(number), what);
  if (failed(placement))
    return failure();
  ArrayRef<int64_t> shape = getShape(getWholeResultType(func, number));
  if (!*placement) {
    // All ranks hold all of it: one axis that cuts nothing.
    placement->emplace();
    (*placement)->mesh.names.push_back("ranks");
    (*placement)->mesh.sizes.push_back(held.size());
    (*placement)->sharding = TensorSharding::replicatedOf(shape.size());
  }
  SmallVector<int64_t> local = getLocalShape(shape, (*placement)->sharding);
  if (held[0]->getShape() != ArrayRef<int64_t>(local))
    return func.emitError()
           << "has " << what << " of type " << held[0]->printType()
           << ", but its sharding gives each rank "
           << printTensorType(held[0]->getKind(), local);
  SmallVector<const HostTensor *> byPosition;
  for (int64_t position = 0; position < (int64_t)held.size(); ++position)
    byPosition.push_back(held[(*placement)->getDevice(position)].get());
  HostTensor whole(held[0]->getKind(), shape);
  std::optional<GatherFault> fault = gatherTensor(
      byPosition, (*placement)->mesh, (*placement)->sharding, whole);
  if (!fault)
    return whole;
  std::string index = printIndex(fault->element, shape);
  if ((*placement)->sharding.isPartial())
    return func.emitError() << "has " << what << " whose element " << index
                            << " differs between ranks after its reduction";
  if (fault->first < 0)
    return func.emitError()
           << "has " << what << " whose element " << index << " no rank owns";
  // The local positions of the element differ only by rank: look them up.
  auto getValue = [&](int64_t position) {
    std::string value;
    forEachOwnedRun((*placement)->mesh, shape, (*placement)->sharding, position,
                    [&](int64_t global, int64_t local, int64_t count) {
                      if (global <= fault->element &&
                          fault->element < global + count)
                        value = byPosition[position]->printElement(
                            local + fault->element - global);
                    });
    return value;
  };
  return func.emitError() << "has " << what << " whose element " << index
                          << " is " << getValue(fault->first) << " on rank "
                          << (*placement)->getDevice(fault->first) << " and "
                          << getValue(fault->second) << " on rank "
                          << (*placement)->getDevice(fault->second);
}

FailureOr<Interpretation>
mlir::tp::interpretLocal(func::FuncOp func, ArrayRef<HostTensor> arguments,
                         const InterpretOptions &options) {
  FailureOr<int64_t> numRanks = countRanks(func);
  if (failed(numRanks) || failed(checkArgumentCount(func, arguments)))
    return failure();
  Execution execution(*numRanks, options);
  countArgumentBytes(func, execution);
  SmallVector<RankTensors> values;
  SmallVector<TensorRef> borrowed;
  for (auto [number, argument] : llvm::enumerate(arguments)) {
    FailureOr<TensorRef> adopted =
        adoptArgument(func, number, argument, execution);
    if (failed(adopted))
      return failure();
    borrowed.push_back(*adopted);
    FailureOr<RankTensors> held =
        splitArgument(func, number, *adopted, *numRanks);
    if (failed(held))
      return failure();
    values.push_back(std::move(*held));
  }
  FailureOr<SmallVector<RankTensors>> results =
      execution.runFunction(func, values);
  if (failed(results))
    return failure();
  Interpretation interpretation;
  for (auto [number, held] : llvm::enumerate(*results)) {
    FailureOr<HostTensor> whole = gatherResult(func, number, held);
    if (failed(whole))
      return failure();
    interpretation.results.push_back(std::move(*whole));
  }
  interpretation.statistics = execution.getStatistics();
  return interpretation;
}
