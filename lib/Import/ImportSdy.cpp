// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ShardingText.h"
#include "mlir/IR/Builders.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::tp {
#define GEN_PASS_DEF_IMPORTSDYPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

static constexpr StringLiteral kSdySharding = "sdy.sharding";

/// The text of an attribute of the unregistered dialect `sdy`, such as
/// `mesh<["tp"=8]>`; empty for any other attribute.
static StringRef getSdyText(Attribute attribute) {
  auto opaque = dyn_cast_or_null<OpaqueAttr>(attribute);
  if (!opaque || opaque.getDialectNamespace() != "sdy")
    return {};
  return opaque.getAttrData();
}

/// The dialect that an attribute's or operation's name begins with is loaded.
static bool isOfKnownDialect(StringRef name, MLIRContext *context) {
  auto [dialect, suffix] = name.split('.');
  return suffix.empty() || context->getLoadedDialect(dialect);
}

namespace {
/// Converts one module. Meshes come first: shardings look them up by name.
class SdyImporter {
public:
  explicit SdyImporter(ModuleOp module)
      : module(module), context(module.getContext()) {}

  LogicalResult run();

private:
  LogicalResult importMesh(Operation *op);
  LogicalResult importConstraint(Operation *op);
  LogicalResult importFunction(FunctionOpInterface function);
  LogicalResult importOpShardings(Operation *op);
  /// The tp sharding, or null if it says nothing.
  FailureOr<ShardingAttr>
  toSharding(const ShardingText &text,
             function_ref<InFlightDiagnostic()> emitError);
  FailureOr<ShardingAttr>
  importSharding(Attribute attribute,
                 function_ref<InFlightDiagnostic()> emitError);

  ModuleOp module;
  MLIRContext *context;
  /// Meshes without axes: shardings on them cut nothing.
  llvm::StringSet<> emptyMeshes, maximalMeshes;
};
} // namespace

LogicalResult SdyImporter::importMesh(Operation *op) {
  auto name = op->getAttrOfType<StringAttr>("sym_name");
  StringRef text = getSdyText(op->getAttr("mesh"));
  if (!name || text.empty())
    return op->emitOpError("has no attributes 'sym_name' and 'mesh'");
  std::string error;
  FailureOr<MeshText> mesh = readSdyMesh(text, error);
  if (failed(mesh))
    return op->emitOpError() << error;
  if (mesh->isMaximal()) {
    maximalMeshes.insert(name);
  } else if (mesh->names.empty()) {
    emptyMeshes.insert(name);
  } else {
    OpBuilder builder(op);
    SmallVector<StringRef> names(mesh->names.begin(), mesh->names.end());
    MeshOp::create(
        builder, op->getLoc(), name, builder.getStrArrayAttr(names),
        builder.getDenseI64ArrayAttr(mesh->sizes), DenseI64ArrayAttr(),
        mesh->devices.empty() ? DenseI64ArrayAttr()
                              : builder.getDenseI64ArrayAttr(mesh->devices));
  }
  op->erase();
  return success();
}

FailureOr<ShardingAttr>
SdyImporter::toSharding(const ShardingText &text,
                        function_ref<InFlightDiagnostic()> emitError) {
  if (maximalMeshes.contains(text.mesh))
    return emitError() << "places a value on one device, the mesh '@"
                       << text.mesh << "', which tp cannot express";
  if (emptyMeshes.contains(text.mesh) || text.saysNothing())
    return ShardingAttr();
  return text.toAttr(context, text.mesh);
}

FailureOr<ShardingAttr>
SdyImporter::importSharding(Attribute attribute,
                            function_ref<InFlightDiagnostic()> emitError) {
  std::string error;
  FailureOr<ShardingText> text =
      readSdySharding(context, getSdyText(attribute), error);
  if (failed(text))
    return emitError() << "has a 'sdy.sharding' that cannot be read: " << error;
  return toSharding(*text, emitError);
}

LogicalResult SdyImporter::importConstraint(Operation *op) {
  auto emitError = [&] { return op->emitOpError(); };
  if (op->getNumOperands() != 1 || op->getNumResults() != 1)
    return emitError() << "does not have one operand and one result";
  FailureOr<ShardingAttr> sharding =
      importSharding(op->getAttr("sharding"), emitError);
  if (failed(sharding))
    return failure();
  Value result = op->getOperand(0);
  if (*sharding) {
    OpBuilder builder(op);
    result = ConstrainOp::create(builder, op->getLoc(), result, *sharding);
  }
  op->getResult(0).replaceAllUsesWith(result);
  op->erase();
  return success();
}

LogicalResult SdyImporter::importFunction(FunctionOpInterface function) {
  for (unsigned i = 0, e = function.getNumArguments(); i != e; ++i) {
    Attribute attribute = function.getArgAttr(i, kSdySharding);
    if (!attribute)
      continue;
    FailureOr<ShardingAttr> sharding = importSharding(attribute, [&] {
      return function.emitError() << "argument #" << i << ": ";
    });
    if (failed(sharding))
      return failure();
    function.removeArgAttr(i, StringAttr::get(context, kSdySharding));
    if (*sharding)
      function.setArgAttr(i, attr::kSharding, *sharding);
  }
  for (unsigned i = 0, e = function.getNumResults(); i != e; ++i) {
    Attribute attribute = function.getResultAttr(i, kSdySharding);
    if (!attribute)
      continue;
    FailureOr<ShardingAttr> sharding = importSharding(attribute, [&] {
      return function.emitError() << "result #" << i << ": ";
    });
    if (failed(sharding))
      return failure();
    function.removeResultAttr(i, StringAttr::get(context, kSdySharding));
    if (*sharding)
      function.setResultAttr(i, attr::kSharding, *sharding);
  }
  return success();
}

/// Shardings that Shardy's propagation left on an operation constrain its
/// results.
LogicalResult SdyImporter::importOpShardings(Operation *op) {
  std::string error;
  FailureOr<SmallVector<ShardingText>> texts = readSdyShardingPerValue(
      context, getSdyText(op->getAttr(kSdySharding)), error);
  if (failed(texts))
    return op->emitOpError("has a 'sdy.sharding' that cannot be read: ")
           << error;
  if (texts->size() != op->getNumResults())
    return op->emitOpError("has ") << texts->size() << " shardings for "
                                   << op->getNumResults() << " results";
  op->removeAttr(kSdySharding);
  OpBuilder builder(context);
  builder.setInsertionPointAfter(op);
  for (auto [result, text] : llvm::zip_equal(op->getResults(), *texts)) {
    FailureOr<ShardingAttr> sharding =
        toSharding(text, [&] { return op->emitOpError(); });
    if (failed(sharding))
      return failure();
    if (!*sharding)
      continue;
    auto constrained =
        ConstrainOp::create(builder, op->getLoc(), result, *sharding);
    result.replaceAllUsesExcept(constrained, constrained);
  }
  return success();
}

/// Remove the attributes whose dialect nobody knows: they would be carried
/// through the whole compiler for no reader.
static void dropUnknownAttributes(Operation *op) {
  MLIRContext *context = op->getContext();
  auto isUnknown = [&](NamedAttribute attribute) {
    return !isOfKnownDialect(attribute.getName(), context);
  };
  for (NamedAttribute attribute : llvm::to_vector(op->getDiscardableAttrs()))
    if (isUnknown(attribute))
      op->removeDiscardableAttr(attribute.getName());
  auto function = dyn_cast<FunctionOpInterface>(op);
  if (!function)
    return;
  for (unsigned i = 0, e = function.getNumArguments(); i != e; ++i)
    for (NamedAttribute attribute : llvm::to_vector(function.getArgAttrs(i)))
      if (isUnknown(attribute))
        function.removeArgAttr(i, attribute.getName());
  for (unsigned i = 0, e = function.getNumResults(); i != e; ++i)
    for (NamedAttribute attribute : llvm::to_vector(function.getResultAttrs(i)))
      if (isUnknown(attribute))
        function.removeResultAttr(i, attribute.getName());
}

/// The first operation with an annotation of dialect tp, if there is one.
static Operation *findTpAnnotation(ModuleOp module) {
  Operation *found = nullptr;
  module.walk([&](Operation *op) {
    bool isAnnotated = isa_and_nonnull<TpDialect>(op->getDialect());
    if (auto function = dyn_cast<FunctionOpInterface>(op)) {
      for (unsigned i = 0, e = function.getNumArguments(); i != e; ++i)
        isAnnotated |= bool(function.getArgAttr(i, attr::kSharding));
      for (unsigned i = 0, e = function.getNumResults(); i != e; ++i)
        isAnnotated |= bool(function.getResultAttr(i, attr::kSharding));
    }
    if (!isAnnotated)
      return WalkResult::advance();
    found = op;
    return WalkResult::interrupt();
  });
  return found;
}

LogicalResult SdyImporter::run() {
  SmallVector<Operation *> meshes, constraints, annotated;
  SmallVector<FunctionOpInterface> functions;
  Operation *firstSdy = nullptr;
  WalkResult result = module.walk<WalkOrder::PreOrder>([&](Operation *op) {
    StringRef name = op->getName().getStringRef();
    auto function = dyn_cast<FunctionOpInterface>(op);
    bool isSdy = name.starts_with("sdy.") || op->hasAttr(kSdySharding);
    if (function) {
      functions.push_back(function);
      for (unsigned i = 0, e = function.getNumArguments(); i != e; ++i)
        isSdy |= bool(function.getArgAttr(i, kSdySharding));
      for (unsigned i = 0, e = function.getNumResults(); i != e; ++i)
        isSdy |= bool(function.getResultAttr(i, kSdySharding));
    }
    if (isSdy && !firstSdy)
      firstSdy = op;
    if (name == "sdy.mesh") {
      meshes.push_back(op);
    } else if (name == "sdy.sharding_constraint") {
      constraints.push_back(op);
    } else if (!op->isRegistered()) {
      op->emitError() << "'" << name
                      << (isSdy ? "' is an operation of Shardy that tp does "
                                  "not import"
                                : "' is an operation of a dialect that tp "
                                  "does not know");
      return WalkResult::interrupt();
    }
    if (op->hasAttr(kSdySharding))
      annotated.push_back(op);
    return WalkResult::advance();
  });
  if (result.wasInterrupted())
    return failure();
  Operation *firstTp = firstSdy ? findTpAnnotation(module) : nullptr;
  if (firstTp) {
    InFlightDiagnostic diag = firstSdy->emitError(
        "has annotations of dialect sdy in a file that also has some of tp");
    diag.attachNote(firstTp->getLoc()) << "annotated by tp here";
    return diag;
  }
  for (Operation *op : meshes)
    if (failed(importMesh(op)))
      return failure();
  for (FunctionOpInterface function : functions)
    if (failed(importFunction(function)))
      return failure();
  for (Operation *op : annotated)
    if (failed(importOpShardings(op)))
      return failure();
  for (Operation *op : constraints)
    if (failed(importConstraint(op)))
      return failure();
  module.walk(dropUnknownAttributes);
  return success();
}

LogicalResult mlir::tp::importSdy(ModuleOp module) {
  return SdyImporter(module).run();
}

namespace {
struct ImportSdyPass : tp::impl::ImportSdyPassBase<ImportSdyPass> {
  void runOnOperation() override {
    if (failed(importSdy(getOperation())))
      signalPassFailure();
  }
};
} // namespace
