// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Artifact/Artifact.h"
#include "Program.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace mlir::tp;

struct tpc_bytes {
  std::unique_ptr<llvm::MemoryBuffer> buffer;
};

tpc_status tpc_program_compile(tpc_program *program, const char *cpu,
                               const char *path) {
  if (!program || !path)
    return makeNullStatus(program ? "path" : "program");
  std::optional<HostTarget> target = HostTarget::get(cpu ? cpu : "native");
  if (!target)
    return makeStatus(TPC_INVALID_ARGUMENT,
                      "cpu is '" + Twine(cpu) +
                          "', not native, x86-64 or x86-64-v2, -v3 or -v4");
  ProgramCall call(*program);
  // Compiling uses a module up.
  OwningOpRef<ModuleOp> module = program->local->clone();
  if (failed(compileToArtifact(*module, program->entry, *target, path)))
    return call.fail();
  return nullptr;
}

tpc_status tpc_program_compile_to_memory(tpc_program *program, const char *cpu,
                                         tpc_bytes **out) {
  if (!program || !out)
    return makeNullStatus(program ? "out" : "program");
  SmallString<128> folder;
  if (std::error_code error =
          llvm::sys::fs::createUniqueDirectory("tpc", folder))
    return makeStatus(TPC_INVALID_ARGUMENT,
                      "cannot create a temporary folder: " + error.message());
  llvm::scope_exit removeFolder(
      [&] { llvm::sys::fs::remove_directories(folder); });
  SmallString<128> path = folder;
  llvm::sys::path::append(path, "program.tpx");
  if (tpc_status status = tpc_program_compile(program, cpu, path.c_str()))
    return status;
  // Read and not mapped: the file goes away.
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false,
                                            /*IsVolatile=*/true);
  if (!buffer)
    return makeStatus(TPC_NOT_FOUND, "cannot read '" + Twine(path) +
                                         "': " + buffer.getError().message());
  *out = new tpc_bytes{std::move(*buffer)};
  return nullptr;
}

const void *tpc_bytes_data(const tpc_bytes *bytes) {
  return bytes ? bytes->buffer->getBufferStart() : nullptr;
}

size_t tpc_bytes_size(const tpc_bytes *bytes) {
  return bytes ? bytes->buffer->getBufferSize() : 0;
}

void tpc_bytes_free(tpc_bytes *bytes) { delete bytes; }
