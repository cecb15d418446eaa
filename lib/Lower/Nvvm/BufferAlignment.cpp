// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "BufferAlignment.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "tp/Lower/Arena.h"
#include "tp/Lower/ElementTypes.h"
#include "llvm/Support/MathExtras.h"
#include <numeric>

using namespace mlir;
using namespace mlir::tp;

/// The largest power of two that divides `bytes`, and at most `most`.
static int64_t limit(int64_t most, int64_t bytes) {
  return bytes == 0 ? most : std::gcd(most, bytes);
}

int64_t mlir::tp::getBufferAlignment(Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  int64_t bytes = getElementBytes(type.getElementType());
  Operation *def = buffer.getDefiningOp();
  if (!def) {
    // What a loop carries may lie anywhere.
    auto owner = cast<BlockArgument>(buffer).getOwner();
    return isa<func::FuncOp>(owner->getParentOp()) ? kArenaAlignment : bytes;
  }
  if (isa<memref::AllocOp>(def))
    return kArenaAlignment;
  if (isa<memref::CastOp, memref::CollapseShapeOp, memref::ExpandShapeOp>(def))
    return getBufferAlignment(def->getOperand(0));
  if (auto view = dyn_cast<memref::SubViewOp>(def)) {
    int64_t alignment = getBufferAlignment(view.getSource());
    auto [strides, start] = view.getSourceType().getStridesAndOffset();
    for (auto [offset, stride] :
         llvm::zip_equal(view.getStaticOffsets(), strides)) {
      if (ShapedType::isDynamic(stride))
        return bytes;
      int64_t step = ShapedType::isDynamic(offset) ? 1 : offset;
      alignment = limit(alignment, step * stride * bytes);
    }
    return alignment;
  }
  return bytes;
}

int64_t mlir::tp::getParameterAlignment(func::FuncOp kernel,
                                        unsigned parameter) {
  int64_t alignment = kArenaAlignment;
  auto uses = SymbolTable::getSymbolUses(kernel, kernel->getParentOp());
  if (!uses)
    return 1;
  for (SymbolTable::SymbolUse use : *uses)
    if (auto call = dyn_cast<func::CallOp>(use.getUser()))
      alignment =
          std::min(alignment, getBufferAlignment(call.getOperand(parameter)));
  return alignment;
}
