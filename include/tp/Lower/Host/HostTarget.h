// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The CPU that code is generated for.
//
//   HostTarget::get("native")     what this machine has
//   HostTarget::get("x86-64-v3")  AVX2 and FMA: 32-byte vectors, 16 registers
//   HostTarget::get("x86-64-v4")  AVX-512: 64-byte vectors, 32 registers
//
// A native target is a baseline plus the features of this machine that code
// generation profits from, so that an artifact states all it needs.

#ifndef TP_LOWER_HOST_HOSTTARGET_H
#define TP_LOWER_HOST_HOSTTARGET_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>

namespace mlir::tp {

struct HostTarget {
  /// What the user asked for: "native" or a level of x86-64.
  std::string name;
  /// The CPU that instructions are scheduled for.
  std::string tuneFor;
  /// The features that the code may use, named as LLVM does, sorted.
  llvm::SmallVector<std::string> features;

  /// The target called `name`, or nothing if there is none.
  static std::optional<HostTarget> get(llvm::StringRef name);

  bool hasFeature(llvm::StringRef feature) const;
  /// The bytes of the widest vector register.
  int64_t getVectorBytes() const;
  /// The number of vector registers.
  int64_t getNumVectorRegisters() const;
};

} // namespace mlir::tp

#endif // TP_LOWER_HOST_HOSTTARGET_H
