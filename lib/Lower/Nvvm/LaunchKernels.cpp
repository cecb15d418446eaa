// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of mapped kernels become launches, and the kernels device functions.

#include "../Host/RuntimeCallBuilder.h"
#include "KernelBuilder.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "tp/Lower/Lower.h"
#include "tp/Lower/Nvvm/Grid.h"
#include "tp/Lower/Passes.h"
#include "llvm/ADT/TypeSwitch.h"

namespace mlir::tp {
#define GEN_PASS_DEF_LAUNCHKERNELSPASS
#include "tp/Lower/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

/// The bits of `value`, a number, in 64.
static Value toBits(OpBuilder &b, Location loc, Value value) {
  Type i64 = b.getI64Type(), type = value.getType();
  if (type == i64)
    return value;
  if (type.isIndex())
    return arith::IndexCastOp::create(b, loc, i64, value);
  Type narrow = b.getIntegerType(type.getIntOrFloatBitWidth());
  if (isa<FloatType>(type))
    value = arith::BitcastOp::create(b, loc, narrow, value);
  return narrow == i64 ? value
                       : arith::ExtUIOp::create(b, loc, i64, value).getResult();
}

/// The number of type `type` that `bits` are.
static Value fromBits(OpBuilder &b, Location loc, Value bits, Type type) {
  if (type == bits.getType())
    return bits;
  if (type.isIndex())
    return arith::IndexCastOp::create(b, loc, type, bits);
  Type narrow = b.getIntegerType(type.getIntOrFloatBitWidth());
  if (narrow != bits.getType())
    bits = arith::TruncIOp::create(b, loc, narrow, bits);
  return isa<FloatType>(type)
             ? arith::BitcastOp::create(b, loc, type, bits).getResult()
             : bits;
}

/// Replace `op`, of the gpu dialect, by instructions.
static void lowerGpuOp(Operation *op, gpu::GPUModuleOp module,
                       unsigned &numShared) {
  OpBuilder b(op);
  Location loc = op->getLoc();
  auto replaceByIndex = [&](Value number) {
    op->getResult(0).replaceAllUsesWith(
        arith::IndexCastUIOp::create(b, loc, b.getIndexType(), number));
    op->erase();
  };
  llvm::TypeSwitch<Operation *>(op)
      .Case([&](gpu::BlockIdOp) {
        replaceByIndex(NVVM::BlockIdXOp::create(b, loc, b.getI32Type()));
      })
      .Case([&](gpu::ThreadIdOp) {
        replaceByIndex(NVVM::ThreadIdXOp::create(b, loc, b.getI32Type()));
      })
      .Case([&](gpu::BarrierOp) {
        NVVM::Barrier0Op::create(b, loc);
        op->erase();
      })
      .Case([&](gpu::ShuffleOp shuffle) {
        auto number = [&](int64_t value) -> Value {
          return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(value));
        };
        shuffle.getShuffleResult().replaceAllUsesWith(NVVM::ShflOp::create(
            b, loc, b.getI32Type(), number(-1), shuffle.getValue(),
            shuffle.getOffset(), number(31), NVVM::ShflKind::bfly, UnitAttr()));
        op->erase();
      })
      .Case([&](memref::AllocaOp alloca) {
        OpBuilder globals = OpBuilder::atBlockBegin(module.getBody());
        std::string name = ("tp_shared_" + Twine(numShared++)).str();
        memref::GlobalOp::create(globals, loc, name, b.getStringAttr("private"),
                                 alloca.getType(), b.getUnitAttr(),
                                 /*constant=*/false, b.getI64IntegerAttr(16));
        alloca.replaceAllUsesWith(
            memref::GetGlobalOp::create(b, loc, alloca.getType(), name)
                .getResult());
        op->erase();
      });
}

namespace {
/// Moves kernels to a module of the device.
class DeviceModule {
public:
  explicit DeviceModule(ModuleOp program)
      : program(program), module(getDeviceModule(program)),
        pointers(program.getContext()) {}

  LogicalResult add(func::FuncOp kernel);

private:
  void takeConstants(LLVM::LLVMFuncOp function);

  ModuleOp program;
  gpu::GPUModuleOp module;
  PointerBuilder pointers;
  unsigned numShared = 0;
};
} // namespace

/// Constants that `function` reads go with it.
void DeviceModule::takeConstants(LLVM::LLVMFuncOp function) {
  function.walk([&](memref::GetGlobalOp use) {
    if (module.lookupSymbol(use.getName()))
      return;
    auto global = program.lookupSymbol<memref::GlobalOp>(use.getName());
    OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
    b.clone(*global);
  });
}

gpu::GPUModuleOp mlir::tp::getDeviceModule(ModuleOp program) {
  for (auto module : program.getOps<gpu::GPUModuleOp>())
    return module;
  OpBuilder b = OpBuilder::atBlockEnd(program.getBody());
  return gpu::GPUModuleOp::create(b, program.getLoc(), "tp_kernels");
}

LogicalResult DeviceModule::add(func::FuncOp kernel) {
  if (kernel->hasAttr(attr::kLaunch))
    return success();
  if (!kernel->hasAttr(attr::kGrid))
    return kernel.emitError("is not mapped to a grid");
  KernelBuilder b(kernel.getLoc(), kernel.getContext());
  b.setInsertionPointToEnd(module.getBody());
  SmallVector<Type> parameters;
  for (Type type : kernel.getArgumentTypes())
    parameters.push_back(isa<MemRefType>(type)
                             ? Type(b.pointer(MemorySpace::Global))
                             : b.getI64Type());
  Grid grid = Grid::get(kernel);
  LLVM::LLVMFuncOp function =
      b.kernel(kernel.getName(), parameters, grid.threads);
  if (grid.residentBlocks > 0)
    function->setAttr(NVVM::NVVMDialect::getMinctasmAttrName(),
                      b.getI32IntegerAttr(grid.residentBlocks));
  StringRef noAlias = LLVM::LLVMDialect::getNoAliasAttrName();
  SmallVector<Value> values;
  for (auto [i, type] : llvm::enumerate(kernel.getArgumentTypes())) {
    Value parameter = function.getArgument(i);
    auto buffer = dyn_cast<MemRefType>(type);
    if (!buffer) {
      values.push_back(fromBits(b, b.getLoc(), parameter, type));
      continue;
    }
    if (kernel.getArgAttr(i, noAlias))
      function.setArgAttr(i, noAlias, b.getUnitAttr());
    // LLVM finds out again that all of them are global.
    Value address = LLVM::AddrSpaceCastOp::create(
        b, LLVM::LLVMPointerType::get(b.getContext()), parameter);
    values.push_back(pointers.toBuffer(b, b.getLoc(), buffer, address));
  }
  IRMapping mapping;
  mapping.map(kernel.getArguments(), values);
  for (Operation &op : kernel.getBody().front().without_terminator())
    b.clone(op, mapping);
  LLVM::ReturnOp::create(b, ValueRange());
  takeConstants(function);
  SmallVector<Operation *> ops;
  function.walk([&](Operation *op) { ops.push_back(op); });
  for (Operation *op : ops)
    lowerGpuOp(op, module, numShared);
  return success();
}

/// What the manifest says of a launch of `kernel` with `operands`.
static DictionaryAttr describeLaunch(func::FuncOp kernel, ValueRange operands,
                                     Location loc) {
  Builder b(kernel.getContext());
  std::string location;
  if (auto file = loc->findInstanceOf<FileLineColLoc>())
    location = ("line " + Twine(file.getLine())).str();
  if (auto known = kernel->getAttrOfType<DictionaryAttr>(attr::kLaunch)) {
    NamedAttrList keys(known);
    keys.set("location", b.getStringAttr(location));
    return keys.getDictionary(kernel.getContext());
  }
  Grid grid = Grid::get(kernel);
  auto triple = [&](int64_t x) { return b.getI64ArrayAttr({x, 1, 1}); };
  SmallVector<Attribute> parameters;
  for (size_t i = 0; i < operands.size(); ++i)
    parameters.push_back(b.getDictionaryAttr(
        {b.getNamedAttr("buffer", b.getI64IntegerAttr(i)),
         b.getNamedAttr("offset", b.getI64IntegerAttr(0))}));
  return b.getDictionaryAttr(
      {b.getNamedAttr("kernel", b.getStringAttr(kernel.getName())),
       b.getNamedAttr("grid", triple(grid.blocks)),
       b.getNamedAttr("block", triple(grid.threads)),
       b.getNamedAttr("cluster", triple(1)),
       b.getNamedAttr("shared", b.getI64IntegerAttr(0)),
       b.getNamedAttr("buffers", b.getI64IntegerAttr(operands.size())),
       b.getNamedAttr("parameters", b.getArrayAttr(parameters)),
       b.getNamedAttr("location", b.getStringAttr(location))});
}

static LogicalResult launchFrom(func::FuncOp entry) {
  WalkResult walk = entry.walk([&](Operation *op) {
    OpBuilder b(op);
    Location loc = op->getLoc();
    if (auto call = dyn_cast<tprt::CallOp>(op)) {
      auto name = call.getSite().getAs<StringAttr>("name");
      op->emitOpError("calls kernel '")
          << (name ? name.getValue() : StringRef())
          << "' of the user, which runs on the CPU, not on a GPU";
      return WalkResult::interrupt();
    }
    if (isa<memref::StoreOp>(op)) {
      op->emitOpError("writes to the device outside of a kernel");
      return WalkResult::interrupt();
    }
    if (auto load = dyn_cast<memref::LoadOp>(op)) {
      load.replaceAllUsesWith(tprt::FetchOp::create(b, loc, load.getType(),
                                                    load.getMemRef(),
                                                    load.getIndices())
                                  .getResult());
      op->erase();
    } else if (auto copy = dyn_cast<memref::CopyOp>(op)) {
      tprt::CopyOp::create(b, loc, copy.getSource(), copy.getTarget());
      op->erase();
    } else if (auto call = dyn_cast<func::CallOp>(op)) {
      auto kernel = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
          entry, call.getCalleeAttr());
      // A grid of no blocks has nothing to do, and no launch.
      if (Grid::get(kernel).blocks > 0) {
        SmallVector<Value> operands;
        for (Value operand : call.getOperands())
          operands.push_back(isa<MemRefType>(operand.getType())
                                 ? operand
                                 : toBits(b, loc, operand));
        tprt::LaunchOp::create(b, loc, operands,
                               describeLaunch(kernel, operands, loc));
      }
      op->erase();
    }
    return WalkResult::advance();
  });
  return failure(walk.wasInterrupted());
}

LogicalResult mlir::tp::launchKernels(ModuleOp module) {
  for (func::FuncOp entry : getEntries(module))
    if (failed(launchFrom(entry)))
      return failure();
  DeviceModule device(module);
  for (auto kernel : llvm::make_early_inc_range(module.getOps<func::FuncOp>()))
    if (kernel->hasAttr(attr::kKernel)) {
      if (failed(device.add(kernel)))
        return failure();
      kernel.erase();
    }
  return success();
}

namespace {
struct LaunchKernelsPass : tp::impl::LaunchKernelsPassBase<LaunchKernelsPass> {
  void runOnOperation() override {
    if (failed(launchKernels(getOperation())))
      signalPassFailure();
  }
};
} // namespace
