// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Lower/Host/HostTarget.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/TargetParser/Host.h"

using namespace mlir::tp;

// The features that set the levels of x86-64 apart, and those beyond them that
// the generated code can use. Sorted within each level.
static constexpr llvm::StringLiteral kLevel2[] = {"cx16",   "popcnt", "sse3",
                                                  "sse4.1", "sse4.2", "ssse3"};
static constexpr llvm::StringLiteral kLevel3[] = {
    "avx", "avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe"};
static constexpr llvm::StringLiteral kLevel4[] = {
    "avx512bw", "avx512cd", "avx512dq", "avx512f", "avx512vl"};

std::optional<HostTarget> HostTarget::get(llvm::StringRef name) {
  HostTarget target;
  target.name = name.str();
  target.tuneFor = "generic";
  if (name == "native") {
    target.tuneFor = llvm::sys::getHostCPUName().str();
    llvm::StringMap<bool> host = llvm::sys::getHostCPUFeatures();
    for (llvm::ArrayRef<llvm::StringLiteral> level :
         {llvm::ArrayRef(kLevel2), llvm::ArrayRef(kLevel3),
          llvm::ArrayRef(kLevel4)})
      // A level counts as a whole: half of one gains little and is rare.
      if (llvm::all_of(level, [&](llvm::StringRef feature) {
            return host.lookup(feature);
          }))
        target.features.append(level.begin(), level.end());
      else
        break;
    llvm::sort(target.features);
    return target;
  }
  int level = llvm::StringSwitch<int>(name)
                  .Case("x86-64", 1)
                  .Case("x86-64-v2", 2)
                  .Case("x86-64-v3", 3)
                  .Case("x86-64-v4", 4)
                  .Default(0);
  if (level == 0)
    return std::nullopt;
  if (level >= 2)
    target.features.append(std::begin(kLevel2), std::end(kLevel2));
  if (level >= 3)
    target.features.append(std::begin(kLevel3), std::end(kLevel3));
  if (level >= 4)
    target.features.append(std::begin(kLevel4), std::end(kLevel4));
  llvm::sort(target.features);
  return target;
}

bool HostTarget::hasFeature(llvm::StringRef feature) const {
  return llvm::is_contained(features, feature);
}

int64_t HostTarget::getVectorBytes() const {
  if (hasFeature("avx512f"))
    return 64;
  return hasFeature("avx2") ? 32 : 16;
}

int64_t HostTarget::getNumVectorRegisters() const {
  return hasFeature("avx512f") ? 32 : 16;
}
