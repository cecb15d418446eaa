// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The reductions of collectives on a GPU, compiled to PTX when the runtime is
// built: by the compiler that builds it, without a CUDA toolkit.
#include "comm/Device/ReduceArguments.h"
#include "comm/ReduceElement.h"

using namespace tprt;

template <typename Element, typename Combine>
static void reduceOnDevice(const ReduceArguments &arguments) {
  using Stored = typename Element::Stored;
  Combine combine;
  int64_t step =
      int64_t(__nvvm_read_ptx_sreg_nctaid_x()) * __nvvm_read_ptx_sreg_ntid_x();
  int64_t first =
      int64_t(__nvvm_read_ptx_sreg_ctaid_x()) * __nvvm_read_ptx_sreg_ntid_x() +
      __nvvm_read_ptx_sreg_tid_x();
  for (int64_t row = __nvvm_read_ptx_sreg_ctaid_y(); row < arguments.numRows;
       row += __nvvm_read_ptx_sreg_nctaid_y())
    for (int64_t i = first; i < arguments.rowElements; i += step) {
      int64_t source = row * arguments.sourceStride + i;
      auto load = [&](int32_t k) {
        return Element::load(
            static_cast<const Stored *>(arguments.sources[k])[source]);
      };
      typename Element::Sum sum = load(0);
      for (int32_t k = 1; k < arguments.numSources; ++k)
        sum = combine(sum, load(k));
      Stored stored = Element::store(sum);
      for (int32_t k = 0; k < arguments.numTargets; ++k)
        static_cast<Stored *>(
            arguments.targets[k])[row * arguments.targetStride + i] = stored;
    }
}

#define TPRT_REDUCE(name, element, combiner)                                   \
  extern "C" __attribute__((nvptx_kernel)) void tprt_reduce_##name(            \
      ReduceArguments arguments) {                                             \
    reduceOnDevice<element, combiner>(arguments);                              \
  }
#include "comm/Device/ReduceKernels.inc"
#undef TPRT_REDUCE
