// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of tp._native.

#ifndef TP_PYTHON_NATIVE_MODULE_H
#define TP_PYTHON_NATIVE_MODULE_H

#include <nanobind/nanobind.h>

namespace tp::python {

/// Program: tp-c/Compiler.h.
void bindCompiler(nanobind::module_ &module);
/// Checkpoint and save_arrays: the files of tprt/tprt.h.
void bindCheckpoint(nanobind::module_ &module);
/// Artifact and Session: tprt/tprt.h.
void bindRuntime(nanobind::module_ &module);
/// Kernels of the user: tprt_register_kernel.
void bindKernels(nanobind::module_ &module);

} // namespace tp::python

#endif // TP_PYTHON_NATIVE_MODULE_H
