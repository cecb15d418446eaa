// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "StructuredOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

using BodyBuilder = function_ref<Value(OpBuilder &, Location, ValueRange)>;

/// A linalg.generic of one result on `init`, whose body yields what `build`
/// returns.
static Value createGeneric(OpBuilder &builder, Location loc, ValueRange inputs,
                           Value init, ArrayRef<AffineMap> maps,
                           unsigned numReductions, BodyBuilder build) {
  unsigned numLoops = maps.back().getNumDims();
  SmallVector<utils::IteratorType> iterators(numLoops - numReductions,
                                             utils::IteratorType::parallel);
  iterators.append(numReductions, utils::IteratorType::reduction);
  return linalg::GenericOp::create(
             builder, loc, init.getType(), inputs, init, maps, iterators,
             [&](OpBuilder &inner, Location loc, ValueRange arguments) {
               linalg::YieldOp::create(inner, loc,
                                       build(inner, loc, arguments));
             })
      .getResult(0);
}

Value mlir::tp::andEqual(OpBuilder &builder, Location loc, Value all, Value a,
                         Value b) {
  Value equal =
      arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq, a, b);
  return all ? arith::AndIOp::create(builder, loc, all, equal).getResult()
             : equal;
}

static Value createEmpty(OpBuilder &builder, Location loc, Type type) {
  auto tensor = cast<RankedTensorType>(type);
  return tensor::EmptyOp::create(builder, loc, tensor.getShape(),
                                 tensor.getElementType());
}

/// Element `position` of the index vector at the leading `batch` loops.
static Value readIndex(OpBuilder &inner, Location loc, Value indices,
                       ValueRange batch, unsigned position) {
  SmallVector<Value> at(batch);
  at.push_back(arith::ConstantIndexOp::create(inner, loc, position));
  Value index = tensor::ExtractOp::create(inner, loc, indices, at);
  if (index.getType().isIndex())
    return index;
  return arith::IndexCastOp::create(inner, loc, inner.getIndexType(), index);
}

static Value writeGather(OpBuilder &builder, tensor::GatherOp op) {
  RankedTensorType type = op.getResultType();
  int64_t sourceRank = op.getSourceType().getRank();
  int64_t batch = op.getIndicesType().getRank() - 1;
  bool isDropped = type.getRank() - batch != sourceRank;
  return createGeneric(
      builder, op.getLoc(), {}, createEmpty(builder, op.getLoc(), type),
      builder.getMultiDimIdentityMap(type.getRank()), 0,
      [&](OpBuilder &inner, Location loc, ValueRange) -> Value {
        SmallVector<Value> loops;
        for (int64_t i = 0; i < type.getRank(); ++i)
          loops.push_back(linalg::IndexOp::create(inner, loc, i));
        ValueRange vector = ValueRange(loops).take_front(batch);
        ValueRange rest = ValueRange(loops).drop_front(batch);
        SmallVector<Value> at;
        for (int64_t dim = 0; dim < sourceRank; ++dim) {
          const auto *indexed = llvm::find(op.getGatherDims(), dim);
          bool isIndexed = indexed != op.getGatherDims().end();
          at.push_back(isIndexed
                           ? readIndex(inner, loc, op.getIndices(), vector,
                                       indexed - op.getGatherDims().begin())
                           : rest.front());
          if (!isIndexed || !isDropped)
            rest = rest.drop_front();
        }
        return tensor::ExtractOp::create(inner, loc, op.getSource(), at);
      });
}

/// Loops over the destination, then over the index vectors.
static Value writeScatter(OpBuilder &builder, tensor::ScatterOp op) {
  int64_t rank = op.getDestType().getRank();
  int64_t batch = op.getIndicesType().getRank() - 1;
  bool isDropped = op.getSourceType().getRank() - batch != rank;
  SmallVector<AffineExpr> source;
  for (int64_t i = 0; i < batch; ++i)
    source.push_back(builder.getAffineDimExpr(rank + i));
  for (int64_t dim = 0; dim < rank; ++dim)
    if (!llvm::is_contained(op.getScatterDims(), dim))
      source.push_back(builder.getAffineDimExpr(dim));
    else if (!isDropped)
      source.push_back(builder.getAffineConstantExpr(0));
  AffineMap maps[] = {
      AffineMap::get(rank + batch, 0, source, builder.getContext()),
      builder.getMultiDimIdentityMap(rank + batch).getMajorSubMap(rank)};
  return createGeneric(
      builder, op.getLoc(), op.getSource(), op.getDest(), maps, batch,
      [&](OpBuilder &inner, Location loc, ValueRange arguments) -> Value {
        SmallVector<Value> vector;
        for (int64_t i = 0; i < batch; ++i)
          vector.push_back(linalg::IndexOp::create(inner, loc, rank + i));
        Value lands;
        for (auto [position, dim] : llvm::enumerate(op.getScatterDims())) {
          Value here = linalg::IndexOp::create(inner, loc, dim);
          Value target =
              readIndex(inner, loc, op.getIndices(), vector, position);
          lands = andEqual(inner, loc, lands, target, here);
        }
        return arith::SelectOp::create(inner, loc, lands, arguments[0],
                                       arguments[1]);
      });
}

static Value writeBitcast(OpBuilder &builder, tensor::BitcastOp op) {
  auto type = cast<RankedTensorType>(op.getType());
  AffineMap identity = builder.getMultiDimIdentityMap(type.getRank());
  return createGeneric(
      builder, op.getLoc(), op.getSource(),
      createEmpty(builder, op.getLoc(), type), {identity, identity}, 0,
      [&](OpBuilder &inner, Location loc, ValueRange arguments) -> Value {
        if (arguments[0].getType() == type.getElementType())
          return arguments[0];
        return arith::BitcastOp::create(inner, loc, type.getElementType(),
                                        arguments[0]);
      });
}

/// Sizes that both shapes are products of: [6, 4, 10] and [24, 2, 5] meet in
/// [24, 10].
static SmallVector<int64_t> getCommonShape(ArrayRef<int64_t> a,
                                           ArrayRef<int64_t> b) {
  SmallVector<int64_t> common;
  size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    int64_t left = a[i++], right = b[j++];
    while (left != right)
      if (left < right && i < a.size())
        left *= a[i++];
      else if (right < left && j < b.size())
        right *= b[j++];
      else
        return {}; // sizes of 0
    // Sizes of 1 at the end have nobody else to belong to.
    bool isLast = i == a.size() || j == b.size();
    while (isLast && i < a.size())
      left *= a[i++];
    while (isLast && j < b.size())
      right *= b[j++];
    if (left != right)
      return {};
    common.push_back(left);
  }
  return common;
}

/// The dimensions of `apart` whose product each of `together` is.
static SmallVector<ReassociationIndices> getGroups(ArrayRef<int64_t> apart,
                                                   ArrayRef<int64_t> together) {
  SmallVector<ReassociationIndices> groups;
  int64_t next = 0;
  for (auto [number, size] : llvm::enumerate(together)) {
    ReassociationIndices &group = groups.emplace_back();
    int64_t product = 1;
    bool isLast = number + 1 == together.size();
    do {
      product *= apart[next];
      group.push_back(next++);
    } while (product != size || (isLast && next < (int64_t)apart.size()));
  }
  return groups;
}

/// A shape that is constant in effect is that of the result's type.
static FailureOr<Value> writeReshape(OpBuilder &builder, tensor::ReshapeOp op) {
  auto from = dyn_cast<RankedTensorType>(op.getSource().getType());
  auto to = dyn_cast<RankedTensorType>(op.getType());
  if (!from || !to || !from.hasStaticShape() || !to.hasStaticShape() ||
      from.getNumElements() == 0)
    return failure();
  Location loc = op.getLoc();
  Value value = op.getSource();
  // A tensor of rank 0 has no dimensions to group.
  SmallVector<int64_t> common;
  if (from.getRank() > 0 && to.getRank() > 0)
    common = getCommonShape(from.getShape(), to.getShape());
  if (common.empty() && from.getRank() > 0 && to.getRank() > 0)
    return failure();
  RankedTensorType middle = from.clone(common);
  auto group = [&](RankedTensorType type) {
    return common.empty() ? SmallVector<ReassociationIndices>()
                          : getGroups(type.getShape(), common);
  };
  if (from != middle)
    value = tensor::CollapseShapeOp::create(builder, loc, middle, value,
                                            group(from));
  if (to != middle)
    value = tensor::ExpandShapeOp::create(builder, loc, to, value, group(to));
  return value;
}

/// The element at a position of its own, all others as they were.
static Value writeInsert(OpBuilder &builder, tensor::InsertOp op) {
  auto type = cast<RankedTensorType>(op.getType());
  AffineMap identity = builder.getMultiDimIdentityMap(type.getRank());
  return createGeneric(
      builder, op.getLoc(), op.getDest(),
      createEmpty(builder, op.getLoc(), type), {identity, identity}, 0,
      [&](OpBuilder &inner, Location loc, ValueRange arguments) -> Value {
        Value isHere;
        for (auto [dim, index] : llvm::enumerate(op.getIndices())) {
          Value here = linalg::IndexOp::create(inner, loc, dim);
          isHere = andEqual(inner, loc, isHere, here, index);
        }
        return arith::SelectOp::create(inner, loc, isHere, op.getScalar(),
                                       arguments[0]);
      });
}

/// Each position takes the scalar that stands for it.
static Value writeElements(OpBuilder &builder, tensor::FromElementsOp op) {
  RankedTensorType type = op.getType();
  return createGeneric(
      builder, op.getLoc(), {}, createEmpty(builder, op.getLoc(), type),
      builder.getMultiDimIdentityMap(type.getRank()), 0,
      [&](OpBuilder &inner, Location loc, ValueRange) -> Value {
        Value position = arith::ConstantIndexOp::create(inner, loc, 0);
        for (auto [dim, size] : llvm::enumerate(type.getShape())) {
          Value factor = arith::ConstantIndexOp::create(inner, loc, size);
          Value index = linalg::IndexOp::create(inner, loc, dim);
          position = arith::MulIOp::create(inner, loc, position, factor);
          position = arith::AddIOp::create(inner, loc, position, index);
        }
        Value element = op.getElements().back();
        for (auto [number, scalar] :
             llvm::enumerate(op.getElements().drop_back())) {
          Value here = arith::ConstantIndexOp::create(inner, loc, number);
          Value isHere = arith::CmpIOp::create(
              inner, loc, arith::CmpIPredicate::eq, position, here);
          element =
              arith::SelectOp::create(inner, loc, isHere, scalar, element);
        }
        return element;
      });
}

Value mlir::tp::readAsTensor(OpBuilder &builder, tensor::ExtractOp op) {
  auto type = RankedTensorType::get({}, op.getType());
  return createGeneric(
      builder, op.getLoc(), {}, createEmpty(builder, op.getLoc(), type),
      builder.getMultiDimIdentityMap(0), 0,
      [&](OpBuilder &inner, Location loc, ValueRange) -> Value {
        return tensor::ExtractOp::create(inner, loc, op.getTensor(),
                                         op.getIndices());
      });
}

bool mlir::tp::isUnstructured(Operation *op) {
  // A loop that fills a tensor element by element is best left as it is.
  if (auto insert = dyn_cast<tensor::InsertOp>(op))
    return isa<func::FuncOp>(op->getParentOp()) && insert.getType().getRank();
  if (auto elements = dyn_cast<tensor::FromElementsOp>(op))
    return isa<func::FuncOp>(op->getParentOp()) && elements.getType().getRank();
  return isa<linalg::SoftmaxOp, linalg::PackOp, linalg::UnPackOp,
             linalg::WinogradFilterTransformOp,
             linalg::WinogradInputTransformOp,
             linalg::WinogradOutputTransformOp, tensor::GatherOp,
             tensor::ScatterOp, tensor::BitcastOp, tensor::ReshapeOp>(op);
}

LogicalResult mlir::tp::writeStructured(RewriterBase &rewriter, Operation *op) {
  auto isDynamic = [](Type type) {
    auto tensor = dyn_cast<ShapedType>(type);
    return tensor && !tensor.hasStaticShape();
  };
  if (llvm::any_of(op->getOperandTypes(), isDynamic) ||
      llvm::any_of(op->getResultTypes(), isDynamic))
    return failure();
  rewriter.setInsertionPoint(op);
  if (auto pack = dyn_cast<linalg::PackOp>(op))
    return LogicalResult(linalg::lowerPack(
        rewriter, pack, /*lowerPadLikeWithInsertSlice=*/false));
  if (auto unpack = dyn_cast<linalg::UnPackOp>(op))
    return LogicalResult(linalg::lowerUnPack(
        rewriter, unpack, /*lowerUnpadLikeWithExtractSlice=*/false));
  FailureOr<Value> value = failure();
  if (auto softmax = dyn_cast<linalg::SoftmaxOp>(op)) {
    FailureOr<SmallVector<Value>> values = softmax.decomposeOperation(rewriter);
    if (succeeded(values))
      value = values->front();
  } else if (auto gather = dyn_cast<tensor::GatherOp>(op)) {
    value = writeGather(rewriter, gather);
  } else if (auto scatter = dyn_cast<tensor::ScatterOp>(op)) {
    value = writeScatter(rewriter, scatter);
  } else if (auto insert = dyn_cast<tensor::InsertOp>(op)) {
    value = writeInsert(rewriter, insert);
  } else if (auto elements = dyn_cast<tensor::FromElementsOp>(op)) {
    value = writeElements(rewriter, elements);
  } else if (auto reshape = dyn_cast<tensor::ReshapeOp>(op)) {
    value = writeReshape(rewriter, reshape);
  } else if (auto bitcast = dyn_cast<tensor::BitcastOp>(op)) {
    value = writeBitcast(rewriter, bitcast);
  } else {
    value = writeWinograd(rewriter, op);
  }
  if (failed(value))
    return failure();
  rewriter.replaceOp(op, *value);
  return success();
}
