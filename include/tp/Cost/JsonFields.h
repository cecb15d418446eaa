// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the keys of an object of JSON, and says which of them is wrong.
//
//   JsonFields fields("h100.json", object);       {"name": "h100", "speed": -1}
//   std::string name = fields.getString("name");
//   double speed = fields.getNumber("speed");
//   if (llvm::Error error = fields.finish())      h100.json: 'speed' is -1, but
//     return error;                               it must be above 0
//
// The first problem is kept and later reads return nothing of use, so that a
// reader asks for all keys and looks once. A key that nobody asked for is a
// problem too.

#ifndef TP_COST_JSONFIELDS_H
#define TP_COST_JSONFIELDS_H

#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"
#include <limits>
#include <string>

namespace mlir::tp {

/// The object of JSON in a text; the error names `origin`, line and column.
llvm::Expected<llvm::json::Object> parseJsonObject(llvm::StringRef origin,
                                                   llvm::StringRef text);

/// What a file holds.
llvm::Expected<std::string> readText(llvm::StringRef path);

/// An error of one line.
llvm::Error makeJsonError(const llvm::Twine &text);

class JsonFields {
public:
  /// `origin` names the file in errors, `prefix` where in it the object stands.
  JsonFields(llvm::StringRef origin, const llvm::json::Object &object,
             llvm::StringRef prefix = "")
      : origin(origin), prefix(prefix), object(object) {}

  bool has(llvm::StringRef key) const { return object.get(key); }
  /// A key that may stand here, whether it does or not.
  void skip(llvm::StringRef key) { asked.push_back(key.str()); }

  /// A number above 0, and at most `most`.
  double getNumber(llvm::StringRef key,
                   double most = std::numeric_limits<double>::infinity());
  /// The same, or `absent` where the key is missing.
  double getNumberOr(llvm::StringRef key, double absent,
                     double most = std::numeric_limits<double>::infinity());
  int64_t getInteger(llvm::StringRef key, int64_t least = 1);
  int64_t getIntegerOr(llvm::StringRef key, int64_t absent, int64_t least = 1);
  bool getBooleanOr(llvm::StringRef key, bool absent);
  std::string getString(llvm::StringRef key);
  std::string getStringOr(llvm::StringRef key, llvm::StringRef absent);
  /// One of `values`, by its position.
  unsigned getChoiceOr(llvm::StringRef key,
                       llvm::ArrayRef<llvm::StringRef> values, unsigned absent);
  /// An array of one string or more.
  std::vector<std::string> getStrings(llvm::StringRef key);
  /// An array or object; null after a problem.
  const llvm::json::Array *getArray(llvm::StringRef key);
  const llvm::json::Object *getObject(llvm::StringRef key);

  /// How errors name a key of this object, for the prefix of a nested one.
  std::string getPath(llvm::StringRef key) const;
  /// Note a problem of a key, unless there is one already.
  void fail(llvm::StringRef key, const llvm::Twine &problem);
  /// Note the problem of a nested object.
  void take(llvm::Error error);

  /// The first problem; a key that was not asked for is one.
  llvm::Error finish();

private:
  const llvm::json::Value *find(llvm::StringRef key, llvm::StringRef kind,
                                bool isRequired);

  std::string origin, prefix, problem;
  const llvm::json::Object &object;
  llvm::SmallVector<std::string, 16> asked;
};

} // namespace mlir::tp

#endif // TP_COST_JSONFIELDS_H
