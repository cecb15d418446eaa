// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "OpTimes.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "tp/Propagate/ShardableOpInterface.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

/// True for a loop nest that makes each element from those at the same place.
static bool isElementwise(const OpNode &node) {
  return node.kind == OpNode::Kind::Operation && node.isParallel &&
         isa<linalg::LinalgOp>(node.view.op);
}

OpTimes::OpTimes(const ShardingState &state, const PlacementPrices &prices,
                 const Topology &topology)
    : state(state), prices(prices), topology(topology),
      fused(state.tensors.size()) {
  AxisList all;
  for (unsigned axis = 0; axis < state.mesh.getNumAxes(); ++axis)
    all.push_back({int32_t(axis), 1, state.mesh.sizes[axis]});
  secondsPerRowByte = topology.getSlowest(all).beta;
  for (const OpNode &node : state.nodes) {
    if (!isElementwise(node))
      continue;
    for (int tensor :
         ArrayRef(node.tensors).drop_front(node.view.operands.size())) {
      if (tensor < 0)
        continue;
      ArrayRef<unsigned> users = state.tensors[tensor].nodes;
      bool isInner =
          users.size() == 2 && llvm::all_of(users, [&](unsigned user) {
            return isElementwise(state.nodes[user]);
          });
      if (isInner)
        fused.set(tensor);
    }
  }
}

double OpTimes::getBytes(const OpNode &node,
                         const LoopCandidate &candidate) const {
  double bytes = 0;
  for (auto [position, tensor] : llvm::enumerate(node.tensors)) {
    if (tensor < 0 || fused.test(tensor))
      continue;
    RankedTensorType type = state.tensors[tensor].type;
    bytes += getLocalBytes(type.getShape(), getElementBytes(type),
                           prices.getSharding(candidate.placements[position]));
  }
  return bytes;
}

/// What flows along an edge, or is returned, stays where it is, and so does
/// what only gets another shape.
static bool takesTime(const OpNode &node) {
  return node.kind == OpNode::Kind::Operation &&
         !isa<ConstrainOp, BarrierOp, tensor::ExpandShapeOp,
              tensor::CollapseShapeOp>(node.view.op);
}

double OpTimes::getTime(const OpNode &node, ArrayRef<AxisList> loops,
                        double bytes) const {
  double flops = 0;
  if (auto shardable = dyn_cast<ShardableOpInterface>(node.view.op))
    flops = shardable.getFlops(node.view.map, loops);
  return topology.device.getSeconds(flops, bytes);
}

double OpTimes::get(const OpNode &node, const LoopCandidate &candidate) const {
  if (!takesTime(node))
    return 0;
  return getTime(node, candidate.loops, getBytes(node, candidate)) +
         secondsPerRowByte * candidate.rows;
}

double OpTimes::getAlone(const OpNode &node) const {
  if (!takesTime(node))
    return 0;
  double bytes = 0;
  for (int tensor : node.tensors)
    if (tensor >= 0 && !fused.test(tensor))
      bytes += state.tensors[tensor].bytes;
  return getTime(node, Loops(node.view.map.factors.size()), bytes);
}
