// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Programs.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Interpret/Interpreter.h"
#include "tp/Interpret/ShardedTensor.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace mlir::tp;

static std::string getName(DictionaryAttr attributes, StringRef prefix,
                           unsigned number) {
  if (attributes)
    if (auto name = attributes.getAs<StringAttr>(attr::kName))
      return name.str();
  return (prefix + Twine(number)).str();
}

std::string mlir::tp::getArgumentName(func::FuncOp entry, unsigned argument) {
  return getName(entry.getArgAttrDict(argument), "arg", argument);
}

std::string mlir::tp::getResultName(func::FuncOp entry, unsigned result) {
  return getName(entry.getResultAttrDict(result), "result", result);
}

int64_t mlir::tp::getLongestReduction(func::FuncOp entry) {
  int64_t longest = 1;
  entry->getParentOfType<ModuleOp>().walk([&](linalg::LinalgOp op) {
    int64_t length = 1;
    for (auto [range, iterator] :
         llvm::zip_equal(op.getStaticLoopRanges(), op.getIteratorTypesArray()))
      if (iterator == utils::IteratorType::reduction &&
          !ShapedType::isDynamic(range))
        length *= range;
    longest = std::max(longest, length);
  });
  return longest;
}

bool mlir::tp::isPolynomial(func::FuncOp entry) {
  static const llvm::StringSet<> exact = {
      "arith.addf",     "arith.subf",     "arith.mulf",     "arith.negf",
      "arith.maximumf", "arith.minimumf", "arith.maxnumf",  "arith.minnumf",
      "arith.select",   "arith.cmpf",     "arith.constant", "arith.sitofp",
      "arith.uitofp",   "arith.extf",     "arith.truncf",   "math.absf",
      "math.fma"};
  bool polynomial = true;
  auto isFloat = [](Type type) {
    return isa<FloatType>(getElementTypeOrSelf(type));
  };
  entry->getParentOfType<ModuleOp>().walk([&](Operation *op) {
    StringRef dialect = op->getName().getDialectNamespace();
    if (dialect != "arith" && dialect != "math")
      return;
    if (llvm::any_of(op->getOperandTypes(), isFloat) ||
        llvm::any_of(op->getResultTypes(), isFloat))
      polynomial &= exact.contains(op->getName().getStringRef());
  });
  return polynomial;
}

int64_t mlir::tp::getOwner(func::FuncOp entry, unsigned result,
                           int64_t element) {
  DictionaryAttr attributes = entry.getResultAttrDict(result);
  auto sharding =
      attributes ? attributes.getAs<ShardingAttr>(attr::kSharding) : nullptr;
  MeshOp meshOp = sharding ? lookupMesh(entry, sharding.getMesh()) : nullptr;
  auto whole = dyn_cast<ShapedType>(getWholeResultType(entry, result));
  if (!meshOp || !whole)
    return 0;
  Mesh mesh = meshOp.getMesh();
  int64_t owner = mesh.getNumPositions();
  for (int64_t position : getOwners(mesh, whole.getShape(),
                                    toTensorSharding(sharding, mesh), element))
    owner = std::min(owner,
                     mesh.devices.empty() ? position : mesh.devices[position]);
  return owner;
}
