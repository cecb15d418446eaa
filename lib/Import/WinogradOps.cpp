// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The transforms of Winograd's convolution (Lavin and Gray, Fast Algorithms for
// Convolutional Neural Networks, 2015): products of each dimension with a
// matrix. The matrices are those of MLIR, with its scales: the input transform
// of F(4, 3) is 32 times smaller a dimension, its output transform larger.

#include "StructuredOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// A matrix, row-major.
struct Matrix {
  int64_t rows, columns;
  ArrayRef<double> elements;
};

/// The matrices of F(m, r).
struct Winograd {
  int64_t tile; // m
  Matrix filter, input, output;
  double outputScale; // of each dimension that is transformed
};

} // namespace

static const double kFilter23[] = {-1, 0,  0,  .5, -.5, .5, //
                                   .5, .5, .5, 0,  0,   1};
static const double kInput23[] = {-1, 0, 1, 0, 0, -1, 1, 0, //
                                  0,  1, 1, 0, 0, -1, 0, 1};
static const double kOutput23[] = {1, 1, 1, 0, 0, -1, 1, 1};

static const double kFilter43[] = {
    1,       0,       0,       -1. / 3, 1. / 3,  -1. / 3, //
    -1. / 3, -1. / 3, -1. / 3, 1. / 12, -1. / 6, 1. / 3,  //
    1. / 12, 1. / 6,  1. / 3,  0,       0,       1};
static const double kInput43[] = {
    1. / 4, 0,       -5. / 16, 0,        1. / 16, 0, //
    0,      1. / 4,  -1. / 4,  -1. / 16, 1. / 16, 0, //
    0,      -1. / 4, -1. / 4,  1. / 16,  1. / 16, 0, //
    0,      1. / 4,  -1. / 8,  -1. / 4,  1. / 8,  0, //
    0,      -1. / 4, -1. / 8,  1. / 4,   1. / 8,  0, //
    0,      1. / 4,  0,        -5. / 16, 0,       1. / 16};
static const double kOutput43[] = {
    1. / 8, 1. / 4,  1. / 4, 1. / 8,  1. / 8, 0, //
    0,      -1. / 4, 1. / 4, -1. / 4, 1. / 4, 0, //
    0,      1. / 4,  1. / 4, 1. / 2,  1. / 2, 0, //
    0,      -1. / 4, 1. / 4, -1,      1,      1. / 2};

static const double kFilter25[] = {
    1,        0,       0,        0,       0,        //
    1. / 6,   -1. / 6, 1. / 6,   -1. / 6, 1. / 6,   //
    -1. / 6,  -1. / 6, -1. / 6,  -1. / 6, -1. / 6,  //
    -4. / 15, 2. / 15, -1. / 15, 1. / 30, -1. / 60, //
    1. / 60,  1. / 30, 1. / 15,  2. / 15, 4. / 15,  //
    0,        0,       0,        0,       1};
static const double kInput25[] = {
    1. / 8, 3. / 16, -1. / 4,  -3. / 16, 1. / 8,   0, //
    0,      1. / 8,  1. / 16,  -5. / 16, 1. / 8,   0, //
    0,      -1. / 8, -5. / 16, -1. / 16, 1. / 8,   0, //
    0,      1. / 4,  -1. / 8,  -1. / 4,  1. / 8,   0, //
    0,      -1. / 8, -1. / 4,  1. / 8,   1. / 4,   0, //
    0,      1. / 8,  3. / 16,  -1. / 4,  -3. / 16, 1. / 8};
static const double kOutput25[] = {1. / 2, 1,  1, 2,  1, 0, //
                                   0,      -1, 1, -1, 2, 1. / 2};

static Winograd getWinograd(linalg::WinogradConv2DFmr fmr) {
  switch (fmr) {
  case linalg::WinogradConv2DFmr::F_2_3:
    return {2, {4, 3, kFilter23}, {4, 4, kInput23}, {2, 4, kOutput23}, 1};
  case linalg::WinogradConv2DFmr::F_4_3:
    return {4, {6, 3, kFilter43}, {6, 6, kInput43}, {4, 6, kOutput43}, 32};
  case linalg::WinogradConv2DFmr::F_2_5:
    return {2, {6, 5, kFilter25}, {6, 6, kInput25}, {2, 6, kOutput25}, 16};
  }
  llvm_unreachable("all sizes are covered");
}

/// What a dimension of size 1, which is not transformed, is multiplied by.
static Matrix getUnit() {
  static const double one[] = {1};
  return {1, 1, one};
}

/// For all points of the result: the sum over `k` of `matrix[row, k]` and the
/// input at `inputExprs`. The loops are those of the result's dimensions, then
/// `k`.
static Value multiply(OpBuilder &builder, Location loc, const Matrix &matrix,
                      unsigned row, Value input,
                      ArrayRef<AffineExpr> inputExprs,
                      ArrayRef<int64_t> shape) {
  Type element = cast<RankedTensorType>(input.getType()).getElementType();
  SmallVector<Attribute> elements;
  for (double number : matrix.elements)
    elements.push_back(builder.getFloatAttr(element, number));
  Value constant = arith::ConstantOp::create(
      builder, loc,
      DenseElementsAttr::get(
          RankedTensorType::get({matrix.rows, matrix.columns}, element),
          elements));
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(element));
  Value empty = tensor::EmptyOp::create(builder, loc, shape, element);
  Value init = linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
  unsigned rank = shape.size();
  MLIRContext *context = builder.getContext();
  AffineMap maps[] = {
      AffineMap::get(
          rank + 1, 0,
          {builder.getAffineDimExpr(row), builder.getAffineDimExpr(rank)},
          context),
      AffineMap::get(rank + 1, 0, inputExprs, context),
      builder.getMultiDimIdentityMap(rank + 1).getMajorSubMap(rank)};
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.push_back(utils::IteratorType::reduction);
  return linalg::GenericOp::create(
             builder, loc, init.getType(), ValueRange{constant, input}, init,
             maps, iterators,
             [](OpBuilder &inner, Location loc, ValueRange arguments) {
               Value product = arith::MulFOp::create(inner, loc, arguments[0],
                                                     arguments[1]);
               Value sum =
                   arith::AddFOp::create(inner, loc, arguments[2], product);
               linalg::YieldOp::create(inner, loc, sum);
             })
      .getResult(0);
}

/// f, h, w, c to h', w', c, f.
static Value writeFilter(OpBuilder &builder,
                         linalg::WinogradFilterTransformOp op) {
  Winograd winograd = getWinograd(op.getFmr());
  ArrayRef<int64_t> from = op.getFilterOperandType().getShape();
  ArrayRef<int64_t> to = op.getOutputOperandType().getShape();
  Matrix h = from[1] > 1 ? winograd.filter : getUnit();
  Matrix w = from[2] > 1 ? winograd.filter : getUnit();
  auto d = [&](unsigned loop) { return builder.getAffineDimExpr(loop); };
  // Loops f, h', w, c, h, then h', w', c, f, w.
  Value rows =
      multiply(builder, op.getLoc(), h, 1, op.getFilter(),
               {d(0), d(4), d(2), d(3)}, {from[0], to[0], from[2], from[3]});
  return multiply(builder, op.getLoc(), w, 1, rows, {d(3), d(0), d(4), d(2)},
                  to);
}

/// n, h, w, c to h', w', tile h, tile w, n, c; tiles overlap.
static Value writeInput(OpBuilder &builder,
                        linalg::WinogradInputTransformOp op) {
  Winograd winograd = getWinograd(op.getFmr());
  ArrayRef<int64_t> from = op.getInputOperandType().getShape();
  ArrayRef<int64_t> to = op.getOutputOperandType().getShape();
  bool hasH = from[1] > 1, hasW = from[2] > 1;
  auto d = [&](unsigned loop) { return builder.getAffineDimExpr(loop); };
  // Loops h', tile h, n, w, c, h, then h', w', tile h, tile w, n, c, w.
  Value rows = multiply(
      builder, op.getLoc(), hasH ? winograd.input : getUnit(), 0, op.getInput(),
      {d(2), hasH ? d(1) * winograd.tile + d(5) : d(5), d(3), d(4)},
      {to[0], to[2], from[0], from[2], from[3]});
  return multiply(
      builder, op.getLoc(), hasW ? winograd.input : getUnit(), 1, rows,
      {d(0), d(2), d(4), hasW ? d(3) * winograd.tile + d(6) : d(6), d(5)}, to);
}

/// h', w', tile h, tile w, n, f to n, h, w, f, added to what the init holds.
static Value writeOutput(OpBuilder &builder,
                         linalg::WinogradOutputTransformOp op) {
  Location loc = op.getLoc();
  Winograd winograd = getWinograd(op.getFmr());
  ArrayRef<int64_t> from = op.getValueOperandType().getShape();
  auto type = cast<RankedTensorType>(op.getOutput().getType());
  bool hasH = from[0] > 1, hasW = from[1] > 1;
  Matrix h = hasH ? winograd.output : getUnit();
  Matrix w = hasW ? winograd.output : getUnit();
  auto d = [&](unsigned loop) { return builder.getAffineDimExpr(loop); };
  // Loops w', tile h, h, tile w, n, f, h', then n, tile h, h, tile w, w, f, w'.
  Value rows = multiply(builder, loc, h, 2, op.getValue(),
                        {d(6), d(0), d(1), d(3), d(4), d(5)},
                        {from[1], from[2], h.rows, from[3], from[4], from[5]});
  Value apart =
      multiply(builder, loc, w, 4, rows, {d(6), d(1), d(2), d(3), d(0), d(5)},
               {from[4], from[2], h.rows, from[3], w.rows, from[5]});
  SmallVector<ReassociationIndices> groups = {{0}, {1, 2}, {3, 4}, {5}};
  Value whole = tensor::CollapseShapeOp::create(builder, loc, apart, groups);
  double factor =
      (hasH ? winograd.outputScale : 1) * (hasW ? winograd.outputScale : 1);
  Value scale = arith::ConstantOp::create(
      builder, loc, builder.getFloatAttr(type.getElementType(), factor));
  AffineMap identity = builder.getMultiDimIdentityMap(4);
  SmallVector<utils::IteratorType> iterators(4, utils::IteratorType::parallel);
  return linalg::GenericOp::create(
             builder, loc, type, whole, op.getOutput(),
             ArrayRef<AffineMap>{identity, identity}, iterators,
             [&](OpBuilder &inner, Location loc, ValueRange arguments) {
               Value scaled =
                   arith::MulFOp::create(inner, loc, arguments[0], scale);
               Value sum =
                   arith::AddFOp::create(inner, loc, scaled, arguments[1]);
               linalg::YieldOp::create(inner, loc, sum);
             })
      .getResult(0);
}

FailureOr<Value> mlir::tp::writeWinograd(RewriterBase &rewriter,
                                         Operation *op) {
  if (!isa<FloatType>(getElementTypeOrSelf(op->getResult(0).getType())))
    return failure();
  if (auto filter = dyn_cast<linalg::WinogradFilterTransformOp>(op))
    return writeFilter(rewriter, filter);
  if (auto input = dyn_cast<linalg::WinogradInputTransformOp>(op))
    return writeInput(rewriter, input);
  return writeOutput(rewriter, cast<linalg::WinogradOutputTransformOp>(op));
}
