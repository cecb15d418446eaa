// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A program for each collective: it runs it on its argument `x`, gives the
// result as `value`, and repeats it `trips` times more, each time on what the
// last one left or in an order that keeps them apart.
//
//   all_reduce    n ranks, B bytes on each            result B
//   all_gather    B / n on each                       result B
//   reduce_scatter, all_to_all, permute: B on each
//
// B is what nccl-tests call the size, and so are the bandwidths: of the
// algorithm, size over time; of the bus, what a ring sends over time.

#ifndef TP_TOOLS_TP_BENCH_COLLECTIVEPROGRAMS_H
#define TP_TOOLS_TP_BENCH_COLLECTIVEPROGRAMS_H

#include "tprt/tprt.h"
#include <cstdint>
#include <string>
#include <vector>

/// The kinds that can be asked for.
std::vector<std::string> getCollectiveKinds();

/// A collective over `ranks` ranks with elements of `type`.
struct CollectiveCase {
  std::string kind, type = "f32";
  int64_t ranks = 2;
  /// Elements on each rank; multiples of `ranks`, but for all_gather's operand.
  int64_t operandElements = 0, resultElements = 0;

  /// Local shapes: of one dimension, but for all_to_all, which sends the rows
  /// of its operand and joins what comes into one row. Shards lie one below the
  /// other, so that whole arrays hold those of rank 0 first.
  std::vector<int64_t> getOperandShape() const;
  std::vector<int64_t> getResultShape() const;

  /// The case of about `bytes` bytes: never less than an element for each rank.
  static CollectiveCase ofBytes(const std::string &kind,
                                const std::string &type, int64_t ranks,
                                uint64_t bytes);

  /// nccl-tests' size.
  int64_t getBytes() const;
  /// Bus bandwidth over algorithm bandwidth.
  double getBusFactor() const;
  bool isReduction() const;
  /// Text of MLIR: the program of one rank.
  std::string printProgram() const;
  /// The result of all ranks, one after the other, for the operands of all.
  std::vector<double> getExpected(const std::vector<double> &operands) const;
};

/// Bytes of an element.
int64_t getElementBytes(const std::string &type);
tprt_dtype getRuntimeType(const std::string &type);

#endif // TP_TOOLS_TP_BENCH_COLLECTIVEPROGRAMS_H
