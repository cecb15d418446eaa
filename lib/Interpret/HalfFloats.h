// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conversions between f32 and the two 16-bit floats, written out: compilers
// call library functions for them that not every libgcc has.

#ifndef TP_LIB_INTERPRET_HALFFLOATS_H
#define TP_LIB_INTERPRET_HALFFLOATS_H

#include <cmath>
#include <cstdint>
#include <cstring>

namespace mlir::tp::interpret {

inline uint32_t getFloatBits(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  return bits;
}

inline float makeFloat(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

inline float bf16ToFloat(uint16_t bits) {
  return makeFloat(static_cast<uint32_t>(bits) << 16);
}

/// To nearest, ties to even; NaN stays a quiet NaN.
inline uint16_t floatToBf16(float value) {
  uint32_t bits = getFloatBits(value);
  uint32_t rounded = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
  uint32_t quiet = (bits >> 16) | 0x40;
  return (bits & 0x7fffffff) > 0x7f800000 ? quiet : rounded;
}

inline float f16ToFloat(uint16_t bits) {
  uint32_t sign = static_cast<uint32_t>(bits & 0x8000) << 16;
  uint32_t exponent = (bits >> 10) & 31, mantissa = bits & 0x3ff;
  if (exponent == 31)
    return makeFloat(sign | 0x7f800000 | (mantissa << 13));
  if (exponent == 0) {
    float magnitude = std::ldexp(static_cast<float>(mantissa), -24);
    return sign ? -magnitude : magnitude;
  }
  return makeFloat(sign | ((exponent + 112) << 23) | (mantissa << 13));
}

/// To nearest, ties to even; NaN stays a quiet NaN.
inline uint16_t floatToF16(float value) {
  uint32_t bits = getFloatBits(value);
  uint16_t sign = (bits >> 16) & 0x8000;
  uint32_t magnitude = bits & 0x7fffffff;
  if (magnitude > 0x7f800000)
    return sign | 0x7e00;
  if (magnitude >= 0x47800000) // 65536
    return sign | 0x7c00;
  if (magnitude < 0x38800000) { // 2^-14: a subnormal, counted in 2^-24
    float count = std::nearbyint(std::ldexp(makeFloat(magnitude), 24));
    return sign | static_cast<uint16_t>(count);
  }
  uint32_t rounded = magnitude + 0xfff + ((magnitude >> 13) & 1);
  return sign | static_cast<uint16_t>((rounded >> 13) - (112 << 10));
}

} // namespace mlir::tp::interpret

#endif // TP_LIB_INTERPRET_HALFFLOATS_H
