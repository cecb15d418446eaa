// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Reduce.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <type_traits>

using namespace tprt;

// How a type is loaded, accumulated and stored. Elements that accumulate in
// their own type are plain; the half formats accumulate in f32.
namespace {
template <typename T> struct Plain {
  using Stored = T;
  using Sum = T;
  static Sum load(Stored value) { return value; }
  static Stored store(Sum value) { return value; }
};
struct Bf16 {
  using Stored = uint16_t;
  using Sum = float;
  static Sum load(Stored bits) { return bf16ToFloat(bits); }
  static Stored store(Sum value) { return floatToBf16(value); }
};
struct F16 {
  using Stored = uint16_t;
  using Sum = float;
  static Sum load(Stored bits) { return f16ToFloat(bits); }
  static Stored store(Sum value) { return floatToF16(value); }
};
} // namespace

// Blocks keep the accumulators in the first-level cache, and let the target be
// one of the sources.
static constexpr size_t blockSize = 1024;

template <typename Element, typename Combine>
static void reduceBlocks(std::span<const void *const> sources, void *target,
                         size_t count, Combine combine) {
  using Stored = typename Element::Stored;
  using Sum = typename Element::Sum;
  alignas(64) Sum sums[blockSize];
  for (size_t start = 0; start < count; start += blockSize) {
    size_t size = std::min(blockSize, count - start);
    const Stored *source = static_cast<const Stored *>(sources[0]) + start;
    for (size_t i = 0; i < size; ++i)
      sums[i] = Element::load(source[i]);
    for (size_t k = 1; k < sources.size(); ++k) {
      source = static_cast<const Stored *>(sources[k]) + start;
      for (size_t i = 0; i < size; ++i)
        sums[i] = combine(sums[i], Element::load(source[i]));
    }
    Stored *out = static_cast<Stored *>(target) + start;
    for (size_t i = 0; i < size; ++i)
      out[i] = Element::store(sums[i]);
  }
}

/// The larger value; NaN if one is NaN; +0 of two zeros of different sign.
template <typename T> static T maximum(T a, T b) {
  T larger = a > b ? a : b;
  T zero = std::signbit(a) ? b : a;
  return a == b ? zero : (a != a ? a : larger);
}

template <typename T> static T minimum(T a, T b) {
  T smaller = a < b ? a : b;
  T zero = std::signbit(a) ? a : b;
  return a == b ? zero : (a != a ? a : smaller);
}

template <typename Element>
static void reduceFloats(Combiner combiner,
                         std::span<const void *const> sources, void *target,
                         size_t count) {
  using T = typename Element::Sum;
  switch (combiner) {
  case Combiner::Sum:
    return reduceBlocks<Element>(sources, target, count,
                                 [](T a, T b) { return a + b; });
  case Combiner::Prod:
    return reduceBlocks<Element>(sources, target, count,
                                 [](T a, T b) { return a * b; });
  case Combiner::Max:
    return reduceBlocks<Element>(sources, target, count, maximum<T>);
  case Combiner::Min:
    return reduceBlocks<Element>(sources, target, count, minimum<T>);
  case Combiner::And:
  case Combiner::Or:
  case Combiner::Xor:
    break; // checkSite refuses these for floats.
  }
}

/// Integers as unsigned ones, whose sums and products wrap; `Ordered` is the
/// type by which max and min compare.
template <typename T, typename Ordered>
static void reduceIntegers(Combiner combiner,
                           std::span<const void *const> sources, void *target,
                           size_t count) {
  auto run = [&](auto combine) {
    reduceBlocks<Plain<T>>(sources, target, count, combine);
  };
  switch (combiner) {
  case Combiner::Sum:
    return run([](T a, T b) { return static_cast<T>(a + b); });
  case Combiner::Prod:
    // Two short integers would be multiplied as int, which overflows.
    return run([](T a, T b) { return static_cast<T>(1U * a * b); });
  case Combiner::Max:
    return run([](T a, T b) {
      return static_cast<T>(
          std::max(static_cast<Ordered>(a), static_cast<Ordered>(b)));
    });
  case Combiner::Min:
    return run([](T a, T b) {
      return static_cast<T>(
          std::min(static_cast<Ordered>(a), static_cast<Ordered>(b)));
    });
  case Combiner::And:
    return run([](T a, T b) { return static_cast<T>(a & b); });
  case Combiner::Or:
    return run([](T a, T b) { return static_cast<T>(a | b); });
  case Combiner::Xor:
    return run([](T a, T b) { return static_cast<T>(a ^ b); });
  }
}

/// On one bit every combiner is a bitwise one; a signed true is -1.
static Combiner getBitCombiner(Combiner combiner, bool isUnsigned) {
  switch (combiner) {
  case Combiner::Sum:
    return Combiner::Xor;
  case Combiner::Prod:
    return Combiner::And;
  case Combiner::Max:
    return isUnsigned ? Combiner::Or : Combiner::And;
  case Combiner::Min:
    return isUnsigned ? Combiner::And : Combiner::Or;
  default:
    return combiner;
  }
}

void tprt::reduce(tprt_dtype type, Combiner combiner, bool isUnsigned,
                  std::span<const void *const> sources, void *target,
                  size_t count) {
  auto integers = [&]<typename Unsigned>(Unsigned) {
    if (isUnsigned)
      reduceIntegers<Unsigned, Unsigned>(combiner, sources, target, count);
    else
      reduceIntegers<Unsigned, std::make_signed_t<Unsigned>>(combiner, sources,
                                                             target, count);
  };
  switch (type) {
  case TPRT_F32:
    return reduceFloats<Plain<float>>(combiner, sources, target, count);
  case TPRT_F64:
    return reduceFloats<Plain<double>>(combiner, sources, target, count);
  case TPRT_BF16:
    return reduceFloats<Bf16>(combiner, sources, target, count);
  case TPRT_F16:
    return reduceFloats<F16>(combiner, sources, target, count);
  case TPRT_I1:
    combiner = getBitCombiner(combiner, isUnsigned);
    return integers(uint8_t{});
  case TPRT_I8:
    return integers(uint8_t{});
  case TPRT_I16:
    return integers(uint16_t{});
  case TPRT_I32:
    return integers(uint32_t{});
  case TPRT_I64:
    return integers(uint64_t{});
  }
}
