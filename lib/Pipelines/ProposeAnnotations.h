// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which annotations may make a collective unnecessary.
//
// Its group extends along some axes. Of each value near it these are tried: how
// the reader wants it; without the axes; with the axes on another dimension.
//
//   all_reduce over tp after matmul(%g [{}, {"tp"}], %w2 [{"tp"}, {}]) -> %y
//
//   %y   [{"tp"}, {}]   [{}, {"tp"}]        the sum is scattered
//   %w2  [{}, {}]       [{}, {"tp"}]        %g is gathered
//   %g   [{}, {}]       [{"tp"}, {}]        ...

#ifndef TP_LIB_PIPELINES_PROPOSEANNOTATIONS_H
#define TP_LIB_PIPELINES_PROPOSEANNOTATIONS_H

#include "CollectiveSites.h"

namespace mlir::tp {

/// At most `limit` annotations near `site`, whose collective extends along
/// `axes`; the likeliest first. Each differs from what the program says.
SmallVector<Annotation, 8> proposeAnnotations(const AnnotatedProgram &program,
                                              const CollectiveSite &site,
                                              FlatSymbolRefAttr meshName,
                                              AxisListAttr axes,
                                              unsigned limit);

} // namespace mlir::tp

#endif // TP_LIB_PIPELINES_PROPOSEANNOTATIONS_H
