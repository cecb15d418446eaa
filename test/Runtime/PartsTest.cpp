// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Manifests of checkpoints in parts, right and wrong.
#include "CheckpointFixture.h"

using namespace tprt;

namespace {
class Parts : public CheckpointTest {
protected:
  /// The error of opening the folder with this manifest.
  std::string openManifest(const std::string &mesh,
                           const std::string &tensors) {
    return openText("{\"format\":1,\"mesh\":\"" + mesh + "\",\"tensors\":[" +
                    tensors + "]}");
  }
  std::string openText(const std::string &text) {
    // A new file: some file systems flush one that is written over.
    std::remove(folder.file("checkpoint.json").c_str());
    writeFile(folder.file("checkpoint.json"), text);
    return open(folder.file("."));
  }
  void expectError(const std::string &mesh, const std::string &tensors,
                   const std::string &text) {
    std::string error = openManifest(mesh, tensors);
    EXPECT_NE(error.find(text), error.npos) << error;
  }
  static std::string inParts(const std::string &shape,
                             const std::string &parts) {
    return "{\"name\":\"a\",\"dtype\":\"U8\",\"shape\":" + shape +
           ",\"parts\":[" + parts + "]}";
  }
  static std::string sharded(const std::string &shape,
                             const std::string &sharding) {
    return "{\"name\":\"a\",\"dtype\":\"U8\",\"shape\":" + shape +
           ",\"sharding\":\"" + sharding + "\"}";
  }
  static std::string part(int rank, const std::string &ranges) {
    return "{\"rank\":" + std::to_string(rank) + ",\"ranges\":" + ranges + "}";
  }
  void writeRank(int rank, const std::string &shape, const std::string &bytes) {
    std::string header = "{" + tensor("a", "U8", shape, 0, bytes.size()) + "}";
    writeFile(folder.file("rank-0000" + std::to_string(rank) + ".safetensors"),
              little(header.size()) + header + bytes);
  }
};
} // namespace

// 4x6 elements in parts of which none is a row of a grid, one joined of two.
TEST_F(Parts, ListedByHand) {
  writeRank(0, "[4,2]", "afgAFG17"); // columns 0 and 5
  writeRank(1, "[2,4]", "bcdeBCDE"); // rows 0 and 2 of the others
  writeRank(2, "[2,4]", "hijkHIJK"); // rows 1 and 3
  std::string text =
      inParts("[4,6]", part(0, "[[[0,4]],[[0,1],[5,6]]]") + "," +
                           part(1, "[[[0,1],[2,3]],[[1,5]]]") + "," +
                           part(2, "[[[1,2],[3,4]],[[1,5]]]"));
  ASSERT_EQ(openManifest("tp=3", text), "");
  EXPECT_EQ(readAll(0), "abcdefghijkAFBCDEG1HIJK7");
  EXPECT_EQ(checkpoint->getSharding(0), "");
  // The same parts on a mesh that has more ranks: some hold nothing.
  ASSERT_EQ(openManifest("tp=5", text), "");
}

// What other programs cut evenly by the flat rule: 7 over 3 as 3, 3, 1, and 7
// over 6 as 2, 2, 2, 1 and nothing.
TEST_F(Parts, OtherRules) {
  writeRank(0, "[2]", "ab");
  writeRank(1, "[2]", "cd");
  writeRank(2, "[2]", "ef");
  writeRank(3, "[1]", "g");
  ASSERT_EQ(openManifest("tp=6", inParts("[7]", part(0, "[[[0,2]]]") + "," +
                                                    part(1, "[[[2,4]]]") + "," +
                                                    part(3, "[[[6,7]]]") + "," +
                                                    part(2, "[[[4,6]]]"))),
            "");
  EXPECT_EQ(readAll(0), "abcdefg");
}

TEST_F(Parts, WrongParts) {
  writeRank(0, "[2]", "ab");
  writeRank(1, "[2]", "cd");
  auto expect = [&](const std::string &parts, const std::string &text) {
    expectError("tp=2", inParts("[4]", parts), text);
  };
  std::string good = part(0, "[[[0,2]]]");
  ASSERT_EQ(
      openManifest("tp=2", inParts("[4]", good + "," + part(1, "[[[2,4]]]"))),
      "");
  expect(good + "," + part(1, "[[[1,3]]]"),
         "tensors[0].parts overlap: element [1] is in part 0 and in part 1");
  expect(good + "," + part(1, "[[[0,2]]]"),
         "overlap: element [0] is in part 0");
  expect(good, "tensors[0].parts have a hole: element [2] is in none of them");
  expect("", "have a hole: element [0] is in none of them");
  expect(good + "," + part(1, "[[[3,4]]]"), "have a hole: element [2] is in");
  expect(good + "," + part(0, "[[[2,4]]]"),
         "tensors[0].parts[1] is on rank 0, as another one is");
  expect(good + "," + part(2, "[[[2,4]]]"),
         "parts[1].rank is 2, not an integer from 0 to 1");
  expect(good + "," + part(1, "[[[2,5]]]"),
         "parts[1].ranges[0][0][1] is 5, not an integer from 0 to 4");
  expect(good + "," + part(1, "[[[2,2]]]"), "is [2,2], which is empty or");
  expect(good + "," + part(1, "[[[4,2]]]"), "is [4,2], which is empty or");
  expect(good + "," + part(1, "[[[2,4],[3,4]]]"),
         "ranges[0][1] is [3,4], which is empty or begins before the end of "
         "the one before it, 4");
  expect(good + "," + part(1, "[[[2,3,4]]]"),
         "is [2,3,4], not a begin and an end");
  expect(good + "," + part(1, "[[]]"), "ranges[0] has no range");
  expect(good + "," + part(1, "[[[2,4]],[[0,1]]]"),
         "ranges has 2 dimensions, but the tensor has 1");
  expect(good + "," + part(1, "[[[2,18446744073709551615]]]"),
         "is 18446744073709551615, not an integer from 0 to 4");
  // Files that do not hold what is said of them.
  expectError("tp=2", inParts("[5]", good + "," + part(1, "[[[2,5]]]")),
              "says that the part of tensor 'a' on rank 1 is U8[3], but "
              "'rank-00001.safetensors' has U8[2]");
  expectError("tp=3",
              inParts("[6]", good + "," + part(1, "[[[2,4]]]") + "," +
                                 part(2, "[[[4,6]]]")),
              "No such file or directory");
  std::string both = good + "," + part(1, "[[[2,4]]]");
  expectError("tp=2", "",
              "has no part for 'rank-00000.safetensors', which lies "
              "beside it; its mesh 'tp=2' has 2 ranks");
  expectError("tp=2",
              inParts("[4]", both) +
                  ",{\"name\":\"b\",\"dtype\":\"U8\",\"shape\":[1],"
                  "\"sharding\":\"[{}]\"}",
              "says that a part of tensor 'b' is in 'rank-00000.safetensors', "
              "which has none");
  writeFile(folder.file("rank-00001.safetensors"), packBytes("b", 2));
  expect(both, "'rank-00001.safetensors' has tensor 'b', but '");
}

TEST_F(Parts, WrongManifests) {
  writeRank(0, "[4]", "abcd");
  ASSERT_EQ(openManifest("tp=2", sharded("[4]", "[{}]")), "");
  expectError("tp=2", sharded("[4]", "[{\\\"dp\\\"}]"),
              "tensors[0].sharding is wrong: \"[{\\\"dp\\\"}]\" names the axis "
              "dp, which mesh 'tp=2' does not have");
  expectError("tp=2", sharded("[4]", "[{}, {}]"),
              "has 2 dimensions, but the tensor has 1");
  expectError("tp=2", sharded("[4]", "[{\\\"tp\\\"}]"),
              "says that the part of tensor 'a' on rank 0 is U8[2], but "
              "'rank-00000.safetensors' has U8[4]");
  expectError("tp=0", sharded("[4]", "[{}]"),
              "mesh is wrong: \"tp=0\" does not have from 1 to 4096 ranks");
  expectError("", sharded("[4]", "[{}]"), "mesh is wrong");
  expectError("tp=2", sharded("[4]", "[{}]") + "," + sharded("[4]", "[{}]"),
              "tensors[1] has the name of another one, 'a'");
  expectError("tp=2", "{\"name\":\"a\",\"dtype\":\"U8\",\"shape\":[4]}",
              "tensors[0] has neither \"sharding\" nor \"parts\"");
  expectError("tp=2",
              "{\"name\":\"a\",\"dtype\":\"U8\",\"shape\":[4],\"parts\":[],"
              "\"sharding\":\"\"}",
              "tensors[0] has both \"sharding\" and \"parts\"");
  expectError("tp=2", "{\"name\":\"a\",\"dtype\":\"u8\",\"shape\":[4]}",
              "tensors[0].dtype is \"u8\", not one of F64");
  expectError("tp=2", "{\"name\":\"\"}", "the name of a tensor has 0 bytes");
  expectError("tp=2", sharded("[4.0]", "[{}]"), "it has the number 4.0, not");
  expectError("tp=2", sharded("[1,1,1,1,1,1,1,1,4]", "[]"),
              "shape has 9 dimensions, more than 8");
  EXPECT_NE(openText("{\"format\":2}")
                .find("has format 2, but this runtime knows format 1"),
            std::string::npos);
  EXPECT_NE(openText("{\"format\":1,\"format\":1}").find("\"format\" twice"),
            std::string::npos);
  EXPECT_NE(openText("[]").find("it is [], not an object"), std::string::npos);
}

// A manifest that is cut off is an error. One with a changed bit is one too, or
// it says where each byte of the files belongs, each to one place.
TEST_F(Parts, TruncatedOrChangedAnywhere) {
  for (int rank = 0; rank < 3; ++rank) {
    size_t own = rank < 2 ? 3 : 1;
    std::string header =
        "{" + tensor("a", "U8", "[" + std::to_string(own) + "]", 0, own) + "," +
        tensor("b", "U8", "[2,2]", own, own + 4) + "}";
    std::string bytes =
        std::string("abcdefgABCDEFGHIJKL").substr(rank * 3, own) +
        std::string("ABCDEFGHIJKL").substr(rank * 4, 4);
    writeFile(folder.file("rank-0000" + std::to_string(rank) + ".safetensors"),
              little(header.size()) + header + bytes);
  }
  std::string whole =
      R"({"format":1,"mesh":"tp=3","tensors":[{"name":"a","dtype":"U8",)"
      R"("shape":[7],"sharding":"[{\"tp\"}]"},{"name":"b","dtype":"U8",)"
      R"("shape":[4,3],"parts":[{"rank":0,"ranges":[[[0,1],[2,3]],[[0,2]]]},)"
      R"({"rank":1,"ranges":[[[1,2],[3,4]],[[0,2]]]},)"
      R"({"rank":2,"ranges":[[[0,2]],[[2,3]]]}]}]})";
  // Column 2 has rows 2 and 3 in none of the parts: not yet a right manifest.
  EXPECT_NE(openText(whole).find("have a hole: element [2, 2]"),
            std::string::npos);
  whole.replace(whole.find("[[0,2]],[[2,3]]"), 15, "[[0,4]],[[2,3]]");
  EXPECT_NE(openText(whole).find("rank 2 is U8[4x1], but"), std::string::npos);
  std::string header = "{" + tensor("a", "U8", "[1]", 0, 1) + "," +
                       tensor("b", "U8", "[4,1]", 1, 5) + "}";
  writeFile(folder.file("rank-00002.safetensors"),
            little(header.size()) + header + "gIJKL");
  ASSERT_EQ(openText(whole), "");
  EXPECT_EQ(readAll(0), "abcdefg");
  EXPECT_EQ(readAll(1), "ABIEFJCDKGHL");
  for (size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(openText(whole.substr(0, size)), "") << size;
  for (size_t at = 0; at < whole.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = whole;
      changed[at] ^= 1 << bit;
      EXPECT_NE(openText(changed), "") << changed;
    }
}

// Few bytes that would make many parts: refused before they are made.
TEST_F(Parts, BombsAreRefused) {
  writeRank(0, "[4]", "abcd");
  expectError("tp=2",
              sharded("[2199023255552]", "[{1099511627776:_, \\\"tp\\\"}]"),
              "makes more than 1000000 parts and pieces of parts");
  std::string many;
  for (int i = 0; i < 1000; ++i)
    many += (i ? ",{\"name\":\"t" : "{\"name\":\"t") + std::to_string(i) +
            "\",\"dtype\":\"U8\",\"shape\":[4096],\"sharding\":\"[{\\\"tp\\\"}]"
            "\"}";
  expectError("tp=4096", many,
              "makes more than 1000000 parts and pieces of parts");
  // A part of 1100 ranges of rows and one of 1100 ranges of columns make a grid
  // of 4.8 million cells.
  std::string ranges;
  for (int i = 0; i < 1100; ++i)
    ranges += (i ? ",[" : "[") + std::to_string(2 * i) + "," +
              std::to_string(2 * i + 1) + "]";
  expectError(
      "tp=2",
      inParts("[2200,2200]", part(0, "[[" + ranges + "],[[0,2200]]]") + "," +
                                 part(1, "[[[0,2200]],[" + ranges + "]]")),
      "cut the tensor into more than 1048576 cells");
}
