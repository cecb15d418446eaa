// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes the loops that a KernelLoops plans.
//
//   lanes in parallel    for (...)  for (i += 16)  { load, compute, store }
//   lanes of a reduction for (...)  { parts; for (j += 64) combine into parts;
//                                     combine the parts; store }
//
// The rest of a loop runs in ever smaller vectors, as sizes are static: no lane
// computes what is thrown away. Parts are combined in an order that depends on
// the sizes only, so that results are the same in every run.

#ifndef TP_LIB_LOWER_HOST_NESTEMITTER_H
#define TP_LIB_LOWER_HOST_NESTEMITTER_H

#include "KernelLoops.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Builders.h"

namespace mlir::tp {

/// A run of a loop: from `start` on, `count` times `unroll` vectors of `lanes`
/// lanes each.
struct LanePiece {
  int64_t start, count, unroll, lanes;

  int64_t getStride() const { return unroll * lanes; }
};

/// Writes the loops of one operation.
class NestEmitter {
public:
  NestEmitter(OpBuilder &builder, KernelLoops &nest, Value fill)
      : builder(builder), loc(nest.op.getLoc()), nest(nest), fill(fill) {}

  void emit();

private:
  using Body = llvm::function_ref<SmallVector<Value>(ValueRange carried)>;

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(builder, loc, value);
  }
  SmallVector<LanePiece> cutIntoPieces(int64_t size, int64_t unroll) const;
  SmallVector<Value> runLoop(unsigned loop, int64_t start, int64_t end,
                             int64_t stride, ValueRange carried, Body body);
  SmallVector<Value> runLoops(ArrayRef<unsigned> loops, ValueRange carried,
                              Body body);
  void emitLanesInParallel();
  void emitLanesOfReduction();
  void emitTile(const LanePiece &piece);
  Value getAddress(const KernelAccess &access, int64_t laneOffset);
  SmallVector<Value> emitBody(int64_t lanes, int64_t laneOffset,
                              ValueRange outs);
  Value getInitial(unsigned out, int64_t lanes, int64_t laneOffset);
  void storeResult(unsigned out, Value value, int64_t lanes,
                   int64_t laneOffset);
  const KernelAccess &getOutput(unsigned out) const {
    return nest.accesses[nest.op.getNumDpsInputs() + out];
  }
  Value getFlat(const KernelAccess &access);

  OpBuilder &builder;
  Location loc;
  KernelLoops &nest;
  /// What the output holds before a reduction, if it is the same everywhere.
  Value fill;
  /// The current index of each loop.
  SmallVector<Value> indices;
  DenseMap<Value, Value> flats;
};

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_NESTEMITTER_H
