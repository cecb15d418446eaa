// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Random inputs: a counter-based generator, so that an element does not depend
// on the order in which, or the rank by which, arrays are filled.
#include "session/Session.h"
#include <cmath>

using namespace tprt;

/// SplitMix64 (Steele, Lea, Flood 2014): a bijection that mixes all bits.
static uint64_t mix(uint64_t value) {
  value += 0x9e3779b97f4a7c15;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
  value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
  return value ^ (value >> 31);
}

template <typename T, typename Convert>
static void fill(uint64_t key, void *data, size_t count, Convert convert) {
  T *elements = static_cast<T *>(data);
  for (size_t i = 0; i < count; ++i)
    elements[i] = convert(mix(key + i));
}

void tprt::fillRandom(uint64_t seed, int32_t index, tprt_dtype dtype,
                      void *data, size_t count, size_t start) {
  uint64_t key = mix(mix(seed) ^ static_cast<uint64_t>(index)) + start;
  // As many bits as the type can hold in [-1, 1) without rounding.
  auto uniform = [](uint64_t bits, int numBits) {
    return static_cast<double>(bits >> (64 - numBits)) *
               std::exp2(1 - numBits) -
           1;
  };
  switch (dtype) {
  case TPRT_F32:
    return fill<float>(key, data, count,
                       [&](uint64_t bits) { return uniform(bits, 24); });
  case TPRT_F64:
    return fill<double>(key, data, count,
                        [&](uint64_t bits) { return uniform(bits, 53); });
  case TPRT_BF16:
    return fill<uint16_t>(key, data, count, [&](uint64_t bits) {
      return floatToBf16(uniform(bits, 8));
    });
  case TPRT_F16:
    return fill<uint16_t>(key, data, count, [&](uint64_t bits) {
      return floatToF16(uniform(bits, 11));
    });
  case TPRT_I1:
    return fill<uint8_t>(key, data, count,
                         [](uint64_t bits) { return bits >> 63; });
  case TPRT_I8:
    return fill<int8_t>(key, data, count,
                        [](uint64_t bits) { return bits >> 61; });
  case TPRT_I16:
    return fill<int16_t>(key, data, count,
                         [](uint64_t bits) { return bits >> 61; });
  case TPRT_I32:
    return fill<int32_t>(key, data, count,
                         [](uint64_t bits) { return bits >> 61; });
  case TPRT_I64:
    return fill<int64_t>(key, data, count,
                         [](uint64_t bits) { return bits >> 61; });
  }
}
