// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Reference.h"
#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <map>
#include <numeric>

using namespace tprt;
using reference::Bytes;

std::vector<std::vector<int64_t>> reference::cut(int64_t size, TermsRef terms) {
  std::vector<std::vector<int64_t>> parts(1);
  parts[0].resize(size);
  std::iota(parts[0].begin(), parts[0].end(), 0);
  int64_t capacity = size;
  for (const Term &term : terms)
    for (int64_t rest = term.size, digit = 2; rest > 1;) {
      if (rest % digit != 0) {
        ++digit;
        continue;
      }
      rest /= digit;
      capacity = (capacity + digit - 1) / digit;
      std::vector<std::vector<int64_t>> children;
      for (const std::vector<int64_t> &part : parts)
        for (int64_t child = 0; child < digit; ++child) {
          children.emplace_back();
          for (size_t i = child * capacity;
               i < part.size() && i < size_t((child + 1) * capacity); ++i)
            children.back().push_back(part[i]);
        }
      parts = std::move(children);
    }
  return parts;
}

std::vector<std::vector<int32_t>> reference::getGroups(const Mesh &mesh,
                                                       TermsRef axes) {
  // A coordinate along an axis of size n, cut by (pre)size, is the three digits
  // [pre, size, n / (pre * size)]; the key of a group is all that is not on
  // axes.
  std::map<std::vector<int64_t>, std::map<std::vector<int64_t>, int32_t>>
      groups;
  int32_t numRanks = 1;
  for (const Axis &axis : mesh.axes)
    numRanks *= axis.size;
  for (int32_t rank = 0; rank < numRanks; ++rank) {
    std::vector<int64_t> coordinates(mesh.axes.size());
    int32_t rest = rank;
    for (size_t axis = mesh.axes.size(); axis-- > 0;
         rest /= mesh.axes[axis].size)
      coordinates[axis] = rest % mesh.axes[axis].size;
    std::vector<int64_t> position;
    for (const Term &term : axes) {
      int64_t minor = mesh.axes[term.axis].size / term.pre / term.size;
      int64_t &coordinate = coordinates[term.axis];
      int64_t digit = rank; // as of the original coordinate
      for (size_t axis = mesh.axes.size() - 1; axis > size_t(term.axis); --axis)
        digit /= mesh.axes[axis].size;
      digit = digit % mesh.axes[term.axis].size / minor % term.size;
      position.push_back(digit);
      coordinate -= digit * minor;
    }
    groups[coordinates][position] = rank;
  }
  std::vector<std::vector<int32_t>> result;
  for (const auto &[key, members] : groups) {
    result.emplace_back();
    for (const auto &[position, rank] : members)
      result.back().push_back(rank);
  }
  return result;
}

template <typename T> static T load(const Bytes &bytes, size_t index) {
  T value;
  std::memcpy(&value, bytes.data() + index * sizeof(T), sizeof(T));
  return value;
}

template <typename T> static void store(Bytes &bytes, size_t index, T value) {
  std::memcpy(bytes.data() + index * sizeof(T), &value, sizeof(T));
}

template <typename T> static T combineFloats(Combiner combiner, T a, T b) {
  switch (combiner) {
  case Combiner::Sum:
    return a + b;
  case Combiner::Prod:
    return a * b;
  case Combiner::Max:
    return std::fmax(a, b);
  default:
    return std::fmin(a, b);
  }
}

template <typename T>
static T combineIntegers(Combiner combiner, bool isUnsigned, T a, T b) {
  using Unsigned = std::make_unsigned_t<T>;
  Unsigned x = a, y = b;
  switch (combiner) {
  case Combiner::Sum:
    return T(Unsigned(x + y));
  case Combiner::Prod:
    return T(Unsigned(x * y));
  case Combiner::Max:
    return isUnsigned ? T(std::max(x, y)) : std::max(a, b);
  case Combiner::Min:
    return isUnsigned ? T(std::min(x, y)) : std::min(a, b);
  case Combiner::And:
    return a & b;
  case Combiner::Or:
    return a | b;
  case Combiner::Xor:
    return a ^ b;
  }
  return a;
}

static uint8_t combineBits(Combiner combiner, bool isUnsigned, uint8_t a,
                           uint8_t b) {
  int x = isUnsigned ? a : -a, y = isUnsigned ? b : -b;
  switch (combiner) {
  case Combiner::Sum:
    return (a + b) & 1;
  case Combiner::Prod:
    return a * b;
  case Combiner::Max:
    return std::max(x, y) & 1;
  case Combiner::Min:
    return std::min(x, y) & 1;
  default:
    return combineIntegers<int8_t>(combiner, isUnsigned, a, b);
  }
}

/// Element `index` of the operands of `members`, combined in that order.
static void reduceElement(const Site &site, const std::vector<Bytes> &operands,
                          const std::vector<int32_t> &members, size_t index,
                          Bytes &result, size_t resultIndex) {
  auto fold = [&]<typename T>(T, auto combine) {
    T sum = load<T>(operands[members[0]], index);
    for (size_t i = 1; i < members.size(); ++i)
      sum = combine(sum, load<T>(operands[members[i]], index));
    store(result, resultIndex, sum);
  };
  auto floats = [&](auto a, auto b) {
    return combineFloats(site.combiner, a, b);
  };
  auto integers = [&](auto a, auto b) {
    return combineIntegers(site.combiner, site.isUnsigned, a, b);
  };
  auto halves = [&](auto toFloat, auto fromFloat) {
    float sum = toFloat(load<uint16_t>(operands[members[0]], index));
    for (size_t i = 1; i < members.size(); ++i)
      sum = floats(sum, toFloat(load<uint16_t>(operands[members[i]], index)));
    store<uint16_t>(result, resultIndex, fromFloat(sum));
  };
  switch (site.dtype) {
  case TPRT_F32:
    return fold(float(), floats);
  case TPRT_F64:
    return fold(double(), floats);
  case TPRT_BF16:
    return halves(bf16ToFloat, floatToBf16);
  case TPRT_F16:
    return halves(f16ToFloat, floatToF16);
  case TPRT_I1:
    return fold(uint8_t(), [&](uint8_t a, uint8_t b) {
      return combineBits(site.combiner, site.isUnsigned, a, b);
    });
  case TPRT_I8:
    return fold(int8_t(), integers);
  case TPRT_I16:
    return fold(int16_t(), integers);
  case TPRT_I32:
    return fold(int32_t(), integers);
  case TPRT_I64:
    return fold(int64_t(), integers);
  }
}

static size_t flatten(const std::vector<int64_t> &shape,
                      const std::vector<int64_t> &index) {
  size_t flat = 0;
  for (size_t dim = 0; dim < shape.size(); ++dim)
    flat = flat * shape[dim] + index[dim];
  return flat;
}

static void
forEachIndex(const std::vector<int64_t> &shape,
             const std::function<void(const std::vector<int64_t> &)> &visit) {
  std::vector<int64_t> index(shape.size());
  for (int64_t size : shape)
    if (size == 0)
      return;
  while (true) {
    visit(index);
    size_t dim = shape.size();
    while (dim > 0 && ++index[dim - 1] == shape[dim - 1])
      index[--dim] = 0;
    if (dim == 0)
      return;
  }
}

std::vector<Bytes> reference::run(const Mesh &mesh, const Site &site,
                                  const std::vector<Bytes> &operands) {
  size_t elementBytes = getElementSize(site.dtype);
  std::vector<Bytes> results(operands.size(), Bytes(site.getResultBytes()));
  auto copy = [&](int32_t from, size_t source, int32_t to, size_t target) {
    std::memcpy(results[to].data() + target * elementBytes,
                operands[from].data() + source * elementBytes, elementBytes);
  };
  for (const std::vector<int32_t> &members :
       reference::getGroups(mesh, site.axes))
    for (size_t j = 0; j < members.size(); ++j) {
      int32_t self = members[j];
      bool splits = site.kind == CollectiveKind::AllToAll;
      int32_t joined = splits ? site.concatDim : site.dim;
      std::vector<int64_t> owned;
      // For each element of the joined dimension: its owner, and where it is.
      std::vector<std::pair<int64_t, int64_t>> home;
      bool movesRows = site.kind == CollectiveKind::Exchange ||
                       site.kind == CollectiveKind::Halo;
      if (!site.operandShape.empty() && !movesRows) {
        owned = cut(site.operandShape[site.dim], site.axes)[j];
        home.resize(site.resultShape[joined]);
        auto parts = cut(site.resultShape[joined], site.axes);
        for (size_t i = 0; i < parts.size(); ++i)
          for (size_t k = 0; k < parts[i].size(); ++k)
            home[parts[i][k]] = {i, k};
      }
      std::vector<int64_t> source;
      auto visit = [&](const std::vector<int64_t> &index) {
        size_t target = flatten(site.resultShape, index);
        source = index;
        switch (site.kind) {
        case CollectiveKind::AllReduce:
          reduceElement(site, operands, members, target, results[self], target);
          return;
        case CollectiveKind::Permute:
          for (auto [from, to] : site.pairs)
            if (to == int64_t(j))
              copy(members[from], target, self, target);
          return;
        case CollectiveKind::ReduceScatter:
        case CollectiveKind::Shard: {
          if (size_t(index[site.dim]) >= owned.size())
            return;
          source[site.dim] = owned[index[site.dim]];
          size_t flat = flatten(site.operandShape, source);
          if (site.kind == CollectiveKind::Shard)
            copy(self, flat, self, target);
          else
            reduceElement(site, operands, members, flat, results[self], target);
          return;
        }
        case CollectiveKind::Exchange: {
          // The rows of each position follow those of the one before.
          int64_t row = index[site.dim];
          size_t from = 0;
          while (from < members.size() && row >= site.counts[from][j])
            row -= site.counts[from++][j];
          if (from == members.size())
            return;
          for (size_t earlier = 0; earlier < j; ++earlier)
            row += site.counts[from][earlier];
          source[site.dim] = row;
          copy(members[from], flatten(site.operandShape, source), self, target);
          return;
        }
        case CollectiveKind::Halo: {
          int64_t size = site.operandShape[site.dim];
          int64_t row = int64_t(j) * size + index[site.dim] - site.low;
          if (row < 0 || row >= int64_t(members.size()) * size)
            return;
          source[site.dim] = row % size;
          copy(members[row / size], flatten(site.operandShape, source), self,
               target);
          return;
        }
        case CollectiveKind::AllGather:
        case CollectiveKind::AllToAll: {
          auto [owner, place] = home[index[joined]];
          source[joined] = place;
          if (splits) {
            if (size_t(index[site.dim]) >= owned.size())
              return;
            source[site.dim] = owned[index[site.dim]];
          }
          copy(members[owner], flatten(site.operandShape, source), self,
               target);
          return;
        }
        }
      };
      forEachIndex(site.resultShape, visit);
    }
  return results;
}
