// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A tool in the processes of mpirun: each runs it, the first one prints what it
// does, and each prints what it fails for, in the name of tool[process].

#ifndef TP_TOOLS_RUNTIMETOOL_RUNJOB_H
#define TP_TOOLS_RUNTIMETOOL_RUNJOB_H

#include "RuntimeTool/Check.h"
#include "tprt/processes.h"
#include <cstdio>
#include <string>

/// Join the job that `comm` is about, call `body` with its processes, leave it,
/// and return the exit code. If `body` throws or returns nonzero, all processes
/// end with this code.
template <typename Body>
int runJob(const std::string &tool, const std::string &comm, double timeout,
           Body body) {
  auto fail = [](const std::string &name, const char *text) {
    std::fflush(stdout);
    std::fprintf(stderr, "%s: error: %s\n", name.c_str(), text);
  };
  tprt_processes *job = nullptr;
  std::string name = tool;
  try {
    check(tprt_processes_join(comm.c_str(), timeout, &job));
    name += "[" + std::to_string(tprt_processes_index(job)) + "]";
    if (int code = body(job)) {
      std::fflush(stdout);
      tprt_processes_abort(job, code, "what it has printed");
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout))
      throw std::runtime_error("cannot write to standard output");
    check(tprt_processes_leave(job));
  } catch (const std::exception &error) {
    fail(name, error.what());
    if (job)
      tprt_processes_abort(job, 1, error.what());
    return 1;
  }
  return 0;
}

#endif // TP_TOOLS_RUNTIMETOOL_RUNJOB_H
