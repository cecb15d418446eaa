// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads values out of a JSON document and knows where it is: an error says
// `'a.tpx': manifest: entries[0].args[1].dtype is "f99", not one of …`.

#ifndef TPRT_JSON_JSONREADER_H
#define TPRT_JSON_JSONREADER_H

#include "status/Error.h"
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace tprt {

class JsonReader {
public:
  using Json = nlohmann::json;

  /// `document` is what errors begin with: `'a.tpx': manifest`. It and `value`
  /// outlive the reader.
  JsonReader(const Json &value, std::string where, const std::string &document)
      : value(value), where(std::move(where)), document(document) {}

  /// The member `key` of an object; throws if it is missing.
  JsonReader get(const char *key) const;
  std::optional<JsonReader> find(const char *key) const;
  /// Call `visit` for each element of an array.
  void forEach(const std::function<void(const JsonReader &)> &visit) const;
  /// Call `visit` for each member of an object.
  void forEachMember(
      const std::function<void(const std::string &key, const JsonReader &)>
          &visit) const;
  size_t size() const; // of an array

  std::string readString() const;
  bool readBool() const;
  /// A whole number of [min, max].
  int64_t readInteger(int64_t min, int64_t max) const;
  /// An array of at most `maxRank` sizes whose bytes can be counted.
  std::vector<int64_t> readShape(size_t maxRank = 32) const;

  [[noreturn]] void fail(const std::string &reason,
                         Code code = Code::Malformed) const;
  std::string print() const;

private:
  const Json &value;
  std::string where;
  const std::string &document;
};

} // namespace tprt

#endif // TPRT_JSON_JSONREADER_H
