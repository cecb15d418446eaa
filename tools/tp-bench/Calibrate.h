// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TP_TOOLS_TP_BENCH_CALIBRATE_H
#define TP_TOOLS_TP_BENCH_CALIBRATE_H

#include "BenchOptions.h"

/// Measure this machine and write what `--machine` takes.
void calibrate(const BenchOptions &options);

#endif // TP_TOOLS_TP_BENCH_CALIBRATE_H
