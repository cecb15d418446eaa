// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The order in which the stages run.
//
//   tp-shard    Import … Partition: what `tp-opt --tp-shard` runs
//
//   PassManager pm(context);
//   TpShardOptions options;
//   options.mesh = "tp=8";
//   buildTpShardPipeline(pm, options);

#ifndef TP_PIPELINES_PIPELINES_H
#define TP_PIPELINES_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace mlir::tp {

/// The stages of the compiler in the order in which data flows through them.
/// Every pipeline stops after the one that `stop-after` names.
enum class Stage {
  Import,
  Propagate,
  Plan,
  Partition,
  Collectives,
  Lower,
  Artifact
};

/// The stages and their names on the command line.
llvm::cl::ValuesClass getStageValues();

/// The options of `tp-shard`.
struct TpShardOptions : public PassPipelineOptions<TpShardOptions> {
  Option<std::string> mesh{*this, "mesh",
                           llvm::cl::desc("Axes and sizes, such as dp=2,tp=4")};
  Option<std::string> annotate{
      *this, "annotate",
      llvm::cl::desc("A JSON file of sharding rules, or its "
                     "text")};
  Option<std::string> entry{*this, "entry",
                            llvm::cl::desc("The function to compile")};
  Option<std::string> plan{
      *this, "plan",
      llvm::cl::desc("Decide what is not annotated for this machine: its name, "
                     "or a JSON file that describes it")};
  Option<int64_t> devices{*this, "devices",
                          llvm::cl::desc("How many devices a plan is for, "
                                         "where no mesh is named"),
                          llvm::cl::init(0)};
  Option<int64_t> memoryBytes{
      *this, "memory-bytes",
      llvm::cl::desc("What a device may hold under a plan; 0: what the "
                     "machine's devices have"),
      llvm::cl::init(0)};
  Option<Stage> stopAfter{*this, "stop-after",
                          llvm::cl::desc("The last stage to run"),
                          llvm::cl::init(Stage::Artifact), getStageValues()};
};

/// The first half of Import: all annotations become tp's, on the boundary and
/// in bodies that stand otherwise as they were read.
void buildReadAnnotationsPipeline(OpPassManager &pm,
                                  const TpShardOptions &options);

/// The second half of Import: bodies are normalised.
void buildNormalizePipeline(OpPassManager &pm);

/// Propagate: every value and every loop says how it is cut.
void buildPropagatePipeline(OpPassManager &pm);

/// Plan, in the place of Propagate: nobody has to annotate anything.
void buildPlanPipeline(OpPassManager &pm, const TpShardOptions &options);

/// Partition: the program of one device.
void buildPartitionPipeline(OpPassManager &pm);

/// Add the passes from Import to Partition.
void buildTpShardPipeline(OpPassManager &pm,
                          const TpShardOptions &options = {});

} // namespace mlir::tp

#endif // TP_PIPELINES_PIPELINES_H
