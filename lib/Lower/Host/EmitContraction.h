// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The one matrix product of the host: a nest after BLIS (Van Zee, van de Geijn,
// 2015) around a micro-kernel that keeps a tile of the result in registers.
//
//   for each batch                     sizes with 32-byte vectors of f32
//     for pc in depth, 512 at a time
//       for jc in columns, 512 at a time
//         pack B[pc, jc] in strips of 16 columns
//         for ic in rows, 96 at a time
//           pack A[ic, pc] in strips of 6 rows
//           for jr in the strips of columns
//             for ir in the strips of rows
//               fetch a 6x16 tile of the result, add the product of the strips
//
// We differ in three points. Rows that all fit into one panel are packed before
// the columns. A is read in place where its elements need no conversion, lie
// next to each other along the depth, and meet few strips of columns. Blocks of
// depth are deep enough for the strips of columns to be in the second-level
// cache, not the first: shards are small, and results, which go through memory
// once for each block, are often the larger part.

#ifndef TP_LIB_LOWER_HOST_EMITCONTRACTION_H
#define TP_LIB_LOWER_HOST_EMITCONTRACTION_H

#include "ContractionShape.h"
#include "mlir/IR/Builders.h"
#include "tp/Lower/Host/HostTarget.h"

namespace mlir::tp {

/// The bytes of scratch memory that emitContraction uses.
int64_t getScratchBytes(const ContractionShape &shape,
                        const HostTarget &target);

/// Emit loops that compute the contraction at the insertion point of `builder`.
/// With `fill` the result starts from that scalar, else from what it holds.
/// `scratch` is a memref<?xi8> of static size, 64-byte aligned, that
/// contractions of a function share.
void emitContraction(OpBuilder &builder, Location loc,
                     const ContractionShape &shape, Value fill, Value scratch,
                     const HostTarget &target);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_EMITCONTRACTION_H
