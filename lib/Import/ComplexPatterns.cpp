// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ComplexPatterns.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Complex/IR/Complex.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/Transforms/Patterns.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

bool mlir::tp::isComplex(Type type) {
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    type = tensor.getElementType();
  return isa<ComplexType>(type);
}

Type mlir::tp::getPartType(Type type) {
  Type element = cast<ComplexType>(getElementTypeOrSelf(type)).getElementType();
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    return tensor.clone(element);
  return element;
}

bool mlir::tp::hasComplex(Operation *op) {
  if (llvm::any_of(op->getOperandTypes(), isComplex) ||
      llvm::any_of(op->getResultTypes(), isComplex))
    return true;
  for (Region &region : op->getRegions())
    for (Block &block : region)
      if (llvm::any_of(block.getArgumentTypes(), isComplex))
        return true;
  return false;
}

bool mlir::tp::actsOnParts(Operation *op) {
  return isa<tensor::EmptyOp, tensor::ExtractOp, tensor::InsertOp,
             tensor::ExtractSliceOp, tensor::InsertSliceOp,
             tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::ConcatOp,
             tensor::SplatOp, tensor::FromElementsOp, tensor::GatherOp,
             tensor::ScatterOp, linalg::PackOp, linalg::UnPackOp,
             arith::SelectOp, ConstrainOp>(op);
}

PartConverter::PartConverter() {
  addConversion([](Type type) { return type; });
  addConversion(
      [](Type type,
         SmallVectorImpl<Type> &parts) -> std::optional<LogicalResult> {
        if (!isComplex(type))
          return std::nullopt;
        parts.append(2, getPartType(type));
        return success();
      });
  addSourceMaterialization([](OpBuilder &builder, Type type, ValueRange parts,
                              Location loc) -> Value {
    return UnrealizedConversionCastOp::create(builder, loc, type, parts)
        .getResult(0);
  });
  addTargetMaterialization([](OpBuilder &builder, TypeRange types,
                              ValueRange whole,
                              Location loc) -> SmallVector<Value> {
    return llvm::to_vector_of<Value>(
        UnrealizedConversionCastOp::create(builder, loc, types, whole)
            .getResults());
  });
}

using ManyRanges = ArrayRef<ValueRange>;

namespace {

/// Once for the real parts and once for the imaginary ones.
struct ExpandActsOnParts : ConversionPattern {
  ExpandActsOnParts(const TypeConverter &converter, MLIRContext *context)
      : ConversionPattern(converter, MatchAnyOpTypeTag(), 1, context) {}

  LogicalResult
  matchAndRewrite(Operation *op, ManyRanges operands,
                  ConversionPatternRewriter &rewriter) const override {
    if (!actsOnParts(op))
      return failure();
    SmallVector<Value> parts;
    for (unsigned part = 0; part < 2; ++part) {
      Operation *copy = rewriter.clone(*op);
      for (auto [operand, values] :
           llvm::zip_equal(copy->getOpOperands(), operands))
        operand.set(values.size() == 2 ? values[part] : values[0]);
      Value result = copy->getResult(0);
      result.setType(getPartType(result.getType()));
      parts.push_back(result);
    }
    rewriter.replaceOpWithMultiple(op, {parts});
    return success();
  }
};

struct ExpandPad : OpConversionPattern<tensor::PadOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(tensor::PadOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    Value padding = op.getConstantPaddingValue();
    if (!padding)
      return failure();
    Location loc = op.getLoc();
    Type part = getPartType(padding.getType());
    Value outside = padding;
    if (auto constant = padding.getDefiningOp<complex::ConstantOp>())
      outside = rewriter.clone(*constant.getOperation())->getResult(0);
    auto numbers = UnrealizedConversionCastOp::create(
        rewriter, loc, TypeRange{part, part}, outside);
    SmallVector<Value> parts;
    for (auto [source, number] :
         llvm::zip_equal(adaptor.getSource(), numbers.getResults()))
      parts.push_back(tensor::PadOp::create(
          rewriter, loc, getPartType(op.getType()), source, op.getMixedLowPad(),
          op.getMixedHighPad(), number));
    rewriter.replaceOpWithMultiple(op, {parts});
    return success();
  }
};

struct ExpandConstant : OpConversionPattern<arith::ConstantOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(arith::ConstantOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    auto elements = dyn_cast<DenseElementsAttr>(op.getValue());
    auto type = dyn_cast<RankedTensorType>(op.getType());
    if (!elements || !type ||
        !isa<FloatType>(
            cast<ComplexType>(type.getElementType()).getElementType()))
      return failure();
    SmallVector<APFloat> real, imaginary;
    auto take = [&](const std::complex<APFloat> &number) {
      real.push_back(number.real());
      imaginary.push_back(number.imag());
    };
    if (elements.isSplat())
      take(elements.getSplatValue<std::complex<APFloat>>());
    else
      for (const std::complex<APFloat> &number :
           elements.getValues<std::complex<APFloat>>())
        take(number);
    auto part = cast<RankedTensorType>(getPartType(type));
    SmallVector<Value> parts;
    for (ArrayRef<APFloat> numbers : {ArrayRef(real), ArrayRef(imaginary)})
      parts.push_back(arith::ConstantOp::create(
          rewriter, op.getLoc(), DenseElementsAttr::get(part, numbers)));
    rewriter.replaceOpWithMultiple(op, {parts});
    return success();
  }
};

struct ExpandNumber : OpConversionPattern<complex::ConstantOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(complex::ConstantOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Value> parts;
    for (Attribute part : op.getValue())
      parts.push_back(arith::ConstantOp::create(rewriter, op.getLoc(),
                                                cast<TypedAttr>(part)));
    rewriter.replaceOpWithMultiple(op, {parts});
    return success();
  }
};

struct ExpandCreate : OpConversionPattern<complex::CreateOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(complex::CreateOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Value> parts = {op.getReal(), op.getImaginary()};
    rewriter.replaceOpWithMultiple(op, {parts});
    return success();
  }
};

template <typename OpTy, unsigned part>
struct ExpandPart : OpConversionPattern<OpTy> {
  using OpConversionPattern<OpTy>::OpConversionPattern;
  using Adaptor = typename OpConversionPattern<OpTy>::OneToNOpAdaptor;

  LogicalResult
  matchAndRewrite(OpTy op, Adaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    rewriter.replaceOp(op, adaptor.getComplex()[part]);
    return success();
  }
};

struct ExpandGeneric : OpConversionPattern<linalg::GenericOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(linalg::GenericOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<AffineMap> known = op.getIndexingMapsArray(), maps;
    SmallVector<Value> inputs, inits;
    auto add = [&](ManyRanges operands, unsigned first,
                   SmallVectorImpl<Value> &to) {
      for (auto [number, values] : llvm::enumerate(operands)) {
        to.append(values.begin(), values.end());
        maps.append(values.size(), known[first + number]);
      }
    };
    add(adaptor.getInputs(), 0, inputs);
    add(adaptor.getOutputs(), op.getNumDpsInputs(), inits);
    auto expanded = linalg::GenericOp::create(
        rewriter, op.getLoc(), ValueRange(inits).getTypes(), inputs, inits,
        maps, op.getIteratorTypesArray());
    expanded->setDiscardableAttrs(op->getDiscardableAttrDictionary());
    rewriter.inlineRegionBefore(op.getRegion(), expanded.getRegion(),
                                expanded.getRegion().end());
    if (failed(rewriter.convertRegionTypes(&expanded.getRegion(),
                                           *getTypeConverter())))
      return failure();
    SmallVector<ValueRange> results;
    unsigned next = 0;
    for (ValueRange values : adaptor.getOutputs()) {
      results.push_back(expanded->getResults().slice(next, values.size()));
      next += values.size();
    }
    rewriter.replaceOpWithMultiple(op, results);
    return success();
  }
};

struct ExpandYield : OpConversionPattern<linalg::YieldOp> {
  using OpConversionPattern::OpConversionPattern;

  LogicalResult
  matchAndRewrite(linalg::YieldOp op, OneToNOpAdaptor adaptor,
                  ConversionPatternRewriter &rewriter) const override {
    SmallVector<Value> values;
    for (ValueRange range : adaptor.getValues())
      values.append(range.begin(), range.end());
    rewriter.replaceOpWithNewOp<linalg::YieldOp>(op, values);
    return success();
  }
};

} // namespace

void mlir::tp::populateComplexPatterns(const PartConverter &converter,
                                       RewritePatternSet &patterns) {
  patterns.add<ExpandActsOnParts, ExpandPad, ExpandConstant, ExpandNumber,
               ExpandCreate, ExpandPart<complex::ReOp, 0>,
               ExpandPart<complex::ImOp, 1>, ExpandGeneric, ExpandYield>(
      converter, patterns.getContext());
  scf::populateSCFStructuralTypeConversions(converter, patterns);
}
