// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Kernels that are functions of Python: tprt_register_kernel.

#include "Errors.h"
#include "Module.h"
#include <nanobind/stl/string.h>
#include <stdexcept>

namespace nb = nanobind;
using namespace tp::python;

namespace {
/// A kernel of Python and how many tensors it takes.
struct PythonKernel {
  nb::callable function;
  size_t numOperands, numResults;
};
} // namespace

/// The tensors as (memory, dtype, shape), without a copy.
static nb::list toList(const tprt_tensor *tensors, size_t count, int flags) {
  nb::list list;
  for (size_t i = 0; i < count; ++i) {
    const tprt_tensor &tensor = tensors[i];
    nb::list shape;
    int64_t bytes = tprt_dtype_size(static_cast<tprt_dtype>(tensor.dtype));
    for (int32_t dim = 0; dim < tensor.rank; ++dim) {
      shape.append(tensor.sizes[dim]);
      bytes *= tensor.sizes[dim];
    }
    nb::object memory = nb::steal(PyMemoryView_FromMemory(
        static_cast<char *>(tensor.data), bytes, flags));
    if (!memory.is_valid())
      throw nb::python_error();
    list.append(nb::make_tuple(
        memory, tprt_dtype_name(static_cast<tprt_dtype>(tensor.dtype)),
        nb::tuple(shape)));
  }
  return list;
}

/// Called on the thread of a rank, which holds no lock of Python's. What the
/// function raises is thrown as text: the runtime makes it the run's error.
static int32_t callPython(void *data, const tprt_tensor *operands,
                          const tprt_tensor *results) {
  nb::gil_scoped_acquire acquire;
  auto &kernel = *static_cast<PythonKernel *>(data);
  std::string raised;
  try {
    kernel.function(toList(operands, kernel.numOperands, PyBUF_READ),
                    toList(results, kernel.numResults, PyBUF_WRITE));
    return 0;
  } catch (nb::python_error &error) {
    raised = std::string(nb::str(error.type().attr("__name__")).c_str()) +
             ": " + nb::str(error.value()).c_str();
  }
  for (char &c : raised)
    if (c == '\n')
      c = ' ';
  throw std::runtime_error(raised);
}

void tp::python::bindKernels(nb::module_ &module) {
  module.def(
      "register_kernel",
      [](const std::string &name, nb::callable function, size_t numOperands,
         size_t numResults) {
        // Sessions that are there keep the kernel that they have found, so that
        // none is ever given back.
        auto *kernel = new PythonKernel{function, numOperands, numResults};
        check(tprt_register_kernel(name.c_str(), &callPython, kernel));
      },
      nb::arg("name"), nb::arg("function"), nb::arg("num_operands"),
      nb::arg("num_results"));
}
