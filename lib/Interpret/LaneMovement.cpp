// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conversions between sorts of lanes, and between lanes and memory.

#include "HalfFloats.h"
#include "LaneLoops.h"
#include "llvm/Support/ErrorHandling.h"
#include <limits>

using namespace mlir::tp;
using namespace mlir::tp::interpret;

namespace {

template <typename R> struct Cast {
  template <typename A> static R of(A a) { return static_cast<R>(a); }
};

template <typename R> struct CastUnsigned {
  static R of(int64_t a) { return static_cast<R>(static_cast<uint64_t>(a)); }
};

struct ToSigned {
  template <typename T> static int64_t of(T a, int64_t width) {
    int64_t highest = std::numeric_limits<int64_t>::max() >> (64 - width);
    if (a != a)
      return 0;
    if (a >= static_cast<T>(highest))
      return highest;
    if (a <= static_cast<T>(-highest - 1))
      return -highest - 1;
    return static_cast<int64_t>(a);
  }
};

struct ToUnsigned {
  template <typename T> static int64_t of(T a, int64_t width) {
    uint64_t highest = std::numeric_limits<uint64_t>::max() >> (64 - width);
    if (!(a > 0))
      return 0;
    if (a >= static_cast<T>(highest))
      return highest;
    return static_cast<int64_t>(static_cast<uint64_t>(a));
  }
};

struct Select {
  template <typename T> static T of(int64_t condition, T a, T b) {
    return condition ? a : b;
  }
};

template <typename To, typename From> static To castBits(From value) {
  static_assert(sizeof(To) == sizeof(From));
  To result;
  std::memcpy(&result, &value, sizeof(To));
  return result;
}

template <typename T> struct F32Bits {
  static int64_t of(T a) { return castBits<int32_t>(static_cast<float>(a)); }
};
template <typename T> struct F64Bits {
  static int64_t of(T a) { return castBits<int64_t>(static_cast<double>(a)); }
};
template <typename T> struct BF16Bits {
  static int64_t of(T a) {
    return static_cast<int16_t>(floatToBf16(static_cast<float>(a)));
  }
};
template <typename T> struct F16Bits {
  static int64_t of(T a) {
    return static_cast<int16_t>(floatToF16(static_cast<float>(a)));
  }
};
template <typename T> struct FromF32Bits {
  static T of(int64_t a) {
    return static_cast<T>(castBits<float>(static_cast<int32_t>(a)));
  }
};
template <typename T> struct FromF64Bits {
  static T of(int64_t a) { return static_cast<T>(castBits<double>(a)); }
};
template <typename T> struct FromBF16Bits {
  static T of(int64_t a) { return bf16ToFloat(static_cast<uint16_t>(a)); }
};
template <typename T> struct FromF16Bits {
  static T of(int64_t a) { return f16ToFloat(static_cast<uint16_t>(a)); }
};

// How an element lies in memory and becomes a lane.
template <typename T> struct Plain {
  using Stored = T;
  template <typename L> static L toLane(T value) {
    return static_cast<L>(value);
  }
  template <typename L> static T fromLane(L lane) {
    return static_cast<T>(lane);
  }
};
struct BF16Element {
  using Stored = uint16_t;
  template <typename L> static L toLane(uint16_t value) {
    return static_cast<L>(bf16ToFloat(value));
  }
  template <typename L> static uint16_t fromLane(L lane) {
    return floatToBf16(static_cast<float>(lane));
  }
};
struct F16Element {
  using Stored = uint16_t;
  template <typename L> static L toLane(uint16_t value) {
    return static_cast<L>(f16ToFloat(value));
  }
  template <typename L> static uint16_t fromLane(L lane) {
    return floatToF16(static_cast<float>(lane));
  }
};

} // namespace

Kernel mlir::tp::interpret::getSelect(LaneType type) {
  switch (type) {
  case LaneType::F32:
    return runTernary<Select, float, int64_t, float>;
  case LaneType::F64:
    return runTernary<Select, double, int64_t, double>;
  case LaneType::I64:
    return runTernary<Select, int64_t, int64_t, int64_t>;
  }
  llvm_unreachable("covered switch");
}

Kernel mlir::tp::interpret::getConversion(LaneType from, LaneType to,
                                          bool isUnsigned) {
  if (from == LaneType::I64 && to == LaneType::F32)
    return isUnsigned ? runUnary<CastUnsigned<float>, float, int64_t>
                      : runUnary<Cast<float>, float, int64_t>;
  if (from == LaneType::I64 && to == LaneType::F64)
    return isUnsigned ? runUnary<CastUnsigned<double>, double, int64_t>
                      : runUnary<Cast<double>, double, int64_t>;
  if (from == LaneType::F32 && to == LaneType::I64)
    return isUnsigned ? runImmediate<ToUnsigned, int64_t, float>
                      : runImmediate<ToSigned, int64_t, float>;
  if (from == LaneType::F64 && to == LaneType::I64)
    return isUnsigned ? runImmediate<ToUnsigned, int64_t, double>
                      : runImmediate<ToSigned, int64_t, double>;
  if (from == LaneType::F32)
    return to == LaneType::F64 ? runUnary<Cast<double>, double, float>
                               : runUnary<Cast<float>, float, float>;
  if (from == LaneType::F64)
    return to == LaneType::F64 ? runUnary<Cast<double>, double, double>
                               : runUnary<Cast<float>, float, double>;
  return runUnary<Cast<int64_t>, int64_t, int64_t>;
}

template <template <typename> typename F>
static Kernel bits(LaneType floatLanes) {
  return floatLanes == LaneType::F32 ? runUnary<F<float>, int64_t, float>
                                     : runUnary<F<double>, int64_t, double>;
}

template <template <typename> typename F>
static Kernel fromBits(LaneType floatLanes) {
  return floatLanes == LaneType::F32 ? runUnary<F<float>, float, int64_t>
                                     : runUnary<F<double>, double, int64_t>;
}

Kernel mlir::tp::interpret::getBitcast(bool toFloat, ElementKind kind,
                                       LaneType floatLanes) {
  switch (kind) {
  case ElementKind::F16:
    return toFloat ? fromBits<FromF16Bits>(floatLanes)
                   : bits<F16Bits>(floatLanes);
  case ElementKind::BF16:
    return toFloat ? fromBits<FromBF16Bits>(floatLanes)
                   : bits<BF16Bits>(floatLanes);
  case ElementKind::F32:
    return toFloat ? fromBits<FromF32Bits>(floatLanes)
                   : bits<F32Bits>(floatLanes);
  case ElementKind::F64:
    return toFloat ? fromBits<FromF64Bits>(floatLanes)
                   : bits<F64Bits>(floatLanes);
  default:
    llvm_unreachable("a kind of float");
  }
}

template <typename Element, typename L>
static void loadFrom(void *dst, const std::byte *src, int64_t stride,
                     int64_t n) {
  auto *d = static_cast<L *>(dst);
  auto *s = reinterpret_cast<const typename Element::Stored *>(src);
  if (stride == 1) {
    TP_FOR_EACH_LANE d[i] = Element::template toLane<L>(s[i]);
    return;
  }
  for (int64_t i = 0; i < n; ++i)
    d[i] = Element::template toLane<L>(s[i * stride]);
}

template <typename Element, typename L>
static void storeTo(std::byte *dst, int64_t stride, const void *src,
                    bool uniform, int64_t n) {
  auto *d = reinterpret_cast<typename Element::Stored *>(dst);
  auto *s = static_cast<const L *>(src);
  if (uniform) {
    typename Element::Stored value = Element::fromLane(*s);
    for (int64_t i = 0; i < n; ++i)
      d[i * stride] = value;
    return;
  }
  if (stride == 1) {
    TP_FOR_EACH_LANE d[i] = Element::fromLane(s[i]);
    return;
  }
  for (int64_t i = 0; i < n; ++i)
    d[i * stride] = Element::fromLane(s[i]);
}

template <typename Element, typename L>
static void gatherFrom(void *dst, const std::byte *src, const int64_t *offsets,
                       int64_t n) {
  auto *d = static_cast<L *>(dst);
  auto *s = reinterpret_cast<const typename Element::Stored *>(src);
  for (int64_t i = 0; i < n; ++i)
    d[i] = offsets[i] < 0 ? L(0) : Element::template toLane<L>(s[offsets[i]]);
}

/// Call `visit` with how elements of `kind` are stored and what lanes of `type`
/// are.
template <typename Visit>
static void visitStorage(ElementKind kind, LaneType type, Visit visit) {
  switch (kind) {
  case ElementKind::I1:
  case ElementKind::I8:
    return visit(Plain<int8_t>(), int64_t());
  case ElementKind::I16:
    return visit(Plain<int16_t>(), int64_t());
  case ElementKind::I32:
    return visit(Plain<int32_t>(), int64_t());
  case ElementKind::I64:
  case ElementKind::Index:
    return visit(Plain<int64_t>(), int64_t());
  case ElementKind::F16:
    return visit(F16Element(), float());
  case ElementKind::BF16:
    return visit(BF16Element(), float());
  case ElementKind::F32:
    return type == LaneType::F32 ? visit(Plain<float>(), float())
                                 : visit(Plain<float>(), double());
  case ElementKind::F64:
    return visit(Plain<double>(), double());
  }
}

void mlir::tp::interpret::loadLanes(void *dst, LaneType type,
                                    const std::byte *src, ElementKind kind,
                                    int64_t stride, int64_t n) {
  visitStorage(kind, type, [&](auto element, auto lane) {
    loadFrom<decltype(element), decltype(lane)>(dst, src, stride, n);
  });
}

void mlir::tp::interpret::gatherLanes(void *dst, LaneType type,
                                      const std::byte *src, ElementKind kind,
                                      const int64_t *offsets, int64_t n) {
  visitStorage(kind, type, [&](auto element, auto lane) {
    gatherFrom<decltype(element), decltype(lane)>(dst, src, offsets, n);
  });
}

void mlir::tp::interpret::storeLanes(std::byte *dst, ElementKind kind,
                                     int64_t stride, const void *src,
                                     LaneType type, bool uniform, int64_t n) {
  visitStorage(kind, type, [&](auto element, auto lane) {
    storeTo<decltype(element), decltype(lane)>(dst, stride, src, uniform, n);
  });
}

template <typename L>
static void copy(void *dst, const void *src, bool uniform, int64_t n) {
  auto *d = static_cast<L *>(dst);
  if (!uniform) {
    std::memcpy(dst, src, n * sizeof(L));
    return;
  }
  L value = *static_cast<const L *>(src);
  TP_FOR_EACH_LANE d[i] = value;
}

void mlir::tp::interpret::copyLanes(void *dst, const void *src, LaneType type,
                                    bool uniform, int64_t n) {
  switch (type) {
  case LaneType::F32:
    return copy<float>(dst, src, uniform, n);
  case LaneType::F64:
    return copy<double>(dst, src, uniform, n);
  case LaneType::I64:
    return copy<int64_t>(dst, src, uniform, n);
  }
}

bool mlir::tp::interpret::isStoredAsLanes(ElementKind kind, LaneType type) {
  switch (kind) {
  case ElementKind::F32:
    return type == LaneType::F32;
  case ElementKind::F64:
    return type == LaneType::F64;
  case ElementKind::I64:
  case ElementKind::Index:
    return true;
  default:
    return false;
  }
}
