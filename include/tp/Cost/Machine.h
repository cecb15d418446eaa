// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A machine as a file of JSON describes it: how fast its devices compute, what
// their memory holds, and which links join them.
//
//   llvm::Expected<Machine> machine = findMachine("h100");     or a file
//   Topology pod = makeTopology(*machine, {4, 8}, "bf16");     dp = 4, tp = 8
//
//   tp (last, innermost): 8 devices of one node    NVLink, 450e9 B/s * 0.8
//   dp: devices 8 apart, in different nodes        network, 50e9 B/s * 0.85
//
// Links come in classes, fastest first: one of 8 devices joins devices 0-7,
// 8-15 and so on; the last class joins all. An axis of 16 devices on nodes of 8
// uses both: it gathers over the network first, and then within the nodes.

#ifndef TP_COST_MACHINE_H
#define TP_COST_MACHINE_H

#include "tp/Cost/Topology.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace mlir::tp {

/// Links of one kind.
struct LinkClass {
  std::string name;
  int64_t devices = 0;       // that one group of such links joins; 0: all
  double alpha = 0;          // seconds a step of a collective takes
  double bytesPerSecond = 0; // of one device or of each of its NICs, one way
  int64_t nics = 1;          // that a device has for itself
  double efficiency = 1;     // the share that large messages see
  bool reducesInSwitch = false;
  bool sharesMemory = false; // devices read each other's

  double getBandwidth() const { return bytesPerSecond * nics * efficiency; }
};

/// How fast a device multiplies matrices. A product of m x n x k is cut into
/// tiles that the multiprocessors compute in waves, of which half a one is
/// lost, and each tile takes `ramp` of its k steps to get going.
struct MatmulCurve {
  int64_t tileRows = 1, tileColumns = 1, multiprocessors = 1;
  double ramp = 0;
};

/// What an element type computes at.
struct ElementRate {
  std::string type;
  double flopsPerSecond = 0; // dense, as the data sheet has it
  double efficiency = 1;     // the share that a large product reaches
};

/// What a machine with a release of its software makes of the model of training
/// steps: three numbers, fitted to published ones (docs/Planning.md).
struct Calibration {
  std::string software, source;
  double compute = 1;       // speed of products, as a share of what is expected
  double communication = 1; // time of exposed communication, in the same way
  double launch = 0;        // seconds of the host for an operation
};

struct Machine {
  std::string name, description;
  std::vector<std::string> sources;
  std::vector<ElementRate> rates;
  int64_t memoryBytes = 0; // that a program may use
  double memoryBytesPerSecond = 0, memoryEfficiency = 1;
  bool loadsBehindCompute = true;
  double hostBytesPerSecond = 0; // to the host's memory; 0: not known
  double kernelSeconds = 0;      // the least that a kernel takes
  MatmulCurve matmul;
  std::vector<LinkClass> links; // fastest first; the last joins all devices
  std::vector<Calibration> calibrations; // the first is the usual one

  /// The rate of a type; null if the machine has none for it.
  const ElementRate *findRate(llvm::StringRef type) const;
  /// The fastest links that join `devices` neighbours.
  const LinkClass &getLinks(int64_t devices) const;
};

/// The machine in an object of JSON. Errors name `origin` and the key.
llvm::Expected<Machine> parseMachine(llvm::StringRef origin,
                                     llvm::StringRef text);

/// The machines that tp ships (machines/*.json), by name.
std::vector<llvm::StringRef> getMachineNames();

/// A machine that tp ships, or that of a file.
llvm::Expected<Machine> findMachine(llvm::StringRef nameOrPath);

/// The share of the fastest rate that a product reaches for its shape.
double getShapeEfficiency(const MatmulCurve &curve, double m, double n,
                          double k);

/// The links of `size` devices that lie `stride` apart.
Link makeLink(const Machine &machine, int64_t stride, int64_t size);

/// The topology of a mesh whose last axis joins neighbours. `type` is what its
/// devices compute with: one that the machine has a rate for.
Topology makeTopology(const Machine &machine, llvm::ArrayRef<int64_t> sizes,
                      llvm::StringRef type = "f32");

} // namespace mlir::tp

#endif // TP_COST_MACHINE_H
