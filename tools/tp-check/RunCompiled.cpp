// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Runs.h"
#include "RuntimeHandles.h"
#include "tp/Artifact/Artifact.h"
#include "tp/Lower/Flops.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::tp;

struct CompiledProgram::State {
  tprt_processes *job = nullptr;
  func::FuncOp entry;
  int64_t flops = 0;
  ArtifactHandle artifact;
  SessionHandle session;
};

CompiledProgram::CompiledProgram() : state(std::make_unique<State>()) {}
CompiledProgram::~CompiledProgram() = default;

/// Give every process the bytes that the first one has in the file `path`, in a
/// file of this name: they may be on different machines.
static LogicalResult shareFile(tprt_processes *job, StringRef path) {
  bool isFirst = tprt_processes_index(job) == 0;
  std::unique_ptr<llvm::MemoryBuffer> own;
  auto refuse = [&](StringRef what, std::error_code error) {
    llvm::errs() << "tp-check: cannot " << what << " '" << path
                 << "': " << error.message() << "\n";
    return failure();
  };
  if (isFirst) {
    auto read = llvm::MemoryBuffer::getFile(path);
    if (!read)
      return refuse("read", read.getError());
    own = std::move(*read);
  }
  const void *data = nullptr;
  size_t bytes = 0;
  if (failed(check(tprt_processes_broadcast(
          job, isFirst ? own->getBufferStart() : nullptr,
          isFirst ? own->getBufferSize() : 0, &data, &bytes))))
    return failure();
  if (isFirst)
    return success();
  std::error_code error;
  llvm::raw_fd_ostream file(path, error);
  file << StringRef(static_cast<const char *>(data), bytes);
  file.close();
  if (!error)
    error = file.error();
  file.clear_error();
  return error ? refuse("write", error) : success();
}

/// Compile `module`, which is used up, for a target of --target.
static LogicalResult compileFor(StringRef target, const CheckOptions &options,
                                ModuleOp module, StringRef name,
                                StringRef path) {
  HostTarget host = *HostTarget::get("native");
  if (target == "cuda")
    return compileForCuda(module, name, host, options.arch, path);
  return compileToArtifact(module, name, host, path,
                           target == "emulated-cuda" ? KernelKind::EmulatedCuda
                                                     : KernelKind::Host);
}

FailureOr<std::unique_ptr<CompiledProgram>>
CompiledProgram::compile(const CheckedProgram &program,
                         const CheckOptions &options, tprt_processes *job,
                         StringRef keepAs) {
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
  state.job = job;
  std::string name = state.entry.getName().str();
  if (!job || tprt_processes_index(job) == 0) {
    // Compiling uses a module up.
    OwningOpRef<ModuleOp> module(cast<ModuleOp>((*program.module)->clone()));
    if (failed(compileFor(options.target, options, *module, name, path)))
      return failure();
  }
  if (!keepAs.empty()) {
    OwningOpRef<ModuleOp> module(cast<ModuleOp>((*program.module)->clone()));
    if (failed(compileFor(options.getSavedTarget(), options, *module, name,
                          keepAs)))
      return failure();
  }
  if (job && failed(shareFile(job, path)))
    return failure();
  tprt_artifact *artifact = nullptr;
  if (failed(check(tprt_artifact_open(path.c_str(), &artifact))))
    return failure();
  state.artifact.reset(artifact);
  tprt_session_options sessionOptions = {};
  sessionOptions.struct_size = sizeof(sessionOptions);
  sessionOptions.timeout_seconds = options.timeoutSeconds;
  // Without processes, a job's plain program runs here.
  sessionOptions.comm =
      options.target == "cuda" ? options.comm.c_str() : nullptr;
  tprt_session *session = nullptr;
  tprt_status created =
      job ? tprt_processes_create_session(job, artifact, name.c_str(),
                                          &sessionOptions, &session)
          : tprt_session_create(artifact, name.c_str(), &sessionOptions,
                                &session);
  if (failed(check(created)))
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
  if (failed(check(tprt_session_run(session))) ||
      failed(check(tprt_session_gather(session, /*results=*/1))))
    return failure();
  RunResults run;
  if (state->job && tprt_processes_index(state->job) != 0)
    return run;
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
