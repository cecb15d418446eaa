// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Combines the terms that positions hold of one tensor, as a collective that
// reduces does.

#ifndef TP_LIB_INTERPRET_COMBINETENSORS_H
#define TP_LIB_INTERPRET_COMBINETENSORS_H

#include "tp/Interpret/HostTensor.h"
#include "tp/Sharding/TensorSharding.h"

namespace mlir::tp {

/// The terms of a group, combined element by element in order of position.
HostTensor combineTensors(CombinerKind kind,
                          llvm::ArrayRef<const HostTensor *> terms);

/// A tensor that changes nothing it is combined with.
HostTensor makeNeutral(CombinerKind kind, ElementKind element,
                       llvm::ArrayRef<int64_t> shape);

} // namespace mlir::tp

#endif // TP_LIB_INTERPRET_COMBINETENSORS_H
