// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Dimension numbers as StableHLO writes them; its dialect is not registered, so
// they arrive as the text of an opaque attribute.
//
//   #stablehlo.scatter<inserted_window_dims = [1], index_vector_dim = 2>

#ifndef TP_LIB_IMPORT_DIMENSIONNUMBERS_H
#define TP_LIB_IMPORT_DIMENSIONNUMBERS_H

#include "mlir/Support/LLVM.h"
#include "llvm/ADT/StringMap.h"

namespace mlir::tp {

/// Numbers by name; one that is not written is empty.
using DimensionNumbers = llvm::StringMap<SmallVector<int64_t>>;

/// Read `kind<name = [1, 2], name = 3>`.
FailureOr<DimensionNumbers> readDimensionNumbers(StringRef text,
                                                 StringRef kind);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_DIMENSIONNUMBERS_H
