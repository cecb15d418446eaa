// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/Checkpoint.h"
#include "checkpoint/SafetensorsHeader.h"
#include "checkpoint/SaveTensors.h"
#include "placement/OwnedBox.h"
#include "placement/PlacementText.h"
#include "status/Error.h"
#include <set>

using namespace tprt;

void Checkpoint::addPart(const std::string &document, size_t file,
                         const StoredTensor &stored, size_t number,
                         const TensorPart &part) {
  const TensorDescription &tensor = tensors[number];
  std::vector<int64_t> shape = part.getShape();
  if (stored.type != tensor.type || stored.shape != shape)
    throw Error(Code::Malformed,
                document + " says that the part of tensor '" + tensor.name +
                    "' on rank " + std::to_string(part.rank) + " is " +
                    printShaped(*tensor.type, shape) + ", but '" +
                    getRankFileName(part.rank) + "' has " +
                    printShaped(*stored.type, stored.shape));
  forEachBox(part.runs, [&](const OwnedBox &box) {
    boxes[number].push_back({file, stored.offset, shape, box.localStart,
                             box.globalStart, box.sizes});
  });
}

void Checkpoint::openParts(const std::vector<std::string> &names) {
  std::unique_ptr<InputFile> json = files->getFolder().open(partsManifestName);
  std::string document = "'" + json->getPath() + "'";
  PartsManifest manifest = readPartsManifest(*json);
  using Expected = std::map<std::string, std::pair<size_t, const TensorPart *>>;
  std::map<int64_t, Expected> ofRank;
  for (size_t i = 0; i < manifest.tensors.size(); ++i) {
    const TensorInParts &tensor = manifest.tensors[i];
    for (const TensorPart &part : tensor.parts)
      ofRank[part.rank].emplace(tensor.tensor.name, std::pair(i, &part));
    addTensor(tensor.tensor, {}, tensor.sharding);
  }
  std::set<std::string> known;
  for (auto &[rank, expected] : ofRank) {
    std::string name = getRankFileName(rank);
    known.insert(name);
    size_t number = files->size();
    for (const StoredTensor &stored : readSafetensorsHeader(files->add(name))) {
      auto entry = expected.find(stored.name);
      if (entry == expected.end())
        throw Error(Code::Malformed, "'" + name + "' has tensor '" +
                                         stored.name + "', but " + document +
                                         " does not say that it is there");
      addPart(document, number, stored, entry->second.first,
              *entry->second.second);
      expected.erase(entry);
    }
    if (!expected.empty())
      throw Error(Code::Malformed, document + " says that a part of tensor '" +
                                       expected.begin()->first + "' is in '" +
                                       name + "', which has none");
  }
  for (const std::string &name : names)
    if (name.ends_with(".safetensors") && !known.contains(name))
      throw Error(Code::Malformed,
                  document + " has no part for '" + name +
                      "', which lies beside it; its mesh '" +
                      printMesh(manifest.mesh) + "' has " +
                      std::to_string(manifest.mesh.getNumRanks()) + " ranks");
  mesh = std::move(manifest.mesh);
}
