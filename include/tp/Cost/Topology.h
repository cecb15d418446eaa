// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a mesh is made of: how fast a device computes, and how fast the devices
// along each axis reach each other.
//
//   tp.mesh @pod <dp = 2, tp = 8>       dp: network   alpha 20e-6, beta 1/25e9
//                                       tp: NVLink    alpha  5e-6, beta 1/320e9
//
// A collective over several axes runs at the pace of the slowest of them.
// makeTopology (Machine.h) makes one of a machine's description.

#ifndef TP_COST_TOPOLOGY_H
#define TP_COST_TOPOLOGY_H

#include "tp/Sharding/AxisList.h"

namespace mlir::tp {

/// The links along one mesh axis.
struct Link {
  double alpha = 0; // seconds a step of a collective takes without its bytes
  double beta = 0;  // seconds a byte that a device sends
  bool reducesInSwitch = false; // an all_reduce sends its operand once
  /// Each device reads the memory of all others, so that a collective is one
  /// step, and an all_reduce one or two; else messages follow each other.
  bool sharesMemory = false;
};

/// One device: two limits of a roofline.
struct Device {
  double flopsPerSecond = 0;
  double bytesPerSecond = 0; // to and from memory
  /// It computes while it loads, so that the larger of both times counts; else
  /// their sum does.
  bool loadsBehindCompute = true;

  double getSeconds(double flops, double bytes) const {
    double computing = flops / flopsPerSecond, loading = bytes / bytesPerSecond;
    return loadsBehindCompute ? (computing > loading ? computing : loading)
                              : computing + loading;
  }
};

struct Topology {
  llvm::SmallVector<Link, 3> axes; // one for each axis of the mesh
  Device device;

  /// Ranks that are threads of one machine: round figures of a server core.
  /// Plans on it depend on their ratios, not on their scale.
  static Topology ofHost(unsigned numAxes);

  /// The links that a collective over `terms` is bound by.
  Link getSlowest(AxisListRef terms) const;
};

} // namespace mlir::tp

#endif // TP_COST_TOPOLOGY_H
