// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "arrays/NpyHeader.h"
#include "placement/Mesh.h"
#include "status/Error.h"
#include <cstring>

using namespace tprt;

static constexpr char magic[] = "\x93NUMPY";
static constexpr size_t magicSize = 6;
/// A header of 32 dimensions has less than 1 KiB.
static constexpr size_t maxHeaderBytes = 64 << 10;
static constexpr size_t maxRank = 32;

namespace {
struct Spelling {
  const char *descr;
  tprt_dtype dtype;
};

/// The literal of a header, read from left to right.
class LiteralParser {
public:
  LiteralParser(std::string_view text, const std::string &what)
      : text(text), what(what) {}

  NpyHeader parse();

private:
  [[noreturn]] void fail(const std::string &reason) const;
  void skipSpace();
  bool consume(char c);
  void expect(char c);
  std::string_view parseString();
  int64_t parseSize();
  tprt_dtype parseType();
  bool parseBool();
  std::vector<int64_t> parseShape();

  std::string_view text;
  const std::string &what;
};
} // namespace

// The first spelling of a type is the one that is written.
static constexpr Spelling spellings[] = {
    {"<f4", TPRT_F32},  {"<f8", TPRT_F64}, {"|V2", TPRT_BF16},
    {"<V2", TPRT_BF16}, {"<f2", TPRT_F16}, {"|b1", TPRT_I1},
    {"|i1", TPRT_I8},   {"<i1", TPRT_I8},  {"<i2", TPRT_I16},
    {"<i4", TPRT_I32},  {"<i8", TPRT_I64}, {"bfloat16", TPRT_BF16}};

void LiteralParser::fail(const std::string &reason) const {
  throw Error(Code::Malformed, what + ": its header " + reason);
}

void LiteralParser::skipSpace() {
  while (!text.empty() && (text[0] == ' ' || text[0] == '\n'))
    text.remove_prefix(1);
}

bool LiteralParser::consume(char c) {
  skipSpace();
  if (text.empty() || text[0] != c)
    return false;
  text.remove_prefix(1);
  return true;
}

void LiteralParser::expect(char c) {
  if (!consume(c))
    fail(std::string("is not a literal of NumPy: no '") + c +
         "' where one belongs");
}

std::string_view LiteralParser::parseString() {
  skipSpace();
  char quote = !text.empty() && text[0] == '"' ? '"' : '\'';
  expect(quote);
  size_t end = text.find(quote);
  if (end == std::string_view::npos)
    fail("has a string without an end");
  std::string_view value = text.substr(0, end);
  text.remove_prefix(end + 1);
  return value;
}

int64_t LiteralParser::parseSize() {
  skipSpace();
  int64_t value = 0;
  size_t digits = 0;
  for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9';
       ++digits)
    if (__builtin_mul_overflow(value, 10, &value) ||
        __builtin_add_overflow(value, text[digits] - '0', &value))
      fail("has a size beyond 2^63");
  if (digits == 0)
    fail("has a size that is no number");
  text.remove_prefix(digits);
  return value;
}

tprt_dtype LiteralParser::parseType() {
  skipSpace();
  if (!text.empty() && text[0] == '[')
    fail("has a type with fields, which no tensor has");
  std::string_view descr = parseString();
  for (const Spelling &spelling : spellings)
    if (descr == spelling.descr)
      return spelling.dtype;
  std::string printable;
  for (char c : descr.substr(0, 16))
    printable += c >= ' ' && c <= '~' ? c : '?';
  fail("has the type '" + printable +
       "', not one of <f4 <f8 <f2 |V2 (bf16) |b1 |i1 <i2 <i4 <i8");
}

bool LiteralParser::parseBool() {
  skipSpace();
  for (bool value : {false, true}) {
    std::string_view word = value ? "True" : "False";
    if (text.substr(0, word.size()) == word) {
      text.remove_prefix(word.size());
      return value;
    }
  }
  fail("has a fortran_order that is neither True nor False");
}

std::vector<int64_t> LiteralParser::parseShape() {
  std::vector<int64_t> shape;
  expect('(');
  while (!consume(')')) {
    if (shape.size() == maxRank)
      fail("has more than " + std::to_string(maxRank) + " dimensions");
    shape.push_back(parseSize());
    if (!consume(',')) {
      expect(')');
      break;
    }
  }
  return shape;
}

NpyHeader LiteralParser::parse() {
  NpyHeader header;
  bool hasType = false, hasOrder = false, hasShape = false;
  expect('{');
  while (!consume('}')) {
    std::string_view key = parseString();
    expect(':');
    if (key == "descr" && !std::exchange(hasType, true))
      header.dtype = parseType();
    else if (key == "fortran_order" && !std::exchange(hasOrder, true))
      header.isFortranOrder = parseBool();
    else if (key == "shape" && !std::exchange(hasShape, true))
      header.shape = parseShape();
    else
      fail("has a key that is unknown or there twice");
    if (!consume(',')) {
      expect('}');
      break;
    }
  }
  skipSpace();
  if (!hasType || !hasOrder || !hasShape || !text.empty())
    fail("does not state exactly descr, fortran_order and shape");
  std::optional<int64_t> count = checkedProduct(header.shape);
  if (!count || *count > INT64_MAX / 16)
    fail("states a shape with too many elements");
  return header;
}

NpyHeader tprt::readNpyHeader(const std::function<void(void *, size_t)> &read,
                              const std::string &what) {
  unsigned char start[magicSize + 2], length[4] = {};
  read(start, sizeof(start));
  if (std::memcmp(start, magic, magicSize) != 0)
    throw Error(Code::Malformed, what + " does not begin like an .npy array");
  int major = start[magicSize];
  if (major < 1 || major > 3)
    throw Error(Code::Malformed, what + " has version " +
                                     std::to_string(major) +
                                     " of the .npy format, not 1, 2 or 3");
  read(length, major == 1 ? 2 : 4);
  uint32_t bytes =
      length[0] | length[1] << 8 | length[2] << 16 | uint32_t(length[3]) << 24;
  if (bytes > maxHeaderBytes)
    throw Error(Code::Malformed,
                what + " has a header of " + std::to_string(bytes) +
                    " bytes, more than " + std::to_string(maxHeaderBytes));
  std::string text(bytes, '\0');
  read(text.data(), text.size());
  return LiteralParser(text, what).parse();
}

std::string tprt::printNpyHeader(const NpyHeader &header) {
  std::string descr;
  for (const Spelling &spelling : spellings)
    if (descr.empty() && spelling.dtype == header.dtype)
      descr = spelling.descr;
  std::string shape;
  for (int64_t size : header.shape)
    shape += std::to_string(size) + (header.shape.size() == 1 ? "," : ", ");
  if (header.shape.size() > 1)
    shape.resize(shape.size() - 2);
  std::string text = "{'descr': '" + descr + "', 'fortran_order': " +
                     (header.isFortranOrder ? "True" : "False") +
                     ", 'shape': (" + shape + "), }";
  size_t prefix = magicSize + 4;
  size_t total = (prefix + text.size() + 1 + 63) / 64 * 64;
  text.resize(total - prefix - 1, ' ');
  text += '\n';
  std::string result(magic, magicSize);
  result += '\1';
  result += '\0';
  result += static_cast<char>(text.size() & 0xff);
  result += static_cast<char>(text.size() >> 8);
  return result + text;
}
