// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The few types and numbers of the CUDA driver's C ABI that the runtime uses,
// declared here so that it is built where there is no CUDA toolkit; the ABI of
// libcuda.so.1 is stable. CudaTypesTest.cpp compares all of it with cuda.h
// where there is one.

#ifndef TPRT_DEVICE_CUDA_CUDATYPES_H
#define TPRT_DEVICE_CUDA_CUDATYPES_H

#include <cstddef>
#include <cstdint>

// The driver's own names: what handles point to.
struct CUctx_st;
struct CUstream_st;
struct CUevent_st;
struct CUmod_st;
struct CUfunc_st;
struct CUgraph_st;
struct CUgraphExec_st;

namespace tprt::cuda {

using Device = int;
using Context = ::CUctx_st *;
using Stream = ::CUstream_st *;
using Event = ::CUevent_st *;
using Module = ::CUmod_st *;
using Function = ::CUfunc_st *;
using Graph = ::CUgraph_st *;
using GraphExec = ::CUgraphExec_st *;
using DevicePointer = uint64_t;

/// The results that are told apart.
enum Result : int {
  Success = 0,
  OutOfMemory = 2,
  NoBinaryForGpu = 209,
  NotFound = 500,
  NotReady = 600
};

inline constexpr unsigned nonBlockingStream = 1;     // CU_STREAM_NON_BLOCKING
inline constexpr unsigned eventWithoutTiming = 2;    // CU_EVENT_DISABLE_TIMING
inline constexpr int capabilityMajor = 75;           // of CUdevice_attribute
inline constexpr int capabilityMinor = 76;           // of CUdevice_attribute
inline constexpr int maxDynamicSharedBytes = 8;      // of CUfunction_attribute
inline constexpr int nonPortableClusterAllowed = 14; // of CUfunction_attribute
inline constexpr int jitErrorLog = 5;                // of CUjit_option
inline constexpr int jitErrorLogBytes = 6;           // of CUjit_option
inline constexpr int deviceMemory = 2;               // of CUmemorytype
inline constexpr int clusterDimension = 4;           // of CUlaunchAttributeID
inline constexpr int captureThreadLocal = 1;         // of CUstreamCaptureMode
inline constexpr int promoteTo256Bytes = 3; // of CUtensorMapL2promotion

/// CUlaunchAttribute, with the one value that is used.
struct LaunchAttribute {
  int id = 0;
  char pad[4] = {};
  union {
    char bytes[64] = {};
    struct {
      unsigned x, y, z;
    } cluster;
  };
};

/// CUlaunchConfig.
struct LaunchConfig {
  unsigned gridX, gridY, gridZ, blockX, blockY, blockZ, sharedBytes;
  Stream stream;
  LaunchAttribute *attributes;
  unsigned numAttributes;
};

/// One side of CUDA_MEMCPY3D.
struct Copy3DSide {
  size_t xInBytes = 0, y = 0, z = 0, level = 0;
  int memoryType = deviceMemory;
  void *host = nullptr;
  DevicePointer device = 0;
  void *array = nullptr, *reserved = nullptr;
  size_t pitch = 0, height = 0;
};

/// CUDA_MEMCPY3D.
struct Copy3D {
  Copy3DSide source, target;
  size_t widthInBytes = 0, height = 0, depth = 0;
};

/// CUtensorMap; its alignment is 64 before CUDA 13.
struct alignas(128) EncodedTensorMap {
  uint64_t opaque[16];
};

} // namespace tprt::cuda

#endif // TPRT_DEVICE_CUDA_CUDATYPES_H
