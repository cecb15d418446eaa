// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MegatronCuts.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Propagate/Propagation.h"
#include "tp/Propagate/ShardingState.h"
#include <numeric>

using namespace mlir;
using namespace mlir::tp;

bool MegatronCuts::cutsWeights() const {
  return llvm::any_of(dims, [](const auto &dim) { return dim.has_value(); });
}

namespace {

/// What is known of a tensor while the program is read.
struct Reading {
  enum class Kind : uint8_t {
    Undecided, // an argument, or what it is under another shape
    Whole,
    Cut // along `dim`
  };
  Kind kind = Kind::Whole;
  unsigned dim = 0;
  /// Of an undecided one: the argument, and its dimension for each of ours.
  unsigned argument = 0;
  SmallVector<std::optional<unsigned>, 4> dimOfArgument;
};

/// Reads a program in its order and decides each argument where it is first
/// used for more than its shape.
class Reader {
public:
  explicit Reader(const ShardingState &state) : state(state) {
    readings.resize(state.tensors.size());
    func::FuncOp function = state.function;
    cuts.dims.resize(function.getNumArguments());
    for (auto [number, argument] : llvm::enumerate(function.getArguments())) {
      int tensor = state.getTensor(argument);
      if (tensor < 0)
        continue;
      Reading &reading = readings[tensor];
      reading.kind = Reading::Kind::Undecided;
      reading.argument = number;
      for (unsigned dim = 0; dim < state.tensors[tensor].type.getRank(); ++dim)
        reading.dimOfArgument.push_back(dim);
    }
  }

  MegatronCuts read() {
    for (const OpNode &node : state.nodes)
      if (node.kind != OpNode::Kind::Return)
        visit(node);
    return std::move(cuts);
  }

private:
  /// The factor that leads dimension `dim`: what a cut of it goes along.
  static std::optional<unsigned> getLeading(const FactorsOfDims &dims,
                                            unsigned dim) {
    if (dim >= dims.size() || dims[dim].empty())
      return std::nullopt;
    return dims[dim].front();
  }
  /// The dimension that `factor` leads.
  static std::optional<unsigned> findDim(const FactorsOfDims &dims,
                                         unsigned factor) {
    for (unsigned dim = 0; dim < dims.size(); ++dim)
      if (getLeading(dims, dim) == factor)
        return dim;
    return std::nullopt;
  }

  void visit(const OpNode &node);
  bool passOn(const OpNode &node, ArrayRef<int> undecided);
  bool multiply(const OpNode &node, unsigned position);
  void decide(Reading &reading, std::optional<unsigned> dim);
  std::optional<unsigned> findCutFactor(const OpNode &node) const;

  const ShardingState &state;
  SmallVector<Reading, 0> readings; // by tensors of the state
  MegatronCuts cuts;
};

/// Dimension `dim` of what `reading` tells about is cut, or nothing. All other
/// forms of the argument follow, as they say which dimension is whose.
void Reader::decide(Reading &reading, std::optional<unsigned> dim) {
  unsigned argument = reading.argument;
  std::optional<unsigned> cut = dim ? reading.dimOfArgument[*dim] : dim;
  cuts.dims[argument] = cut;
  func::FuncOp function = state.function;
  bool isMatrix =
      cast<RankedTensorType>(function.getArgument(argument).getType())
          .getRank() > 1;
  if (!cut && isMatrix)
    cuts.data.push_back(argument);
  for (Reading &form : readings) {
    if (form.kind != Reading::Kind::Undecided || form.argument != argument)
      continue;
    form.kind = Reading::Kind::Whole;
    for (auto [own, of] : llvm::enumerate(form.dimOfArgument))
      if (cut && of == cut) {
        form.kind = Reading::Kind::Cut;
        form.dim = own;
      }
  }
}

/// The factor along which an operand is cut already.
std::optional<unsigned> Reader::findCutFactor(const OpNode &node) const {
  for (unsigned i = 0; i < node.view.operands.size(); ++i) {
    int tensor = node.tensors[i];
    if (tensor < 0 || readings[tensor].kind != Reading::Kind::Cut)
      continue;
    if (auto factor = getLeading(node.getDims(i), readings[tensor].dim))
      return factor;
  }
  return std::nullopt;
}

/// Another shape of one argument: a transposition, a cast, a slice of layers.
bool Reader::passOn(const OpNode &node, ArrayRef<int> undecided) {
  if (undecided.size() != 1 || !node.isParallel)
    return false;
  for (unsigned i = 0; i < node.view.operands.size(); ++i)
    if (node.tensors[i] >= 0 && int(i) != undecided.front())
      return false;
  unsigned position = undecided.front();
  Reading from = readings[node.tensors[position]];
  for (unsigned t = node.view.operands.size(); t < node.tensors.size(); ++t) {
    if (node.tensors[t] < 0)
      continue;
    Reading &to = readings[node.tensors[t]];
    to = from;
    to.dimOfArgument.clear();
    for (unsigned dim = 0; dim < node.getDims(t).size(); ++dim) {
      std::optional<unsigned> factor = getLeading(node.getDims(t), dim);
      std::optional<unsigned> own =
          factor ? findDim(node.getDims(position), *factor) : std::nullopt;
      to.dimOfArgument.push_back(own ? from.dimOfArgument[*own] : std::nullopt);
    }
  }
  return true;
}

/// A product with an undecided matrix at `position`: by rows if what it
/// multiplies is cut there, else by columns.
bool Reader::multiply(const OpNode &node, unsigned position) {
  const FactorMap &map = node.view.map;
  const FactorsOfDims &dims = node.getDims(position);
  auto isShared = [&](unsigned factor) {
    for (unsigned i = 0; i < node.view.operands.size(); ++i)
      if (i != position && node.tensors[i] >= 0 &&
          llvm::any_of(node.getDims(i), [&](const auto &list) {
            return llvm::is_contained(list, factor);
          }))
        return true;
    return false;
  };
  bool isProduct = false;
  std::optional<unsigned> column;
  for (unsigned dim = 0; dim < dims.size(); ++dim)
    for (unsigned factor : dims[dim]) {
      isProduct |=
          map.factors[factor].kind == FactorKind::Reduction && isShared(factor);
      bool isOwn = map.factors[factor].kind == FactorKind::Parallel &&
                   factor == dims[dim].front() && !isShared(factor);
      int64_t size = map.factors[factor].size;
      if (isOwn &&
          (!column || size > map.factors[*getLeading(dims, *column)].size))
        column = dim;
    }
  if (!isProduct || dims.size() < 2)
    return false;
  Reading &weight = readings[node.tensors[position]];
  std::optional<unsigned> cut = findCutFactor(node);
  std::optional<unsigned> row = cut ? findDim(dims, *cut) : std::nullopt;
  decide(weight, row ? row : column);
  return true;
}

void Reader::visit(const OpNode &node) {
  unsigned numOperands = node.view.operands.size();
  SmallVector<int, 4> undecided;
  for (unsigned i = 0; i < numOperands; ++i)
    if (node.tensors[i] >= 0 &&
        readings[node.tensors[i]].kind == Reading::Kind::Undecided)
      undecided.push_back(i);
  if (passOn(node, undecided))
    return;
  // What is multiplied comes first, then the weight.
  for (int position : llvm::reverse(undecided)) {
    bool isFirst = position == 0 && !node.isParallel;
    if (!isFirst && multiply(node, position))
      break;
  }
  std::optional<unsigned> cut = findCutFactor(node);
  for (int position : undecided) {
    Reading &reading = readings[node.tensors[position]];
    if (reading.kind == Reading::Kind::Undecided)
      decide(reading,
             cut ? findDim(node.getDims(position), *cut) : std::nullopt);
  }
  cut = findCutFactor(node);
  if (cut)
    cuts.divisor = std::gcd(cuts.divisor, node.view.map.factors[*cut].size);
  if (!cut || node.view.map.factors[*cut].kind != FactorKind::Parallel)
    return; // results are whole, a reduction after its all_reduce
  for (unsigned t = numOperands; t < node.tensors.size(); ++t)
    if (node.tensors[t] >= 0)
      if (auto dim = findDim(node.getDims(t), *cut)) {
        readings[node.tensors[t]].kind = Reading::Kind::Cut;
        readings[node.tensors[t]].dim = *dim;
      }
}

} // namespace

MegatronCuts mlir::tp::findMegatronCuts(func::FuncOp function, MeshOp mesh) {
  ShardingState state(function, mesh);
  return Reader(state).read();
}

void mlir::tp::annotateAsMegatron(func::FuncOp function, MeshOp meshOp,
                                  const MegatronCuts &cuts) {
  Mesh mesh = meshOp.getMesh();
  auto name = FlatSymbolRefAttr::get(meshOp.getSymNameAttr());
  unsigned tensorAxis = mesh.getNumAxes() - 1;
  AxisTerm tensorPart = AxisTerm::whole(mesh, tensorAxis);
  if (int64_t used = std::gcd(cuts.divisor, tensorPart.size); used > 1)
    tensorPart.size = used;
  for (auto [number, type] : llvm::enumerate(function.getArgumentTypes())) {
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (!tensor || function.getArgAttr(number, attr::kSharding))
      continue;
    TensorSharding sharding;
    sharding.dims.resize(tensor.getRank());
    auto cut = [&](unsigned dim, const AxisTerm &part) {
      if (tensor.getDimSize(dim) >= part.size && part.size > 1)
        sharding.dims[dim].terms = {part};
    };
    if (cuts.dims[number])
      cut(*cuts.dims[number], tensorPart);
    else if (tensorAxis > 0 && llvm::is_contained(cuts.data, number))
      cut(0, AxisTerm::whole(mesh, tensorAxis - 1));
    function.setArgAttr(number, attr::kSharding,
                        toShardingAttr(name, mesh, sharding));
  }
}
