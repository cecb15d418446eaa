// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "comm/Site.h"
#include "placement/Ownership.h"
#include <algorithm>
#include <set>

using namespace tprt;

static constexpr const char *kindNames[] = {
    "all_reduce", "reduce_scatter", "all_gather", "all_to_all",
    "permute",    "shard",          "exchange",   "halo"};
static constexpr const char *combinerNames[] = {"sum", "max", "min", "prod",
                                                "and", "or",  "xor"};

const char *tprt::getKindName(CollectiveKind kind) {
  return kindNames[static_cast<size_t>(kind)];
}

std::optional<CollectiveKind> tprt::parseKind(std::string_view name) {
  for (size_t i = 0; i < std::size(kindNames); ++i)
    if (name == kindNames[i])
      return static_cast<CollectiveKind>(i);
  return std::nullopt;
}

const char *tprt::getCombinerName(Combiner combiner) {
  return combinerNames[static_cast<size_t>(combiner)];
}

std::optional<Combiner> tprt::parseCombiner(std::string_view name) {
  for (size_t i = 0; i < std::size(combinerNames); ++i)
    if (name == combinerNames[i])
      return static_cast<Combiner>(i);
  return std::nullopt;
}

static size_t getBytes(const std::vector<int64_t> &shape, tprt_dtype dtype) {
  return *checkedProduct(shape) * getElementSize(dtype);
}

size_t Site::getOperandBytes() const { return getBytes(operandShape, dtype); }
size_t Site::getResultBytes() const { return getBytes(resultShape, dtype); }

int64_t Site::getNumRows(int64_t from, int64_t to) const {
  if (kind == CollectiveKind::Exchange)
    return counts[from][to];
  // Halo: the rows of all positions follow each other.
  int64_t size = operandShape[dim];
  int64_t lo = std::max(to * size - low, from * size);
  int64_t hi = std::min((to + 1) * size + high, (from + 1) * size);
  return std::max<int64_t>(hi - lo, 0);
}

/// The rows that the busiest member sends to others or receives from them.
static int64_t getWireRows(const Site &site) {
  int64_t most = 0, group = site.getGroupSize();
  for (int64_t self = 0; self < group; ++self) {
    int64_t sent = 0, received = 0;
    for (int64_t other = 0; other < group; ++other)
      if (other != self) {
        sent += site.getNumRows(self, other);
        received += site.getNumRows(other, self);
      }
    most = std::max({most, sent, received});
  }
  return most;
}

double Site::getWireBytes() const {
  double group = getGroupSize(), bytes = getOperandBytes();
  switch (kind) {
  case CollectiveKind::AllReduce:
    return 2 * (group - 1) / group * bytes;
  case CollectiveKind::ReduceScatter:
  case CollectiveKind::AllToAll:
    return (group - 1) / group * bytes;
  case CollectiveKind::AllGather:
    return (group - 1) * bytes;
  case CollectiveKind::Permute:
    return bytes;
  case CollectiveKind::Shard:
    return 0;
  case CollectiveKind::Exchange:
  case CollectiveKind::Halo:
    return bytes == 0 ? 0 : bytes / operandShape[dim] * ::getWireRows(*this);
  }
  return 0;
}

std::string Site::print() const {
  std::string text = getKindName(kind);
  if (reduces())
    text += std::string(" ") + getCombinerName(combiner);
  return text + " " +
         printShaped(dtype, operandShape.data(), operandShape.size());
}

static std::string checkAxes(const Mesh &mesh, TermsRef axes) {
  for (size_t i = 0; i < axes.size(); ++i) {
    if (axes[i].isGap())
      return "has a gap among its axes";
    for (size_t j = 0; j < i; ++j)
      if (overlap(axes[i], axes[j]))
        return "uses a part of axis \"" + mesh.axes[axes[i].axis].name +
               "\" twice";
  }
  return "";
}

static std::string checkPairs(const Site &site) {
  std::set<int64_t> sources, targets;
  int64_t group = site.getGroupSize();
  for (auto [source, target] : site.pairs) {
    std::string pair =
        "[" + std::to_string(source) + ", " + std::to_string(target) + "]";
    if (source < 0 || source >= group || target < 0 || target >= group)
      return "has the pair " + pair + ", but its groups have " +
             std::to_string(group) + " members";
    if (!sources.insert(source).second || !targets.insert(target).second)
      return "has the pair " + pair +
             ", whose source or target is that of another pair";
  }
  return "";
}

/// Sizes are sums of counts: a bound on each keeps the sums in 64 bits.
static constexpr int64_t maxRows = int64_t(1) << 40;

static std::string checkCounts(const Site &site) {
  size_t group = site.getGroupSize();
  if (site.counts.size() != group)
    return "has counts for " + std::to_string(site.counts.size()) +
           " positions, but its groups have " + std::to_string(group) +
           " members";
  for (size_t i = 0; i < group; ++i) {
    if (site.counts[i].size() != group)
      return "has " + std::to_string(site.counts[i].size()) +
             " counts for position " + std::to_string(i) +
             ", but its groups have " + std::to_string(group) + " members";
    for (int64_t count : site.counts[i])
      if (count < 0 || count > maxRows)
        return "sends " + std::to_string(count) + " rows from position " +
               std::to_string(i);
  }
  return "";
}

/// The largest sum of a row of the counts, or of a column.
static int64_t getMostRows(const Site &site, bool isSent) {
  int64_t most = 0, group = site.getGroupSize();
  for (int64_t i = 0; i < group; ++i) {
    int64_t sum = 0;
    for (int64_t j = 0; j < group; ++j)
      sum += isSent ? site.counts[i][j] : site.counts[j][i];
    most = std::max(most, sum);
  }
  return most;
}

static bool isReductionOf(tprt_dtype dtype, Combiner combiner) {
  bool isBitwise = combiner == Combiner::And || combiner == Combiner::Or ||
                   combiner == Combiner::Xor;
  return !isBitwise || !isFloat(dtype);
}

static std::string checkDim(const char *key, int32_t dim, size_t rank) {
  if (dim >= 0 && static_cast<size_t>(dim) < rank)
    return "";
  return std::string("has ") + key + " " + std::to_string(dim) +
         ", but its operand has rank " + std::to_string(rank);
}

/// The shape of the result that follows from the operand and, where a dimension
/// is joined, from the size that the result states.
static std::vector<int64_t> inferResult(const Site &site) {
  std::vector<int64_t> shape = site.operandShape;
  switch (site.kind) {
  case CollectiveKind::AllReduce:
  case CollectiveKind::Permute:
    return shape;
  case CollectiveKind::ReduceScatter:
  case CollectiveKind::Shard:
    shape[site.dim] = getLocalSize(shape[site.dim], site.axes);
    return shape;
  case CollectiveKind::AllGather:
    shape[site.dim] = site.resultShape[site.dim];
    return shape;
  case CollectiveKind::AllToAll:
    shape[site.dim] = getLocalSize(shape[site.dim], site.axes);
    shape[site.concatDim] = site.resultShape[site.concatDim];
    return shape;
  case CollectiveKind::Exchange:
    shape[site.dim] = getMostRows(site, /*isSent=*/false);
    return shape;
  case CollectiveKind::Halo:
    shape[site.dim] += site.low + site.high;
    return shape;
  }
  return shape;
}

std::string tprt::checkSite(const Mesh &mesh, const Site &site) {
  if (std::string wrong = checkAxes(mesh, site.axes); !wrong.empty())
    return wrong;
  if (site.reduces() && !isReductionOf(site.dtype, site.combiner))
    return std::string("combines ") + getElementName(site.dtype) + " by " +
           getCombinerName(site.combiner) + ", which is for integers";
  size_t rank = site.operandShape.size();
  if (rank != site.resultShape.size())
    return "has an operand of rank " + std::to_string(rank) +
           " and a result of rank " + std::to_string(site.resultShape.size());
  bool hasDim = site.kind != CollectiveKind::AllReduce &&
                site.kind != CollectiveKind::Permute;
  if (hasDim)
    if (std::string wrong = checkDim("dim", site.dim, rank); !wrong.empty())
      return wrong;
  int32_t joined = site.dim;
  if (site.kind == CollectiveKind::AllToAll) {
    joined = site.concatDim;
    if (std::string wrong = checkDim("concat_dim", joined, rank);
        !wrong.empty())
      return wrong;
    if (joined == site.dim)
      return "splits and joins the same dimension " + std::to_string(joined);
  }
  if (site.kind == CollectiveKind::Permute)
    if (std::string wrong = checkPairs(site); !wrong.empty())
      return wrong;

  if (site.kind == CollectiveKind::Exchange) {
    if (std::string wrong = checkCounts(site); !wrong.empty())
      return wrong;
    if (int64_t sent = getMostRows(site, /*isSent=*/true);
        sent != site.operandShape[site.dim])
      return "sends up to " + std::to_string(sent) + " rows along dimension " +
             std::to_string(site.dim) + " of its operand, which has " +
             std::to_string(site.operandShape[site.dim]);
  }
  if (site.kind == CollectiveKind::Halo &&
      (site.low < 0 || site.low > maxRows || site.high < 0 ||
       site.high > maxRows))
    return "adds " + std::to_string(site.low) + " and " +
           std::to_string(site.high) + " rows";

  std::vector<int64_t> inferred = inferResult(site);
  if (inferred != site.resultShape)
    return "takes " + printShaped(site.dtype, site.operandShape.data(), rank) +
           " to " + printShaped(site.dtype, inferred.data(), rank) +
           ", but its result is " +
           printShaped(site.dtype, site.resultShape.data(), rank);
  bool joins = site.kind == CollectiveKind::AllGather ||
               site.kind == CollectiveKind::AllToAll;
  if (joins) {
    int64_t shard = getLocalSize(site.resultShape[joined], site.axes);
    if (shard != site.operandShape[joined])
      return "joins dimension " + std::to_string(joined) + " to " +
             std::to_string(site.resultShape[joined]) + " from shards of " +
             std::to_string(site.operandShape[joined]) + ", not " +
             std::to_string(shard);
  }
  return "";
}
