// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Pipelines/Explain.h"
#include "SuggestAnnotations.h"
#include "tp/Propagate/ShardedOp.h"

using namespace mlir;
using namespace mlir::tp;

static void explain(CollectiveOpInterface collective, raw_ostream &os) {
  Operation *op = collective;
  unsigned line = getLine(op->getLoc());
  os << "line " << (line ? std::to_string(line) : "?") << ": "
     << op->getName().stripDialect();
  if (CombinerAttr combiner = collective.getCombinerOrNull())
    os << " " << stringifyCombiner(combiner.getValue());
  auto type = cast<RankedTensorType>(collective.getOperandValue().getType());
  os << " " << getBytes(type) << " B over " << collective.getAxes().getText();
  if (auto cause = op->getAttrOfType<StringAttr>(attr::kCause))
    os << " because " << cause.getValue();
}

void mlir::tp::explainCollectives(ModuleOp local, const ExplainedSource *source,
                                  const ExplainOptions &options,
                                  raw_ostream &os) {
  SmallVector<std::string> suggestions;
  if (source && options.numTrials > 0)
    suggestions = suggestAnnotations(local, *source, options);
  unsigned number = 0;
  local.walk([&](CollectiveOpInterface op) {
    explain(op, os);
    if (number < suggestions.size() && !suggestions[number].empty())
      os << "; " << suggestions[number];
    os << "\n";
    ++number;
  });
}
