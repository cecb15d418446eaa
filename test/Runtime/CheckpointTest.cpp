// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checkpoints of one or several files: what is found in a folder, what an index
// may say, and that boxes are read where they lie.
#include "CheckpointFixture.h"
#include <cstring>
#include <fcntl.h>
#include <numeric>
#include <sys/stat.h>
#include <unistd.h>

using namespace tprt;

using Checkpoints = CheckpointTest;

static std::string index(const std::string &map) {
  return "{\"metadata\":{\"total_size\":1.5},\"weight_map\":{" + map + "}}";
}

TEST_F(Checkpoints, FolderWithIndex) {
  writeFile(folder.file("m-1.safetensors"), packBytes("a", 3));
  writeFile(folder.file("m-2.safetensors"),
            pack("{" + tensor("b", "U8", "[2]", 0, 2) + "," +
                     tensor("c", "U8", "[5]", 2, 7) + "}",
                 7));
  writeFile(folder.file("config.json"), "{}");
  std::string map = "\"c\":\"m-2.safetensors\",\"a\":\"m-1.safetensors\","
                    "\"b\":\"m-2.safetensors\"";
  std::string path = folder.file("m.safetensors.index.json");
  writeFile(path, index(map));
  for (const std::string &given : {path, folder.file(".")}) {
    ASSERT_EQ(open(given), "");
    ASSERT_EQ(checkpoint->getTensors().size(), 3u);
    EXPECT_EQ(readAll(*checkpoint->find("a")), std::string("\0\7\16", 3));
    EXPECT_EQ(readAll(*checkpoint->find("c")).size(), 5u);
    EXPECT_EQ(checkpoint->getBytesRead(), 8u);
  }
}

TEST_F(Checkpoints, FolderWithoutIndex) {
  EXPECT_NE(open(folder.file("."))
                .find("has 0 files *.safetensors.index.json "
                      "and 0 files *.safetensors"),
            std::string::npos);
  writeFile(folder.file("model.safetensors"), packBytes("a", 3));
  EXPECT_EQ(open(folder.file(".")), "");
  writeFile(folder.file("other.safetensors"), packBytes("a", 3));
  EXPECT_NE(open(folder.file(".")).find("and 2 files *.safetensors"),
            std::string::npos);
  EXPECT_NE(open(folder.file("none.safetensors")).find("No such file"),
            std::string::npos);
  ASSERT_EQ(::mkfifo(folder.file("fifo.safetensors").c_str(), 0600), 0);
  EXPECT_NE(open(folder.file("fifo.safetensors")).find("is not a regular file"),
            std::string::npos);
}

TEST_F(Checkpoints, WrongIndex) {
  writeFile(folder.file("m-1.safetensors"), packBytes("a", 3));
  writeFile(folder.file("m-2.safetensors"), packBytes("b", 3));
  std::string path = folder.file("m.safetensors.index.json");
  auto expect = [&](const std::string &text, const std::string &error) {
    writeFile(path, text);
    std::string found = open(path);
    EXPECT_NE(found.find(error), found.npos) << found;
  };
  std::string both = "\"a\":\"m-1.safetensors\",\"b\":\"m-2.safetensors\"";
  expect(index(both + ",\"a\":\"m-2.safetensors\""),
         "it has the key \"a\" twice");
  expect(index("\"a\":\"m-2.safetensors\",\"b\":\"m-1.safetensors\""),
         "m-1.safetensors' has tensor 'a', but '");
  expect(index("\"a\":\"m-1.safetensors\",\"c\":\"m-1.safetensors\""),
         "says that tensor 'c' is in '");
  expect(index("\"a\":\"m-1.safetensors\",\"b\":\"m-1.safetensors\""),
         "says that tensor 'b' is in '");
  expect(index("\"a\":\"m-3.safetensors\""), "No such file or directory");
  for (const char *out :
       {"../m-1.safetensors", "/etc/m-1.safetensors", "./m-1.safetensors", "..",
        ".", "", "sub/m.safetensors", "m\\n.safetensors"})
    expect(index("\"a\":\"" + std::string(out) + "\""),
           "is not the name of a file in its folder");
  expect(index("\"a\":\"m-1.safetensors\\u0000.bin\""), "has a zero byte");
  expect(index("\"a\":\"m-1.bin\""),
         "weight_map.a is \"m-1.bin\", not a file *.safetensors");
  expect(index("\"a\":7"), "weight_map.a is 7, not a string");
  expect(index("\"a\\u0007\":\"m-1.safetensors\""), "has a control character");
  expect("{\"weight_map\":[]}", "weight_map is [], not an object");
  expect("{}", "it has no \"weight_map\"");
  expect("[]", "it is [], not an object");
  expect("", "it is not JSON at byte 1");
  std::string many;
  for (int i = 0; i <= 100000; ++i)
    many += (i ? ",\"t" : "\"t") + std::to_string(i) + "\":\"m" +
            std::to_string(i) + ".safetensors\"";
  expect(index(many), "makes more than 100000 files");
  // A part is checked as a file of its own is.
  writeFile(folder.file("m-2.safetensors"), packBytes("b", 3) + "x");
  expect(index(both), "its tensors have 3 bytes, but 4 follow it in the file");
}

// An index that is cut off or has a changed bit is an error, or both tensors
// are where the files have them.
TEST_F(Checkpoints, TruncatedOrChangedIndex) {
  writeFile(folder.file("m-1.safetensors"), packBytes("a", 3));
  writeFile(folder.file("m-2.safetensors"), packBytes("b", 4));
  std::string path = folder.file("m.safetensors.index.json");
  std::string whole =
      index("\"a\":\"m-1.safetensors\",\"b\":\"m-2.safetensors\"");
  auto openText = [&](const std::string &text) {
    std::remove(path.c_str());
    writeFile(path, text);
    return open(path);
  };
  ASSERT_EQ(openText(whole), "");
  for (size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(openText(whole.substr(0, size)), "") << size;
  for (size_t at = 0; at < whole.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = whole;
      changed[at] ^= 1 << bit;
      if (!openText(changed).empty())
        continue;
      ASSERT_TRUE(checkpoint->find("a") && checkpoint->find("b")) << changed;
      EXPECT_EQ(readAll(*checkpoint->find("a")).size(), 3u);
      EXPECT_EQ(readAll(*checkpoint->find("b")).size(), 4u);
    }
}

// A name in a folder may be a link to another name in it, and out of it only if
// the user says so: download caches keep the files elsewhere.
TEST_F(Checkpoints, Links) {
  std::string inside = folder.file("model");
  ASSERT_EQ(::mkdir(inside.c_str(), 0700), 0);
  writeFile(folder.file("blob"), packBytes("a", 3));
  writeFile(inside + "/m.safetensors.index.json",
            index("\"a\":\"m-1.safetensors\""));
  std::string part = inside + "/m-1.safetensors";
  auto link = [&](const std::string &target) {
    ::unlink(part.c_str());
    ASSERT_EQ(::symlink(target.c_str(), part.c_str()), 0);
  };
  for (const std::string &target :
       {std::string("../blob"), folder.file("blob"), std::string("..")}) {
    link(target);
    EXPECT_NE(open(inside).find("m-1.safetensors' is a link out of its folder"),
              std::string::npos);
  }
  link("../blob");
  EXPECT_EQ(open(inside, /*followLinks=*/true), "");
  EXPECT_EQ(readAll(0).size(), 3u);
  writeFile(inside + "/here", packBytes("a", 3));
  link("here");
  EXPECT_EQ(open(inside), "");
  link("m-1.safetensors");
  EXPECT_NE(open(inside).find("Too many levels of symbolic links"),
            std::string::npos);
  // The folder itself is the user's choice.
  link("here");
  ASSERT_EQ(::symlink(inside.c_str(), folder.file("latest").c_str()), 0);
  EXPECT_EQ(open(folder.file("latest")), "");
}

// More files than a process may open, read in an order that reopens them.
TEST_F(Checkpoints, ManyFiles) {
  std::string map;
  constexpr int numFiles = 1500;
  for (int i = 0; i < numFiles; ++i) {
    std::string name = "t" + std::to_string(i);
    writeFile(folder.file(name + ".safetensors"), packBytes(name, 1 + i % 5));
    map += (i ? ",\"" : "\"") + name + "\":\"" + name + ".safetensors\"";
  }
  writeFile(folder.file("m.safetensors.index.json"), index(map));
  ASSERT_EQ(open(folder.file(".")), "");
  for (int i = 0; i < numFiles; i += 7) {
    size_t number = *checkpoint->find("t" + std::to_string(i));
    EXPECT_EQ(readAll(number).size(), size_t(1 + i % 5));
  }
  // A file that has become another one is refused when it is opened again.
  writeFile(folder.file("t0.safetensors"), packBytes("t0", 1) + " ");
  try {
    readAll(*checkpoint->find("t0"));
    FAIL() << "the change went unseen";
  } catch (const Error &error) {
    EXPECT_NE(std::string(error.what()).find("has changed since it was opened"),
              std::string::npos);
  }
}

// Every box of a tensor of rank 3, into a larger array.
TEST_F(Checkpoints, Boxes) {
  std::vector<int64_t> shape = {3, 4, 5};
  ASSERT_EQ(
      openBytes(pack("{" + tensor("a", "I16", "[3,4,5]", 0, 120) + "}", 120)),
      "");
  std::string data = readAll(0);
  std::vector<int64_t> targetShape = {4, 5, 7}, targetStart = {1, 1, 2};
  std::vector<int64_t> start(3), sizes(3);
  auto forEachExtent = [&](size_t dim, auto next) {
    for (start[dim] = 0; start[dim] < shape[dim]; ++start[dim])
      for (sizes[dim] = 1; start[dim] + sizes[dim] <= shape[dim]; ++sizes[dim])
        next();
  };
  auto check = [&] {
    std::vector<uint16_t> target(4 * 5 * 7, 0xabcd), expected = target;
    for (int64_t i = 0; i < sizes[0]; ++i)
      for (int64_t j = 0; j < sizes[1]; ++j)
        std::memcpy(
            &expected[((1 + i) * 5 + 1 + j) * 7 + 2],
            &data[(((start[0] + i) * 4 + start[1] + j) * 5 + start[2]) * 2],
            sizes[2] * 2);
    checkpoint->read(0, start, sizes, target.data(),
                     {targetShape, targetStart});
    ASSERT_EQ(target, expected);
  };
  forEachExtent(0, [&] { forEachExtent(1, [&] { forEachExtent(2, check); }); });
}

// Rows that are further apart than a page: exactly the bytes of the box.
TEST_F(Checkpoints, WideRowsAreReadExactly) {
  constexpr int64_t rows = 6, columns = 9000;
  ASSERT_EQ(openBytes(pack("{" + tensor("a", "U8", "[6,9000]", 0, 54000) + "}",
                           54000)),
            "");
  std::string data = readAll(0);
  uint64_t before = checkpoint->getBytesRead();
  std::vector<int64_t> start = {1, 3000}, sizes = {4, 2000}, zeros = {0, 0};
  std::string target(8000, '\0');
  checkpoint->read(0, start, sizes, target.data(), {sizes, zeros});
  EXPECT_EQ(checkpoint->getBytesRead() - before, 8000u);
  for (int64_t i = 0; i < 4; ++i)
    EXPECT_EQ(target.substr(i * 2000, 2000),
              data.substr((1 + i) * columns + 3000, 2000));
  static_assert(rows * columns == 54000);
}

// Narrow rows in more than one buffer of them.
TEST_F(Checkpoints, NarrowRows) {
  ASSERT_EQ(
      openBytes(pack("{" + tensor("a", "I32", "[9000,100]", 0, 3600000) + "}",
                     3600000)),
      "");
  std::string data = readAll(0);
  std::vector<int64_t> start = {3, 98}, sizes = {8900, 2}, zeros = {0, 0};
  std::string target(8900 * 8, '\0');
  checkpoint->read(0, start, sizes, target.data(), {sizes, zeros});
  for (int64_t i = 0; i < 8900; ++i)
    ASSERT_EQ(target.substr(i * 8, 8), data.substr(((3 + i) * 100 + 98) * 4, 8))
        << i;
}

TEST_F(Checkpoints, FileThatShrinksIsAnError) {
  std::string path = folder.file("a.safetensors");
  writeFile(path, packBytes("a", 5000));
  ASSERT_EQ(open(path), "");
  ASSERT_EQ(::truncate(path.c_str(), 4000), 0);
  EXPECT_THROW(readAll(0), Error);
}
