// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every group becomes a private function; equal ones become one.

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/MemRef/Utils/MemRefUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"
#include "tp/Lower/Contraction.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::tp {
#define GEN_PASS_DEF_OUTLINEKERNELSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// The buffer that `value` is a view of.
static Value getRoot(Value value) {
  while (auto view = value.getDefiningOp<ViewLikeOpInterface>())
    value = view.getViewSource();
  return value;
}

/// The type under which a kernel takes a buffer: its strides, and an offset
/// that kernels of different slices have in common.
static FailureOr<MemRefType> getParameterType(Operation *op, Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)) ||
      llvm::any_of(strides, ShapedType::isDynamic) || !type.hasStaticShape())
    return op->emitOpError("works on ")
           << type << ", but kernels need static shapes and strides";
  return MemRefType::get(
      type.getShape(), type.getElementType(),
      StridedLayoutAttr::get(op->getContext(), ShapedType::kDynamic, strides));
}

/// True if `op` touches memory that `root` owns.
static bool touches(Operation *op, Value root) {
  if (isa<ViewLikeOpInterface, memref::AllocOp>(op))
    return false;
  bool found = false;
  op->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      found |=
          isa<BaseMemRefType>(operand.getType()) && getRoot(operand) == root;
  });
  return found;
}

/// The reduction that starts from what `fill` writes, if nobody sees it in
/// between: both become one kernel.
static linalg::GenericOp getReductionOf(linalg::FillOp fill) {
  Value target = fill.output();
  Value root = getRoot(target);
  for (Operation *next = fill->getNextNode(); next;
       next = next->getNextNode()) {
    if (!touches(next, root))
      continue;
    auto generic = dyn_cast<linalg::GenericOp>(next);
    if (!generic || generic.getNumDpsInits() != 1 ||
        generic.getDpsInitOperand(0)->get() != target)
      return nullptr;
    for (Value input : generic.getDpsInputs())
      if (isa<BaseMemRefType>(input.getType()) && getRoot(input) == root)
        return nullptr;
    return generic;
  }
  return nullptr;
}

namespace {
/// Collects the parameters of a kernel while its operations are found.
struct KernelBuilder {
  KernelBuilder(func::FuncOp entry)
      : entry(entry), builder(entry.getContext()) {
    for (auto other : entry->getParentOfType<ModuleOp>().getOps<func::FuncOp>())
      count += other->hasAttr(attr::kKernel);
  }

  LogicalResult outline(ArrayRef<Operation *> group);

  func::FuncOp entry;
  OpBuilder builder;
  llvm::StringMap<func::FuncOp> known;
  unsigned count = 0;
};
} // namespace

static StringRef getKind(Operation *op) {
  auto generic = dyn_cast<linalg::GenericOp>(op);
  if (!generic)
    return "fill";
  if (isContraction(generic))
    return "contract";
  return generic.getNumReductionLoops() ? "reduce" : "map";
}

/// The values from outside that `group` uses, in order and once each.
/// Constants are left out: they become part of the kernel.
static SetVector<Value> getCaptured(ArrayRef<Operation *> group,
                                    SetVector<Operation *> &constants) {
  SetVector<Value> used, parameters;
  for (Operation *op : group) {
    used.insert(op->operand_begin(), op->operand_end());
    getUsedValuesDefinedAbove(op->getRegions(), used);
  }
  for (Value value : used) {
    Operation *def = value.getDefiningOp();
    if (def && def->hasTrait<OpTrait::ConstantLike>())
      constants.insert(def);
    else
      parameters.insert(value);
  }
  return parameters;
}

LogicalResult KernelBuilder::outline(ArrayRef<Operation *> group) {
  Operation *last = group.back();
  Location loc = UnknownLoc::get(entry.getContext());
  SetVector<Operation *> constants;
  SetVector<Value> captured = getCaptured(group, constants);

  SmallVector<Type> types;
  SmallVector<Value> operands;
  builder.setInsertionPoint(last);
  for (Value value : captured) {
    if (!isa<MemRefType>(value.getType())) {
      types.push_back(value.getType());
      operands.push_back(value);
      continue;
    }
    FailureOr<MemRefType> type = getParameterType(last, value);
    if (failed(type))
      return failure();
    types.push_back(*type);
    operands.push_back(
        *type == value.getType()
            ? value
            : memref::CastOp::create(builder, last->getLoc(), *type, value)
                  .getResult());
  }

  auto kernel = func::FuncOp::create(
      loc, "kernel", FunctionType::get(entry.getContext(), types, {}));
  kernel.setPrivate();
  kernel->setAttr(attr::kKernel, builder.getUnitAttr());
  for (unsigned i = 0; i < captured.size(); ++i) {
    bool isAlone = isa<MemRefType>(captured[i].getType());
    for (unsigned j = 0; j < captured.size() && isAlone; ++j)
      isAlone = i == j || !isa<MemRefType>(captured[j].getType()) ||
                getRoot(captured[i]) != getRoot(captured[j]);
    if (isAlone)
      kernel.setArgAttr(i, LLVM::LLVMDialect::getNoAliasAttrName(),
                        builder.getUnitAttr());
  }
  OpBuilder body = OpBuilder::atBlockBegin(kernel.addEntryBlock());
  IRMapping mapping;
  mapping.map(captured.getArrayRef(), kernel.getArguments());
  for (Operation *constant : constants)
    body.clone(*constant, mapping);
  for (Operation *op : group)
    body.clone(*op, mapping);
  func::ReturnOp::create(body, loc);
  kernel.walk([&](Operation *op) { op->setLoc(loc); });

  std::string text;
  llvm::raw_string_ostream stream(text);
  kernel.print(stream, OpPrintingFlags().useLocalScope());
  auto [same, isNew] = known.try_emplace(text, kernel);
  if (isNew) {
    kernel.setName((getKind(last) + "_" + Twine(count++)).str());
    OpBuilder::atBlockEnd(entry->getBlock()).insert(kernel);
  } else {
    kernel.erase();
  }
  func::CallOp::create(builder, last->getLoc(), same->second, operands);
  for (Operation *op : llvm::reverse(group))
    op->erase();
  return success();
}

/// Contiguous buffers are copied as bytes, others by a loop like any kernel.
static void writeCopiesAsLoops(func::FuncOp function) {
  SmallVector<memref::CopyOp> copies;
  function.walk([&](memref::CopyOp op) { copies.push_back(op); });
  for (memref::CopyOp op : copies) {
    Value from = op.getSource(), to = op.getTarget();
    if (memref::isStaticShapeAndContiguousRowMajor(
            cast<MemRefType>(from.getType())) &&
        memref::isStaticShapeAndContiguousRowMajor(
            cast<MemRefType>(to.getType())))
      continue;
    OpBuilder builder(op);
    linalg::makeMemRefCopyOp(builder, op.getLoc(), from, to);
    op.erase();
  }
}

LogicalResult mlir::tp::outlineKernels(func::FuncOp function) {
  writeCopiesAsLoops(function);
  SmallVector<Operation *> ops;
  function.walk([&](linalg::LinalgOp op) { ops.push_back(op); });
  DenseMap<Operation *, Operation *> fillOf;
  DenseSet<Operation *> grouped;
  for (Operation *op : ops)
    if (auto fill = dyn_cast<linalg::FillOp>(op))
      if (Operation *reduction = getReductionOf(fill)) {
        fillOf[reduction] = fill;
        grouped.insert(fill);
      }
  KernelBuilder kernels(function);
  for (Operation *op : ops) {
    if (grouped.contains(op))
      continue;
    SmallVector<Operation *> group;
    if (Operation *fill = fillOf.lookup(op))
      group.push_back(fill);
    group.push_back(op);
    if (failed(kernels.outline(group)))
      return failure();
  }
  return success();
}

namespace {
struct OutlineKernelsPass
    : tp::impl::OutlineKernelsPassBase<OutlineKernelsPass> {
  void runOnOperation() override {
    for (func::FuncOp function : getEntries(getOperation()))
      if (failed(outlineKernels(function)))
        return signalPassFailure();
  }
};
} // namespace
