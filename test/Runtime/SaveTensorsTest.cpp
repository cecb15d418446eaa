// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checkpoints that are saved whole and in parts: from any mesh to any mesh the
// elements stay what they are.
#include "checkpoint/SaveTensors.h"
#include "CheckpointFixture.h"
#include "checkpoint/ArrayTensors.h"
#include "checkpoint/CutRules.h"
#include "placement/PlacementText.h"
#include <csignal>
#include <list>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace tprt;

namespace {
class SaveTensors : public CheckpointTest {
protected:
  /// Arrays with sizes that nothing divides, among them an empty one and a
  /// scalar.
  void SetUp() override {
    add("w1", TPRT_F32, {7, 5});
    add("w2", TPRT_BF16, {5, 12});
    add("layers.0.b", TPRT_I8, {13});
    add("cube", TPRT_I64, {4, 3, 5});
    add("scalar", TPRT_F64, {});
    add("nothing", TPRT_F32, {0, 3});
    add("flags", TPRT_I1, {6, 2});
  }
  void add(const std::string &name, tprt_dtype dtype,
           const std::vector<int64_t> &shape) {
    size_t bytes = getElementSize(dtype);
    for (int64_t size : shape)
      bytes *= size;
    shapes.push_back(shape);
    contents.emplace_back();
    for (size_t i = 0; i < bytes; ++i)
      contents.back() += static_cast<char>(i * 7 + 31 * contents.size());
    tprt_array array = {contents.back().data(), dtype, int32_t(shape.size()),
                        shapes.back().data()};
    arrays.add(name, array);
  }
  /// The opened checkpoint has these tensors and their elements.
  void expectAll() {
    ASSERT_TRUE(checkpoint);
    const std::vector<TensorDescription> &wanted = arrays.getTensors();
    ASSERT_EQ(checkpoint->getTensors().size(), wanted.size());
    size_t i = 0;
    for (const std::string &bytes : contents) {
      std::optional<size_t> number = checkpoint->find(wanted[i].name);
      ASSERT_TRUE(number) << wanted[i].name;
      EXPECT_EQ(checkpoint->getTensors()[*number].shape, wanted[i].shape);
      EXPECT_EQ(checkpoint->getTensors()[*number].type, wanted[i].type);
      EXPECT_EQ(readAll(*number), bytes) << wanted[i].name;
      ++i;
    }
  }
  std::string save(const std::string &name, uint64_t maxFileBytes = 0) {
    std::string path = folder.file(name);
    saveWhole(path, arrays, maxFileBytes);
    return path;
  }
  /// What `action` throws; empty if it does not.
  static std::string errorOf(const std::function<void()> &action) {
    try {
      action();
      return "";
    } catch (const Error &error) {
      return error.what();
    }
  }

  std::list<std::string> contents;
  std::list<std::vector<int64_t>> shapes;
  ArrayTensors arrays;
};
} // namespace

TEST_F(SaveTensors, Whole) {
  std::string path = save("all.safetensors");
  ASSERT_EQ(open(path), "");
  expectAll();
  // Equal tensors are equal files, also if they are saved from a checkpoint.
  std::string once = readFile(path);
  saveWhole(folder.file("again.safetensors"), *checkpoint, 0);
  ASSERT_EQ(open(folder.file("again.safetensors")), "");
  expectAll();
  saveWhole(path, arrays, 0);
  EXPECT_EQ(readFile(path), once);
  ASSERT_EQ(open(save("folder")), "");
  expectAll();
  EXPECT_EQ(readFile(folder.file("folder/model.safetensors")), once);
}

TEST_F(SaveTensors, SeveralFiles) {
  // The cube alone has 480 bytes; the others fit into two files of 300.
  ASSERT_EQ(open(save("folder", 300)), "");
  expectAll();
  std::string index =
      readFile(folder.file("folder/model.safetensors.index.json"));
  EXPECT_NE(index.find("\"cube\": \"model-00002-of-00003.safetensors\""),
            index.npos)
      << index;
  EXPECT_NE(index.find("\"total_size\": 773"), index.npos) << index;
  EXPECT_EQ(errorOf([&] { save("one.safetensors", 300); }),
            "'" + folder.file("one.safetensors") +
                "' would have 773 bytes of elements, more than 300; several "
                "files need a folder");
}

// A chain of meshes, each read from the files of the one before it.
TEST_F(SaveTensors, AnyMeshToAnyMesh) {
  ASSERT_EQ(open(save("whole.safetensors")), "");
  struct Step {
    const char *mesh, *rules;
  };
  const Step steps[] = {
      {"tp=3", R"({"rules": [{"arg": "w*", "sharding": "[{\"tp\"}, {}]"},
                             {"arg": "layers.*", "sharding": "[{\"tp\"}]"}]})"},
      {"tp=6", nullptr},
      {"dp=2,tp=4",
       R"([{"arg": "w1", "sharding": "[{\"dp\"}, {\"tp\"}]"},
           {"arg": "w2", "sharding": "[{\"tp\"}, {3:_, \"dp\"}]"},
           {"arg": "cube", "sharding": "[{}, {\"tp\", \"dp\"}, {}]"},
           {"arg": "nothing", "sharding": "[{\"dp\"}, {\"tp\"}]"},
           {"arg": "scalar", "sharding": "[]"},
           {"result": 0, "sharding": "[{\"dp\"}]"}])"},
      {"tp=5,dp=2", nullptr},
      {"x=6", R"({"mesh": "x=2", "rules": [
           {"arg": "w2", "sharding": "[{\"x\":(2)3}, {\"x\":(1)2}]"},
           {"arg": "cube", "sharding": "[{2:_, \"x\":(1)2}, {\"x\":(2)3}, {}]"},
           {"arg": "flags", "sharding": "[{\"x\", 2:_}, {}]"}]})"}};
  for (const Step &step : steps) {
    std::string path = folder.file(step.mesh);
    Cut cut = step.rules ? cutByRules(*checkpoint, step.rules, step.mesh)
                         : cutAsBefore(*checkpoint, step.mesh);
    saveParts(path, cut.mesh, cut.dims, *checkpoint);
    ASSERT_EQ(open(path), "") << step.mesh;
    EXPECT_EQ(printMesh(*checkpoint->getMesh()), step.mesh);
    for (size_t i = 0; i < cut.dims.size(); ++i)
      EXPECT_EQ(checkpoint->getSharding(i),
                printSharding(cut.mesh, cut.dims[i]));
    expectAll();
  }
  saveWhole(folder.file("back.safetensors"), *checkpoint, 0);
  ASSERT_EQ(open(folder.file("back.safetensors")), "");
  expectAll();
}

// Every file holds what its rank owns and is the first to own.
TEST_F(SaveTensors, PartsOfRanks) {
  Mesh mesh = parseMesh("dp=2,tp=3", "mesh");
  std::vector<std::vector<Terms>> dims;
  for (const TensorDescription &tensor : arrays.getTensors())
    dims.emplace_back(tensor.shape.size());
  dims[0] = parseSharding("[{\"tp\"}, {}]", mesh, {{7, 5}}, "w1");
  dims[2] = parseSharding("[{\"dp\", \"tp\"}]", mesh, {{13}}, "b");
  saveParts(folder.file("parts"), mesh, dims, arrays);
  EXPECT_EQ(
      readFile(folder.file("parts/checkpoint.json"))
          .find(
              "{\"format\": 1,\n \"mesh\": \"dp=2,tp=3\",\n \"tensors\": [\n  "
              "{\"name\": \"w1\", \"dtype\": \"F32\", \"shape\": [7,5], "
              "\"sharding\": \"[{\\\"tp\\\"}, {}]\"},\n"),
      0u);
  // 7 rows over 3 are 3, 3 and 1; 13 over 2·3 are 3, 3, 1 and 3, 3, 0.
  std::vector<std::pair<std::vector<int64_t>, int64_t>> expected = {
      {{3, 5}, 3}, {{3, 5}, 3}, {{1, 5}, 1}, {{}, 3}, {{}, 3}, {{}, 0}};
  for (int64_t rank = 0; rank < 6; ++rank) {
    ASSERT_EQ(open(folder.file("parts/" + getRankFileName(rank))), "");
    std::optional<size_t> w1 = checkpoint->find("w1");
    EXPECT_EQ(w1.has_value(), rank < 3);
    if (w1)
      EXPECT_EQ(checkpoint->getTensors()[*w1].shape, expected[rank].first);
    EXPECT_EQ(checkpoint->getTensors()[*checkpoint->find("layers.0.b")].shape,
              std::vector<int64_t>{expected[rank].second});
    EXPECT_EQ(checkpoint->find("cube").has_value(), rank == 0);
  }
}

TEST_F(SaveTensors, WrongRules) {
  ASSERT_EQ(open(save("whole.safetensors")), "");
  auto expect = [&](const std::string &rules, const std::string &mesh,
                    const std::string &text) {
    std::string error = errorOf([&] { cutByRules(*checkpoint, rules, mesh); });
    EXPECT_NE(error.find(text), error.npos) << error;
  };
  expect("[]", "", "neither rules nor options give a mesh");
  expect("{}", "tp=2", "rules: it has no \"rules\"");
  expect("[", "tp=2", "rules: it is not JSON at byte 2");
  expect("[{\"arg\": 3, \"sharding\": \"[]\"}]", "tp=2",
         "rules: [0].arg is 3, not a string");
  expect("[{\"sharding\": \"[]\"}]", "tp=2", "rules: [0] has no \"arg\"");
  expect("[{\"arg\": \"w\", \"shard\": \"[]\"}]", "tp=2",
         "[0] has the key \"shard\", not only arg or result, and sharding");
  expect("[{\"arg\": \"w3\", \"sharding\": \"[]\"}]", "tp=2",
         "the rule for \"w3\" matches none of the 7 tensors of '");
  auto sharding = [&](const std::string &text) {
    return "[{\"arg\": \"w1\", \"sharding\": " + nlohmann::json(text).dump() +
           "}]";
  };
  std::string which = "tensor 'w1', which is F32[7x5]: ";
  expect(sharding("[{\"tp\"}]"), "tp=2",
         which + "\"[{\\\"tp\\\"}]\" has 1 dimensions, but the tensor has 2");
  expect(sharding("[{\"ep\"}, {}]"), "tp=2",
         "names the axis ep, which mesh 'tp=2' does not have");
  expect(sharding("[{\"tp\"}, {\"tp\"}]"), "tp=2", "uses the axis tp twice");
  expect(sharding("[{\"tp\":(2)2}, {}]"), "tp=6",
         "cuts the axis tp of size 6 as (2)2, which does not divide it");
  expect(sharding("[{2:_, \"tp\"}, {}]"), "tp=2",
         "has gaps on dimension 0 that do not divide 7");
  expect(sharding("[{1:_}, {}]"), "tp=2", "has a gap of 1, not at least 2");
  expect(sharding("[{\"tp\", ?}, {}]"), "tp=2", "has no '\"' at letter 9");
  expect(sharding("[{}, {}] x"), "tp=2", "goes on after its end");
  expect(sharding("{}, {}"), "tp=2", "has no '[' at letter 1");
  // The first rule that matches counts.
  expect("[{\"arg\": \"*\", \"sharding\": \"[{}, {}]\"},"
         " {\"arg\": \"?cube\", \"sharding\": \"[{}, {}, {}]\"}]",
         "tp=2",
         "tensor 'cube', which is I64[4x3x5]: \"[{}, {}]\" has 2 dimensions, "
         "but the tensor has 3");
  expect("[]", "tp=2,tp=3", "has the axis tp twice");
  expect("[]", "tp", "has no '=' at letter 3");
  expect("[]", "tp=x", "has no number at letter 4");
  expect("[]", "tp=0", "does not have from 1 to 4096 ranks");
  expect("[]", "a=4096,b=2", "does not have from 1 to 4096 ranks");
  expect("[]", "tp=99999999999999999999", "has a number of 2^63 or more");
  expect("[]", "tp=2;", "goes on after its last axis");
  EXPECT_EQ(errorOf([&] { cutAsBefore(*checkpoint, "tp=2"); }),
            "the tensors of '" + folder.file("whole.safetensors") +
                "' are whole: rules have to say how they are to be cut");
}

TEST_F(SaveTensors, CompleteOrNotAtAll) {
  std::string there = folder.file("there");
  ASSERT_EQ(::mkdir(there.c_str(), 0700), 0);
  ASSERT_EQ(open(save("there")), ""); // an empty folder
  expectAll();
  EXPECT_EQ(errorOf([&] { save("there"); }),
            "'" + there + "' is there already and is no empty folder");
  EXPECT_EQ(errorOf([&] { save("nowhere/there"); }),
            "cannot create the folder '" + folder.file("nowhere/there") +
                "': No such file or directory");
  // The disk is full, in a child: the limit would hit the test's log as well.
  pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit limit = {300, 300};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::string error = errorOf([&] { save("full"); });
    ::_exit(error.find("cannot write '") == 0 ? 42 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(WEXITSTATUS(status), 42);
  EXPECT_EQ(folder.list(), std::vector<std::string>{"there"});
  ArrayTensors twice;
  int8_t byte = 1;
  twice.add("a", {&byte, TPRT_I8, 0, nullptr});
  twice.add("a", {&byte, TPRT_I8, 0, nullptr});
  EXPECT_EQ(errorOf([&] { saveWhole(folder.file("x"), twice, 0); }),
            "cannot save two tensors called 'a'");
}

// Chunks follow each other, are not too large, and are all of the array.
TEST(Chunks, FollowEachOther) {
  for (std::vector<int64_t> shape :
       std::vector<std::vector<int64_t>>{{}, {7}, {3, 5}, {2, 3, 4}, {0, 3}})
    for (int64_t limit : {1, 2, 3, 4, 5, 7, 12, 24, 100}) {
      int64_t count = 1, next = 0;
      for (int64_t size : shape)
        count *= size;
      forEachChunk(shape, limit, [&](auto start, auto sizes) {
        int64_t flat = 0, elements = 1;
        for (size_t dim = 0; dim < shape.size(); ++dim) {
          flat = flat * shape[dim] + start[dim];
          elements *= sizes[dim];
        }
        EXPECT_EQ(flat, next);
        EXPECT_LE(elements, limit);
        next += elements;
      });
      EXPECT_EQ(next, count);
    }
}
