// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// For each collective of a program the cheapest single annotation that would
// remove it.
//
// A collective is removed if none of its kind is left at its line, and none
// came instead at its other end or where the annotation stands. Annotations by
// which a device would compute more do not count: without any parallelism there
// is no collective either.

#ifndef TP_LIB_PIPELINES_SUGGESTANNOTATIONS_H
#define TP_LIB_PIPELINES_SUGGESTANNOTATIONS_H

#include "TrialProgram.h"
#include "tp/Pipelines/Explain.h"

namespace mlir::tp {

/// What was found for one collective, in words. Collectives that are equal but
/// for the numbers of lines and arguments, as those of equal layers are, are
/// looked at once: of the others it is said which one they are like.
SmallVector<std::string> suggestAnnotations(ModuleOp local,
                                            const ExplainedSource &source,
                                            const ExplainOptions &options);

} // namespace mlir::tp

#endif // TP_LIB_PIPELINES_SUGGESTANNOTATIONS_H
