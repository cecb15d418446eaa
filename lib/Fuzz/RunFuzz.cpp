// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Fuzz/RunFuzz.h"
#include "WatchPasses.h"
#include "tp/Fuzz/GenerateProgram.h"
#include "tp/Fuzz/RunIsolated.h"
#include "tp/Fuzz/ShrinkChoices.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <chrono>
#include <map>

using namespace mlir;
using namespace mlir::tp;

using Clock = std::chrono::steady_clock;

/// Fewer programs than that say nothing about what is exercised.
static constexpr int64_t kFewestForFloors = 300;
/// Failures that look alike are shrunk once.
static constexpr unsigned kShrunkFailures = 8;

namespace {
/// The share of all programs that must have a property.
struct Floor {
  std::string name;
  uint32_t bit;
  int64_t percent;
};

class Fuzzer {
public:
  Fuzzer(MLIRContext &context, const FuzzOptions &options)
      : context(context), options(options) {}

  LogicalResult run();

private:
  Examination examine(const ChoiceRecords *records, uint64_t seed);
  void reportFailure(uint64_t seed, const Finding &finding);
  ChoiceRecords shrink(uint64_t seed, const Finding &finding);
  bool printCoverage() const;

  MLIRContext &context;
  const FuzzOptions &options;
  /// How many programs have each bit: the properties, then the families.
  std::map<uint32_t, int64_t> counts;
  /// How many failures have each signature.
  std::map<std::string, int64_t> failures;
  int64_t numFailures = 0;
};
} // namespace

/// Families stand above the properties in one word.
static uint32_t getFamilyBit(unsigned family) {
  return 1u << (kNumProperties + family);
}

static std::vector<Floor> getFloors() {
  std::vector<Floor> floors = {{"communicates", kCommunicates, 50},
                               {"uneven", kUneven, 30},
                               {"sub-axes", kSubAxes, 5},
                               {"gaps", kGaps, 5},
                               {"multi-use partials", kMultiUsePartial, 5}};
  for (unsigned family = 0; family < kNumFamilies; ++family)
    floors.push_back({stringifyFamily(static_cast<Family>(family)).str(),
                      getFamilyBit(family), 5});
  return floors;
}

Examination Fuzzer::examine(const ChoiceRecords *records, uint64_t seed) {
  Choices choices = records ? Choices(*records) : Choices(seed);
  GeneratedProgram program = generateProgram(context, choices);
  ExamineOptions how;
  how.seed = seed;
  how.runCompiled = options.runCompiled;
  how.plan = options.plan;
  Examination seen = examineProgram(*program.module, how);
  seen.properties |= program.families << kNumProperties;
  return seen;
}

/// Records as text, and back.
static std::string printRecords(const ChoiceRecords &records) {
  std::string text;
  for (const ChoiceRecord &record : records) {
    for (uint32_t number : record)
      text += std::to_string(number) + " ";
    text += "\n";
  }
  return text;
}

static ChoiceRecords parseRecords(StringRef text) {
  ChoiceRecords records;
  while (!text.empty()) {
    auto [line, rest] = text.split('\n');
    records.emplace_back();
    for (uint32_t number; !line.consumeInteger(10, number);
         line = line.drop_front())
      records.back().push_back(number);
    text = rest;
  }
  return records;
}

ChoiceRecords Fuzzer::shrink(uint64_t seed, const Finding &finding) {
  // The choices are drawn again here; what they lead to is examined elsewhere.
  Choices choices(seed);
  generateProgram(context, choices);
  ChoiceRecords records = choices.getRecords();
  std::string signature = finding.getSignature();
  auto end = Clock::now() + std::chrono::milliseconds(static_cast<int64_t>(
                                1000 * options.shrinkSeconds));
  auto isTime = [&] { return Clock::now() < end; };

  // A child does all of it as long as nothing kills it, and a child for each
  // program does the rest.
  if (finding.kind != "crash" && finding.kind != "hang")
    runIsolated(
        0, 1, options.shrinkSeconds + options.deadline,
        [&](int64_t) {
          auto shrunk = shrinkChoices(records, [&](const ChoiceRecords &other) {
            return isTime() &&
                   examine(&other, seed).finding.getSignature() == signature;
          });
          return Examination{{"shrunk", printRecords(shrunk)}};
        },
        [&](int64_t, const Examination &seen) {
          if (seen.finding.kind == "shrunk")
            records = parseRecords(seen.finding.message);
          return true;
        });
  return shrinkChoices(records, [&](const ChoiceRecords &other) {
    bool fails = false;
    if (isTime())
      runIsolated(
          0, 1, options.deadline,
          [&](int64_t) { return examine(&other, seed); },
          [&](int64_t, const Examination &seen) {
            fails = seen.finding.getSignature() == signature;
            return true;
          });
    return fails;
  });
}

void Fuzzer::reportFailure(uint64_t seed, const Finding &finding) {
  ++numFailures;
  int64_t &alike = failures[finding.getSignature()];
  ++alike;
  llvm::outs() << "seed " << seed << ": " << finding.kind << ": "
               << finding.message << "\n";
  if (alike > 1 || failures.size() > kShrunkFailures) {
    llvm::outs().flush();
    return;
  }
  Choices choices(shrink(seed, finding));
  GeneratedProgram program = generateProgram(context, choices);
  SmallString<128> path(options.folder);
  llvm::sys::path::append(path, "fuzz-" + std::to_string(seed) + ".mlir");
  std::error_code error;
  llvm::raw_fd_ostream file(path, error);
  if (error) {
    llvm::outs() << "  cannot write " << path << ": " << error.message()
                 << "\n";
    return;
  }
  file << printModule(*program.module) << "\n";
  llvm::outs() << "  " << options.command << " " << path << " --fuzz 1 --seed "
               << seed << "\n";
  llvm::outs().flush();
}

bool Fuzzer::printCoverage() const {
  bool enough = true;
  for (const Floor &floor : getFloors()) {
    auto found = counts.find(floor.bit);
    double share =
        found == counts.end() ? 0 : 100.0 * found->second / options.count;
    bool isLow = options.count >= kFewestForFloors && share < floor.percent;
    enough &= !isLow;
    llvm::outs() << llvm::format(
        "  %-20s %5.1f %%, floor %d %%%s\n", floor.name.c_str(), share,
        static_cast<int>(floor.percent), isLow ? ": too few" : "");
  }
  return enough;
}

LogicalResult Fuzzer::run() {
  Clock::time_point start = Clock::now();
  runIsolated(
      0, options.count, options.deadline,
      [&](int64_t i) { return examine(nullptr, options.seed + i); },
      [&](int64_t i, const Examination &seen) {
        for (unsigned bit = 0; bit < 32; ++bit)
          if (seen.properties >> bit & 1)
            ++counts[1u << bit];
        if (seen.finding)
          reportFailure(options.seed + i, seen.finding);
        return true;
      });
  double seconds = std::chrono::duration<double>(Clock::now() - start).count();
  llvm::outs() << options.count << " programs, " << numFailures << " failures, "
               << llvm::format("%.1f", seconds) << " s\n";
  for (const auto &[signature, count] : failures)
    llvm::outs() << "  " << count << " x " << signature << "\n";
  bool enough = printCoverage();
  return success(enough && numFailures == 0);
}

LogicalResult mlir::tp::runFuzz(MLIRContext &context,
                                const FuzzOptions &options) {
  return Fuzzer(context, options).run();
}

LogicalResult mlir::tp::replayFuzz(ModuleOp module,
                                   const FuzzOptions &options) {
  int64_t numFailures = 0;
  runIsolated(
      0, options.count, options.deadline,
      [&](int64_t i) {
        ExamineOptions how;
        how.seed = options.seed + i;
        how.runCompiled = options.runCompiled;
        how.plan = options.plan;
        return examineProgram(module, how);
      },
      [&](int64_t i, const Examination &seen) {
        if (!seen.finding)
          return true;
        ++numFailures;
        llvm::outs() << "seed " << options.seed + i << ": " << seen.finding.kind
                     << ": " << seen.finding.message << "\n";
        return true;
      });
  llvm::outs() << options.count << " trials, " << numFailures << " failures\n";
  return success(numFailures == 0);
}
