// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What --tp-explain prints: one line for each collective of a local program.
//
//   line 42: all_reduce sum 262144 B over ["tp"] because %6 sums over "tp";
//   result "y" {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>} removes it:
//   wire 458752 B to 229376 B
//
// The line is that of the operation in the input file for which the collective
// is needed, the bytes are those of its operand on one device, and the reason
// is its `tp.cause`, which leads back to annotations. Then comes the cheapest
// single annotation without which it would not be there: annotations near both
// ends are tried, for each the program is sharded anew, and of those that
// remove the collective the one is said that leaves the fewest bytes on the
// wire, then the fewest bytes of arguments on a device.

#ifndef TP_PIPELINES_EXPLAIN_H
#define TP_PIPELINES_EXPLAIN_H

#include "mlir/IR/BuiltinOps.h"
#include "tp/Pipelines/Pipelines.h"

namespace mlir::tp {

/// What the collectives of a program may be explained with.
struct ExplainOptions {
  /// How many annotations are tried for one collective; none are with 0.
  unsigned numTrials = 12;
  /// How many operations all trials together may shard. Of a program with many
  /// operations fewer annotations are tried.
  int64_t maxOperations = 1500000;
};

/// The program of which `local` was made: bytecode, and how it was sharded.
struct ExplainedSource {
  std::string bytecode;
  TpShardOptions options;
};

/// Print the collectives of `local` in the order in which they run. Without
/// `source` there are no annotations that would remove them.
void explainCollectives(ModuleOp local, const ExplainedSource *source,
                        const ExplainOptions &options, raw_ostream &os);

} // namespace mlir::tp

#endif // TP_PIPELINES_EXPLAIN_H
