// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What this CPU can do, by the names that LLVM gives to features.

#ifndef TPRT_DEVICE_HOST_CPUFEATURES_H
#define TPRT_DEVICE_HOST_CPUFEATURES_H

#include <string>
#include <vector>

namespace tprt {

/// Of `needed` the first feature that this CPU lacks, or that has no known
/// name; empty if there is none. "+avx2" is "avx2"; "-avx2" asks for nothing.
std::string findMissingFeature(const std::vector<std::string> &needed);

} // namespace tprt

#endif // TPRT_DEVICE_HOST_CPUFEATURES_H
