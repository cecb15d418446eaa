// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Arguments from checkpoints, through the C ABI.
#include "SessionFixture.h"

using Json = nlohmann::json;

namespace {
class CheckpointSession : public SessionTest {
protected:
  void TearDown() override {
    for (tprt_checkpoint *checkpoint : checkpoints)
      tprt_checkpoint_close(checkpoint);
    SessionTest::TearDown();
  }

  /// Write a file with the tensors in their order and open it.
  struct Tensor {
    std::string name, type;
    std::vector<int64_t> shape;
    std::string bytes;
  };
  tprt_checkpoint *makeCheckpoint(const std::string &name,
                                  const std::vector<Tensor> &tensors) {
    Json header = Json::object();
    std::string data;
    for (const Tensor &tensor : tensors) {
      header[tensor.name] = {
          {"dtype", tensor.type},
          {"shape", tensor.shape},
          {"data_offsets", {data.size(), data.size() + tensor.bytes.size()}}};
      data += tensor.bytes;
    }
    std::string text = header.dump(), length;
    for (size_t i = 0; i < 8; ++i)
      length += static_cast<char>(text.size() >> (8 * i));
    std::string path = folder.file(name);
    writeFile(path, length + text + data);
    tprt_checkpoint *checkpoint = nullptr;
    EXPECT_TRUE(isOk(tprt_checkpoint_open(path.c_str(), 0, &checkpoint)));
    checkpoints.push_back(checkpoint);
    return checkpoint;
  }
  std::string rankBytes(int32_t argument, int32_t rank) {
    void *data = nullptr;
    size_t bytes = 0;
    EXPECT_TRUE(isOk(
        tprt_session_rank_buffer(session, 0, argument, rank, &data, &bytes)));
    return {static_cast<char *>(data), bytes};
  }

  std::vector<tprt_checkpoint *> checkpoints;
};
} // namespace

/// The tensors are cut unevenly, by sub-axes, around gaps, by two axes, over
/// more ranks than there are elements, and not at all.
static std::vector<Json> makeTensors() {
  Json x = makeAxis(0, 2), y = makeAxis(1, 6);
  Json yMinor = {{"axis", 1}, {"pre", 2}, {"size", 3}};
  Json yMajor = {{"axis", 1}, {"pre", 1}, {"size", 2}};
  Json gap = {{"gap", 3}}, none = Json::array();
  return {makeTensor("t0", "i32", {10}, {5}, {{x}}),
          makeTensor("t1", "i32", {7, 3}, {2, 2}, {{y}, {x}}),
          makeTensor("t2", "i32", {10}, {1}, {{x, y}}),
          makeTensor("t3", "i32", {5, 24}, {5, 12}, {none, {gap, x}}),
          makeTensor("t4", "i32", {33, 4}, {6, 2}, {{gap, y}, {x}}),
          makeTensor("t5", "i32", {12, 9}, {4, 5}, {{yMinor}, {yMajor}}),
          makeTensor("t6", "i32", {24}, {6}, {{x, gap, yMajor}}),
          makeTensor("t7", "i32", {}, {}, none),
          makeTensor("t8", "i32", {0, 4}, {0, 2}, {{x}, {yMajor}})};
}

static Json makeUnevenManifest() {
  Json manifest = makeManifest(1);
  manifest["mesh"]["axes"] = {{{"name", "x"}, {"size", 2}},
                              {{"name", "y"}, {"size", 6}}};
  manifest["entries"][0]["args"] = makeTensors();
  return manifest;
}

static const char nothing[] =
    "int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args, "
    "const tprt_tensor *results, void *workspace) { return 0; }";

// Each rank has the bytes that it has of a whole array in memory, padding
// included, and every byte of the file is read once.
TEST_F(CheckpointSession, EveryRankReadsItsPart) {
  open(nothing, makeUnevenManifest());
  std::vector<Tensor> tensors;
  std::vector<std::vector<std::string>> expected;
  size_t totalBytes = 0;
  for (const Json &tensor : makeTensors()) {
    std::vector<int64_t> shape = tensor["global_shape"];
    int64_t count = 1;
    for (int64_t size : shape)
      count *= size;
    std::vector<int32_t> values;
    for (int64_t i = 0; i < count; ++i)
      values.push_back(1000 * (tensors.size() + 1) + i);
    set(tensor["name"], values, shape);
    tensors.push_back({tensor["name"],
                       "I32",
                       shape,
                       {reinterpret_cast<char *>(values.data()),
                        values.size() * sizeof(int32_t)}});
    totalBytes += values.size() * sizeof(int32_t);
    expected.emplace_back();
    for (int32_t rank = 0; rank < 12; ++rank)
      expected.back().push_back(rankBytes(tensors.size() - 1, rank));
  }
  // A second session, so that nothing is left of the first.
  tprt_session_destroy(std::exchange(session, nullptr));
  ASSERT_OK(tprt_session_create(artifact, nullptr, nullptr, &session));
  tensors.push_back({"not taken", "F8_E4M3", {7}, "1234567"});
  tprt_checkpoint *checkpoint = makeCheckpoint("t.safetensors", tensors);
  ASSERT_OK(tprt_session_load_arguments(session, nullptr, &checkpoint, 1));
  for (size_t i = 0; i < expected.size(); ++i)
    for (int32_t rank = 0; rank < 12; ++rank)
      EXPECT_EQ(rankBytes(i, rank), expected[i][rank])
          << tensors[i].name << " on rank " << rank;
  // Of narrow rows also what lies between them is read.
  EXPECT_GE(tprt_checkpoint_bytes_read(checkpoint), int64_t(totalBytes));
  ASSERT_OK(tprt_session_run(session));
}

// Rows of more than a page: what is read is what the ranks own, once.
TEST_F(CheckpointSession, ReadsNoByteTwiceAndNoneOfOthers) {
  Json manifest = makeManifest(1);
  manifest["mesh"]["axes"] = {{{"name", "x"}, {"size", 2}},
                              {{"name", "y"}, {"size", 3}}};
  Json x = makeAxis(0, 2), y = makeAxis(1, 3), none = Json::array();
  manifest["entries"][0]["args"] = {
      makeTensor("columns", "i8", {4, 10000}, {4, 3334}, {none, {y}}),
      makeTensor("rows", "i8", {5, 5000}, {3, 5000}, {{x}, none}),
      makeTensor("both", "i8", {5, 5000}, {3, 1667}, {{x}, {y}}),
      makeTensor("whole", "i8", {777}, {777}, {none})};
  open(nothing, manifest);
  tprt_checkpoint *checkpoint = makeCheckpoint(
      "t.safetensors", {{"columns", "I8", {4, 10000}, std::string(40000, 'c')},
                        {"rows", "I8", {5, 5000}, std::string(25000, 'r')},
                        {"both", "I8", {5, 5000}, std::string(25000, 'b')},
                        {"whole", "I8", {777}, std::string(777, 'w')}});
  ASSERT_OK(tprt_session_load_arguments(session, nullptr, &checkpoint, 1));
  EXPECT_EQ(tprt_checkpoint_bytes_read(checkpoint),
            40000 + 25000 + 25000 + 777);
  int64_t owned = 0;
  for (int32_t rank = 0; rank < 6; ++rank) {
    int64_t bytes;
    ASSERT_OK(tprt_session_argument_bytes(session, rank, &bytes));
    owned += bytes;
  }
  EXPECT_EQ(owned, 2 * 40000 + 3 * 25000 + 25000 + 6 * 777);
}

TEST_F(CheckpointSession, WrongArguments) {
  Json manifest = makeManifest(2), none = Json::array();
  manifest["entries"][0]["args"] = {
      makeTensor("a", "i32", {3}, {2}, {{makeAxis(0, 2)}}),
      makeTensor("b", "i1", {2}, {2}, {none})};
  open(nothing, manifest);
  std::string a(12, '\1'), b(2, '\1');
  tprt_checkpoint *onlyA =
      makeCheckpoint("a.safetensors", {{"a", "I32", {3}, a}});
  tprt_checkpoint *onlyB =
      makeCheckpoint("b.safetensors", {{"b", "BOOL", {2}, b}});
  tprt_checkpoint *both[] = {onlyA, onlyB}, *twice[] = {onlyA, onlyB, onlyA};
  ASSERT_OK(tprt_session_load_arguments(session, nullptr, both, 2));
  EXPECT_ERROR(tprt_session_load_arguments(session, nullptr, twice, 3),
               TPRT_INVALID_ARGUMENT, "argument 'a' is given twice, by '");
  EXPECT_ERROR(tprt_session_load_arguments(session, nullptr, both, 1),
               TPRT_INVALID_ARGUMENT,
               "no array is given for argument 'b', which is i1[2]");
  auto expect = [&](const std::string &type, std::vector<int64_t> shape,
                    const std::string &bytes, tprt_code code,
                    const std::string &text) {
    tprt_checkpoint *wrong =
        makeCheckpoint("wrong.safetensors", {{"b", type, shape, bytes}});
    EXPECT_ERROR(tprt_session_load_argument(session, "b", wrong, nullptr), code,
                 text);
  };
  expect("BOOL", {1, 2}, b, TPRT_INVALID_ARGUMENT,
         "argument 'b' is i1[2], but its tensor is BOOL[1x2]");
  // The bits would fit, but not what they mean.
  expect("U8", {2}, b, TPRT_INVALID_ARGUMENT,
         "argument 'b' is i1[2], but its tensor is U8[2]");
  expect("BOOL", {2}, "\1\2", TPRT_MALFORMED,
         "has an element that is neither false nor true");
  EXPECT_ERROR(tprt_session_run(session), TPRT_INVALID_ARGUMENT,
               "argument 'b' has not been set");
  EXPECT_ERROR(tprt_session_load_argument(session, "c", onlyA, nullptr),
               TPRT_NOT_FOUND, "has no argument 'c'; it has: a, b");
  EXPECT_ERROR(tprt_session_load_argument(session, "b", onlyA, nullptr),
               TPRT_NOT_FOUND, "a.safetensors' has no tensor 'b' among its 1");
  ASSERT_OK(tprt_session_load_argument(session, "b", onlyB, "b"));
  ASSERT_OK(tprt_session_run(session));
}

TEST_F(CheckpointSession, DescribesAndReadsBoxes) {
  tprt_checkpoint *checkpoint =
      makeCheckpoint("t.safetensors", {{"f8", "F8_E5M2", {2}, "xy"},
                                       {"w", "U8", {3, 4}, "abcdefghijkl"}});
  ASSERT_EQ(tprt_checkpoint_size(checkpoint), 2);
  tprt_checkpoint_tensor_info info;
  ASSERT_OK(tprt_checkpoint_tensor(checkpoint, 0, &info));
  EXPECT_STREQ(info.type, "F8_E5M2");
  EXPECT_EQ(info.dtype, -1);
  int32_t w;
  ASSERT_OK(tprt_checkpoint_find(checkpoint, "w", &w));
  ASSERT_OK(tprt_checkpoint_tensor(checkpoint, w, &info));
  EXPECT_STREQ(info.name, "w");
  EXPECT_EQ(info.rank, 2);
  EXPECT_EQ(info.shape[1], 4);
  EXPECT_EQ(info.bytes, 12);
  int64_t start[] = {1, 2}, sizes[] = {2, 2}, large[] = {3, 2};
  std::string box(4, ' ');
  ASSERT_OK(tprt_checkpoint_read(checkpoint, w, start, sizes, box.data()));
  EXPECT_EQ(box, "ghkl");
  EXPECT_ERROR(tprt_checkpoint_read(checkpoint, w, start, large, box.data()),
               TPRT_INVALID_ARGUMENT,
               "a box of 3 from 1 leaves dimension 0 of tensor 'w', which has");
  EXPECT_ERROR(tprt_checkpoint_read(checkpoint, w, start, sizes, nullptr),
               TPRT_INVALID_ARGUMENT, "data is null");
  EXPECT_ERROR(tprt_checkpoint_read(checkpoint, 2, start, sizes, box.data()),
               TPRT_NOT_FOUND, "there is no tensor 2 among 2");
  EXPECT_ERROR(tprt_checkpoint_find(checkpoint, "v", &w), TPRT_NOT_FOUND,
               "has no tensor 'v' among its 2");
}
