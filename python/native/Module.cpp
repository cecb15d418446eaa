// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp._native: the C ABIs of the compiler and of the runtime as Python classes.
// The package tp is what users see; its stub is python/tp/_native.pyi.

#include "Module.h"
#include "Errors.h"

using namespace tp::python;

NB_MODULE(_native, module) {
  module.doc() = "The C ABIs of the compiler and of the runtime.";
  module.def("version", &tpc_version);
  registerErrors();
  bindCompiler(module);
  bindRuntime(module);
}
