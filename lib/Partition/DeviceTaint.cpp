// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DeviceTaint.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::tp;

/// Call `visit` for every sub-axis of `mesh` that the function mentions.
static void forEachTerm(func::FuncOp function, FlatSymbolRefAttr meshName,
                        const Mesh &mesh,
                        llvm::function_ref<void(const AxisTerm &)> visit) {
  auto visitAll = [&](AxisListRef terms) {
    for (const AxisTerm &term : terms)
      if (!term.isGap())
        visit(term);
  };
  auto visitSharding = [&](ShardingAttr sharding) {
    if (!sharding || sharding.getMesh() != meshName)
      return;
    TensorSharding placement = toTensorSharding(sharding, mesh);
    for (const DimSharding &dim : placement.dims)
      visitAll(dim.terms);
    for (const PartialSum &partial : placement.partial)
      visitAll(partial.axes);
  };
  for (unsigned i = 0; i < function.getNumArguments(); ++i)
    visitSharding(function.getArgAttrOfType<ShardingAttr>(i, attr::kSharding));
  for (unsigned i = 0; i < function.getNumResults(); ++i)
    visitSharding(
        function.getResultAttrOfType<ShardingAttr>(i, attr::kSharding));
  auto visitAxes = [&](auto op) {
    if (op && op.getMeshAttr() == meshName)
      visitAll(*toAxisList(op.getAxes().getAxes(), mesh));
  };
  function.walk([&](Operation *op) {
    visitAxes(dyn_cast<CollectiveOpInterface>(op));
    visitAxes(dyn_cast<ShardOp>(op));
    visitAxes(dyn_cast<AxisIndexOp>(op));
  });
}

void DeviceTaint::chooseDigits(func::FuncOp function) {
  // Where a sub-axis begins or ends, in parts of the axis before it.
  SmallVector<SmallVector<int64_t>> cuts;
  for (int64_t size : mesh.sizes)
    cuts.push_back({1, size});
  forEachTerm(function, meshName, mesh, [&](const AxisTerm &term) {
    cuts[term.axis].push_back(term.pre);
    cuts[term.axis].push_back(term.pre * term.size);
  });
  for (auto [size, ends] : llvm::zip_equal(mesh.sizes, cuts)) {
    llvm::sort(ends);
    bool isChain = true;
    for (unsigned i = 0; i + 1 < ends.size(); ++i)
      isChain &= ends[i + 1] % ends[i] == 0;
    digitsOfAxes.emplace_back();
    if (!isChain)
      ends = {1, size};
    for (unsigned i = 0; i + 1 < ends.size(); ++i)
      llvm::append_range(digitsOfAxes.back(), getDigits(ends[i + 1] / ends[i]));
    unnamedGroups |= !isChain;
  }
}

bool DeviceTaint::isRun(const AxisTerm &term) const {
  int64_t at = 1;
  bool begins = false, ends = false;
  for (int64_t digit : digitsOfAxes[term.axis]) {
    begins |= at == term.pre;
    at *= digit;
    ends |= at == term.pre * term.size;
  }
  return (begins && ends) || term.size == 1;
}

DigitSet DeviceTaint::getDigitSet(const AxisTerm &term, bool overlapped) const {
  unsigned first = 0;
  for (int32_t axis = 0; axis < term.axis; ++axis)
    first += digitsOfAxes[axis].size();
  bool named = isRun(term);
  DigitSet result = 0;
  int64_t at = 1;
  for (auto [number, digit] : llvm::enumerate(digitsOfAxes[term.axis])) {
    bool inside = term.pre <= at && at * digit <= term.pre * term.size;
    if (named ? inside : overlapped)
      result |= DigitSet(1) << (first + number);
    at *= digit;
  }
  return result;
}

SmallVector<int64_t> DeviceTaint::getDigitsOf(const AxisTerm &term) const {
  SmallVector<int64_t> sizes;
  int64_t at = 1;
  for (int64_t digit : digitsOfAxes[term.axis]) {
    if (term.pre <= at && at * digit <= term.pre * term.size)
      sizes.push_back(digit);
    at *= digit;
  }
  return sizes;
}

DigitSet DeviceTaint::getDigitSet(AxisListRef terms, bool overlapped) const {
  DigitSet result = 0;
  for (const AxisTerm &term : terms)
    if (!term.isGap())
      result |= getDigitSet(term, overlapped);
  return result;
}

DigitSet DeviceTaint::getExtent(AxisListAttr axes) const {
  return getDigitSet(*toAxisList(axes.getAxes(), mesh),
                     /*overlapped=*/true);
}

DigitSet DeviceTaint::getExtent(const TensorSharding &sharding) const {
  DigitSet result = 0;
  for (const DimSharding &dim : sharding.dims)
    result |= getDigitSet(dim.terms, /*overlapped=*/true);
  for (const PartialSum &partial : sharding.partial)
    result |= getDigitSet(partial.axes, /*overlapped=*/true);
  return result;
}

DeviceTaint::DeviceTaint(func::FuncOp function, MeshOp meshOp)
    : meshName(FlatSymbolRefAttr::get(meshOp.getSymNameAttr())),
      mesh(meshOp.getMesh()) {
  chooseDigits(function);
  for (BlockArgument argument : function.getArguments()) {
    auto sharding = function.getArgAttrOfType<ShardingAttr>(
        argument.getArgNumber(), attr::kSharding);
    if (!sharding)
      continue;
    join(argument, sharding.getMesh() == meshName
                       ? getExtent(toTensorSharding(sharding, mesh))
                       : kOtherMesh);
  }
  visit(function.getBody().front());
}

bool DeviceTaint::join(Value value, DigitSet digits) {
  if (digits == 0)
    return false;
  DigitSet &known = taints[value];
  DigitSet before = known;
  known |= digits;
  return known != before;
}

bool DeviceTaint::visit(Block &block) {
  bool changed = false;
  for (Operation &op : block)
    changed |= visit(&op);
  return changed;
}

/// The digits along which the shards differ once they moved: those that tell
/// apart where two devices have theirs from.
DigitSet DeviceTaint::getPermuted(PermuteOp op, DigitSet operand) const {
  AxisList terms = *toAxisList(op.getAxes().getAxes(), mesh);
  struct Digit {
    DigitSet bit;
    int64_t size, stride;
  };
  SmallVector<Digit> digits; // minor first
  int64_t stride = 1;
  for (const AxisTerm &term : llvm::reverse(terms)) {
    if (!isRun(term))
      return operand | getExtent(op.getAxes());
    DigitSet bits = getDigitSet(term, /*overlapped=*/true);
    SmallVector<int64_t> sizes = getDigitsOf(term);
    for (int64_t size : llvm::reverse(sizes)) {
      DigitSet bit = DigitSet(1) << llvm::Log2_64(bits);
      digits.push_back({bit, size, stride});
      bits &= ~bit;
      stride *= size;
    }
  }
  SmallVector<int64_t> sources(stride, -1);
  for (auto [source, target] : op.getPositionPairs())
    sources[target] = source;
  auto hasSame = [&](int64_t a, int64_t b) {
    if (a < 0 || b < 0)
      return a == b;
    return llvm::all_of(digits, [&](const Digit &digit) {
      return !(operand & digit.bit) ||
             a / digit.stride % digit.size == b / digit.stride % digit.size;
    });
  };
  DigitSet result = operand & ~getExtent(op.getAxes());
  for (const Digit &digit : digits)
    for (int64_t position = 0; position < stride; ++position) {
      int64_t coordinate = position / digit.stride % digit.size;
      if (!hasSame(sources[position],
                   sources[position - coordinate * digit.stride]))
        result |= digit.bit;
    }
  return result;
}

/// What `op` makes of operands that differ along `operands`.
DigitSet DeviceTaint::getMade(Operation *op, DigitSet operands) const {
  if (auto index = dyn_cast<AxisIndexOp>(op))
    return index.getMeshAttr() == meshName ? getExtent(index.getAxes())
                                           : kOtherMesh;
  if (auto shard = dyn_cast<ShardOp>(op))
    return operands |
           (shard.getMeshAttr() == meshName ? getExtent(shard.getAxes())
                                            : kOtherMesh);
  auto collective = dyn_cast<CollectiveOpInterface>(op);
  if (!collective)
    return operands;
  if (collective.getMeshAttr() != meshName)
    return operands | kOtherMesh;
  if (auto permute = dyn_cast<PermuteOp>(op))
    return getPermuted(permute, operands);
  if (isa<AllReduceOp, AllGatherOp>(op))
    return operands &
           ~getDigitSet(*toAxisList(collective.getAxes().getAxes(), mesh),
                        /*overlapped=*/false);
  return operands | getExtent(collective.getAxes());
}

bool DeviceTaint::visit(Operation *op) {
  if (auto branch = dyn_cast<RegionBranchOpInterface>(op))
    return visitBranch(branch);
  if (op->getNumRegions() > 0)
    return visitOpaque(op);
  DigitSet operands = 0;
  for (Value operand : op->getOperands())
    operands |= taints.lookup(operand);
  DigitSet made = getMade(op, operands);
  bool changed = false;
  for (Value result : op->getResults())
    changed |= join(result, made);
  return changed;
}

void mlir::tp::getControlOperands(RegionBranchOpInterface op,
                                  SmallVectorImpl<Value> &operands) {
  auto add = [&](Operation *from,
                 function_ref<OperandRange(RegionSuccessor)> getForwarded,
                 ArrayRef<RegionSuccessor> successors) {
    llvm::SmallBitVector forwarded(from->getNumOperands());
    for (const RegionSuccessor &successor : successors)
      if (OperandRange range = getForwarded(successor); !range.empty())
        forwarded.set(range.getBeginOperandIndex(),
                      range.getBeginOperandIndex() + range.size());
    for (auto [number, operand] : llvm::enumerate(from->getOperands()))
      if (!forwarded.test(number))
        operands.push_back(operand);
  };
  SmallVector<RegionSuccessor> successors;
  op.getSuccessorRegions(RegionBranchPoint::parent(), successors);
  add(
      op, [&](RegionSuccessor to) { return op.getEntrySuccessorOperands(to); },
      successors);
  for (Region &region : op->getRegions())
    for (Block &block : region)
      if (auto terminator = dyn_cast<RegionBranchTerminatorOpInterface>(
              block.empty() ? nullptr : &block.back())) {
        successors.clear();
        op.getSuccessorRegions(terminator, successors);
        add(
            terminator,
            [&](RegionSuccessor to) {
              return terminator.getSuccessorOperands(to);
            },
            successors);
      }
}

bool DeviceTaint::visitBranch(RegionBranchOpInterface op) {
  bool everChanged = false, changed = true;
  auto pass = [&](OperandRange operands, const RegionSuccessor &to) {
    for (auto [operand, input] :
         llvm::zip_equal(operands, to.getSuccessorInputs()))
      changed |= join(input, taints.lookup(operand));
  };
  while (changed) {
    changed = false;
    SmallVector<RegionSuccessor> successors;
    op.getSuccessorRegions(RegionBranchPoint::parent(), successors);
    for (const RegionSuccessor &to : successors)
      pass(op.getEntrySuccessorOperands(to), to);
    for (Region &region : op->getRegions())
      for (Block &block : region) {
        changed |= visit(block);
        auto terminator = dyn_cast<RegionBranchTerminatorOpInterface>(
            block.empty() ? nullptr : &block.back());
        if (!terminator)
          continue;
        successors.clear();
        op.getSuccessorRegions(terminator, successors);
        for (const RegionSuccessor &to : successors)
          pass(terminator.getSuccessorOperands(to), to);
      }
    // Devices that run another region, or run it more often, get other results.
    SmallVector<Value> control;
    getControlOperands(op, control);
    for (Value value : control)
      for (Value result : op->getResults())
        changed |= join(result, taints.lookup(value));
    everChanged |= changed;
  }
  return everChanged;
}

/// An operation whose regions are its own affair: all that they see may go
/// everywhere.
bool DeviceTaint::visitOpaque(Operation *op) {
  DigitSet seen = 0;
  op->walk([&](Operation *inner) {
    DigitSet operands = 0;
    for (Value operand : inner->getOperands())
      operands |= taints.lookup(operand);
    seen |= inner == op ? operands : getMade(inner, operands);
  });
  bool changed = false;
  op->walk([&](Operation *inner) {
    for (Value result : inner->getResults())
      changed |= join(result, seen);
    for (Region &region : inner->getRegions())
      for (Value argument : region.getArguments())
        changed |= join(argument, seen);
  });
  return changed;
}

Value DeviceTaint::getSource(Value value, DigitSet digits) const {
  llvm::SetVector<Value> seen;
  seen.insert(value);
  auto see = [&](Value other) {
    if (taints.lookup(other) & digits)
      seen.insert(other);
  };
  for (unsigned i = 0; i < seen.size(); ++i) {
    Value current = seen[i];
    Operation *op = current.getDefiningOp();
    if (!op) {
      // An argument of a region is what is passed to it.
      op = current.getParentBlock()->getParentOp();
      if (isa<func::FuncOp>(op))
        return current;
    }
    // What makes more of its operands than they are is the source.
    DigitSet operands = 0;
    for (Value operand : op->getOperands())
      operands |= taints.lookup(operand);
    if (getMade(op, operands) & digits & ~operands)
      return current;
    op->walk([&](Operation *inner) {
      for (Value operand : inner->getOperands())
        see(operand);
    });
  }
  return seen.back();
}
