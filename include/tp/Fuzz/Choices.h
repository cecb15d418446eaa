// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The random choices of which a generated program is made.
//
//   Choices choices(/*seed=*/7);
//   while (choices.startRecord())            // one record a step
//     if (choices.draw(3) == 0) …            // 0, 1 or 2
//
// All choices are kept, in records: the mesh is one, each step of the program
// one, the results are the last. A generator that is given the same records
// makes the same program, and one that is given fewer or smaller numbers makes
// a smaller one: 0 always stands for the simplest alternative, and a record
// that has no more numbers gives 0 (MacIver and Donaldson, Test-Case Reduction
// via Test-Case Generation: Insights from the Hypothesis Reducer, 2020). So
// what shrinks a failing program knows nothing about programs.

#ifndef TP_FUZZ_CHOICES_H
#define TP_FUZZ_CHOICES_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>
#include <vector>

namespace mlir::tp {

/// The numbers drawn in one step.
using ChoiceRecord = std::vector<uint32_t>;
using ChoiceRecords = std::vector<ChoiceRecord>;

class Choices {
public:
  /// New random choices; the number of records follows from the seed.
  explicit Choices(uint64_t seed);
  /// The choices that `records` hold.
  explicit Choices(ChoiceRecords records);

  /// Go to the next record. False, and the last record stays for the results,
  /// if no step is left.
  bool startRecord();
  /// Go to the last record.
  void startLastRecord();

  /// A number in [0, bound); 0 is the simplest.
  uint32_t draw(uint32_t bound);
  /// True in `percent` of all cases; false is simpler.
  bool chance(unsigned percent);
  /// An index into `weights`, as often as its weight says; the first is the
  /// simplest.
  unsigned pick(llvm::ArrayRef<unsigned> weights);

  const ChoiceRecords &getRecords() const { return records; }

private:
  uint64_t nextRandom();

  bool replays;
  uint64_t state = 0;
  ChoiceRecords records;
  size_t record = 0, position = 0;
};

} // namespace mlir::tp

#endif // TP_FUZZ_CHOICES_H
