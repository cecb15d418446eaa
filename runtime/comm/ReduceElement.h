// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How elements of each type are combined: loaded, accumulated and stored.
// Without the C++ library: ranks on CPUs and on GPUs get the same bits because
// both are compiled from these lines.

#ifndef TPRT_COMM_REDUCEELEMENT_H
#define TPRT_COMM_REDUCEELEMENT_H

#include "element/HalfFormats.h"

namespace tprt {

/// Elements that accumulate in their own type.
template <typename T> struct Plain {
  using Stored = T;
  using Sum = T;
  static Sum load(Stored value) { return value; }
  static Stored store(Sum value) { return value; }
};

/// The half formats accumulate in f32.
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

struct FloatSum {
  template <typename T> T operator()(T a, T b) const { return a + b; }
};
struct FloatProd {
  template <typename T> T operator()(T a, T b) const { return a * b; }
};
/// The larger value; NaN if one is NaN; +0 of two zeros of different sign.
struct FloatMax {
  template <typename T> T operator()(T a, T b) const {
    T larger = a > b ? a : b;
    T zero = __builtin_signbit(a) ? b : a;
    return a == b ? zero : (a != a ? a : larger);
  }
};
struct FloatMin {
  template <typename T> T operator()(T a, T b) const {
    T smaller = a < b ? a : b;
    T zero = __builtin_signbit(a) ? a : b;
    return a == b ? zero : (a != a ? a : smaller);
  }
};

// Integers are unsigned ones, whose sums and products wrap.
struct IntegerSum {
  template <typename T> T operator()(T a, T b) const {
    return static_cast<T>(a + b);
  }
};
struct IntegerProd {
  // Two short integers would be multiplied as int, which overflows.
  template <typename T> T operator()(T a, T b) const {
    return static_cast<T>(1U * a * b);
  }
};
/// `Ordered` is the type by which max and min compare.
template <typename Ordered> struct IntegerMax {
  template <typename T> T operator()(T a, T b) const {
    return static_cast<Ordered>(a) < static_cast<Ordered>(b) ? b : a;
  }
};
template <typename Ordered> struct IntegerMin {
  template <typename T> T operator()(T a, T b) const {
    return static_cast<Ordered>(b) < static_cast<Ordered>(a) ? b : a;
  }
};
struct IntegerAnd {
  template <typename T> T operator()(T a, T b) const {
    return static_cast<T>(a & b);
  }
};
struct IntegerOr {
  template <typename T> T operator()(T a, T b) const {
    return static_cast<T>(a | b);
  }
};
struct IntegerXor {
  template <typename T> T operator()(T a, T b) const {
    return static_cast<T>(a ^ b);
  }
};

} // namespace tprt

#endif // TPRT_COMM_REDUCEELEMENT_H
