// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Products of a warpgroup, and the groups in which they are awaited.

#include "Decoder.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::tp;

static Step failPartial(Warp &warp) {
  return fail(warp, "executes an operation of its warpgroup with " +
                        std::to_string(llvm::popcount(warp.active)) +
                        " of its 32 lanes");
}

/// The type of elements, or null if they are not emulated.
static Type getElementType(NVVM::WGMMATypes type, MLIRContext *context) {
  switch (type) {
  case NVVM::WGMMATypes::bf16:
    return BFloat16Type::get(context);
  case NVVM::WGMMATypes::f16:
    return Float16Type::get(context);
  case NVVM::WGMMATypes::e4m3:
    return Float8E4M3FNType::get(context);
  default:
    return Type();
  }
}

static std::vector<float> getValues(Type type) {
  std::vector<float> values(size_t(1) << type.getIntOrFloatBitWidth());
  for (auto [bits, value] : llvm::enumerate(values))
    value = toNumber(bits, type);
  return values;
}

/// The four warps of a group execute the same products.
static Fault checkGroup(Warp &warp, std::array<uint64_t, 2> descriptors) {
  auto &products = warp.block->products[warp.inBlock / kWarpsInGroup];
  size_t at = warp.numProducts++;
  if (at == products.size())
    products.push_back(descriptors);
  if (products[at] != descriptors)
    return "multiplies other matrices than the rest of its warpgroup";
  return {};
}

static bool isUniform(Warp &warp, Register r) {
  return llvm::all_of(ArrayRef(warp.get(r), kLanes),
                      [&](uint64_t word) { return word == *warp.get(r); });
}

static bool decodeProduct(Decoder &d, NVVM::WgmmaMmaAsyncOp op) {
  Type type = getElementType(op.getTypeA(), op.getContext());
  if (!type || op.getTypeA() != op.getTypeB() ||
      op.getTypeD() != NVVM::WGMMATypes::f32 ||
      op.getScaleD() != NVVM::WGMMAScaleOut::one ||
      op.getScaleA() != NVVM::WGMMAScaleIn::one ||
      op.getScaleB() != NVVM::WGMMAScaleIn::one || op.getShape().getM() != 64)
    return false;
  auto values = std::make_shared<std::vector<float>>(getValues(type));
  GroupProduct product{op.getShape().getN(),
                       op.getShape().getK(),
                       type.getIntOrFloatBitWidth() / 8,
                       {op.getLayoutA() == NVVM::MMALayout::row,
                        op.getLayoutB() == NVVM::MMALayout::col},
                       {}};
  Register from = d.get(op.getInouts()), to = d.get(op.getResults());
  Register a = d.get(op.getDescriptorA()), b = d.get(op.getDescriptorB());
  d.add([=](Warp &warp) mutable {
    if (warp.active != ~0u)
      return failPartial(warp);
    if (!warp.isFenced)
      return fail(warp, "starts a product without a fence before it");
    if (!isUniform(warp, a) || !isUniform(warp, b))
      return fail(warp, "has different matrices in its lanes");
    std::array<uint64_t, 2> descriptors{*warp.get(a), *warp.get(b)};
    if (Fault fault = checkGroup(warp, descriptors); !fault.empty())
      return fail(warp, fault);
    copyRegister(warp, from, to);
    warp.groupOf[to.index] = warp.group;
    product.values = *values;
    if (Fault fault = multiply(warp, product, descriptors, to); !fault.empty())
      return fail(warp, fault);
    return Step::Next;
  });
  return true;
}

bool mlir::tp::decodeProducts(Decoder &d, Operation *op) {
  if (auto product = dyn_cast<NVVM::WgmmaMmaAsyncOp>(op))
    return decodeProduct(d, product);
  if (isa<NVVM::WgmmaFenceAlignedOp>(op)) {
    d.add([](Warp &warp) {
      warp.isFenced = true;
      return warp.active == ~0u ? Step::Next : failPartial(warp);
    });
    return true;
  }
  if (isa<NVVM::WgmmaGroupSyncAlignedOp>(op)) {
    d.add([](Warp &warp) {
      ++warp.group;
      return warp.active == ~0u ? Step::Next : failPartial(warp);
    });
    return true;
  }
  if (auto wait = dyn_cast<NVVM::WgmmaWaitGroupSyncOp>(op)) {
    d.add([numPending = uint32_t(wait.getGroup())](Warp &warp) {
      if (warp.active != ~0u)
        return failPartial(warp);
      uint32_t committed = warp.group - 1;
      uint32_t awaited = committed - std::min(committed, numPending);
      warp.numAwaited = std::max(warp.numAwaited, awaited);
      warp.block->shared.endReads(warp.inCluster, warp.clock, warp.numAwaited);
      // Registers may be touched from here on, so products need a new fence.
      warp.isFenced = false;
      return Step::Next;
    });
    return true;
  }
  return false;
}
