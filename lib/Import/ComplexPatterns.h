// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How operations on complex values become operations on their parts.
//
//   PartConverter converter;                     complex<f32> -> f32, f32
//   populateComplexPatterns(converter, patterns);

#ifndef TP_LIB_IMPORT_COMPLEXPATTERNS_H
#define TP_LIB_IMPORT_COMPLEXPATTERNS_H

#include "mlir/Transforms/DialectConversion.h"

namespace mlir::tp {

/// A complex number, or a tensor of them.
bool isComplex(Type type);
/// The type of either part.
Type getPartType(Type type);
/// True if an operand, a result or an argument of a region is complex.
bool hasComplex(Operation *op);
/// Operations that do the same to both parts.
bool actsOnParts(Operation *op);

/// Two values for one of complex numbers.
struct PartConverter : TypeConverter {
  PartConverter();
};

/// Patterns for what `actsOnParts`, loop nests, control flow, constants, and
/// what makes complex numbers of parts and parts of them.
void populateComplexPatterns(const PartConverter &converter,
                             RewritePatternSet &patterns);

} // namespace mlir::tp

#endif // TP_LIB_IMPORT_COMPLEXPATTERNS_H
