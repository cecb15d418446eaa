// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "OwnedRanges.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "tp/Sharding/Ownership.h"

using namespace mlir;
using namespace mlir::tp;

OwnedRanges::OwnedRanges(func::FuncOp function, FlatSymbolRefAttr meshName,
                         const Mesh &mesh)
    : meshName(meshName), mesh(mesh), loc(function.getLoc()),
      builder(function.getContext()) {
  // Everything is inserted at the top, in order of creation. What stands first
  // there may be erased meanwhile, so the place is held by an operation.
  builder.setInsertionPointToStart(&function.getBody().front());
  anchor = arith::ConstantIndexOp::create(builder, loc, 0);
  builder.setInsertionPoint(anchor);
}

OwnedRanges::~OwnedRanges() { anchor->erase(); }

Value OwnedRanges::getIndex(int64_t value) {
  Value &known = constants[value];
  if (!known)
    known = arith::ConstantIndexOp::create(builder, loc, value);
  return known;
}

Value OwnedRanges::getPosition(AxisListRef axes) {
  Value &known = positions[SmallVector<AxisTerm>(axes)];
  if (!known)
    known =
        AxisIndexOp::create(builder, loc, builder.getIndexType(), meshName,
                            toAxisListAttr(builder.getContext(), axes, mesh));
  return known;
}

Value OwnedRanges::isFirst(AxisListRef axes) {
  Value &known = firsts[SmallVector<AxisTerm>(axes)];
  if (!known) {
    Value position = getPosition(axes), zero = getIndex(0);
    known = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::eq,
                                  position, zero);
  }
  return known;
}

Value OwnedRanges::getNumber(AxisListRef axes, ArrayRef<int64_t> ofPosition) {
  int64_t first = ofPosition.front();
  if (llvm::all_equal(ofPosition))
    return getIndex(first);
  auto key =
      std::pair(SmallVector<AxisTerm>(axes), SmallVector<int64_t>(ofPosition));
  Value &known = numbers[key];
  if (known)
    return known;
  Value position = getPosition(axes);
  int64_t step = ofPosition[1] - first;
  bool isLinear = true;
  for (auto [number, value] : llvm::enumerate(ofPosition))
    isLinear &= value == first + step * static_cast<int64_t>(number);
  if (isLinear) {
    known = arith::MulIOp::create(builder, loc, position, getIndex(step));
    return known = arith::AddIOp::create(builder, loc, known, getIndex(first));
  }
  Value result = getIndex(ofPosition.back());
  for (unsigned i = ofPosition.size() - 1; i > 0; --i) {
    if (ofPosition[i - 1] == ofPosition[i])
      continue;
    Value isBefore = arith::CmpIOp::create(
        builder, loc, arith::CmpIPredicate::ult, position, getIndex(i));
    result = arith::SelectOp::create(builder, loc, isBefore,
                                     getIndex(ofPosition[i - 1]), result);
  }
  return numbers[key] = result;
}

OwnedRange OwnedRanges::get(int64_t size, AxisListRef terms) {
  auto key = std::pair(size, SmallVector<AxisTerm>(terms));
  auto known = ranges.find(key);
  if (known != ranges.end())
    return known->second;
  OwnedRange range = build(size, terms);
  ranges.emplace(std::move(key), range);
  return range;
}

OwnedRange OwnedRanges::build(int64_t size, AxisListRef terms) {
  int64_t parts = getNumParts(terms);
  if (dividesEvenly(size, terms)) {
    Value offset = arith::MulIOp::create(builder, loc, getPosition(terms),
                                         getIndex(size / parts));
    return {offset, getIndex(size / parts)};
  }
  // Digit by digit, as getOwnedExtent does with numbers.
  Value lo = getIndex(0), hi = getIndex(size);
  int64_t capacity = size;
  for (const AxisTerm &term : terms) {
    Value position = getPosition(term);
    int64_t minor = term.size;
    for (int64_t digit : getDigits(term.size)) {
      minor /= digit;
      Value coordinate = position;
      if (minor > 1)
        coordinate =
            arith::DivUIOp::create(builder, loc, coordinate, getIndex(minor));
      if (minor * digit < term.size)
        coordinate =
            arith::RemUIOp::create(builder, loc, coordinate, getIndex(digit));
      capacity = getPartCapacity(capacity, digit);
      Value step = getIndex(capacity);
      Value start = arith::MulIOp::create(builder, loc, coordinate, step);
      start = arith::AddIOp::create(builder, loc, lo, start);
      Value end = arith::AddIOp::create(builder, loc, start, step);
      lo = arith::MinSIOp::create(builder, loc, start, hi);
      hi = arith::MinSIOp::create(builder, loc, end, hi);
    }
  }
  return {lo, arith::SubIOp::create(builder, loc, hi, lo)};
}
