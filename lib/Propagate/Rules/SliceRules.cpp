// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// extract_slice, insert_slice and pad: dimensions that they take whole pass
// through, those that they cut or extend stay whole on every device.

#include "Rules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"

using namespace mlir;
using namespace mlir::tp;

/// True if dimension `dim` of a slice covers all `size` elements.
static bool takesAll(OffsetSizeAndStrideOpInterface slice, unsigned dim,
                     int64_t size) {
  auto is = [](OpFoldResult value, int64_t wanted) {
    return getConstantIntValue(value) == wanted;
  };
  return is(slice.getMixedOffsets()[dim], 0) &&
         is(slice.getMixedSizes()[dim], size) &&
         is(slice.getMixedStrides()[dim], 1);
}

/// The factors of a slice of `whole`: `full` has one factor for each dimension
/// that the slice takes whole; `slice`, whose dropped dimensions are given, has
/// the same factors.
static FactorMap getSliceFactors(OffsetSizeAndStrideOpInterface op,
                                 RankedTensorType whole,
                                 const llvm::SmallBitVector &dropped,
                                 FactorsOfDims &full, FactorsOfDims &slice) {
  FactorMap map;
  full.resize(whole.getRank());
  for (unsigned dim = 0; dim < full.size(); ++dim) {
    bool kept = !dropped.test(dim);
    if (kept)
      slice.emplace_back();
    if (!kept || !takesAll(op, dim, whole.getDimSize(dim)))
      continue;
    unsigned factor = map.factors.size();
    map.factors.push_back(
        {whole.getDimSize(dim), FactorKind::Parallel, CombinerKind::Sum});
    full[dim].push_back(factor);
    slice.back().push_back(factor);
  }
  return map;
}

/// The sizes of a slice of a local tensor. A dimension that both have is as
/// large as in `slice`, the local type of the slice; the others are whole.
/// Local types do not tell which dimensions the slice has dropped: several may
/// have become 1.
static SmallVector<int64_t> getLocalSizes(ArrayRef<int64_t> wholeSizes,
                                          const FactorsOfDims &fullDims,
                                          const FactorsOfDims &sliceDims,
                                          RankedTensorType slice) {
  SmallVector<int64_t> sizes(wholeSizes);
  for (auto [number, factors] : llvm::enumerate(sliceDims))
    if (!factors.empty())
      sizes[llvm::find(fullDims, factors) - fullDims.begin()] =
          slice.getDimSize(number);
  return sizes;
}

namespace {

struct ExtractSliceModel
    : public ShardableOpInterface::ExternalModel<ExtractSliceModel,
                                                 tensor::ExtractSliceOp> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto extract = cast<tensor::ExtractSliceOp>(op);
    FactorsOfDims full, slice;
    FactorMap map = getSliceFactors(extract, extract.getSourceType(),
                                    extract.getDroppedDims(), full, slice);
    map.operands.push_back(full);
    map.results.push_back(slice);
    return map;
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    auto extract = cast<tensor::ExtractSliceOp>(op);
    const FactorMap &map = localizer.getFactorMap();
    extract.setStaticSizes(getLocalSizes(
        extract.getStaticSizes(), map.operands[0], map.results[0],
        localizer.getLocalType(op->getResult(0))));
    return localizeTypes(op, localizer);
  }
};

struct InsertSliceModel
    : public ShardableOpInterface::ExternalModel<InsertSliceModel,
                                                 tensor::InsertSliceOp> {
  FactorMap getFactorMap(Operation *op, SmallVectorImpl<std::string> *) const {
    auto insert = cast<tensor::InsertSliceOp>(op);
    FactorsOfDims full, slice;
    FactorMap map = getSliceFactors(insert, insert.getDestType(),
                                    insert.getDroppedDims(), full, slice);
    map.operands.push_back(slice);
    map.operands.push_back(full);
    map.results.push_back(full);
    return map;
  }

  LogicalResult localize(Operation *op, Localizer &localizer) const {
    auto insert = cast<tensor::InsertSliceOp>(op);
    const FactorMap &map = localizer.getFactorMap();
    insert.setStaticSizes(getLocalSizes(insert.getStaticSizes(),
                                        map.operands[1], map.operands[0],
                                        insert.getSourceType()));
    return localizeTypes(op, localizer);
  }
};

struct PadModel
    : public ShardableOpInterface::ExternalModel<PadModel, tensor::PadOp> {
  FactorMap getFactorMap(Operation *op,
                         SmallVectorImpl<std::string> *notes) const {
    auto pad = cast<tensor::PadOp>(op);
    FactorMap map;
    FactorsOfDims dims(pad.getSourceType().getRank());
    // A body that looks at its position would need the offset of the device.
    bool isConstant = static_cast<bool>(pad.getConstantPaddingValue());
    if (!isConstant && notes)
      notes->push_back("its padding depends on the position");
    for (unsigned dim = 0; dim < dims.size(); ++dim) {
      auto is = [](OpFoldResult value) {
        return getConstantIntValue(value) == 0;
      };
      if (!isConstant || !is(pad.getMixedLowPad()[dim]) ||
          !is(pad.getMixedHighPad()[dim]))
        continue;
      dims[dim].push_back(map.factors.size());
      map.factors.push_back({pad.getSourceType().getDimSize(dim),
                             FactorKind::Parallel, CombinerKind::Sum});
    }
    map.operands.push_back(dims);
    map.results.push_back(dims);
    return map;
  }
};

} // namespace

void mlir::tp::registerSliceRules(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    tensor::ExtractSliceOp::attachInterface<ExtractSliceModel>(*context);
    tensor::InsertSliceOp::attachInterface<InsertSliceModel>(*context);
    tensor::PadOp::attachInterface<PadModel>(*context);
  });
}
