// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A checkpoint: tensors by name in one or several safetensors files, read box
// by box where they lie.
//
//   Checkpoint checkpoint("llama-8b", /*followLinks=*/false);
//   size_t w = checkpoint.find("model.layers.0.mlp.up_proj.weight");
//   checkpoint.read(w, start, sizes, buffer, {sizes, zeros});
//
// Opening reads headers alone. Nothing in a checkpoint is executed.

#ifndef TPRT_CHECKPOINT_CHECKPOINT_H
#define TPRT_CHECKPOINT_CHECKPOINT_H

#include "checkpoint/PartFiles.h"
#include "checkpoint/PartsManifest.h"
#include "checkpoint/SafetensorsHeader.h"
#include "checkpoint/TensorSource.h"
#include <unordered_map>

namespace tprt {

/// Elements of a tensor that lie in one file: a box of an array there.
struct StoredBox {
  size_t file = 0;     // as PartFiles counts
  uint64_t offset = 0; // of the array
  std::vector<int64_t> arrayShape;
  std::vector<int64_t> arrayStart;
  std::vector<int64_t> tensorStart;
  std::vector<int64_t> sizes;
};

class Checkpoint : public TensorSource {
public:
  /// Open what lies at `path`: a .safetensors file, a .safetensors.index.json
  /// with the files that it names, a folder with one of the two, or one with
  /// parts and their checkpoint.json. With `followLinks` a name in a folder may
  /// be a link out of it.
  Checkpoint(const std::string &path, bool followLinks);

  const std::string &getPath() const { return path; }
  const std::vector<TensorDescription> &getTensors() const override {
    return tensors;
  }
  /// The number of tensor `name`, or nothing.
  std::optional<size_t> find(const std::string &name) const;
  void read(size_t tensor, std::span<const int64_t> start,
            std::span<const int64_t> sizes, void *target,
            const BoxSide &side) override;
  /// The mesh of a checkpoint in parts.
  const std::optional<Mesh> &getMesh() const { return mesh; }
  /// How tensor number `tensor` lies on the mesh; empty if its parts were cut
  /// by other rules, or for whole tensors.
  const std::string &getSharding(size_t tensor) const {
    return shardings[tensor];
  }
  /// Bytes of elements that have been read from files so far.
  uint64_t getBytesRead() const { return bytesRead; }

private:
  void openFile();
  void openIndex(const std::string &folder, const std::string &name,
                 bool followLinks);
  void openFolder(bool followLinks);
  /// `names` are those of the folder.
  void openParts(const std::vector<std::string> &names);
  void addPart(const std::string &document, size_t file,
               const StoredTensor &stored, size_t number,
               const TensorPart &part);
  void addTensor(TensorDescription tensor, std::vector<StoredBox> boxes,
                 std::string sharding);
  /// A tensor that lies whole in file number `file`.
  void addWhole(StoredTensor stored, size_t file);

  std::string path;
  std::unique_ptr<PartFiles> files;
  std::vector<TensorDescription> tensors;
  std::vector<std::vector<StoredBox>> boxes; // of each tensor
  std::unordered_map<std::string, size_t> numbers;
  std::optional<Mesh> mesh;
  std::vector<std::string> shardings; // of each tensor
  uint64_t bytesRead = 0;
};

} // namespace tprt

#endif // TPRT_CHECKPOINT_CHECKPOINT_H
