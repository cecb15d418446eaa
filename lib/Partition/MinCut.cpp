// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MinCut.h"
#include <algorithm>

using namespace mlir::tp;

unsigned MinCut::addNode() {
  firstEdges.push_back(none);
  return firstEdges.size() - 1;
}

void MinCut::addEdge(unsigned from, unsigned to, Price price) {
  if (!price.isPositive())
    return;
  edges.push_back({to, firstEdges[from], price});
  firstEdges[from] = edges.size() - 1;
  edges.push_back({from, firstEdges[to], {}});
  firstEdges[to] = edges.size() - 1;
}

/// The distances to the sink over edges that have something left, breadth
/// first; false if the source is cut off.
bool MinCut::findDistances() {
  distance.assign(firstEdges.size(), -1);
  distance[sink] = 0;
  std::vector<unsigned> queue = {sink};
  for (size_t head = 0; head < queue.size(); ++head) {
    unsigned node = queue[head];
    for (unsigned e = firstEdges[node]; e != none; e = edges[e].next)
      if (unsigned from = edges[e].to;
          distance[from] < 0 && edges[e ^ 1].left.isPositive()) {
        distance[from] = distance[node] + 1;
        queue.push_back(from);
      }
  }
  return distance[source] >= 0;
}

/// Send what one shortest path can take; false if there is none left.
bool MinCut::augment() {
  std::vector<unsigned> path; // edges
  unsigned node = source;
  while (node != sink) {
    unsigned &e = current[node];
    while (e != none && !(edges[e].left.isPositive() &&
                          distance[edges[e].to] == distance[node] - 1))
      e = edges[e].next;
    if (e != none) {
      path.push_back(e);
      node = edges[e].to;
      continue;
    }
    if (path.empty())
      return false;
    // A dead end: nobody comes here again in this round.
    distance[node] = -1;
    node = edges[path.back() ^ 1].to;
    path.pop_back();
  }
  Price least = Price::infinite();
  for (unsigned e : path)
    least = std::min(least, edges[e].left);
  for (unsigned e : path) {
    edges[e].left = edges[e].left - least;
    edges[e ^ 1].left = edges[e ^ 1].left + least;
  }
  return true;
}

void MinCut::solve() {
  while (findDistances()) {
    current = firstEdges;
    while (augment())
      ;
  }
  reachesSink.resize(firstEdges.size());
  for (auto [node, d] : llvm::enumerate(distance))
    if (d >= 0)
      reachesSink.set(node);
}
