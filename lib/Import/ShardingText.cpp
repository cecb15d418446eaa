// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "ShardingText.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::tp;

bool ShardingText::saysNothing() const {
  return partials.empty() && replicated.empty() && !dims.empty() &&
         llvm::all_of(dims, [](DimShardingAttr dim) {
           return dim.getIsOpen() && dim.getAxes().empty();
         });
}

ShardingAttr ShardingText::toAttr(MLIRContext *context,
                                  StringRef meshName) const {
  return ShardingAttr::get(context, FlatSymbolRefAttr::get(context, meshName),
                           dims, partials, replicated);
}

//===----------------------------------------------------------------------===//
// A cursor over the text
//===----------------------------------------------------------------------===//

namespace {
/// Recursive descent over one line of text. Methods return true if they found
/// what they look for; `fail` keeps the first message.
class TextReader {
public:
  TextReader(MLIRContext *context, StringRef text, bool bareNames)
      : context(context), whole(text), rest(text), bareNames(bareNames) {}

  bool tryToken(StringRef token) {
    rest = rest.ltrim();
    return rest.consume_front(token);
  }
  bool token(StringRef expected) {
    return tryToken(expected) || fail("expected '" + expected + "'");
  }
  bool atEnd() {
    rest = rest.ltrim();
    return rest.empty() || fail("expected nothing more");
  }
  bool fail(const Twine &message) {
    rest = rest.ltrim();
    if (error.empty())
      error = (message + " at character " +
               Twine(whole.size() - rest.size() + 1) + " of '" + whole + "'")
                  .str();
    return false;
  }
  bool integer(int64_t &value) {
    rest = rest.ltrim();
    StringRef before = rest;
    if (!rest.consumeInteger(10, value))
      return true;
    rest = before;
    return fail("expected a number");
  }
  bool identifier(std::string &name) {
    rest = rest.ltrim();
    StringRef word = rest.take_while(
        [](char c) { return llvm::isAlnum(c) || c == '_' || c == '.'; });
    if (word.empty() || llvm::isDigit(word[0]))
      return fail("expected a name");
    rest = rest.drop_front(word.size());
    name = word.str();
    return true;
  }
  bool quoted(std::string &name) {
    if (!token("\""))
      return false;
    size_t end = rest.find('"');
    if (end == StringRef::npos)
      return fail("expected '\"' at the end of a name");
    name = rest.take_front(end).str();
    rest = rest.drop_front(end + 1);
    return true;
  }
  bool symbol(std::string &name) {
    if (!token("@"))
      return false;
    return rest.starts_with("\"") ? quoted(name) : identifier(name);
  }
  bool axisName(std::string &name) {
    rest = rest.ltrim();
    return bareNames && !rest.starts_with("\"") ? identifier(name)
                                                : quoted(name);
  }
  /// `open item, item close`.
  bool list(StringRef open, StringRef close, function_ref<bool()> item) {
    if (!token(open))
      return false;
    if (tryToken(close))
      return true;
    do {
      if (!item())
        return false;
    } while (tryToken(","));
    return token(close);
  }

  /// `"tp"`, `"tp":(1)2` or `3:_`.
  bool axis(SmallVectorImpl<AxisRefAttr> &axes) {
    rest = rest.ltrim();
    int64_t pre = 1, size = 0;
    if (!rest.empty() && llvm::isDigit(rest[0])) {
      if (!integer(size) || !token(":") || !token("_"))
        return false;
      if (size < 2)
        return fail("a gap keeps at least 2 elements");
      axes.push_back(AxisRefAttr::getGap(context, size));
      return true;
    }
    std::string name;
    if (!axisName(name))
      return false;
    if (tryToken(":")) {
      if (!token("(") || !integer(pre) || !token(")") || !integer(size))
        return false;
      if (pre < 1 || size < 2)
        return fail("a sub-axis is (pre)size with pre at least 1 and size at "
                    "least 2");
    }
    axes.push_back(
        AxisRefAttr::get(context, StringAttr::get(context, name), pre, size));
    return true;
  }
  bool axisSet(SmallVectorImpl<AxisRefAttr> &axes) {
    return list("{", "}", [&] { return axis(axes); });
  }
  /// `{"dp", ?}p1`.
  bool dim(SmallVectorImpl<DimShardingAttr> &dims) {
    SmallVector<AxisRefAttr> axes;
    bool isOpen = false;
    int64_t priority = 0;
    if (!list("{", "}", [&] {
          if (isOpen)
            return fail("'?' stands last in a dimension");
          if (tryToken("?"))
            return isOpen = true;
          return axis(axes);
        }))
      return false;
    if (rest.starts_with("p") && (!token("p") || !integer(priority)))
      return false;
    dims.push_back(DimShardingAttr::get(context, axes, isOpen, priority));
    return true;
  }
  /// `@mesh, [...], replicated={...}, unreduced={...}`.
  bool sharding(ShardingText &result) {
    if (tryToken("mesh<"))
      return fail("a sharding with a mesh of its own instead of a name");
    if (!symbol(result.mesh) || !token(",") ||
        !list("[", "]", [&] { return dim(result.dims); }))
      return false;
    while (tryToken(",")) {
      if (tryToken("replicated")) {
        if (!token("=") || !axisSet(result.replicated))
          return false;
      } else if (!unreduced(result)) {
        return false;
      }
    }
    return true;
  }
  bool unreduced(ShardingText &result) {
    if (!token("unreduced") || !token("="))
      return false;
    CombinerKind kind = CombinerKind::Sum;
    if (tryToken("[")) {
      std::string name;
      if (!identifier(name) || !token("]"))
        return false;
      std::optional<CombinerKind> parsed = parseCombiner(name);
      if (!parsed)
        return fail("expected sum, max or min");
      kind = *parsed;
    }
    SmallVector<AxisRefAttr> axes;
    if (!axisSet(axes))
      return false;
    result.partials.push_back(PartialAttr::get(context, kind, axes));
    return true;
  }

  std::string error;

private:
  MLIRContext *context;
  StringRef whole, rest;
  bool bareNames;
};
} // namespace

//===----------------------------------------------------------------------===//
// The readers
//===----------------------------------------------------------------------===//

FailureOr<ShardingText> mlir::tp::readSdySharding(MLIRContext *context,
                                                  StringRef text,
                                                  std::string &error) {
  TextReader reader(context, text, false);
  ShardingText result;
  if (reader.token("sharding<") && reader.sharding(result) &&
      reader.token(">") && reader.atEnd())
    return result;
  error = reader.error;
  return failure();
}

FailureOr<SmallVector<ShardingText>>
mlir::tp::readSdyShardingPerValue(MLIRContext *context, StringRef text,
                                  std::string &error) {
  TextReader reader(context, text, false);
  SmallVector<ShardingText> result;
  auto readOne = [&] {
    return reader.token("<") && reader.sharding(result.emplace_back()) &&
           reader.token(">");
  };
  if (reader.token("sharding_per_value<") && reader.list("[", "]", readOne) &&
      reader.token(">") && reader.atEnd())
    return result;
  error = reader.error;
  return failure();
}

/// `name=size`, with the name read by `readName`.
static bool readAxisSize(TextReader &reader, MeshText &mesh) {
  return reader.axisName(mesh.names.emplace_back()) && reader.token("=") &&
         reader.integer(mesh.sizes.emplace_back());
}

FailureOr<MeshText> mlir::tp::readSdyMesh(StringRef text, std::string &error) {
  TextReader reader(nullptr, text, false);
  MeshText mesh;
  auto readDevices = [&] {
    return reader.token("device_ids") && reader.token("=") &&
           reader.list("[", "]", [&] {
             return reader.integer(mesh.devices.emplace_back());
           });
  };
  if (reader.token("mesh<") &&
      reader.list("[", "]", [&] { return readAxisSize(reader, mesh); }) &&
      (!reader.tryToken(",") || readDevices()) && reader.token(">") &&
      reader.atEnd())
    return mesh;
  error = reader.error;
  return failure();
}

FailureOr<SmallVector<DimShardingAttr>> mlir::tp::readDims(MLIRContext *context,
                                                           StringRef text,
                                                           bool bare,
                                                           std::string &error) {
  TextReader reader(context, text, bare);
  SmallVector<DimShardingAttr> dims;
  auto readDim = [&] { return reader.dim(dims); };
  auto readBareDims = [&] {
    if (text.trim().empty())
      return true;
    do {
      if (!readDim())
        return false;
    } while (reader.tryToken(","));
    return true;
  };
  bool isBare = bare && !text.ltrim().starts_with("[");
  if ((isBare ? readBareDims() : reader.list("[", "]", readDim)) &&
      reader.atEnd())
    return dims;
  error = reader.error;
  return failure();
}

FailureOr<MeshText> mlir::tp::readMeshOption(StringRef text,
                                             std::string &error) {
  TextReader reader(nullptr, text, true);
  MeshText mesh;
  do {
    if (!readAxisSize(reader, mesh)) {
      error = reader.error;
      return failure();
    }
  } while (reader.tryToken(","));
  if (reader.atEnd())
    return mesh;
  error = reader.error;
  return failure();
}
