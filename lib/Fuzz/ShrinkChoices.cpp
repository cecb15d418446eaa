// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Fuzz/ShrinkChoices.h"

using namespace mlir::tp;

using Test = llvm::function_ref<bool(const ChoiceRecords &)>;

/// Take `candidate` if it still fails.
static bool accept(ChoiceRecords &records, const ChoiceRecords &candidate,
                   Test stillFails) {
  if (candidate == records || !stillFails(candidate))
    return false;
  records = candidate;
  return true;
}

/// Leave out runs of steps, long ones first; the mesh and the results stay.
static bool dropSteps(ChoiceRecords &records, Test stillFails) {
  bool changed = false;
  for (size_t length : {8, 4, 2, 1})
    for (size_t end = records.size() - 1; end > length;) {
      ChoiceRecords candidate = records;
      candidate.erase(candidate.begin() + (end - length),
                      candidate.begin() + end);
      changed |= accept(records, candidate, stillFails);
      end = std::min(end - 1, records.size() - 1);
    }
  return changed;
}

/// Let a record end earlier, so that the rest of it becomes zeros.
static bool shorten(ChoiceRecords &records, size_t record, Test stillFails) {
  bool changed = false;
  for (size_t keep = 0; keep < records[record].size();) {
    ChoiceRecords candidate = records;
    candidate[record].resize(keep);
    if (accept(records, candidate, stillFails)) {
      changed = true;
      break;
    }
    keep = keep == 0 ? 1 : 2 * keep;
  }
  return changed;
}

/// Leave out single numbers of a record, so that later ones move up.
static bool dropNumbers(ChoiceRecords &records, size_t record,
                        Test stillFails) {
  bool changed = false;
  for (size_t i = records[record].size(); i-- > 0;) {
    ChoiceRecords candidate = records;
    candidate[record].erase(candidate[record].begin() + i);
    changed |= accept(records, candidate, stillFails);
  }
  return changed;
}

static bool lowerNumbers(ChoiceRecords &records, size_t record,
                         Test stillFails) {
  bool changed = false;
  for (size_t i = 0; i < records[record].size(); ++i) {
    uint32_t number = records[record][i];
    for (uint32_t lower : {0u, 1u, number / 2, number - 1}) {
      if (lower >= records[record][i])
        continue;
      ChoiceRecords candidate = records;
      candidate[record][i] = lower;
      if (accept(records, candidate, stillFails)) {
        changed = true;
        break;
      }
    }
  }
  return changed;
}

ChoiceRecords mlir::tp::shrinkChoices(ChoiceRecords records, Test stillFails) {
  for (bool changed = true; changed;) {
    changed = dropSteps(records, stillFails);
    for (size_t record = records.size(); record-- > 0;)
      changed |= shorten(records, record, stillFails);
    for (size_t record = records.size(); record-- > 0;) {
      changed |= lowerNumbers(records, record, stillFails);
      changed |= dropNumbers(records, record, stillFails);
    }
  }
  return records;
}
