// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Executes a reshard plan on tagged elements, on every position of a mesh.
//
// A cell of a local buffer names the global element that it holds, or none, and
// the set of terms of the pending reduction that are summed in it. A step that
// sums a term twice, reads what is nobody's, or ends with an element at the
// wrong place is reported.

#ifndef TP_TEST_SHARDING_RESHARDSIMULATION_H
#define TP_TEST_SHARDING_RESHARDSIMULATION_H

#include "tp/Sharding/ReshardPath.h"

namespace mlir::tp::test {

/// What goes wrong when the stages run from one placement to the other; empty
/// if all positions end with exactly what they own.
std::string simulate(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                     const TensorSharding &from, const TensorSharding &to,
                     llvm::ArrayRef<ReshardStage> stages);

/// Ring estimates of what each device sends, in bytes.
double getStepBytes(const ReshardStep &step, int64_t bytes, int64_t groupSize);

/// The wire bytes of all steps, for elements of one byte.
double getWireBytes(const Mesh &mesh, llvm::ArrayRef<ReshardStage> stages);

/// `all_to_all(x) permute(x, y)`-like text for messages and expectations.
std::string toText(const Mesh &mesh, llvm::ArrayRef<ReshardStage> stages);

} // namespace mlir::tp::test

#endif // TP_TEST_SHARDING_RESHARDSIMULATION_H
