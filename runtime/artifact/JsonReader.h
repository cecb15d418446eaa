// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads values out of a JSON document and knows where it is: an error says
// `entries[0].args[1].dtype is "f99", not one of …`.

#ifndef TPRT_ARTIFACT_JSONREADER_H
#define TPRT_ARTIFACT_JSONREADER_H

#include "status/Error.h"
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace tprt {

class JsonReader {
public:
  using Json = nlohmann::json;

  JsonReader(const Json &value, std::string where, const std::string &origin)
      : value(value), where(std::move(where)), origin(origin) {}

  /// The member `key` of an object; throws if it is missing.
  JsonReader get(const char *key) const;
  std::optional<JsonReader> find(const char *key) const;
  /// Call `visit` for each element of an array.
  void forEach(const std::function<void(const JsonReader &)> &visit) const;
  size_t size() const; // of an array

  std::string readString() const;
  bool readBool() const;
  /// A whole number of [min, max].
  int64_t readInteger(int64_t min, int64_t max) const;
  /// An array of at most `maxRank` sizes whose bytes can be counted.
  std::vector<int64_t> readShape() const;

  [[noreturn]] void fail(const std::string &reason,
                         Code code = Code::Malformed) const;
  std::string print() const;

private:
  const Json &value;
  std::string where;
  const std::string &origin;
};

} // namespace tprt

#endif // TPRT_ARTIFACT_JSONREADER_H
