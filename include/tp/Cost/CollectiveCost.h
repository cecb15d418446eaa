// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a collective costs: bytes on the wire, steps, seconds.
//
// `bytes` is always the size of the local operand. What a collective of g
// devices moves is counted as of a ring, the least that any algorithm does:
//
//                      wire bytes a device     steps
//   all_reduce         2 (g-1)/g * bytes       2 (g-1)
//   all_gather           (g-1)   * bytes          g-1
//   reduce_scatter       (g-1)/g * bytes          g-1
//   all_to_all           (g-1)/g * bytes          g-1
//   permute                        bytes          1
//   shard                              0          0
//
// How long it takes is the time of the fastest algorithm (alpha a step, beta a
// byte):
//
//   all_reduce   ring        2 (g-1) alpha         + 2 (g-1)/g beta bytes
//     where devices read each other's memory
//                one-shot    alpha                 + (g-1)     beta bytes
//                two-shot    2 alpha               + 2 (g-1)/g beta bytes
//     where the switch adds up
//                in-switch   2 alpha               +           beta bytes
//   others       ring        as in the table
//     where devices read each other's memory
//                direct      alpha                 +           beta wire bytes
//
// Rows that travel (exchange, halo) go straight from device to device: priced
// are the rows and the messages that the busiest one sends or receives.
//
// An all_reduce of 1 MiB over 8 devices: 1835008 bytes, 14 steps.

#ifndef TP_COST_COLLECTIVECOST_H
#define TP_COST_COLLECTIVECOST_H

#include "tp/Cost/Topology.h"
#include "tp/Sharding/ReshardPath.h"
#include "tp/Sharding/RowExchange.h"

namespace mlir::tp {

/// The bytes that each device sends. A group of one sends none.
double getWireBytes(StepKind kind, int64_t bytes, int64_t groupSize);

/// The wire bytes of all steps of a plan.
double getWireBytes(llvm::ArrayRef<ReshardStage> stages, int64_t elementBytes);

/// The messages that follow each other.
int64_t getNumSteps(StepKind kind, int64_t groupSize);

/// How devices sum: each reads all operands (one-shot), or its part of them and
/// then the others' sums (two-shot); around a ring; or the switch does.
enum class AllReduceAlgorithm { OneShot, TwoShot, Ring, InSwitch };

/// As people say it: "one-shot".
llvm::StringRef getName(AllReduceAlgorithm algorithm);

struct AllReduceTime {
  AllReduceAlgorithm algorithm = AllReduceAlgorithm::Ring;
  double seconds = 0;
};

/// The fastest of the algorithms that `link` can run. Small messages go in one
/// shot: no other has fewer steps.
AllReduceTime getAllReduceTime(int64_t bytes, int64_t groupSize,
                               const Link &link);

/// Seconds of a collective; a shard copies its result in the device's memory.
double getCollectiveTime(StepKind kind, int64_t bytes, int64_t groupSize,
                         const Link &link, const Device &device);

/// The bytes of an exchange of rows of `rowBytes` bytes.
double getWireBytes(const RowCounts &counts, int64_t rowBytes);

/// Seconds of an exchange: alpha for each message of the busiest device, beta
/// for each of its bytes.
double getExchangeTime(const RowCounts &counts, int64_t rowBytes,
                       const Link &link);

/// The time of a step on the host topology, every axis alike. Usable as
/// StepCost.
double defaultStepCost(const ReshardStep &step, int64_t bytes,
                       int64_t groupSize);

/// The price by which loops are chosen, in bytes on the wire: what a step
/// sends, and a little for each message that it waits for, so that of two plans
/// that send as much the shorter one wins. A shard is free: its reader cuts it.
double getWirePrice(const ReshardStep &step, int64_t bytes, int64_t groupSize);

/// The same price of rows of `rowBytes` bytes that travel.
double getExchangePrice(const RowCounts &counts, int64_t rowBytes);

/// The bytes on the wire that `flops` on one device are worth: a device with
/// 2000 FLOPs for each byte of its links, as accelerators have that tensor
/// parallelism is for. Redundant work counts, but moves no tensor by itself.
double getWorkPrice(double flops);

/// The time of a step on `topology`, for a ReshardPlanner.
ReshardPlanner::Cost makeStepCost(Topology topology);

} // namespace mlir::tp

#endif // TP_COST_COLLECTIVECOST_H
