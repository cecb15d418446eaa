// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Errors.h"
#include "Module.h"
#include <memory>
#include <mutex>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>

namespace nb = nanobind;
using namespace tp::python;

namespace {
using OptionalText = std::optional<std::string>;

/// A tpc_program. Calls let go of the interpreter lock, so that two threads may
/// come with the same program: one waits.
class Program {
public:
  static Program *parse(const std::string &text, const std::string &name,
                        const OptionalText &mesh, const OptionalText &annotate,
                        const OptionalText &entry, const OptionalText &plan,
                        int64_t devices, int64_t memoryBytes) {
    auto program = std::make_unique<Program>();
    tpc_options options =
        makeOptions(mesh, annotate, entry, plan, devices, memoryBytes);
    nb::gil_scoped_release release;
    check(tpc_program_parse(text.data(), text.size(), name.c_str(), &options,
                            &program->handle));
    return program.release();
  }
  static Program *read(const std::string &path, const OptionalText &mesh,
                       const OptionalText &annotate, const OptionalText &entry,
                       const OptionalText &plan, int64_t devices,
                       int64_t memoryBytes) {
    auto program = std::make_unique<Program>();
    tpc_options options =
        makeOptions(mesh, annotate, entry, plan, devices, memoryBytes);
    nb::gil_scoped_release release;
    check(tpc_program_read(path.c_str(), &options, &program->handle));
    return program.release();
  }
  Program() = default;
  ~Program() { tpc_program_destroy(handle); }
  Program(const Program &) = delete;

  std::string entry() const { return tpc_program_entry(handle); }

  std::string text(const std::string &stage) {
    nb::gil_scoped_release release;
    std::lock_guard<std::mutex> lock(mutex);
    const char *text = nullptr;
    check(tpc_program_text(handle, stage.c_str(), &text));
    return text;
  }

  nb::list remarks() const {
    nb::list list;
    for (int32_t i = 0; i < tpc_program_num_remarks(handle); ++i)
      list.append(tpc_program_remark(handle, i));
    return list;
  }

  nb::list collectives() const {
    nb::list list;
    for (int32_t i = 0; i < tpc_program_num_collectives(handle); ++i) {
      tpc_collective c;
      check(tpc_program_collective(handle, i, &c));
      list.append(nb::make_tuple(c.kind, c.combiner, c.axes, c.group_size,
                                 c.operand_bytes, c.executions, c.wire_bytes,
                                 c.location, c.cause));
    }
    return list;
  }

  std::string explain(int32_t trials) {
    nb::gil_scoped_release release;
    std::lock_guard<std::mutex> lock(mutex);
    const char *text = nullptr;
    check(tpc_program_explain(handle, trials, &text));
    return text;
  }

  std::string page(const std::string &title, int64_t workspaceBytes) {
    nb::gil_scoped_release release;
    std::lock_guard<std::mutex> lock(mutex);
    const char *text = nullptr;
    check(tpc_program_page(handle, title.c_str(), workspaceBytes, &text));
    return text;
  }

  nb::tuple cost() {
    tpc_cost c;
    {
      nb::gil_scoped_release release;
      std::lock_guard<std::mutex> lock(mutex);
      check(tpc_program_cost(handle, &c));
    }
    return nb::make_tuple(c.flops, c.unsharded_flops, c.argument_bytes,
                          c.unsharded_argument_bytes, c.result_bytes,
                          c.unsharded_result_bytes, c.collectives,
                          c.wire_bytes);
  }

  void compile(const std::string &path, const std::string &cpu) {
    nb::gil_scoped_release release;
    std::lock_guard<std::mutex> lock(mutex);
    check(tpc_program_compile(handle, cpu.c_str(), path.c_str()));
  }

private:
  /// The strings belong to the caller.
  static tpc_options makeOptions(const OptionalText &mesh,
                                 const OptionalText &annotate,
                                 const OptionalText &entry,
                                 const OptionalText &plan, int64_t devices,
                                 int64_t memoryBytes) {
    auto getText = [](const OptionalText &text) {
      return text ? text->c_str() : nullptr;
    };
    return {sizeof(tpc_options), getText(mesh), getText(annotate),
            getText(entry),      getText(plan), devices,
            memoryBytes};
  }

  tpc_program *handle = nullptr;
  std::mutex mutex;
};
} // namespace

void tp::python::bindCompiler(nb::module_ &module) {
  nb::class_<Program>(module, "Program")
      .def_static("parse", &Program::parse, nb::arg("text"), nb::arg("name"),
                  nb::arg("mesh").none(), nb::arg("annotate").none(),
                  nb::arg("entry").none(), nb::arg("plan").none(),
                  nb::arg("devices"), nb::arg("memory_bytes"))
      .def_static("read", &Program::read, nb::arg("path"),
                  nb::arg("mesh").none(), nb::arg("annotate").none(),
                  nb::arg("entry").none(), nb::arg("plan").none(),
                  nb::arg("devices"), nb::arg("memory_bytes"))
      .def_prop_ro("entry", &Program::entry)
      .def("text", &Program::text, nb::arg("stage"))
      .def("remarks", &Program::remarks)
      .def("collectives", &Program::collectives)
      .def("explain", &Program::explain, nb::arg("trials"))
      .def("page", &Program::page, nb::arg("title"), nb::arg("workspace_bytes"))
      .def("cost", &Program::cost)
      .def("compile", &Program::compile, nb::arg("path"), nb::arg("cpu"));
}
