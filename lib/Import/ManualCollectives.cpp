// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ManualCollectives.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Builders.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/IR/Tp.h"
#include "llvm/ADT/StringSwitch.h"
#include <map>

using namespace mlir;
using namespace mlir::tp;

namespace {
using Rows = SmallVector<SmallVector<int64_t>>;

/// Replaces one operation.
class CollectiveImporter {
public:
  CollectiveImporter(Operation *op, ManualOp manual)
      : op(op), builder(op), meshName(manual.getMeshAttr()),
        mesh(lookupMesh(manual, meshName).getMesh()) {}

  LogicalResult run();

private:
  FailureOr<Rows> readRows(StringRef name);
  FailureOr<IntegerAttr> readNumber(StringRef name);
  FailureOr<CombinerAttr> readCombiner();
  void listAxes(SmallVector<unsigned> axes);
  Rows makeGroups(ArrayRef<unsigned> axes) const;
  AxisListAttr makeAxes(ArrayRef<unsigned> axes) const;
  FailureOr<AxisListAttr> findAxes();
  std::optional<Rows> findPairs(ArrayRef<unsigned> axes, const Rows &pairs);
  LogicalResult importPermute();
  LogicalResult importPosition();
  FailureOr<Value> makeValue(Value input, Type type);

  Operation *op;
  OpBuilder builder;
  FlatSymbolRefAttr meshName;
  Mesh mesh;
  /// Every list of axes, short ones first.
  SmallVector<SmallVector<unsigned>> lists;
};
} // namespace

/// A matrix of numbers.
FailureOr<Rows> CollectiveImporter::readRows(StringRef name) {
  auto attribute = op->getAttrOfType<DenseIntElementsAttr>(name);
  if (!attribute || attribute.getType().getRank() != 2)
    return op->emitError() << "'" << op->getName() << "' has no matrix '"
                           << name << "'";
  Rows rows(attribute.getType().getDimSize(0));
  int64_t columns = attribute.getType().getDimSize(1);
  for (auto [number, value] : llvm::enumerate(attribute.getValues<APInt>()))
    rows[number / columns].push_back(value.getSExtValue());
  return rows;
}

FailureOr<IntegerAttr> CollectiveImporter::readNumber(StringRef name) {
  if (auto attribute = op->getAttrOfType<IntegerAttr>(name))
    return attribute;
  return op->emitError() << "'" << op->getName() << "' has no number '" << name
                         << "'";
}

/// What the region does to two terms.
FailureOr<CombinerAttr> CollectiveImporter::readCombiner() {
  Operation *last = nullptr;
  op->walk([&](Operation *inner) {
    StringRef dialect = inner->getName().getDialectNamespace();
    if (dialect == "arith" || dialect == "math")
      last = last ? op : inner; // two operations are no combiner
  });
  StringRef name = last ? last->getName().getStringRef() : "nothing";
  std::optional<CombinerKind> kind =
      llvm::StringSwitch<std::optional<CombinerKind>>(name)
          .Cases({"arith.addf", "arith.addi"}, CombinerKind::Sum)
          .Cases({"arith.maximumf", "arith.maxsi"}, CombinerKind::Max)
          .Cases({"arith.minimumf", "arith.minsi"}, CombinerKind::Min)
          .Cases({"arith.mulf", "arith.muli"}, CombinerKind::Prod)
          .Case("arith.andi", CombinerKind::And)
          .Case("arith.ori", CombinerKind::Or)
          .Case("arith.xori", CombinerKind::Xor)
          .Default(std::nullopt);
  if (!kind)
    return op->emitError() << "'" << op->getName() << "' combines by '" << name
                           << "', not by one addition, product, maximum, "
                              "minimum or logical operation";
  return CombinerAttr::get(op->getContext(), *kind);
}

/// Every order of every subset of the axes that are longer than 1.
void CollectiveImporter::listAxes(SmallVector<unsigned> axes) {
  lists.push_back(axes);
  for (unsigned axis = 0; axis < mesh.getNumAxes(); ++axis)
    if (mesh.sizes[axis] > 1 && !llvm::is_contained(axes, axis)) {
      axes.push_back(axis);
      listAxes(axes);
      axes.pop_back();
    }
}

/// The positions of each group along `axes`, the first being the major one;
/// groups in the order of their first positions.
Rows CollectiveImporter::makeGroups(ArrayRef<unsigned> axes) const {
  std::map<SmallVector<int64_t>, SmallVector<std::pair<int64_t, int64_t>>>
      groups;
  for (int64_t position = 0; position < mesh.getNumPositions(); ++position) {
    SmallVector<int64_t> others;
    for (unsigned axis = 0; axis < mesh.getNumAxes(); ++axis)
      if (!llvm::is_contained(axes, axis))
        others.push_back(mesh.getCoordinate(position, axis));
    int64_t place = 0;
    for (unsigned axis : axes)
      place = place * mesh.sizes[axis] + mesh.getCoordinate(position, axis);
    groups[others].push_back({place, position});
  }
  Rows rows;
  for (auto &[others, members] : groups) {
    llvm::sort(members);
    rows.emplace_back();
    for (auto [place, position] : members)
      rows.back().push_back(position);
  }
  return rows;
}

AxisListAttr CollectiveImporter::makeAxes(ArrayRef<unsigned> axes) const {
  SmallVector<AxisRefAttr> refs;
  for (unsigned axis : axes)
    refs.push_back(AxisRefAttr::get(
        op->getContext(), StringAttr::get(op->getContext(), mesh.names[axis]),
        1, 0));
  return AxisListAttr::get(op->getContext(), refs);
}

/// The axes along which `replica_groups` extend.
FailureOr<AxisListAttr> CollectiveImporter::findAxes() {
  FailureOr<Rows> wanted = readRows("replica_groups");
  if (failed(wanted))
    return failure();
  llvm::sort(*wanted);
  for (ArrayRef<unsigned> axes : lists) {
    Rows groups = makeGroups(axes);
    llvm::sort(groups);
    if (groups == *wanted)
      return makeAxes(axes);
  }
  return op->emitError() << "'" << op->getName()
                         << "' has groups that are no axes of mesh "
                         << meshName;
}

/// `pairs` of devices as pairs of positions in a group along `axes`, if every
/// group has the same.
std::optional<Rows> CollectiveImporter::findPairs(ArrayRef<unsigned> axes,
                                                  const Rows &pairs) {
  std::optional<Rows> common;
  Rows groups = makeGroups(axes);
  for (const SmallVector<int64_t> &group : groups) {
    Rows own;
    for (const SmallVector<int64_t> &pair : pairs) {
      const auto *from = llvm::find(group, pair[0]);
      const auto *to = llvm::find(group, pair[1]);
      if ((from == group.end()) != (to == group.end()))
        return std::nullopt;
      if (from != group.end())
        own.push_back({from - group.begin(), to - group.begin()});
    }
    llvm::sort(own);
    if (common && *common != own)
      return std::nullopt;
    common = own;
  }
  // No pair names a device that there is not.
  if (common->size() * groups.size() != pairs.size())
    return std::nullopt;
  return common;
}

LogicalResult CollectiveImporter::importPermute() {
  FailureOr<Rows> pairs = readRows("source_target_pairs");
  if (failed(pairs))
    return failure();
  for (ArrayRef<unsigned> axes : lists) {
    std::optional<Rows> common = findPairs(axes, *pairs);
    // Alone in its group, a device keeps what it has.
    bool isAlone = axes.empty();
    if (!common || (isAlone && common->empty()))
      continue;
    if (isAlone) {
      op->replaceAllUsesWith(op->getOperands());
      op->erase();
      return success();
    }
    SmallVector<Attribute> attributes;
    for (const SmallVector<int64_t> &pair : *common)
      attributes.push_back(builder.getI64ArrayAttr(pair));
    Value permuted = PermuteOp::create(
        builder, op->getLoc(), op->getResultTypes().front(), op->getOperand(0),
        meshName, makeAxes(axes), builder.getArrayAttr(attributes));
    op->getResult(0).replaceAllUsesWith(permuted);
    op->erase();
    return success();
  }
  return op->emitError() << "'" << op->getName()
                         << "' has pairs that differ along all axes of mesh "
                         << meshName;
}

/// The number of the device, as casts of it to a type without sign.
LogicalResult CollectiveImporter::importPosition() {
  auto all = llvm::to_vector(llvm::seq<unsigned>(0, mesh.getNumAxes()));
  Value index = AxisIndexOp::create(
      builder, op->getLoc(), builder.getIndexType(), meshName, makeAxes(all));
  for (Operation *user : llvm::make_early_inc_range(op->getUsers())) {
    auto cast = dyn_cast<UnrealizedConversionCastOp>(user);
    auto type = cast ? dyn_cast<RankedTensorType>(cast.getType(0)) : nullptr;
    if (!type || type.getRank() != 0 ||
        !type.getElementType().isSignlessInteger())
      return user->emitError()
             << "reads the number of a device otherwise than as an integer";
    Value number = arith::IndexCastOp::create(builder, op->getLoc(),
                                              type.getElementType(), index);
    Value tensor =
        tensor::FromElementsOp::create(builder, op->getLoc(), type, number);
    user->getResult(0).replaceAllUsesWith(tensor);
    user->erase();
  }
  op->erase();
  return success();
}

/// What the collective makes of one operand.
FailureOr<Value> CollectiveImporter::makeValue(Value input, Type type) {
  FailureOr<AxisListAttr> axes = findAxes();
  if (failed(axes))
    return failure();
  if (axes->getAxes().empty())
    return input;
  StringRef name = op->getName().getStringRef();
  if (name == "stablehlo.all_gather") {
    FailureOr<IntegerAttr> dim = readNumber("all_gather_dim");
    if (failed(dim))
      return failure();
    return Value(AllGatherOp::create(builder, op->getLoc(), type, input, *dim,
                                     meshName, *axes));
  }
  if (name == "stablehlo.all_to_all") {
    FailureOr<IntegerAttr> split = readNumber("split_dimension");
    FailureOr<IntegerAttr> concat = readNumber("concat_dimension");
    if (failed(split) || failed(concat))
      return failure();
    return Value(AllToAllOp::create(builder, op->getLoc(), type, input, *split,
                                    *concat, meshName, *axes));
  }
  FailureOr<CombinerAttr> combiner = readCombiner();
  if (failed(combiner))
    return failure();
  if (name == "stablehlo.all_reduce")
    return Value(AllReduceOp::create(builder, op->getLoc(), type, input,
                                     *combiner, meshName, *axes));
  FailureOr<IntegerAttr> dim = readNumber("scatter_dimension");
  if (failed(dim))
    return failure();
  return Value(ReduceScatterOp::create(builder, op->getLoc(), type, input,
                                       *combiner, *dim, meshName, *axes));
}

LogicalResult CollectiveImporter::run() {
  listAxes({});
  llvm::sort(lists,
             [](const auto &a, const auto &b) { return a.size() < b.size(); });
  StringRef name = op->getName().getStringRef();
  if (name == "stablehlo.partition_id")
    return importPosition();
  if (op->getNumOperands() == 0 || op->getNumOperands() != op->getNumResults())
    return op->emitError() << "'" << name << "' has " << op->getNumOperands()
                           << " operands and " << op->getNumResults()
                           << " results";
  if (name == "stablehlo.collective_permute")
    return importPermute();
  for (auto [operand, result] :
       llvm::zip_equal(op->getOperands(), op->getResults())) {
    FailureOr<Value> value = makeValue(operand, result.getType());
    if (failed(value))
      return failure();
    result.replaceAllUsesWith(*value);
  }
  op->erase();
  return success();
}

bool mlir::tp::isManualCollective(StringRef name) {
  return llvm::StringSwitch<bool>(name)
      .Cases({"stablehlo.all_reduce", "stablehlo.all_gather",
              "stablehlo.reduce_scatter", "stablehlo.all_to_all",
              "stablehlo.collective_permute", "stablehlo.partition_id"},
             true)
      .Default(false);
}

LogicalResult mlir::tp::importManualCollective(Operation *op) {
  auto manual = op->getParentOfType<ManualOp>();
  MeshOp mesh = manual ? lookupMesh(manual, manual.getMeshAttr()) : nullptr;
  if (!mesh)
    return op->emitError() << "'" << op->getName()
                           << "' stands in no manual region of a mesh";
  if (!mesh.getMesh().devices.empty())
    return op->emitError() << "'" << op->getName()
                           << "' names devices of a mesh that lists its "
                              "devices in another order";
  return CollectiveImporter(op, manual).run();
}
