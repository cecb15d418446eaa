// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ManualCollectives.h"
#include "SdyImporter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_IMPORTSDYPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

StringRef mlir::tp::getSdyText(Attribute attribute) {
  auto opaque = dyn_cast_or_null<OpaqueAttr>(attribute);
  if (!opaque || opaque.getDialectNamespace() != "sdy")
    return {};
  return opaque.getAttrData();
}

static constexpr StringLiteral kSdySharding = "sdy.sharding";

/// The dialect that an attribute's or operation's name begins with is loaded.
static bool isOfKnownDialect(StringRef name, MLIRContext *context) {
  auto [dialect, suffix] = name.split('.');
  return suffix.empty() || context->getLoadedDialect(dialect);
}

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

/// The attributes of one argument or result, with Shardy's sharding as one of
/// tp and without what is of unknown dialects.
FailureOr<DictionaryAttr>
SdyImporter::importBoundary(DictionaryAttr attributes,
                            function_ref<InFlightDiagnostic()> emitError) {
  NamedAttrList imported;
  for (NamedAttribute attribute : attributes) {
    if (attribute.getName() == kSdySharding) {
      FailureOr<ShardingAttr> sharding =
          importSharding(attribute.getValue(), emitError);
      if (failed(sharding))
        return failure();
      if (*sharding)
        imported.set(attr::kSharding, *sharding);
    } else if (isOfKnownDialect(attribute.getName(), context)) {
      imported.push_back(attribute);
    }
  }
  return imported.getDictionary(context);
}

/// All arguments at once: each change of one copies the list.
LogicalResult SdyImporter::importFunction(FunctionOpInterface function) {
  SmallVector<DictionaryAttr> arguments, results;
  auto empty = DictionaryAttr::get(context);
  for (unsigned i = 0, e = function.getNumArguments(); i != e; ++i) {
    DictionaryAttr given = function.getArgAttrDict(i);
    FailureOr<DictionaryAttr> attributes =
        importBoundary(given ? given : empty, [&] {
          return function.emitError() << "argument #" << i << ": ";
        });
    if (failed(attributes))
      return failure();
    arguments.push_back(*attributes);
  }
  for (unsigned i = 0, e = function.getNumResults(); i != e; ++i) {
    DictionaryAttr given = function.getResultAttrDict(i);
    FailureOr<DictionaryAttr> attributes =
        importBoundary(given ? given : empty, [&] {
          return function.emitError() << "result #" << i << ": ";
        });
    if (failed(attributes))
      return failure();
    results.push_back(*attributes);
  }
  function.setAllArgAttrs(arguments);
  function.setAllResultAttrs(results);
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
}

/// True if an argument or result has the attribute called `name`.
static bool hasBoundaryAttribute(FunctionOpInterface function, StringRef name) {
  for (unsigned i = 0, e = function.getNumArguments(); i != e; ++i)
    if (function.getArgAttr(i, name))
      return true;
  for (unsigned i = 0, e = function.getNumResults(); i != e; ++i)
    if (function.getResultAttr(i, name))
      return true;
  return false;
}

/// The first operation with an annotation of dialect tp, if there is one.
static Operation *findTpAnnotation(ModuleOp module) {
  Operation *found = nullptr;
  module.walk([&](Operation *op) {
    auto function = dyn_cast<FunctionOpInterface>(op);
    if ((!isa_and_nonnull<TpDialect>(op->getDialect()) || isa<CallOp>(op)) &&
        !(function && hasBoundaryAttribute(function, attr::kSharding)))
      return WalkResult::advance();
    found = op;
    return WalkResult::interrupt();
  });
  return found;
}

LogicalResult SdyImporter::run() {
  SmallVector<Operation *> meshes, constraints, annotated, withAttributes;
  SmallVector<Operation *> barriers, manuals, collectives;
  SmallVector<FunctionOpInterface> functions;
  Operation *firstSdy = nullptr;
  auto noteSdy = [&](Operation *op) { firstSdy = firstSdy ? firstSdy : op; };
  WalkResult result = module.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (!op->isRegistered()) {
      StringRef name = op->getName().getStringRef();
      bool isSdy = name.starts_with("sdy.");
      if (isSdy)
        noteSdy(op);
      if (name == "sdy.mesh") {
        meshes.push_back(op);
      } else if (name == "sdy.sharding_constraint") {
        constraints.push_back(op);
      } else if (name == "sdy.propagation_barrier") {
        barriers.push_back(op);
      } else if (name == "sdy.sharding_group") {
        groups.push_back(op);
      } else if (name == "sdy.manual_computation" && op->getNumRegions() == 1) {
        manuals.push_back(op);
      } else if (isManualCollective(name)) {
        collectives.push_back(op);
        return WalkResult::advance();
      } else if (name == "stablehlo.return" &&
                 isManualCollective(
                     op->getParentOp()->getName().getStringRef())) {
        return WalkResult::advance();
      } else if (name != "sdy.return") {
        op->emitError() << "'" << name
                        << (isSdy ? "' is an operation of Shardy that tp does "
                                    "not import"
                                  : "' is an operation of a dialect that tp "
                                    "does not know");
        return WalkResult::interrupt();
      }
    }
    if (auto function = dyn_cast<FunctionOpInterface>(op)) {
      functions.push_back(function);
      if (hasBoundaryAttribute(function, kSdySharding))
        noteSdy(op);
    }
    // Most operations have no attribute that their kind does not define; those
    // of Shardy are erased with theirs.
    if (op->isRegistered() && (isa<func::FuncOp>(op) ||
                               (!op->getRawDictionaryAttrs().empty() &&
                                !op->getDiscardableAttrDictionary().empty())))
      withAttributes.push_back(op);
    if (op->getDiscardableAttr(kSdySharding)) {
      annotated.push_back(op);
      noteSdy(op);
    }
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
  for (Operation *op : barriers)
    if (failed(importBarrier(op)))
      return failure();
  importGroups();
  for (Operation *op : manuals)
    if (failed(importManual(op)))
      return failure();
  for (Operation *op : withAttributes)
    dropUnknownAttributes(op);
  for (Operation *op : collectives)
    if (failed(importManualCollective(op)))
      return failure();
  return success();
}

LogicalResult mlir::tp::importSdy(ModuleOp module) {
  // A pass manager would have loaded what is made here.
  MLIRContext *context = module.getContext();
  context->getOrLoadDialect<TpDialect>();
  context->getOrLoadDialect<arith::ArithDialect>();
  context->getOrLoadDialect<tensor::TensorDialect>();
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
