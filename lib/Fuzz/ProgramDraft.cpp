// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ProgramDraft.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::tp;

/// More elements than that make a program slow and show nothing more.
static constexpr int64_t kMostElements = 2048;

double mlir::tp::getExactLimit(Type elementType) {
  if (auto type = dyn_cast<FloatType>(elementType))
    return std::ldexp(1.0, std::min(type.getFPMantissaWidth() - 1, 48u));
  return std::ldexp(1.0, 60);
}

ProgramDraft::ProgramDraft(MLIRContext &context, Choices &choices)
    : choices(choices), builder(&context), loc(builder.getUnknownLoc()),
      module(ModuleOp::create(loc)) {
  drawMesh();
  builder.setInsertionPointToEnd(module->getBody());
  func = func::FuncOp::create(builder, loc, "main",
                              builder.getFunctionType({}, {}));
  builder.setInsertionPointToStart(func.addEntryBlock());
}

int64_t ProgramDraft::drawSize() {
  static constexpr int64_t sizes[] = {2, 3, 4, 6, 5, 7, 8, 1, 9, 10, 12, 13};
  if (choices.chance(2))
    return choices.draw(2) == 0 ? 24 : 0;
  return sizes[choices.draw(std::size(sizes))];
}

SmallVector<int64_t> ProgramDraft::drawShape(unsigned minRank,
                                             unsigned maxRank) {
  unsigned rank = minRank + choices.draw(maxRank - minRank + 1);
  SmallVector<int64_t> shape;
  int64_t elements = 1;
  for (unsigned dim = 0; dim < rank; ++dim) {
    int64_t size = drawSize();
    if (elements * size > kMostElements)
      size = 2;
    elements *= std::max<int64_t>(size, 1);
    shape.push_back(size);
  }
  return shape;
}

Type ProgramDraft::drawElementType() {
  switch (choices.pick({40, 12, 10, 6, 10, 8, 6, 8})) {
  case 0:
    return builder.getF32Type();
  case 1:
    return builder.getF64Type();
  case 2:
    return builder.getBF16Type();
  case 3:
    return builder.getF16Type();
  case 4:
    return builder.getI32Type();
  case 5:
    return builder.getI64Type();
  case 6:
    return builder.getI8Type();
  default:
    return builder.getI1Type();
  }
}

SmallVector<int64_t> ProgramDraft::drawPermutation(unsigned n) {
  SmallVector<int64_t> order = llvm::to_vector(llvm::seq<int64_t>(0, n));
  for (unsigned i = 0; i + 1 < n; ++i)
    std::swap(order[i], order[i + choices.draw(n - i)]);
  return order;
}

SmallVector<int64_t> ProgramDraft::drawSubset(unsigned n, unsigned percent) {
  SmallVector<int64_t> subset;
  for (unsigned i = 0; i < n; ++i)
    if (choices.chance(percent))
      subset.push_back(i);
  return subset;
}

Item ProgramDraft::addArgument(RankedTensorType type) {
  Value value = func.getBody().front().addArgument(type, loc);
  argumentShardings.push_back(choices.chance(80)
                                  ? drawSharding(type, /*allowsPending=*/true)
                                  : ShardingAttr());
  bool isNarrow =
      type.getElementType().isF16() || type.getElementType().isBF16();
  return add(value, isNarrow ? 1 : 2, /*isExact=*/true);
}

Item ProgramDraft::add(Value value, double bound, bool isExact) {
  if (isa<FloatType>(getElementTypeOrSelf(value)))
    isExact &= bound <= getExactLimit(getElementTypeOrSelf(value));
  items.push_back({value, bound, isExact});
  return items.back();
}

Item ProgramDraft::drawItem(unsigned minRank,
                            llvm::function_ref<bool(const Item &)> fits) {
  SmallVector<Item> found;
  for (const Item &item : items)
    if (item.getRank() >= minRank && fits(item) &&
        item.getType().getNumElements() <= kMostElements)
      found.push_back(item);
  // What was made last comes first.
  if (!found.empty() && !choices.chance(15))
    return found[found.size() - 1 - choices.draw(found.size())];
  SmallVector<int64_t> shape = drawShape(minRank, std::max(minRank, 3u));
  Type elementType = drawElementType();
  // A stand-in asks whether the type fits.
  Item probe = addArgument(RankedTensorType::get(shape, elementType));
  if (fits(probe))
    return probe;
  return addArgument(RankedTensorType::get(shape, builder.getF32Type()));
}

Item ProgramDraft::drawItem(unsigned minRank) {
  return drawItem(minRank, [](const Item &) { return true; });
}

Item ProgramDraft::drawFloats(unsigned minRank) {
  return drawItem(minRank, [](const Item &item) { return item.isFloat(); });
}

Item ProgramDraft::drawItemOfType(RankedTensorType type) {
  SmallVector<Item> found;
  for (const Item &item : items)
    if (item.value.getType() == type)
      found.push_back(item);
  if (!found.empty() && !choices.chance(30))
    return found[found.size() - 1 - choices.draw(found.size())];
  return addArgument(type);
}

Item ProgramDraft::limit(Item item, double bound) {
  if (!item.isFloat() || item.bound <= bound)
    return item;
  Value high = makeConstant(item.value.getType(), bound);
  Value low = makeConstant(item.value.getType(), -bound);
  Value cut = arith::MinimumFOp::create(builder, loc, item.value, high);
  cut = arith::MaximumFOp::create(builder, loc, cut, low);
  return {cut, bound, item.isExact};
}

func::FuncOp ProgramDraft::addFunction(Type first, Type second, Type result) {
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToEnd(module->getBody());
  auto number = std::distance(module->getOps<func::FuncOp>().begin(),
                              module->getOps<func::FuncOp>().end());
  auto added =
      func::FuncOp::create(builder, loc, ("part" + Twine(number)).str(),
                           builder.getFunctionType({first, second}, result));
  added.setPrivate();
  return added;
}

Value ProgramDraft::makeConstant(Type type, double value) {
  Type element = getElementTypeOrSelf(type);
  TypedAttr number;
  if (isa<FloatType>(element))
    number = builder.getFloatAttr(element, value);
  else if (element.isInteger(1))
    number = builder.getIntegerAttr(element, value != 0);
  else
    number = builder.getIntegerAttr(element, static_cast<int64_t>(value));
  if (auto shaped = dyn_cast<RankedTensorType>(type))
    number = SplatElementsAttr::get(shaped, Attribute(number));
  return arith::ConstantOp::create(builder, loc, number);
}

Value ProgramDraft::makeEmpty(ArrayRef<int64_t> shape, Type elementType) {
  return tensor::EmptyOp::create(builder, loc, shape, elementType);
}

Item ProgramDraft::drawInit(RankedTensorType type, double neutral) {
  switch (choices.pick({50, 20, 15, 15})) {
  case 0:
    return {makeConstant(type, neutral), std::fabs(neutral), true};
  case 1: {
    Value number = makeConstant(type.getElementType(), neutral);
    Value empty = makeEmpty(type.getShape(), type.getElementType());
    return {linalg::FillOp::create(builder, loc, number, empty).getResult(0),
            std::fabs(neutral), true};
  }
  case 2:
    return {makeConstant(type, 1), 1, true};
  default:
    return drawItemOfType(type);
  }
}

GeneratedProgram ProgramDraft::finish() {
  SmallVector<Value> results;
  for (const Item &item : items)
    if (item.value.use_empty() && item.value.getDefiningOp())
      results.push_back(item.value);
  // Inner values and arguments may be results too, and more than once.
  while (!items.empty() && (results.empty() || choices.chance(20)))
    results.push_back(
        items[items.size() - 1 - choices.draw(items.size())].value);
  func::ReturnOp::create(builder, loc, results);
  func.setFunctionType(
      builder.getFunctionType(func.getBody().front().getArgumentTypes(),
                              ValueRange(results).getTypes()));
  for (auto [number, sharding] : llvm::enumerate(argumentShardings))
    if (sharding)
      func.setArgAttr(number, attr::kSharding, sharding);
  for (auto [number, value] : llvm::enumerate(results))
    if (choices.chance(50))
      func.setResultAttr(number, attr::kSharding,
                         drawSharding(cast<RankedTensorType>(value.getType()),
                                      /*allowsPending=*/false));
  return {std::move(module), families};
}
