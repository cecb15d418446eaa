// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// expand_shape, collapse_shape and cast: the reassociation is the list of
// factors of a dimension.

#include "Rules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::tp;

/// One factor for each dimension of the expanded type; the collapsed one has
/// the factors of a group in each dimension. Without groups all sizes are 1,
/// and every device needs the one element.
static FactorMap getReshapeMap(RankedTensorType expanded,
                               ArrayRef<ReassociationIndices> groups,
                               bool operandIsExpanded) {
  FactorMap map;
  FactorsOfDims apart(expanded.getRank()), together(groups.size());
  for (auto [number, size] : llvm::enumerate(expanded.getShape())) {
    if (groups.empty())
      break;
    map.factors.push_back({size, FactorKind::Parallel, CombinerKind::Sum});
    apart[number].push_back(number);
  }
  for (auto [number, group] : llvm::enumerate(groups))
    together[number].append(group.begin(), group.end());
  map.operands.push_back(operandIsExpanded ? apart : together);
  map.results.push_back(operandIsExpanded ? together : apart);
  return map;
}

template <typename OpTy>
static bool getReshapeKey(OpTy op, FactorMaps::Key &key) {
  for (const void *part : {op.getSrcType().getAsOpaquePointer(),
                           op.getReassociationAttr().getAsOpaquePointer(),
                           op.getType().getAsOpaquePointer()})
    key.push_back(part);
  return true;
}

namespace {

struct ExpandShapeModel
    : public ShardableOpInterface::ExternalModel<ExpandShapeModel,
                                                 tensor::ExpandShapeOp> {
  bool getFactorKey(Operation *op, ArrayRef<OpOperand *>,
                    FactorMaps::Key &key) const {
    return getReshapeKey(cast<tensor::ExpandShapeOp>(op), key);
  }

  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto expand = cast<tensor::ExpandShapeOp>(op);
    return getReshapeMap(expand.getResultType(),
                         expand.getReassociationIndices(),
                         /*operandIsExpanded=*/false);
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    auto expand = cast<tensor::ExpandShapeOp>(op);
    RankedTensorType type = localizer.getLocalType(op->getResult(0));
    expand.setStaticOutputShape(type.getShape());
    return localizeTypes(op, localizer);
  }
};

struct CollapseShapeModel
    : public ShardableOpInterface::ExternalModel<CollapseShapeModel,
                                                 tensor::CollapseShapeOp> {
  bool getFactorKey(Operation *op, ArrayRef<OpOperand *>,
                    FactorMaps::Key &key) const {
    return getReshapeKey(cast<tensor::CollapseShapeOp>(op), key);
  }

  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto collapse = cast<tensor::CollapseShapeOp>(op);
    return getReshapeMap(collapse.getSrcType(),
                         collapse.getReassociationIndices(),
                         /*operandIsExpanded=*/true);
  }
};

struct CastModel
    : public ShardableOpInterface::ExternalModel<CastModel, tensor::CastOp> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    FactorMap map;
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    FactorsOfDims dims(type.getRank());
    for (auto [number, size] : llvm::enumerate(type.getShape())) {
      map.factors.push_back({size, FactorKind::Parallel, CombinerKind::Sum});
      dims[number].push_back(number);
    }
    map.operands.push_back(dims);
    map.results.push_back(dims);
    return map;
  }
};

} // namespace

void mlir::tp::registerReshapeRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    tensor::ExpandShapeOp::attachInterface<ExpandShapeModel>(*context);
    tensor::CollapseShapeOp::attachInterface<CollapseShapeModel>(*context);
    tensor::CastOp::attachInterface<CastModel>(*context);
  });
}
