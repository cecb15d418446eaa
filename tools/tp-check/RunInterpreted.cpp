// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Runs.h"

using namespace mlir;
using namespace mlir::tp;

FailureOr<RunResults> mlir::tp::runInterpreted(const CheckedProgram &program,
                                               bool isLocal,
                                               ArrayRef<HostTensor> arguments,
                                               FloatMode mode) {
  InterpretOptions options;
  options.floats = mode;
  FailureOr<Interpretation> run =
      isLocal ? interpretLocal(program.entry, arguments, options)
              : interpretGlobal(program.entry, arguments, options);
  if (failed(run))
    return failure();
  const InterpretStatistics &statistics = run->statistics;
  return RunResults{std::move(run->results),
                    {statistics.flops, statistics.argumentBytes,
                     statistics.collectives, statistics.wireBytes}};
}
