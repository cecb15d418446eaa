// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An object and its manifest become a shared object, linked in process.

#include "lld/Common/Driver.h"
#include "tp/Artifact/Artifact.h"
#include "tprt/program.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/BinaryFormat/ELF.h"
#include "llvm/InterfaceStub/ELFObjHandler.h"
#include "llvm/InterfaceStub/IFSStub.h"
#include "llvm/Support/CRC.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <mutex>

LLD_HAS_DRIVER(elf)

using namespace mlir;
using namespace mlir::tp;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace {
/// A directory that goes away with its files.
class ScratchDirectory {
public:
  ScratchDirectory() { error = fs::createUniqueDirectory("tp-link", root); }
  ~ScratchDirectory() {
    if (!error)
      fs::remove_directories(root);
  }
  std::error_code getError() const { return error; }
  std::string getPath(StringRef name) const {
    SmallString<128> file(root);
    path::append(file, name);
    return file.str().str();
  }

private:
  SmallString<128> root;
  std::error_code error;
};
} // namespace

namespace {
/// Hides the options of the process from lld, which resets all that it finds to
/// their defaults: a tool would lose what its user asked for.
class HiddenOptions {
public:
  HiddenOptions() { std::swap(options, llvm::cl::getRegisteredOptions()); }
  ~HiddenOptions() { std::swap(options, llvm::cl::getRegisteredOptions()); }

private:
  std::remove_reference_t<decltype(llvm::cl::getRegisteredOptions())> options;
};
} // namespace

/// Write `bytes` to `file`; the stream knows a full disk only when it is
/// closed.
static std::error_code writeFile(StringRef file, StringRef bytes) {
  std::error_code error;
  llvm::raw_fd_ostream stream(file, error);
  if (error)
    return error;
  stream << bytes;
  stream.close();
  error = stream.error();
  stream.clear_error();
  return error;
}

namespace {
/// A section of note.
struct Section {
  StringRef name, bytes;
  uint64_t alignment;
};
} // namespace

/// An object with `sections`: a relocatable ELF header, their bytes, and their
/// names.
static std::string buildSectionsObject(ArrayRef<Section> sections) {
  using namespace llvm::ELF;
  SmallVector<Elf64_Shdr> headers(1, Elf64_Shdr{});
  std::string object(sizeof(Elf64_Ehdr), '\0'), names(1, '\0');
  auto add = [&](StringRef name, StringRef bytes, uint64_t alignment,
                 uint32_t type) {
    object.resize(llvm::alignTo(object.size(), alignment), '\0');
    Elf64_Shdr &header = headers.emplace_back(Elf64_Shdr{});
    header.sh_type = type;
    header.sh_offset = object.size();
    header.sh_size = bytes.size();
    header.sh_addralign = alignment;
    object += bytes;
  };
  for (const Section &section : sections)
    add(section.name, section.bytes, section.alignment, SHT_PROGBITS);
  for (auto [i, section] : llvm::enumerate(sections)) {
    headers[i + 1].sh_name = names.size();
    names += section.name.str() + '\0';
  }
  uint32_t nameOfNames = names.size();
  names += std::string(".shstrtab") + '\0';
  add(".shstrtab", names, 1, SHT_STRTAB);
  headers.back().sh_name = nameOfNames;
  object.resize(llvm::alignTo(object.size(), 8), '\0');

  Elf64_Ehdr header = {};
  memcpy(header.e_ident, ElfMagic, 4);
  header.e_ident[EI_CLASS] = ELFCLASS64;
  header.e_ident[EI_DATA] = ELFDATA2LSB;
  header.e_ident[EI_VERSION] = EV_CURRENT;
  header.e_type = ET_REL;
  header.e_machine = EM_X86_64;
  header.e_version = EV_CURRENT;
  header.e_shoff = object.size();
  header.e_ehsize = sizeof(Elf64_Ehdr);
  header.e_shentsize = sizeof(Elf64_Shdr);
  header.e_shnum = headers.size();
  header.e_shstrndx = headers.size() - 1;
  memcpy(object.data(), &header, sizeof(header));
  object.append(reinterpret_cast<const char *>(headers.data()),
                headers.size() * sizeof(Elf64_Shdr));
  return object;
}

/// A shared object that stands for libtprt while linking, so that a compiler
/// needs no runtime beside it.
static llvm::Error writeRuntimeStub(StringRef file) {
  llvm::ifs::IFSStub stub;
  stub.SoName = "libtprt.so.0";
  stub.Target.Arch = llvm::ELF::EM_X86_64;
  stub.Target.BitWidth = llvm::ifs::IFSBitWidthType::IFS64;
  stub.Target.Endianness = llvm::ifs::IFSEndiannessType::Little;
  // A stub lists its symbols in alphabetical order.
  for (const char *name : {"tprt_call", "tprt_collective", "tprt_coordinate",
                           "tprt_copy", "tprt_fetch", "tprt_launch"}) {
    llvm::ifs::IFSSymbol symbol(name);
    symbol.Type = llvm::ifs::IFSSymbolType::Func;
    stub.Symbols.push_back(symbol);
  }
  return llvm::ifs::writeBinaryStub(file, stub);
}

/// The first line that lld wrote, without its name in front.
static std::string getFirstLine(StringRef text) {
  StringRef line = text.take_until([](char c) { return c == '\n'; });
  for (StringRef prefix : {"ld.lld: ", "error: "})
    line.consume_front(prefix);
  return line.str();
}

/// Append the checksum by which the runtime sees that a file was damaged
/// before it maps any code (docs/ArtifactFormat.md).
static std::error_code appendChecksum(StringRef file) {
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> content =
      llvm::MemoryBuffer::getFile(file, /*IsText=*/false,
                                  /*RequiresNullTerminator=*/false);
  if (!content)
    return content.getError();
  uint32_t sum =
      llvm::crc32(llvm::arrayRefFromStringRef((*content)->getBuffer()));
  std::error_code failure;
  llvm::raw_fd_ostream stream(file, failure, fs::CD_OpenExisting, fs::FA_Write,
                              fs::OF_Append);
  if (failure)
    return failure;
  char bytes[4];
  llvm::support::endian::write32le(bytes, sum);
  stream << "tpx-crc\n" << StringRef(bytes, sizeof(bytes));
  stream.close();
  failure = stream.error();
  stream.clear_error();
  return failure;
}

LogicalResult mlir::tp::linkArtifact(ArrayRef<char> object, StringRef manifest,
                                     StringRef device, StringRef output,
                                     std::string &error) {
  auto fail = [&](const Twine &message) {
    error = ("cannot write '" + output + "': " + message).str();
    return failure();
  };
  ScratchDirectory scratch;
  if (scratch.getError())
    return fail(scratch.getError().message());
  std::string code = scratch.getPath("code.o");
  std::string description = scratch.getPath("manifest.o");
  std::string runtime = scratch.getPath("libtprt.so");
  if (std::error_code failure =
          writeFile(code, StringRef(object.data(), object.size())))
    return fail(failure.message());
  SmallVector<Section> sections = {{TPRT_MANIFEST_SECTION, manifest, 1}};
  if (!device.empty())
    sections.push_back({TPRT_DEVICE_SECTION, device, 64});
  if (std::error_code failure =
          writeFile(description, buildSectionsObject(sections)))
    return fail(failure.message());
  if (llvm::Error failure = writeRuntimeStub(runtime))
    return fail(toString(std::move(failure)));

  // The file grows beside its final name and is renamed when it is complete.
  SmallString<128> unfinished;
  fs::createUniquePath(output + ".%%%%%%", unfinished, /*MakeAbsolute=*/false);
  llvm::FileRemover remover(unfinished);

  // lld is one per process, and so is what it is called with.
  static std::mutex oneLinker;
  std::lock_guard<std::mutex> lock(oneLinker);
  // Inside a crash recovery context lld comes back from fatal errors, which
  // otherwise end the process.
  llvm::CrashRecoveryContext::Enable();
  llvm::scope_exit disable([] { llvm::CrashRecoveryContext::Disable(); });
  HiddenOptions hidden;
  std::string messages;
  llvm::raw_string_ostream stream(messages);
  lld::Result result =
      lld::lldMain({"ld.lld",
                    "-shared",
                    "-z",
                    "defs",
                    "-z",
                    "relro",
                    "-z",
                    "now",
                    "--hash-style=gnu",
                    "--build-id=none",
                    "--threads=1",
                    "--as-needed",
                    "-o",
                    unfinished.c_str(),
                    code.c_str(),
                    description.c_str(),
                    runtime.c_str(),
                    "-L/lib/x86_64-linux-gnu",
                    "-L/usr/lib/x86_64-linux-gnu",
                    "-L/lib64",
                    "-L/usr/lib64",
                    "-l:libm.so.6",
                    "-l:libc.so.6"},
                   stream, stream, {{lld::Gnu, &lld::elf::link}});
  if (result.retCode != 0)
    return fail(getFirstLine(messages));
  if (std::error_code failure = appendChecksum(unfinished))
    return fail(failure.message());
  if (std::error_code failure = fs::rename(unfinished, output))
    return fail(failure.message());
  remover.releaseFile();
  return success();
}
