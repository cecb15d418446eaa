// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files that are no artifact, or one that was cut, changed or made for another
// machine: one line, and no code of them is mapped.
#include "SessionFixture.h"
#include <elf.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

using Json = nlohmann::json;

static const char doNothing[] = R"(
int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
                      const tprt_tensor *results, void *workspace) {
  return 0;
})";

namespace {
class ArtifactTest : public ::testing::Test {
protected:
  /// The bytes of a valid artifact, or of one whose manifest is `manifest`.
  std::string build(const Json &manifest = makeManifest(2),
                    const char *source = doNothing) {
    std::string path = folder.file("whole.tpx");
    buildArtifact(path, source, manifest);
    return readFile(path);
  }
  /// Open a file with these bytes; the status is the caller's.
  tprt_status open(const std::string &bytes) {
    // A new name each time, as the loader compares files by their identity.
    std::string path =
        folder.file("part" + std::to_string(numOpened++) + ".tpx");
    writeFile(path, bytes);
    tprt_artifact *artifact = nullptr;
    tprt_status status = tprt_artifact_open(path.c_str(), &artifact);
    EXPECT_EQ(artifact == nullptr, status != nullptr);
    tprt_artifact_close(artifact);
    ::unlink(path.c_str());
    return status;
  }
  static std::string addChecksum(std::string bytes) {
    uint32_t crc =
        crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), bytes.size());
    bytes += "tpx-crc\n";
    for (int i = 0; i < 4; ++i)
      bytes += static_cast<char>(crc >> (8 * i));
    return bytes;
  }
  template <typename T>
  static void patch(std::string &bytes, size_t offset, T value) {
    std::memcpy(bytes.data() + offset, &value, sizeof(T));
  }

  TemporaryFolder folder;
  int numOpened = 0;
};
} // namespace

TEST_F(ArtifactTest, TruncatedAtEveryByte) {
  std::string whole = build(), path = folder.file("cut.tpx");
  ASSERT_OK(open(whole));
  writeFile(path, whole);
  tprt_artifact *artifact = nullptr;
  for (size_t size = whole.size(); size-- > 0;) {
    ASSERT_EQ(::truncate(path.c_str(), size), 0);
    ASSERT_TRUE(isError(tprt_artifact_open(path.c_str(), &artifact),
                        TPRT_MALFORMED, "cut.tpx"))
        << size;
  }
}

// With a checksum a changed bit anywhere is an error, in code and data too.
TEST_F(ArtifactTest, EveryByteChanged) {
  std::string whole = addChecksum(build()), path = folder.file("changed.tpx");
  ASSERT_OK(open(whole));
  writeFile(path, whole);
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  auto put = [&](size_t at, char value) {
    file.seekp(at).put(value).flush();
    ASSERT_TRUE(file.good());
  };
  tprt_artifact *artifact = nullptr;
  for (size_t at = 0; at < whole.size(); ++at) {
    // Without its name the checksum is none, and the rest is intact.
    if (at >= whole.size() - 12 && at < whole.size() - 4)
      continue;
    put(at, whole[at] ^ 1 << at % 8);
    tprt_status status = tprt_artifact_open(path.c_str(), &artifact);
    ASSERT_NE(status, nullptr) << at;
    std::string message = tprt_status_message(status);
    EXPECT_EQ(message.find('\n'), std::string::npos) << message;
    tprt_status_free(status);
    put(at, whole[at]);
  }
  put(whole.size() - 1, whole.back() ^ 1);
  EXPECT_ERROR(tprt_artifact_open(path.c_str(), &artifact), TPRT_MALFORMED,
               "is corrupt: its checksum is");
}

// What the ELF header says is used only where it fits the file.
TEST_F(ArtifactTest, LyingHeaders) {
  std::string whole = build();
  Elf64_Ehdr header;
  std::memcpy(&header, whole.data(), sizeof(header));
  auto with = [&](size_t offset, auto value) {
    std::string changed = whole;
    patch(changed, offset, value);
    return open(changed);
  };
  EXPECT_ERROR(with(offsetof(Elf64_Ehdr, e_shoff), UINT64_MAX - 8),
               TPRT_MALFORMED, "section headers end at byte");
  EXPECT_ERROR(with(offsetof(Elf64_Ehdr, e_phoff), UINT64_MAX / 2),
               TPRT_MALFORMED, "segment headers end at byte");
  EXPECT_ERROR(with(offsetof(Elf64_Ehdr, e_shnum), uint16_t(0xffff)),
               TPRT_MALFORMED, "is truncated");
  EXPECT_ERROR(with(offsetof(Elf64_Ehdr, e_shnum), uint16_t(0)), TPRT_MALFORMED,
               "has no table of section names");
  EXPECT_ERROR(with(offsetof(Elf64_Ehdr, e_shstrndx), uint16_t(0xff00)),
               TPRT_MALFORMED, "has no table of section names");
  EXPECT_ERROR(with(offsetof(Elf64_Ehdr, e_shentsize), uint16_t(8)),
               TPRT_MALFORMED, "entries of unknown size");
  EXPECT_ERROR(with(offsetof(Elf64_Ehdr, e_type), uint16_t(ET_EXEC)),
               TPRT_MALFORMED, "it is no 64-bit x86-64 shared object");
  EXPECT_ERROR(with(offsetof(Elf64_Ehdr, e_machine), uint16_t(EM_AARCH64)),
               TPRT_MALFORMED, "it is no 64-bit x86-64 shared object");
  EXPECT_ERROR(with(EI_CLASS, uint8_t(ELFCLASS32)), TPRT_MALFORMED,
               "it is no 64-bit x86-64 shared object");
  for (uint16_t i = 0; i < header.e_shnum; ++i) {
    size_t at = header.e_shoff + i * sizeof(Elf64_Shdr);
    // Nothing may happen but an error or, for a field nobody reads, success.
    tprt_status_free(with(at + offsetof(Elf64_Shdr, sh_name), UINT32_MAX));
    tprt_status_free(with(at + offsetof(Elf64_Shdr, sh_size), UINT64_MAX));
    tprt_status_free(
        with(at + offsetof(Elf64_Shdr, sh_offset), UINT64_MAX - 1));
  }
  for (uint16_t i = 0; i < header.e_phnum; ++i) {
    size_t at = header.e_phoff + i * sizeof(Elf64_Phdr);
    EXPECT_ERROR(with(at + offsetof(Elf64_Phdr, p_filesz), UINT64_MAX),
                 TPRT_MALFORMED, "is truncated: segment " + std::to_string(i));
    EXPECT_ERROR(with(at + offsetof(Elf64_Phdr, p_offset), UINT64_MAX),
                 TPRT_MALFORMED, "is truncated: segment " + std::to_string(i));
  }
}

TEST_F(ArtifactTest, NoArtifact) {
  EXPECT_ERROR(open(""), TPRT_MALFORMED,
               "is not a .tpx artifact: it has only 0 bytes");
  EXPECT_ERROR(open(std::string(100, 'x')), TPRT_MALFORMED,
               "is not a .tpx artifact: it does not begin like an ELF file");
  EXPECT_ERROR(open(readFile("/proc/self/exe")), TPRT_MALFORMED,
               "is not a .tpx");
  tprt_artifact *artifact = nullptr;
  EXPECT_ERROR(tprt_artifact_open("/nonexistent.tpx", &artifact),
               TPRT_NOT_FOUND,
               "cannot open '/nonexistent.tpx': No such file or directory");
  EXPECT_ERROR(tprt_artifact_open("/", &artifact), TPRT_IO,
               "'/' is not a regular file");
  std::string fifo = folder.file("fifo");
  ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
  EXPECT_ERROR(tprt_artifact_open(fifo.c_str(), &artifact), TPRT_IO,
               "is not a regular file");
  EXPECT_ERROR(tprt_artifact_open(nullptr, &artifact), TPRT_INVALID_ARGUMENT,
               "path is null");
}

TEST_F(ArtifactTest, WrongVersions) {
  Json manifest = makeManifest(2);
  manifest["format"] = 2;
  EXPECT_ERROR(open(build(manifest)), TPRT_INCOMPATIBLE,
               "manifest: it has format 2, but this runtime knows format 1");
  manifest["format"] = 1;
  manifest["abi"] = 7;
  EXPECT_ERROR(open(build(manifest)), TPRT_INCOMPATIBLE,
               "manifest: it has abi 7, but this runtime knows abi 1");
  manifest["abi"] = 1;
  manifest["target"] = "rocm";
  EXPECT_ERROR(open(build(manifest)), TPRT_INCOMPATIBLE,
               "is for target 'rocm', but this runtime runs 'cpu' and 'cuda'");
}

// fma4 was in four models of CPU only; the second has never been a feature.
TEST_F(ArtifactTest, MissingCpuFeature) {
  Json manifest = makeManifest(2);
  manifest["cpu"] = {{"name", "bdver1"},
                     {"features", {"sse2", "+cx16", "-avx512f"}}};
  ASSERT_OK(open(build(manifest)));
  for (const char *feature : {"fma4", "flux-capacitor"}) {
    manifest["cpu"]["features"][1] = feature;
    std::string bytes = build(manifest);
    EXPECT_ERROR(open(bytes), TPRT_INCOMPATIBLE,
                 std::string("is compiled for a CPU with '") + feature +
                     "', which this CPU does not have");
  }
  // It can still be looked at.
  tprt_artifact *artifact = nullptr;
  ASSERT_OK(tprt_artifact_inspect(folder.file("whole.tpx").c_str(), &artifact));
  EXPECT_STREQ(tprt_artifact_cpu(artifact), "bdver1");
  tprt_session *session = nullptr;
  EXPECT_ERROR(tprt_session_create(artifact, nullptr, nullptr, &session),
               TPRT_INVALID_ARGUMENT,
               "was opened to be inspected, not to be run");
  tprt_artifact_close(artifact);
}

TEST_F(ArtifactTest, CodeThatDoesNotFit) {
  Json manifest = makeManifest(2);
  manifest["entries"][0]["symbol"] = "tp_entry_other";
  EXPECT_ERROR(open(build(manifest)), TPRT_MALFORMED,
               "has no function 'tp_entry_other' for its entry 'main'");
  const char undefined[] = R"(
void launch_missiles(void);
int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
                      const tprt_tensor *results, void *workspace) {
  launch_missiles();
  return 0;
})";
  EXPECT_ERROR(open(build(makeManifest(2), undefined)), TPRT_MALFORMED,
               ".tpx': undefined symbol: launch_missiles");
}

// Two artifacts may be open together though one descriptor number follows the
// other: the code of one must not be taken for that of the other.
TEST_F(ArtifactTest, SeveralAtOnce) {
  auto source = [](int code) {
    return "int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args, "
           "const tprt_tensor *results, void *workspace) { *(int32_t "
           "*)results[0].data = " +
           std::to_string(code) + "; return 0; }";
  };
  Json manifest = makeManifest(1);
  manifest["entries"][0]["results"] = {
      makeTensor("r", "i32", {}, {}, Json::array())};
  for (int round = 0; round < 3; ++round) {
    tprt_artifact *artifacts[2];
    tprt_session *sessions[2];
    for (int i = 0; i < 2; ++i) {
      std::string path = folder.file("several" + std::to_string(i) + ".tpx");
      buildArtifact(path, source(10 * round + i), manifest);
      ASSERT_OK(tprt_artifact_open(path.c_str(), &artifacts[i]));
      ASSERT_OK(
          tprt_session_create(artifacts[i], nullptr, nullptr, &sessions[i]));
    }
    for (int i = 0; i < 2; ++i) {
      ASSERT_OK(tprt_session_run(sessions[i]));
      int32_t value = -1;
      tprt_array array = {&value, TPRT_I32, 0, nullptr};
      ASSERT_OK(tprt_session_get_result(sessions[i], "r", &array));
      EXPECT_EQ(value, 10 * round + i);
    }
    for (int i = 0; i < 2; ++i) {
      tprt_session_destroy(sessions[i]);
      tprt_artifact_close(artifacts[i]);
    }
  }
}
