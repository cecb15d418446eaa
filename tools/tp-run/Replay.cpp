// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Replay.h"
#include "RuntimeTool/Check.h"
#include "RuntimeTool/Handles.h"
#include "element/HalfFormats.h"
#include <cmath>
#include <cstdio>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>

using Json = nlohmann::json;

namespace {
/// What all trials have found: the error that came nearest to its bound.
struct Verdict {
  double largestError = 0, bound = 0, share = -1;
  std::string wrong; // empty: equal
};
} // namespace

static Json readCase(const std::string &path) {
  std::ifstream file(path);
  if (!file)
    throw std::runtime_error("cannot read '" + path +
                             "', which tp-check --save writes");
  Json found = Json::parse(file, nullptr, /*allow_exceptions=*/false);
  if (found.is_discarded() || !found.is_object() ||
      found.value("format", Json()) != 1 || !found["trials"].is_array() ||
      found["trials"].empty())
    throw std::runtime_error("'" + path +
                             "' is no case of format 1 with trials");
  return found;
}

/// Names of files come from the case, and stay in its folder.
static std::string getFile(const std::string &folder, const Json &object,
                           const char *key) {
  Json name = object.value(key, Json());
  if (!name.is_string() || name.get<std::string>().empty() ||
      name.get<std::string>().find('/') != std::string::npos)
    throw std::runtime_error("'" + folder + "/case.json': " + key + " is " +
                             name.dump() + ", not the name of a file");
  return folder + "/" + name.get<std::string>();
}

static ArraysHandle readArrays(const std::string &path) {
  tprt_arrays *arrays;
  check(tprt_arrays_create(&arrays));
  ArraysHandle handle(arrays);
  check(tprt_arrays_read(arrays, path.c_str()));
  return handle;
}

/// Element number `index`; every integer of up to 53 bits is exact.
static double readElement(const tprt_array &array, int64_t index) {
  auto at = [&]<typename T>(T) {
    return static_cast<const T *>(array.data)[index];
  };
  switch (array.dtype) {
  case TPRT_F32:
    return at(float());
  case TPRT_F64:
    return at(double());
  case TPRT_BF16:
    return tprt::bf16ToFloat(at(uint16_t()));
  case TPRT_F16:
    return tprt::f16ToFloat(at(uint16_t()));
  case TPRT_I1:
    return at(uint8_t());
  case TPRT_I8:
    return at(int8_t());
  case TPRT_I16:
    return at(int16_t());
  case TPRT_I32:
    return at(int32_t());
  case TPRT_I64:
    return static_cast<double>(at(int64_t()));
  }
  return std::numeric_limits<double>::quiet_NaN();
}

/// As tp-check compares: equal values and NaN of both agree, what only one of
/// the two has is infinitely wrong.
static double getError(double got, double want) {
  if (got == want || (std::isnan(got) && std::isnan(want)))
    return 0;
  double error = std::fabs(got - want);
  return std::isfinite(error) ? error : std::numeric_limits<double>::infinity();
}

static std::string printIndex(int64_t element, const tprt_array &array) {
  std::string text;
  for (int32_t dim = array.rank; dim-- > 0; element /= array.shape[dim])
    text = std::to_string(element % array.shape[dim]) +
           (text.empty() ? "" : ", ") + text;
  return "[" + text + "]";
}

static void compare(const char *name, const tprt_array &got,
                    const tprt_array &want, double bound, Verdict &verdict) {
  int64_t count = 1;
  bool isSameShape = got.rank == want.rank;
  for (int32_t dim = 0; dim < want.rank && isSameShape; ++dim) {
    isSameShape = got.shape[dim] == want.shape[dim];
    count *= want.shape[dim];
  }
  if (!isSameShape) {
    verdict.wrong = std::string(name) + " has another shape than expected";
    return;
  }
  double largest = 0;
  for (int64_t i = 0; i < count; ++i) {
    double a = readElement(got, i), b = readElement(want, i);
    double error = getError(a, b);
    largest = std::max(largest, error);
    if (error > bound && verdict.wrong.empty()) {
      char text[160];
      std::snprintf(text, sizeof(text),
                    " is %.9g, but %.9g is expected: error %.3g, bound %.3g", a,
                    b, error, bound);
      verdict.wrong = name + printIndex(i, want) + text;
    }
  }
  double share = bound > 0 ? largest / bound : 0;
  if (share > verdict.share ||
      (share == verdict.share && bound > verdict.bound))
    verdict = {largest, bound, share, verdict.wrong};
}

static void runTrial(tprt_session *session, const std::string &folder,
                     const Json &trial, Verdict &verdict) {
  ArraysHandle input = readArrays(getFile(folder, trial, "input"));
  ArraysHandle expected = readArrays(getFile(folder, trial, "expected"));
  check(tprt_session_set_arguments(session, input.get()));
  check(tprt_session_run(session));
  tprt_arrays *made;
  check(tprt_arrays_create(&made));
  ArraysHandle results(made);
  check(tprt_session_get_results(session, made));
  if (tprt_arrays_size(made) != tprt_arrays_size(expected.get()))
    throw std::runtime_error("the program has " +
                             std::to_string(tprt_arrays_size(made)) +
                             " results, but the case expects " +
                             std::to_string(tprt_arrays_size(expected.get())));
  for (int32_t i = 0; i < tprt_arrays_size(made); ++i) {
    const char *name, *expectedName;
    tprt_array got, want;
    check(tprt_arrays_get(made, i, &name, &got));
    check(tprt_arrays_get(expected.get(), i, &expectedName, &want));
    Json bound = trial.value("bounds", Json::object()).value(name, Json());
    if (std::string(name) != expectedName || !bound.is_number())
      throw std::runtime_error("'" + folder + "/case.json' has no bound for " +
                               name + ", or expects " + expectedName);
    compare(name, got, want, bound.get<double>(), verdict);
  }
}

bool replayCase(const CommandLine &options) {
  const std::string &folder = options.replay;
  Json found = readCase(folder + "/case.json");
  std::string path = getFile(folder, found, "artifact");
  tprt_artifact *opened;
  check(tprt_artifact_open(path.c_str(), &opened));
  ArtifactHandle artifact(opened);
  std::string entry = found.value("entry", std::string());
  bool isOnDevices = found.value("target", std::string("cpu")) == "cuda";
  tprt_session_options sessionOptions = {};
  sessionOptions.struct_size = sizeof(sessionOptions);
  std::string comm = options.comm;
  if (!options.isCommGiven && isOnDevices)
    comm = "loopback";
  sessionOptions.comm = comm.c_str();
  sessionOptions.timeout_seconds = options.timeout;
  tprt_session *created;
  check(tprt_session_create(opened, entry.empty() ? nullptr : entry.c_str(),
                            &sessionOptions, &created));
  SessionHandle session(created);
  Verdict verdict;
  for (const Json &trial : found["trials"])
    runTrial(created, folder, trial, verdict);
  if (!verdict.wrong.empty()) {
    std::printf("wrong: %s\n", verdict.wrong.c_str());
    return false;
  }
  std::printf("equal, largest error %.3g, bound %.3g, %zu trials, %s\n",
              verdict.largestError, verdict.bound, found["trials"].size(),
              comm.c_str());
  return true;
}
