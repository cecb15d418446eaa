// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The manifest of an artifact, parsed and checked: after parseManifest every
// size, index and product of sizes that follows from it is in range.

#ifndef TPRT_ARTIFACT_MANIFEST_H
#define TPRT_ARTIFACT_MANIFEST_H

#include "artifact/Launch.h"
#include "comm/Site.h"

namespace tprt {

/// An argument or a result.
struct TensorSpec {
  std::string name;
  tprt_dtype dtype = TPRT_F32;
  std::vector<int64_t> globalShape, localShape;
  std::vector<Terms> dims; // as many as the shapes have
  std::string sharding;    // as the IR prints it

  size_t getLocalBytes() const;
  size_t getGlobalBytes() const;
};

/// An operand or a result of a kernel, on one rank.
struct CallTensor {
  tprt_dtype dtype = TPRT_F32;
  std::vector<int64_t> shape;
};

/// A call of a kernel of the user.
struct CallSite {
  std::string name, location;
  std::vector<CallTensor> operands, results;
};

struct Entry {
  std::string name, symbol;
  int64_t workspaceBytes = 0, flops = 0;
  std::vector<TensorSpec> args, results;
  std::vector<Site> sites;
  std::vector<CallSite> calls;
  std::vector<Launch> launches; // target cuda
};

/// What runs the kernels of an artifact.
enum class Target : uint8_t { Cpu, Cuda };

struct Manifest {
  Target target = Target::Cpu;
  std::string producer, cpuName;
  std::vector<std::string> cpuFeatures;
  Mesh mesh;
  std::vector<DeviceImage> images; // target cuda: at least one
  std::vector<Entry> entries;
};

/// Parse and check `text`. `origin` is the file, for messages. Throws
/// Malformed, or Incompatible where format, abi or target are not ours.
Manifest parseManifest(const std::string &text, const std::string &origin);

} // namespace tprt

#endif // TPRT_ARTIFACT_MANIFEST_H
