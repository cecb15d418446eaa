// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "KernelLoops.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "tp/Lower/ElementTypes.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

SmallVector<unsigned> KernelLoops::getOuterLoops(bool reductions) const {
  SmallVector<unsigned> outer;
  for (unsigned loop = 0; loop < loops.size(); ++loop)
    if (loop != laneLoop && loops[loop].isReduction == reductions)
      outer.push_back(loop);
  return outer;
}

Operation *mlir::tp::getCombiner(linalg::GenericOp op, unsigned number) {
  BlockArgument out = op.getRegionOutputArgs()[number];
  Operation *combiner =
      op.getBody()->getTerminator()->getOperand(number).getDefiningOp();
  // With one use each, no term depends on what was combined before it.
  if (!combiner || !combiner->hasOneUse() || !out.hasOneUse() ||
      *out.user_begin() != combiner || combiner->getBlock() != op.getBody())
    return nullptr;
  if (!isa<arith::AddFOp, arith::MulFOp, arith::MaximumFOp, arith::MinimumFOp,
           arith::MaxNumFOp, arith::MinNumFOp, arith::AddIOp, arith::MulIOp,
           arith::MaxSIOp, arith::MaxUIOp, arith::MinSIOp, arith::MinUIOp,
           arith::AndIOp, arith::OrIOp, arith::XOrIOp>(combiner))
    return nullptr;
  return combiner;
}

/// Add `factor` times the linear form `expr` to `access`; false if it is none.
static bool addLinear(AffineExpr expr, int64_t factor, KernelAccess &access) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr)) {
    access.offset += factor * constant.getValue();
    return true;
  }
  if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
    access.steps[dim.getPosition()] += factor;
    return true;
  }
  auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
  if (!binary)
    return false;
  if (binary.getKind() == AffineExprKind::Add)
    return addLinear(binary.getLHS(), factor, access) &&
           addLinear(binary.getRHS(), factor, access);
  auto constant = dyn_cast<AffineConstantExpr>(binary.getRHS());
  if (binary.getKind() != AffineExprKind::Mul || !constant)
    return false;
  return addLinear(binary.getLHS(), factor * constant.getValue(), access);
}

static FailureOr<KernelAccess> getAccess(linalg::GenericOp op,
                                         OpOperand &operand) {
  KernelAccess access;
  access.operand = &operand;
  access.steps.assign(op.getNumLoops(), 0);
  auto type = dyn_cast<MemRefType>(operand.get().getType());
  if (!type)
    return access;
  SmallVector<int64_t> strides;
  int64_t offset;
  if (failed(type.getStridesAndOffset(strides, offset)))
    return failure();
  AffineMap map = op.getMatchingIndexingMap(&operand);
  for (auto [expr, stride] : llvm::zip_equal(map.getResults(), strides))
    if (ShapedType::isDynamic(stride) || !addLinear(expr, stride, access))
      return failure();
  return access;
}

/// Keep of every access the steps of the loops `kept`, in that order.
static void selectLoops(KernelLoops &nest, ArrayRef<unsigned> kept) {
  SmallVector<KernelLoop> loops;
  for (unsigned loop : kept)
    loops.push_back(nest.loops[loop]);
  nest.loops = std::move(loops);
  for (KernelAccess &access : nest.accesses) {
    SmallVector<int64_t> steps;
    for (unsigned loop : kept)
      steps.push_back(access.steps[loop]);
    access.steps = std::move(steps);
  }
}

/// Parallel loops first, so that the output is written from front to back; then
/// reductions, so that the largest input is read from front to back.
static void orderLoops(KernelLoops &nest) {
  const KernelAccess &output = nest.accesses[nest.op.getNumDpsInputs()];
  auto getReadStep = [&](unsigned loop) {
    int64_t largest = 0;
    for (const KernelAccess &access : nest.accesses)
      largest = std::max(largest, std::abs(access.steps[loop]));
    return largest;
  };
  SmallVector<unsigned> order;
  for (unsigned loop = 0; loop < nest.loops.size(); ++loop)
    if (nest.loops[loop].size != 1)
      order.push_back(loop);
  llvm::stable_sort(order, [&](unsigned a, unsigned b) {
    bool aReduces = nest.loops[a].isReduction;
    if (aReduces != nest.loops[b].isReduction)
      return !aReduces;
    if (aReduces)
      return getReadStep(a) > getReadStep(b);
    return std::abs(output.steps[a]) > std::abs(output.steps[b]);
  });
  selectLoops(nest, order);
}

/// Make neighbours one loop where every access goes on from the inner one's end
/// to the outer one's next iteration.
static void collapseLoops(KernelLoops &nest) {
  for (unsigned inner = 1; inner < nest.loops.size();) {
    KernelLoop &a = nest.loops[inner - 1], &b = nest.loops[inner];
    bool fits =
        a.isReduction == b.isReduction && a.indexed < 0 && b.indexed < 0;
    for (const KernelAccess &access : nest.accesses)
      fits &= access.steps[inner - 1] == access.steps[inner] * b.size;
    if (!fits) {
      ++inner;
      continue;
    }
    b.size *= a.size;
    auto kept = llvm::to_vector(llvm::seq<unsigned>(0, nest.loops.size()));
    kept.erase(kept.begin() + inner - 1);
    selectLoops(nest, kept);
  }
}

/// The bytes of the elements that one lane computes with.
static int64_t getLaneBytes(const KernelLoops &nest) {
  int64_t bytes = 4;
  for (const KernelAccess &access : nest.accesses)
    bytes = std::max(bytes, getElementBytes(getElementTypeOrSelf(
                                access.operand->get().getType())));
  return bytes;
}

/// True if the body has only operations that are known here.
static bool isPlain(linalg::GenericOp op) {
  WalkResult walk = op.getBody()->walk([](Operation *inner) {
    if (isa<linalg::IndexOp, linalg::YieldOp, memref::LoadOp, arith::ConstantOp,
            scf::YieldOp>(inner))
      return WalkResult::advance();
    if (auto branch = dyn_cast<scf::IfOp>(inner))
      return branch.getNumResults() ? WalkResult::advance()
                                    : WalkResult::interrupt();
    bool isScalar = inner->getNumRegions() == 0 &&
                    inner->getNumResults() == 1 &&
                    OpTrait::hasElementwiseMappableTraits(inner);
    return isScalar ? WalkResult::advance() : WalkResult::interrupt();
  });
  return !walk.wasInterrupted();
}

/// True if the body can be computed for several lanes at once: branches may
/// keep loads within bounds.
static bool isLaneWise(linalg::GenericOp op) {
  return op.getBody()->getOps<scf::IfOp>().empty();
}

/// How dear an iteration is if `loop` goes over `lanes` lanes: contiguous and
/// common elements cost one access for all lanes, others one each.
static double getLaneCost(KernelLoops &nest, unsigned loop, int64_t lanes) {
  double perLane = 1.0 / lanes, cost = 0;
  unsigned numInputs = nest.op.getNumDpsInputs();
  for (auto [number, access] : llvm::enumerate(nest.accesses)) {
    bool isOutput = number >= numInputs;
    if (!isOutput &&
        nest.op.getMatchingBlockArgument(access.operand).use_empty())
      continue;
    int64_t step = access.steps[loop];
    // A sum over lanes is stored once.
    if (step == 0)
      cost += isOutput ? 0.01 : 0.1 * perLane;
    else
      cost += step == 1 ? perLane : isOutput ? 2.0 : 1.0;
  }
  // The body itself, once for all lanes.
  cost += 0.5 * perLane * nest.op.getBody()->getOperations().size();
  return cost;
}

static void chooseLanes(KernelLoops &nest, int64_t vectorBytes) {
  if (!isLaneWise(nest.op))
    return;
  int64_t most = vectorBytes / getLaneBytes(nest);
  bool canCombine = true;
  for (unsigned i = 0; i < nest.op.getNumDpsInits(); ++i)
    canCombine &= getCombiner(nest.op, i) != nullptr;
  double best = 0;
  for (unsigned loop = 0; loop < nest.loops.size(); ++loop) {
    const KernelLoop &candidate = nest.loops[loop];
    if (candidate.isReduction && !canCombine)
      continue;
    int64_t lanes =
        std::min<int64_t>(most, llvm::bit_floor<uint64_t>(candidate.size));
    if (lanes < 2)
      continue;
    double cost = getLaneCost(nest, loop, lanes);
    if (nest.laneLoop >= 0 && cost > best)
      continue;
    best = cost;
    nest.laneLoop = loop;
    nest.lanes = lanes;
  }
}

FailureOr<KernelLoops> mlir::tp::planLoops(linalg::GenericOp op,
                                           int64_t vectorBytes) {
  KernelLoops nest;
  nest.op = op;
  if (!isPlain(op))
    return failure();
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  SmallVector<utils::IteratorType> kinds = op.getIteratorTypesArray();
  for (unsigned loop = 0; loop < sizes.size(); ++loop)
    nest.loops.push_back(
        {sizes[loop], kinds[loop] == utils::IteratorType::reduction, -1});
  op.getBody()->walk([&](linalg::IndexOp index) {
    nest.loops[index.getDim()].indexed = index.getDim();
  });
  for (OpOperand &operand : op->getOpOperands()) {
    FailureOr<KernelAccess> access = getAccess(op, operand);
    if (failed(access))
      return failure();
    if (op.isDpsInit(&operand))
      for (unsigned loop = 0; loop < sizes.size(); ++loop)
        if (sizes[loop] != 1 &&
            (access->steps[loop] == 0) != nest.loops[loop].isReduction)
          return failure();
    nest.accesses.push_back(std::move(*access));
  }
  orderLoops(nest);
  collapseLoops(nest);
  chooseLanes(nest, vectorBytes);
  return nest;
}
