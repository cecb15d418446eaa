// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MeasureCollectives.h"
#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstring>

/// A measurement takes at least so long, so that clocks and threads' starts
/// weigh little.
static constexpr double kLeastSeconds = 0.02;
static constexpr int64_t kMostTrips = 1 << 16;

static void setTrips(TimedProgram &program, int64_t trips) {
  program.setArgument("trips", {&trips, TPRT_I64, 0, nullptr});
}

double measureTrip(TimedProgram &program, int64_t rounds) {
  int64_t trips = 4;
  auto run = [&](int64_t asked) {
    setTrips(program, asked);
    return program.run();
  };
  run(trips); // touches every page
  double alone = run(0);
  while (trips < kMostTrips && run(trips) - alone < kLeastSeconds)
    trips *= 2;
  std::vector<double> differences;
  for (int64_t i = 0; i < rounds; ++i)
    differences.push_back((run(trips) - run(0)) / trips);
  return std::max(getMedian(differences), 1e-9);
}

/// Small integers, which every type holds exactly, as their sums are.
static std::vector<double> makeOperands(int64_t size) {
  std::vector<double> values(size);
  for (int64_t i = 0; i < size; ++i)
    values[i] = (i * 7 + i / 5) % 4;
  return values;
}

/// Arrays of the types that can be asked for, as bytes.
static std::vector<char> encode(const std::vector<double> &values,
                                const std::string &type) {
  std::vector<char> bytes(values.size() * getElementBytes(type));
  auto put = [&](size_t i, auto value) {
    std::memcpy(&bytes[i * sizeof(value)], &value, sizeof(value));
  };
  for (size_t i = 0; i < values.size(); ++i) {
    if (type == "f32")
      put(i, float(values[i]));
    else if (type == "f64")
      put(i, values[i]);
    else if (type == "i32")
      put(i, int32_t(values[i]));
    else if (type == "bf16")
      put(i, uint16_t(std::bit_cast<uint32_t>(float(values[i])) >> 16));
    else
      put(i, _Float16(values[i]));
  }
  return bytes;
}

static int64_t countDifferent(const std::vector<char> &a,
                              const std::vector<char> &b, int64_t size) {
  int64_t different = 0;
  for (size_t i = 0; i < a.size(); i += size)
    different += std::memcmp(&a[i], &b[i], size) != 0;
  return different;
}

CollectiveTime measureCollective(const CollectiveCase &asked,
                                 const BenchOptions &options) {
  TimedProgram program =
      TimedProgram::compile(asked.printProgram(), asked.kind, options);
  std::vector<int64_t> operandShape = asked.getOperandShape();
  std::vector<int64_t> resultShape = asked.getResultShape();
  operandShape.front() *= asked.ranks;
  resultShape.front() *= asked.ranks;
  auto describe = [&](std::vector<char> &data,
                      const std::vector<int64_t> &shape) {
    return tprt_array{data.data(), getRuntimeType(asked.type),
                      static_cast<int32_t>(shape.size()), shape.data()};
  };
  std::vector<double> operands =
      makeOperands(asked.operandElements * asked.ranks);
  std::vector<char> given = encode(operands, asked.type);
  program.setArgument("x", describe(given, operandShape));
  setTrips(program, 0);
  program.run();
  std::vector<char> expected = encode(asked.getExpected(operands), asked.type);
  std::vector<char> found(expected.size());
  program.getResult("value", describe(found, resultShape));
  CollectiveTime time;
  time.measured = asked;
  time.numWrong = countDifferent(found, expected, getElementBytes(asked.type));
  // Sums of zeros stay zeros, however often they are made.
  std::fill(given.begin(), given.end(), 0);
  program.setArgument("x", describe(given, operandShape));
  time.seconds = measureTrip(program, options.rounds);
  return time;
}

bool printCollectives(const BenchOptions &options) {
  int64_t numWrong = 0;
  for (const std::string &kind : options.collectives) {
    std::printf("# %s over %lld ranks, %s, median of %lld rounds\n",
                kind.c_str(), static_cast<long long>(options.devices),
                options.comm.c_str(), static_cast<long long>(options.rounds));
    std::printf("#%11s %12s %6s %6s %11s %8s %8s %7s\n", "size", "count",
                "type", "redop", "time", "algbw", "busbw", "#wrong");
    std::printf("#%11s %12s %6s %6s %11s %8s %8s\n", "(B)", "(elements)", "",
                "", "(us)", "(GB/s)", "(GB/s)");
    int64_t last = 0;
    for (uint64_t bytes = options.minBytes; bytes <= options.maxBytes;
         bytes *= options.factor) {
      CollectiveCase asked =
          CollectiveCase::ofBytes(kind, options.type, options.devices, bytes);
      if (asked.getBytes() == last) // an element for each rank, once
        continue;
      last = asked.getBytes();
      CollectiveTime time = measureCollective(asked, options);
      numWrong += time.numWrong;
      std::printf("%12lld %12lld %6s %6s %11.2f %8.3f %8.3f %7lld\n",
                  static_cast<long long>(asked.getBytes()),
                  static_cast<long long>(asked.operandElements),
                  asked.type.c_str(), asked.isReduction() ? "sum" : "none",
                  time.seconds * 1e6, time.getAlgorithmBandwidth() / 1e9,
                  time.getBusBandwidth() / 1e9,
                  static_cast<long long>(time.numWrong));
      std::fflush(stdout);
    }
  }
  return numWrong == 0;
}
