// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "EqualOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Partition/Partition.h"
#include "tp/Partition/Passes.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Sharding/Ownership.h"
#include <map>

using namespace mlir;
using namespace mlir::tp;

namespace mlir::tp {
#define GEN_PASS_DEF_VERIFYLOCALPASS
#include "tp/Partition/Passes.h.inc"
} // namespace mlir::tp

namespace {

/// Checks one function.
class LocalVerifier {
public:
  explicit LocalVerifier(func::FuncOp function) : function(function) {}

  LogicalResult run() {
    if (failed(verifyBoundary()))
      return failure();
    WalkResult walk =
        function.walk<WalkOrder::PreOrder>([&](Operation *op) -> WalkResult {
          if (op == function)
            return WalkResult::advance();
          // A deep model has a few kinds of operations. The first violation
          // ends the pass, so what was seen before holds.
          if (isa<linalg::LinalgOp>(op) && !seen.insert(op).second)
            return WalkResult::skip();
          return verifyOp(op);
        });
    return failure(walk.wasInterrupted());
  }

private:
  LogicalResult verifyOp(Operation *op);
  LogicalResult verifyBoundary();
  LogicalResult verifyBoundary(StringRef what, unsigned number, Type type,
                               ShardingAttr sharding, TypeAttr global);
  LogicalResult verifyConservation(MeshOp meshOp, const Mesh &mesh,
                                   StringRef what, unsigned number,
                                   RankedTensorType global,
                                   const TensorSharding &sharding);

  func::FuncOp function;
  SymbolTableCollection symbols;
  /// Linalg operations that were verified, with all that is in them.
  EqualOps seen;
  /// Cuts of a dimension whose parts are known to cover it.
  std::map<std::pair<int64_t, SmallVector<AxisTerm>>, bool> covered;
};

} // namespace

LogicalResult LocalVerifier::verifyOp(Operation *op) {
  if (isa<ReshardOp, ConstrainOp, GroupOp, BarrierOp, ManualOp>(op))
    return op->emitOpError("is left in the program of one device");
  if (!op->getRawDictionaryAttrs().empty())
    for (StringRef name :
         {StringRef(attr::kLoops), StringRef(attr::kShardings),
          StringRef(attr::kRegionShardings), StringRef(kOriginsAttr)})
      if (op->getDiscardableAttr(name))
        return op->emitOpError("still has '") << name << "'";
  // The pass manager may have been told not to verify. What an operation's own
  // verifier does not compare is compared here.
  if (failed(op->getName().verifyInvariants(op)) ||
      failed(op->getName().verifyRegionInvariants(op)))
    return failure();
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    if (expand.getStaticOutputShape() != expand.getResultType().getShape())
      return op->emitOpError("has output_shape [")
             << expand.getStaticOutputShape() << "], but makes "
             << expand.getResultType();
  if (auto user = dyn_cast<SymbolUserOpInterface>(op))
    return user.verifySymbolUses(symbols);
  return success();
}

LogicalResult LocalVerifier::verifyBoundary() {
  // The program of one device alone has no shardings.
  auto isAnnotated = [](std::optional<ArrayAttr> dicts) {
    return dicts && llvm::any_of(dicts->getAsRange<DictionaryAttr>(),
                                 [](DictionaryAttr dict) {
                                   return dict.contains(attr::kSharding) ||
                                          dict.contains(attr::kGlobal);
                                 });
  };
  if (!isAnnotated(function.getArgAttrs()) &&
      !isAnnotated(function.getResAttrs()))
    return success();
  for (auto [number, type] : llvm::enumerate(function.getArgumentTypes()))
    if (failed(verifyBoundary(
            "argument", number, type,
            function.getArgAttrOfType<ShardingAttr>(number, attr::kSharding),
            function.getArgAttrOfType<TypeAttr>(number, attr::kGlobal))))
      return failure();
  for (auto [number, type] : llvm::enumerate(function.getResultTypes()))
    if (failed(verifyBoundary(
            "result", number, type,
            function.getResultAttrOfType<ShardingAttr>(number, attr::kSharding),
            function.getResultAttrOfType<TypeAttr>(number, attr::kGlobal))))
      return failure();
  return success();
}

LogicalResult LocalVerifier::verifyBoundary(StringRef what, unsigned number,
                                            Type type, ShardingAttr sharding,
                                            TypeAttr global) {
  auto local = dyn_cast<RankedTensorType>(type);
  if (!local)
    return success();
  if (!sharding || !global)
    return function.emitOpError()
           << what << " #" << number << " has no '"
           << (sharding ? attr::kGlobal : attr::kSharding)
           << "', but its function is the program of one device of several";
  auto emit = [&]() {
    return function.emitOpError() << what << " #" << number << " ";
  };
  auto whole = cast<RankedTensorType>(global.getValue());
  if (failed(verifySharding(sharding, whole, function, emit, &symbols)))
    return failure();
  MeshOp meshOp = lookupMesh(function, sharding.getMesh());
  Mesh mesh = meshOp.getMesh();
  TensorSharding placement = toTensorSharding(sharding, mesh);
  RankedTensorType expected =
      whole.clone(getLocalShape(whole.getShape(), placement));
  if (local != expected) {
    InFlightDiagnostic diagnostic = emit() << "is " << local << ", but "
                                           << whole << " under " << sharding
                                           << " gives each device " << expected;
    diagnostic.attachNote(meshOp.getLoc()) << "mesh declared here";
    return diagnostic;
  }
  return verifyConservation(meshOp, mesh, what, number, whole, placement);
}

/// A position whose part of `terms` is `part`.
static int64_t getPositionOfPart(const Mesh &mesh, AxisListRef terms,
                                 int64_t part) {
  int64_t position = 0;
  for (const AxisTerm &term : llvm::reverse(terms)) {
    if (term.isGap())
      continue;
    int64_t stride = mesh.sizes[term.axis] / (term.pre * term.size);
    for (unsigned axis = term.axis + 1; axis < mesh.getNumAxes(); ++axis)
      stride *= mesh.sizes[axis];
    position += part % term.size * stride;
    part /= term.size;
  }
  return position;
}

/// True if the parts under `terms` cover [0, size) once, each within a buffer
/// of the local size.
static bool coversOnce(const Mesh &mesh, int64_t size, AxisListRef terms) {
  int64_t localSize = getLocalSize(size, terms);
  SmallVector<OwnedRun> all;
  for (int64_t part = 0, parts = getNumParts(terms); part < parts; ++part) {
    int64_t end = 0;
    for (const OwnedRun &run : getOwnedRuns(
             mesh, size, terms, getPositionOfPart(mesh, terms, part))) {
      if (run.local < end || run.local + run.size > localSize)
        return false;
      end = run.local + run.size;
      all.push_back(run);
    }
  }
  llvm::sort(all, [](const OwnedRun &a, const OwnedRun &b) {
    return a.global < b.global;
  });
  int64_t next = 0;
  for (const OwnedRun &run : all) {
    if (run.global != next)
      return false;
    next += run.size;
  }
  return next == size;
}

LogicalResult LocalVerifier::verifyConservation(
    MeshOp meshOp, const Mesh &mesh, StringRef what, unsigned number,
    RankedTensorType global, const TensorSharding &sharding) {
  for (auto [dim, cut] : llvm::enumerate(sharding.dims)) {
    if (cut.terms.empty())
      continue;
    int64_t size = global.getDimSize(dim);
    auto [entry, isNew] = covered.try_emplace(
        {size, SmallVector<AxisTerm>(cut.terms.begin(), cut.terms.end())},
        false);
    if (isNew)
      entry->second = coversOnce(mesh, size, cut.terms);
    if (entry->second)
      continue;
    InFlightDiagnostic diagnostic =
        function.emitOpError() << what << " #" << number << ": the devices' "
                               << "parts of dimension " << dim << " of "
                               << global << " do not cover it once";
    diagnostic.attachNote(meshOp.getLoc()) << "mesh declared here";
    return diagnostic;
  }
  return success();
}

LogicalResult mlir::tp::verifyLocal(func::FuncOp function) {
  return LocalVerifier(function).run();
}

namespace {

struct VerifyLocalPass : public tp::impl::VerifyLocalPassBase<VerifyLocalPass> {
  void runOnOperation() override {
    markAllAnalysesPreserved();
    for (func::FuncOp function : getOperation().getOps<func::FuncOp>())
      if (!function.isExternal() && failed(verifyLocal(function)))
        return signalPassFailure();
  }
};

} // namespace
