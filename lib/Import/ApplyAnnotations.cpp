// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "AnnotationRules.h"
#include "ShardingText.h"
#include "mlir/IR/Builders.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"
#include "llvm/ADT/BitVector.h"

namespace mlir::tp {
#define GEN_PASS_DEF_APPLYANNOTATIONSPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

//===----------------------------------------------------------------------===//
// Meshes
//===----------------------------------------------------------------------===//

static FailureOr<MeshText> readMesh(ModuleOp module, StringRef text) {
  std::string error;
  FailureOr<MeshText> mesh = readMeshOption(text, error);
  if (failed(mesh))
    return module.emitError("a mesh is axes and sizes such as dp=2,tp=4: ")
           << error;
  return mesh;
}

/// Declare `@mesh` at the top of the module.
static FailureOr<MeshOp> declareMesh(ModuleOp module, const MeshText &mesh) {
  OpBuilder builder = OpBuilder::atBlockBegin(module.getBody());
  SmallVector<StringRef> names(mesh.names.begin(), mesh.names.end());
  auto op = MeshOp::create(
      builder, module.getLoc(), builder.getStringAttr("mesh"),
      builder.getStrArrayAttr(names), builder.getDenseI64ArrayAttr(mesh.sizes),
      DenseI64ArrayAttr(), DenseI64ArrayAttr());
  if (failed(op.verify()))
    return failure();
  return op;
}

/// Give the axis called `name` of `mesh` the size `size`, if there is one.
static FailureOr<bool> resizeAxis(MeshOp mesh, StringRef name, int64_t size) {
  int axis = mesh.getMesh().getAxis(name);
  if (axis < 0)
    return false;
  SmallVector<int64_t> sizes(mesh.getAxisSizes());
  if (sizes[axis] == size)
    return true;
  if (mesh.getDevices())
    return mesh.emitOpError("lists its devices, so that axis '")
           << name << "' keeps its size " << sizes[axis] << "; --mesh asks for "
           << size;
  sizes[axis] = size;
  mesh.setAxisSizes(sizes);
  return failed(mesh.verify()) ? FailureOr<bool>(failure())
                               : FailureOr<bool>(true);
}

/// `--mesh` without rules.
static LogicalResult overrideMesh(ModuleOp module, const MeshText &mesh) {
  auto meshes = llvm::to_vector(module.getOps<MeshOp>());
  if (meshes.empty())
    return declareMesh(module, mesh);
  for (auto [name, size] : llvm::zip_equal(mesh.names, mesh.sizes)) {
    bool isFound = false;
    for (MeshOp op : meshes) {
      FailureOr<bool> isResized = resizeAxis(op, name, size);
      if (failed(isResized))
        return failure();
      isFound |= *isResized;
    }
    if (!isFound)
      return meshes.front().emitOpError("has no axis '")
             << name << "', which --mesh gives the size " << size;
  }
  return success();
}

/// The mesh that rules speak of: the one of the command line, of the file of
/// rules, or the only one of the program.
static FailureOr<MeshOp> replaceMesh(ModuleOp module, StringRef text,
                                     StringRef rulesPath) {
  auto meshes = llvm::to_vector(module.getOps<MeshOp>());
  if (text.empty()) {
    if (meshes.size() == 1)
      return meshes.front();
    return module.emitError("has ")
           << meshes.size() << " meshes, and neither --mesh nor '" << rulesPath
           << "' gives one";
  }
  FailureOr<MeshText> mesh = readMesh(module, text);
  if (failed(mesh))
    return failure();
  for (MeshOp op : meshes)
    op.erase();
  return declareMesh(module, *mesh);
}

//===----------------------------------------------------------------------===//
// Rules
//===----------------------------------------------------------------------===//

namespace {
/// Applies the rules of one file to the functions of one module.
class RuleApplier {
public:
  RuleApplier(ModuleOp module, MeshOp mesh, const AnnotationRules &rules,
              StringRef path)
      : module(module), mesh(mesh), rules(rules), path(path),
        used(rules.rules.size()) {}

  LogicalResult run();

private:
  /// The sharding that the rules give an array, or null.
  FailureOr<ShardingAttr> lookup(func::FuncOp function, bool isResult,
                                 unsigned position, StringAttr givenName,
                                 Type type);
  FailureOr<DictionaryAttr> replaceSharding(func::FuncOp function,
                                            bool isResult, unsigned position,
                                            DictionaryAttr attributes,
                                            Type type);
  LogicalResult applyTo(func::FuncOp function);
  LogicalResult retargetConstraints();

  ModuleOp module;
  MeshOp mesh;
  const AnnotationRules &rules;
  StringRef path;
  llvm::BitVector used;
};
} // namespace

FailureOr<ShardingAttr> RuleApplier::lookup(func::FuncOp function,
                                            bool isResult, unsigned position,
                                            StringAttr givenName, Type type) {
  StringRef kind = isResult ? "result" : "arg";
  std::string name =
      givenName ? givenName.str() : (kind + Twine(position)).str();
  const AnnotationRule *first = nullptr;
  for (auto [number, rule] : llvm::enumerate(rules.rules)) {
    if (!rule.matches(isResult, position, name))
      continue;
    used.set(number);
    if (!first)
      first = &rule;
  }
  if (!first)
    return ShardingAttr();
  auto emitError = [&] {
    return function.emitError()
           << "'" << path << "' shards " << (isResult ? "result" : "argument")
           << " '" << name << "' as " << first->sharding << ": ";
  };
  MLIRContext *context = module.getContext();
  std::string error;
  FailureOr<SmallVector<DimShardingAttr>> dims =
      readDims(context, first->sharding, /*bare=*/false, error);
  if (failed(dims))
    return emitError() << error;
  auto tensor = dyn_cast<RankedTensorType>(type);
  if (!tensor)
    return emitError() << "its type " << type << " is not a ranked tensor";
  auto sharding = ShardingAttr::get(
      context, FlatSymbolRefAttr::get(mesh.getSymNameAttr()), *dims, {}, {});
  if (failed(verifySharding(sharding, tensor, function, emitError)))
    return failure();
  return sharding;
}

/// `attributes` with the sharding of the rules instead of its own.
FailureOr<DictionaryAttr>
RuleApplier::replaceSharding(func::FuncOp function, bool isResult,
                             unsigned position, DictionaryAttr attributes,
                             Type type) {
  NamedAttrList list(attributes);
  list.erase(attr::kSharding);
  // Private functions are no boundary: what they had said of the old mesh.
  if (function.isPublic() && !function.isExternal()) {
    auto name = dyn_cast_or_null<StringAttr>(list.get(attr::kName));
    FailureOr<ShardingAttr> sharding =
        lookup(function, isResult, position, name, type);
    if (failed(sharding))
      return failure();
    if (*sharding)
      list.set(attr::kSharding, *sharding);
  }
  return list.getDictionary(module.getContext());
}

/// All arguments at once: each change of one copies the list.
LogicalResult RuleApplier::applyTo(func::FuncOp function) {
  FunctionOpInterface boundary = function;
  SmallVector<DictionaryAttr> arguments, results;
  for (auto [i, type] : llvm::enumerate(function.getArgumentTypes())) {
    FailureOr<DictionaryAttr> attributes =
        replaceSharding(function, false, i, boundary.getArgAttrDict(i), type);
    if (failed(attributes))
      return failure();
    arguments.push_back(*attributes);
  }
  for (auto [i, type] : llvm::enumerate(function.getResultTypes())) {
    FailureOr<DictionaryAttr> attributes =
        replaceSharding(function, true, i, boundary.getResultAttrDict(i), type);
    if (failed(attributes))
      return failure();
    results.push_back(*attributes);
  }
  boundary.setAllArgAttrs(arguments);
  boundary.setAllResultAttrs(results);
  return success();
}

/// Constraints in bodies speak of the new mesh from now on.
LogicalResult RuleApplier::retargetConstraints() {
  auto name = FlatSymbolRefAttr::get(mesh.getSymNameAttr());
  WalkResult result = module.walk([&](ConstrainOp op) {
    ShardingAttr old = op.getSharding();
    auto sharding = ShardingAttr::get(op.getContext(), name, old.getDims(),
                                      old.getPartials(), old.getReplicated());
    op.setShardingAttr(sharding);
    return failed(verifySharding(sharding, op.getType(), op,
                                 [&] { return op.emitOpError(); }))
               ? WalkResult::interrupt()
               : WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

LogicalResult RuleApplier::run() {
  for (auto function : module.getOps<func::FuncOp>())
    if (failed(applyTo(function)))
      return failure();
  for (auto [number, rule] : llvm::enumerate(rules.rules))
    if (!used.test(number))
      return module.emitError()
             << "'" << path << "': rule " << number << ", " << rule.describe()
             << ", matches no " << (rule.isResult ? "result" : "argument");
  return retargetConstraints();
}

LogicalResult mlir::tp::applyAnnotations(ModuleOp module,
                                         const AnnotationOverrides &overrides) {
  if (overrides.empty())
    return success();
  if (overrides.rules.empty()) {
    FailureOr<MeshText> mesh = readMesh(module, overrides.mesh);
    return failed(mesh) ? failure() : overrideMesh(module, *mesh);
  }
  FailureOr<AnnotationRules> rules =
      readAnnotationRules(module.getContext(), overrides.rules);
  if (failed(rules))
    return failure();
  StringRef name = getRulesName(overrides.rules);
  FailureOr<MeshOp> mesh = replaceMesh(
      module, overrides.mesh.empty() ? rules->mesh : overrides.mesh, name);
  if (failed(mesh))
    return failure();
  return RuleApplier(module, *mesh, *rules, name).run();
}

namespace {
struct ApplyAnnotationsPass
    : tp::impl::ApplyAnnotationsPassBase<ApplyAnnotationsPass> {
  using ApplyAnnotationsPassBase::ApplyAnnotationsPassBase;
  void runOnOperation() override {
    if (failed(applyAnnotations(getOperation(), {mesh, rules})))
      signalPassFailure();
  }
};
} // namespace
