// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// .npz files: what is written comes back, and a file that is cut, changed or
// lies gives one line and no arrays.
#include "ArtifactBuilder.h"
#include "arrays/ArraySet.h"
#include "arrays/NpyHeader.h"
#include "status/Error.h"
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

using namespace tprt;

namespace {
class Npz : public ::testing::Test {
protected:
  static NamedArray makeArray(const std::string &name, tprt_dtype dtype,
                              const std::vector<int64_t> &shape) {
    int64_t count = 1;
    for (int64_t size : shape)
      count *= size;
    NamedArray array{name, dtype, shape,
                     HostBuffer(count * getElementSize(dtype), name)};
    for (size_t i = 0; i < array.data.size(); ++i)
      static_cast<unsigned char *>(array.data.data())[i] =
          dtype == TPRT_I1 ? i & 1 : i * 7;
    return array;
  }
  /// The error of reading a file with these bytes; empty if there is none.
  std::string read(const std::string &bytes) {
    std::string path = folder.file("in.npz");
    writeFile(path, bytes);
    set = ArraySet();
    try {
      set.readNpz(path);
      return "";
    } catch (const Error &error) {
      EXPECT_TRUE(set.getArrays().empty());
      EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos);
      return error.what();
    }
  }
  void expectError(const std::string &bytes, const std::string &text) {
    std::string error = read(bytes);
    EXPECT_NE(error.find(text), std::string::npos) << error;
  }

  TemporaryFolder folder;
  ArraySet set;
};

/// Builds archives by hand, right or wrong.
struct Archive {
  struct Field {
    size_t offset;
    size_t size;
    uint64_t value;
  };
  std::string bytes, directory;
  int count = 0;

  static std::string little(uint64_t value, size_t size) {
    std::string text;
    for (size_t i = 0; i < size; ++i)
      text += static_cast<char>(i < 8 ? value >> (8 * i) : 0);
    return text;
  }
  static std::string deflate(const std::string &contents) {
    z_stream stream = {};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, contents.size()), '\0');
    stream.next_in =
        reinterpret_cast<Bytef *>(const_cast<char *>(contents.data()));
    stream.avail_in = contents.size();
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = out.size();
    ::deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
  }
  /// Add an entry; `lies` overwrite fields of its central record.
  Archive &add(const std::string &name, const std::string &contents,
               bool isDeflated = false, const std::vector<Field> &lies = {}) {
    std::string data = isDeflated ? deflate(contents) : contents;
    uint32_t crc = crc32(0, reinterpret_cast<const Bytef *>(contents.data()),
                         contents.size());
    std::string shared =
        little(20, 2) + little(0, 2) + little(isDeflated ? 8 : 0, 2) +
        little(0, 4) + little(crc, 4) + little(data.size(), 4) +
        little(contents.size(), 4) + little(name.size(), 2) + little(0, 2);
    std::string central = "PK\1\2" + little(20, 2) + shared + little(0, 10) +
                          little(bytes.size(), 4);
    for (const Field &lie : lies)
      central.replace(lie.offset, lie.size, little(lie.value, lie.size));
    bytes += "PK\3\4" + shared + name + data;
    directory += central + name;
    ++count;
    return *this;
  }
  std::string finish() const {
    return bytes + directory + "PK\5\6" + little(0, 4) + little(count, 2) +
           little(count, 2) + little(directory.size(), 4) +
           little(bytes.size(), 4) + little(0, 2);
  }
};
} // namespace

static std::string npy(const std::string &literal, const std::string &data) {
  return "\x93NUMPY" + std::string("\1\0", 2) +
         Archive::little(literal.size(), 2) + literal + data;
}

static std::string pack(const std::string &literal, const std::string &data) {
  return Archive().add("x.npy", npy(literal, data)).finish();
}

TEST_F(Npz, RoundTrip) {
  ArraySet written;
  std::vector<std::vector<int64_t>> shapes = {
      {}, {5}, {3, 4}, {2, 0, 3}, {1, 2, 3, 4}};
  for (int type = TPRT_F32; type <= TPRT_I64; ++type)
    for (const std::vector<int64_t> &shape : shapes)
      written.add(makeArray(std::string(getElementName(tprt_dtype(type))) +
                                "_" + std::to_string(shape.size()),
                            tprt_dtype(type), shape));
  std::string path = folder.file("out.npz");
  written.writeNpz(path);
  ArraySet back;
  back.readNpz(path);
  ASSERT_EQ(back.getArrays().size(), written.getArrays().size());
  for (size_t i = 0; i < back.getArrays().size(); ++i) {
    const NamedArray &a = written.getArrays()[i], &b = back.getArrays()[i];
    EXPECT_EQ(a.name, b.name);
    EXPECT_EQ(a.dtype, b.dtype);
    EXPECT_EQ(a.shape, b.shape);
    ASSERT_EQ(a.data.size(), b.data.size());
    EXPECT_EQ(std::memcmp(a.data.data(), b.data.data(), a.data.size()), 0);
  }
  // The file depends on the arrays alone, and nothing lies beside it.
  written.writeNpz(folder.file("again.npz"));
  EXPECT_EQ(readFile(path), readFile(folder.file("again.npz")));
  EXPECT_EQ(folder.list(), (std::vector<std::string>{"again.npz", "out.npz"}));
}

// Headers as numpy writes them, of the versions there are.
TEST_F(Npz, Headers) {
  std::string data(24, '\1');
  std::string literal =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }  \n";
  EXPECT_EQ(read(pack(literal, data)), "");
  EXPECT_EQ(set.getArrays()[0].shape, (std::vector<int64_t>{2, 3}));
  std::string version2 = "\x93NUMPY" + std::string("\2\0", 2) +
                         Archive::little(literal.size(), 4) + literal + data;
  EXPECT_EQ(read(Archive().add("x.npy", version2).finish()), "");
  EXPECT_EQ(
      read(pack("{\"shape\":(6,),\"descr\":\"<i4\",\"fortran_order\":False}",
                data)),
      "");
  EXPECT_EQ(set.getArrays()[0].dtype, TPRT_I32);
  EXPECT_EQ(
      read(pack("{'descr': '<V2', 'fortran_order': False, 'shape': (12,), }",
                data)),
      "");
  EXPECT_EQ(set.getArrays()[0].dtype, TPRT_BF16);
  EXPECT_EQ(printNpyHeader({TPRT_F32, false, {2, 3}}).size() % 64, 0u);
}

TEST_F(Npz, FortranOrderIsTransposed) {
  std::string data;
  for (int32_t value : {0, 3, 1, 4, 2, 5})
    data += Archive::little(value, 4);
  EXPECT_EQ(
      read(pack("{'descr': '<i4', 'fortran_order': True, 'shape': (2, 3), }",
                data)),
      "");
  const int32_t *values =
      static_cast<int32_t *>(set.getArrays()[0].data.data());
  EXPECT_EQ(std::vector<int32_t>(values, values + 6),
            (std::vector<int32_t>{0, 1, 2, 3, 4, 5}));
}

TEST_F(Npz, Deflated) {
  std::string literal =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (100000,), }";
  std::string data(400000, '\2');
  std::string whole = Archive().add("x.npy", npy(literal, data), true).finish();
  EXPECT_LT(whole.size(), 2000u);
  EXPECT_EQ(read(whole), "");
  EXPECT_EQ(
      std::memcmp(set.getArrays()[0].data.data(), data.data(), data.size()), 0);
  for (size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(read(whole.substr(0, size)), "");
  // Bits of the compressed data: zlib or the checksum sees each of them.
  for (size_t at = 100; at < whole.size() - 120; ++at) {
    std::string changed = whole;
    changed[at] ^= 1 << at % 8;
    EXPECT_NE(read(changed), "") << at;
  }
}

TEST_F(Npz, WrongHeaders) {
  std::string data(24, '\1');
  auto literal = [](const char *descr, const char *shape) {
    return std::string("{'descr': '") + descr +
           "', 'fortran_order': False, 'shape': " + shape + ", }";
  };
  expectError(pack(literal(">f4", "(6,)"), data),
              "has the type '>f4', not one of <f4");
  expectError(pack(literal("|O", "(6,)"), data),
              "has the type '|O', not one of");
  expectError(pack(literal("<f4\n\x01", "(6,)"), data),
              "has the type '<f4?\?'");
  expectError(
      pack("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (6,), }",
           data),
      "has a type with fields");
  expectError(pack(literal("<f4", "(7,)"), data),
              "array 'x.npy' should have 28 bytes for f32[7], but has 24");
  expectError(pack(literal("<f4", "(5,)"), data),
              "should have 20 bytes for f32[5]");
  expectError(pack(literal("<f4", "(-6,)"), data),
              "has a size that is no number");
  expectError(pack(literal("<f4", "6"), data), "no '(' where one belongs");
  expectError(pack(literal("<f4", "(99999999999999999999,)"), data),
              "beyond 2^63");
  expectError(
      pack(literal("<f4", "(9223372036854775807, 9223372036854775807)"), data),
      "states a shape with too many elements");
  expectError(pack(literal("<f4", "(1152921504606846976,)"), data),
              "too many elements");
  expectError(pack(literal("<f8", "(500000000000000000,)"), data),
              "should have 4000000000");
  expectError(pack(literal("<f4", "(6, 1) + (0,)"), data),
              "no '}' where one belongs");
  expectError(pack("{'descr': '<f4', 'fortran_order': False}", data),
              "does not state exactly descr, fortran_order and shape");
  expectError(pack("{'descr': '<f4', 'descr': '<f4'}", data),
              "a key that is unknown or there twice");
  expectError(pack("{'descr': '<f4', 'evil': 1}", data),
              "a key that is unknown");
  expectError(pack("__import__('os').system('true')", data),
              "no '{' where one belongs");
  expectError(pack("{'descr': '<f4", data), "has a string without an end");
  expectError(pack("{'descr': '<f4', 'fortran_order': Maybe", data),
              "neither True nor False");
  expectError(pack(literal("|b1", "(24,)"), std::string(24, '\2')),
              "an element that is neither false nor true");
  expectError(Archive().add("x.npy", "hello").finish(), "ends after 5 bytes");
  expectError(Archive().add("x.npy", "hello world").finish(),
              "does not begin like an .npy");
  expectError(
      Archive().add("x.npy", "\x93NUMPY\x09" + std::string(20, '\0')).finish(),
      "has version 9 of the .npy format");
  expectError(Archive().add("x.txt", "hello world").finish(),
              "is not called *.npy");
  expectError(Archive()
                  .add("x.npy", npy(literal("<f4", "(6,)"), data))
                  .add("x.npy", npy(literal("<f4", "(6,)"), data))
                  .finish(),
              "array 'x' is given twice");
}

// Fields of the central record: offsets as in APPNOTE 4.3.12.
TEST_F(Npz, LyingArchives) {
  std::string contents =
      npy("{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }",
          std::string(24, '\1'));
  auto with = [&](const std::vector<Archive::Field> &lies,
                  bool isDeflated = false) {
    return Archive().add("x.npy", contents, isDeflated, lies).finish();
  };
  ASSERT_EQ(read(with({})), "");
  expectError(with({{16, 4, 0}}),
              "does not have the checksum that the directory states");
  expectError(with({{42, 4, 0x7fffffff}}), "entry 'x.npy' lies outside of it");
  expectError(with({{42, 4, 7}}), "is not where the directory says");
  expectError(with({{8, 2, 1}}), "is encrypted");
  expectError(with({{10, 2, 12}}), "is compressed by method 12");
  expectError(with({{20, 4, 8}}), "cannot have 91 bytes in 8");
  expectError(with({{20, 4, 1 << 30}, {24, 4, 1 << 30}}),
              "has 1073741824 bytes at offset 35, but the file has");
  expectError(with({{24, 4, 0x7fffffff}}, true),
              "cannot have 2147483647 bytes in");
  expectError(with({{24, 4, 90}}, true), "should have 24 bytes for f32[6]");
  expectError(with({{28, 2, 0xffff}}), "entry 0 leaves its directory");
  expectError(with({{0, 4, 0}}), "entry 0 of its directory is none");
  std::string whole = with({});
  auto atEnd = [&](size_t offset, size_t size, uint64_t value) {
    std::string changed = whole;
    return changed.replace(whole.size() - 22 + offset, size,
                           Archive::little(value, size));
  };
  expectError(atEnd(10, 2, 0xfffe),
              "ZIP directory of 65534 entries does not fit");
  expectError(atEnd(12, 4, 0x7fffffff), "does not fit into it");
  expectError(atEnd(16, 4, 0x7fffffff), "does not fit into it");
  expectError(atEnd(16, 4, 3), "entry 0 of its directory is none");
  expectError("", "it has no ZIP directory at its end");
  expectError(std::string(100000, 'x'), "it has no ZIP directory at its end");
}

TEST_F(Npz, OutOfDisk) {
  ArraySet big;
  big.add(makeArray("x", TPRT_F64, {100000}));
  std::string path = folder.file("out.npz");
  writeFile(path, "what was there before");
  // A limit on the size of files, in a child: here it would hit the test's log.
  pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {100000, 100000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      big.writeNpz(path);
    } catch (const Error &error) {
      bool isRight =
          std::string(error.what()).find("cannot write '" + path + "': ") == 0;
      ::_exit(isRight ? 42 : 1);
    }
    ::_exit(2);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 42);
  EXPECT_EQ(readFile(path), "what was there before");
  EXPECT_EQ(folder.list(), std::vector<std::string>{"out.npz"});
  if (::access("/dev/full", W_OK) == 0)
    EXPECT_THROW(big.writeNpz("/dev/full"), Error);
  EXPECT_THROW(big.writeNpz("/nonexistent/out.npz"), Error);
}

TEST_F(Npz, TruncatedOrChangedAnywhere) {
  ArraySet written;
  written.add(makeArray("x", TPRT_F32, {3, 4}));
  written.add(makeArray("yy", TPRT_I1, {5}));
  std::string path = folder.file("out.npz");
  written.writeNpz(path);
  std::string whole = readFile(path);
  ASSERT_EQ(read(whole), "");
  for (size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(read(whole.substr(0, size)), "") << size;
  // A changed byte is an error or lies in a field that says nothing about the
  // arrays (times, versions): then all arrays are as they were.
  for (size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] ^= 1 << at % 8;
    if (!read(changed).empty())
      continue;
    ASSERT_EQ(set.getArrays().size(), 2u) << at;
    for (size_t i = 0; i < 2; ++i) {
      const NamedArray &a = written.getArrays()[i], &b = set.getArrays()[i];
      ASSERT_EQ(a.shape, b.shape) << at;
      ASSERT_EQ(std::memcmp(a.data.data(), b.data.data(), a.data.size()), 0)
          << at;
    }
  }
}
