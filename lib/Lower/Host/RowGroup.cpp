// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "RowGroup.h"
#include "mlir/Transforms/RegionUtils.h"
#include "tp/Lower/Contraction.h"
#include "tp/Lower/ElementTypes.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

using Axis = RowGroup::Axis;
using Member = RowGroup::Member;

/// A contraction of fewer rows does not pay back that it packs its other
/// operand for each block.
static constexpr int64_t kFewestContractedRows = 128;
/// Members further apart than this are not looked for: the order of a program
/// is close to the order of its data flow.
static constexpr int64_t kLargestSpan = 256;

int Member::getAxis(AffineExpr expr) const {
  auto dim = dyn_cast<AffineDimExpr>(expr);
  auto found = dim ? llvm::find(loops, dim.getPosition()) : loops.end();
  return found == loops.end() ? -1 : static_cast<int>(found - loops.begin());
}

/// The axis of each dimension of what `map` indexes.
static SmallVector<int> getAxes(const Member &member, AffineMap map) {
  return llvm::map_to_vector(
      map.getResults(), [&](AffineExpr expr) { return member.getAxis(expr); });
}

static int64_t getBytes(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor ? tensor.getNumElements() *
                      getElementBytes(tensor.getElementType())
                : 0;
}

SmallVector<Operation *> RowGroup::getDependents() const {
  SmallVector<Operation *> dependents;
  llvm::SmallPtrSet<Operation *, 16> tainted;
  Operation *last = members.back().op;
  for (Operation *op = members.front().op; op != last->getNextNode();
       op = op->getNextNode()) {
    bool isMember = contains(op), depends = isMember;
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        if (Operation *def = operand.getDefiningOp())
          depends |= tainted.contains(def);
    });
    if (!depends)
      continue;
    tainted.insert(op);
    if (!isMember)
      dependents.push_back(op);
  }
  return dependents;
}

bool RowGroup::isInternal(OpResult result) const {
  return llvm::all_of(result.getUsers(),
                      [&](Operation *user) { return contains(user); });
}

namespace {
/// Adds operations to a group as long as it can still run as one.
class RowGroupBuilder {
public:
  RowGroupBuilder(RowGroup &group) : group(group) {}

  bool start(linalg::GenericOp seed, int64_t blockBytes);
  void grow();

private:
  bool add(linalg::GenericOp op);
  bool bind(Member &member) const;
  bool fits(const Member &member) const;
  bool canRunAsOne() const;
  const Member *find(Operation *op) const {
    auto found = llvm::find_if(
        group.members, [&](const Member &member) { return member.op == op; });
    return found == group.members.end() ? nullptr : &*found;
  }

  RowGroup &group;
};
} // namespace

/// How many indices of a loop of `size` a block has, if `most` at most: one
/// that divides, where one of about that size does.
static int64_t getBlock(int64_t size, int64_t most) {
  most = std::clamp<int64_t>(most, 1, size);
  for (int64_t block = most; block > most / 2; --block)
    if (size % block == 0)
      return block;
  return most;
}

/// Let the outer parallel loops of `seed` be axes until a block is small
/// enough.
bool RowGroupBuilder::start(linalg::GenericOp seed, int64_t blockBytes) {
  Member member;
  member.op = seed;
  int64_t bytes = 0;
  AffineMap largest;
  for (OpOperand *input : seed.getDpsInputOperands())
    if (getBytes(input->get().getType()) > bytes) {
      bytes = getBytes(input->get().getType());
      largest = seed.getMatchingIndexingMap(input);
    }
  SmallVector<int64_t> sizes = seed.getStaticLoopRanges();
  AffineMap out = seed.getMatchingIndexingMap(seed.getDpsInitOperand(0));
  for (AffineExpr expr : out.getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (bytes <= blockBytes)
      break;
    if (!dim || sizes[dim.getPosition()] == 1)
      continue;
    int64_t size = sizes[dim.getPosition()];
    if (!largest.isFunctionOfDim(dim.getPosition()))
      return false;
    for (Axis &axis : group.axes)
      axis.block = 1;
    member.loops.push_back(dim.getPosition());
    int64_t unit = bytes / size;
    group.axes.push_back({size, getBlock(size, unit ? blockBytes / unit : 1)});
    bytes = unit;
  }
  if (group.axes.empty() || !fits(member))
    return false;
  group.members.push_back(member);
  return true;
}

/// Find out which loop of `member` each axis is, from what it shares with the
/// group.
bool RowGroupBuilder::bind(Member &member) const {
  linalg::GenericOp op = member.op;
  SmallVector<int> loops(group.axes.size(), -1);
  auto bindAll = [&](AffineMap map, ArrayRef<int> axes) {
    for (auto [expr, axis] : llvm::zip_equal(map.getResults(), axes)) {
      if (axis < 0)
        continue;
      auto dim = dyn_cast<AffineDimExpr>(expr);
      int position = dim ? static_cast<int>(dim.getPosition()) : -1;
      if (!dim || (loops[axis] >= 0 && loops[axis] != position))
        return false;
      loops[axis] = position;
    }
    return true;
  };
  for (OpOperand &operand : op->getOpOperands()) {
    auto result = dyn_cast<OpResult>(operand.get());
    const Member *maker = result ? find(result.getOwner()) : nullptr;
    if (!maker)
      continue;
    linalg::GenericOp makerOp = maker->op;
    if (!bindAll(op.getMatchingIndexingMap(&operand),
                 getAxes(*maker, makerOp.getIndexingMapMatchingResult(result))))
      return false;
  }
  for (OpResult result : op->getResults())
    for (OpOperand &use : result.getUses())
      if (const Member *user = find(use.getOwner())) {
        linalg::GenericOp userOp = user->op;
        if (!bindAll(op.getIndexingMapMatchingResult(result),
                     getAxes(*user, userOp.getMatchingIndexingMap(&use))))
          return false;
      }
  if (llvm::is_contained(loops, -1))
    return false;
  member.loops.assign(loops.begin(), loops.end());
  return true;
}

/// True if `member` can compute a block from blocks, and hands on blocks as the
/// other members see them.
bool RowGroupBuilder::fits(const Member &member) const {
  linalg::GenericOp op = member.op;
  SmallVector<int64_t> sizes = op.getStaticLoopRanges();
  SmallVector<utils::IteratorType> kinds = op.getIteratorTypesArray();
  llvm::SmallSet<unsigned, 4> distinct;
  for (auto [loop, axis] : llvm::zip_equal(member.loops, group.axes))
    if (!distinct.insert(loop).second || sizes[loop] != axis.size ||
        kinds[loop] != utils::IteratorType::parallel)
      return false;
  for (AffineMap map : op.getIndexingMapsArray())
    for (AffineExpr expr : map.getResults())
      if (!isa<AffineDimExpr>(expr) &&
          llvm::any_of(member.loops, [&](unsigned loop) {
            return expr.isFunctionOfDim(loop);
          }))
        return false;
  auto isCut = [&](OpOperand *operand) {
    return llvm::any_of(getAxes(member, op.getMatchingIndexingMap(operand)),
                        [](int axis) { return axis >= 0; });
  };
  // Every block would pack the whole of an operand that is not cut.
  if (isContraction(op) && !llvm::all_of(op.getDpsInputOperands(), isCut))
    return false;
  for (OpResult result : op->getResults()) {
    SmallVector<int> axes =
        getAxes(member, op.getIndexingMapMatchingResult(result));
    for (int axis = 0; axis < static_cast<int>(group.axes.size()); ++axis)
      if (llvm::count(axes, axis) != 1)
        return false;
    for (OpOperand &use : result.getUses())
      if (const Member *user = find(use.getOwner())) {
        linalg::GenericOp userOp = user->op;
        if (getAxes(*user, userOp.getMatchingIndexingMap(&use)) != axes)
          return false;
      }
  }
  for (OpOperand &operand : op->getOpOperands())
    if (auto result = dyn_cast<OpResult>(operand.get()))
      if (const Member *maker = find(result.getOwner())) {
        linalg::GenericOp makerOp = maker->op;
        if (getAxes(member, op.getMatchingIndexingMap(&operand)) !=
            getAxes(*maker, makerOp.getIndexingMapMatchingResult(result)))
          return false;
      }
  return true;
}

/// True if no member needs what is made from a member outside of the group, and
/// what is made from one can move behind the group.
bool RowGroupBuilder::canRunAsOne() const {
  Operation *last = group.members.back().op;
  int64_t span = 0;
  for (Operation *op = group.members.front().op; op != last;
       op = op->getNextNode())
    if (++span > kLargestSpan)
      return false;
  SetVector<Value> captured;
  for (const Member &member : group.members) {
    linalg::GenericOp op = member.op;
    getUsedValuesDefinedAbove(op->getRegions(), captured);
  }
  for (Value value : captured)
    if (find(value.getDefiningOp()))
      return false;
  for (Operation *dependent : group.getDependents()) {
    if (!isMemoryEffectFree(dependent))
      return false;
    for (Operation *user : dependent->getUsers())
      for (const Member &member : group.members) {
        linalg::GenericOp op = member.op;
        if (op->isAncestor(user))
          return false;
      }
  }
  return true;
}

bool RowGroupBuilder::add(linalg::GenericOp op) {
  if (!op || op->getBlock() != group.members.front().op->getBlock() ||
      find(op) || !op.hasPureTensorSemantics() ||
      llvm::any_of(op.getStaticLoopRanges(), ShapedType::isDynamic))
    return false;
  Member member;
  member.op = op;
  if (!bind(member) || !fits(member))
    return false;
  auto place = llvm::find_if(group.members, [&](Member &other) {
    return op->isBeforeInBlock(other.op);
  });
  place = group.members.insert(place, member);
  if (canRunAsOne())
    return true;
  group.members.erase(place);
  return false;
}

void RowGroupBuilder::grow() {
  SmallVector<linalg::GenericOp> reached = {group.members.front().op};
  while (!reached.empty()) {
    linalg::GenericOp op = reached.pop_back_val();
    auto consider = [&](Operation *other) {
      auto generic = dyn_cast_or_null<linalg::GenericOp>(other);
      if (generic && add(generic))
        reached.push_back(generic);
    };
    for (Value operand : op->getOperands())
      consider(operand.getDefiningOp());
    for (Operation *user : llvm::to_vector(op->getUsers()))
      consider(user);
  }
}

/// The bytes that members find in the cache because they run by blocks.
static int64_t getBytesKept(const RowGroup &group) {
  int64_t bytes = 0;
  DenseMap<Value, unsigned> readers;
  for (const Member &member : group.members) {
    linalg::GenericOp op = member.op;
    for (OpOperand *input : op.getDpsInputOperands())
      if (group.contains(input->get().getDefiningOp()) ||
          readers[input->get()]++ > 0)
        bytes += getBytes(input->get().getType());
  }
  return bytes;
}

/// True if `member` is a contraction whose rows or columns the last axis cuts.
static bool cutsRows(const Member &member) {
  std::optional<Contraction> contraction = matchContraction(member.op);
  return contraction &&
         !llvm::is_contained(contraction->batch, member.loops.back());
}

std::optional<RowGroup> mlir::tp::findRowGroup(linalg::GenericOp seed,
                                               int64_t blockBytes) {
  RowGroup group;
  RowGroupBuilder builder(group);
  if (!builder.start(seed, blockBytes))
    return std::nullopt;
  builder.grow();
  if (group.members.size() < 2 || getBytesKept(group) < blockBytes)
    return std::nullopt;
  Axis &last = group.axes.back();
  if (last.block < kFewestContractedRows &&
      llvm::any_of(group.members, cutsRows))
    last.block = getBlock(last.size, kFewestContractedRows);
  return group;
}
