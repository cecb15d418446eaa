// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How long collectives take on this machine.

#ifndef TP_TOOLS_TP_BENCH_MEASURECOLLECTIVES_H
#define TP_TOOLS_TP_BENCH_MEASURECOLLECTIVES_H

#include "BenchOptions.h"
#include "CollectivePrograms.h"

struct CollectiveTime {
  CollectiveCase measured;
  double seconds = 0;
  int64_t numWrong = 0; // elements

  double getAlgorithmBandwidth() const { return measured.getBytes() / seconds; }
  double getBusBandwidth() const {
    return getAlgorithmBandwidth() * measured.getBusFactor();
  }
};

/// Run `asked` once, compare every element on every rank, and time it.
CollectiveTime measureCollective(const CollectiveCase &asked,
                                 const BenchOptions &options);

/// The sizes that `options` ask for, each once.
std::vector<CollectiveCase> listCases(const std::string &kind,
                                      const std::string &type,
                                      const BenchOptions &options);

/// Print the table of nccl-tests for each kind that `options` name. False if an
/// element was wrong.
bool printCollectives(const BenchOptions &options);

#endif // TP_TOOLS_TP_BENCH_MEASURECOLLECTIVES_H
