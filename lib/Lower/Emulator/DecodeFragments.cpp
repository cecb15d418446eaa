// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Products of single warps, on fragments of matrices in registers.

#include "Decoder.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"

using namespace mlir;
using namespace mlir::tp;

static constexpr unsigned kSide = 8, kLineBytes = 16;

static bool decodeLoad(Decoder &d, NVVM::LdMatrixOp load) {
  if (load.getNum() != 4 || load.getShape().getM() != kSide ||
      load.getShape().getN() != kSide ||
      load.getEltType() != NVVM::LdStMatrixEltType::B16)
    return false;
  bool isTransposed = load.getLayout() == NVVM::MMALayout::col;
  Register from = d.get(load.getPtr()), to = d.get(load.getRes());
  d.add([=](Warp &warp) {
    if (warp.active != ~0u)
      return fail(warp, "loads matrices with some of its lanes");
    SharedMemory &shared = warp.block->shared;
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      int64_t at = warp.get(from)[lane];
      if (at % kLineBytes || !shared.contains(at, kLineBytes))
        return fail(warp, "loads a line of a matrix at " + std::to_string(at) +
                              ", not 16 bytes of shared memory");
      Fault fault = shared.startRead(at, kLineBytes, warp.inCluster, warp.clock,
                                     /*group=*/0);
      if (!fault.empty())
        return fail(warp, fault);
    }
    for (unsigned matrix = 0; matrix < 4; ++matrix)
      for (unsigned lane = 0; lane < kLanes; ++lane) {
        uint64_t word = 0;
        for (unsigned i = 0; i < 2; ++i) {
          unsigned line = lane / 4, column = lane % 4 * 2 + i;
          if (isTransposed)
            std::swap(line, column);
          int64_t at = warp.get(from)[matrix * kSide + line] + 2 * column;
          uint16_t element;
          std::memcpy(&element, shared.at(at), sizeof(element));
          word |= uint64_t(element) << 16 * i;
        }
        warp.get(to, matrix)[lane] = word;
      }
    return Step::Next;
  });
  return true;
}

/// The two elements that `r` holds in a lane, as numbers: they share a word or
/// have one each.
static void unpack(Warp &warp, Register r, unsigned lane, Type type,
                   float *elements) {
  uint64_t word = warp.get(r)[lane];
  uint64_t second = r.numParts == 2 ? warp.get(r, 1)[lane] : word >> 16;
  elements[0] = toNumber(word & 0xffff, type);
  elements[1] = toNumber(second & 0xffff, type);
}

static bool decodeProduct(Decoder &d, NVVM::MmaOp op) {
  auto shape = op.getShape();
  auto types = op.getMultiplicandAPtxType();
  if (shape.getM() != 16 || shape.getN() != 8 || shape.getK() != 16 || !types ||
      types != op.getMultiplicandBPtxType() ||
      (*types != NVVM::MMATypes::bf16 && *types != NVVM::MMATypes::f16) ||
      op.getOperandC().size() != 4)
    return false;
  Type type = *types == NVVM::MMATypes::f16
                  ? Type(Float16Type::get(op.getContext()))
                  : Type(BFloat16Type::get(op.getContext()));
  auto getAll = [&](ValueRange values) {
    return llvm::map_to_vector(values, [&](Value v) { return d.get(v); });
  };
  SmallVector<Register> left = getAll(op.getOperandA());
  SmallVector<Register> right = getAll(op.getOperandB());
  SmallVector<Register> sums = getAll(op.getOperandC());
  Register to = d.get(op.getRes());
  d.add([=](Warp &warp) {
    if (warp.active != ~0u)
      return fail(warp, "multiplies matrices with some of its lanes");
    float a[16][16], b[8][16];
    for (unsigned lane = 0; lane < kLanes; ++lane) {
      unsigned line = lane / 4, depth = lane % 4 * 2;
      for (unsigned i = 0; i < 4; ++i)
        unpack(warp, left[i], lane, type,
               &a[line + i % 2 * 8][depth + i / 2 * 8]);
      for (unsigned i = 0; i < 2; ++i)
        unpack(warp, right[i], lane, type, &b[line][depth + i * 8]);
    }
    for (unsigned lane = 0; lane < kLanes; ++lane)
      for (unsigned i = 0; i < 4; ++i) {
        unsigned row = lane / 4 + i / 2 * 8, column = lane % 4 * 2 + i % 2;
        float sum = llvm::bit_cast<float>(uint32_t(warp.get(sums[i])[lane]));
        for (unsigned k = 0; k < 16; ++k)
          sum += a[row][k] * b[column][k];
        warp.get(to, i)[lane] = llvm::bit_cast<uint32_t>(sum);
      }
    return Step::Next;
  });
  return true;
}

bool mlir::tp::decodeFragments(Decoder &d, Operation *op) {
  if (auto load = dyn_cast<NVVM::LdMatrixOp>(op))
    return decodeLoad(d, load);
  if (auto product = dyn_cast<NVVM::MmaOp>(op))
    return decodeProduct(d, product);
  return false;
}
