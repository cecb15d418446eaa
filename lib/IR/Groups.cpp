// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Groups.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

bool mlir::tp::isOneDeviceGroup(Operation *op, FlatSymbolRefAttr meshName,
                                AxisListAttr axes) {
  if (axes.getAxes().empty())
    return true;
  MeshOp mesh = lookupMesh(op, meshName);
  return mesh && mesh.getGroupSize(axes) == 1;
}

LogicalResult mlir::tp::verifyDim(Operation *op, StringRef verb, int64_t dim,
                                  RankedTensorType type) {
  if (dim >= 0 && dim < type.getRank())
    return success();
  return op->emitOpError() << verb << " along dimension " << dim
                           << ", but its input has rank " << type.getRank();
}

LogicalResult mlir::tp::verifyCut(Operation *op, FlatSymbolRefAttr meshName,
                                  StringRef verb, RankedTensorType whole,
                                  RankedTensorType cut, int64_t dim,
                                  int64_t groupSize) {
  SmallVector<int64_t> shape(whole.getShape());
  shape[dim] = llvm::divideCeil(shape[dim], groupSize);
  if (cut == whole.clone(shape))
    return success();
  InFlightDiagnostic diagnostic = op->emitOpError()
                                  << verb << " " << whole << " over "
                                  << groupSize << " devices, whose shards are "
                                  << whole.clone(shape) << ", not " << cut;
  if (MeshOp mesh = lookupMesh(op, meshName))
    diagnostic.attachNote(mesh.getLoc()) << "mesh declared here";
  return diagnostic;
}

LogicalResult mlir::tp::verifyCombiner(Operation *op, CombinerAttr combiner,
                                       RankedTensorType type) {
  CombinerKind kind = combiner.getValue();
  if (!isBitwise(kind) || type.getElementType().isInteger())
    return success();
  return op->emitOpError() << "combines " << type.getElementType() << " by "
                           << stringifyCombiner(kind)
                           << ", which needs integers";
}
