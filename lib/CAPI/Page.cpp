// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Program.h"
#include "tp/Report/Report.h"

using namespace mlir;
using namespace mlir::tp;

tpc_status tpc_program_page(tpc_program *program, const char *title,
                            int64_t workspaceBytes, const char **out) {
  if (!program || !out)
    return makeNullStatus(program ? "out" : "program");
  if (workspaceBytes < -1)
    return makeStatus(TPC_INVALID_ARGUMENT, "workspace_bytes is " +
                                                Twine(workspaceBytes) +
                                                ", which is less than -1");
  ProgramCall call(*program);
  ReportOptions options;
  options.title = title ? title : program->entry;
  options.entry = program->entry;
  if (workspaceBytes >= 0)
    options.workspaceBytes = workspaceBytes;
  FailureOr<std::string> page = makePage(*program->local, options);
  if (failed(page))
    return call.fail();
  program->page = std::move(*page);
  *out = program->page.c_str();
  return nullptr;
}
