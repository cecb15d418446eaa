// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads a problem in the format of the ASPLOS / EuroSys 2025 contest on
// intra-operator parallelism (github.com/google/iopddl), .json or .json.gz:
//
//   {"problem": {
//     "name": "two nodes",
//     "nodes": {"intervals": [[0, 2], [1, 3]],
//               "costs": [[0, 5], [1, 1]], "usages": [[8, 4], [8, 4]]},
//     "edges": {"nodes": [[0, 1]], "costs": [[0, 9, 3, 0]]},
//     "usage_limit": 12}}

#ifndef TP_PLAN_SOLVER_READIOPDDL_H
#define TP_PLAN_SOLVER_READIOPDDL_H

#include "tp/Plan/Solver/Problem.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace mlir::tp::plan {

/// The problem of a file, without fault.
llvm::Expected<Problem> readIopddl(llvm::StringRef path);

} // namespace mlir::tp::plan

#endif // TP_PLAN_SOLVER_READIOPDDL_H
