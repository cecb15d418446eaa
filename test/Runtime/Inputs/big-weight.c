// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each rank adds up what it owns of a weight of 64 MiB in rows, and of one in
// columns.
#include "tprt/program.h"

__asm__(".section .tp_manifest,\"\",@progbits\n"
        ".incbin \"" MANIFEST "\"\n"
        ".previous\n");

int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
                      const tprt_tensor *results, void *workspace) {
  int64_t *sums = results[0].data;
  for (int i = 0; i < 2; ++i) {
    const int8_t *data = args[i].data;
    sums[i] = 0;
    for (int64_t k = 0; k < args[i].sizes[0] * args[i].sizes[1]; ++k)
      sums[i] += data[k];
  }
  return 0;
}
