// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The one matrix product of the host: a nest after BLIS (Van Zee, van de Geijn,
// 2015) around a micro-kernel that keeps a tile of the result in registers.
//
//   for each batch                               sizes with 32-byte vectors of
//   f32
//     for jc in columns, 1024 at a time
//       for pc in depth, 256 at a time
//         pack B[pc, jc] in strips of 16 columns
//         for ic in rows, 96 at a time
//           for jr in the strips                 a strip stays in the L1 cache
//             for ir in 6 rows at a time
//               6x16 tile += A[ir, pc] * strip
//
// We differ in that A is packed only if its elements need conversion or its
// depth is no single index: broadcasts read single elements, so rows need not
// be contiguous, and a shard with few columns would not pay the packing back.

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
