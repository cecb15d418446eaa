// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Training/TrainingModel.h"
#include "tp/Cost/JsonFields.h"
#include <gtest/gtest.h>

using namespace mlir::tp;

static TrainingModel find(llvm::StringRef name) {
  llvm::Expected<TrainingModel> model = findModel(name);
  if (model)
    return *model;
  ADD_FAILURE() << llvm::toString(model.takeError());
  return {};
}

// What the published checkpoints hold, to the last parameter.
TEST(CountParameters, EqualsCheckpoints) {
  auto count = [](llvm::StringRef name) {
    return countParameters(find(name)).getTotal();
  };
  EXPECT_EQ(count("llama-2-7b"), 6738415616);
  EXPECT_EQ(count("llama-2-70b"), 68976648192);
  EXPECT_EQ(count("llama-3-8b"), 8030261248);
  EXPECT_EQ(count("llama-3-70b"), 70553706496);
  EXPECT_EQ(count("llama-3.1-405b"), 405853388800);
  EXPECT_EQ(count("mixtral-8x7b"), 46702792704);
  EXPECT_EQ(count("qwen3-30b-a3b"), 30532122624);
  EXPECT_EQ(count("qwen3-235b-a22b"), 235093634560);
}

// Where a checkpoint holds more than the layers (buffers, scales), to what its
// report says.
TEST(CountParameters, NearReports) {
  auto billions = [](llvm::StringRef name) {
    return countParameters(find(name)).getTotal() / 1e9;
  };
  EXPECT_NEAR(billions("gpt3-175b"), 174.6, 0.05);
  EXPECT_NEAR(billions("mt-nlg-530b"), 529.6, 0.2);
  EXPECT_NEAR(billions("deepseek-v3"), 671.0, 0.1);
  EXPECT_NEAR(billions("kimi-k2"), 1026, 2);
  EXPECT_NEAR(billions("gpt-oss-120b"), 116.83, 0.05);
  EXPECT_NEAR(billions("nemotron-3-nano"), 31.6, 0.1);
  EXPECT_NEAR(billions("nemotron-3-super"), 120.6, 0.5);
  EXPECT_NEAR(billions("nemotron-4-340b"), 341, 1);
}

TEST(CountParameters, ActiveOnes) {
  EXPECT_NEAR(countActiveParameters(find("deepseek-v3")) / 1e9, 37, 1);
  EXPECT_NEAR(countActiveParameters(find("mixtral-8x7b")) / 1e9, 12.8, 0.3);
  EXPECT_EQ(countActiveParameters(find("llama-3-8b")),
            8030261248 - 128256 * 4096);
}

// 72 B s l h^2 (1 + s / 6h + V / 12 l h), arXiv 2205.05198, Equation 9.
TEST(ModelFlops, EqualTheFormulaOfGpt) {
  TrainingModel model = find("gpt3-175b");
  double h = model.hidden, l = model.layers, s = 2048, v = model.vocabulary;
  double formula = 72 * l * h * h * (1 + s / (6 * h) + v / (12 * l * h));
  EXPECT_NEAR(getModelFlopsPerToken(model, 2048) / formula, 1, 1e-3);
}

TEST(ParseModel, ErrorsNameTheKey) {
  auto problem = [](llvm::StringRef text) {
    llvm::Expected<llvm::json::Object> object = parseJsonObject("m.json", text);
    if (!object)
      return llvm::toString(object.takeError());
    llvm::Expected<TrainingModel> model = parseModel("m.json", *object);
    return model ? "" : llvm::toString(model.takeError());
  };
  std::string start = R"({"name": "m", "source": "s", "hidden": 8, )"
                      R"("layers": 2, "vocabulary": 9, "sequence": 4, )";
  EXPECT_EQ(problem(start + R"("heads": 4, "kv_heads": 3, "ffn": 8})"),
            "m.json: 'kv_heads' is 3, which does not divide the 4 heads");
  EXPECT_EQ(problem(start + R"("heads": 4, "ffn": 9000000000000000000})"),
            "m.json: 'ffn' is 9000000000000000000, above 16777216");
  EXPECT_EQ(problem(start + R"("heads": 4})"),
            "m.json: 'ffn' is missing; it must be an integer of 1 or more");
  EXPECT_EQ(problem(start + R"("heads": 4, "experts": )"
                            R"({"count": 2, "active": 3, "ffn": 1}})"),
            "m.json: 'experts.active' is 3, but there are 2 experts");
}
