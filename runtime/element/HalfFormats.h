// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// bf16 and f16 as bits, and what they are in f32. Without the C++ library, so
// that host code and device code are compiled from the same lines.

#ifndef TPRT_ELEMENT_HALFFORMATS_H
#define TPRT_ELEMENT_HALFFORMATS_H

#include <stdint.h>

namespace tprt {

inline float bf16ToFloat(uint16_t bits) {
  return __builtin_bit_cast(float, static_cast<uint32_t>(bits) << 16);
}

/// Rounds to nearest even; a NaN stays a NaN.
inline uint16_t floatToBf16(float value) {
  uint32_t bits = __builtin_bit_cast(uint32_t, value);
  uint32_t rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
  return value == value ? rounded : (bits >> 16) | 0x40;
}

/// Exact. A subnormal half is a multiple of 2^-24, which f32 holds exactly.
inline float f16ToFloat(uint16_t half) {
  uint32_t sign = static_cast<uint32_t>(half & 0x8000) << 16;
  uint32_t magnitude = half & 0x7fff;
  float subnormal = static_cast<float>(magnitude) * 0x1p-24f;
  uint32_t bits = magnitude < 0x400    ? __builtin_bit_cast(uint32_t, subnormal)
                  : magnitude < 0x7c00 ? (magnitude << 13) + (112u << 23)
                                       : (magnitude << 13) | 0x7f800000u;
  return __builtin_bit_cast(float, bits | sign);
}

/// Rounds to nearest even; overflows to infinity; a NaN stays a NaN.
inline uint16_t floatToF16(float value) {
  uint32_t bits = __builtin_bit_cast(uint32_t, value);
  uint32_t sign = (bits >> 16) & 0x8000;
  bits &= 0x7fffffff;
  uint32_t half;
  if (bits > 0x7f800000) {
    half = 0x7e00;
  } else if (bits >= 0x477ff000) { // rounds to 2^16 or more
    half = 0x7c00;
  } else if (bits < 0x38800000) {
    // Below 2^-14: adding 0.5 leaves a multiple of 2^-24, rounded by the FPU.
    half =
        __builtin_bit_cast(uint32_t, __builtin_bit_cast(float, bits) + 0.5f) -
        0x3f000000;
  } else {
    half = (bits - (112u << 23) + 0xfff + ((bits >> 13) & 1)) >> 13;
  }
  return half | sign;
}

} // namespace tprt

#endif // TPRT_ELEMENT_HALFFORMATS_H
