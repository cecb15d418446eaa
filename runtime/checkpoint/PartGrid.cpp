// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/PartGrid.h"
#include "placement/OwnedBox.h"
#include <algorithm>

using namespace tprt;

/// Parts that lie on a grid of ranks make as many cells as there are ranks.
static constexpr int64_t maxCells = 1 << 20;

void tprt::packRuns(std::vector<std::vector<OwnedRun>> &runs) {
  for (std::vector<OwnedRun> &dim : runs) {
    int64_t size = 0;
    for (OwnedRun &run : dim) {
      run.local = size;
      size += run.size;
    }
  }
}

namespace {
class Grid {
public:
  explicit Grid(const TensorInParts &tensor);

  std::string check();

private:
  /// Mark the cells of a box; the first that is taken already, or -1.
  int64_t mark(const OwnedBox &box, int32_t part);
  /// The first element of a cell, as "[4, 0]".
  std::string printElement(int64_t cell) const;

  const TensorInParts &tensor;
  std::vector<std::vector<int64_t>> cuts; // of each dimension, ascending
  int64_t numCells = 1;
  std::vector<int32_t> owners; // of each cell, or -1
};
} // namespace

Grid::Grid(const TensorInParts &tensor) : tensor(tensor) {
  for (size_t dim = 0; dim < tensor.tensor.shape.size(); ++dim) {
    std::vector<int64_t> ends = {0, tensor.tensor.shape[dim]};
    for (const TensorPart &part : tensor.parts)
      for (const OwnedRun &run : part.runs[dim]) {
        ends.push_back(run.global);
        ends.push_back(run.global + run.size);
      }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    numCells *= ends.size() - 1;
    cuts.push_back(std::move(ends));
    if (numCells > maxCells)
      return;
  }
}

int64_t Grid::mark(const OwnedBox &box, int32_t part) {
  size_t rank = cuts.size();
  auto find = [&](size_t dim, int64_t position) {
    return std::lower_bound(cuts[dim].begin(), cuts[dim].end(), position) -
           cuts[dim].begin();
  };
  std::vector<int64_t> first, last;
  for (size_t dim = 0; dim < rank; ++dim) {
    first.push_back(find(dim, box.globalStart[dim]));
    last.push_back(find(dim, box.globalStart[dim] + box.sizes[dim]));
  }
  std::vector<int64_t> at = first;
  while (true) {
    int64_t cell = 0;
    for (size_t dim = 0; dim < rank; ++dim)
      cell = cell * (cuts[dim].size() - 1) + at[dim];
    if (owners[cell] >= 0)
      return cell;
    owners[cell] = part;
    size_t dim = rank;
    for (; dim > 0 && ++at[dim - 1] == last[dim - 1]; --dim)
      at[dim - 1] = first[dim - 1];
    if (dim == 0)
      return -1;
  }
}

std::string Grid::printElement(int64_t cell) const {
  std::string text = "]";
  for (size_t dim = cuts.size(); dim-- > 0;) {
    int64_t count = cuts[dim].size() - 1;
    text = (dim ? ", " : "") + std::to_string(cuts[dim][cell % count]) + text;
    cell /= count;
  }
  return "[" + text;
}

std::string Grid::check() {
  if (numCells > maxCells)
    return "cut the tensor into more than " + std::to_string(maxCells) +
           " cells";
  owners.assign(numCells, -1);
  for (size_t i = 0; i < tensor.parts.size(); ++i) {
    int64_t taken = -1;
    forEachBox(tensor.parts[i].runs, [&](const OwnedBox &box) {
      if (taken < 0)
        taken = mark(box, static_cast<int32_t>(i));
    });
    if (taken >= 0)
      return "overlap: element " + printElement(taken) + " is in part " +
             std::to_string(owners[taken]) + " and in part " +
             std::to_string(i);
  }
  auto hole = std::find(owners.begin(), owners.end(), -1);
  if (hole != owners.end())
    return "have a hole: element " + printElement(hole - owners.begin()) +
           " is in none of them";
  return "";
}

std::string tprt::findGapOrOverlap(const TensorInParts &tensor) {
  return Grid(tensor).check();
}
