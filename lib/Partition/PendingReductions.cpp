// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "PendingReductions.h"
#include "LinearBody.h"
#include "ReductionNetwork.h"
#include "tp/Sharding/Projection.h"

using namespace mlir;
using namespace mlir::tp;

/// Species are decided in turns, since reducing over two axes at once costs
/// less than one after the other. Each turn sees what the others decided; the
/// first one supposes that they are carried, so that they may meet.
static constexpr unsigned maxTurns = 3;

ArrayRef<PartialSum> CarriedReduction::getOperand(unsigned number) const {
  for (const auto &[operand, kept] : operands)
    if (operand == number)
      return kept;
  return {};
}

PendingReductions::PendingReductions(func::FuncOp function,
                                     FlatSymbolRefAttr meshName,
                                     const Mesh &mesh) {
  PendingProgram program(function, meshName, mesh);
  WirePrices prices(mesh);
  unsigned turns = program.getNumSpecies() > 1 ? maxTurns : 1;
  if (turns > 1)
    for (PendingOp &op : program.getOps())
      op.carried = op.possible & ~op.cutting;
  for (unsigned turn = 0; turn < turns; ++turn) {
    bool changes = false;
    for (unsigned s = 0; s < program.getNumSpecies(); ++s)
      changes |= placeReductions(program, function, s, prices);
    if (!changes)
      break;
  }
  for (PendingOp &op : program.getOps())
    if (op.carried)
      write(program, op, meshName);
}

void PendingReductions::write(PendingProgram &program, PendingOp &op,
                              FlatSymbolRefAttr meshName) {
  const Mesh &mesh = program.getMesh();
  Operation *operation = op.view.op;
  CarriedReduction &entry = carried[operation];
  entry.pending = program.getPending(op.carried);
  for (auto [position, operand] : llvm::enumerate(op.view.operands)) {
    SpeciesSet kept = 0;
    for (unsigned s = 0; s < program.getNumSpecies(); ++s) {
      SpeciesSet bit = SpeciesSet(1) << s;
      if (!(op.carried & bit) || !llvm::is_contained(op.getJoint(s), position))
        continue;
      // What may count on every device stays as it is.
      bool isPending = program.getPending(operand->get()) & bit;
      CombinerKind kind = program.getKind(s);
      if (isPending ||
          !(isIdempotent(kind) || isNeutralOf(operand->get(), kind)))
        kept |= bit;
    }
    if (kept)
      entry.operands.emplace_back(position, program.getPending(kept));
  }
  MLIRContext *context = operation->getContext();
  Loops loops = program.getLoops(op, op.carried);
  if (op.cutting & op.carried)
    operation->setAttr(attr::kLoops, toLoopsAttr(meshName, mesh, loops));
  Value result = operation->getResult(0);
  TensorSharding sharding =
      projectLoops(op.view.map, loops, op.view.ofResult(0));
  sharding.partial = program.getPending(program.getPending(result));
  operation->setAttr(
      attr::kShardings,
      ArrayAttr::get(context, toShardingAttr(meshName, mesh, sharding)));
}

const CarriedReduction &PendingReductions::getCarried(Operation *op) const {
  static const CarriedReduction none;
  auto entry = carried.find(op);
  return entry == carried.end() ? none : entry->second;
}

void PendingReductions::replace(Operation *op, Operation *replacement) {
  auto entry = carried.find(op);
  if (entry == carried.end())
    return;
  CarriedReduction kept = std::move(entry->second);
  carried.erase(entry);
  carried[replacement] = std::move(kept);
}
