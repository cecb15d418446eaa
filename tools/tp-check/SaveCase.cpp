// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Check.h"
#include "RuntimeHandles.h"
#include "Tolerance.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::tp;

static LogicalResult refuse(StringRef what, StringRef path,
                            std::error_code error) {
  llvm::errs() << "tp-check: cannot " << what << " '" << path
               << "': " << error.message() << "\n";
  return failure();
}

LogicalResult SavedCase::create(StringRef folder) {
  if (std::error_code error = llvm::sys::fs::create_directories(folder))
    return refuse("create", folder, error);
  return success();
}

static std::string getPath(StringRef folder, const Twine &name) {
  SmallString<128> path(folder);
  llvm::sys::path::append(path, name);
  return path.str().str();
}

static constexpr llvm::StringLiteral artifactName = "program.tpx";

std::string SavedCase::getArtifactPath() const {
  return getPath(folder, artifactName);
}

/// Write `tensors` under their names.
static LogicalResult
writeArrays(const std::string &path,
            ArrayRef<std::pair<StringRef, const HostTensor *>> tensors) {
  tprt_arrays *raw = nullptr;
  if (failed(check(tprt_arrays_create(&raw))))
    return failure();
  ArraysHandle arrays(raw);
  for (auto [name, tensor] : tensors) {
    tprt_array given = describeArray(*tensor), added = {};
    if (failed(check(tprt_arrays_add(raw, name.str().c_str(), given.dtype,
                                     given.rank, given.shape, &added))))
      return failure();
    if (tensor->getByteSize() > 0)
      std::memcpy(added.data, given.data, tensor->getByteSize());
  }
  return check(tprt_arrays_write(raw, path.c_str()));
}

LogicalResult SavedCase::add(ArrayRef<std::string> names,
                             ArrayRef<HostTensor> arguments,
                             ArrayRef<ExpectedResult> results) {
  std::string number = std::to_string(trials.size());
  std::string input = "input" + number + ".npz",
              expected = "expected" + number + ".npz";
  SmallVector<std::pair<StringRef, const HostTensor *>> in, out;
  llvm::json::Object bounds;
  for (auto [name, argument] : llvm::zip_equal(names, arguments))
    in.push_back({name, &argument});
  for (const ExpectedResult &result : results) {
    out.push_back({result.name, result.tensor});
    bounds[result.name] = result.bound;
  }
  if (failed(writeArrays(getPath(folder, input), in)) ||
      failed(writeArrays(getPath(folder, expected), out)))
    return failure();
  trials.push_back(llvm::json::Object{
      {"input", input}, {"expected", expected}, {"bounds", std::move(bounds)}});
  std::string path = getPath(folder, "case.json");
  std::error_code error;
  llvm::raw_fd_ostream file(path, error);
  llvm::json::Value document =
      llvm::json::Object{{"format", 1},
                         {"artifact", artifactName},
                         {"entry", entry},
                         {"target", target},
                         {"trials", llvm::json::Array(trials)}};
  file << llvm::formatv("{0:2}", document) << "\n";
  file.close();
  if (!error)
    error = file.error();
  file.clear_error();
  return error ? refuse("write", path, error) : success();
}

LogicalResult Checker::save(ArrayRef<HostTensor> arguments,
                            const RunSet &runs) {
  func::FuncOp entry = programs.reference.entry;
  const RunResults &plain = runs.reference ? *runs.reference : *runs.unsharded;
  SmallVector<std::string> names;
  for (unsigned i = 0; i < entry.getNumArguments(); ++i)
    names.push_back(getArgumentName(entry, i));
  SmallVector<ExpectedResult> results;
  for (unsigned i = 0; i < entry.getNumResults(); ++i) {
    ElementKind kind = plain.results[i].getKind();
    ExpectedResult &expected = results.emplace_back(
        ExpectedResult{getResultName(entry, i), &plain.results[i], 0});
    // Narrow floats may err as compareNarrow allows, the others as compareWide.
    bool isNarrow = isNarrowFloat(runs.unsharded->results[i].getKind());
    if (isNarrow && runs.exact)
      expected.tensor = &runs.exact->results[i];
    double largest = getLargestValue(*expected.tensor);
    if (options.relativeTolerance)
      expected.bound = *options.relativeTolerance * largest;
    else if (isNarrow && runs.exact)
      expected.bound =
          2 * compareTensors(runs.unsharded->results[i], *expected.tensor, 0)
                  .largestError +
          getLastPlace(runs.unsharded->results[i].getKind(), largest);
    else if (isFloatKind(kind))
      expected.bound = getRoundingBound(kind, longestReduction, largest);
  }
  return savedCase->add(names, arguments, results);
}
