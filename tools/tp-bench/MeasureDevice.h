// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How fast a rank computes and how fast it reads and writes memory, with all
// ranks of the machine at work.

#ifndef TP_TOOLS_TP_BENCH_MEASUREDEVICE_H
#define TP_TOOLS_TP_BENCH_MEASUREDEVICE_H

#include "BenchOptions.h"
#include <string>

struct DeviceTimes {
  /// Of an elementwise kernel on few elements, beside others.
  double kernelSeconds = 0;
  /// Of reading two large arrays and writing one.
  double memoryBytesPerSecond = 0;
};

DeviceTimes measureDevice(const BenchOptions &options);

/// Seconds of the product of two square matrices with `size` rows.
double measureMatmul(const std::string &type, int64_t size,
                     const BenchOptions &options);

#endif // TP_TOOLS_TP_BENCH_MEASUREDEVICE_H
