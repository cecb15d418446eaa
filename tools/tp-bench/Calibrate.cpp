// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Calibrate.h"
#include "FitMachine.h"
#include "MeasureDevice.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

using Json = nlohmann::ordered_json;

/// Products of so many rows: large against caches, and done in a blink.
static constexpr int64_t kMatmulSize = 1024;

/// The processor as the operating system names it.
static std::string getProcessorName() {
  std::ifstream file("/proc/cpuinfo");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("model name"))
      return line.substr(std::min(line.find(": "), line.size() - 2) + 2);
  return "an unknown processor";
}

static std::string getDate() {
  std::time_t now = std::time(nullptr);
  char text[16];
  std::strftime(text, sizeof(text), "%Y-%m-%d", std::gmtime(&now));
  return text;
}

/// To three digits: what is measured is no better.
static double roundToDigits(double value) {
  double scale = std::pow(10, 2 - std::floor(std::log10(value)));
  return std::round(value * scale) / scale;
}

static std::vector<CollectiveTime> measureLinks(const BenchOptions &options) {
  std::vector<CollectiveTime> times;
  for (const std::string &kind : getCollectiveKinds())
    for (const CollectiveCase &asked : listCases(kind, "f32", options)) {
      times.push_back(measureCollective(asked, options));
      if (times.back().numWrong)
        throw std::runtime_error(kind + " gave wrong elements");
    }
  return times;
}

/// FLOP/s that are left once the operands have been loaded: as the planner
/// counts on machines that compute and load one after the other.
static Json measureRates(const BenchOptions &options, double bytesPerSecond) {
  Json rates;
  for (const char *type : {"f32", "bf16", "f16", "f64"}) {
    double size = kMatmulSize;
    double seconds = measureMatmul(type, kMatmulSize, options);
    double loading = 3 * size * size * getElementBytes(type) / bytesPerSecond;
    // A product that takes no longer than its loads is bound by them.
    double computing = std::max(seconds - loading, seconds / 2);
    rates[type] = roundToDigits(2 * size * size * size / computing);
  }
  return rates;
}

void calibrate(const BenchOptions &options) {
  auto say = [](const std::string &text) {
    if (isatty(STDERR_FILENO))
      std::fprintf(stderr, "%s\n", text.c_str());
  };
  say("memory and kernels");
  DeviceTimes device = measureDevice(options);
  say("products");
  Json rates = measureRates(options, device.memoryBytesPerSecond);
  say("collectives");
  LinkFit link = fitLink(measureLinks(options));

  int64_t memory = int64_t(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGE_SIZE);
  std::string name = options.output.empty()
                         ? "here"
                         : std::filesystem::path(options.output).stem();
  Json efficiency;
  for (const auto &[type, rate] : rates.items())
    efficiency[type] = 1;
  Json machine = {
      {"name", name},
      {"description",
       std::to_string(options.devices) +
           " ranks that are threads of one machine: " + getProcessorName()},
      {"sources",
       {"tp-bench --calibrate, all ranks at work, medians of " +
        std::to_string(options.rounds) + " rounds, " + getDate() +
        "; collectives differ from the link's by a factor of " +
        std::to_string(roundToDigits(std::exp(link.error))).substr(0, 4) +
        " on average"}},
      {"flops_per_second", rates},
      {"memory",
       {{"bytes", memory / options.devices},
        {"bytes_per_second", roundToDigits(device.memoryBytesPerSecond)},
        {"efficiency", 1},
        {"waits_for_loads", true}}},
      {"kernel_seconds", roundToDigits(device.kernelSeconds)},
      {"matmul",
       {{"tile", {8, 8}},
        {"multiprocessors", 1},
        {"ramp", 16},
        {"efficiency", efficiency}}},
      {"links",
       Json::array({{{"name", options.comm},
                     {"devices", 0},
                     {"alpha", roundToDigits(link.alpha)},
                     {"bytes_per_second", roundToDigits(link.bytesPerSecond)},
                     {"efficiency", 1},
                     {"shares_memory", true}}})}};
  std::string text = machine.dump(2) + "\n";
  if (options.output.empty()) {
    std::fputs(text.c_str(), stdout);
    return;
  }
  std::ofstream file(options.output);
  if (!(file << text) || !file.flush())
    throw std::runtime_error("cannot write '" + options.output + "'");
  std::printf("wrote %s\n", options.output.c_str());
}
