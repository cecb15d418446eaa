// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Workload.h"
#include "TimedProgram.h"
#include <algorithm>
#include <cstdio>

/// Runs before the first that counts: they touch memory and wake cores.
static constexpr int64_t kWarmRuns = 2;
/// Runs that keep a trace.
static constexpr int64_t kTracedRuns = 3;

void printWorkloads(const BenchOptions &options) {
  std::vector<TimedProgram> programs;
  std::vector<std::vector<double>> seconds(options.files.size());
  for (const std::string &file : options.files) {
    programs.push_back(TimedProgram::open(file, options));
    programs.back().setRandomArguments();
    for (int64_t i = 0; i < kWarmRuns; ++i)
      programs.back().run();
  }
  for (int64_t round = 0; round < options.rounds; ++round)
    for (size_t i = 0; i < programs.size(); ++i)
      seconds[i].push_back(programs[i].run());
  for (size_t i = 0; i < programs.size(); ++i) {
    TimedProgram &program = programs[i];
    double median = getMedian(seconds[i]);
    auto [least, most] =
        std::minmax_element(seconds[i].begin(), seconds[i].end());
    std::printf("%s on mesh %s: %.3f ms a step (%.3f to %.3f, %lld rounds)",
                options.files[i].c_str(), program.getMesh().text, median * 1e3,
                *least * 1e3, *most * 1e3,
                static_cast<long long>(options.rounds));
    tprt_entry_info entry = program.getEntry();
    if (entry.flops > 0)
      std::printf(", %.3g GFLOP/s a rank", entry.flops / median / 1e9);
    tprt_statistics statistics = program.getStatistics();
    std::printf("; collectives %lld wire %.0f",
                static_cast<long long>(statistics.collectives),
                statistics.wire_bytes);
    if (statistics.collectives > 0)
      std::printf(", %.0f %% of the step",
                  100 * program.getCollectiveShare(kTracedRuns));
    std::printf("\n");
  }
}
