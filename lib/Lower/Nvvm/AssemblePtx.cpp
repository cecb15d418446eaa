// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// PTX becomes machine code.

#include "tp/Lower/Nvvm/Ptx.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::tp;
namespace fs = llvm::sys::fs;

/// Where the installers of CUDA put its programs.
static constexpr StringLiteral kDefaultFolder = "/usr/local/cuda/bin";

static std::string findPtxas() {
  for (ArrayRef<StringRef> folders :
       {ArrayRef<StringRef>(), ArrayRef<StringRef>(kDefaultFolder)})
    if (auto found = llvm::sys::findProgramByName("ptxas", folders))
      return *found;
  return {};
}

namespace {
/// A file that goes away.
class ScratchFile {
public:
  explicit ScratchFile(StringRef suffix) {
    error = fs::createTemporaryFile("tp-kernels", suffix, path);
    remover.setFile(path);
  }
  std::error_code getError() const { return error; }
  StringRef getPath() const { return path; }

private:
  SmallString<128> path;
  llvm::FileRemover remover;
  std::error_code error;
};
} // namespace

FailureOr<std::optional<std::string>>
mlir::tp::assemblePtx(StringRef ptx, StringRef chip, std::string &error) {
  std::string ptxas = findPtxas();
  if (ptxas.empty())
    return std::optional<std::string>();
  auto fail = [&](const Twine &message) {
    error = ("cannot assemble kernels for " + chip + ": " + message).str();
    return failure();
  };
  ScratchFile source("ptx"), code("cubin"), messages("txt");
  for (const ScratchFile *file : {&source, &code, &messages})
    if (file->getError())
      return fail(file->getError().message());
  std::error_code written;
  llvm::raw_fd_ostream stream(source.getPath(), written);
  stream << ptx.rtrim('\0');
  stream.close();
  if (stream.error())
    written = stream.error();
  stream.clear_error();
  if (written)
    return fail(written.message());

  std::string arch = ("-arch=" + chip).str();
  std::optional<StringRef> redirects[] = {StringRef(), messages.getPath(),
                                          messages.getPath()};
  std::string unusable;
  int status = llvm::sys::ExecuteAndWait(
      ptxas, {ptxas, arch, "-O3", "-o", code.getPath(), source.getPath()},
      /*Env=*/std::nullopt, redirects, /*SecondsToWait=*/0, /*MemoryLimit=*/0,
      &unusable);
  if (status != 0) {
    auto said = llvm::MemoryBuffer::getFile(messages.getPath());
    StringRef text = said ? (*said)->getBuffer() : StringRef(unusable);
    return fail(text.trim().split('\n').first);
  }
  auto cubin = llvm::MemoryBuffer::getFile(code.getPath(), /*IsText=*/false,
                                           /*RequiresNullTerminator=*/false);
  if (!cubin)
    return fail(cubin.getError().message());
  return std::optional<std::string>((*cubin)->getBuffer().str());
}
