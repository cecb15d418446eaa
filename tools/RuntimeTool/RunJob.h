// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A tool in the processes of mpirun: each runs it, the first one prints what it
// does, and each prints what it fails for. Also for tools without exceptions.

#ifndef TP_TOOLS_RUNTIMETOOL_RUNJOB_H
#define TP_TOOLS_RUNTIMETOOL_RUNJOB_H

#include "tprt/processes.h"
#include <cstdio>
#include <string>

/// Join the job that `comm` is about, call `body` with its processes, leave it,
/// and return the exit code. `body` gets the name of the tool in this process,
/// "tp-run[1]". It returns an exit code; if that is not 0, it has printed why,
/// and tells it the other processes in its last parameter. All then end.
template <typename Body>
int runJob(const std::string &tool, const std::string &comm, double timeout,
           Body body) {
  auto report = [](const std::string &name, tprt_status status) {
    std::string text = tprt_status_message(status);
    tprt_status_free(status);
    std::fflush(stdout);
    std::fprintf(stderr, "%s: error: %s\n", name.c_str(), text.c_str());
    return text;
  };
  tprt_processes *job = nullptr;
  if (tprt_status status = tprt_processes_join(comm.c_str(), timeout, &job)) {
    report(tool, status);
    return 1;
  }
  std::string name =
      tool + "[" + std::to_string(tprt_processes_index(job)) + "]";
  std::string why = "see what it has printed";
  int code = body(job, name, why);
  if (code == 0)
    if (tprt_status status = tprt_processes_leave(job)) {
      why = report(name, status);
      code = 1;
    }
  if (code != 0)
    tprt_processes_abort(job, code, why.c_str());
  return code;
}

#endif // TP_TOOLS_RUNTIMETOOL_RUNJOB_H
