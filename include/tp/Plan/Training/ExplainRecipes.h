// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a plan of training costs and why, in words and as JSON.
//
//   printPlan(llvm::outs(), model, machine, options, result);
//
//   tp8 pp8 vp2 dp16 mbs1 zero1 sp
//   step 8.21 s, 412 TFLOP/s a device (41.7 % MFU), bound 5.02 s
//   ...
//   Megatron's plan tp8 pp16 dp8 ... takes 9.03 s, 10.0 % more: bubble +0.61 s

#ifndef TP_PLAN_TRAINING_EXPLAINRECIPES_H
#define TP_PLAN_TRAINING_EXPLAINRECIPES_H

#include "tp/Plan/Training/SearchRecipes.h"
#include "llvm/Support/raw_ostream.h"

namespace mlir::tp {

/// The first questions: weights in 16 bits, on tp=8, and what training holds.
void printParameterBytes(llvm::raw_ostream &os, llvm::StringRef name,
                         double parameters);
/// The same of a model, with its parameters by kinds.
void printModelBytes(llvm::raw_ostream &os, const TrainingModel &model);

/// What the most loaded device holds, a line each.
void printMemoryParts(llvm::raw_ostream &os, int64_t capacity,
                      const RankedRecipe &plan);

/// The fastest plan: time and memory by parts, the next ones, Megatron's,
/// whether tensor parallelism helps, what more memory or network would bring.
void printPlan(llvm::raw_ostream &os, const TrainingModel &model,
               const Machine &machine, const SearchOptions &options,
               const SearchResult &result);

/// The plan and its alternatives.
llvm::json::Object toJson(const TrainingModel &model, const Machine &machine,
                          const SearchOptions &options,
                          const SearchResult &result);

/// One line: what would be needed, and what there is.
std::string explainNothingFits(const TrainingModel &model,
                               const Machine &machine,
                               const SearchOptions &options,
                               const SearchResult &result);

/// The parts of two steps that differ most: "bubble +0.61 s, tensor -0.20 s".
std::string compareSteps(const StepTime &plan, const StepTime &other);

/// Names and seconds of all phases.
llvm::SmallVector<std::pair<llvm::StringRef, double>, 11>
getPhases(const StepTime &time);

/// Names and bytes of all parts.
llvm::SmallVector<std::pair<llvm::StringRef, double>, 8>
getParts(const TrainingMemory &memory);

} // namespace mlir::tp

#endif // TP_PLAN_TRAINING_EXPLAINRECIPES_H
