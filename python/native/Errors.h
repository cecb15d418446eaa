// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Statuses of the C ABIs become exceptions of the package: tp.CompileError,
// tp.RunError and tp.CheckpointError, with the status's one line and its
// detail.

#ifndef TP_PYTHON_NATIVE_ERRORS_H
#define TP_PYTHON_NATIVE_ERRORS_H

#include "tp-c/Compiler.h"
#include "tprt/tprt.h"
#include <string>

namespace tp::python {

/// What is thrown where a status says so.
struct StatusError {
  const char *type; // the class in tp.errors
  std::string message, detail;
};

/// Throws if `status` is an error, and frees it.
void check(tpc_status status);
void check(tprt_status status);
/// The same as a tp.CheckpointError: what was asked for concerns files.
void checkFile(tprt_status status);

/// Let StatusError arrive in Python as the class that it names.
void registerErrors();

} // namespace tp::python

#endif // TP_PYTHON_NATIVE_ERRORS_H
