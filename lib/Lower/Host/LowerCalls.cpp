// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions take plain pointers; the entry gets the signature of tprt_entry.

#include "RuntimeCallBuilder.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlow.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "tp/IR/Tp.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Passes.h"
#include "tp/Lower/RuntimeCalls.h"

namespace mlir::tp {
#define GEN_PASS_DEF_LOWERCALLSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// Replace the buffers among the parameters of `block` by pointers.
static void takePointers(const PointerBuilder &pointers, Block &block) {
  OpBuilder builder = OpBuilder::atBlockBegin(&block);
  for (BlockArgument argument : block.getArguments()) {
    auto type = dyn_cast<MemRefType>(argument.getType());
    if (!type)
      continue;
    argument.setType(pointers.getPointerType());
    Value buffer =
        pointers.toBuffer(builder, argument.getLoc(), type, argument);
    argument.replaceUsesWithIf(buffer, [](OpOperand &use) {
      return !isa<LLVM::InsertValueOp>(use.getOwner());
    });
  }
}

static void passPointers(const PointerBuilder &pointers, func::CallOp call) {
  OpBuilder builder(call);
  for (OpOperand &operand : call->getOpOperands())
    if (isa<MemRefType>(operand.get().getType()))
      operand.set(pointers.toPointer(builder, call.getLoc(), operand.get()));
}

static void lowerKernel(const PointerBuilder &pointers, func::FuncOp kernel) {
  takePointers(pointers, kernel.getBody().front());
  kernel.setType(FunctionType::get(kernel.getContext(),
                                   kernel.getBody().front().getArgumentTypes(),
                                   kernel.getResultTypes()));
  MLIRContext *context = kernel.getContext();
  kernel.setPrivate();
  kernel->setAttr("llvm.linkage",
                  LLVM::LinkageAttr::get(context, LLVM::Linkage::Internal));
  // One call of a kernel is worth more than its inlining: an entry with
  // hundreds of them would compile slowly and gain nothing.
  kernel->setAttr(
      "passthrough",
      ArrayAttr::get(context, StringAttr::get(context, "noinline")));
}

/// Call the user's kernel number `site`. `array` has a place for the address of
/// each of its tensors.
static void lowerKernelCall(const PointerBuilder &pointers, tprt::CallOp op,
                            int64_t site, LLVM::LLVMFuncOp callee, Value rank,
                            Value array) {
  OpBuilder builder(op);
  Location loc = op.getLoc();
  Type pointer = pointers.getPointerType();
  for (auto [number, buffer] : llvm::enumerate(op->getOperands())) {
    Value place = LLVM::GEPOp::create(
        builder, loc, pointer, pointer, array,
        ArrayRef<LLVM::GEPArg>{static_cast<int32_t>(number)});
    LLVM::StoreOp::create(builder, loc,
                          pointers.toPointer(builder, loc, buffer), place);
  }
  Value number =
      LLVM::ConstantOp::create(builder, loc, builder.getI32Type(), site);
  replaceByStatus(op, LLVM::CallOp::create(builder, loc, callee,
                                           ValueRange{rank, number, array})
                          .getResult());
}

/// Call the runtime for a collective.
static void lowerCollective(const PointerBuilder &pointers,
                            tprt::CollectiveOp op, int64_t site,
                            LLVM::LLVMFuncOp callee, Value rank) {
  OpBuilder builder(op);
  Location loc = op.getLoc();
  Value target = pointers.toPointer(builder, loc, op.getTarget());
  Value source =
      op.getInput() ? pointers.toPointer(builder, loc, op.getInput()) : target;
  Value number =
      LLVM::ConstantOp::create(builder, loc, builder.getI32Type(), site);
  Value status = LLVM::CallOp::create(builder, loc, callee,
                                      ValueRange{rank, number, source, target})
                     .getResult();
  replaceByStatus(op, status);
}

/// Room for the addresses of `most` tensors, made once: what is made in a loop
/// would be kept until the entry returns.
static Value createAddressArray(const PointerBuilder &pointers,
                                func::FuncOp entry, size_t most) {
  OpBuilder builder = OpBuilder::atBlockBegin(&entry.getBody().front());
  Location loc = entry.getLoc();
  Value count = LLVM::ConstantOp::create(builder, loc, builder.getI64Type(),
                                         static_cast<int64_t>(most));
  Type pointer = pointers.getPointerType();
  return LLVM::AllocaOp::create(builder, loc, pointer, pointer, count);
}

/// Read the pointer to the data of tensor `number` from the array `tensors` of
/// `tprt_tensor`.
static Value loadData(OpBuilder &builder, Location loc, Value tensors,
                      unsigned number) {
  constexpr int64_t kTensorBytes = 32; // three pointers and two int32_t
  Type pointer = tensors.getType();
  Value address = LLVM::GEPOp::create(
      builder, loc, pointer, builder.getI8Type(), tensors,
      ArrayRef<LLVM::GEPArg>{static_cast<int32_t>(number * kTensorBytes)});
  return LLVM::LoadOp::create(builder, loc, pointer, address);
}

/// Give `entry` the parameters (rank, args, results, workspace).
static LogicalResult takeTensors(const PointerBuilder &pointers,
                                 func::FuncOp entry, StringRef symbol) {
  auto numArguments = entry->getAttrOfType<IntegerAttr>(attr::kNumArguments);
  if (!numArguments || !entry->hasAttr(attr::kWorkspaceBytes))
    return entry.emitError("has no planned workspace");
  Block &body = entry.getBody().front();
  unsigned numTensors = body.getNumArguments() - 1;
  Location loc = entry.getLoc();
  Type pointer = pointers.getPointerType();
  OpBuilder builder = OpBuilder::atBlockBegin(&body);
  BlockArgument workspace = body.getArgument(numTensors);
  SmallVector<BlockArgument> added;
  for (int i = 0; i < 4; ++i)
    added.push_back(body.addArgument(pointer, loc));
  for (BlockArgument argument :
       body.getArguments().take_front(numTensors + 1)) {
    unsigned number = argument.getArgNumber();
    Value address = added[3];
    if (argument != workspace)
      address = number < numArguments.getInt()
                    ? loadData(builder, loc, added[1], number)
                    : loadData(builder, loc, added[2],
                               number - numArguments.getInt());
    argument.replaceAllUsesWith(pointers.toBuffer(
        builder, loc, cast<MemRefType>(argument.getType()), address));
  }
  body.eraseArguments(0, numTensors + 1);
  Type status = builder.getI32Type();
  entry.setType(
      FunctionType::get(entry.getContext(), body.getArgumentTypes(), status));
  entry.setName(symbol);
  entry.setPublic();
  entry.walk([&](func::ReturnOp end) {
    builder.setInsertionPoint(end);
    Value zero = LLVM::ConstantOp::create(builder, end.getLoc(), status, 0);
    end->setOperands(zero);
  });
  return success();
}

LogicalResult mlir::tp::lowerCalls(ModuleOp module, func::FuncOp entry,
                                   StringRef symbol) {
  MLIRContext *context = module.getContext();
  PointerBuilder pointers(context);
  if (failed(takeTensors(pointers, entry, symbol)))
    return failure();
  for (auto kernel : module.getOps<func::FuncOp>())
    if (kernel->hasAttr(attr::kKernel))
      lowerKernel(pointers, kernel);
  entry.walk([&](func::CallOp call) { passPointers(pointers, call); });

  Type pointer = pointers.getPointerType();
  Type i32 = IntegerType::get(context, 32), i64 = IntegerType::get(context, 64);
  Value rank = entry.getArgument(0);
  SmallVector<Operation *> sites;
  size_t numCalls = 0, numCollectives = 0, numLaunches = 0, mostOperands = 0;
  entry.walk([&](Operation *op) {
    if (!isa<tprt::CollectiveOp, tprt::CallOp, tprt::LaunchOp, tprt::CopyOp,
             tprt::FetchOp>(op))
      return;
    sites.push_back(op);
    numCalls += isa<tprt::CallOp>(op);
    numCollectives += isa<tprt::CollectiveOp>(op);
    numLaunches += isa<tprt::LaunchOp>(op);
    if (isa<tprt::CallOp, tprt::LaunchOp>(op))
      mostOperands = std::max<size_t>(mostOperands, op->getNumOperands());
    else if (isa<tprt::FetchOp>(op))
      mostOperands = std::max<size_t>(mostOperands, 1);
  });
  Value addresses;
  if (mostOperands > 0)
    addresses = createAddressArray(pointers, entry, mostOperands);
  // The last one first: a block is split behind each, and what is split off
  // then is what stands before the next one.
  for (Operation *op : llvm::reverse(sites)) {
    if (auto call = dyn_cast<tprt::CallOp>(op))
      lowerKernelCall(
          pointers, call, --numCalls,
          declareFunction(module, "tprt_call", i32, {pointer, i32, pointer}),
          rank, addresses);
    else if (auto collective = dyn_cast<tprt::CollectiveOp>(op))
      lowerCollective(pointers, collective, --numCollectives,
                      declareFunction(module, "tprt_collective", i32,
                                      {pointer, i32, pointer, pointer}),
                      rank);
    else if (auto launch = dyn_cast<tprt::LaunchOp>(op))
      lowerLaunch(pointers, launch, --numLaunches, rank, addresses);
    else if (auto copy = dyn_cast<tprt::CopyOp>(op))
      lowerCopy(pointers, copy, rank);
    else
      lowerFetch(pointers, cast<tprt::FetchOp>(op), rank, addresses);
  }
  SmallVector<tprt::CoordinateOp> coordinates;
  entry.walk([&](tprt::CoordinateOp op) { coordinates.push_back(op); });
  for (tprt::CoordinateOp op : coordinates) {
    OpBuilder builder(op);
    Value axis =
        LLVM::ConstantOp::create(builder, op.getLoc(), i32, op.getAxisAttr());
    LLVM::LLVMFuncOp callee =
        declareFunction(module, "tprt_coordinate", i64, {pointer, i32});
    Value coordinate = LLVM::CallOp::create(builder, op.getLoc(), callee,
                                            ValueRange{rank, axis})
                           .getResult();
    op.replaceAllUsesWith(
        UnrealizedConversionCastOp::create(builder, op.getLoc(),
                                           builder.getIndexType(), coordinate)
            .getResult(0));
    op.erase();
  }
  for (auto mesh : llvm::make_early_inc_range(module.getOps<MeshOp>()))
    mesh.erase();
  return success();
}

namespace {
struct LowerCallsPass : tp::impl::LowerCallsPassBase<LowerCallsPass> {
  void runOnOperation() override {
    for (func::FuncOp entry : getEntries(getOperation()))
      if (failed(lowerCalls(getOperation(), entry,
                            getEntrySymbol(entry.getName()))))
        return signalPassFailure();
  }
};
} // namespace
