// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/JsonFields.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir::tp;

llvm::Error mlir::tp::makeJsonError(const llvm::Twine &text) {
  return llvm::createStringError(text);
}

llvm::Expected<llvm::json::Object>
mlir::tp::parseJsonObject(llvm::StringRef origin, llvm::StringRef text) {
  llvm::Expected<llvm::json::Value> value = llvm::json::parse(text);
  if (!value)
    return makeJsonError(origin + ": " + llvm::toString(value.takeError()));
  if (llvm::json::Object *object = value->getAsObject())
    return std::move(*object);
  return makeJsonError(origin + ": the file is no object of JSON");
}

llvm::Expected<std::string> mlir::tp::readText(llvm::StringRef path) {
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer)
    return makeJsonError("cannot read '" + path +
                         "': " + buffer.getError().message());
  return (*buffer)->getBuffer().str();
}

/// A value on one line, cut where it is long.
static std::string print(const llvm::json::Value &value) {
  std::string text;
  llvm::raw_string_ostream(text) << value;
  if (text.size() > 40)
    text = text.substr(0, 37) + "...";
  return text;
}

std::string JsonFields::getPath(llvm::StringRef key) const {
  return prefix.empty() ? key.str() : prefix + "." + key.str();
}

void JsonFields::fail(llvm::StringRef key, const llvm::Twine &text) {
  if (problem.empty())
    problem = (origin + ": '" + getPath(key) + "' " + text).str();
}

void JsonFields::take(llvm::Error error) {
  if (!error)
    return;
  std::string text = llvm::toString(std::move(error));
  if (problem.empty())
    problem = std::move(text);
}

const llvm::json::Value *
JsonFields::find(llvm::StringRef key, llvm::StringRef kind, bool isRequired) {
  asked.push_back(key.str());
  const llvm::json::Value *value = object.get(key);
  if (!value && isRequired)
    fail(key, "is missing; it must be " + kind);
  return value;
}

static std::string describeNumber(double most) {
  if (most == std::numeric_limits<double>::infinity())
    return "a number above 0";
  return "a number above 0 and at most " + print(most);
}

double JsonFields::getNumberOr(llvm::StringRef key, double absent,
                               double most) {
  return has(key) ? getNumber(key, most) : (asked.push_back(key.str()), absent);
}

double JsonFields::getNumber(llvm::StringRef key, double most) {
  const llvm::json::Value *value = find(key, describeNumber(most), true);
  if (!value)
    return 1;
  std::optional<double> number = value->getAsNumber();
  if (number && *number > 0 && *number <= most)
    return *number;
  fail(key, "is " + print(*value) + ", but it must be " + describeNumber(most));
  return 1;
}

int64_t JsonFields::getIntegerOr(llvm::StringRef key, int64_t absent,
                                 int64_t least) {
  return has(key) ? getInteger(key, least)
                  : (asked.push_back(key.str()), absent);
}

int64_t JsonFields::getInteger(llvm::StringRef key, int64_t least) {
  std::string kind = "an integer of " + std::to_string(least) + " or more";
  const llvm::json::Value *value = find(key, kind, true);
  if (!value)
    return least;
  std::optional<int64_t> number = value->getAsInteger();
  if (number && *number >= least)
    return *number;
  fail(key, "is " + print(*value) + ", but it must be " + kind);
  return least;
}

bool JsonFields::getBooleanOr(llvm::StringRef key, bool absent) {
  const llvm::json::Value *value = find(key, "true or false", false);
  if (!value)
    return absent;
  if (std::optional<bool> boolean = value->getAsBoolean())
    return *boolean;
  fail(key, "is " + print(*value) + ", but it must be true or false");
  return absent;
}

std::string JsonFields::getString(llvm::StringRef key) {
  const llvm::json::Value *value = find(key, "a string", true);
  if (!value)
    return "";
  std::optional<llvm::StringRef> string = value->getAsString();
  if (string && !string->empty())
    return string->str();
  fail(key, "is " + print(*value) + ", but it must be a string");
  return "";
}

std::string JsonFields::getStringOr(llvm::StringRef key,
                                    llvm::StringRef absent) {
  return has(key) ? getString(key) : (asked.push_back(key.str()), absent.str());
}

unsigned JsonFields::getChoiceOr(llvm::StringRef key,
                                 llvm::ArrayRef<llvm::StringRef> values,
                                 unsigned absent) {
  const llvm::json::Value *value = find(key, "a string", false);
  if (!value)
    return absent;
  if (std::optional<llvm::StringRef> string = value->getAsString())
    if (const auto *found = llvm::find(values, *string); found != values.end())
      return found - values.begin();
  fail(key, "is " + print(*value) + ", but it must be one of " +
                llvm::join(values, ", "));
  return absent;
}

std::vector<std::string> JsonFields::getStrings(llvm::StringRef key) {
  std::vector<std::string> strings;
  const llvm::json::Array *array = getArray(key);
  for (size_t i = 0; array && i < array->size(); ++i) {
    std::optional<llvm::StringRef> string = (*array)[i].getAsString();
    if (string)
      strings.push_back(string->str());
    else
      fail(key, "holds " + print((*array)[i]) + ", but it must hold strings");
  }
  if (array && array->empty())
    fail(key, "is empty; it must hold one string or more");
  return strings;
}

const llvm::json::Array *JsonFields::getArray(llvm::StringRef key) {
  const llvm::json::Value *value = find(key, "an array", true);
  const llvm::json::Array *array = value ? value->getAsArray() : nullptr;
  if (value && !array)
    fail(key, "is " + print(*value) + ", but it must be an array");
  return array;
}

const llvm::json::Object *JsonFields::getObject(llvm::StringRef key) {
  const llvm::json::Value *value = find(key, "an object", true);
  const llvm::json::Object *found = value ? value->getAsObject() : nullptr;
  if (value && !found)
    fail(key, "is " + print(*value) + ", but it must be an object");
  return found;
}

llvm::Error JsonFields::finish() {
  std::vector<llvm::StringRef> keys;
  for (const auto &entry : object)
    keys.push_back(entry.first);
  llvm::sort(keys);
  for (llvm::StringRef key : keys)
    if (!llvm::is_contained(asked, key))
      fail(key, "is not a key here, only " + llvm::join(asked, ", ") + " are");
  if (problem.empty())
    return llvm::Error::success();
  return makeJsonError(problem);
}
