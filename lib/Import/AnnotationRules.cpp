// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "AnnotationRules.h"
#include "mlir/IR/Diagnostics.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Regex.h"

using namespace mlir;
using namespace mlir::tp;

bool AnnotationRule::matches(bool isResultArray, int64_t position,
                             StringRef name) const {
  if (isResult != isResultArray)
    return false;
  if (index)
    return *index == position;
  // A name with brackets is no glob: it is compared as it stands first.
  if (pattern == name)
    return true;
  llvm::Expected<llvm::GlobPattern> glob = llvm::GlobPattern::create(pattern);
  if (glob)
    return glob->match(name);
  llvm::consumeError(glob.takeError());
  return false;
}

std::string AnnotationRule::describe() const {
  std::string key = isResult ? "\"result\": " : "\"arg\": ";
  return index ? key + std::to_string(*index) : key + "\"" + pattern + "\"";
}

/// `[3:7, byte=41]: Expected , or ] after array element` is what llvm::json
/// says; the position becomes that of the diagnostic.
static InFlightDiagnostic emitJsonError(MLIRContext *context, StringRef path,
                                        const std::string &message) {
  SmallVector<StringRef> groups;
  unsigned line = 1, column = 1;
  StringRef text = message;
  if (llvm::Regex("^\\[([0-9]+):([0-9]+), byte=[0-9]+\\]: (.*)$")
          .match(message, &groups)) {
    groups[1].getAsInteger(10, line);
    groups[2].getAsInteger(10, column);
    text = groups[3];
  }
  return emitError(FileLineColLoc::get(context, path, line, column))
         << "no JSON: " << text;
}

namespace {
/// Turns the JSON value into rules, and names the entry that is wrong.
class RulesReader {
public:
  RulesReader(MLIRContext *context, StringRef path)
      : location(FileLineColLoc::get(context, path, 1, 1)) {}

  FailureOr<AnnotationRules> read(const llvm::json::Value &value);

private:
  LogicalResult readRule(const llvm::json::Value &value, AnnotationRule &rule);
  InFlightDiagnostic fail() {
    InFlightDiagnostic diag = emitError(location);
    if (number >= 0)
      diag << "rule " << number << ": ";
    return diag;
  }

  Location location;
  int64_t number = -1;
};
} // namespace

LogicalResult RulesReader::readRule(const llvm::json::Value &value,
                                    AnnotationRule &rule) {
  const llvm::json::Object *object = value.getAsObject();
  if (!object)
    return fail() << "is no object";
  bool hasPlace = false, hasSharding = false;
  for (const auto &[key, entry] : *object) {
    StringRef name = key;
    if (name == "sharding") {
      std::optional<StringRef> text = entry.getAsString();
      if (!text)
        return fail() << "'sharding' is no string";
      rule.sharding = text->str();
      hasSharding = true;
    } else if (name == "arg" || name == "result") {
      if (hasPlace)
        return fail() << "has both 'arg' and 'result'";
      hasPlace = true;
      rule.isResult = name == "result";
      if (std::optional<int64_t> index = entry.getAsInteger())
        rule.index = *index;
      else if (std::optional<StringRef> text = entry.getAsString())
        rule.pattern = text->str();
      else
        return fail() << "'" << name << "' is neither a name nor a number";
    } else {
      return fail() << "has the unknown key '" << name
                    << "'; a rule has 'arg' or 'result', and 'sharding'";
    }
  }
  if (!hasPlace)
    return fail() << "has neither 'arg' nor 'result'";
  if (!hasSharding)
    return fail() << "has no 'sharding'";
  return success();
}

FailureOr<AnnotationRules> RulesReader::read(const llvm::json::Value &value) {
  const llvm::json::Object *object = value.getAsObject();
  if (!object)
    return fail() << "a rules file is an object with 'mesh' and 'rules'";
  AnnotationRules result;
  for (const auto &[key, entry] : *object) {
    StringRef name = key;
    if (name == "mesh") {
      std::optional<StringRef> text = entry.getAsString();
      if (!text)
        return fail() << "'mesh' is no string such as \"dp=2,tp=4\"";
      result.mesh = text->str();
      continue;
    }
    // What tp-plan says of its plan beside the rules.
    if (name == "plan")
      continue;
    const llvm::json::Array *list = entry.getAsArray();
    if (name != "rules" || !list)
      return fail() << (name == "rules" ? "'rules' is no list"
                                        : "unknown key '" + name.str() +
                                              "'; a rules file has 'mesh' "
                                              "and 'rules'");
    for (const llvm::json::Value &rule : *list) {
      number = result.rules.size();
      if (failed(readRule(rule, result.rules.emplace_back())))
        return failure();
    }
    number = -1;
  }
  return result;
}

static bool isRulesText(StringRef rules) {
  return rules.ltrim().starts_with("{");
}

StringRef mlir::tp::getRulesName(StringRef rules) {
  return isRulesText(rules) ? "rules" : rules;
}

FailureOr<AnnotationRules> mlir::tp::readAnnotationRules(MLIRContext *context,
                                                         StringRef rules) {
  StringRef path = getRulesName(rules);
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> buffer =
      isRulesText(rules) ? llvm::MemoryBuffer::getMemBuffer(rules, path, false)
                         : llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer)
    return emitError(UnknownLoc::get(context))
           << "cannot read the rules file '" << path
           << "': " << buffer.getError().message();
  llvm::Expected<llvm::json::Value> value =
      llvm::json::parse((*buffer)->getBuffer());
  if (!value)
    return emitJsonError(context, path, llvm::toString(value.takeError()));
  return RulesReader(context, path).read(*value);
}
