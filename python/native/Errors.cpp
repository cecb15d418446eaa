// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Errors.h"
#include <nanobind/nanobind.h>

namespace nb = nanobind;
using namespace tp::python;

void tp::python::check(tpc_status status) {
  if (!status)
    return;
  StatusError error{"CompileError", tpc_status_message(status),
                    tpc_status_detail(status)};
  tpc_status_free(status);
  throw error;
}

/// Throws the class `type` if `status` is an error.
static void throwStatus(tprt_status status, const char *type) {
  if (!status)
    return;
  StatusError error{type, tprt_status_message(status),
                    tprt_status_detail(status)};
  tprt_status_free(status);
  throw error;
}

void tp::python::check(tprt_status status) { throwStatus(status, "RunError"); }

void tp::python::checkFile(tprt_status status) {
  throwStatus(status, "CheckpointError");
}

void tp::python::registerErrors() {
  nb::register_exception_translator(
      [](const std::exception_ptr &pointer, void *) {
        try {
          std::rethrow_exception(pointer);
        } catch (const StatusError &error) {
          nb::object type = nb::module_::import_("tp.errors").attr(error.type);
          nb::object arguments =
              nb::make_tuple(error.message.c_str(), error.detail.c_str());
          PyErr_SetObject(type.ptr(), arguments.ptr());
        }
      });
}
