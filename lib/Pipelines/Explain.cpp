// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Pipelines/Explain.h"
#include "tp/IR/Tp.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tp;

/// The bytes of a tensor in memory, where every element has whole bytes.
static int64_t getBytes(RankedTensorType type) {
  Type element = type.getElementType();
  int64_t bits = element.isIndex() ? 64 : element.getIntOrFloatBitWidth();
  return type.getNumElements() * llvm::divideCeil(bits, 8);
}

static void explain(CollectiveOpInterface collective, raw_ostream &os) {
  Operation *op = collective;
  os << "line ";
  if (auto location = op->getLoc()->findInstanceOf<FileLineColLoc>())
    os << location.getLine();
  else
    os << "?";
  os << ": " << op->getName().stripDialect();
  if (CombinerAttr combiner = collective.getCombinerOrNull())
    os << " " << stringifyCombiner(combiner.getValue());
  auto type = cast<RankedTensorType>(collective.getOperandValue().getType());
  os << " " << getBytes(type) << " B over " << collective.getAxes().getText();
  if (auto cause = op->getAttrOfType<StringAttr>(attr::kCause))
    os << " because " << cause.getValue();
  os << "\n";
}

void mlir::tp::explainCollectives(ModuleOp module, raw_ostream &os) {
  module.walk([&](CollectiveOpInterface op) { explain(op, os); });
}
