// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "SuggestAnnotations.h"
#include "ProposeAnnotations.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Format.h"

using namespace mlir;
using namespace mlir::tp;

/// A device may compute so much more than now by an annotation that is said.
static constexpr double kMostWork = 1.1;

namespace {

struct Trial {
  Annotation annotation;
  std::optional<ShardedProgram> outcome; // nothing if it is refused
};

/// How the trials for one collective ended.
struct Tally {
  unsigned tried = 0, refused = 0, remaining = 0, working = 0;
};

class Suggester {
public:
  Suggester(ModuleOp local, const ExplainedSource &source,
            const ExplainOptions &options)
      : options(options), trial(local.getContext()->getDialectRegistry(),
                                source.bytecode, source.options) {}

  /// False if the program cannot be sharded as `local` was.
  bool prepare(ModuleOp local) {
    if (!trial.isReadable())
      return false;
    std::optional<ShardedProgram> sharded = trial.shard();
    if (!sharded || sharded->marks != describeProgram(local).marks)
      return false;
    now = std::move(*sharded);
    local.walk([&](CollectiveOpInterface collective) {
      const CollectiveSite *site = trial.getSites()[signatures.size()];
      signatures.push_back(site ? getSignature(collective, *site) : "");
    });
    limit = getLimit();
    return true;
  }

  std::string suggest(CollectiveOpInterface collective, unsigned number) {
    const CollectiveSite *site = trial.getSites()[number];
    if (!site)
      return "no single annotation removes it: it is none of tp's";
    const CollectiveMark &mark = now.marks[number];
    auto [known, isNew] = lines.try_emplace(signatures[number], mark.line);
    if (!isNew)
      return "as line " + std::to_string(known->second);
    if (limit == 0)
      return "no annotation was tried: the program is too large";
    // The axes in the trial's context.
    auto axes = cast<AxisListAttr>(copyAxes(collective.getAxes()));
    Tally tally;
    const Trial *best = nullptr;
    for (const Annotation &annotation : proposeAnnotations(
             trial.getProgram(), *site, trial.getMeshName(), axes, limit)) {
      const Trial *done = &run(annotation);
      ++tally.tried;
      if (!done->outcome)
        ++tally.refused;
      else if (!removes(*done, mark, *site))
        ++tally.remaining;
      else if (done->outcome->flops > kMostWork * now.flops)
        ++tally.working;
      else if (!best || isCheaper(*done->outcome, *best->outcome))
        best = done;
    }
    return best ? describe(*best) : describe(tally);
  }

private:
  /// The number of trials for each collective: those that differ share the
  /// operations that may be sharded.
  unsigned getLimit() {
    llvm::StringSet<> different;
    for (const std::string &signature : signatures)
      different.insert(signature);
    int64_t size =
        trial.getProgram().ops.size() * std::max<int64_t>(different.size(), 1);
    return std::min<int64_t>(options.numTrials, options.maxOperations / size);
  }

  /// What equal layers have in common: all but numbers in the reason, those of
  /// lines and names.
  static std::string getSignature(CollectiveOpInterface collective,
                                  const CollectiveSite &site) {
    std::string cause;
    if (auto words = collective->getAttrOfType<StringAttr>(attr::kCause))
      cause = words.getValue();
    llvm::erase_if(cause, [](char c) { return llvm::isDigit(c); });
    std::string text;
    llvm::raw_string_ostream(text)
        << collective->getName() << collective.getAxes().getText()
        << collective->getOperandTypes() << collective->getResultTypes()
        << cause << site.ends;
    return text;
  }

  Attribute copyAxes(AxisListAttr axes) {
    MLIRContext *context = trial.getMeshName().getContext();
    SmallVector<AxisRefAttr> refs;
    for (AxisRefAttr axis : axes.getAxes())
      refs.push_back(AxisRefAttr::get(
          context, StringAttr::get(context, axis.getName().getValue()),
          axis.getPre(), axis.getSize()));
    return AxisListAttr::get(context, refs);
  }

  const Trial &run(const Annotation &annotation) {
    for (const auto &known : trials)
      if (known->annotation == annotation)
        return *known;
    trials.push_back(
        std::make_unique<Trial>(Trial{annotation, trial.shard(annotation)}));
    return *trials.back();
  }

  bool removes(const Trial &done, const CollectiveMark &mark,
               const CollectiveSite &site) {
    if (done.outcome->count(mark) > 0)
      return false;
    SmallVector<unsigned, 2> lines = site.lines;
    if (Value value = getValueAt(trial.getProgram(), done.annotation.place))
      lines.push_back(getLine(value.getLoc()));
    lines.push_back(mark.line);
    llvm::sort(lines);
    lines.erase(llvm::unique(lines), lines.end());
    unsigned before = 0, after = 0;
    for (unsigned line : lines) {
      before += now.count({mark.kind, line});
      after += done.outcome->count({mark.kind, line});
    }
    return after + now.count(mark) <= before;
  }

  static bool isCheaper(const ShardedProgram &a, const ShardedProgram &b) {
    return std::tuple(a.wireBytes, a.argumentBytes) <
           std::tuple(b.wireBytes, b.argumentBytes);
  }

  std::string describe(const Trial &best) {
    std::string text = best.annotation.getText(trial.getProgram());
    llvm::raw_string_ostream os(text);
    os << " removes it: wire " << llvm::format("%.0f", now.wireBytes)
       << " B to " << llvm::format("%.0f", best.outcome->wireBytes) << " B";
    if (best.outcome->argumentBytes != now.argumentBytes)
      os << ", arguments " << now.argumentBytes << " B to "
         << best.outcome->argumentBytes << " B";
    return text;
  }

  static std::string describe(const Tally &tally) {
    if (tally.tried == 0)
      return "no single annotation removes it: no value near it has a line in "
             "the file";
    std::string text = "no single annotation removes it: of " +
                       std::to_string(tally.tried) + " near it ";
    SmallVector<std::string> parts;
    auto add = [&](unsigned count, StringRef what) {
      if (count > 0)
        parts.push_back(std::to_string(count) + what.str());
    };
    add(tally.remaining, " leave it");
    add(tally.working, " make devices compute more");
    add(tally.refused, " are refused");
    return text + llvm::join(parts, ", ");
  }

  ExplainOptions options;
  TrialProgram trial;
  ShardedProgram now;
  unsigned limit = 0;
  std::vector<std::unique_ptr<Trial>> trials;
  std::vector<std::string> signatures; // of all collectives, in their order
  llvm::StringMap<unsigned> lines;     // of the first with each signature
};

} // namespace

SmallVector<std::string>
mlir::tp::suggestAnnotations(ModuleOp local, const ExplainedSource &source,
                             const ExplainOptions &options) {
  SmallVector<std::string> texts;
  Suggester suggester(local, source, options);
  bool isPrepared = suggester.prepare(local);
  local.walk([&](CollectiveOpInterface op) {
    texts.push_back(isPrepared ? suggester.suggest(op, texts.size()) : "");
  });
  return texts;
}
