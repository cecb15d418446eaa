// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reductions whose terms lie along the lanes.

#include "BodyEmitter.h"
#include "NestEmitter.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::tp;

/// The value that changes nothing when `combiner` combines it.
static TypedAttr getNeutral(Operation *combiner, Type type) {
  if (auto kind = arith::getNeutralElement(combiner))
    if (kind->getType() == type)
      return *kind;
  Builder builder(type.getContext());
  if (auto floatType = dyn_cast<FloatType>(type)) {
    const llvm::fltSemantics &semantics = floatType.getFloatSemantics();
    if (isa<arith::MulFOp>(combiner))
      return builder.getFloatAttr(type, 1.0);
    if (isa<arith::AddFOp>(combiner))
      return builder.getFloatAttr(type, APFloat::getZero(semantics, true));
    bool isMaximum = isa<arith::MaximumFOp, arith::MaxNumFOp>(combiner);
    return builder.getFloatAttr(type, APFloat::getInf(semantics, isMaximum));
  }
  unsigned width = type.getIntOrFloatBitWidth();
  APInt value(width, 0);
  if (isa<arith::MulIOp>(combiner))
    value = APInt(width, 1);
  else if (isa<arith::MaxSIOp>(combiner))
    value = APInt::getSignedMinValue(width);
  else if (isa<arith::MinSIOp>(combiner))
    value = APInt::getSignedMaxValue(width);
  else if (isa<arith::MinUIOp, arith::AndIOp>(combiner))
    value = APInt::getAllOnes(width);
  return builder.getIntegerAttr(type, value);
}

/// Combine two scalars or vectors as `combiner` does.
static Value combine(OpBuilder &builder, Operation *combiner, Value a,
                     Value b) {
  return builder
      .create(combiner->getLoc(), combiner->getName().getIdentifier(),
              ValueRange{a, b}, a.getType())
      ->getResult(0);
}

/// Combine the lanes of `vector`, halves first, always in the same order.
static Value combineLanes(OpBuilder &builder, Operation *combiner,
                          Value vector) {
  auto type = dyn_cast<VectorType>(vector.getType());
  if (!type)
    return vector;
  Location loc = combiner->getLoc();
  int64_t lanes = type.getNumElements();
  for (; lanes > 1; lanes /= 2) {
    auto half = [&](int64_t offset) {
      return vector::ExtractStridedSliceOp::create(builder, loc, vector, offset,
                                                   lanes / 2, 1);
    };
    Value low = half(0), high = half(lanes / 2);
    vector = combine(builder, combiner, low, high);
  }
  return vector::ExtractOp::create(builder, loc, vector, 0);
}

/// All lanes share an output: each combines a part, and the parts are combined
/// in the end.
void NestEmitter::emitLanesOfReduction() {
  linalg::GenericOp op = nest.op;
  unsigned numOuts = op.getNumDpsInits();
  int64_t loop = nest.laneLoop;
  SmallVector<LanePiece> pieces = cutIntoPieces(nest.loops[loop].size, 4);
  SmallVector<Operation *> combiners;
  for (unsigned out = 0; out < numOuts; ++out)
    combiners.push_back(getCombiner(op, out));

  runLoops(nest.getOuterLoops(false), {}, [&](ValueRange) {
    SmallVector<Value> parts;
    for (const LanePiece &piece : pieces)
      for (int64_t part = 0; part < piece.unroll; ++part)
        for (Operation *combiner : combiners) {
          Type type = getComputeType(combiner->getResult(0).getType());
          Value neutral = arith::ConstantOp::create(builder, loc,
                                                    getNeutral(combiner, type));
          parts.push_back(BodyEmitter(builder, loc, piece.lanes)
                              .spread(LaneValue::ofScalar(neutral)));
        }
    parts = runLoops(nest.getOuterLoops(true), parts, [&](ValueRange carried) {
      SmallVector<Value> all;
      for (const LanePiece &piece : pieces) {
        ValueRange own = carried.slice(all.size(), piece.unroll * numOuts);
        int64_t end = piece.start + piece.count * piece.getStride();
        llvm::append_range(
            all, runLoop(loop, piece.start, end, piece.getStride(), own,
                         [&](ValueRange inner) {
                           SmallVector<Value> next;
                           for (int64_t part = 0; part < piece.unroll; ++part)
                             llvm::append_range(
                                 next, emitBody(piece.lanes, part * piece.lanes,
                                                inner.slice(part * numOuts,
                                                            numOuts)));
                           return next;
                         }));
      }
      return all;
    });
    indices[loop] = constant(0);
    for (auto [out, combiner] : llvm::enumerate(combiners)) {
      Value result = getInitial(out, 1, 0);
      unsigned first = out;
      for (const LanePiece &piece : pieces) {
        Value sum = parts[first];
        for (int64_t part = 1; part < piece.unroll; ++part)
          sum = combine(builder, combiner, sum, parts[first + part * numOuts]);
        first += piece.unroll * numOuts;
        result = combine(builder, combiner, result,
                         combineLanes(builder, combiner, sum));
      }
      storeResult(out, result, 1, 0);
    }
    return SmallVector<Value>();
  });
}
