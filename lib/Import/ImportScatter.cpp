// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DimensionNumbers.h"
#include "ScalarRegion.h"
#include "StablehloOps.h"
#include "StructuredOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::tp;

namespace {

/// Where an update lands along one dimension of the result: at `start`, an
/// element of the index vectors, plus `offset` in its window.
struct Landing {
  unsigned dim;                   // of the result
  std::optional<unsigned> start;  // the position in the index vectors
  std::optional<unsigned> offset; // a loop
};

/// Writes one scatter as a linalg.generic.
class ScatterImporter {
public:
  explicit ScatterImporter(Operation *op)
      : op(op), builder(op), numInputs((op->getNumOperands() - 1) / 2) {}

  LogicalResult run();

private:
  LogicalResult readNumbers();
  LogicalResult mapUpdates();
  void mapIndices();
  void build();

  RankedTensorType getType(unsigned operand) const {
    return cast<RankedTensorType>(op->getOperand(operand).getType());
  }
  bool has(StringRef name, int64_t dim) {
    return llvm::is_contained(numbers[name], dim);
  }
  unsigned addLoop() { return numLoops++; }
  AffineExpr getLoop(unsigned loop) { return builder.getAffineDimExpr(loop); }

  Value landsHere(OpBuilder &inner, Location loc, ValueRange starts);

  Operation *op;
  OpBuilder builder;
  unsigned numInputs;
  DimensionNumbers numbers;
  int64_t indexVectorDim = 0;
  /// The first loops run over the result, the others over updates.
  unsigned numLoops = 0;
  SmallVector<AffineExpr> updateExprs;
  SmallVector<Landing> landings;
  /// Slices of the indices, one for each landing that has a start.
  SmallVector<Value> starts;
  SmallVector<AffineExpr> startExprs;
};

} // namespace

LogicalResult ScatterImporter::readNumbers() {
  auto attribute =
      dyn_cast_or_null<OpaqueAttr>(op->getAttr("scatter_dimension_numbers"));
  if (op->getNumOperands() < 3 || op->getNumOperands() % 2 == 0 || !attribute)
    return op->emitError() << "'" << op->getName()
                           << "' has no inputs, indices and updates with "
                              "scatter_dimension_numbers";
  FailureOr<DimensionNumbers> read =
      readDimensionNumbers(attribute.getAttrData(), "scatter");
  if (failed(read))
    return op->emitError() << "cannot read " << attribute;
  numbers = std::move(*read);
  for (Type type : op->getOperandTypes())
    if (auto tensor = dyn_cast<RankedTensorType>(type);
        !tensor || !tensor.hasStaticShape())
      return op->emitError()
             << "scatters " << type << "; tp needs static shapes";
  // Without one, the indices are scalars.
  indexVectorDim = numbers["index_vector_dim"].empty()
                       ? 0
                       : numbers["index_vector_dim"].front();
  return success();
}

/// Find out where each dimension of the updates goes: to a dimension of the
/// result as it is, or through a loop of its own to where its index says.
LogicalResult ScatterImporter::mapUpdates() {
  RankedTensorType result = getType(0), indices = getType(numInputs),
                   update = getType(numInputs + 1);
  numLoops = result.getRank();
  SmallVector<int64_t> windowDims, indexDims;
  for (int64_t dim = 0; dim < result.getRank(); ++dim)
    if (!has("inserted_window_dims", dim) && !has("input_batching_dims", dim))
      windowDims.push_back(dim);
  for (int64_t dim = 0; dim < indices.getRank(); ++dim)
    if (dim != indexVectorDim)
      indexDims.push_back(dim);
  SmallVector<std::optional<unsigned>> offsets(result.getRank());
  llvm::SmallBitVector isDirect(result.getRank());
  unsigned window = 0, scattered = 0;
  for (int64_t dim = 0; dim < update.getRank(); ++dim) {
    int64_t size = update.getDimSize(dim);
    bool isWindow = has("update_window_dims", dim);
    if (isWindow ? window >= windowDims.size() : scattered >= indexDims.size())
      return op->emitError()
             << "has updates " << update << " for indices " << indices
             << " and result " << result << ", whose ranks do not fit";
    std::optional<int64_t> direct;
    if (isWindow) {
      int64_t target = windowDims[window++];
      if (!has("scatter_dims_to_operand_dims", target) &&
          size == result.getDimSize(target))
        direct = target;
      else if (size > 1)
        offsets[target] = numLoops;
    } else {
      int64_t index = indexDims[scattered++];
      for (auto [from, to] : llvm::zip(numbers["scatter_indices_batching_dims"],
                                       numbers["input_batching_dims"]))
        if (from == index)
          direct = to;
    }
    if (direct) {
      isDirect.set(*direct);
      updateExprs.push_back(getLoop(*direct));
    } else {
      updateExprs.push_back(size == 1 ? builder.getAffineConstantExpr(0)
                                      : getLoop(addLoop()));
    }
  }
  for (unsigned dim = 0; dim < result.getRank(); ++dim) {
    std::optional<unsigned> start;
    for (auto [position, target] :
         llvm::enumerate(numbers["scatter_dims_to_operand_dims"]))
      if (target == dim)
        start = position;
    if (!isDirect.test(dim) && (start || result.getDimSize(dim) > 1))
      landings.push_back({dim, start, offsets[dim]});
  }
  return success();
}

/// Cut the index vectors into their elements, each indexed as the updates.
void ScatterImporter::mapIndices() {
  Value indices = op->getOperand(numInputs);
  RankedTensorType type = getType(numInputs);
  bool hasVectors = indexVectorDim < type.getRank();
  SmallVector<AffineExpr> scattered;
  for (auto [dim, expr] : llvm::enumerate(updateExprs))
    if (!has("update_window_dims", dim))
      scattered.push_back(expr);
  startExprs = scattered;
  if (hasVectors)
    startExprs.insert(startExprs.begin() + indexVectorDim,
                      builder.getAffineConstantExpr(0));
  for (const Landing &landing : landings) {
    if (!landing.start)
      continue;
    if (!hasVectors || type.getDimSize(indexVectorDim) == 1) {
      starts.push_back(indices);
      continue;
    }
    SmallVector<OpFoldResult> offsets(type.getRank(), builder.getIndexAttr(0)),
        strides(type.getRank(), builder.getIndexAttr(1)), sizes;
    for (int64_t size : type.getShape())
      sizes.push_back(builder.getIndexAttr(size));
    offsets[indexVectorDim] = builder.getIndexAttr(*landing.start);
    sizes[indexVectorDim] = builder.getIndexAttr(1);
    starts.push_back(tensor::ExtractSliceOp::create(
        builder, op->getLoc(), indices, offsets, sizes, strides));
  }
}

/// True where the loops over the result stand at the element that the update
/// goes to; null if it goes everywhere.
Value ScatterImporter::landsHere(OpBuilder &inner, Location loc,
                                 ValueRange startElements) {
  Value all;
  unsigned next = 0;
  for (const Landing &landing : landings) {
    Value target;
    if (landing.start) {
      target = startElements[next++];
      if (!target.getType().isIndex())
        target = arith::IndexCastOp::create(inner, loc, inner.getIndexType(),
                                            target);
    }
    if (landing.offset) {
      Value offset = linalg::IndexOp::create(inner, loc, *landing.offset);
      target =
          target ? arith::AddIOp::create(inner, loc, target, offset).getResult()
                 : offset;
    }
    if (!target)
      target = arith::ConstantIndexOp::create(inner, loc, 0);
    Value here = linalg::IndexOp::create(inner, loc, landing.dim);
    all = andEqual(inner, loc, all, target, here);
  }
  return all;
}

/// What `value` becomes where the update does not land: a reduction takes its
/// neutral element, which leaves it one; anything else keeps the old value.
static Value takeWhere(OpBuilder &builder, Location loc, Value condition,
                       Value value, Value old, Value update) {
  Operation *combine = value.getDefiningOp();
  if (combine && combine->getNumOperands() == 2 && value != update)
    for (unsigned side : {0u, 1u})
      if (combine->getOperand(side) == update &&
          combine->getOperand(1 - side) == old && old != update)
        if (std::optional<TypedAttr> neutral =
                arith::getNeutralElement(combine)) {
          builder.setInsertionPoint(combine);
          Value none = arith::ConstantOp::create(builder, loc, *neutral);
          combine->setOperand(side, arith::SelectOp::create(
                                        builder, loc, condition, update, none));
          builder.setInsertionPointToEnd(combine->getBlock());
          return value;
        }
  return arith::SelectOp::create(builder, loc, condition, value, old);
}

void ScatterImporter::build() {
  Location loc = op->getLoc();
  MLIRContext *context = builder.getContext();
  SmallVector<Value> inputs(starts), inits;
  SmallVector<AffineMap> maps(starts.size(),
                              AffineMap::get(numLoops, 0, startExprs, context));
  for (unsigned i = 0; i < numInputs; ++i) {
    inits.push_back(op->getOperand(i));
    inputs.push_back(op->getOperand(numInputs + 1 + i));
    maps.push_back(AffineMap::get(numLoops, 0, updateExprs, context));
  }
  unsigned rank = getType(0).getRank();
  AffineMap identity =
      AffineMap::getMultiDimIdentityMap(numLoops, context).getMajorSubMap(rank);
  maps.append(numInputs, identity);
  SmallVector<utils::IteratorType> iterators(rank,
                                             utils::IteratorType::parallel);
  iterators.append(numLoops - rank, utils::IteratorType::reduction);
  bool isBuilt = true;
  auto generic = linalg::GenericOp::create(
      builder, loc, op->getResultTypes(), inputs, inits, maps, iterators,
      [&](OpBuilder &inner, Location loc, ValueRange arguments) {
        ValueRange startElements = arguments.take_front(starts.size());
        ValueRange updates = arguments.slice(starts.size(), numInputs);
        ValueRange olds = arguments.take_back(numInputs);
        Value here = landsHere(inner, loc, startElements);
        SmallVector<Value> scalars(olds);
        llvm::append_range(scalars, updates);
        FailureOr<SmallVector<Value>> values =
            inlineScalars(inner, op->getRegion(0), scalars);
        if (failed(values)) {
          isBuilt = false;
          values = SmallVector<Value>(olds);
        }
        if (here)
          for (auto [value, old, update] :
               llvm::zip_equal(*values, olds, updates))
            value = takeWhere(inner, loc, here, value, old, update);
        linalg::YieldOp::create(inner, loc, *values);
      });
  if (!isBuilt) {
    generic.erase();
    return;
  }
  op->replaceAllUsesWith(generic);
  op->erase();
  op = nullptr;
}

LogicalResult ScatterImporter::run() {
  if (failed(readNumbers()) || failed(mapUpdates()))
    return failure();
  mapIndices();
  build();
  return success(op == nullptr);
}

LogicalResult mlir::tp::importScatter(Operation *op) {
  return ScatterImporter(op).run();
}
