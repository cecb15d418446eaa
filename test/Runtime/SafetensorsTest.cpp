// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Headers of safetensors files: each rule of docs/Checkpoints.md has a file
// that breaks it and is refused in its own words.
#include "CheckpointFixture.h"
#include <random>

using namespace tprt;

using Safetensors = CheckpointTest;

TEST_F(Safetensors, EveryType) {
  std::string header = "{\"__metadata__\":{\"format\":\"pt\"}";
  uint64_t end = 0;
  std::vector<std::pair<std::string, uint64_t>> types = {
      {"F64", 8},     {"F32", 4},    {"F16", 2}, {"BF16", 2}, {"I64", 8},
      {"I32", 4},     {"I16", 2},    {"I8", 1},  {"BOOL", 1}, {"U64", 8},
      {"U32", 4},     {"U16", 2},    {"U8", 1},  {"C64", 8},  {"F8_E4M3", 1},
      {"F8_E5M2", 1}, {"F8_E8M0", 1}};
  for (auto &[name, bytes] : types) {
    header += "," + tensor("t." + name, name, "[3,2]", end, end + 6 * bytes);
    end += 6 * bytes;
  }
  ASSERT_EQ(openBytes(pack(header + "}   ", end)), "");
  ASSERT_EQ(checkpoint->getTensors().size(), types.size());
  std::string data = pack("", end).substr(8);
  for (size_t i = 0, begin = 0; i < types.size(); ++i) {
    const TensorDescription &found = checkpoint->getTensors()[i];
    EXPECT_EQ(found.name, "t." + types[i].first);
    EXPECT_EQ(found.type->name, types[i].first);
    EXPECT_EQ(found.shape, (std::vector<int64_t>{3, 2}));
    EXPECT_EQ(checkpoint->find(found.name), i);
    EXPECT_EQ(readAll(i), data.substr(begin, 6 * types[i].second));
    begin += 6 * types[i].second;
  }
  EXPECT_EQ(checkpoint->find("t"), std::nullopt);
}

TEST_F(Safetensors, EmptyAndScalarTensors) {
  // A tensor without elements has a place between two others, whoever is there.
  ASSERT_EQ(openBytes(pack("{" + tensor("b", "F32", "[]", 0, 4) + "," +
                               tensor("a", "F32", "[0,5]", 4, 4) + "," +
                               tensor("c", "F32", "[0]", 4, 4) + "," +
                               tensor("d", "I8", "[3]", 4, 7) + "," +
                               tensor("e", "I8", "[0]", 7, 7) + "}",
                           7)),
            "");
  EXPECT_EQ(readAll(*checkpoint->find("a")), "");
  EXPECT_EQ(readAll(*checkpoint->find("b")).size(), 4u);
  ASSERT_EQ(openBytes(pack("{}", 0)), "");
  EXPECT_TRUE(checkpoint->getTensors().empty());
  expectError(pack("{" + tensor("a", "F32", "[0]", 2, 2) + "," +
                       tensor("b", "F32", "[1]", 0, 4) + "}",
                   4),
              "tensor 'a' begins at byte 2 of the data, but 'b' before it "
              "ends at 4");
}

TEST_F(Safetensors, Length) {
  expectError("", "has 0 bytes, but a safetensors file begins with 8");
  expectError(std::string(7, '\0'), "has 7 bytes, but");
  expectError(little(100000001) + "{}",
              "states a header of 100000001 bytes, more than the 100000000");
  expectError(little(UINT64_MAX) + "{}",
              "states a header of 18446744073709551615 bytes, more than");
  expectError(little(3) + "{}",
              "states a header of 3 bytes, but has 2 after its length");
  expectError(little(0), "header: it is empty");
}

TEST_F(Safetensors, Json) {
  expectError(pack(" {}", 0), "it begins with \" \", not with '{'");
  expectError(pack("[]", 0), "it begins with \"[\", not with '{'");
  expectError(pack("\xef\xbb\xbf{}", 0), "it begins with \"\\ufffd\"");
  expectError(pack("{", 0), "it is not JSON at byte 2");
  expectError(pack("{}{}", 0), "it is not JSON at byte 3");
  expectError(pack("{\"a\":1,}", 0), "it is not JSON at byte 8");
  expectError(pack("{'a':1}", 0), "it is not JSON at byte 2");
  expectError(pack("{}//", 0), "it is not JSON at byte 3");
  // Parsers that stop at a zero byte would not see what others see.
  expectError(pack(std::string("{}\0{}", 5), 0),
              "it has a zero byte at byte 2");
  for (const char *wrong :
       {"\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"})
    expectError(pack("{\"" + std::string(wrong) + "\":1}", 0),
                "it has a byte that is not UTF-8 at byte 2");
  std::string deep = "{\"__metadata__\":{\"a\":";
  expectError(pack(deep + "[[[1]]]}}", 0), "it is nested deeper than 4 levels");
  expectError(pack(deep + std::string(1000000, '['), 0),
              "it is nested deeper than 4 levels");
  std::string many = "{\"a\":[0";
  for (int i = 0; i < 4000000; ++i)
    many += ",0";
  expectError(pack(many + "]}", 0), "it has more than 4000000 values");
}

TEST_F(Safetensors, Keys) {
  std::string a = tensor("a", "U8", "[4]", 0, 4);
  expectError(pack("{" + a + "," + a + "}", 4), "it has the key \"a\" twice");
  // The same name, spelled in two ways.
  expectError(
      pack("{" + a + "," + tensor("\\u0061", "U8", "[4]", 0, 4) + "}", 4),
      "it has the key \"a\" twice");
  expectError(pack("{\"__metadata__\":{},\"__metadata__\":{}}", 0),
              "it has the key \"__metadata__\" twice");
  expectError(pack("{\"a\":{\"dtype\":\"U8\",\"dtype\":\"U8\"}}", 0),
              "it has the key \"dtype\" twice");
  expectError(pack("{\"\":{}}", 0), "name of a tensor has 0 bytes, not from 1");
  expectError(pack("{\"" + std::string(513, 'n') + "\":{}}", 0),
              "name of a tensor has 513 bytes, not from 1 to 512");
  expectError(pack("{\"a\\u0000b\":{}}", 0),
              "the tensor name \"a\\u0000b\" has a control character");
  expectError(pack("{\"a\\nb\":{}}", 0),
              "the tensor name \"a\\nb\" has a control character");
  expectError(pack("{\"__metadata__\":[]}", 0), "__metadata__ is [], not an");
  expectError(pack("{\"__metadata__\":{\"epoch\":3}}", 0),
              "__metadata__.epoch is 3, not a string");
  expectError(pack("{\"a\":7}", 0), "a is 7, not an object");
  expectError(pack("{\"a\":{\"shape\":[],\"data_offsets\":[0,1]}}", 1),
              "a has no \"dtype\"");
  expectError(pack("{\"a\":{\"dtype\":\"U8\",\"data_offsets\":[0,1]}}", 1),
              "a has no \"shape\"");
  expectError(pack("{\"a\":{\"dtype\":\"U8\",\"shape\":[]}}", 1),
              "a has no \"data_offsets\"");
  expectError(pack("{\"a\":{\"dtype\":\"U8\",\"shape\":[],\"data_offsets\":[0,"
                   "1],\"device\":\"cuda\"}}",
                   1),
              "a has the key \"device\", not only dtype, shape and");
}

TEST_F(Safetensors, Types) {
  expectError(pack("{" + tensor("a", "F128", "[1]", 0, 16) + "}", 16),
              "a.dtype is \"F128\", not one of F64 F32");
  expectError(pack("{" + tensor("a", "F4", "[2]", 0, 1) + "}", 1),
              "a.dtype is \"F4\", not one of");
  expectError(pack("{" + tensor("a", "f32", "[1]", 0, 4) + "}", 4),
              "a.dtype is \"f32\", not one of");
  expectError(
      pack("{\"a\":{\"dtype\":3,\"shape\":[],\"data_offsets\":[0,1]}}", 1),
      "a.dtype is 3, not a string");
}

TEST_F(Safetensors, Numbers) {
  auto shaped = [&](const std::string &shape) {
    return pack("{" + tensor("a", "U8", shape, 0, 4) + "}", 4);
  };
  expectError(shaped("[4.0]"), "it has the number 4.0, not a whole one");
  expectError(shaped("[4e0]"), "it has the number 4e0, not a whole one");
  expectError(shaped("[-4]"), "it has a number with a sign, -4");
  expectError(shaped("[4,-0]"), "it has a number with a sign, 0 with a minus");
  expectError(shaped("[99999999999999999999]"),
              "it has the number 99999999999999999999, not a whole one below");
  expectError(shaped("[\"4\"]"), "a.shape[0] is \"4\", not an integer");
  expectError(shaped("[true]"), "a.shape[0] is true, not an integer");
  expectError(shaped("4"), "a.shape is 4, not an array");
  expectError(shaped("[1,1,1,1,1,1,1,1,4]"),
              "a.shape has 9 dimensions, more than 8");
  expectError(shaped("[18446744073709551615]"),
              "a.shape[0] is 18446744073709551615, not an integer from 0 to");
  // 2^62 times 4: the product wraps around to 0, or to 4.
  expectError(shaped("[4611686018427387904,4]"),
              "a.shape[0] is 4611686018427387904, not an integer from 0 to");
  expectError(shaped("[2147483648,2147483648,4]"), "has too many elements");
  expectError(shaped("[5]"), "a.data_offsets are of 4 bytes, but U8[5] has 5");
  expectError(shaped("[0]"), "a.data_offsets are of 4 bytes, but U8[0] has 0");
}

TEST_F(Safetensors, Offsets) {
  auto two = [&](uint64_t begin, uint64_t end, uint64_t begin2, uint64_t end2,
                 size_t bytes) {
    auto size = [](uint64_t from, uint64_t to) {
      return "[" + std::to_string(to - from) + "]";
    };
    return pack("{" + tensor("a", "U8", size(begin, end), begin, end) + "," +
                    tensor("b", "U8", size(begin2, end2), begin2, end2) + "}",
                bytes);
  };
  ASSERT_EQ(openBytes(two(0, 4, 4, 6, 6)), "");
  ASSERT_EQ(openBytes(two(2, 6, 0, 2, 6)), "");
  expectError(two(0, 4, 3, 5, 5), "tensor 'b' begins at byte 3 of the data, "
                                  "but 'a' before it ends at 4");
  expectError(two(0, 4, 0, 4, 4), "tensor 'b' begins at byte 0 of the data, "
                                  "but 'a' before it ends at 4");
  expectError(two(0, 4, 5, 6, 6), "tensor 'b' begins at byte 5 of the data, "
                                  "but 'a' before it ends at 4");
  expectError(two(1, 4, 4, 6, 6), "tensor 'a' begins at byte 1 of the data, "
                                  "but the first one begins at 0");
  expectError(two(0, 4, 4, 6, 7),
              "its tensors have 6 bytes, but 7 follow it in the file");
  expectError(two(0, 4, 4, 6, 5),
              "its tensors have 6 bytes, but 5 follow it in the file");
  // Far outside of the file.
  expectError(two(0, 4, 4, 4 + (uint64_t(1) << 50), 6),
              "its tensors have 1125899906842628 bytes, but 6 follow");
  auto offsets = [&](const std::string &text) {
    return pack("{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":" +
                    text + "}}",
                4);
  };
  expectError(offsets("[4,0]"), "a.data_offsets begin at 4 and end at 0");
  expectError(offsets("[0]"), "a.data_offsets has 1 numbers, not a begin and");
  expectError(offsets("[0,4,4]"), "a.data_offsets has 3 numbers, not a begin");
  expectError(offsets("[18446744073709551612,18446744073709551615]"),
              "a.data_offsets[0] is 18446744073709551612, not an integer");
  expectError(offsets("{}"), "a.data_offsets is {}, not an array");
}

// What is cut off is always missed: the tensors end where the file ends.
TEST_F(Safetensors, TruncatedOrChangedAnywhere) {
  std::string header = "{" + tensor("x", "F32", "[2,3]", 0, 24) + "," +
                       tensor("y", "I16", "[5]", 24, 34) + "}";
  std::string whole = pack(header, 34);
  ASSERT_EQ(openBytes(whole), "");
  for (size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(openBytes(whole.substr(0, size)), "") << size;
  EXPECT_NE(openBytes(whole + "x"), "");
  // A changed bit is an error, or the tensors are still those bytes, under
  // another name, type or shape.
  size_t numAccepted = 0;
  for (size_t at = 0; at < 8 + header.size(); ++at)
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = whole;
      changed[at] ^= 1 << bit;
      if (!openBytes(changed).empty())
        continue;
      ++numAccepted;
      std::string data;
      for (size_t i = 0; i < checkpoint->getTensors().size(); ++i)
        data += readAll(i);
      EXPECT_EQ(data, whole.substr(8 + header.size())) << at;
    }
  EXPECT_GT(numAccepted, 0u); // a changed letter of a name
}

// Headers put together at random from what headers are made of: whatever is
// accepted has tensors that are the data, byte by byte and in order.
TEST_F(Safetensors, RandomHeaders) {
  const std::vector<std::string> pieces = {"{",
                                           "}",
                                           "[",
                                           "]",
                                           ",",
                                           ":",
                                           "\"a\"",
                                           "\"b\"",
                                           "0",
                                           "1",
                                           "6",
                                           "24",
                                           "-1",
                                           "2.0",
                                           "\"dtype\":\"U8\"",
                                           "\"shape\":[24]",
                                           "\"shape\":[]",
                                           "\"data_offsets\":[0,24]",
                                           "\"data_offsets\":[24,34]",
                                           "\"\\u0000\"",
                                           "\xff",
                                           "99999999999999999999"};
  std::string whole = "{" + tensor("x", "U8", "[24]", 0, 24) + "," +
                      tensor("y", "I16", "[5]", 24, 34) + "}";
  std::string data = pack("", 34).substr(8);
  std::mt19937 random(1);
  auto draw = [&](size_t limit) { return random() % limit; };
  for (int i = 0; i < 4000; ++i) {
    std::string header = whole;
    for (size_t edits = 1 + draw(3); edits-- > 0;) {
      size_t at = draw(header.size() + 1);
      switch (draw(3)) {
      case 0:
        header.insert(at, pieces[draw(pieces.size())]);
        break;
      case 1:
        header.erase(at, draw(12));
        break;
      case 2:
        header.insert(at, header.substr(draw(header.size() + 1), draw(60)));
        break;
      }
    }
    if (!openBytes(pack(header, 34)).empty())
      continue;
    std::string found;
    for (size_t k = 0; k < checkpoint->getTensors().size(); ++k)
      found += readAll(k);
    ASSERT_EQ(found, data) << header;
  }
}
