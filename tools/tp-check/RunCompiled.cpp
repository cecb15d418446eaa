// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Runs.h"
#include "RuntimeHandles.h"
#include "tp/Artifact/Artifact.h"
#include "tp/Lower/Flops.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::tp;

struct CompiledProgram::State {
  func::FuncOp entry;
  int64_t flops = 0;
  ArtifactHandle artifact;
  SessionHandle session;
};

CompiledProgram::CompiledProgram() : state(std::make_unique<State>()) {}
CompiledProgram::~CompiledProgram() = default;

FailureOr<std::unique_ptr<CompiledProgram>>
CompiledProgram::compile(const CheckedProgram &program,
                         const CheckOptions &options) {
  SmallString<128> folder;
  if (std::error_code error =
          llvm::sys::fs::createUniqueDirectory("tp-check", folder)) {
    llvm::errs() << "tp-check: cannot create a temporary folder: "
                 << error.message() << "\n";
    return failure();
  }
  llvm::scope_exit removeFolder(
      [&] { llvm::sys::fs::remove_directories(folder); });
  SmallString<128> path = folder;
  llvm::sys::path::append(path, "program.tpx");

  std::unique_ptr<CompiledProgram> compiled(new CompiledProgram());
  State &state = *compiled->state;
  state.entry = program.entry;
  state.flops = countFlops(program.entry);
  // Compiling uses a module up.
  OwningOpRef<ModuleOp> module(cast<ModuleOp>((*program.module)->clone()));
  std::string name = state.entry.getName().str();
  if (failed(
          compileToArtifact(*module, name, *HostTarget::get("native"), path)))
    return failure();
  tprt_artifact *artifact = nullptr;
  if (failed(check(tprt_artifact_open(path.c_str(), &artifact))))
    return failure();
  state.artifact.reset(artifact);
  tprt_session_options sessionOptions = {};
  sessionOptions.struct_size = sizeof(sessionOptions);
  sessionOptions.comm = options.comm.c_str();
  sessionOptions.timeout_seconds = options.timeoutSeconds;
  tprt_session *session = nullptr;
  if (failed(check(tprt_session_create(artifact, name.c_str(), &sessionOptions,
                                       &session))))
    return failure();
  state.session.reset(session);
  return compiled;
}

FailureOr<RunResults> CompiledProgram::run(ArrayRef<HostTensor> arguments) {
  tprt_session *session = state->session.get();
  for (auto [i, argument] : llvm::enumerate(arguments)) {
    tprt_array array = describeArray(argument);
    if (failed(check(tprt_session_set_argument(
            session, getArgumentName(state->entry, i).c_str(), &array))))
      return failure();
  }
  if (failed(check(tprt_session_run(session))))
    return failure();
  RunResults run;
  for (unsigned i = 0; i < state->entry.getNumResults(); ++i) {
    Type type = getWholeResultType(state->entry, i);
    auto shaped = dyn_cast<ShapedType>(type);
    HostTensor result(*getElementKind(type),
                      shaped ? shaped.getShape() : ArrayRef<int64_t>());
    tprt_array array = describeArray(result);
    if (failed(check(tprt_session_get_result(
            session, getResultName(state->entry, i).c_str(), &array))))
      return failure();
    run.results.push_back(std::move(result));
  }
  tprt_statistics statistics = {};
  if (failed(check(tprt_session_statistics(session, &statistics))))
    return failure();
  run.work = {state->flops, statistics.max_argument_bytes,
              statistics.collectives, statistics.wire_bytes};
  return run;
}
