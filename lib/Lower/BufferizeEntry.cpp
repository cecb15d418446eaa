// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tensors become buffers; results become parameters.

#include "StoreLoopValues.h"
#include "mlir/Dialect/Bufferization/IR/Bufferization.h"
#include "mlir/Dialect/Bufferization/Transforms/OneShotAnalysis.h"
#include "mlir/Dialect/Bufferization/Transforms/OneShotModuleBufferize.h"
#include "mlir/Dialect/Bufferization/Transforms/Transforms.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_BUFFERIZEENTRYPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::bufferization;
using namespace mlir::tp;

static MemRefType getBufferType(Type tensor) {
  auto type = cast<RankedTensorType>(tensor);
  return MemRefType::get(type.getShape(), type.getElementType());
}

static bool isStaticTensor(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.hasStaticShape();
}

/// Give `function` one more parameter for each result, into which the result is
/// materialised. They are tensors still: the analysis sees that they are
/// written, and when.
static LogicalResult addDestinations(func::FuncOp function) {
  for (auto [index, type] : llvm::enumerate(function.getArgumentTypes()))
    if (!isStaticTensor(type))
      return function.emitError("argument #")
             << index << " is " << type
             << ", but an entry takes tensors of static shape";
  for (auto [index, type] : llvm::enumerate(function.getResultTypes()))
    if (!isStaticTensor(type))
      return function.emitError("result #")
             << index << " is " << type
             << ", but an entry returns tensors of static shape";
  if (!function.getBody().hasOneBlock())
    return function.emitError("has more than one block");

  Block &body = function.getBody().front();
  unsigned numArguments = body.getNumArguments();
  auto end = cast<func::ReturnOp>(body.getTerminator());
  OpBuilder builder(end);
  // A value that is returned again is copied from its first place: where it was
  // made is that place, which has been written by then.
  llvm::DenseMap<Value, Value> stored;
  for (OpOperand &result : end->getOpOperands()) {
    Value destination =
        body.addArgument(result.get().getType(), result.get().getLoc());
    Value source = result.get();
    if (Value first = stored.lookup(source))
      source = first;
    Value written = MaterializeInDestinationOp::create(builder, end.getLoc(),
                                                       source, destination)
                        .getResult();
    stored.try_emplace(result.get(), written);
    result.set(written);
  }
  // What the attributes say about tensors is no longer there to be said of.
  function.removeArgAttrsAttr();
  function.removeResAttrsAttr();
  function.setType(FunctionType::get(function.getContext(),
                                     body.getArgumentTypes(),
                                     function.getResultTypes()));
  function->setAttr(attr::kNumArguments,
                    builder.getI64IntegerAttr(numArguments));
  for (unsigned i = 0; i < function.getNumArguments(); ++i)
    function.setArgAttr(i, BufferizationDialect::kWritableAttrName,
                        builder.getBoolAttr(i >= numArguments));
  return success();
}

/// Give every operation that writes to an uninitialised or filled tensor one of
/// its own: a fill costs less than the copy of one that somebody else reads.
static void separateInitialValues(func::FuncOp function) {
  SmallVector<Operation *> fills, empties;
  function.walk([&](Operation *op) {
    if (isa<linalg::FillOp>(op))
      fills.push_back(op);
    else if (isa<tensor::EmptyOp>(op))
      empties.push_back(op);
  });
  auto separate = [](Operation *initial) {
    SmallVector<OpOperand *> writers;
    for (OpOperand &use : initial->getUses()) {
      auto user = dyn_cast<DestinationStyleOpInterface>(use.getOwner());
      if (user && user.isDpsInit(&use))
        writers.push_back(&use);
    }
    if (initial->hasOneUse())
      return;
    for (OpOperand *use : writers) {
      OpBuilder builder(use->getOwner());
      use->set(builder.clone(*initial)->getResult(0));
    }
    if (initial->use_empty())
      initial->erase();
  };
  llvm::for_each(fills, separate);
  function.walk([&](tensor::EmptyOp op) {
    if (!llvm::is_contained(empties, op))
      empties.push_back(op);
  });
  llvm::for_each(empties, separate);
}

/// True if a loop starts from what is written to an operand of `user`.
static bool isStartOfLoop(Value value, Operation *user) {
  SmallVector<Operation *> writers = {user};
  SmallVector<Value> written = {value};
  llvm::SmallPtrSet<Operation *, 8> seen;
  while (!writers.empty()) {
    Operation *writer = writers.pop_back_val();
    Value into = written.pop_back_val();
    if (isa<LoopLikeOpInterface>(writer))
      return true;
    auto op = dyn_cast<DestinationStyleOpInterface>(writer);
    if (!op || !seen.insert(writer).second)
      continue;
    for (OpOperand &init : op.getDpsInitsMutable()) {
      if (init.get() != into || !isa<TensorType>(into.getType()))
        continue;
      OpResult result = op.getTiedOpResult(&init);
      for (Operation *next : result.getUsers()) {
        writers.push_back(next);
        written.push_back(result);
      }
    }
  }
  return false;
}

/// Let what fills an uninitialised tensor fill the place that it is stored to.
/// A tensor inside of a loop stays: every iteration would fill that place. One
/// that a loop starts from stays too: the analysis takes the store of what the
/// loop made for a second writer. One without elements has no place: to MLIR no
/// offset lies inside an empty dimension.
static LogicalResult writeInPlace(ModuleOp module) {
  OneShotBufferizationOptions options;
  options.allowReturnAllocsFromLoops = true;
  options.bufferizeFunctionBoundaries = true;
  OneShotAnalysisState state(module, options);
  if (failed(analyzeModuleOp(module, state)))
    return failure();
  IRRewriter rewriter(module.getContext());
  return eliminateEmptyTensors(
      rewriter, module, state,
      [](RewriterBase &rewriter, SubsetInsertionOpInterface store,
         tensor::EmptyOp empty, Operation *user) -> Value {
        if (empty->getBlock() != store->getBlock() ||
            isStartOfLoop(empty, user) || empty.getType().getNumElements() == 0)
          return {};
        return buildSubsetExtraction(rewriter, store, empty, user);
      });
}

/// Drop the results, which are parameters by now.
static LogicalResult dropResults(func::FuncOp function) {
  Block &body = function.getBody().front();
  auto end = cast<func::ReturnOp>(body.getTerminator());
  unsigned numArguments = function.getNumArguments() - function.getNumResults();
  for (auto [index, value] : llvm::enumerate(end.getOperands())) {
    while (auto cast = value.getDefiningOp<memref::CastOp>())
      value = cast.getSource();
    if (value != body.getArgument(numArguments + index))
      return function.emitError("result #")
             << index << " does not lie where it belongs";
  }
  end->setOperands({});
  function.removeResAttrsAttr();
  function.setType(
      FunctionType::get(function.getContext(), body.getArgumentTypes(), {}));
  return success();
}

LogicalResult mlir::tp::bufferizeEntry(ModuleOp module) {
  SmallVector<func::FuncOp> entries = getEntries(module);
  for (func::FuncOp entry : entries) {
    if (failed(addDestinations(entry)))
      return failure();
    separateInitialValues(entry);
    storeLoopValues(entry);
  }
  if (failed(writeInPlace(module)))
    return failure();

  OneShotBufferizationOptions options;
  options.bufferizeFunctionBoundaries = true;
  options.setFunctionBoundaryTypeConversion(LayoutMapOption::IdentityLayoutMap);
  options.unknownTypeConverterFn = [](TensorType type, Attribute,
                                      const BufferizationOptions &) {
    return getBufferType(type);
  };
  BufferizationState state;
  if (failed(runOneShotModuleBufferize(module, options, state)))
    return failure();
  removeBufferizationAttributesInModule(module);
  for (func::FuncOp entry : entries)
    if (failed(dropResults(entry)))
      return failure();
  return success();
}

namespace {
struct BufferizeEntryPass
    : tp::impl::BufferizeEntryPassBase<BufferizeEntryPass> {
  void runOnOperation() override {
    if (failed(bufferizeEntry(getOperation())))
      signalPassFailure();
  }
};
} // namespace
