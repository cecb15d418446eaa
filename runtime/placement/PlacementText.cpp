// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "placement/PlacementText.h"
#include "placement/Ownership.h"
#include "status/Error.h"
#include "json/ParseJson.h"

using namespace tprt;

/// As in a manifest.
static constexpr int64_t maxRanks = 4096;
static constexpr size_t maxNameBytes = 512;

namespace {
/// Reads a text from left to right.
class TextReader {
public:
  TextReader(const std::string &text, const std::string &what)
      : text(text), what(what) {}

  [[noreturn]] void fail(const std::string &reason) const {
    throw Error(Code::InvalidArgument,
                what + ": " + quoteText(text) + " " + reason);
  }
  bool isAtEnd() {
    skipSpace();
    return at == text.size();
  }
  bool accept(char wanted) {
    skipSpace();
    if (at == text.size() || text[at] != wanted)
      return false;
    ++at;
    return true;
  }
  void expect(char wanted) {
    if (!accept(wanted))
      fail("has no '" + std::string(1, wanted) + "' at letter " +
           std::to_string(at + 1));
  }
  int64_t readNumber() {
    skipSpace();
    size_t first = at;
    int64_t number = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
      if (__builtin_mul_overflow(number, int64_t(10), &number) ||
          __builtin_add_overflow(number, int64_t(text[at] - '0'), &number))
        fail("has a number of 2^63 or more");
    if (at == first)
      fail("has no number at letter " + std::to_string(at + 1));
    return number;
  }
  bool isAtNumber() {
    skipSpace();
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  }
  /// Letters up to one of `ends`, spaces around them left out.
  std::string readName(const char *ends) {
    skipSpace();
    size_t end = std::min(text.find_first_of(ends, at), text.size());
    std::string name = text.substr(at, end - at);
    at = end;
    name.erase(name.find_last_not_of(' ') + 1);
    if (name.empty() || name.size() > maxNameBytes)
      fail("has an axis with a name of " + std::to_string(name.size()) +
           " bytes");
    return name;
  }

private:
  void skipSpace() {
    while (at < text.size() && text[at] == ' ')
      ++at;
  }

  const std::string &text, &what;
  size_t at = 0;
};
} // namespace

Mesh tprt::parseMesh(const std::string &text, const std::string &what) {
  TextReader reader(text, what);
  Mesh mesh;
  int64_t numRanks = 1;
  do {
    Axis axis;
    axis.name = reader.readName("=,\"");
    for (const Axis &other : mesh.axes)
      if (other.name == axis.name)
        reader.fail("has the axis " + axis.name + " twice");
    reader.expect('=');
    axis.size = reader.readNumber();
    if (axis.size < 1 || axis.size > maxRanks ||
        (numRanks *= axis.size) > maxRanks)
      reader.fail("does not have from 1 to " + std::to_string(maxRanks) +
                  " ranks");
    mesh.axes.push_back(axis);
  } while (reader.accept(','));
  if (!reader.isAtEnd())
    reader.fail("goes on after its last axis");
  return mesh;
}

/// Read a term; nullopt for an axis that is dropped.
static std::optional<Term> readTerm(TextReader &reader, const Mesh &mesh,
                                    bool dropsUnknownAxes) {
  if (reader.isAtNumber()) {
    Term gap{Term::gapAxis, 1, reader.readNumber()};
    if (gap.size < 2)
      reader.fail("has a gap of " + std::to_string(gap.size) +
                  ", not at least 2");
    reader.expect(':');
    reader.expect('_');
    return gap;
  }
  reader.expect('"');
  std::string name = reader.readName("\"");
  reader.expect('"');
  Term term;
  for (size_t i = 0; i < mesh.axes.size(); ++i)
    if (mesh.axes[i].name == name)
      term.axis = static_cast<int32_t>(i);
  bool isKnown = term.axis != Term::gapAxis;
  if (!isKnown && !dropsUnknownAxes)
    reader.fail("names the axis " + name + ", which mesh '" + printMesh(mesh) +
                "' does not have");
  int64_t whole = isKnown ? mesh.axes[term.axis].size : 1;
  term.size = whole;
  if (reader.accept(':')) {
    reader.expect('(');
    term.pre = reader.readNumber();
    reader.expect(')');
    term.size = reader.readNumber();
    if (isKnown && (term.pre < 1 || term.pre > whole || term.size < 1 ||
                    term.size > whole || whole % (term.pre * term.size) != 0))
      reader.fail("cuts the axis " + name + " of size " +
                  std::to_string(whole) + " as (" + std::to_string(term.pre) +
                  ")" + std::to_string(term.size) +
                  ", which does not divide it");
  }
  if (!isKnown)
    return std::nullopt;
  return term;
}

std::vector<Terms> tprt::parseSharding(const std::string &text,
                                       const Mesh &mesh,
                                       std::span<const int64_t> shape,
                                       const std::string &what,
                                       bool dropsUnknownAxes) {
  TextReader reader(text, what);
  std::vector<Terms> dims;
  Terms all;
  reader.expect('[');
  if (!reader.accept(']')) {
    do {
      Terms terms;
      reader.expect('{');
      if (!reader.accept('}')) {
        do {
          if (std::optional<Term> term =
                  readTerm(reader, mesh, dropsUnknownAxes))
            terms.push_back(*term);
        } while (reader.accept(','));
        reader.expect('}');
      }
      for (const Term &term : terms) {
        for (const Term &other : all)
          if (overlap(term, other))
            reader.fail("uses the axis " + mesh.axes[term.axis].name +
                        " twice");
        all.push_back(term);
      }
      dims.push_back(std::move(terms));
    } while (reader.accept(','));
    reader.expect(']');
  }
  if (!reader.isAtEnd())
    reader.fail("goes on after its end");
  if (dims.size() != shape.size())
    reader.fail("has " + std::to_string(dims.size()) +
                " dimensions, but the tensor has " +
                std::to_string(shape.size()));
  for (size_t dim = 0; dim < dims.size(); ++dim)
    if (!fitsTerms(shape[dim], dims[dim]))
      reader.fail("has gaps on dimension " + std::to_string(dim) +
                  " that do not divide " + std::to_string(shape[dim]));
  return dims;
}

std::string tprt::printSharding(const Mesh &mesh, std::span<const Terms> dims) {
  std::string text;
  for (const Terms &terms : dims)
    text += (text.empty() ? "{" : ", {") + mesh.print(terms) + "}";
  return "[" + text + "]";
}

std::string tprt::printMesh(const Mesh &mesh) {
  std::string text;
  for (const Axis &axis : mesh.axes)
    text +=
        (text.empty() ? "" : ",") + axis.name + "=" + std::to_string(axis.size);
  return text;
}
