// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "PageText.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir::tp;

/// Put `part` in the place of `mark`, which stands in `page` once.
static void insertPart(std::string &page, llvm::StringRef mark,
                       llvm::StringRef part) {
  page.replace(page.find(mark), mark.size(), part);
}

std::string mlir::tp::fillPage(llvm::StringRef page, llvm::StringRef style,
                               llvm::StringRef script,
                               const llvm::json::Value &report) {
  std::string text, data;
  llvm::raw_string_ostream(text) << report;
  // Nothing in a script element may look like its end.
  for (char c : text)
    c == '<' ? data.append("\\u003c") : data.append(1, c);
  std::string filled = page.str();
  insertPart(filled, "/* style */", style);
  insertPart(filled, "/* script */", script);
  // What comes from the program goes in last: it may hold any mark.
  insertPart(filled, "/* report */", data);
  return filled;
}
