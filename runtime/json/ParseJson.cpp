// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "json/ParseJson.h"
#include "status/Error.h"
#include <vector>

using namespace tprt;

using Json = nlohmann::json;

namespace {
/// Builds the document from the parser's events and refuses what is beyond the
/// limits before it is stored.
class DocumentBuilder : public nlohmann::json_sax<Json> {
public:
  DocumentBuilder(const std::string &document, const JsonLimits &limits)
      : document(document), limits(limits) {}

  Json result;

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_unsigned(number_unsigned_t value) override { return add(value); }
  bool number_integer(number_integer_t value) override {
    if (limits.naturalNumbersOnly)
      fail("has a number with a sign, " + std::to_string(value) +
           (value == 0 ? " with a minus" : ""));
    return add(value);
  }
  bool number_float(number_float_t value, const string_t &text) override {
    if (limits.naturalNumbersOnly)
      fail("has the number " + text + ", not a whole one below 2^64");
    return add(value);
  }
  bool string(string_t &value) override { return add(std::move(value)); }
  bool binary(binary_t &) override { fail("has binary data"); }
  bool start_object(size_t) override { return open(Json::object()); }
  bool start_array(size_t) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t &value) override {
    auto [member, isNew] =
        stack.back()->get_ref<Json::object_t &>().emplace(value, nullptr);
    if (!isNew)
      fail("has the key " + quoteText(value) + " twice");
    slot = &member->second;
    return true;
  }
  bool parse_error(size_t position, const std::string &,
                   const Json::exception &) override {
    fail("is not JSON at byte " + std::to_string(position));
  }

private:
  [[noreturn]] void fail(const std::string &reason) const {
    throw Error(Code::Malformed, document + ": it " + reason);
  }

  /// Store a value where the next one belongs, and say where that was.
  Json *place(Json value) {
    if (++numValues > limits.values)
      fail("has more than " + std::to_string(limits.values) + " values");
    if (stack.empty()) {
      result = std::move(value);
      return &result;
    }
    if (stack.back()->is_array()) {
      // Only the innermost container grows: those outside of it stay in place.
      auto &elements = stack.back()->get_ref<Json::array_t &>();
      elements.push_back(std::move(value));
      return &elements.back();
    }
    *slot = std::move(value);
    return slot;
  }
  bool add(Json value) {
    place(std::move(value));
    return true;
  }
  bool open(Json container) {
    if (stack.size() == limits.depth)
      fail("is nested deeper than " + std::to_string(limits.depth) + " levels");
    stack.push_back(place(std::move(container)));
    return true;
  }
  bool close() {
    stack.pop_back();
    return true;
  }

  const std::string &document;
  const JsonLimits &limits;
  std::vector<Json *> stack;
  Json *slot = nullptr; // of the last key
  size_t numValues = 0;
};
} // namespace

/// The offset of the first byte that is not part of a character in UTF-8
/// (RFC 3629: no surrogates, nothing above U+10FFFF, no longer form than
/// needed), or the size of `text`.
static size_t findInvalidUtf8(std::string_view text) {
  auto at = [&](size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  for (size_t i = 0; i < text.size();) {
    unsigned first = at(i);
    size_t more = first < 0x80                     ? 0
                  : first >= 0xc2 && first <= 0xdf ? 1
                  : first >= 0xe0 && first <= 0xef ? 2
                  : first >= 0xf0 && first <= 0xf4 ? 3
                                                   : 4;
    if (more == 4)
      return i;
    unsigned low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    unsigned high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    for (size_t k = 1; k <= more; ++k, low = 0x80, high = 0xbf)
      if (at(i + k) < low || at(i + k) > high)
        return i;
    i += more + 1;
  }
  return text.size();
}

Json tprt::parseJson(std::string_view text, const std::string &document,
                     const JsonLimits &limits) {
  auto fail = [&](const char *what, size_t offset) {
    throw Error(Code::Malformed, document + ": it has " + what + " at byte " +
                                     std::to_string(offset));
  };
  // The parser takes a zero byte for the end and would not see what follows.
  if (size_t zero = text.find('\0'); zero != text.npos)
    fail("a zero byte", zero);
  if (size_t wrong = findInvalidUtf8(text); wrong != text.size())
    fail("a byte that is not UTF-8", wrong);
  DocumentBuilder builder(document, limits);
  Json::sax_parse(text.begin(), text.end(), &builder);
  return std::move(builder.result);
}

std::string tprt::quoteText(const std::string &text) {
  return Json(text).dump(-1, ' ', true, Json::error_handler_t::replace);
}
