// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Fuzz/ExamineProgram.h"
#include "ShuffleProgram.h"
#include "WatchPasses.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "tp/IR/Tp.h"
#include "tp/Import/Import.h"
#include "tp/Interpret/Interpreter.h"
#include "tp/Pipelines/Pipelines.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tp;

std::string Finding::getSignature() const {
  std::string words = kind;
  StringRef left = message;
  int depth = 0;
  bool quoted = false, inWord = false;
  for (char c : left.split('\n').first) {
    if (c == '\'' || c == '"')
      quoted = !quoted;
    depth += StringRef("[(<{").contains(c) - StringRef("])>}").contains(c);
    bool isLetter = llvm::isAlpha(c) && depth <= 0 && !quoted;
    if (isLetter && !inWord)
      words += ' ';
    if (isLetter)
      words += c;
    inWord = isLetter;
  }
  return words;
}

namespace {
/// Keeps the first error that is emitted in this scope.
class FirstError {
public:
  explicit FirstError(MLIRContext *context)
      : handler(context, [this](Diagnostic &diagnostic) {
          if (text.empty() &&
              diagnostic.getSeverity() == DiagnosticSeverity::Error)
            text = diagnostic.str();
          return success();
        }) {}

  Finding getFinding(StringRef kind) const {
    return {kind.str(), text.empty() ? "without a message" : text};
  }

private:
  std::string text;
  ScopedDiagnosticHandler handler;
};

/// Runs of one program on the same arguments.
using Results = SmallVector<HostTensor>;
} // namespace

FailureOr<SmallVector<HostTensor>>
mlir::tp::makeIntegralArguments(func::FuncOp entry, uint64_t seed,
                                int64_t smallest) {
  SmallVector<HostTensor> arguments;
  uint64_t state = seed;
  auto next = [&] {
    uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  };
  for (Type type : entry.getArgumentTypes()) {
    std::optional<ElementKind> kind = getElementKind(type);
    auto shaped = dyn_cast<ShapedType>(type);
    if (!kind || (shaped && !shaped.hasStaticShape()))
      return entry.emitError()
             << "takes " << type << ", for which there are no random values";
    HostTensor tensor(*kind, shaped ? shaped.getShape() : ArrayRef<int64_t>());
    bool isNarrow = *kind == ElementKind::F16 || *kind == ElementKind::BF16;
    for (int64_t i = 0; i < tensor.getNumElements(); ++i)
      if (isNarrow)
        tensor.setFloat(i, static_cast<double>(next() % 3) - 1);
      else if (isFloatKind(*kind))
        tensor.setFloat(i, static_cast<double>(next() % 5) - 2);
      else if (*kind == ElementKind::I1)
        tensor.setInteger(i, next() & 1);
      else
        tensor.setInteger(i, static_cast<int64_t>(next() % 9) + smallest);
    arguments.push_back(std::move(tensor));
  }
  return arguments;
}

/// The first element that differs by more than `tolerance` times the largest.
static std::string compareResults(ArrayRef<HostTensor> got,
                                  ArrayRef<HostTensor> want, double tolerance) {
  for (auto [number, a, b] : llvm::enumerate(got, want)) {
    if (a.getShape() != b.getShape())
      return "result " + std::to_string(number) + " is " + a.printType() +
             ", not " + b.printType();
    double largest = 1;
    if (isFloatKind(b.getKind()))
      for (int64_t i = 0; i < b.getNumElements(); ++i)
        if (std::isfinite(b.getFloat(i)))
          largest = std::max(largest, std::fabs(b.getFloat(i)));
    for (int64_t i = 0; i < b.getNumElements(); ++i) {
      bool same = a.equalElement(i, b, i);
      if (!same && isFloatKind(b.getKind())) {
        double x = a.getFloat(i), y = b.getFloat(i);
        same = x == y || std::fabs(x - y) <= tolerance * largest;
      }
      if (!same)
        return "result " + std::to_string(number) + " element " +
               std::to_string(i) + " is " + a.printElement(i) + ", not " +
               b.printElement(i);
    }
  }
  return {};
}

namespace {
class Examiner {
public:
  Examiner(ModuleOp source, const ExamineOptions &options)
      : source(source), options(options) {}

  Examination run() {
    if (Finding finding = examine())
      seen.finding = std::move(finding);
    return seen;
  }

private:
  Finding examine();
  /// Run tp-shard on a copy of `module`.
  Finding shard(ModuleOp module, bool watches, OwningOpRef<ModuleOp> &sharded);
  Finding interpret(func::FuncOp entry, bool isLocal, FloatMode mode,
                    Results &results);
  Finding checkOrder();
  Finding makeArguments(func::FuncOp whole, Results &results);
  Finding checkNumbers();
  bool isFolded(const Results &local, const Results &whole);
  Finding checkCompiled(func::FuncOp local, const Results &interpreted,
                        bool isExact);

  ModuleOp source;
  const ExamineOptions &options;
  Examination seen;
  OwningOpRef<ModuleOp> sharded;
  SmallVector<HostTensor> arguments;
};
} // namespace

Finding Examiner::shard(ModuleOp module, bool watches,
                        OwningOpRef<ModuleOp> &result) {
  FirstError error(module.getContext());
  result = cast<ModuleOp>(module->clone());
  PassManager passes(module.getContext());
  TpShardOptions pipeline;
  pipeline.plan = options.plan;
  buildTpShardPipeline(passes, pipeline);
  if (watches)
    passes.addInstrumentation(std::make_unique<WatchPasses>(seen));
  if (failed(passes.run(*result)))
    return error.getFinding("refused");
  return {};
}

Finding Examiner::interpret(func::FuncOp entry, bool isLocal, FloatMode mode,
                            Results &results) {
  FirstError error(entry.getContext());
  InterpretOptions how;
  how.floats = mode;
  FailureOr<Interpretation> run = isLocal
                                      ? interpretLocal(entry, arguments, how)
                                      : interpretGlobal(entry, arguments, how);
  if (failed(run))
    return error.getFinding(isLocal ? "wrong" : "invalid");
  results = std::move(run->results);
  return {};
}

/// A second run, or a run on the same operations in another order.
Finding Examiner::checkOrder() {
  OwningOpRef<ModuleOp> other(cast<ModuleOp>(source->clone()));
  bool shuffles = options.seed % 4 == 1;
  if (shuffles)
    shuffleProgram(*other, options.seed);
  OwningOpRef<ModuleOp> again;
  if (Finding finding = shard(*other, /*watches=*/false, again))
    return {"order", "the second run fails: " + finding.message};
  if (!shuffles && printModule(*again) != printModule(*sharded))
    return {"order", "a second run makes another program"};
  if (!shuffles)
    return {};
  std::vector<std::string> first = listCollectives(*sharded);
  std::vector<std::string> second = listCollectives(*again);
  if (first == second)
    return {};
  std::string message = "another order of operations makes other collectives";
  for (const std::string &line : first)
    message += "\n  - " + line;
  for (const std::string &line : second)
    message += "\n  + " + line;
  return {"order", message};
}

/// The share of the largest element by which a few roundings may differ.
static double getRoundingTolerance(ModuleOp module) {
  double tolerance = 1e-4;
  module.walk([&](Operation *op) {
    for (Type type : op->getResultTypes())
      if (Type element = getElementTypeOrSelf(type);
          element.isBF16() || element.isF16())
        tolerance = 0.2;
  });
  return tolerance;
}

/// True if something rounds small integers too. Then even results that are
/// integers depend on the order of what made them.
static bool roundsIntegers(ModuleOp module) {
  return module
      .walk([](Operation *op) {
        bool rounds = isa<arith::DivFOp, linalg::SoftmaxOp>(op) ||
                      (isa_and_present<math::MathDialect>(op->getDialect()) &&
                       !isa<math::AbsFOp>(op));
        return rounds ? WalkResult::interrupt() : WalkResult::advance();
      })
      .wasInterrupted();
}

/// True if `local` differs from `whole` only by constants that Import has
/// computed, in their own types and not in f64.
bool Examiner::isFolded(const Results &local, const Results &whole) {
  OwningOpRef<ModuleOp> imported(cast<ModuleOp>(source->clone()));
  PassManager passes(source.getContext());
  TpShardOptions pipeline;
  pipeline.stopAfter = Stage::Import;
  buildTpShardPipeline(passes, pipeline);
  if (failed(passes.run(*imported)))
    return false;
  FailureOr<func::FuncOp> entry = lookupEntry(*imported);
  Results folded;
  return succeeded(entry) &&
         !interpret(*entry, false, FloatMode::Double, folded) &&
         compareResults(local, folded, 1e-9).empty() &&
         compareResults(folded, whole, getRoundingTolerance(source)).empty();
}

/// Choose arguments, and compute what the whole program makes of them. Where it
/// asserts that integers are positions, they are.
Finding Examiner::makeArguments(func::FuncOp whole, Results &results) {
  Finding finding;
  for (int64_t smallest : {-4, 0}) {
    FailureOr<SmallVector<HostTensor>> made =
        makeIntegralArguments(whole, options.seed, smallest);
    if (failed(made))
      return {"invalid", "there are no arguments"};
    arguments = std::move(*made);
    finding = interpret(whole, false, FloatMode::Double, results);
    if (!finding)
      break;
  }
  return finding;
}

/// Everything in f64 is nearly exact, so that a difference is no rounding. In
/// the program's own types numbers are compared where none of them rounds.
Finding Examiner::checkNumbers() {
  FailureOr<func::FuncOp> whole = lookupEntry(source);
  FailureOr<func::FuncOp> local = lookupEntry(*sharded);
  if (failed(whole) || failed(local))
    return {"invalid", "there is no entry"};
  Results exact, rounded, exactLocal, roundedLocal;
  if (Finding finding = makeArguments(*whole, exact))
    return finding;
  if (Finding finding = interpret(*local, true, FloatMode::Double, exactLocal))
    return finding;
  std::string wrong = compareResults(exactLocal, exact, 1e-9);
  if (!wrong.empty() && !isFolded(exactLocal, exact))
    return {"wrong", wrong + " (in f64)"};
  if (Finding finding = interpret(*whole, false, FloatMode::Native, rounded))
    return finding;
  bool isExact = true;
  for (auto [a, b] : llvm::zip_equal(rounded, exact))
    for (int64_t i = 0; isExact && i < a.getNumElements(); ++i)
      isExact = !isFloatKind(a.getKind()) || a.getFloat(i) == b.getFloat(i);
  if (!isExact && !options.runCompiled)
    return {};
  if (Finding finding =
          interpret(*local, true, FloatMode::Native, roundedLocal))
    return finding;
  if (isExact) {
    isExact = !roundsIntegers(source);
    wrong = compareResults(roundedLocal, rounded,
                           isExact ? 1e-9 : getRoundingTolerance(source));
    if (!wrong.empty())
      return {"wrong", wrong};
  }
  return checkCompiled(*local, roundedLocal, isExact);
}

/// True if an argument or a result is pending: an artifact takes whole arrays.
static bool hasPendingBoundary(func::FuncOp entry) {
  auto isPending = [](DictionaryAttr attributes) {
    auto sharding =
        attributes ? attributes.getAs<ShardingAttr>(attr::kSharding) : nullptr;
    return sharding && !sharding.getPartials().empty();
  };
  for (unsigned i = 0; i < entry.getNumArguments(); ++i)
    if (isPending(entry.getArgAttrDict(i)))
      return true;
  for (unsigned i = 0; i < entry.getNumResults(); ++i)
    if (isPending(entry.getResultAttrDict(i)))
      return true;
  return false;
}

/// Generated code on rank threads against the interpreter on the same program.
Finding Examiner::checkCompiled(func::FuncOp local, const Results &interpreted,
                                bool isExact) {
  if (!options.runCompiled || hasPendingBoundary(local))
    return {};
  FirstError error(source.getContext());
  FailureOr<SmallVector<HostTensor>> compiled =
      options.runCompiled(local, arguments);
  if (failed(compiled))
    return error.getFinding("compiled");
  std::string wrong = compareResults(
      *compiled, interpreted, isExact ? 1e-9 : getRoundingTolerance(source));
  return wrong.empty() ? Finding() : Finding{"compiled", wrong};
}

Finding Examiner::examine() {
  {
    FirstError error(source.getContext());
    if (failed(verify(source)))
      return error.getFinding("invalid");
  }
  if (Finding finding = shard(source, /*watches=*/true, sharded))
    return finding;
  if (seen.finding)
    return seen.finding;
  if (!listCollectives(*sharded).empty())
    seen.properties |= kCommunicates;
  if (Finding finding = checkNumbers())
    return finding;
  if (options.seed % 4 < 2)
    return checkOrder();
  return {};
}

Examination mlir::tp::examineProgram(ModuleOp module,
                                     const ExamineOptions &options) {
  return Examiner(module, options).run();
}
