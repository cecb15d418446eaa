// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Constants, vectors and structures.

#include "Decoder.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::tp;

static uint64_t getBits(Attribute value) {
  if (auto integer = dyn_cast<IntegerAttr>(value))
    return integer.getValue().getZExtValue();
  return cast<FloatAttr>(value).getValue().bitcastToAPInt().getZExtValue();
}

/// The bits of each element of a constant.
static SmallVector<uint64_t> getElements(Attribute value) {
  auto dense = dyn_cast<DenseElementsAttr>(value);
  if (!dense)
    return {getBits(value)};
  return llvm::map_to_vector(dense.getValues<Attribute>(), getBits);
}

static void addConstant(Decoder &d, Value value, ArrayRef<uint64_t> elements) {
  Register to = d.get(value);
  d.add([to, elements = SmallVector<uint64_t>(elements)](Warp &warp) {
    for (unsigned part = 0; part < to.numParts; ++part)
      for (unsigned lane = 0; lane < kLanes; ++lane)
        if (warp.active >> lane & 1)
          warp.get(to, part)[lane] = elements[part];
    warp.groupOf[to.index] = 0;
    return Step::Next;
  });
}

/// Copy part `from` + i of `source` to part `to` + i of `target`.
static void addPartCopy(Decoder &d, Value source, unsigned from, Value target,
                        unsigned to, unsigned numParts) {
  Register a = d.get(source), b = d.get(target);
  d.add([=](Warp &warp) {
    if (warp.groupOf[a.index] > warp.numAwaited)
      return fail(warp, "reads a sum before its products are awaited");
    for (unsigned part = 0; part < numParts; ++part)
      for (unsigned lane = 0; lane < kLanes; ++lane)
        if (warp.active >> lane & 1)
          warp.get(b, to + part)[lane] = warp.get(a, from + part)[lane];
    return Step::Next;
  });
}

static std::optional<unsigned> getConstant(Value value) {
  auto constant = value.getDefiningOp<arith::ConstantOp>();
  if (!constant)
    return std::nullopt;
  return unsigned(getBits(constant.getValue()));
}

bool mlir::tp::decodeAggregates(Decoder &d, Operation *op) {
  if (auto constant = dyn_cast<arith::ConstantOp>(op)) {
    addConstant(d, constant, getElements(constant.getValue()));
    return true;
  }
  if (isa<LLVM::ZeroOp, LLVM::PoisonOp>(op)) {
    Register to = d.get(op->getResult(0));
    addConstant(d, op->getResult(0), SmallVector<uint64_t>(to.numParts, 0));
    return true;
  }
  if (auto broadcast = dyn_cast<vector::BroadcastOp>(op)) {
    unsigned numParts = d.get(broadcast.getResult()).numParts;
    if (d.get(broadcast.getSource()).numParts != 1)
      return false;
    for (unsigned part = 0; part < numParts; ++part)
      addPartCopy(d, broadcast.getSource(), 0, broadcast.getResult(), part, 1);
    return true;
  }
  if (auto extract = dyn_cast<LLVM::ExtractValueOp>(op)) {
    if (extract.getPosition().size() != 1)
      return false;
    addPartCopy(d, extract.getContainer(), extract.getPosition()[0],
                extract.getResult(), 0, 1);
    return true;
  }
  if (auto insert = dyn_cast<LLVM::InsertValueOp>(op)) {
    if (insert.getPosition().size() != 1)
      return false;
    unsigned numParts = d.get(insert.getResult()).numParts;
    addPartCopy(d, insert.getContainer(), 0, insert.getResult(), 0, numParts);
    addPartCopy(d, insert.getValue(), 0, insert.getResult(),
                insert.getPosition()[0], 1);
    return true;
  }
  if (auto cast = dyn_cast<LLVM::BitcastOp>(op)) {
    Register from = d.get(cast.getArg()), to = d.get(cast.getResult());
    Type type = getElementTypeOrSelf(cast.getType());
    if (from.numParts != 1 || !type.isIntOrFloat())
      return false;
    unsigned width = type.getIntOrFloatBitWidth();
    d.add([=](Warp &warp) {
      for (unsigned part = 0; part < to.numParts; ++part)
        for (unsigned lane = 0; lane < kLanes; ++lane)
          warp.get(to, part)[lane] = warp.get(from)[lane] >> part * width &
                                     llvm::maskTrailingOnes<uint64_t>(width);
      return Step::Next;
    });
    return true;
  }
  if (auto insert = dyn_cast<LLVM::InsertElementOp>(op)) {
    std::optional<unsigned> at = getConstant(insert.getPosition());
    if (!at)
      return false;
    unsigned numParts = d.get(insert.getResult()).numParts;
    addPartCopy(d, insert.getVector(), 0, insert.getResult(), 0, numParts);
    addPartCopy(d, insert.getValue(), 0, insert.getResult(), *at, 1);
    return true;
  }
  if (auto extract = dyn_cast<LLVM::ExtractElementOp>(op)) {
    std::optional<unsigned> at = getConstant(extract.getPosition());
    if (!at)
      return false;
    addPartCopy(d, extract.getVector(), *at, extract.getResult(), 0, 1);
    return true;
  }
  return false;
}
