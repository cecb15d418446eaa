// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A collective as the manifest states it. All ranks of a run share the table of
// sites; a call names one by its index.

#ifndef TPRT_COMM_SITE_H
#define TPRT_COMM_SITE_H

#include "element/ElementType.h"
#include "placement/Mesh.h"
#include <string_view>
#include <utility>

namespace tprt {

enum class CollectiveKind : uint8_t {
  AllReduce,
  ReduceScatter,
  AllGather,
  AllToAll,
  Permute,
  Shard,
  Exchange,
  Halo
};

enum class Combiner : uint8_t { Sum, Max, Min, Prod, And, Or, Xor };

/// One call site; docs/ArtifactFormat.md says what each kind computes.
struct Site {
  CollectiveKind kind = CollectiveKind::AllReduce;
  Combiner combiner = Combiner::Sum;
  tprt_dtype dtype = TPRT_F32;
  bool isUnsigned = false;
  Terms axes;
  int32_t dim = 0;
  int32_t concatDim = 0;
  std::vector<std::pair<int64_t, int64_t>> pairs;
  /// exchange: the rows that each position sends to each.
  std::vector<std::vector<int64_t>> counts;
  int64_t low = 0, high = 0; // halo
  std::vector<int64_t> operandShape, resultShape;
  std::string location, cause;

  bool reduces() const {
    return kind == CollectiveKind::AllReduce ||
           kind == CollectiveKind::ReduceScatter;
  }
  int64_t getGroupSize() const { return getNumParts(axes); }
  size_t getOperandBytes() const;
  size_t getResultBytes() const;
  /// Ring estimate for one device and one execution: with g devices a group,
  /// all_reduce 2(g-1)/g, all_gather g-1, reduce_scatter and all_to_all
  /// (g-1)/g, permute 1, times the operand's bytes; shard 0; exchange and halo
  /// the rows that the busiest member sends to others or receives from them.
  double getWireBytes() const;
  /// The rows that position `from` gives position `to`: exchange and halo.
  int64_t getNumRows(int64_t from, int64_t to) const;
  /// "all_reduce sum f32[4x16]".
  std::string print() const;
};

const char *getKindName(CollectiveKind kind);
std::optional<CollectiveKind> parseKind(std::string_view name);
const char *getCombinerName(Combiner combiner);
std::optional<Combiner> parseCombiner(std::string_view name);

/// What is wrong with `site` on `mesh`, in one line; empty if nothing is. After
/// that every size and index computed from the site stays inside its buffers.
std::string checkSite(const Mesh &mesh, const Site &site);

} // namespace tprt

#endif // TPRT_COMM_SITE_H
