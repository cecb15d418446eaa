// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp._native: the C ABIs of the compiler and of the runtime as Python classes.
// The package tp is what users see; its stub is python/tp/_native.pyi.

#include "Module.h"
#include "Errors.h"

using namespace tp::python;

NB_MODULE(_native, module) {
  // PyTorch holds what it compiled until the process ends, which is no leak.
  nanobind::set_leak_warnings(false);
  module.doc() = "The C ABIs of the compiler and of the runtime.";
  module.def("version", &tpc_version);
  registerErrors();
  bindCompiler(module);
  bindCheckpoint(module);
  bindRuntime(module);
  bindKernels(module);
}
