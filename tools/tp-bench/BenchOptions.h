// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef TP_TOOLS_TP_BENCH_BENCHOPTIONS_H
#define TP_TOOLS_TP_BENCH_BENCHOPTIONS_H

#include <cstdint>
#include <string>
#include <vector>

struct BenchOptions {
  /// Programs to time: text of MLIR, or artifacts.
  std::vector<std::string> files;
  /// How a program is sharded, as tp-compile takes it.
  std::string mesh, annotate, entry, plan;
  bool isPlanned = false;
  /// Measure the machine and describe it in a file, or on standard output.
  bool calibrate = false;
  std::string output;
  /// Which collectives, over how many ranks and for which sizes.
  std::vector<std::string> collectives;
  int64_t devices = 0;
  uint64_t minBytes = 1 << 10, maxBytes = 16 << 20, factor = 4;
  std::string type = "f32", comm = "local";
  int64_t rounds = 7;
  double timeout = 300;

  /// Parse; false if the program ends here, with `exitCode`.
  bool parse(int argc, char **argv, int &exitCode);
};

#endif // TP_TOOLS_TP_BENCH_BENCHOPTIONS_H
