// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The element types that cross the boundary of an artifact.
//
//   getRuntimeTypeName(bf16)  = "bf16"
//   getRuntimeTypeName(index) = "i64"
//   getRuntimeTypeName(i4)    = ""        (no such type in tprt/program.h)

#ifndef TP_LOWER_ELEMENTTYPES_H
#define TP_LOWER_ELEMENTTYPES_H

#include "mlir/IR/Types.h"

namespace mlir::tp {

/// The name of `type` in a manifest; empty if the runtime has no such type.
StringRef getRuntimeTypeName(Type type);

/// The bytes of one element in memory; an i1 takes one.
int64_t getElementBytes(Type type);

} // namespace mlir::tp

#endif // TP_LOWER_ELEMENTTYPES_H
