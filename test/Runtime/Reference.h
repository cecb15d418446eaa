// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What each collective computes, written element by element from
// docs/ArtifactFormat.md and sharing no code with the runtime but its types.

#ifndef TP_TEST_RUNTIME_REFERENCE_H
#define TP_TEST_RUNTIME_REFERENCE_H

#include "comm/Site.h"

namespace reference {

using Bytes = std::vector<std::byte>;

/// The elements of [0, size) that each part of `terms` owns, in order.
std::vector<std::vector<int64_t>> cut(int64_t size, tprt::TermsRef terms);

/// The ranks of each group over `axes`, in order of position.
std::vector<std::vector<int32_t>> getGroups(const tprt::Mesh &mesh,
                                            tprt::TermsRef axes);

/// The results of all ranks for their operands.
std::vector<Bytes> run(const tprt::Mesh &mesh, const tprt::Site &site,
                       const std::vector<Bytes> &operands);

} // namespace reference

#endif // TP_TEST_RUNTIME_REFERENCE_H
