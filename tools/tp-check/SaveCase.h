// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A checked program as a folder, so that `tp-run --replay` runs and compares it
// where there is no compiler:
//
//   program.tpx                    the sharded program
//   input0.npz, expected0.npz      whole arguments and results of a trial
//   case.json                      the trials, and how far results may be off

#ifndef TP_TOOLS_TPCHECK_SAVECASE_H
#define TP_TOOLS_TPCHECK_SAVECASE_H

#include "tp/Interpret/HostTensor.h"
#include "llvm/Support/JSON.h"

namespace mlir::tp {

/// A result as it should be, and the error that is allowed.
struct ExpectedResult {
  std::string name;
  const HostTensor *tensor = nullptr;
  double bound = 0;
};

class SavedCase {
public:
  /// Where the artifact of the case belongs.
  std::string getArtifactPath() const;
  /// Make `folder`, if it is not there.
  static LogicalResult create(StringRef folder);
  SavedCase(StringRef folder, StringRef entry, StringRef target)
      : folder(folder), entry(entry), target(target) {}

  /// Write a trial, and case.json with all trials so far. `names` are those of
  /// the arguments.
  LogicalResult add(ArrayRef<std::string> names, ArrayRef<HostTensor> arguments,
                    ArrayRef<ExpectedResult> results);

private:
  std::string folder, entry, target;
  llvm::json::Array trials;
};

} // namespace mlir::tp

#endif // TP_TOOLS_TPCHECK_SAVECASE_H
