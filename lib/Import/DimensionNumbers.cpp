// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "DimensionNumbers.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::tp;

FailureOr<DimensionNumbers> mlir::tp::readDimensionNumbers(StringRef text,
                                                           StringRef kind) {
  DimensionNumbers numbers;
  StringRef rest = text;
  auto accept = [&](StringRef token) {
    rest = rest.ltrim();
    return rest.consume_front(token);
  };
  if (!accept(kind) || !accept("<"))
    return failure();
  while (!accept(">")) {
    rest = rest.ltrim();
    StringRef name =
        rest.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
    rest = rest.drop_front(name.size());
    if (name.empty() || !accept("="))
      return failure();
    bool isList = accept("[");
    SmallVector<int64_t> &values = numbers[name];
    while (!isList || !accept("]")) {
      int64_t value = 0;
      rest = rest.ltrim();
      if (rest.consumeInteger(10, value))
        return failure();
      values.push_back(value);
      if (!isList)
        break;
      accept(",");
    }
    accept(",");
  }
  if (!rest.trim().empty())
    return failure();
  return numbers;
}
