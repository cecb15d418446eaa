// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// y = x w with k sharded: the smallest program with a collective. With FAIL the
// third rank never arrives at it.
#include "tprt/program.h"
#include <time.h>

__asm__(".section .tp_manifest,\"\",@progbits\n"
        ".incbin \"" MANIFEST "\"\n"
        ".previous\n");

int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
                      const tprt_tensor *results, void *workspace) {
  const float *x = args[0].data, *w = args[1].data;
  float *y = results[0].data;
#ifdef FAIL
  struct timespec forever = {3600, 0};
  if (tprt_coordinate(rank, 0) == 2)
    nanosleep(&forever, 0);
#endif
  for (int64_t i = 0; i < 4; ++i)
    for (int64_t j = 0; j < 16; ++j) {
      float sum = 0;
      for (int64_t k = 0; k < 8; ++k)
        sum += x[i * 8 + k] * w[k * 16 + j];
      y[i * 16 + j] = sum;
    }
  return tprt_collective(rank, 0, y, y);
}
