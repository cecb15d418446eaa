// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// extract_slice and insert_slice: dimensions that they take whole pass through.
// One of which they take a static part is cut in source and result alike, and
// rows move where the boundaries differ; a single row that is taken is summed
// with the zeros of those who do not have it.

#include "MoveRows.h"
#include "Rules.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::tp;

/// True if dimension `dim` of a slice covers all `size` elements.
static bool takesAll(OffsetSizeAndStrideOpInterface slice, unsigned dim,
                     int64_t size) {
  auto is = [](OpFoldResult value, int64_t wanted) {
    return getConstantIntValue(value) == wanted;
  };
  return is(slice.getMixedOffsets()[dim], 0) &&
         is(slice.getMixedSizes()[dim], size) &&
         is(slice.getMixedStrides()[dim], 1);
}

static bool isStatic(OffsetSizeAndStrideOpInterface slice, unsigned dim) {
  return !slice.isDynamicOffset(dim) && !slice.isDynamicSize(dim) &&
         !slice.isDynamicStride(dim);
}

/// A slice at a place that its attributes tell: types and these say all.
template <typename OpTy>
static bool getSliceKey(OpTy op, unsigned numTensors, FactorMaps::Key &key) {
  if (op->getNumOperands() != numTensors)
    return false;
  for (Type type : op->getOperandTypes())
    key.push_back(type.getAsOpaquePointer());
  for (Attribute attribute :
       {op.getStaticOffsetsAttr(), op.getStaticSizesAttr(),
        op.getStaticStridesAttr()})
    key.push_back(attribute.getAsOpaquePointer());
  key.push_back(op.getType().getAsOpaquePointer());
  return true;
}

/// What a slice takes of dimension `dim`: its rows in the whole tensor.
static RowPlace getPlace(OffsetSizeAndStrideOpInterface slice, unsigned dim,
                         int64_t wholeSize) {
  return {slice.getStaticSize(dim), slice.getStaticOffset(dim),
          slice.getStaticStride(dim), wholeSize, false};
}

/// The sizes of a slice of a local tensor. A dimension that both have is as
/// large as in `slice`, the local type of the slice; the others are whole.
/// Local types do not tell which dimensions the slice has dropped: several may
/// have become 1.
static SmallVector<int64_t> getLocalSizes(ArrayRef<int64_t> wholeSizes,
                                          const FactorsOfDims &fullDims,
                                          const FactorsOfDims &sliceDims,
                                          RankedTensorType slice) {
  SmallVector<int64_t> sizes(wholeSizes);
  for (auto [number, factors] : llvm::enumerate(sliceDims))
    if (!factors.empty())
      sizes[llvm::find(fullDims, factors) - fullDims.begin()] =
          slice.getDimSize(number);
  return sizes;
}

/// A tensor like `value` where `isOwner`, of zeros elsewhere.
static Value keepOnOwner(OpBuilder &builder, Location loc, Value value,
                         Value isOwner) {
  auto type = cast<RankedTensorType>(value.getType());
  AffineMap identity = builder.getMultiDimIdentityMap(type.getRank());
  SmallVector<utils::IteratorType> parallel(type.getRank(),
                                            utils::IteratorType::parallel);
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                        type.getElementType());
  auto body = [&](OpBuilder &b, Location loc, ValueRange args) {
    Value zero =
        arith::ConstantOp::create(b, loc, b.getZeroAttr(type.getElementType()));
    Value kept = arith::SelectOp::create(b, loc, isOwner, args[0], zero);
    linalg::YieldOp::create(b, loc, kept);
  };
  return linalg::GenericOp::create(builder, loc, type, value, empty,
                                   ArrayRef<AffineMap>{identity, identity},
                                   parallel, body)
      .getResult(0);
}

namespace {

struct ExtractSliceModel
    : public ShardableOpInterface::ExternalModel<ExtractSliceModel,
                                                 tensor::ExtractSliceOp> {
  bool getFactorKey(Operation *op, ArrayRef<OpOperand *>,
                    FactorMaps::Key &key) const {
    return getSliceKey(cast<tensor::ExtractSliceOp>(op), 1, key);
  }

  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto extract = cast<tensor::ExtractSliceOp>(op);
    RankedTensorType whole = extract.getSourceType();
    llvm::SmallBitVector dropped = extract.getDroppedDims();
    FactorMap map;
    FactorsOfDims full(whole.getRank()), slice;
    Type element = whole.getElementType();
    for (unsigned dim = 0; dim < full.size(); ++dim) {
      if (!dropped.test(dim))
        slice.emplace_back();
      int64_t size = whole.getDimSize(dim);
      bool takesWhole = !dropped.test(dim) && takesAll(extract, dim, size);
      if (!takesWhole && (!isStatic(extract, dim) || size < 2))
        continue;
      int64_t taken = extract.getStaticSize(dim);
      bool isSummed = !takesWhole && taken == 1;
      if (isSummed && !element.isIntOrFloat())
        continue;
      full[dim].push_back(map.factors.size());
      if (isSummed) {
        map.factors.push_back(
            {size, FactorKind::Reduction,
             element.isInteger(1) ? CombinerKind::Or : CombinerKind::Sum,
             /*movesRows=*/true});
        continue;
      }
      slice.back().push_back(map.factors.size());
      map.factors.push_back(
          {taken, FactorKind::Parallel, CombinerKind::Sum, !takesWhole});
    }
    map.operands.push_back(full);
    map.results.push_back(slice);
    return map;
  }

  void getRowMoves(Operation *op, const FactorMap &map,
                   ArrayRef<AxisList> loops,
                   SmallVectorImpl<RowMove> &moves) const {
    auto extract = cast<tensor::ExtractSliceOp>(op);
    for (auto [dim, factors] : llvm::enumerate(map.operands[0]))
      if (!factors.empty() && !loops[factors[0]].empty() &&
          movesRows(map.factors[factors[0]]))
        moves.push_back(getMove(extract, dim, map.factors[factors[0]].size,
                                extract.getSourceType().getDimSize(dim),
                                loops[factors[0]]));
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    auto extract = cast<tensor::ExtractSliceOp>(op);
    const FactorMap &map = localizer.getFactorMap();
    ArrayRef<AxisList> loops = localizer.getLoops();
    RankedTensorType type = localizer.getLocalType(op->getResult(0));
    SmallVector<int64_t> sizes = getLocalSizes(
        extract.getStaticSizes(), map.operands[0], map.results[0], type);
    SmallVector<OpFoldResult> offsets = extract.getMixedOffsets();
    SmallVector<OpFoldResult> strides = extract.getMixedStrides();
    OpBuilder builder(op);
    if (type.getNumElements() == 0) {
      localizer.replaceBy(tensor::EmptyOp::create(
          builder, op->getLoc(), type.getShape(), type.getElementType()));
      return success();
    }
    RowMover mover(op, localizer);
    Value source = extract.getSource(), isOwner;
    bool changes = false;
    for (auto [dim, factors] : llvm::enumerate(map.operands[0])) {
      if (factors.empty() || loops[factors[0]].empty())
        continue;
      const Factor &factor = map.factors[factors[0]];
      changes |= factor.movesRows;
      AxisListRef axes = loops[factors[0]];
      int64_t offset = ShapedType::isDynamic(extract.getStaticOffset(dim))
                           ? 0
                           : extract.getStaticOffset(dim);
      if (factor.kind == FactorKind::Reduction) {
        // The row is at some place on one device; the others read their first.
        SmallVector<int64_t> rows, owners;
        for (Extent owned : getOwnedExtents(factor.size, axes)) {
          owners.push_back(owned.lo <= offset && offset < owned.hi);
          rows.push_back(owners.back() ? offset - owned.lo : 0);
        }
        offsets[dim] = localizer.getNumber(axes, rows);
        builder.setInsertionPoint(op);
        Value owns = arith::CmpIOp::create(
            builder, op->getLoc(), arith::CmpIPredicate::ne,
            localizer.getNumber(axes, owners), localizer.getIndex(0));
        isOwner = isOwner ? arith::AndIOp::create(builder, op->getLoc(),
                                                  isOwner, owns)
                                .getResult()
                          : owns;
      } else if (movesRows(factor)) {
        RowMove move = getMove(
            extract, dim, factor.size,
            localizer.getWholeShape(extract.getSourceMutable())[dim], axes);
        source = mover.get(source, dim, move.source, move.wanted);
        offsets[dim] = builder.getIndexAttr(0);
        strides[dim] = builder.getIndexAttr(1);
      }
    }
    if (!changes) {
      extract.setStaticSizes(sizes);
      return localizeTypes(op, localizer);
    }
    Value slice = tensor::ExtractSliceOp::create(
        builder, op->getLoc(), type, source, offsets,
        getAsIndexOpFoldResult(op->getContext(), sizes), strides);
    if (isOwner)
      slice = keepOnOwner(builder, op->getLoc(), slice, isOwner);
    localizer.replaceBy(slice);
    return success();
  }

private:
  /// A single row does not move: it is summed.
  static bool movesRows(const Factor &factor) {
    return factor.movesRows && factor.kind != FactorKind::Reduction;
  }

  /// The `taken` rows along `dim` of a source that has `size`.
  static RowMove getMove(tensor::ExtractSliceOp extract, unsigned dim,
                         int64_t taken, int64_t size, AxisListRef axes) {
    return {0,
            dim,
            {size, AxisList(axes), extract.getStaticOffset(dim),
             extract.getStaticStride(dim)},
            getOwnedExtents(taken, axes)};
  }
};

struct InsertSliceModel
    : public ShardableOpInterface::ExternalModel<InsertSliceModel,
                                                 tensor::InsertSliceOp> {
  bool getFactorKey(Operation *op, ArrayRef<OpOperand *>,
                    FactorMaps::Key &key) const {
    return getSliceKey(cast<tensor::InsertSliceOp>(op), 2, key);
  }

  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto insert = cast<tensor::InsertSliceOp>(op);
    RankedTensorType whole = insert.getDestType();
    llvm::SmallBitVector dropped = insert.getDroppedDims();
    FactorMap map;
    FactorsOfDims full(whole.getRank()), slice;
    bool movesAlready = false;
    for (unsigned dim = 0; dim < full.size(); ++dim) {
      if (!dropped.test(dim))
        slice.emplace_back();
      int64_t size = whole.getDimSize(dim);
      bool takesWhole = !dropped.test(dim) && takesAll(insert, dim, size);
      // Rows move along one dimension at most.
      if (!takesWhole && (movesAlready || !isStatic(insert, dim) || size < 2))
        continue;
      full[dim].push_back(map.factors.size());
      // A single row is had by everybody rather than by the first.
      if (takesWhole || (!dropped.test(dim) && insert.getStaticSize(dim) > 1))
        slice.back().push_back(map.factors.size());
      map.factors.push_back(
          {size, FactorKind::Parallel, CombinerKind::Sum, !takesWhole});
      movesAlready |= !takesWhole;
    }
    map.operands.push_back(slice);
    map.operands.push_back(full);
    map.results.push_back(full);
    return map;
  }

  void getRowMoves(Operation *op, const FactorMap &map,
                   ArrayRef<AxisList> loops,
                   SmallVectorImpl<RowMove> &moves) const {
    auto insert = cast<tensor::InsertSliceOp>(op);
    llvm::SmallBitVector dropped = insert.getDroppedDims();
    unsigned kept = 0; // dimensions of the source before this one
    for (auto [dim, factors] : llvm::enumerate(map.operands[1])) {
      if (!factors.empty() && map.factors[factors[0]].movesRows &&
          !loops[factors[0]].empty())
        appendPieceMove(
            0, kept, getRows(insert, dim, insert.getDestType().getDimSize(dim)),
            loops[factors[0]], moves);
      kept += !dropped.test(dim);
    }
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    auto insert = cast<tensor::InsertSliceOp>(op);
    if (insert.getSourceType().getNumElements() == 0) {
      localizer.replaceBy(insert.getDest());
      return success();
    }
    const FactorMap &map = localizer.getFactorMap();
    SmallVector<int64_t> sizes =
        getLocalSizes(insert.getStaticSizes(), map.operands[1], map.operands[0],
                      insert.getSourceType());
    for (auto [dim, factors] : llvm::enumerate(map.operands[1]))
      if (!factors.empty() && map.factors[factors[0]].movesRows &&
          !localizer.getLoops()[factors[0]].empty()) {
        insertRows(insert, dim, sizes, localizer);
        return success();
      }
    insert.setStaticSizes(sizes);
    return localizeTypes(op, localizer);
  }

private:
  /// Where the source lies in the `size` rows of the destination.
  static RowPlace getRows(tensor::InsertSliceOp insert, unsigned dim,
                          int64_t size) {
    RowPlace place = getPlace(insert, dim, size);
    place.isWhole = place.size == 1;
    return place;
  }

  /// The slice of the destination that the source fills, in all dimensions but
  /// `dim`, gets the rows of the source that lie on this device.
  static void insertRows(tensor::InsertSliceOp insert, unsigned dim,
                         SmallVector<int64_t> sizes, Localizer &localizer) {
    OpBuilder builder(insert);
    Location loc = insert.getLoc();
    unsigned factor = localizer.getFactorMap().operands[1][dim][0];
    AxisListRef axes = localizer.getLoops()[factor];
    Value source = insert.getSource(), dest = insert.getDest();
    auto destType = cast<RankedTensorType>(dest.getType());
    SmallVector<int64_t> shape(sizes);
    auto sourceType = cast<RankedTensorType>(source.getType());
    // Only the whole source tells which dimensions it lacks: a dimension of the
    // local one may have one row by its cut.
    auto dropped = computeRankReductionMask(
        insert.getStaticSizes(),
        localizer.getWholeShape(insert.getSourceMutable()));
    for (unsigned d = 0, kept = 0; d < shape.size(); ++d)
      shape[d] = dropped->contains(d) ? 1 : sourceType.getDimSize(kept++);
    if (!dropped->empty()) {
      auto expanded = destType.clone(shape);
      source = tensor::ExpandShapeOp::create(
          builder, loc, expanded, source,
          *getReassociationIndicesForReshape(sourceType, expanded));
    }
    RowPlace place = getRows(
        insert, dim, localizer.getWholeShape(insert.getDestMutable())[dim]);
    RowMover mover(insert, localizer);
    RowPiece piece = mover.getPiece(source, dim, place, axes);

    SmallVector<OpFoldResult> offsets = insert.getMixedOffsets();
    SmallVector<OpFoldResult> strides = insert.getMixedStrides();
    sizes = shape;
    sizes[dim] = destType.getDimSize(dim);
    offsets[dim] = builder.getIndexAttr(0);
    strides[dim] = builder.getIndexAttr(1);
    SmallVector<OpFoldResult> localSizes =
        getAsIndexOpFoldResult(builder.getContext(), ArrayRef(sizes));
    RankedTensorType type = destType.clone(sizes);
    if (type == destType) {
      localizer.replaceBy(mover.join(type, dim, piece, dest, axes));
      return;
    }
    Value before = tensor::ExtractSliceOp::create(builder, loc, type, dest,
                                                  offsets, localSizes, strides);
    Value after = mover.join(type, dim, piece, before, axes);
    localizer.replaceBy(tensor::InsertSliceOp::create(
        builder, loc, after, dest, offsets, localSizes, strides));
  }
};

} // namespace

void mlir::tp::registerSliceRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    tensor::ExtractSliceOp::attachInterface<ExtractSliceModel>(*context);
    tensor::InsertSliceOp::attachInterface<InsertSliceModel>(*context);
  });
}
