// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The bound that reshard plans are held to: the way of Shardy's
// reshard-to-collectives, in at most two rounds of
//
//   slice by unused axes, permute shards into the wanted order, move axes
//   between dimensions by all_to_all, gather what is in the way
//
// written down from its description alone. It shares nothing with the search.

#ifndef TP_TEST_SHARDING_ROUNDMACHINE_H
#define TP_TEST_SHARDING_ROUNDMACHINE_H

#include "tp/Sharding/TensorSharding.h"

namespace mlir::tp::test {

/// The wire bytes of the rounds, for elements of one byte; nullopt where cuts
/// of one axis do not refine each other, which the machine does not handle.
/// Neither placement has gaps or pending reductions.
std::optional<double> getRoundBytes(const Mesh &mesh,
                                    llvm::ArrayRef<int64_t> shape,
                                    const TensorSharding &from,
                                    const TensorSharding &to);

} // namespace mlir::tp::test

#endif // TP_TEST_SHARDING_ROUNDMACHINE_H
