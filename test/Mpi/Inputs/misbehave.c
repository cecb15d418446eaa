// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A program of four collectives, of which one rank does something wrong: which
// (TP_TEST_RANK), where (TP_TEST_AT, the number of the operation) and what
// (TP_TEST_FAULT) say variables of the environment.
#include "tprt/program.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

__asm__(".section .tp_manifest,\"\",@progbits\n"
        ".incbin \"" MANIFEST "\"\n"
        ".previous\n");

static void sleepSeconds(double seconds) {
  struct timespec time = {(time_t)seconds,
                          (long)((seconds - (time_t)seconds) * 1e9)};
  nanosleep(&time, 0);
}

int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
                      const tprt_tensor *results, void *workspace) {
  const char *fault = getenv("TP_TEST_FAULT");
  int isCulprit =
      fault && tprt_coordinate(rank, 0) == atoi(getenv("TP_TEST_RANK"));
  int at = fault ? atoi(getenv("TP_TEST_AT")) : -1;
  float in[64] = {0}, out[256];
  for (int32_t i = 0; i < 4; ++i) {
    int32_t site = i;
    if (isCulprit && i == at) {
      if (!strcmp(fault, "killed"))
        kill(getpid(), SIGKILL);
      if (!strcmp(fault, "exits"))
        _exit(0);
      if (!strcmp(fault, "stopped"))
        kill(getpid(), SIGSTOP);
      if (!strcmp(fault, "hangs"))
        sleepSeconds(3600);
      if (!strcmp(fault, "late"))
        sleepSeconds(atof(getenv("TP_TEST_LATE")));
      if (!strcmp(fault, "returns"))
        return 0;
      if (!strcmp(fault, "fails"))
        return 7;
      if (!strcmp(fault, "count"))
        site = 4;
      if (!strcmp(fault, "type"))
        site = 5;
      if (!strcmp(fault, "op"))
        site = 6;
      if (!strcmp(fault, "order"))
        site = (i + 1) % 4;
    }
    if (tprt_collective(rank, site, in, out))
      return 1;
  }
  return 0;
}
