// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MeasureCollectives.h"
#include "TimedProgram.h"
#include "TripLoop.h"
#include <algorithm>
#include <bit>
#include <cstdio>
#include <cstring>

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

std::vector<CollectiveCase> listCases(const std::string &kind,
                                      const std::string &type,
                                      const BenchOptions &options) {
  std::vector<CollectiveCase> cases;
  for (uint64_t bytes = options.minBytes; bytes <= options.maxBytes;
       bytes *= options.factor) {
    CollectiveCase asked =
        CollectiveCase::ofBytes(kind, type, options.devices, bytes);
    // An element for each rank is asked for once.
    if (cases.empty() || asked.getBytes() != cases.back().getBytes())
      cases.push_back(std::move(asked));
  }
  return cases;
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
    for (const CollectiveCase &asked : listCases(kind, options.type, options)) {
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
