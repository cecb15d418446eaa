// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Check.h"
#include "Tolerance.h"
#include "tp/Interpret/Work.h"
#include "tp/Lower/Flops.h"
#include "llvm/Support/Format.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tp;

/// Above this many operations the interpreter runs only when asked for.
static constexpr int64_t kInterpreterLimit = int64_t(1) << 28;
/// A bound above this share of the largest value proves nothing.
static constexpr double kLargestShare = 0.05;

void Verdict::print(raw_ostream &os) const {
  if (!isEqual()) {
    os << "wrong: " << wrong << "\n";
    return;
  }
  os << "equal, largest error " << llvm::format("%.3g", largestError)
     << ", bound " << llvm::format("%.3g", bound) << "\n";
}

Checker::Checker(const CheckOptions &options, CheckedPrograms &programs)
    : options(options), programs(programs),
      longestReduction(getLongestReduction(programs.reference.entry)) {}

LogicalResult Checker::prepare() {
  if (options.interpretOnly)
    return success();
  int64_t operations = countBodyOperations(programs.reference.entry);
  if (operations > kInterpreterLimit) {
    interprets = false;
    if (options.isFirstProcess())
      llvm::outs() << "interpreter skipped: " << operations
                   << " body operations, more than " << kInterpreterLimit
                   << "\n";
  }
  std::string artifact;
  if (!options.saveCase.empty() && options.isFirstProcess()) {
    if (failed(SavedCase::create(options.saveCase)))
      return failure();
    savedCase.emplace(options.saveCase, programs.sharded.entry.getName(),
                      options.getSavedTarget());
    artifact = savedCase->getArtifactPath();
  }
  FailureOr<std::unique_ptr<CompiledProgram>> compiled =
      CompiledProgram::compile(programs.sharded, options, options.job,
                               artifact);
  if (failed(compiled))
    return failure();
  sharded = std::move(*compiled);
  if (!options.isFirstProcess())
    return success();
  compiled = CompiledProgram::compile(programs.unsharded, options);
  if (failed(compiled))
    return failure();
  unsharded = std::move(*compiled);
  return success();
}

/// Move a run into `slot`.
static LogicalResult keep(FailureOr<RunResults> run,
                          std::unique_ptr<RunResults> &slot) {
  if (failed(run))
    return failure();
  slot = std::make_unique<RunResults>(std::move(*run));
  return success();
}

LogicalResult Checker::runAll(ArrayRef<HostTensor> arguments, bool needsExact,
                              RunSet &runs) {
  if (interprets) {
    if (failed(keep(runInterpreted(programs.reference, false, arguments,
                                   FloatMode::Native),
                    runs.reference)) ||
        failed(keep(runInterpreted(programs.sharded, true, arguments,
                                   FloatMode::Native),
                    runs.interpreted)))
      return failure();
    if (needsExact && failed(keep(runInterpreted(programs.reference, false,
                                                 arguments, FloatMode::Double),
                                  runs.exact)))
      return failure();
    work = runs.interpreted->work;
  }
  if (sharded) {
    if (failed(keep(unsharded->run(arguments), runs.unsharded)) ||
        failed(keep(sharded->run(arguments), runs.sharded)))
      return failure();
    if (!interprets)
      work = runs.sharded->work;
  }
  return success();
}

/// "[1, 2]".
static std::string printIndex(int64_t element, ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides = getRowMajorStrides(shape);
  std::string text = "[";
  for (auto [dim, size] : llvm::enumerate(shape))
    text += (dim ? ", " : "") + std::to_string(element / strides[dim] % size);
  return text + "]";
}

void Checker::compare(unsigned result, NamedRun got, NamedRun want,
                      double bound, bool limitsBound) {
  if (!verdict.isEqual())
    return;
  const HostTensor &a = got.run->results[result];
  const HostTensor &b = want.run->results[result];
  std::string name = getResultName(programs.reference.entry, result);
  llvm::raw_string_ostream os(verdict.wrong);
  if (a.getShape() != b.getShape()) {
    os << name << " is " << a.printType() << " " << got.name << ", but "
       << b.printType() << " " << want.name;
    return;
  }
  double largest = getLargestValue(b);
  if (limitsBound && bound > kLargestShare * largest) {
    os << name << " may differ by " << llvm::format("%.3g", bound)
       << ", more than 5 % of its largest value "
       << llvm::format("%.3g", largest) << ", which proves nothing";
    return;
  }
  Difference difference = compareTensors(a, b, bound);
  if (difference.firstWrong >= 0) {
    int64_t element = difference.firstWrong;
    os << name << printIndex(element, b.getShape()) << " is "
       << a.printElement(element) << " " << got.name << ", but "
       << b.printElement(element) << " " << want.name << ": error "
       << llvm::format("%.3g", difference.firstError) << ", bound "
       << llvm::format("%.3g", bound) << ", owned by rank "
       << getOwner(programs.sharded.entry, result, element);
    return;
  }
  double share = bound > 0 ? difference.largestError / bound : 0;
  if (share > verdict.share ||
      (share == verdict.share && bound > verdict.bound))
    verdict = {difference.largestError, bound, share, ""};
}

void Checker::compareSame(unsigned result, const RunSet &runs) {
  NamedRun reference{"interpreted", runs.reference.get()};
  NamedRun unshardedRun{"unsharded", runs.unsharded.get()};
  if (!reference.run)
    reference = unshardedRun;
  for (NamedRun run :
       {NamedRun{"sharded and interpreted", runs.interpreted.get()},
        unshardedRun, NamedRun{"sharded", runs.sharded.get()}})
    if (run.run && run.run != reference.run)
      compare(result, run, reference, 0, /*limitsBound=*/false);
}

void Checker::compareWide(unsigned result, const RunSet &runs) {
  auto check = [&](NamedRun got, NamedRun want) {
    if (!got.run || !want.run)
      return;
    const HostTensor &b = want.run->results[result];
    double largest = getLargestValue(b);
    double bound =
        options.relativeTolerance
            ? *options.relativeTolerance * largest
            : getRoundingBound(b.getKind(), longestReduction, largest);
    compare(result, got, want, bound, !options.relativeTolerance);
  };
  NamedRun reference{"interpreted", runs.reference.get()};
  NamedRun interpreted{"sharded and interpreted", runs.interpreted.get()};
  NamedRun unshardedRun{"unsharded", runs.unsharded.get()};
  NamedRun shardedRun{"sharded", runs.sharded.get()};
  check(interpreted, reference);
  check(shardedRun, unshardedRun);
  check(unshardedRun, reference);
  check(shardedRun, reference);
}

void Checker::compareNarrow(unsigned result, const RunSet &runs) {
  NamedRun exact{"interpreted in f64", runs.exact.get()};
  const HostTensor &truth = exact.run->results[result];
  double largest = getLargestValue(truth);
  auto check = [&](NamedRun plain, NamedRun cut) {
    if (!plain.run || !cut.run)
      return;
    ElementKind kind = plain.run->results[result].getKind();
    double error =
        compareTensors(plain.run->results[result], truth, 0).largestError;
    double bound = options.relativeTolerance
                       ? *options.relativeTolerance * largest
                       : 2 * error + getLastPlace(kind, largest);
    compare(result, cut, exact, bound, !options.relativeTolerance);
  };
  check({"interpreted", runs.reference.get()},
        {"sharded and interpreted", runs.interpreted.get()});
  check({"unsharded", runs.unsharded.get()}, {"sharded", runs.sharded.get()});
}

/// The kind of each result, as the program says.
static SmallVector<ElementKind> getResultKinds(func::FuncOp entry) {
  SmallVector<ElementKind> kinds;
  for (Type type : entry.getResultTypes())
    kinds.push_back(*getElementKind(type));
  return kinds;
}

/// A result without a single number would agree with anything.
void Checker::requireNumbers(unsigned result, const HostTensor &want) {
  bool hasNumber = want.getNumElements() == 0;
  for (int64_t i = 0; i < want.getNumElements() && !hasNumber; ++i)
    hasNumber = std::isfinite(want.getFloat(i));
  if (!hasNumber && verdict.isEqual())
    verdict.wrong = getResultName(programs.reference.entry, result) +
                    " has no finite element, which proves nothing";
}

LogicalResult Checker::checkArguments(ArrayRef<HostTensor> arguments) {
  if (!options.isFirstProcess())
    return success(succeeded(sharded->run(arguments)));
  SmallVector<ElementKind> kinds = getResultKinds(programs.reference.entry);
  RunSet runs;
  if (failed(runAll(arguments, llvm::any_of(kinds, isNarrowFloat), runs)))
    return failure();
  const RunResults &plain = runs.reference ? *runs.reference : *runs.unsharded;
  for (auto [result, kind] : llvm::enumerate(kinds)) {
    requireNumbers(result, plain.results[result]);
    if (!isFloatKind(kind))
      compareSame(result, runs);
    else if (isNarrowFloat(kind) && runs.exact)
      compareNarrow(result, runs);
    else
      compareWide(result, runs);
  }
  if (savedCase && verdict.isEqual())
    return save(arguments, runs);
  return success();
}

LogicalResult Checker::checkExactly(ArrayRef<HostTensor> arguments) {
  if (!options.isFirstProcess())
    return success(succeeded(sharded->run(arguments)));
  RunSet runs;
  if (failed(runAll(arguments, /*needsExact=*/true, runs)))
    return failure();
  for (unsigned result = 0; result < runs.reference->results.size(); ++result) {
    // Where the reference rounds, the order of a sum matters.
    const HostTensor &rounded = runs.reference->results[result];
    if (compareTensors(rounded, runs.exact->results[result], 0).firstWrong >= 0)
      continue;
    compareSame(result, runs);
  }
  return success();
}

/// Bytes of all arguments of `entry`.
static int64_t countArgumentBytes(func::FuncOp entry) {
  int64_t bytes = 0;
  for (Type type : entry.getArgumentTypes()) {
    auto shaped = dyn_cast<ShapedType>(type);
    bytes += (shaped ? shaped.getNumElements() : 1) *
             getElementBytes(*getElementKind(type));
  }
  return bytes;
}

void Checker::printWork(raw_ostream &os) const {
  auto share = [](int64_t part, int64_t whole) {
    return llvm::format("%.3f", whole ? double(part) / whole : 0.0);
  };
  os << "work "
     << share(countFlops(programs.sharded.entry),
              countFlops(programs.unsharded.entry))
     << " args "
     << share(countArgumentBytes(programs.sharded.entry),
              countArgumentBytes(programs.reference.entry))
     << " collectives " << work.collectives << " wire "
     << static_cast<int64_t>(std::llround(work.wireBytes)) << "\n";
}
