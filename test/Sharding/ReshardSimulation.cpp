// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ReshardSimulation.h"
#include "Placements.h"
#include "tp/Sharding/Ownership.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir::tp;

namespace {
struct Cell {
  int64_t element = -1; // none
  uint64_t terms = 0;   // of the pending reduction
};

/// A dense row-major array of cells.
struct Buffer {
  std::vector<int64_t> shape;
  std::vector<Cell> cells;

  Buffer() = default;
  explicit Buffer(llvm::ArrayRef<int64_t> sizes) : shape(sizes) {
    int64_t count = 1;
    for (int64_t size : sizes)
      count *= size;
    cells.resize(count);
  }

  /// Rows [lo, lo + count) of `dim`; cells beyond the end hold nothing.
  Buffer getRows(int64_t dim, int64_t lo, int64_t count) const {
    std::vector<int64_t> sizes = shape;
    sizes[dim] = count;
    Buffer result{llvm::ArrayRef<int64_t>(sizes)};
    result.putRows(dim, 0, *this, lo, count);
    return result;
  }

  /// Copy `count` rows of `source` from row `from` to row `to`, as far as both
  /// reach.
  void putRows(int64_t dim, int64_t to, const Buffer &source, int64_t from,
               int64_t count) {
    int64_t outer = 1, inner = 1;
    for (int64_t d = 0; d < dim; ++d)
      outer *= shape[d];
    for (size_t d = dim + 1; d < shape.size(); ++d)
      inner *= shape[d];
    int64_t its = source.shape[dim];
    count = std::min({count, shape[dim] - to, its - from});
    for (int64_t o = 0; o < outer; ++o)
      for (int64_t row = 0; row < count; ++row)
        for (int64_t i = 0; i < inner; ++i)
          cells[(o * shape[dim] + to + row) * inner + i] =
              source.cells[(o * its + from + row) * inner + i];
  }
};

using Buffers = std::vector<Buffer>; // one a position
} // namespace

static int64_t ceilDivide(int64_t a, int64_t b) { return (a + b - 1) / b; }

static std::vector<int64_t> getAllDigits(AxisListRef axes) {
  std::vector<int64_t> digits;
  for (const AxisTerm &term : axes)
    for (int64_t digit : getDigits(term.size))
      digits.push_back(digit);
  return digits;
}

/// The slice of `whole` that part `part` keeps, digit by digit, major first.
static Buffer cut(Buffer whole, int64_t dim, AxisListRef axes, int64_t part) {
  int64_t below = getNumParts(axes);
  for (int64_t digit : getAllDigits(axes)) {
    below /= digit;
    int64_t capacity = ceilDivide(whole.shape[dim], digit);
    whole = whole.getRows(dim, part / below % digit * capacity, capacity);
  }
  return whole;
}

/// The buffers of a group joined to `size` rows, minor digit first.
static Buffer join(std::vector<Buffer> parts, int64_t dim, AxisListRef axes,
                   int64_t size) {
  std::vector<int64_t> digits = getAllDigits(axes);
  std::vector<int64_t> sizes = {size};
  for (int64_t digit : digits)
    sizes.push_back(ceilDivide(sizes.back(), digit));
  for (size_t level = digits.size(); level > 0; --level) {
    std::vector<Buffer> joined;
    for (size_t first = 0; first < parts.size(); first += digits[level - 1]) {
      std::vector<int64_t> shape = parts[first].shape;
      shape[dim] = sizes[level - 1];
      Buffer whole{llvm::ArrayRef<int64_t>(shape)};
      for (int64_t i = 0; i < digits[level - 1]; ++i)
        if (i * sizes[level] < shape[dim])
          whole.putRows(dim, i * sizes[level], parts[first + i], 0,
                        sizes[level]);
      joined.push_back(std::move(whole));
    }
    parts = std::move(joined);
  }
  return parts.front();
}

/// The members of the group of `position` over `axes`, in group order.
static std::vector<int64_t> getGroup(const Mesh &mesh, AxisListRef axes,
                                     int64_t position) {
  // Two positions are in one group if they agree on all digits not in `axes`.
  auto getOthers = [&](int64_t at) {
    std::vector<int64_t> others;
    for (unsigned axis = 0; axis < mesh.getNumAxes(); ++axis) {
      int64_t coordinate = mesh.getCoordinate(at, axis);
      for (const AxisTerm &term : axes)
        if (term.axis == int32_t(axis)) {
          int64_t minor = mesh.sizes[axis] / (term.pre * term.size);
          coordinate -= coordinate / minor % term.size * minor;
        }
      others.push_back(coordinate);
    }
    return others;
  };
  std::vector<int64_t> group(getNumParts(axes), -1);
  for (int64_t other = 0; other < mesh.getNumPositions(); ++other)
    if (getOthers(other) == getOthers(position))
      group[getPart(mesh, axes, other)] = other;
  return group;
}

static bool reduceInto(Buffer &sum, const Buffer &term) {
  for (auto [mine, its] : llvm::zip_equal(sum.cells, term.cells)) {
    if (mine.element != its.element)
      mine.element = -1; // padding on one of them
    else if (mine.element >= 0 && (mine.terms & its.terms) != 0)
      return false;
    mine.terms |= its.terms;
  }
  return true;
}

static std::string run(const Mesh &mesh, const ReshardStep &step,
                       Buffers &buffers) {
  Buffers results(buffers.size());
  for (int64_t position = 0; position < mesh.getNumPositions(); ++position) {
    std::vector<int64_t> group = getGroup(mesh, step.axes, position);
    int64_t part = getPart(mesh, step.axes, position);
    Buffer &result = results[position];
    auto getJoined = [&](int64_t dim) {
      std::vector<Buffer> parts;
      for (int64_t member : group)
        parts.push_back(buffers[member]);
      return join(std::move(parts), dim, step.axes, step.localShape[dim]);
    };
    switch (step.kind) {
    case StepKind::Shard:
      result = cut(buffers[position], step.dim, step.axes, part);
      break;
    case StepKind::AllGather:
      result = getJoined(step.dim);
      break;
    case StepKind::AllToAll:
      result = cut(getJoined(step.concatDim), step.dim, step.axes, part);
      break;
    case StepKind::Permute: {
      result = Buffer(buffers[position].shape);
      unsigned received = 0;
      for (auto [source, target] : step.pairs)
        if (target == part) {
          result = buffers[group[source]];
          ++received;
        }
      if (received > 1)
        return "a position receives twice";
      break;
    }
    case StepKind::ReduceScatter:
    case StepKind::AllReduce:
      result = buffers[group[0]];
      for (int64_t member : llvm::ArrayRef(group).drop_front())
        if (!reduceInto(result, buffers[member]))
          return "a term is summed twice";
      if (step.kind == StepKind::ReduceScatter)
        result = cut(std::move(result), step.dim, step.axes, part);
      break;
    }
    if (llvm::ArrayRef<int64_t>(result.shape) !=
        llvm::ArrayRef<int64_t>(step.localShape))
      return "a step ends with another local shape than it says";
  }
  buffers = std::move(results);
  return "";
}

/// The pending axes of all kinds, one list.
static AxisList getPendingAxes(const TensorSharding &sharding) {
  AxisList axes;
  for (const PartialSum &entry : sharding.partial)
    axes.append(entry.axes);
  return axes;
}

/// What `position` owns under `sharding`, as the local tensor buffer; `terms`
/// is the set that each of its cells holds.
static Buffer getOwned(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                       const TensorSharding &sharding, int64_t position,
                       uint64_t terms) {
  Buffer result{getLocalShape(shape, sharding)};
  // Global index of each local index, for each dimension.
  std::vector<std::vector<int64_t>> globals;
  for (size_t dim = 0; dim < shape.size(); ++dim) {
    globals.emplace_back(result.shape[dim], -1);
    for (const OwnedRun &run :
         getOwnedRuns(mesh, shape[dim], sharding.dims[dim].terms, position))
      for (int64_t i = 0; i < run.size; ++i)
        globals[dim][run.local + i] = run.global + i;
  }
  for (size_t flat = 0; flat < result.cells.size(); ++flat) {
    int64_t rest = flat, element = 0, stride = 1;
    for (size_t dim = shape.size(); dim > 0; --dim) {
      int64_t global = globals[dim - 1][rest % result.shape[dim - 1]];
      rest /= result.shape[dim - 1];
      element = global < 0 || element < 0 ? -1 : element + global * stride;
      stride *= shape[dim - 1];
    }
    result.cells[flat] = {element, terms};
  }
  return result;
}

/// The terms of the reduction pending in `from` that `position` holds under
/// `to`: those that agree with it on what is still pending.
static uint64_t getTerms(const Mesh &mesh, const TensorSharding &from,
                         const TensorSharding &to, int64_t position) {
  AxisList all = getPendingAxes(from), kept = getPendingAxes(to);
  uint64_t terms = 0;
  for (int64_t other = 0; other < mesh.getNumPositions(); ++other)
    if (getPart(mesh, kept, other) == getPart(mesh, kept, position))
      terms |= uint64_t(1) << getPart(mesh, all, other);
  return terms;
}

static std::string check(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                         const TensorSharding &from, const TensorSharding &now,
                         const Buffers &buffers) {
  for (int64_t position = 0; position < mesh.getNumPositions(); ++position) {
    Buffer wanted = getOwned(mesh, shape, now, position,
                             getTerms(mesh, from, now, position));
    const Buffer &have = buffers[position];
    std::string where = " at position " + std::to_string(position);
    if (wanted.cells.size() != have.cells.size())
      return "wrong buffer size" + where;
    for (auto [want, cell] : llvm::zip_equal(wanted.cells, have.cells)) {
      if (want.element < 0)
        continue;
      if (want.element != cell.element)
        return "element " + std::to_string(want.element) + " wanted, " +
               std::to_string(cell.element) + " found" + where;
      if (want.terms != cell.terms)
        return "wrong terms are summed" + where;
    }
  }
  return "";
}

std::string test::simulate(const Mesh &mesh, llvm::ArrayRef<int64_t> shape,
                           const TensorSharding &from, const TensorSharding &to,
                           llvm::ArrayRef<ReshardStage> stages) {
  Buffers buffers;
  for (int64_t position = 0; position < mesh.getNumPositions(); ++position)
    buffers.push_back(getOwned(mesh, shape, from, position,
                               getTerms(mesh, from, from, position)));
  for (const ReshardStage &stage : stages) {
    for (Buffer &buffer : buffers) {
      size_t count = buffer.cells.size();
      Buffer view{stage.localViewShapeBefore};
      if (view.cells.size() != count)
        return "the view has another number of elements than the buffer";
      view.cells = std::move(buffer.cells);
      buffer = std::move(view);
    }
    for (const ReshardStep &step : stage.steps)
      if (std::string error = run(mesh, step, buffers); !error.empty())
        return error;
    if (std::string error = check(mesh, shape, from, stage.after, buffers);
        !error.empty())
      return error;
  }
  if (stages.empty() || !stages.back().after.samePlacement(to))
    return check(mesh, shape, from, to, buffers);
  return "";
}

double test::getStepBytes(const ReshardStep &step, int64_t bytes,
                          int64_t groupSize) {
  double size = bytes, g = groupSize;
  switch (step.kind) {
  case StepKind::Shard:
    return 0;
  case StepKind::AllGather:
    return size * (g - 1);
  case StepKind::AllToAll:
  case StepKind::ReduceScatter:
    return size * (g - 1) / g;
  case StepKind::Permute:
    return size;
  case StepKind::AllReduce:
    return size * 2 * (g - 1) / g;
  }
  return 0;
}

double test::getWireBytes(const Mesh &mesh,
                          llvm::ArrayRef<ReshardStage> stages) {
  double sum = 0;
  for (const ReshardStage &stage : stages) {
    llvm::ArrayRef<int64_t> shape = stage.localViewShapeBefore;
    for (const ReshardStep &step : stage.steps) {
      int64_t bytes = 1;
      for (int64_t size : shape)
        bytes *= size;
      sum += getStepBytes(step, bytes, getNumParts(step.axes));
      shape = step.localShape;
    }
  }
  return sum;
}

std::string test::toText(const Mesh &mesh,
                         llvm::ArrayRef<ReshardStage> stages) {
  static const char *const names[] = {"shard",          "all_gather",
                                      "all_to_all",     "permute",
                                      "reduce_scatter", "all_reduce"};
  std::string text;
  for (const ReshardStage &stage : stages) {
    if (!text.empty())
      text += " |";
    for (const ReshardStep &step : stage.steps) {
      if (!text.empty())
        text += " ";
      text += names[static_cast<unsigned>(step.kind)];
      if (step.kind == StepKind::AllToAll)
        text += " " + std::to_string(step.concatDim) + "->" +
                std::to_string(step.dim);
      else if (step.kind != StepKind::Permute &&
               step.kind != StepKind::AllReduce)
        text += " " + std::to_string(step.dim);
      text += " " + toText(mesh, step.axes);
    }
  }
  return text;
}
