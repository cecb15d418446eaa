// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every linalg operation gives its rule for free: a loop is a factor, and the
// indexing maps say which dimension has it.

#include "GatheredReads.h"
#include "LocalizeLinalg.h"
#include "Rules.h"
#include "Windows.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"
#include "tp/Interpret/Work.h"
#include "tp/Propagate/LinalgBody.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

/// The operands of the body's `tensor.extract` on tensors from outside.
static void getCapturedTensors(Operation *op,
                               SmallVectorImpl<OpOperand *> &operands) {
  Region &body = op->getRegion(0);
  auto see = [&](Operation *inner) {
    for (OpOperand &operand : inner->getOpOperands())
      if (isa<RankedTensorType>(operand.get().getType()) &&
          !body.isAncestor(operand.get().getParentRegion()))
        operands.push_back(&operand);
  };
  // Nearly all bodies are a few scalar operations.
  for (Operation &inner : body.front())
    if (inner.getNumRegions() == 0)
      see(&inner);
    else
      inner.walk(see);
}

/// Maps, iterators, types and combiners say all, unless the body reads captured
/// tensors, each at positions of its own.
static bool getGenericKey(linalg::GenericOp op, ArrayRef<OpOperand *> operands,
                          FactorMaps::Key &key) {
  if (!operands.empty() && operands.back()->getOwner() != op)
    return false;
  key.push_back(op.getIndexingMapsAttr().getAsOpaquePointer());
  key.push_back(op.getIteratorTypesAttr().getAsOpaquePointer());
  for (Type type : op->getOperandTypes())
    key.push_back(type.getAsOpaquePointer());
  if (op.getNumReductionLoops() == 0)
    return true;
  for (unsigned i = 0, e = op->getNumResults(); i < e; ++i) {
    std::optional<BodyCombiner> combiner = matchCombiner(op, i);
    uintptr_t code = combiner ? 1 + static_cast<uintptr_t>(combiner->kind) : 0;
    key.push_back(reinterpret_cast<const void *>(code));
  }
  return true;
}

namespace {

/// Builds the factor map of one linalg operation.
class LinalgRule {
public:
  LinalgRule(linalg::LinalgOp op, SmallVectorImpl<std::string> *notes)
      : op(op), notes(notes) {}

  FactorMap build() {
    for (auto [size, iterator] :
         llvm::zip_equal(op.getStaticLoopRanges(), op.getIteratorTypesArray()))
      map.factors.push_back({size,
                             iterator == utils::IteratorType::parallel
                                 ? FactorKind::Parallel
                                 : FactorKind::Reduction,
                             CombinerKind::Sum});
    setCombiners();
    for (OpOperand &operand : op->getOpOperands())
      if (isa<RankedTensorType>(operand.get().getType()))
        map.operands.push_back(getDims(op.getMatchingIndexingMap(&operand),
                                       op.isDpsInput(&operand)));
    SmallVector<OpOperand *> captured;
    getCapturedTensors(op, captured);
    for (OpOperand *operand : captured)
      map.operands.push_back(getCapturedDims(*operand));
    for (unsigned i = 0, e = op->getNumResults(); i < e; ++i) {
      AffineMap indexing = op.getMatchingIndexingMap(op.getDpsInitOperand(i));
      checkIterators(indexing);
      map.results.push_back(getDims(indexing, /*isRead=*/false));
    }
    return std::move(map);
  }

private:
  /// Each parallel loop must tell the elements of every result apart, and no
  /// reduction may: what MLIR does not verify.
  void checkIterators(AffineMap indexing) {
    for (unsigned loop = 0; loop < op.getNumLoops(); ++loop) {
      bool indexes = indexing.isFunctionOfDim(loop);
      if (map.factors[loop].kind == FactorKind::Parallel && !indexes)
        keepWhole(loop, "it is parallel, but several of its points are one "
                        "element of a result");
      if (map.factors[loop].kind == FactorKind::Reduction && indexes)
        keepWhole(loop, "it is a reduction, but indexes a result");
    }
  }

  void setCombiners() {
    if (op.getNumReductionLoops() == 0)
      return;
    std::optional<CombinerKind> kind;
    for (unsigned i = 0, e = op->getNumResults(); i < e; ++i) {
      std::optional<BodyCombiner> combiner = matchCombiner(op, i);
      if (!combiner || (kind && *kind != combiner->kind)) {
        for (auto [number, factor] : llvm::enumerate(map.factors))
          if (factor.kind == FactorKind::Reduction)
            keepWhole(number, "its body does not reduce by one combiner");
        return;
      }
      kind = combiner->kind;
    }
    for (Factor &factor : map.factors)
      if (kind)
        factor.combiner = *kind;
  }

  void keepWhole(unsigned factor, StringRef reason) {
    if (map.factors[factor].kind == FactorKind::Whole)
      return;
    map.factors[factor].kind = FactorKind::Whole;
    if (notes && map.factors[factor].size > 1)
      notes->push_back(
          ("loop " + Twine(factor) + " stays whole: " + reason).str());
  }

  FactorsOfDims getDims(AffineMap indexing, bool isRead) {
    FactorsOfDims dims(indexing.getNumResults());
    SmallVector<bool> seen(map.factors.size(), false);
    for (auto [number, expr] : llvm::enumerate(indexing.getResults())) {
      if (auto loop = dyn_cast<AffineDimExpr>(expr)) {
        unsigned factor = loop.getPosition();
        if (seen[factor])
          keepWhole(factor, "it indexes two dimensions of one tensor");
        seen[factor] = true;
        dims[number].push_back(factor);
      } else if (!isa<AffineConstantExpr>(expr)) {
        addWindow(expr, isRead, dims[number], seen);
      }
    }
    return dims;
  }

  /// A window such as 2 * d0 + d1: its rows follow the longest loop, and where
  /// that is cut the rows of neighbours are needed. What is written so stays
  /// whole.
  void addWindow(AffineExpr expr, bool isRead, SmallVectorImpl<unsigned> &dim,
                 SmallVectorImpl<bool> &seen) {
    SmallVector<int64_t> sizes;
    for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
      sizes.push_back(map.factors[loop].size);
    std::optional<WindowAccess> access;
    if (isRead)
      access = matchWindow(expr, sizes);
    if (access) {
      if (seen[access->loop])
        keepWhole(access->loop, "it indexes two dimensions of one tensor");
      seen[access->loop] = true;
      map.factors[access->loop].movesRows = true;
      dim.push_back(access->loop);
    }
    expr.walk([&](AffineExpr part) {
      if (auto loop = dyn_cast<AffineDimExpr>(part);
          loop && (!access || loop.getPosition() != access->loop))
        keepWhole(loop.getPosition(), "it moves along a window");
    });
  }

  /// A dimension that is read at the position of a loop has that loop as its
  /// factor; one that is read anywhere else has a factor of its own, if what
  /// is read may be put together from parts, and must be whole otherwise.
  FactorsOfDims getCapturedDims(OpOperand &operand) {
    auto tensor = cast<RankedTensorType>(operand.get().getType());
    FactorsOfDims dims(tensor.getRank());
    auto extract = dyn_cast<tensor::ExtractOp>(operand.getOwner());
    if (!extract)
      return dims;
    SmallVector<bool> seen(op.getNumLoops(), false);
    bool summable = isSummable(op, extract);
    for (auto [number, position] : llvm::enumerate(extract.getIndices())) {
      int64_t size = tensor.getDimSize(number);
      auto index = position.getDefiningOp<linalg::IndexOp>();
      if (index && index->getBlock() == op.getBlock() &&
          !seen[index.getDim()] && map.factors[index.getDim()].size == size) {
        seen[index.getDim()] = true;
        dims[number].push_back(index.getDim());
      } else if (summable && size > 1) {
        dims[number].push_back(map.factors.size());
        map.factors.push_back(
            {size, FactorKind::Reduction, getSumKind(extract)});
      }
    }
    return dims;
  }

  /// How zeros and one value are put together: a sum, which on one bit is or.
  static CombinerKind getSumKind(tensor::ExtractOp extract) {
    return extract.getType().isInteger(1) ? CombinerKind::Or
                                          : CombinerKind::Sum;
  }

  linalg::LinalgOp op;
  SmallVectorImpl<std::string> *notes;
  FactorMap map;
};

template <typename OpTy>
struct LinalgModel
    : public ShardableOpInterface::ExternalModel<LinalgModel<OpTy>, OpTy> {
  void getTensorOperands(Operation *op,
                         SmallVectorImpl<OpOperand *> &operands) const {
    getOwnTensorOperands(op, operands);
    getCapturedTensors(op, operands);
  }

  FactorMap getFactorMap(Operation *op,
                         SmallVectorImpl<std::string> *notes) const {
    return LinalgRule(cast<linalg::LinalgOp>(op), notes).build();
  }

  bool getFactorKey(Operation *op, ArrayRef<OpOperand *> operands,
                    FactorMaps::Key &key) const {
    auto generic = dyn_cast<linalg::GenericOp>(op);
    return generic && getGenericKey(generic, operands, key);
  }

  OpOperand *getInitOperand(Operation *op, unsigned number) const {
    return cast<linalg::LinalgOp>(op).getDpsInitOperand(number);
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    return localizeLinalg(cast<linalg::LinalgOp>(op), localizer);
  }

  double getFlops(Operation *op, const FactorMap &map,
                  ArrayRef<AxisList> loops) const {
    auto linalgOp = cast<linalg::LinalgOp>(op);
    double points = 1;
    for (unsigned loop = 0; loop < linalgOp.getNumLoops(); ++loop)
      points *= getLocalSize(map.factors[loop].size, loops[loop]);
    return points * countBlockFlops(*linalgOp.getBlock());
  }

  void getRowMoves(Operation *op, const FactorMap &map,
                   ArrayRef<AxisList> loops,
                   SmallVectorImpl<RowMove> &moves) const {
    getWindowMoves(cast<linalg::LinalgOp>(op), map, loops, moves);
  }
};

template <typename OpTy> void attachTo(MLIRContext *context) {
  OpTy::template attachInterface<LinalgModel<OpTy>>(*context);
}

template <typename... OpTys> void attachToAll(MLIRContext *context) {
  (attachTo<OpTys>(context), ...);
}

} // namespace

void mlir::tp::registerLinalgRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, linalg::LinalgDialect *) {
    attachToAll<
#define GET_OP_LIST
#include "mlir/Dialect/Linalg/IR/LinalgStructuredOps.cpp.inc"
        >(context);
  });
}
