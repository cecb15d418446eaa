// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From an operation to loops: strides, order, merging, and the choice of lanes.

#include "VectorizeNest.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

using Loop = VectorNest::Loop;
using Access = VectorNest::Access;

/// Add `scale * expr` to `access`. Fails unless `expr` is linear.
static bool addLinear(AffineExpr expr, int64_t scale, Access &access) {
  if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
    access.strides[dim.getPosition()] += scale;
    return true;
  }
  if (auto constant = dyn_cast<AffineConstantExpr>(expr)) {
    access.offset += scale * constant.getValue();
    return true;
  }
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return false;
  if (expr.getKind() == AffineExprKind::Add)
    return addLinear(binary.getLHS(), scale, access) &&
           addLinear(binary.getRHS(), scale, access);
  auto factor = dyn_cast<AffineConstantExpr>(binary.getRHS());
  return expr.getKind() == AffineExprKind::Mul && factor &&
         addLinear(binary.getLHS(), scale * factor.getValue(), access);
}

static std::optional<Access> getAccess(linalg::LinalgOp op,
                                       OpOperand &operand) {
  Access access;
  access.strides.assign(op.getNumLoops(), 0);
  access.type = dyn_cast<MemRefType>(operand.get().getType());
  access.isUsed =
      op.isDpsInit(&operand) || op.payloadUsesValueFromOperand(&operand);
  if (!access.type)
    return isa<ShapedType>(operand.get().getType()) ? std::nullopt
                                                    : std::optional(access);
  SmallVector<int64_t> strides;
  int64_t offset;
  if (!access.type.hasStaticShape() ||
      failed(access.type.getStridesAndOffset(strides, offset)) ||
      llvm::any_of(strides, ShapedType::isDynamic))
    return std::nullopt;
  AffineMap map = op.getMatchingIndexingMap(&operand);
  if (map.getNumSymbols() != 0)
    return std::nullopt;
  for (auto [expr, stride] : llvm::zip_equal(map.getResults(), strides))
    if (!addLinear(expr, stride, access))
      return std::nullopt;
  return access;
}

/// Reorder the loops and the strides that belong to them.
static void permute(VectorNest &nest, ArrayRef<unsigned> order) {
  SmallVector<Loop> loops;
  for (unsigned loop : order)
    loops.push_back(nest.loops[loop]);
  nest.loops = std::move(loops);
  for (Access &access : nest.accesses) {
    SmallVector<int64_t> strides;
    for (unsigned loop : order)
      strides.push_back(access.strides[loop]);
    access.strides = std::move(strides);
  }
}

/// Parallel loops first, each kind from large to small strides: of the results,
/// then of the operands. What is not combined in any order, as `in - out`, is
/// reduced in that of the operation.
static void sortLoops(VectorNest &nest) {
  auto getKey = [&](unsigned loop) {
    int64_t output = 0, input = 0;
    for (auto [index, access] : llvm::enumerate(nest.accesses)) {
      int64_t stride = std::abs(access.strides[loop]);
      if (index >= nest.getNumInputs())
        output = std::max(output, stride);
      else if (access.isUsed)
        input = std::max(input, stride);
    }
    bool isReduction = nest.loops[loop].isReduction;
    if (isReduction && nest.combiners.empty())
      output = input = 0;
    // The order of the operation settles what is left.
    return std::tuple(isReduction, -output, -input, loop);
  };
  auto order = llvm::to_vector(llvm::seq<unsigned>(0, nest.loops.size()));
  llvm::sort(order,
             [&](unsigned a, unsigned b) { return getKey(a) < getKey(b); });
  permute(nest, order);
}

/// Merge neighbours that every operand sees as one loop.
static void mergeLoops(VectorNest &nest) {
  for (unsigned inner = 1; inner < nest.loops.size();) {
    Loop &a = nest.loops[inner - 1], &b = nest.loops[inner];
    bool canMerge =
        a.isReduction == b.isReduction && !a.isIndexed && !b.isIndexed &&
        llvm::all_of(nest.accesses, [&](const Access &access) {
          return !access.isUsed ||
                 access.strides[inner - 1] == access.strides[inner] * b.size;
        });
    if (!canMerge) {
      ++inner;
      continue;
    }
    b = {a.size * b.size, a.isReduction, /*dim=*/-1, /*isIndexed=*/false};
    nest.loops.erase(nest.loops.begin() + inner - 1);
    for (Access &access : nest.accesses)
      access.strides.erase(access.strides.begin() + inner - 1);
    inner = std::max(1u, inner - 1);
  }
}

/// See `yield op(out, x)` in the body of `op` as a combiner, if partial results
/// may be combined in another order.
static std::optional<VectorNest::Combiner> getCombiner(linalg::LinalgOp op,
                                                       unsigned result) {
  Block *body = op.getBlock();
  BlockArgument out = op.getRegionOutputArgs()[result];
  Operation *combine =
      body->getTerminator()->getOperand(result).getDefiningOp();
  if (!isa_and_nonnull<arith::AddFOp, arith::MulFOp, arith::MaximumFOp,
                       arith::MinimumFOp, arith::MaxNumFOp, arith::MinNumFOp,
                       arith::AddIOp, arith::MulIOp, arith::AndIOp,
                       arith::OrIOp, arith::XOrIOp, arith::MaxSIOp,
                       arith::MinSIOp, arith::MaxUIOp, arith::MinUIOp>(
          combine) ||
      combine->getBlock() != body || !out.hasOneUse() ||
      !combine->getResult(0).hasOneUse() || *out.user_begin() != combine)
    return std::nullopt;
  std::optional<TypedAttr> neutral = arith::getNeutralElement(combine);
  if (!neutral)
    return std::nullopt;
  Value contribution = combine->getOperand(combine->getOperand(0) == out);
  return VectorNest::Combiner{combine, contribution, *neutral};
}

std::optional<VectorNest> VectorNest::get(linalg::LinalgOp op) {
  if (!op.hasPureBufferSemantics() || op->getNumRegions() != 1)
    return std::nullopt;
  VectorNest nest;
  nest.op = op;
  for (OpOperand &operand : op->getOpOperands()) {
    std::optional<Access> access = getAccess(op, operand);
    if (!access)
      return std::nullopt;
    nest.accesses.push_back(*access);
  }
  llvm::SmallBitVector indexed(op.getNumLoops());
  op.getBlock()->walk([&](linalg::IndexOp index) {
    if (index->getParentOp() == op ||
        !isa<linalg::LinalgOp>(index->getParentOp()))
      indexed.set(index.getDim());
  });
  SmallVector<unsigned> order;
  for (auto [loop, size, kind] :
       llvm::enumerate(op.getStaticLoopRanges(), op.getIteratorTypesArray())) {
    nest.loops.push_back({size, kind == utils::IteratorType::reduction,
                          static_cast<int64_t>(loop), indexed.test(loop)});
    // A loop of one iteration is none.
    if (size != 1)
      order.push_back(loop);
  }
  for (unsigned result = 0; result < op.getNumDpsInits(); ++result)
    if (auto combiner = getCombiner(op, result))
      nest.combiners.push_back(*combiner);
  if (nest.combiners.size() != static_cast<size_t>(op.getNumDpsInits()))
    nest.combiners.clear();
  permute(nest, order);
  sortLoops(nest);
  mergeLoops(nest);
  return nest;
}

unsigned VectorNest::getNumParallel() const {
  return llvm::count_if(loops, [](Loop loop) { return !loop.isReduction; });
}

/// What a lane of `type` takes, or 0 if there are no vectors of it.
static int64_t getLaneBytes(Type type) {
  // Positions and truth values take the width of what is computed from them.
  if (type.isIndex() || type.isInteger(1))
    return 1;
  if (!type.isIntOrFloat() || type.getIntOrFloatBitWidth() > 64)
    return 0;
  return llvm::divideCeil(type.getIntOrFloatBitWidth(), 8);
}

/// True if `op` of a body can work on vectors, given that its operands differ
/// from lane to lane.
static bool isVectorizable(Operation *op) {
  return OpTrait::hasElementwiseMappableTraits(op) && !op->getNumRegions() &&
         op->getNumResults() == 1 &&
         !isa<arith::DivSIOp, arith::DivUIOp, arith::RemSIOp, arith::RemUIOp,
              arith::CeilDivSIOp, arith::CeilDivUIOp, arith::FloorDivSIOp,
              math::FPowIOp, math::IPowIOp>(op);
}

namespace {
/// What a body costs: operations of one cycle or so.
struct BodyCost {
  int64_t laneBytes = 1;
  int64_t work = 0;
  bool isVectorizable = true;
};
} // namespace

static BodyCost getBodyCost(const VectorNest &nest) {
  BodyCost cost;
  auto addType = [&](Type type) {
    int64_t bytes = getLaneBytes(type);
    cost.laneBytes = std::max(cost.laneBytes, bytes);
    cost.isVectorizable &= bytes != 0;
  };
  for (const Access &access : nest.accesses)
    if (access.type && access.isUsed) {
      addType(access.type.getElementType());
      // Vectors of i1 are packed, buffers of i1 are not.
      cost.isVectorizable &= !access.type.getElementType().isInteger(1);
      ++cost.work;
    }
  for (Operation &op : nest.op.getBlock()->without_terminator()) {
    if (isa<arith::ConstantOp>(op))
      continue;
    for (Type type : op.getResultTypes())
      addType(type);
    cost.isVectorizable &= isa<linalg::IndexOp>(op) || isVectorizable(&op);
    bool isCostly =
        isa<arith::DivFOp>(op) || (isa<math::MathDialect>(op.getDialect()) &&
                                   !isa<math::AbsFOp, math::FmaOp>(op));
    cost.work += isCostly ? 12 : 1;
  }
  return cost;
}

/// The cost of an element when `loop` runs in lanes.
static double getCost(const VectorNest &nest, unsigned loop, int64_t lanes,
                      int64_t work) {
  int64_t size = nest.loops[loop].size;
  // Lanes of the last vector may be idle.
  double perVector = double(llvm::divideCeil(size, lanes)) / size;
  double cost = work * perVector;
  for (auto [index, access] : llvm::enumerate(nest.accesses)) {
    if (!access.isUsed || access.strides[loop] == 0 ||
        access.strides[loop] == 1)
      continue;
    bool isInput = index < nest.getNumInputs();
    int64_t stride = access.strides[loop];
    if (isInput && stride > 0 && stride <= VectorNest::kLargestPickedStride)
      cost += 2 * stride * perVector;
    else // Elements are moved one by one, and each is on a line of its own.
      cost += isInput ? 2 : 4;
  }
  // Lanes are combined at the end.
  if (nest.loops[loop].isReduction)
    cost += 16.0 / size;
  return cost;
}

void VectorNest::chooseLanes(int64_t vectorBytes) {
  // Such masks came with AVX-512.
  hasNarrowMasks = vectorBytes >= 64;
  BodyCost body = getBodyCost(*this);
  bool isEmpty = llvm::any_of(loops, [](Loop loop) { return loop.size == 0; });
  if (!body.isVectorizable || loops.empty() || isEmpty)
    return;
  int64_t most = std::max<int64_t>(2, vectorBytes / body.laneBytes);
  double best = std::numeric_limits<double>::infinity();
  // The innermost of equals.
  for (unsigned loop = loops.size(); loop-- > 0;) {
    if (loops[loop].isReduction && combiners.empty())
      continue;
    int64_t fitting = std::min<int64_t>(
        most, llvm::PowerOf2Ceil(static_cast<uint64_t>(loops[loop].size)));
    double cost = getCost(*this, loop, fitting, body.work);
    if (cost < best) {
      best = cost;
      vectorLoop = loop;
      lanes = fitting;
    }
  }
  if (!vectorLoop)
    return;
  // Last of its kind: the lanes are walked through first.
  bool isLast = loops[*vectorLoop].isReduction;
  unsigned last = isLast ? loops.size() : getNumParallel();
  auto order = llvm::to_vector(llvm::seq<unsigned>(0, loops.size()));
  std::rotate(order.begin() + *vectorLoop, order.begin() + *vectorLoop + 1,
              order.begin() + last);
  permute(*this, order);
  mergeLoops(*this);
  vectorLoop = (isLast ? loops.size() : getNumParallel()) - 1;

  int64_t full = loops[*vectorLoop].size / lanes;
  copies = body.work > 24 ? 1 : body.work > 10 || !isReduction() ? 2 : 4;
  copies = std::max<int64_t>(1, std::min(copies, full));
}
