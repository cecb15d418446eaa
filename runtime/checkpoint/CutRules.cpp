// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/CutRules.h"
#include "placement/PlacementText.h"
#include "json/JsonReader.h"
#include "json/ParseJson.h"
#include <fnmatch.h>

using namespace tprt;

namespace {
struct Rule {
  std::string pattern, sharding;
  bool isUsed = false;
};
} // namespace

/// Rules of results and an empty mesh are of no use here and allowed, so that
/// one file serves a program and its checkpoint.
static std::vector<Rule> readRules(const JsonReader &reader) {
  std::vector<Rule> rules;
  reader.forEach([&](const JsonReader &entry) {
    entry.forEachMember([&](const std::string &key, const JsonReader &) {
      if (key != "arg" && key != "result" && key != "sharding")
        entry.fail("has the key " + quoteText(key) +
                   ", not only arg or result, and sharding");
    });
    std::string sharding = entry.get("sharding").readString();
    if (!entry.find("result"))
      rules.push_back({entry.get("arg").readString(), sharding});
  });
  return rules;
}

static Rule *findRule(std::vector<Rule> &rules, const std::string &name) {
  Rule *first = nullptr;
  for (Rule &rule : rules)
    // A name with brackets is no glob: it is compared as it stands first.
    if (rule.pattern == name ||
        ::fnmatch(rule.pattern.c_str(), name.c_str(), 0) == 0) {
      rule.isUsed = true;
      first = first ? first : &rule;
    }
  return first;
}

static std::string describe(const TensorDescription &tensor) {
  return "tensor '" + tensor.name + "', which is " +
         printShaped(*tensor.type, tensor.shape);
}

Cut tprt::cutByRules(const Checkpoint &checkpoint, const std::string &text,
                     const std::string &meshText) {
  std::string document = "rules";
  nlohmann::json json = parseJson(text, document, {});
  JsonReader reader(json, "", document);
  std::string mesh = meshText;
  std::optional<JsonReader> list;
  if (json.is_array()) {
    list.emplace(reader);
  } else {
    list.emplace(reader.get("rules"));
    if (std::optional<JsonReader> theirs = reader.find("mesh"))
      if (mesh.empty())
        mesh = theirs->readString();
  }
  std::vector<Rule> rules = readRules(*list);
  if (mesh.empty())
    throw Error(Code::InvalidArgument, "neither rules nor options give a mesh");
  Cut cut{parseMesh(mesh, "mesh"), {}};
  for (const TensorDescription &tensor : checkpoint.getTensors()) {
    Rule *rule = findRule(rules, tensor.name);
    cut.dims.push_back(rule ? parseSharding(rule->sharding, cut.mesh,
                                            tensor.shape, describe(tensor))
                            : std::vector<Terms>(tensor.shape.size()));
  }
  for (const Rule &rule : rules)
    if (!rule.isUsed)
      throw Error(Code::InvalidArgument,
                  "the rule for " + quoteText(rule.pattern) +
                      " matches none of the " +
                      std::to_string(checkpoint.getTensors().size()) +
                      " tensors of '" + checkpoint.getPath() + "'");
  return cut;
}

Cut tprt::cutAsBefore(const Checkpoint &checkpoint, const std::string &mesh) {
  if (!checkpoint.getMesh())
    throw Error(Code::InvalidArgument,
                "the tensors of '" + checkpoint.getPath() +
                    "' are whole: rules have to say how they are to be cut");
  Cut cut{parseMesh(mesh, "mesh"), {}};
  const std::vector<TensorDescription> &tensors = checkpoint.getTensors();
  for (size_t i = 0; i < tensors.size(); ++i) {
    std::string sharding = checkpoint.getSharding(i);
    if (sharding.empty())
      throw Error(Code::InvalidArgument,
                  "rules have to say how " + describe(tensors[i]) +
                      " and has parts without a sharding, is to be cut");
    cut.dims.push_back(parseSharding(sharding, cut.mesh, tensors[i].shape,
                                     describe(tensors[i]),
                                     /*dropsUnknownAxes=*/true));
  }
  return cut;
}

Cut tprt::cutForEntry(const Checkpoint &checkpoint, const Mesh &mesh,
                      const Entry &entry) {
  Cut cut{mesh, {}};
  for (const TensorDescription &tensor : checkpoint.getTensors())
    cut.dims.emplace_back(tensor.shape.size());
  size_t numFound = 0;
  for (const TensorSpec &arg : entry.args) {
    std::optional<size_t> number = checkpoint.find(arg.name);
    if (!number)
      continue;
    const TensorDescription &tensor = checkpoint.getTensors()[*number];
    if (tensor.shape != arg.globalShape)
      refuseTensor(arg, tensor);
    cut.dims[*number] = arg.dims;
    ++numFound;
  }
  if (numFound == 0)
    throw Error(Code::InvalidArgument, "none of the arguments of entry '" +
                                           entry.name + "' is a tensor of '" +
                                           checkpoint.getPath() + "'");
  return cut;
}
