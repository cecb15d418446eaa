// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A program that is sharded again and again, each time with one annotation more
// than the user wrote.
//
//   TrialProgram trial(source, options);
//   if (trial.isReadable()) {
//     std::optional<ShardedProgram> now = trial.shard();
//     std::optional<ShardedProgram> then = trial.shard(annotation);
//   }
//
// It lives in a context of its own: nothing that trials say is seen.

#ifndef TP_LIB_PIPELINES_TRIALPROGRAM_H
#define TP_LIB_PIPELINES_TRIALPROGRAM_H

#include "CollectiveSites.h"
#include "tp/Pipelines/MeasureProgram.h"
#include "tp/Pipelines/ShardProgram.h"

namespace mlir::tp {

/// A collective as it is told from others.
struct CollectiveMark {
  std::string kind; // its operation and axes
  unsigned line = 0;

  bool operator==(const CollectiveMark &o) const {
    return kind == o.kind && line == o.line;
  }
};

/// A program of one device: what it costs, and its collectives in order.
struct ShardedProgram : ProgramMeasure {
  SmallVector<CollectiveMark, 0> marks;

  unsigned count(const CollectiveMark &mark) const {
    return llvm::count(marks, mark);
  }
};

/// What `local` costs and communicates.
ShardedProgram describeProgram(ModuleOp local);

class TrialProgram {
public:
  /// `source` is the bytecode of a program as it was read.
  TrialProgram(const DialectRegistry &registry, StringRef source,
               const TpShardOptions &options);
  ~TrialProgram();

  /// False if the source cannot be read again, of which nobody has heard.
  bool isReadable() const { return program.has_value(); }
  const AnnotatedProgram &getProgram() const { return *program; }
  FlatSymbolRefAttr getMeshName() const { return meshName; }

  /// Shard the program as it is and note what is near its collectives.
  std::optional<ShardedProgram> shard();
  /// Shard it with one annotation more; nothing if that is refused.
  std::optional<ShardedProgram> shard(const Annotation &annotation);
  /// What is near each collective of the program as it is, in its order.
  ArrayRef<const CollectiveSite *> getSites() const { return sitesInOrder; }

private:
  OwningOpRef<ModuleOp> shardCopy(const Annotation *annotation);

  MLIRContext context;
  ScopedDiagnosticHandler silence;
  OwningOpRef<ModuleOp> module;
  std::optional<AnnotatedProgram> program;
  FlatSymbolRefAttr meshName;
  std::unique_ptr<CollectiveSites> sites;
  SmallVector<const CollectiveSite *, 0> sitesInOrder;
};

} // namespace mlir::tp

#endif // TP_LIB_PIPELINES_TRIALPROGRAM_H
