// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parses JSON that nobody vouches for. What parsers read differently is refused
// (a key that is there twice, a zero byte, bytes that are no UTF-8), and so is
// what would take a reader's stack or memory.

#ifndef TPRT_JSON_PARSEJSON_H
#define TPRT_JSON_PARSEJSON_H

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace tprt {

struct JsonLimits {
  /// How deep arrays and objects may be nested.
  size_t depth = 32;
  /// How many values, those in arrays and objects included. One takes less
  /// than 200 bytes of memory beside its text.
  size_t values = 4000000;
  /// Every number is a whole one that is not negative, without an exponent.
  bool naturalNumbersOnly = false;
};

/// Parse `text`; throws Malformed. `document` is what errors begin with, as
/// for JsonReader: `'a.tpx': manifest`.
nlohmann::json parseJson(std::string_view text, const std::string &document,
                         const JsonLimits &limits);

/// `text` as a JSON string of ASCII letters: for messages.
std::string quoteText(const std::string &text);

} // namespace tprt

#endif // TPRT_JSON_PARSEJSON_H
