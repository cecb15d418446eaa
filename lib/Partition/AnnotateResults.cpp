// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "AnnotateResults.h"
#include "tp/IR/ShardingAttributes.h"

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::annotateResults(func::FuncOp function,
                               FlatSymbolRefAttr meshName) {
  Mesh mesh = lookupMesh(function, meshName).getMesh();
  Operation *terminator = function.getBody().front().getTerminator();
  SmallVector<Attribute> shardings(terminator->getNumOperands());
  for (auto [number, value] : llvm::enumerate(terminator->getOperands())) {
    auto type = dyn_cast<RankedTensorType>(value.getType());
    if (!type || function.getResultAttr(number, attr::kSharding))
      continue;
    ShardingAttr made;
    if (auto argument = dyn_cast<BlockArgument>(value))
      made = function.getArgAttrOfType<ShardingAttr>(argument.getArgNumber(),
                                                     attr::kSharding);
    else if (auto shardings = getShardingsAttr(value.getDefiningOp()))
      made = dyn_cast<ShardingAttr>(
          shardings[cast<OpResult>(value).getResultNumber()]);
    TensorSharding wanted = TensorSharding::replicatedOf(type.getRank());
    if (made)
      for (auto [dim, its] :
           llvm::zip_equal(wanted.dims, toTensorSharding(made, mesh).dims))
        dim.terms = its.terms;
    shardings[number] = toShardingAttr(meshName, mesh, wanted);
  }
  setResultAttributes(function, attr::kSharding, shardings);
}
