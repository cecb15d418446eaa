// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions take plain pointers; the entry gets the signature of tprt_entry.

#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
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

namespace {
/// Turns buffers into pointers and back. A pointer is to the first element;
/// shape and strides are in the type.
class PointerBuilder {
public:
  PointerBuilder(MLIRContext *context)
      : converter(context), pointer(LLVM::LLVMPointerType::get(context)) {}

  Type getPointerType() const { return pointer; }

  /// The buffer of type `type` that starts at `address`.
  Value toBuffer(OpBuilder &builder, Location loc, MemRefType type,
                 Value address) const {
    auto [strides, offset] = type.getStridesAndOffset();
    auto descriptor =
        MemRefDescriptor::poison(builder, loc, converter.convertType(type));
    descriptor.setAllocatedPtr(builder, loc, address);
    descriptor.setAlignedPtr(builder, loc, address);
    descriptor.setConstantOffset(builder, loc,
                                 ShapedType::isDynamic(offset) ? 0 : offset);
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      descriptor.setConstantSize(builder, loc, dim, type.getDimSize(dim));
      descriptor.setConstantStride(builder, loc, dim, strides[dim]);
    }
    return UnrealizedConversionCastOp::create(builder, loc, type,
                                              Value(descriptor))
        .getResult(0);
  }

  /// The address of the first element of `buffer`.
  Value toPointer(OpBuilder &builder, Location loc, Value buffer) const {
    auto type = cast<MemRefType>(buffer.getType());
    Value cast = UnrealizedConversionCastOp::create(
                     builder, loc, converter.convertType(type), buffer)
                     .getResult(0);
    return MemRefDescriptor(cast).bufferPtr(builder, loc, converter, type);
  }

private:
  LLVMTypeConverter converter;
  Type pointer;
};
} // namespace

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

static LLVM::LLVMFuncOp declare(ModuleOp module, StringRef name, Type result,
                                ArrayRef<Type> parameters) {
  if (auto function = module.lookupSymbol<LLVM::LLVMFuncOp>(name))
    return function;
  OpBuilder builder = OpBuilder::atBlockBegin(module.getBody());
  return LLVM::LLVMFuncOp::create(
      builder, module.getLoc(), name,
      LLVM::LLVMFunctionType::get(result, parameters));
}

/// Leave the entry behind `op` with `status`, which a call in its place has
/// answered, unless that is 0.
static void replaceByStatus(Operation *op, Value status) {
  OpBuilder builder(op);
  Location loc = op->getLoc();
  Value zero = LLVM::ConstantOp::create(builder, loc, builder.getI32Type(), 0);
  Value failed =
      LLVM::ICmpOp::create(builder, loc, LLVM::ICmpPredicate::ne, status, zero);
  Block *block = op->getBlock();
  Block *next = block->splitBlock(std::next(op->getIterator()));
  Block *leave = new Block();
  block->getParent()->getBlocks().insert(std::next(next->getIterator()), leave);
  builder.setInsertionPointToEnd(block);
  cf::CondBranchOp::create(builder, loc, failed, leave, ValueRange(), next,
                           ValueRange());
  builder.setInsertionPointToEnd(leave);
  func::ReturnOp::create(builder, loc, status);
  op->erase();
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

/// Room for the addresses of the tensors of any of `calls`, made once: what is
/// made in a loop would be kept until the entry returns.
static Value createAddressArray(const PointerBuilder &pointers,
                                func::FuncOp entry,
                                ArrayRef<tprt::CallOp> calls) {
  size_t most = 0;
  for (tprt::CallOp call : calls)
    most = std::max<size_t>(most, call->getNumOperands());
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
  SmallVector<tprt::CallOp> calls;
  entry.walk([&](Operation *op) {
    if (isa<tprt::CollectiveOp, tprt::CallOp>(op))
      sites.push_back(op);
    if (auto call = dyn_cast<tprt::CallOp>(op))
      calls.push_back(call);
  });
  size_t numCalls = calls.size(), numCollectives = sites.size() - numCalls;
  Value addresses;
  if (numCalls > 0)
    addresses = createAddressArray(pointers, entry, calls);
  // The last one first: a block is split behind each, and what is split off
  // then is what stands before the next one.
  for (Operation *op : llvm::reverse(sites))
    if (auto call = dyn_cast<tprt::CallOp>(op))
      lowerKernelCall(
          pointers, call, --numCalls,
          declare(module, "tprt_call", i32, {pointer, i32, pointer}), rank,
          addresses);
    else
      lowerCollective(pointers, cast<tprt::CollectiveOp>(op), --numCollectives,
                      declare(module, "tprt_collective", i32,
                              {pointer, i32, pointer, pointer}),
                      rank);
  SmallVector<tprt::CoordinateOp> coordinates;
  entry.walk([&](tprt::CoordinateOp op) { coordinates.push_back(op); });
  for (tprt::CoordinateOp op : coordinates) {
    OpBuilder builder(op);
    Value axis =
        LLVM::ConstantOp::create(builder, op.getLoc(), i32, op.getAxisAttr());
    LLVM::LLVMFuncOp callee =
        declare(module, "tprt_coordinate", i64, {pointer, i32});
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
