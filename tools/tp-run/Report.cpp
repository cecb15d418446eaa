// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Report.h"
#include "RuntimeTool/Check.h"
#include "RuntimeTool/Handles.h"
#include <cinttypes>
#include <cmath>
#include <cstdio>

static std::string printShaped(const tprt_tensor_info &tensor,
                               const int64_t *shape) {
  std::string text = std::string(tprt_dtype_name(tensor.dtype)) + "[";
  for (int32_t dim = 0; dim < tensor.rank; ++dim)
    text += (dim ? "x" : "") + std::to_string(shape[dim]);
  return text + "]";
}

/// The bytes of each rank; one number where all are equal.
static std::string printArgumentBytes(const tprt_session *session,
                                      int32_t numRanks) {
  std::string text;
  int64_t first = 0;
  bool isEqual = true;
  for (int32_t rank = 0; rank < numRanks; ++rank) {
    int64_t bytes;
    check(tprt_session_argument_bytes(session, rank, &bytes));
    if (rank == 0)
      first = bytes;
    isEqual &= bytes == first;
    text += (rank ? " " : "") + std::to_string(bytes);
  }
  return isEqual ? std::to_string(first) + " B on every rank"
                 : text + " B by rank";
}

void reportProgram(const tprt_artifact *artifact, int32_t entry,
                   const tprt_session *session, const std::string &comm) {
  tprt_mesh_info mesh;
  tprt_artifact_mesh(artifact, &mesh);
  tprt_entry_info info;
  check(tprt_artifact_entry(artifact, entry, &info));
  tprt_statistics statistics;
  check(tprt_session_statistics(session, &statistics));
  std::printf("entry %s on mesh %s, %d ranks, %s\n", info.name, mesh.text,
              mesh.num_ranks, comm.c_str());
  std::printf("arguments %s, of %" PRId64 " B\n",
              printArgumentBytes(session, mesh.num_ranks).c_str(),
              statistics.global_argument_bytes);
  for (int32_t i = 0; i < info.num_args; ++i) {
    tprt_tensor_info arg;
    check(tprt_artifact_arg(artifact, entry, i, &arg));
    std::printf("  %s %s as %s, %s on a rank\n", arg.name,
                printShaped(arg, arg.global_shape).c_str(), arg.sharding,
                printShaped(arg, arg.local_shape).c_str());
  }
}

void reportRun(const tprt_artifact *artifact, int32_t entry,
               const tprt_session *session) {
  tprt_entry_info info;
  check(tprt_artifact_entry(artifact, entry, &info));
  tprt_statistics statistics;
  check(tprt_session_statistics(session, &statistics));
  std::printf("collectives %" PRId64 " a step, %" PRId64
              " B on the wire of a device\n",
              statistics.collectives,
              static_cast<int64_t>(std::llround(statistics.wire_bytes)));
  for (int32_t i = 0; i < info.num_sites; ++i) {
    tprt_site_info site;
    check(tprt_artifact_site(artifact, entry, i, &site));
    std::string kind = site.kind;
    if (*site.combiner)
      kind += std::string(" ") + site.combiner;
    std::printf("  %s%s%s %" PRId64 " B over %s%s%s\n", site.location,
                *site.location ? ": " : "", kind.c_str(), site.operand_bytes,
                site.axes, *site.cause ? " because " : "", site.cause);
  }
  if (info.flops > 0)
    std::printf("work %" PRId64
                " FLOP on the busiest rank, %.3g GFLOP/s a rank\n",
                info.flops, info.flops / statistics.min_seconds / 1e9);
  if (statistics.runs == 1)
    std::printf("step %.3f ms\n", statistics.last_seconds * 1e3);
  else
    std::printf("step %.3f ms (median), %.3f ms (min) of %" PRId64 " runs\n",
                statistics.median_seconds * 1e3, statistics.min_seconds * 1e3,
                statistics.runs);
}
