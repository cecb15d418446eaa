// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A complex value becomes two: its real and its imaginary part. Arguments and
// results keep their bytes: they have one more dimension, which holds the
// parts.
//
//   %x: tensor<4xcomplex<f32>>
//
//   %x: tensor<4x2xf32>
//   %re = tensor.extract_slice %x[0, 0] [4, 1] [1, 1]
//   %im = tensor.extract_slice %x[0, 1] [4, 1] [1, 1]
#include "ComplexPatterns.h"
#include "mlir/Conversion/ComplexToStandard/ComplexToStandard.h"
#include "mlir/Conversion/ReconcileUnrealizedCasts/ReconcileUnrealizedCasts.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/IR/Tp.h"
#include "tp/Import/Import.h"
#include "tp/Import/Passes.h"

namespace mlir::tp {
#define GEN_PASS_DEF_EXPANDCOMPLEXPASS
#include "tp/Import/Passes.h.inc"
} // namespace mlir::tp

using namespace mlir;
using namespace mlir::tp;

//===----------------------------------------------------------------------===//
// Arguments and results
//===----------------------------------------------------------------------===//

/// tensor<4x5xcomplex<f32>> as tensor<4x5x2xf32>.
static RankedTensorType getPairType(Type type) {
  SmallVector<int64_t> shape;
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    shape.assign(tensor.getShape().begin(), tensor.getShape().end());
  shape.push_back(2);
  return RankedTensorType::get(shape, getElementTypeOrSelf(getPartType(type)));
}

namespace {
/// Where one part of a pair lies.
struct PartSlice {
  PartSlice(OpBuilder &builder, RankedTensorType pair, int64_t part)
      : offsets(pair.getRank(), builder.getIndexAttr(0)),
        strides(pair.getRank(), builder.getIndexAttr(1)) {
    offsets.back() = builder.getIndexAttr(part);
    for (int64_t size : pair.getShape())
      sizes.push_back(builder.getIndexAttr(size));
    sizes.back() = builder.getIndexAttr(1);
  }
  SmallVector<OpFoldResult> offsets, sizes, strides;
};
} // namespace

static Value takePart(OpBuilder &builder, Location loc, Value pair, Type type,
                      int64_t part) {
  auto pairType = cast<RankedTensorType>(pair.getType());
  if (!isa<RankedTensorType>(type)) {
    Value index = arith::ConstantIndexOp::create(builder, loc, part);
    return tensor::ExtractOp::create(builder, loc, pair, index);
  }
  PartSlice slice(builder, pairType, part);
  return tensor::ExtractSliceOp::create(
      builder, loc, cast<RankedTensorType>(getPartType(type)), pair,
      slice.offsets, slice.sizes, slice.strides);
}

static Value makePair(OpBuilder &builder, Location loc, ValueRange parts,
                      Type type) {
  RankedTensorType pairType = getPairType(type);
  if (!isa<RankedTensorType>(type))
    return tensor::FromElementsOp::create(builder, loc, pairType, parts);
  Value pair = tensor::EmptyOp::create(builder, loc, pairType.getShape(),
                                       pairType.getElementType());
  for (auto [number, part] : llvm::enumerate(parts)) {
    PartSlice slice(builder, pairType, number);
    pair = tensor::InsertSliceOp::create(
        builder, loc, part, pair, slice.offsets, slice.sizes, slice.strides);
  }
  return pair;
}

/// The parts of a number lie together.
static ShardingAttr extendSharding(ShardingAttr sharding) {
  if (!sharding)
    return sharding;
  MLIRContext *context = sharding.getContext();
  SmallVector<DimShardingAttr> dims(sharding.getDims());
  dims.push_back(DimShardingAttr::get(context, {}, false, 0));
  return ShardingAttr::get(context, sharding.getMesh(), dims,
                           sharding.getPartials(), sharding.getReplicated());
}

/// A complex value made of the parts of a pair.
static Value takeWhole(OpBuilder &builder, Location loc, Value pair,
                       Type type) {
  SmallVector<Value> parts = {takePart(builder, loc, pair, type, 0),
                              takePart(builder, loc, pair, type, 1)};
  return UnrealizedConversionCastOp::create(builder, loc, type, parts)
      .getResult(0);
}

/// A pair made of a complex value.
static Value makePair(OpBuilder &builder, Location loc, Value whole) {
  Type part = getPartType(whole.getType());
  auto parts = UnrealizedConversionCastOp::create(builder, loc,
                                                  TypeRange{part, part}, whole);
  return makePair(builder, loc, parts.getResults(), whole.getType());
}

/// Make a complex value a pair; its users see a complex value made of that.
static void expandValue(OpBuilder &builder, Value value) {
  Type type = value.getType();
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : value.getUses())
    uses.push_back(&use);
  value.setType(getPairType(type));
  Value whole = takeWhole(builder, value.getLoc(), value, type);
  for (OpOperand *use : uses)
    use->set(whole);
}

static void expandCall(func::CallOp call) {
  OpBuilder builder(call);
  for (OpOperand &operand : call->getOpOperands())
    if (isComplex(operand.get().getType()))
      operand.set(makePair(builder, call.getLoc(), operand.get()));
  builder.setInsertionPointAfter(call);
  for (Value result : call.getResults())
    if (isComplex(result.getType()))
      expandValue(builder, result);
}

static void expandBoundary(func::FuncOp function) {
  Block &body = function.getBody().front();
  OpBuilder builder = OpBuilder::atBlockBegin(&body);
  for (BlockArgument argument : body.getArguments()) {
    if (!isComplex(argument.getType()))
      continue;
    expandValue(builder, argument);
    unsigned number = argument.getArgNumber();
    if (auto sharding = extendSharding(
            function.getArgAttrOfType<ShardingAttr>(number, attr::kSharding)))
      function.setArgAttr(number, attr::kSharding, sharding);
  }
  Operation *terminator = body.getTerminator();
  builder.setInsertionPoint(terminator);
  for (OpOperand &operand : terminator->getOpOperands()) {
    if (!isComplex(operand.get().getType()))
      continue;
    operand.set(makePair(builder, terminator->getLoc(), operand.get()));
    unsigned number = operand.getOperandNumber();
    if (auto sharding =
            extendSharding(function.getResultAttrOfType<ShardingAttr>(
                number, attr::kSharding)))
      function.setResultAttr(number, attr::kSharding, sharding);
  }
  function.setFunctionType(builder.getFunctionType(
      body.getArgumentTypes(), terminator->getOperandTypes()));
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

/// Write arithmetic on complex numbers as that on their parts, which
/// complex.create, .re and .im tie to them.
static LogicalResult expandArithmetic(ModuleOp module) {
  ConversionTarget target(*module.getContext());
  target.markUnknownOpDynamicallyLegal([](Operation *) { return true; });
  target.addIllegalDialect<complex::ComplexDialect>();
  target.addLegalOp<complex::CreateOp, complex::ReOp, complex::ImOp,
                    complex::ConstantOp, complex::BitcastOp>();
  RewritePatternSet patterns(module.getContext());
  populateComplexToStandardConversionPatterns(patterns);
  return applyPartialConversion(module, target, std::move(patterns));
}

static LogicalResult checkOps(ModuleOp module) {
  WalkResult walk = module.walk([](Operation *op) {
    bool isKnown =
        actsOnParts(op) ||
        isa<func::FuncOp, func::ReturnOp, func::CallOp, linalg::GenericOp,
            linalg::YieldOp, arith::ConstantOp, complex::ConstantOp,
            complex::CreateOp, complex::ReOp, complex::ImOp, tensor::PadOp,
            tensor::YieldOp, scf::ForOp, scf::IfOp, scf::WhileOp, scf::YieldOp,
            scf::ConditionOp>(op);
    if (isKnown || !hasComplex(op))
      return WalkResult::advance();
    return WalkResult(op->emitOpError(
        "cannot be computed from the parts of complex numbers"));
  });
  return failure(walk.wasInterrupted());
}

LogicalResult mlir::tp::expandComplex(ModuleOp module) {
  WalkResult walk = module.walk([](Operation *op) {
    return hasComplex(op) ? WalkResult::interrupt() : WalkResult::advance();
  });
  if (!walk.wasInterrupted())
    return success();
  MLIRContext *context = module.getContext();
  SmallVector<linalg::LinalgOp> named;
  module.walk([&](linalg::LinalgOp op) {
    if (hasComplex(op) && !isa<linalg::GenericOp>(op.getOperation()))
      named.push_back(op);
  });
  IRRewriter rewriter(context);
  for (linalg::LinalgOp op : named) {
    rewriter.setInsertionPoint(op);
    if (failed(linalg::generalizeNamedOp(rewriter, op)))
      return op->emitOpError("cannot be written as a loop nest");
  }
  if (failed(expandArithmetic(module)) || failed(checkOps(module)))
    return failure();
  module.walk(expandCall);
  for (auto function : module.getOps<func::FuncOp>())
    if (!function.isExternal() && function.getBody().hasOneBlock())
      expandBoundary(function);

  PartConverter converter;
  ConversionTarget target(*context);
  target.markUnknownOpDynamicallyLegal(
      [](Operation *op) { return !hasComplex(op); });
  target.addLegalOp<UnrealizedConversionCastOp>();
  RewritePatternSet patterns(context);
  populateComplexPatterns(converter, patterns);
  if (failed(applyPartialConversion(module, target, std::move(patterns))))
    return failure();
  SmallVector<UnrealizedConversionCastOp> casts;
  module.walk([&](UnrealizedConversionCastOp op) { casts.push_back(op); });
  reconcileUnrealizedCasts(casts);
  return success();
}

namespace {
struct ExpandComplexPass : tp::impl::ExpandComplexPassBase<ExpandComplexPass> {
  void runOnOperation() override {
    if (failed(expandComplex(getOperation())))
      signalPassFailure();
  }
};
} // namespace
