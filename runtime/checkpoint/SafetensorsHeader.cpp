// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checkpoint/SafetensorsHeader.h"
#include "placement/Mesh.h"
#include "json/JsonReader.h"
#include "json/ParseJson.h"
#include <algorithm>
#include <tuple>

using namespace tprt;

/// What the format allows.
static constexpr uint64_t maxHeaderBytes = 100000000;
static constexpr size_t maxNameBytes = 512;
static constexpr size_t maxRank = 8;
static constexpr char metadataKey[] = "__metadata__";

void tprt::checkTensorName(const std::string &name,
                           const std::string &document) {
  if (name.empty() || name.size() > maxNameBytes)
    throw Error(Code::Malformed, document + ": the name of a tensor has " +
                                     std::to_string(name.size()) +
                                     " bytes, not from 1 to " +
                                     std::to_string(maxNameBytes));
  for (unsigned char letter : name)
    if (letter < 0x20 || letter == 0x7f)
      throw Error(Code::Malformed, document + ": the tensor name " +
                                       quoteText(name) +
                                       " has a control character");
}

uint64_t tprt::countBytes(const FileType &type,
                          const std::vector<int64_t> &shape,
                          const std::string &what) {
  std::optional<int64_t> count = checkedProduct(shape);
  int64_t bytes = 0;
  if (!count ||
      __builtin_mul_overflow(*count, static_cast<int64_t>(type.bytes), &bytes))
    throw Error(Code::Malformed, what + " is " + printShaped(type, shape) +
                                     ", which has 2^63 bytes or more");
  return bytes;
}

static StoredTensor readTensor(const std::string &name,
                               const JsonReader &reader) {
  StoredTensor tensor;
  tensor.name = name;
  reader.forEachMember([&](const std::string &key, const JsonReader &) {
    if (key != "dtype" && key != "shape" && key != "data_offsets")
      reader.fail("has the key " + quoteText(key) +
                  ", not only dtype, shape and data_offsets");
  });
  JsonReader dtype = reader.get("dtype");
  tensor.type = findFileType(dtype.readString());
  if (!tensor.type)
    dtype.fail("is " + dtype.print() + ", not one of " + listFileTypes());
  tensor.shape = reader.get("shape").readShape(maxRank);
  JsonReader offsets = reader.get("data_offsets");
  if (offsets.size() != 2)
    offsets.fail("has " + std::to_string(offsets.size()) +
                 " numbers, not a begin and an end");
  uint64_t ends[2];
  size_t i = 0;
  offsets.forEach([&](const JsonReader &end) {
    ends[i++] = end.readInteger(0, INT64_MAX);
  });
  if (ends[0] > ends[1])
    offsets.fail("begin at " + std::to_string(ends[0]) + " and end at " +
                 std::to_string(ends[1]));
  tensor.offset = ends[0];
  tensor.bytes = ends[1] - ends[0];
  uint64_t bytes =
      countBytes(*tensor.type, tensor.shape, "tensor '" + name + "'");
  if (bytes != tensor.bytes)
    offsets.fail("are of " + std::to_string(tensor.bytes) + " bytes, but " +
                 printShaped(*tensor.type, tensor.shape) + " has " +
                 std::to_string(bytes));
  return tensor;
}

/// Sort the tensors by their bytes, and see that these follow each other from
/// 0 to `dataBytes`. A tensor without elements lies between two others.
static void checkLayout(std::vector<StoredTensor> &tensors, uint64_t dataBytes,
                        const std::string &document) {
  std::sort(tensors.begin(), tensors.end(),
            [](const StoredTensor &a, const StoredTensor &b) {
              return std::tie(a.offset, a.bytes, a.name) <
                     std::tie(b.offset, b.bytes, b.name);
            });
  uint64_t end = 0;
  const StoredTensor *before = nullptr;
  for (const StoredTensor &tensor : tensors) {
    if (tensor.offset != end) {
      std::string what = document + ": tensor '" + tensor.name +
                         "' begins at byte " + std::to_string(tensor.offset) +
                         " of the data, but ";
      throw Error(Code::Malformed,
                  what + (before ? "'" + before->name + "' before it ends at " +
                                       std::to_string(end)
                                 : "the first one begins at 0"));
    }
    end += tensor.bytes;
    before = &tensor;
  }
  if (end != dataBytes)
    throw Error(Code::Malformed, document + ": its tensors have " +
                                     std::to_string(end) + " bytes, but " +
                                     std::to_string(dataBytes) +
                                     " follow it in the file");
}

std::vector<StoredTensor> tprt::readSafetensorsHeader(const InputFile &file) {
  std::string document = "'" + file.getPath() + "': header";
  auto fail = [&](const std::string &reason) {
    throw Error(Code::Malformed, "'" + file.getPath() + "' " + reason);
  };
  unsigned char length[8];
  if (file.getSize() < sizeof(length))
    fail("has " + std::to_string(file.getSize()) +
         " bytes, but a safetensors file begins with 8 that give the length "
         "of its header");
  file.read(0, length, sizeof(length));
  uint64_t headerBytes = 0;
  for (size_t i = sizeof(length); i-- > 0;)
    headerBytes = headerBytes << 8 | length[i];
  if (headerBytes > maxHeaderBytes)
    fail("states a header of " + std::to_string(headerBytes) +
         " bytes, more than the " + std::to_string(maxHeaderBytes) +
         " that a safetensors file may have");
  uint64_t left = file.getSize() - sizeof(length);
  if (headerBytes > left)
    fail("states a header of " + std::to_string(headerBytes) +
         " bytes, but has " + std::to_string(left) + " after its length");
  std::string text(headerBytes, '\0');
  file.read(sizeof(length), text.data(), text.size());
  if (text.empty() || text[0] != '{')
    throw Error(Code::Malformed,
                document + (text.empty() ? ": it is empty"
                                         : ": it begins with " +
                                               quoteText(text.substr(0, 1)) +
                                               ", not with '{'"));
  JsonLimits limits;
  limits.depth = 4;
  limits.naturalNumbersOnly = true;
  nlohmann::json json = parseJson(text, document, limits);
  text = std::string(); // It may be large, and the document is larger.

  std::vector<StoredTensor> tensors;
  JsonReader(json, "", document)
      .forEachMember([&](const std::string &name, const JsonReader &reader) {
        if (name == metadataKey) {
          reader.forEachMember(
              [](const std::string &, const JsonReader &entry) {
                entry.readString();
              });
          return;
        }
        checkTensorName(name, document);
        tensors.push_back(readTensor(name, reader));
      });
  checkLayout(tensors, left - headerBytes, document);
  for (StoredTensor &tensor : tensors)
    tensor.offset += sizeof(length) + headerBytes;
  return tensors;
}

std::string
tprt::layOutSafetensors(std::vector<StoredTensor> &tensors,
                        const std::map<std::string, std::string> &metadata) {
  // Written as text: an object would sort the names.
  std::string text = "{";
  if (!metadata.empty())
    text +=
        quoteText(metadataKey) + ":" + nlohmann::json(metadata).dump() + ",";
  uint64_t end = 0;
  for (StoredTensor &tensor : tensors) {
    tensor.offset = end;
    tensor.bytes =
        countBytes(*tensor.type, tensor.shape, "tensor '" + tensor.name + "'");
    if (__builtin_add_overflow(end, tensor.bytes, &end) || end > INT64_MAX)
      throw Error(Code::InvalidArgument,
                  "the tensors have 2^63 bytes or more together");
    text += nlohmann::json(tensor.name).dump() + ":{\"dtype\":\"" +
            tensor.type->name +
            "\",\"shape\":" + nlohmann::json(tensor.shape).dump() +
            ",\"data_offsets\":[" + std::to_string(tensor.offset) + "," +
            std::to_string(end) + "]},";
  }
  if (text.back() == ',')
    text.pop_back();
  text += "}";
  text.resize((text.size() + 7) / 8 * 8, ' ');
  if (text.size() > maxHeaderBytes)
    throw Error(Code::InvalidArgument,
                "the header of a safetensors file would have " +
                    std::to_string(text.size()) + " bytes, more than " +
                    std::to_string(maxHeaderBytes));
  std::string bytes;
  for (size_t i = 0; i < 8; ++i)
    bytes += static_cast<char>(text.size() >> (8 * i));
  for (StoredTensor &tensor : tensors)
    tensor.offset += 8 + text.size();
  return bytes + text;
}
