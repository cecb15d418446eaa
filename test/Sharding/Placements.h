// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Meshes and placements that the exhaustive tests run over.

#ifndef TP_TEST_SHARDING_PLACEMENTS_H
#define TP_TEST_SHARDING_PLACEMENTS_H

#include "tp/Sharding/TensorSharding.h"
#include <vector>

namespace mlir::tp::test {

/// A mesh with axes x, y, z, w of the given sizes.
Mesh makeMesh(llvm::ArrayRef<int64_t> sizes);

/// Meshes 2, 3, 6, 2x2, 2x3 and 2x2x2.
std::vector<Mesh> getSmallMeshes();

/// All sub-axes, and those that are runs of digits.
std::vector<AxisTerm> getSubAxes(const Mesh &mesh);
std::vector<AxisTerm> getDigitRuns(const Mesh &mesh);

/// All lists of at most `maxTerms` of `pieces` that overlap nowhere, in
/// canonical form, without repetitions.
std::vector<AxisList> getLists(const std::vector<AxisTerm> &pieces,
                               unsigned maxTerms);

/// All placements of a tensor whose dimensions are cut by `lists`, each axis
/// used once, each with nothing pending.
std::vector<TensorSharding> getPlacements(const std::vector<AxisList> &lists,
                                          unsigned rank);

/// `placements`, each with every sum pending over `lists` that it can have.
std::vector<TensorSharding>
addPending(const std::vector<TensorSharding> &placements,
           const std::vector<AxisList> &lists);

/// A sharding with these terms, closed.
TensorSharding makeSharding(llvm::ArrayRef<AxisList> dims,
                            llvm::ArrayRef<PartialSum> partial = {});

/// `["x":(1)2, y]`-like text for messages.
std::string toText(const Mesh &mesh, AxisListRef terms);
std::string toText(const Mesh &mesh, const TensorSharding &sharding);

} // namespace mlir::tp::test

#endif // TP_TEST_SHARDING_PLACEMENTS_H
