// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Interpret/Work.h"
#include "ProgramBuilder.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

int64_t mlir::tp::interpret::getScalarFlops(Operation *op) {
  static const llvm::StringSet<> counted = {
      "arith.addf",     "arith.subf",    "arith.mulf",
      "arith.divf",     "arith.remf",    "arith.maximumf",
      "arith.minimumf", "arith.maxnumf", "arith.minnumf"};
  StringRef name = op->getName().getStringRef();
  if (counted.contains(name))
    return 1;
  if (name == "math.fma")
    return 2;
  // Tests such as math.isnan have integer results and count as comparisons.
  return op->getName().getDialectNamespace() == "math" &&
         isa<FloatType>(getElementTypeOrSelf(op->getResult(0).getType()));
}

int64_t mlir::tp::countBlockFlops(Block &block) {
  int64_t flops = 0;
  for (Operation &op : block) {
    flops += op.getNumResults() ? getScalarFlops(&op) : 0;
    int64_t largest = 0;
    for (Region &region : op.getRegions())
      for (Block &nested : region)
        largest = std::max(largest, countBlockFlops(nested));
    flops += largest;
  }
  return flops;
}

int64_t mlir::tp::countBlockOperations(Block &block) {
  int64_t count = 0;
  for (Operation &op : block.without_terminator()) {
    ++count;
    for (Region &region : op.getRegions())
      for (Block &nested : region)
        count += countBlockOperations(nested);
  }
  return count;
}

static int64_t countElements(Operation *op) {
  int64_t elements = 0;
  for (Type type : op->getResultTypes())
    if (auto shaped = dyn_cast<ShapedType>(type))
      if (shaped.hasStaticShape())
        elements = std::max(elements, shaped.getNumElements());
  return elements;
}

static int64_t countOperations(Region &region);

static int64_t countOperations(Operation &op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    int64_t iterations = 1;
    for (int64_t range : linalgOp.getStaticLoopRanges())
      iterations *= ShapedType::isDynamic(range) ? 1 : range;
    // A body of a yield alone still moves its elements.
    return iterations *
           std::max<int64_t>(1, countBlockOperations(*linalgOp.getBlock()));
  }
  if (auto generate = dyn_cast<tensor::GenerateOp>(op))
    return countElements(&op) *
           std::max<int64_t>(1,
                             countBlockOperations(*generate.getBody().begin()));
  if (auto call = dyn_cast<func::CallOp>(op)) {
    auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
        call, call.getCalleeAttr());
    return callee ? countOperations(callee.getBody()) : 0;
  }
  int64_t nested = 0;
  for (Region &region : op.getRegions())
    nested += countOperations(region);
  if (auto loop = dyn_cast<scf::ForOp>(op))
    if (std::optional<APInt> trips = loop.getStaticTripCount())
      return nested * trips->getSExtValue();
  return isElementwise(&op) ? countElements(&op) : nested;
}

static int64_t countOperations(Region &region) {
  int64_t count = 0;
  for (Block &block : region)
    for (Operation &op : block)
      count += countOperations(op);
  return count;
}

int64_t mlir::tp::countBodyOperations(func::FuncOp func) {
  return countOperations(func.getBody());
}
