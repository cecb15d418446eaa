// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Reduce.h"
#include "comm/ReduceElement.h"
#include <algorithm>
#include <type_traits>

using namespace tprt;

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

template <typename Element>
static void reduceFloats(Combiner combiner,
                         std::span<const void *const> sources, void *target,
                         size_t count) {
  auto run = [&](auto combine) {
    reduceBlocks<Element>(sources, target, count, combine);
  };
  switch (combiner) {
  case Combiner::Sum:
    return run(FloatSum());
  case Combiner::Prod:
    return run(FloatProd());
  case Combiner::Max:
    return run(FloatMax());
  case Combiner::Min:
    return run(FloatMin());
  case Combiner::And:
  case Combiner::Or:
  case Combiner::Xor:
    break; // checkSite refuses these for floats.
  }
}

/// `Ordered` is the type by which max and min compare.
template <typename T, typename Ordered>
static void reduceIntegers(Combiner combiner,
                           std::span<const void *const> sources, void *target,
                           size_t count) {
  auto run = [&](auto combine) {
    reduceBlocks<Plain<T>>(sources, target, count, combine);
  };
  switch (combiner) {
  case Combiner::Sum:
    return run(IntegerSum());
  case Combiner::Prod:
    return run(IntegerProd());
  case Combiner::Max:
    return run(IntegerMax<Ordered>());
  case Combiner::Min:
    return run(IntegerMin<Ordered>());
  case Combiner::And:
    return run(IntegerAnd());
  case Combiner::Or:
    return run(IntegerOr());
  case Combiner::Xor:
    return run(IntegerXor());
  }
}

Combiner tprt::getBitCombiner(Combiner combiner, bool isUnsigned) {
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
