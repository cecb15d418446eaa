// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What tp-run tells about a program before it runs, and about the run.

#ifndef TP_TOOLS_TPRUN_REPORT_H
#define TP_TOOLS_TPRUN_REPORT_H

#include "tprt/tprt.h"
#include <string>

/// The mesh, the arguments and their bytes per rank.
void reportProgram(const tprt_artifact *artifact, int32_t entry,
                   const tprt_session *session, const std::string &comm);
/// Each collective with its bytes and its cause, and the step time.
void reportRun(const tprt_artifact *artifact, int32_t entry,
               const tprt_session *session);

#endif // TP_TOOLS_TPRUN_REPORT_H
