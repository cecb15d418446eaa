// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Propagate/ShardedOp.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "tp/Cost/CollectiveCost.h"
#include "tp/Propagate/ShardableOpInterface.h"
#include "tp/Sharding/Ownership.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

#include "tp/Propagate/ShardableOpInterface.cpp.inc"

void mlir::tp::getOwnTensorOperands(Operation *op,
                                    SmallVectorImpl<OpOperand *> &operands) {
  for (OpOperand &operand : op->getOpOperands())
    if (isa<RankedTensorType>(operand.get().getType()))
      operands.push_back(&operand);
}

LogicalResult mlir::tp::localizeTypes(Operation *op, Localizer &localizer) {
  for (OpResult result : op->getResults())
    if (isa<RankedTensorType>(result.getType()))
      result.setType(localizer.getLocalType(result));
  return success();
}

/// A tensor whose dimensions no operation cuts.
static FactorsOfDims getWholeDims(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return FactorsOfDims(tensor ? tensor.getRank() : 0);
}

/// All tensors that `op` and its regions read from outside.
static void getAllTensorOperands(Operation *op,
                                 SmallVectorImpl<OpOperand *> &operands) {
  getOwnTensorOperands(op, operands);
  for (Region &region : op->getRegions())
    region.walk([&](Operation *inner) {
      for (OpOperand &operand : inner->getOpOperands())
        if (isa<RankedTensorType>(operand.get().getType()) &&
            !region.isAncestor(operand.get().getParentRegion()))
          operands.push_back(&operand);
    });
}

ShardedOp::ShardedOp(Operation *op, SmallVectorImpl<std::string> *notes)
    : op(op), map(findMap(notes)) {
  assert(map.operands.size() == operands.size() && "one entry per operand");
}

ShardedOp::ShardedOp(Operation *op, ArrayRef<OpOperand *> operands,
                     FactorMap map)
    : op(op), operands(operands),
      map(FactorMaps::get(op->getContext()).intern(std::move(map))) {}

/// Find the operands and the factors; build the map only if no operation with
/// the same key had it before, or if the reasons are asked for.
const FactorMap &ShardedOp::findMap(SmallVectorImpl<std::string> *notes) {
  // The context of an operation is found through its location, which is its
  // own; its name is shared by many.
  const FactorMaps &maps = FactorMaps::get(op->getName().getContext());
  auto shardable = dyn_cast<ShardableOpInterface>(op);
  if (!shardable) {
    getAllTensorOperands(op, operands);
    // Types without a name in front: no operation with a rule has such a key.
    FactorMaps::Key key = {nullptr};
    for (OpOperand *operand : operands)
      key.push_back(operand->get().getType().getAsOpaquePointer());
    key.push_back(nullptr);
    for (Type type : op->getResultTypes())
      key.push_back(type.getAsOpaquePointer());
    if (const FactorMap *map = maps.lookup(key))
      return *map;
    FactorMap whole;
    for (OpOperand *operand : operands)
      whole.operands.push_back(getWholeDims(operand->get().getType()));
    for (Type type : op->getResultTypes())
      whole.results.push_back(getWholeDims(type));
    return maps.intern(key, std::move(whole));
  }
  hasRule = true;
  shardable.getTensorOperands(operands);
  FactorMaps::Key key = {op->getName().getAsOpaquePointer()};
  if (notes || !shardable.getFactorKey(operands, key))
    return maps.intern(shardable.getFactorMap(notes));
  if (const FactorMap *map = maps.lookup(key))
    return *map;
  return maps.intern(key, shardable.getFactorMap(nullptr));
}

bool mlir::tp::canCut(const FactorMap &map, ArrayRef<AxisList> loops,
                      const FactorsOfDims &dims, ArrayRef<int64_t> shape,
                      const Mesh &mesh) {
  for (auto [factor, terms] : llvm::zip_equal(map.factors, loops))
    if (factor.movesRows && hasGap(terms))
      return false;
  bool isExact = true;
  TensorSharding sharding = projectLoops(map, loops, dims, &isExact);
  return isExact &&
         llvm::all_of(llvm::zip_equal(sharding.dims, shape), [&](auto pair) {
           auto &[dim, size] = pair;
           return dim.terms.empty() || fitsTerms(mesh, size, dim.terms);
         });
}

static bool movesRows(const FactorMap &map) {
  return llvm::any_of(map.factors,
                      [](const Factor &factor) { return factor.movesRows; });
}

Attribute mlir::tp::getRowProperties(const ShardedOp &view) {
  return movesRows(view.map) ? view.op->getPropertiesAsAttribute()
                             : Attribute();
}

double mlir::tp::getRowPrice(const ShardedOp &view, ArrayRef<AxisList> loops) {
  auto shardable = dyn_cast<ShardableOpInterface>(view.op);
  if (!shardable || !movesRows(view.map))
    return 0;
  SmallVector<RowMove, 2> moves;
  shardable.getRowMoves(view.map, loops, moves);
  double price = 0;
  for (const RowMove &move : moves) {
    auto type =
        cast<RankedTensorType>(view.operands[move.operand]->get().getType());
    TensorSharding sharding =
        projectLoops(view.map, loops, view.ofOperand(move.operand));
    int64_t rowBytes = getElementBytes(type);
    for (auto [dim, size] : llvm::enumerate(type.getShape()))
      if (dim != move.dim)
        rowBytes *= getLocalSize(size, sharding.dims[dim].terms);
    price +=
        getExchangePrice(getTravellingRows(move.source, move.wanted), rowBytes);
  }
  return price;
}

bool mlir::tp::touchesTensors(Operation *op) {
  auto isTensor = [](Type type) { return isa<RankedTensorType>(type); };
  if (op->hasTrait<OpTrait::IsTerminator>())
    return false;
  if (llvm::any_of(op->getOperandTypes(), isTensor) ||
      llvm::any_of(op->getResultTypes(), isTensor))
    return true;
  if (op->getNumRegions() == 0)
    return false;
  SmallVector<OpOperand *> captured;
  getAllTensorOperands(op, captured);
  return !captured.empty();
}

int64_t mlir::tp::getElementBytes(RankedTensorType type) {
  Type element = type.getElementType();
  int64_t bits = isa<IndexType>(element) ? 64 : element.getIntOrFloatBitWidth();
  return llvm::divideCeil(bits, 8);
}

int64_t mlir::tp::getBytes(RankedTensorType type) {
  return type.getNumElements() * getElementBytes(type);
}

//===----------------------------------------------------------------------===//
// Free values
//===----------------------------------------------------------------------===//

bool FreeValues::isFree(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op)
    return false;
  auto [entry, isNew] = known.try_emplace(op, false);
  if (!isNew)
    return entry->second;
  bool isFree = compute(op);
  known[op] = isFree;
  return isFree;
}

bool FreeValues::compute(Operation *op) {
  if (isa<arith::ConstantOp, tensor::EmptyOp>(op))
    return true;
  if (isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
    return isFree(op->getOperand(0));
  // A parallel linalg operation on free tensors; what it captures or reads as
  // a scalar must be constant.
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || linalgOp.getNumLoops() != linalgOp.getNumParallelLoops())
    return false;
  auto isConstant = [&](Value value) {
    return isa<RankedTensorType>(value.getType())
               ? isFree(value)
               : matchPattern(value, m_Constant());
  };
  if (!llvm::all_of(op->getOperands(), isConstant))
    return false;
  Region &body = op->getRegion(0);
  return !body.walk([&](Operation *inner) {
                for (Value operand : inner->getOperands())
                  if (!body.isAncestor(operand.getParentRegion()) &&
                      (isa<RankedTensorType>(operand.getType()) ||
                       !isConstant(operand)))
                    return WalkResult::interrupt();
                return WalkResult::advance();
              })
              .wasInterrupted();
}
