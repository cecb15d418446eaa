// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs that repeat what is timed as often as their argument `trips` says.
//
//   func.func @main(%x: …, %trips: …) -> … {     printTripsArgument
//     %n = …                                     printTripCount
//     %last = scf.for %i = %c0 to %n step %c1 …
//
// The difference of a long run and one without the loop is time of the body
// alone, not of threads that start.

#ifndef TP_TOOLS_TP_BENCH_TRIPLOOP_H
#define TP_TOOLS_TP_BENCH_TRIPLOOP_H

#include "TimedProgram.h"

/// `tp.mesh @ranks <tp = 8>`, a line.
std::string printRankMesh(int64_t ranks);

/// The attributes of an argument or result `name`, which is `whole` over all
/// ranks and cut as `dims` say: `{"tp"}, {}`, or nothing where all have it.
std::string printBoundary(const std::string &name, const std::string &whole,
                          const std::string &dims);

/// The argument %trips, which comes last.
std::string printTripsArgument();

/// The lines that make its number %n, and the bounds %c0 and %c1.
std::string printTripCount();

void setTrips(TimedProgram &program, int64_t trips);

/// Seconds of a trip: the median of `rounds` differences. All other arguments
/// are set.
double measureTrip(TimedProgram &program, int64_t rounds);

#endif // TP_TOOLS_TP_BENCH_TRIPLOOP_H
