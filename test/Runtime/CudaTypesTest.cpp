// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Our declarations of the driver's ABI are those of cuda.h: compiled where the
// CUDA toolkit has one.
#include "device/Cuda/CudaTypes.h"
#include <cuda.h>
#include <gtest/gtest.h>

namespace ours = tprt::cuda;

#define EXPECT_SAME_OFFSET(a, fieldA, b, fieldB)                               \
  EXPECT_EQ(offsetof(a, fieldA), offsetof(b, fieldB))

TEST(CudaTypes, Numbers) {
  EXPECT_EQ(int(ours::OutOfMemory), CUDA_ERROR_OUT_OF_MEMORY);
  EXPECT_EQ(int(ours::NoBinaryForGpu), CUDA_ERROR_NO_BINARY_FOR_GPU);
  EXPECT_EQ(int(ours::NotFound), CUDA_ERROR_NOT_FOUND);
  EXPECT_EQ(int(ours::NotReady), CUDA_ERROR_NOT_READY);
  EXPECT_EQ(ours::nonBlockingStream, unsigned(CU_STREAM_NON_BLOCKING));
  EXPECT_EQ(ours::eventWithoutTiming, unsigned(CU_EVENT_DISABLE_TIMING));
  EXPECT_EQ(ours::capabilityMajor,
            int(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR));
  EXPECT_EQ(ours::capabilityMinor,
            int(CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR));
  EXPECT_EQ(ours::maxDynamicSharedBytes,
            int(CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES));
  EXPECT_EQ(ours::nonPortableClusterAllowed,
            int(CU_FUNC_ATTRIBUTE_NON_PORTABLE_CLUSTER_SIZE_ALLOWED));
  EXPECT_EQ(ours::jitErrorLog, int(CU_JIT_ERROR_LOG_BUFFER));
  EXPECT_EQ(ours::jitErrorLogBytes, int(CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES));
  EXPECT_EQ(ours::deviceMemory, int(CU_MEMORYTYPE_DEVICE));
  EXPECT_EQ(ours::clusterDimension, int(CU_LAUNCH_ATTRIBUTE_CLUSTER_DIMENSION));
  EXPECT_EQ(ours::captureThreadLocal, int(CU_STREAM_CAPTURE_MODE_THREAD_LOCAL));
  EXPECT_EQ(ours::promoteTo256Bytes, int(CU_TENSOR_MAP_L2_PROMOTION_L2_256B));
}

TEST(CudaTypes, Layouts) {
  EXPECT_EQ(sizeof(ours::LaunchAttribute), sizeof(CUlaunchAttribute));
  EXPECT_SAME_OFFSET(ours::LaunchAttribute, cluster, CUlaunchAttribute, value);
  EXPECT_EQ(sizeof(ours::LaunchConfig), sizeof(CUlaunchConfig));
  EXPECT_SAME_OFFSET(ours::LaunchConfig, blockX, CUlaunchConfig, blockDimX);
  EXPECT_SAME_OFFSET(ours::LaunchConfig, sharedBytes, CUlaunchConfig,
                     sharedMemBytes);
  EXPECT_SAME_OFFSET(ours::LaunchConfig, stream, CUlaunchConfig, hStream);
  EXPECT_SAME_OFFSET(ours::LaunchConfig, attributes, CUlaunchConfig, attrs);
  EXPECT_SAME_OFFSET(ours::LaunchConfig, numAttributes, CUlaunchConfig,
                     numAttrs);
  EXPECT_EQ(sizeof(ours::Copy3D), sizeof(CUDA_MEMCPY3D));
  EXPECT_SAME_OFFSET(ours::Copy3D, source.memoryType, CUDA_MEMCPY3D,
                     srcMemoryType);
  EXPECT_SAME_OFFSET(ours::Copy3D, source.device, CUDA_MEMCPY3D, srcDevice);
  EXPECT_SAME_OFFSET(ours::Copy3D, source.pitch, CUDA_MEMCPY3D, srcPitch);
  EXPECT_SAME_OFFSET(ours::Copy3D, target.xInBytes, CUDA_MEMCPY3D, dstXInBytes);
  EXPECT_SAME_OFFSET(ours::Copy3D, target.device, CUDA_MEMCPY3D, dstDevice);
  EXPECT_SAME_OFFSET(ours::Copy3D, target.height, CUDA_MEMCPY3D, dstHeight);
  EXPECT_SAME_OFFSET(ours::Copy3D, widthInBytes, CUDA_MEMCPY3D, WidthInBytes);
  EXPECT_SAME_OFFSET(ours::Copy3D, depth, CUDA_MEMCPY3D, Depth);
  EXPECT_EQ(sizeof(ours::EncodedTensorMap), sizeof(CUtensorMap));
  EXPECT_EQ(alignof(ours::EncodedTensorMap) % alignof(CUtensorMap), 0u);
}
