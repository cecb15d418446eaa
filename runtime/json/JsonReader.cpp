// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "json/JsonReader.h"
#include "placement/Mesh.h"

using namespace tprt;

/// Elements of a tensor: their bytes, at 8 an element, fit an int64_t.
static constexpr int64_t maxElements = INT64_MAX / 16;

void JsonReader::fail(const std::string &reason, Code code) const {
  throw Error(code,
              document + ": " + (where.empty() ? "it" : where) + " " + reason);
}

std::string JsonReader::print() const {
  std::string text = value.dump(-1, ' ', true, Json::error_handler_t::replace);
  return text.size() <= 60 ? text : text.substr(0, 57) + "...";
}

std::optional<JsonReader> JsonReader::find(const char *key) const {
  if (!value.is_object())
    fail("is " + print() + ", not an object");
  auto member = value.find(key);
  if (member == value.end())
    return std::nullopt;
  return JsonReader(*member, where.empty() ? key : where + "." + key, document);
}

JsonReader JsonReader::get(const char *key) const {
  if (std::optional<JsonReader> member = find(key))
    return *member;
  fail(std::string("has no \"") + key + "\"");
}

void JsonReader::forEach(
    const std::function<void(const JsonReader &)> &visit) const {
  for (size_t i = 0, count = size(); i < count; ++i)
    visit(
        JsonReader(value[i], where + "[" + std::to_string(i) + "]", document));
}

void JsonReader::forEachMember(
    const std::function<void(const std::string &key, const JsonReader &)>
        &visit) const {
  if (!value.is_object())
    fail("is " + print() + ", not an object");
  for (const auto &[key, member] : value.items())
    visit(key, JsonReader(member, (where.empty() ? "" : where + ".") + key,
                          document));
}

size_t JsonReader::size() const {
  if (!value.is_array())
    fail("is " + print() + ", not an array");
  return value.size();
}

std::string JsonReader::readString() const {
  if (!value.is_string())
    fail("is " + print() + ", not a string");
  std::string text = value.get<std::string>();
  if (text.find('\0') != std::string::npos)
    fail("has a zero byte");
  return text;
}

bool JsonReader::readBool() const {
  if (!value.is_boolean())
    fail("is " + print() + ", not true or false");
  return value.get<bool>();
}

int64_t JsonReader::readInteger(int64_t min, int64_t max) const {
  bool isInRange = value.is_number_unsigned()
                       ? value.get<uint64_t>() <= uint64_t(max) &&
                             int64_t(value.get<uint64_t>()) >= min
                       : value.is_number_integer() &&
                             value.get<int64_t>() >= min &&
                             value.get<int64_t>() <= max;
  if (!isInRange)
    fail("is " + print() + ", not an integer from " + std::to_string(min) +
         " to " + std::to_string(max));
  return value.get<int64_t>();
}

std::vector<int64_t> JsonReader::readShape(size_t maxRank) const {
  if (size() > maxRank)
    fail("has " + std::to_string(size()) + " dimensions, more than " +
         std::to_string(maxRank));
  std::vector<int64_t> shape;
  forEach([&](const JsonReader &dim) {
    shape.push_back(dim.readInteger(0, maxElements));
  });
  std::optional<int64_t> product = checkedProduct(shape);
  if (!product || *product > maxElements)
    fail("is " + print() + ", which has too many elements");
  return shape;
}
