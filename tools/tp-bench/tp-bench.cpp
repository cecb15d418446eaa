// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-bench: how long things take on this machine.
//
//   tp-bench --devices 8                       collectives, as nccl-tests print
//   tp-bench --collectives=all_reduce --max-bytes 64M
//   tp-bench mlp.mlir --mesh tp=4              programs
//   tp-bench --calibrate -o here.json          the machine, for tp-plan
//
// Exit codes: 0 done, 1 the input or a result is wrong (one line on stderr), 2
// the command line is wrong.

#include "Calibrate.h"
#include "MeasureCollectives.h"
#include "RuntimeTool/RunTool.h"
#include "Workload.h"
#include <stdexcept>

int main(int argc, char **argv) {
  BenchOptions options;
  int exitCode;
  if (!options.parse(argc, argv, exitCode))
    return exitCode;
  return runTool("tp-bench", [&] {
    if (options.calibrate)
      calibrate(options);
    else if (!options.files.empty())
      printWorkloads(options);
    else if (!printCollectives(options))
      throw std::runtime_error("a collective gave wrong elements: see #wrong");
  });
}
