// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "NestEmitter.h"
#include "BodyEmitter.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::tp;

/// Full groups of vectors, then single vectors, then ever smaller ones.
SmallVector<LanePiece> NestEmitter::cutIntoPieces(int64_t size,
                                                  int64_t unroll) const {
  SmallVector<LanePiece> pieces;
  int64_t start = 0;
  auto add = [&](int64_t unroll, int64_t lanes) {
    int64_t count = (size - start) / (unroll * lanes);
    if (count == 0)
      return;
    pieces.push_back({start, count, unroll, lanes});
    start += count * unroll * lanes;
  };
  if (unroll > 1)
    add(unroll, nest.lanes);
  for (int64_t lanes = nest.lanes; lanes >= 1; lanes /= 2)
    add(1, lanes);
  return pieces;
}

/// Run `body` for `loop` from `start` to `end`, handing on what it returns.
SmallVector<Value> NestEmitter::runLoop(unsigned loop, int64_t start,
                                        int64_t end, int64_t stride,
                                        ValueRange carried, Body body) {
  if (end - start <= stride) {
    if (end <= start)
      return carried;
    indices[loop] = constant(start);
    return body(carried);
  }
  auto forOp = scf::ForOp::create(builder, loc, constant(start), constant(end),
                                  constant(stride), carried);
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(forOp.getBody());
  indices[loop] = forOp.getInductionVar();
  SmallVector<Value> next = body(forOp.getRegionIterArgs());
  builder.setInsertionPointToEnd(forOp.getBody());
  if (!next.empty() || forOp.getBody()->empty() ||
      !forOp.getBody()->back().hasTrait<OpTrait::IsTerminator>())
    scf::YieldOp::create(builder, loc, next);
  return forOp.getResults();
}

SmallVector<Value> NestEmitter::runLoops(ArrayRef<unsigned> loops,
                                         ValueRange carried, Body body) {
  if (loops.empty())
    return body(carried);
  unsigned loop = loops.front();
  return runLoop(loop, 0, nest.loops[loop].size, 1, carried,
                 [&](ValueRange inner) {
                   return runLoops(loops.drop_front(), inner, body);
                 });
}

Value NestEmitter::getFlat(const KernelAccess &access) {
  return flats.lookup(access.operand->get());
}

/// The element that `access` touches now, `laneOffset` further along the lanes.
Value NestEmitter::getAddress(const KernelAccess &access, int64_t laneOffset) {
  int64_t offset = access.offset;
  if (nest.laneLoop >= 0)
    offset += laneOffset * access.steps[nest.laneLoop];
  Value address;
  for (auto [index, step] : llvm::zip_equal(indices, access.steps)) {
    if (step == 0)
      continue;
    Value term = index;
    if (step != 1)
      term = arith::MulIOp::create(builder, loc, index, constant(step));
    address =
        address ? arith::AddIOp::create(builder, loc, address, term) : term;
  }
  if (!address)
    return constant(offset);
  if (offset == 0)
    return address;
  return arith::AddIOp::create(builder, loc, address, constant(offset));
}

/// Compute the body for `lanes` lanes, the outputs being `outs`.
SmallVector<Value> NestEmitter::emitBody(int64_t lanes, int64_t laneOffset,
                                         ValueRange outs) {
  BodyEmitter body(builder, loc, lanes);
  linalg::GenericOp op = nest.op;
  for (unsigned dim = 0; dim < op.getNumLoops(); ++dim)
    body.bindIndex(dim, LaneValue::ofScalar(constant(0)));
  for (auto [number, loop] : llvm::enumerate(nest.loops)) {
    if (loop.indexed < 0)
      continue;
    bool isLane = static_cast<int64_t>(number) == nest.laneLoop;
    Value index = indices[number];
    if (isLane && laneOffset != 0)
      index = arith::AddIOp::create(builder, loc, index, constant(laneOffset));
    body.bindIndex(loop.indexed,
                   LaneValue::ofScalar(index, isLane && lanes > 1));
  }
  for (OpOperand *operand : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(operand);
    if (argument.use_empty())
      continue;
    if (!isa<MemRefType>(operand->get().getType())) {
      body.bind(argument, LaneValue::ofScalar(operand->get()));
      continue;
    }
    const KernelAccess &access = nest.accesses[operand->getOperandNumber()];
    int64_t step = nest.laneLoop >= 0 ? access.steps[nest.laneLoop] : 0;
    body.bind(argument,
              body.load(getFlat(access), getAddress(access, laneOffset), step));
  }
  for (auto [argument, value] : llvm::zip_equal(op.getRegionOutputArgs(), outs))
    body.bind(argument, lanes == 1 ? LaneValue::ofScalar(value)
                                   : LaneValue::ofVector(value));
  SmallVector<Value> results;
  for (LaneValue result : body.emit(*op.getBody()))
    results.push_back(body.spread(result));
  return results;
}

/// What the output holds before: for a scalar, `lanes` is 1.
Value NestEmitter::getInitial(unsigned out, int64_t lanes, int64_t laneOffset) {
  BodyEmitter body(builder, loc, lanes);
  const KernelAccess &access = getOutput(out);
  Type element = getElementTypeOrSelf(access.operand->get().getType());
  if (nest.op.getRegionOutputArgs()[out].use_empty()) {
    Type type = getComputeType(element);
    Value zero =
        arith::ConstantOp::create(builder, loc, builder.getZeroAttr(type));
    return body.spread(LaneValue::ofScalar(zero));
  }
  if (fill)
    return body.spread(LaneValue::ofScalar(
        convertFloat(builder, loc, fill, getComputeType(element))));
  int64_t step = nest.laneLoop >= 0 ? access.steps[nest.laneLoop] : 0;
  return body.spread(
      body.load(getFlat(access), getAddress(access, laneOffset), step));
}

void NestEmitter::storeResult(unsigned out, Value value, int64_t lanes,
                              int64_t laneOffset) {
  const KernelAccess &access = getOutput(out);
  int64_t step = nest.laneLoop >= 0 ? access.steps[nest.laneLoop] : 0;
  BodyEmitter(builder, loc, lanes)
      .store(value, getFlat(access), getAddress(access, laneOffset), step);
}

/// Each lane has outputs of its own.
void NestEmitter::emitTile(const LanePiece &piece) {
  unsigned numOuts = nest.op.getNumDpsInits();
  SmallVector<unsigned> reductions = nest.getOuterLoops(true);
  SmallVector<Value> initial;
  for (int64_t part = 0; part < piece.unroll; ++part)
    for (unsigned out = 0; out < numOuts; ++out)
      initial.push_back(getInitial(out, piece.lanes, part * piece.lanes));
  SmallVector<Value> results =
      runLoops(reductions, initial, [&](ValueRange carried) {
        SmallVector<Value> next;
        for (int64_t part = 0; part < piece.unroll; ++part)
          llvm::append_range(next,
                             emitBody(piece.lanes, part * piece.lanes,
                                      carried.slice(part * numOuts, numOuts)));
        return next;
      });
  for (int64_t part = 0; part < piece.unroll; ++part)
    for (unsigned out = 0; out < numOuts; ++out)
      storeResult(out, results[part * numOuts + out], piece.lanes,
                  part * piece.lanes);
}

void NestEmitter::emitLanesInParallel() {
  bool reduces = !nest.getOuterLoops(true).empty();
  int64_t loop = nest.laneLoop;
  // Sums of several vectors hide the latency of an addition.
  SmallVector<LanePiece> pieces =
      loop < 0 ? SmallVector<LanePiece>{{0, 1, 1, 1}}
               : cutIntoPieces(nest.loops[loop].size, reduces ? 4 : 1);
  runLoops(nest.getOuterLoops(false), {}, [&](ValueRange) {
    for (const LanePiece &piece : pieces) {
      if (loop < 0) {
        emitTile(piece);
        continue;
      }
      int64_t end = piece.start + piece.count * piece.getStride();
      runLoop(loop, piece.start, end, piece.getStride(), {}, [&](ValueRange) {
        emitTile(piece);
        return SmallVector<Value>();
      });
    }
    return SmallVector<Value>();
  });
}

void NestEmitter::emit() {
  builder.setInsertionPoint(nest.op);
  indices.assign(nest.loops.size(), Value());
  for (const KernelAccess &access : nest.accesses) {
    Value buffer = access.operand->get();
    if (isa<MemRefType>(buffer.getType()) && !flats.contains(buffer))
      flats[buffer] = flattenBuffer(builder, loc, buffer);
  }
  if (nest.laneLoop >= 0 && nest.loops[nest.laneLoop].isReduction)
    emitLanesOfReduction();
  else
    emitLanesInParallel();
}
