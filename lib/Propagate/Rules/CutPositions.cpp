// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CutPositions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

/// The leading axes of `terms` and what follows them.
static std::pair<AxisListRef, AxisListRef> splitAtGap(AxisListRef terms) {
  size_t axes = 0;
  while (axes < terms.size() && !terms[axes].isGap())
    ++axes;
  return {terms.take_front(axes), terms.drop_front(axes)};
}

Value CutPositions::getGlobal(Location loc, Value local, int64_t size,
                              AxisListRef terms) {
  if (terms.empty())
    return local;
  if (hasBlocks(terms)) {
    Value block = localizer.getIndex(getBlockSize(terms));
    Value outer = arith::DivUIOp::create(builder, loc, local, block);
    Value inner = arith::RemUIOp::create(builder, loc, local, block);
    outer =
        getGlobal(loc, outer, size / getBlockSize(terms), terms.drop_back());
    Value start = arith::MulIOp::create(builder, loc, outer, block);
    return arith::AddIOp::create(builder, loc, start, inner);
  }
  if (terms.front().isGap()) {
    int64_t block = size / terms.front().size;
    Value capacity =
        localizer.getIndex(getLocalSize(block, terms.drop_front()));
    Value outer = arith::DivUIOp::create(builder, loc, local, capacity);
    Value inner = arith::RemUIOp::create(builder, loc, local, capacity);
    inner = getGlobal(loc, inner, block, terms.drop_front());
    Value start =
        arith::MulIOp::create(builder, loc, outer, localizer.getIndex(block));
    return arith::AddIOp::create(builder, loc, start, inner);
  }
  auto [axes, rest] = splitAtGap(terms);
  Value offset = localizer.getOwnedRange(size, axes).offset;
  Value inner = getGlobal(loc, local, size / getNumParts(axes), rest);
  return arith::AddIOp::create(builder, loc, inner, offset);
}

Value CutPositions::isOwned(Location loc, Value local, int64_t size,
                            AxisListRef terms) {
  if (hasBlocks(terms)) {
    Value block = localizer.getIndex(getBlockSize(terms));
    Value outer = arith::DivUIOp::create(builder, loc, local, block);
    return isOwned(loc, outer, size / getBlockSize(terms), terms.drop_back());
  }
  if (terms.front().isGap()) {
    int64_t block = size / terms.front().size;
    Value capacity =
        localizer.getIndex(getLocalSize(block, terms.drop_front()));
    Value inner = arith::RemUIOp::create(builder, loc, local, capacity);
    return isOwned(loc, inner, block, terms.drop_front());
  }
  auto [axes, rest] = splitAtGap(terms);
  if (!rest.empty())
    return isOwned(loc, local, size / getNumParts(axes), rest);
  Value extent = localizer.getOwnedRange(size, axes).extent;
  return arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::slt, local,
                               extent);
}

LocalPosition CutPositions::getLocal(Location loc, Value global, int64_t size,
                                     AxisListRef terms) {
  if (hasBlocks(terms)) {
    Value block = localizer.getIndex(getBlockSize(terms));
    Value outer = arith::DivUIOp::create(builder, loc, global, block);
    Value inner = arith::RemUIOp::create(builder, loc, global, block);
    LocalPosition local =
        getLocal(loc, outer, size / getBlockSize(terms), terms.drop_back());
    Value start = arith::MulIOp::create(builder, loc, local.position, block);
    local.position = arith::AddIOp::create(builder, loc, start, inner);
    return local;
  }
  if (terms.front().isGap()) {
    int64_t block = size / terms.front().size;
    Value blockSize = localizer.getIndex(block);
    Value outer = arith::DivUIOp::create(builder, loc, global, blockSize);
    Value inner = arith::RemUIOp::create(builder, loc, global, blockSize);
    LocalPosition local = getLocal(loc, inner, block, terms.drop_front());
    Value capacity =
        localizer.getIndex(getLocalSize(block, terms.drop_front()));
    Value start = arith::MulIOp::create(builder, loc, outer, capacity);
    local.position = arith::AddIOp::create(builder, loc, start, local.position);
    return local;
  }
  auto [axes, rest] = splitAtGap(terms);
  OwnedRange range = localizer.getOwnedRange(size, axes);
  Value position = arith::SubIOp::create(builder, loc, global, range.offset);
  // Below the offset the difference wraps around to a large number.
  Value isOwned = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult,
                                        position, range.extent);
  if (rest.empty())
    return {position, isOwned};
  LocalPosition inner = getLocal(loc, position, size / getNumParts(axes), rest);
  inner.isOwned = arith::AndIOp::create(builder, loc, isOwned, inner.isOwned);
  return inner;
}
