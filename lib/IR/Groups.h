// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the verifiers and folders of the collectives share.

#ifndef TP_LIB_IR_GROUPS_H
#define TP_LIB_IR_GROUPS_H

#include "tp/IR/ShardingAttributes.h"

namespace mlir::tp {

/// True if every group over `axes` is a single device.
bool isOneDeviceGroup(Operation *op, FlatSymbolRefAttr meshName,
                      AxisListAttr axes);

/// Check that `dim` is a dimension of `type`; `verb` tells what the operation
/// does along it.
LogicalResult verifyDim(Operation *op, StringRef verb, int64_t dim,
                        RankedTensorType type);

/// Check that cutting `dims` of `whole` into `groupSize` parts gives `cut`.
/// `verb` and `from` complete the sentence "<verb> X <from> N devices".
LogicalResult verifyCut(Operation *op, FlatSymbolRefAttr meshName,
                        StringRef verb, RankedTensorType whole,
                        RankedTensorType cut, int64_t dim, int64_t groupSize);

/// Check that `combiner` combines elements of `type`.
LogicalResult verifyCombiner(Operation *op, CombinerAttr combiner,
                             RankedTensorType type);

} // namespace mlir::tp

#endif // TP_LIB_IR_GROUPS_H
