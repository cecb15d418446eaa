// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tp operations that know where a rank stands. A rank is a device; the
// groups of a collective are lists of devices in order of position.

#include "CombineTensors.h"
#include "Execution.h"
#include "StridedCopy.h"
#include "tp/Interpret/ShardedTensor.h"
#include <functional>

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

namespace {
/// A mesh and where its positions lie among the ranks.
struct MeshRanks {
  Mesh mesh;
  AxisList axes;

  int64_t getRank(int64_t position) const {
    return mesh.devices.empty() ? position : mesh.devices[position];
  }
};
} // namespace

static FailureOr<MeshRanks> getMeshRanks(Operation *op, FlatSymbolRefAttr name,
                                         AxisListAttr axes, int64_t numRanks) {
  MeshOp meshOp = lookupMesh(op, name);
  if (!meshOp)
    return op->emitError() << "uses undeclared mesh " << name;
  MeshRanks result{meshOp.getMesh(), {}};
  if (result.mesh.getNumPositions() != numRanks)
    return op->emitError() << "runs on mesh " << name << " of "
                           << result.mesh.getNumPositions()
                           << " devices, but the program runs on " << numRanks;
  std::optional<AxisList> list = toAxisList(axes.getAxes(), result.mesh);
  if (!list)
    return op->emitError() << "uses " << axes << ", not all axes of " << name;
  result.axes = *list;
  return result;
}

/// What a group computes: member i holds operand i and gets result i.
using GroupFunction = std::function<SmallVector<HostTensor>(
    const MeshRanks &ranks, ArrayRef<const HostTensor *> operands)>;

static LogicalResult runGroups(Operation *op, FlatSymbolRefAttr meshName,
                               AxisListAttr axes, Execution &execution,
                               Scope &scope, const GroupFunction &compute) {
  FailureOr<MeshRanks> ranks =
      getMeshRanks(op, meshName, axes, execution.getNumRanks());
  FailureOr<RankTensors> operand =
      execution.lookup(op->getOperand(0), scope, op);
  if (failed(ranks) || failed(operand))
    return failure();
  RankTensors results(execution.getNumRanks());
  for (ArrayRef<int64_t> group : getGroups(ranks->mesh, ranks->axes)) {
    SmallVector<const HostTensor *> members;
    for (int64_t position : group)
      members.push_back((*operand)[ranks->getRank(position)].get());
    SmallVector<HostTensor> computed = compute(*ranks, members);
    for (auto [position, tensor] : llvm::zip_equal(group, computed))
      results[ranks->getRank(position)] =
          std::make_shared<HostTensor>(std::move(tensor));
  }
  if (auto collective = dyn_cast<CollectiveOpInterface>(op)) {
    // Bytes as the type says, whatever the floats are computed in.
    auto type = cast<ShapedType>(op->getOperand(0).getType());
    InterpretStatistics &statistics = execution.getStatistics();
    ++statistics.collectives;
    statistics.wireBytes +=
        collective.getWireFactor(getNumParts(ranks->axes)) *
        static_cast<double>((*operand)[0]->getNumElements() *
                            getElementBytes(*getElementKind(type)));
  }
  scope[op->getResult(0)] = std::move(results);
  return success();
}

/// The slice that `part` owns of `whole` along `dim`, padded with zeros.
static HostTensor cutSlice(const HostTensor &whole, int64_t dim,
                           AxisListRef axes, int64_t part) {
  SmallVector<int64_t> shape(whole.getShape());
  Extent owned = getOwnedExtent(shape[dim], axes, part);
  SmallVector<int64_t> sizes = shape;
  shape[dim] = getLocalSize(shape[dim], axes);
  sizes[dim] = owned.size();
  HostTensor slice(whole.getKind(), shape);
  BoxCorner from{SmallVector<int64_t>(shape.size(), 0), {}}, to = from;
  from.offsets[dim] = owned.lo;
  copyBox(slice, to, whole, from, sizes);
  return slice;
}

/// The owned parts of `slices`, joined along `dim` to `size` elements.
static HostTensor joinSlices(ArrayRef<HostTensor> slices, int64_t dim,
                             int64_t size, AxisListRef axes) {
  SmallVector<int64_t> shape(slices[0].getShape());
  SmallVector<int64_t> sizes = shape;
  shape[dim] = size;
  HostTensor whole(slices[0].getKind(), shape);
  BoxCorner from{SmallVector<int64_t>(shape.size(), 0), {}}, to = from;
  for (auto [part, slice] : llvm::enumerate(slices)) {
    Extent owned = getOwnedExtent(size, axes, part);
    sizes[dim] = owned.size();
    to.offsets[dim] = owned.lo;
    copyBox(whole, to, slice, from, sizes);
  }
  return whole;
}

static SmallVector<HostTensor> copies(ArrayRef<const HostTensor *> members) {
  SmallVector<HostTensor> tensors;
  for (const HostTensor *member : members)
    tensors.push_back(*member);
  return tensors;
}

static LogicalResult runAllReduce(Operation *op, Execution &execution,
                                  Scope &scope) {
  auto reduce = cast<AllReduceOp>(op);
  return runGroups(
      op, reduce.getMeshAttr(), reduce.getAxes(), execution, scope,
      [&](const MeshRanks &, ArrayRef<const HostTensor *> members) {
        return SmallVector<HostTensor>(
            members.size(),
            combineTensors(reduce.getCombiner().getValue(), members));
      });
}

static LogicalResult runReduceScatter(Operation *op, Execution &execution,
                                      Scope &scope) {
  auto reduce = cast<ReduceScatterOp>(op);
  return runGroups(
      op, reduce.getMeshAttr(), reduce.getAxes(), execution, scope,
      [&](const MeshRanks &ranks, ArrayRef<const HostTensor *> members) {
        HostTensor whole =
            combineTensors(reduce.getCombiner().getValue(), members);
        SmallVector<HostTensor> results;
        for (unsigned part = 0; part < members.size(); ++part)
          results.push_back(cutSlice(whole, reduce.getDim(), ranks.axes, part));
        return results;
      });
}

static LogicalResult runShard(Operation *op, Execution &execution,
                              Scope &scope) {
  auto shard = cast<ShardOp>(op);
  return runGroups(
      op, shard.getMeshAttr(), shard.getAxes(), execution, scope,
      [&](const MeshRanks &ranks, ArrayRef<const HostTensor *> members) {
        SmallVector<HostTensor> results;
        for (auto [part, member] : llvm::enumerate(members))
          results.push_back(
              cutSlice(*member, shard.getDim(), ranks.axes, part));
        return results;
      });
}

static LogicalResult runAllGather(Operation *op, Execution &execution,
                                  Scope &scope) {
  auto gather = cast<AllGatherOp>(op);
  int64_t dim = gather.getDim();
  int64_t size = cast<ShapedType>(gather.getType()).getDimSize(dim);
  return runGroups(
      op, gather.getMeshAttr(), gather.getAxes(), execution, scope,
      [&](const MeshRanks &ranks, ArrayRef<const HostTensor *> members) {
        return SmallVector<HostTensor>(
            members.size(), joinSlices(copies(members), dim, size, ranks.axes));
      });
}

static LogicalResult runAllToAll(Operation *op, Execution &execution,
                                 Scope &scope) {
  auto exchange = cast<AllToAllOp>(op);
  int64_t concat = exchange.getConcatDim(), split = exchange.getSplitDim();
  int64_t size = cast<ShapedType>(exchange.getType()).getDimSize(concat);
  return runGroups(
      op, exchange.getMeshAttr(), exchange.getAxes(), execution, scope,
      [&](const MeshRanks &ranks, ArrayRef<const HostTensor *> members) {
        SmallVector<HostTensor> results;
        for (unsigned part = 0; part < members.size(); ++part) {
          SmallVector<HostTensor> received;
          for (const HostTensor *member : members)
            received.push_back(cutSlice(*member, split, ranks.axes, part));
          results.push_back(joinSlices(received, concat, size, ranks.axes));
        }
        return results;
      });
}

static LogicalResult runPermute(Operation *op, Execution &execution,
                                Scope &scope) {
  auto permute = cast<PermuteOp>(op);
  return runGroups(
      op, permute.getMeshAttr(), permute.getAxes(), execution, scope,
      [&](const MeshRanks &, ArrayRef<const HostTensor *> members) {
        SmallVector<HostTensor> results(
            members.size(),
            HostTensor(members[0]->getKind(), members[0]->getShape()));
        for (auto [source, target] : permute.getPositionPairs())
          results[target] = *members[source];
        return results;
      });
}

/// Rows [from, from + count) of `source` along `dim`, at row `to` of `target`.
static void copyRows(HostTensor &target, int64_t to, const HostTensor &source,
                     int64_t from, int64_t count, int64_t dim) {
  SmallVector<int64_t> sizes(source.getShape());
  sizes[dim] = count;
  BoxCorner at{SmallVector<int64_t>(sizes.size(), 0), {}}, start = at;
  at.offsets[dim] = to;
  start.offsets[dim] = from;
  copyBox(target, at, source, start, sizes);
}

static LogicalResult runExchange(Operation *op, Execution &execution,
                                 Scope &scope) {
  auto exchange = cast<ExchangeOp>(op);
  int64_t dim = exchange.getDim();
  RowCounts counts = exchange.getRowCounts();
  ArrayRef<int64_t> shape = cast<ShapedType>(exchange.getType()).getShape();
  return runGroups(
      op, exchange.getMeshAttr(), exchange.getAxes(), execution, scope,
      [&](const MeshRanks &, ArrayRef<const HostTensor *> members) {
        SmallVector<HostTensor> results(
            members.size(), HostTensor(members[0]->getKind(), shape));
        SmallVector<int64_t> received(members.size(), 0);
        for (unsigned i = 0; i < members.size(); ++i)
          for (int64_t j = 0, sent = 0, e = members.size(); j < e; ++j) {
            copyRows(results[j], received[j], *members[i], sent, counts[i][j],
                     dim);
            sent += counts[i][j];
            received[j] += counts[i][j];
          }
        return results;
      });
}

static LogicalResult runHalo(Operation *op, Execution &execution,
                             Scope &scope) {
  auto halo = cast<HaloOp>(op);
  int64_t dim = halo.getDim(), low = halo.getLow();
  int64_t size = halo.getInput().getType().getDimSize(dim);
  ArrayRef<int64_t> shape = cast<ShapedType>(halo.getType()).getShape();
  return runGroups(
      op, halo.getMeshAttr(), halo.getAxes(), execution, scope,
      [&](const MeshRanks &, ArrayRef<const HostTensor *> members) {
        SmallVector<HostTensor> results(
            members.size(), HostTensor(members[0]->getKind(), shape));
        // Row r of position j is row r - low of its own, and the rows of all
        // positions follow each other.
        for (int64_t j = 0, e = members.size(); j < e; ++j)
          for (int64_t r = 0; r < shape[dim]; ++r) {
            int64_t row = j * size + r - low;
            if (row >= 0 && row < e * size)
              copyRows(results[j], r, *members[row / size], row % size, 1, dim);
          }
        return results;
      });
}

static LogicalResult runAxisIndex(Operation *op, Execution &execution,
                                  Scope &scope) {
  auto index = cast<AxisIndexOp>(op);
  FailureOr<MeshRanks> ranks = getMeshRanks(
      op, index.getMeshAttr(), index.getAxes(), execution.getNumRanks());
  if (failed(ranks))
    return failure();
  RankTensors results(execution.getNumRanks());
  for (int64_t position = 0; position < execution.getNumRanks(); ++position)
    results[ranks->getRank(position)] =
        std::make_shared<HostTensor>(HostTensor::scalar(
            ElementKind::Index, getPart(ranks->mesh, ranks->axes, position)));
  scope[index.getResult()] = std::move(results);
  return success();
}

void mlir::tp::interpret::addCollectiveRules(OperationRuleTable &table) {
  table["tp.all_reduce"].onAllRanks = runAllReduce;
  table["tp.reduce_scatter"].onAllRanks = runReduceScatter;
  table["tp.all_gather"].onAllRanks = runAllGather;
  table["tp.all_to_all"].onAllRanks = runAllToAll;
  table["tp.permute"].onAllRanks = runPermute;
  table["tp.exchange"].onAllRanks = runExchange;
  table["tp.halo"].onAllRanks = runHalo;
  table["tp.shard"].onAllRanks = runShard;
  table["tp.axis_index"].onAllRanks = runAxisIndex;
}
