// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "TripLoop.h"
#include <algorithm>

/// A measurement takes at least so long, so that clocks and threads' starts
/// weigh little.
static constexpr double kLeastSeconds = 0.02;
static constexpr int64_t kMostTrips = 1 << 16;

std::string printRankMesh(int64_t ranks) {
  return "tp.mesh @ranks <tp = " + std::to_string(ranks) + ">\n";
}

std::string printBoundary(const std::string &name, const std::string &whole,
                          const std::string &dims) {
  return " {tp.name = \"" + name + "\", tp.global = " + whole +
         ", tp.sharding = #tp.sharding<@ranks, [" + dims + "]>}";
}

std::string printTripsArgument() {
  return "%trips: tensor<i64>" + printBoundary("trips", "tensor<i64>", "");
}

std::string printTripCount() {
  return "  %c0 = arith.constant 0 : index\n"
         "  %c1 = arith.constant 1 : index\n"
         "  %t = tensor.extract %trips[] : tensor<i64>\n"
         "  %n = arith.index_cast %t : i64 to index\n";
}

void setTrips(TimedProgram &program, int64_t trips) {
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
