// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The cheapest set of edges that separates a source from a sink.
//
//   MinCut cut;
//   unsigned v = cut.addNode();
//   cut.addEdge(MinCut::source, v, price);
//   cut.addEdge(v, MinCut::sink, otherPrice);
//   cut.solve();
//   cut.isBefore(v)      v stands on the side of the source
//
// Prices have two parts; the second decides among equals of the first. Of the
// cheapest cuts the one nearest to the sink is taken.

#ifndef TP_LIB_PARTITION_MINCUT_H
#define TP_LIB_PARTITION_MINCUT_H

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>
#include <limits>
#include <vector>

namespace mlir::tp {

/// A price: what travels first, the time that it takes apart from that second.
struct Price {
  int64_t bytes = 0;
  int64_t time = 0;

  static Price infinite() {
    return {std::numeric_limits<int64_t>::max() / 4, 0};
  }
  bool isInfinite() const { return bytes >= infinite().bytes / 2; }
  Price operator+(Price o) const { return {bytes + o.bytes, time + o.time}; }
  Price operator-(Price o) const { return {bytes - o.bytes, time - o.time}; }
  bool operator<(Price o) const {
    return bytes != o.bytes ? bytes < o.bytes : time < o.time;
  }
  bool operator==(Price o) const { return bytes == o.bytes && time == o.time; }
  bool isPositive() const { return Price() < *this; }
};

class MinCut {
public:
  static constexpr unsigned source = 0, sink = 1;

  MinCut() : firstEdges(2, none) {}
  unsigned addNode();
  /// The price is due if `from` stands on the side of the source and `to` on
  /// that of the sink. Free edges are left out.
  void addEdge(unsigned from, unsigned to, Price price);
  /// Find the cut. Dinic's algorithm: blocking flows on shortest paths.
  void solve();
  bool isBefore(unsigned node) const { return !reachesSink.test(node); }

private:
  static constexpr unsigned none = ~0u;
  /// Edges lie in pairs: the reverse of edge i is edge i ^ 1.
  struct Edge {
    unsigned to;
    unsigned next; // of the same node
    Price left;
  };

  bool findDistances();
  bool augment();

  std::vector<Edge> edges;
  std::vector<unsigned> firstEdges, current;
  std::vector<int> distance;
  llvm::BitVector reachesSink;
};

} // namespace mlir::tp

#endif // TP_LIB_PARTITION_MINCUT_H
