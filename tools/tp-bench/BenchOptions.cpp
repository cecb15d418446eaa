// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "BenchOptions.h"
#include "CollectivePrograms.h"
#include "RuntimeTool/RunTool.h"
#include "tprt/tprt.h"
#include <algorithm>
#include <thread>

/// Ranks of this machine that can compute at the same time.
static int64_t getNumCores() {
  return std::max(2u, std::thread::hardware_concurrency());
}

static std::string joinNames(const std::vector<std::string> &names) {
  std::string text;
  for (const std::string &name : names)
    text += (text.empty() ? "" : ", ") + name;
  return text;
}

bool BenchOptions::parse(int argc, char **argv, int &exitCode) {
  CLI::App app("Time collectives, programs, or the machine itself.",
               "tp-bench");
  CLI::Option *programs = app.add_option(
      "files", files, "Programs to time: .mlir, or .tpx as tp-compile writes");
  app.add_option("--mesh", mesh, "Axes and sizes, such as dp=2,tp=4");
  app.add_option("--annotate", annotate, "A JSON file of sharding rules");
  app.add_option("--entry", entry, "The function to time");
  CLI::Option *planned =
      app.add_option("--plan", plan,
                     "Decide what is not annotated, for this machine")
          ->expected(0, 1)
          ->default_str("cpu-local");
  CLI::Option *calibration =
      app.add_flag("--calibrate", calibrate,
                   "Measure this machine and write a description of it, which "
                   "--machine and --plan take")
          ->excludes(programs);
  app.add_option("-o,--output", output,
                 "The file of JSON that --calibrate writes; else standard "
                 "output")
      ->needs(calibration);
  app.add_option("--collectives", collectives,
                 "Which: " + joinNames(getCollectiveKinds()) +
                     "; all if none are named")
      ->delimiter(',')
      ->check(CLI::IsMember(getCollectiveKinds()))
      ->excludes(programs)
      ->excludes(calibration);
  app.add_option("--devices", devices,
                 "How many ranks (the cores of this machine, 2 at least), or "
                 "what --plan is for")
      ->check(CLI::Range(int64_t(2), int64_t(1024)));
  app.add_option("--min-bytes", minBytes, "The smallest message")
      ->transform(CLI::AsSizeValue(false))
      ->capture_default_str();
  app.add_option("--max-bytes", maxBytes, "The largest message")
      ->transform(CLI::AsSizeValue(false))
      ->capture_default_str();
  app.add_option("--factor", factor, "From one size to the next")
      ->check(CLI::Range(uint64_t(2), uint64_t(1) << 20))
      ->capture_default_str();
  app.add_option("--type", type, "Of the elements")
      ->check(CLI::IsMember({"f32", "f64", "bf16", "f16", "i32"}))
      ->capture_default_str();
  std::string known = tprt_communicators();
  app.add_option("--comm", comm, "How ranks communicate: " + known)
      ->capture_default_str();
  app.add_option("--rounds", rounds, "Measure so many times; medians count")
      ->check(CLI::Range(int64_t(1), int64_t(1) << 20))
      ->capture_default_str();
  app.add_option("--timeout", timeout,
                 "The longest wait for a rank, in seconds")
      ->check(CLI::Range(1e-3, 1e9))
      ->capture_default_str();
  if (std::optional<int> ended = parseCommandLine(app, argc, argv)) {
    exitCode = *ended;
    return false;
  }
  if (minBytes < 1 || minBytes > maxBytes) {
    std::cerr << "tp-bench: error: --min-bytes is " << minBytes
              << ", but it must be from 1 to --max-bytes, " << maxBytes << "\n";
    exitCode = 2;
    return false;
  }
  isPlanned = planned->count() > 0;
  if (isPlanned && plan.empty())
    plan = "cpu-local";
  if (collectives.empty())
    collectives = getCollectiveKinds();
  if (!devices && files.empty())
    devices = getNumCores();
  return true;
}
