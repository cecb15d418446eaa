// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TP_TOOLS_TP_BENCH_WORKLOAD_H
#define TP_TOOLS_TP_BENCH_WORKLOAD_H

#include "BenchOptions.h"

/// Time each program that `options` name, on random arguments, and print a
/// line for each. Rounds of several programs take turns.
void printWorkloads(const BenchOptions &options);

#endif // TP_TOOLS_TP_BENCH_WORKLOAD_H
