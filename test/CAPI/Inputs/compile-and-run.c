/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * The C APIs of the compiler and of the runtime from one C program: read a
 * program, see what sharding makes of it, compile it, and run it on all ranks.
 *
 *   compile-and-run mlp.mlir dp=2,tp=4
 */
#include "tp-c/Compiler.h"
#include "tprt/tprt.h"
#include <stdio.h>
#include <stdlib.h>

/* Print the error and give it back; true if there was one. */
static int isWrong(tpc_status status) {
  if (!status)
    return 0;
  fprintf(stderr, "%s\n", tpc_status_message(status));
  tpc_status_free(status);
  return 1;
}

static int isWrongRun(tprt_status status) {
  if (!status)
    return 0;
  fprintf(stderr, "%s\n", tprt_status_message(status));
  tprt_status_free(status);
  return 1;
}

/* Say what one run costs, and why there are collectives. */
static int describe(tpc_program *program) {
  tpc_cost cost;
  if (isWrong(tpc_program_cost(program, &cost)))
    return 1;
  printf("work %.3f args %.3f collectives %lld wire %.0f\n",
         (double)cost.flops / (double)cost.unsharded_flops,
         (double)cost.argument_bytes / (double)cost.unsharded_argument_bytes,
         (long long)cost.collectives, cost.wire_bytes);
  for (int32_t i = 0; i < tpc_program_num_collectives(program); ++i) {
    tpc_collective collective;
    if (isWrong(tpc_program_collective(program, i, &collective)))
      return 1;
    printf("%s %s over %s of %d devices, %lld B\n", collective.kind,
           collective.combiner, collective.axes, collective.group_size,
           (long long)collective.operand_bytes);
  }
  return 0;
}

/* Run the artifact at `path` on random arguments and sum up its first result.
 */
static int run(const char *path) {
  tprt_artifact *artifact = NULL;
  tprt_session *session = NULL;
  tprt_tensor_info result;
  float *data = NULL;
  int failed =
      isWrongRun(tprt_artifact_open(path, &artifact)) ||
      isWrongRun(tprt_session_create(artifact, NULL, NULL, &session)) ||
      isWrongRun(tprt_session_set_random_arguments(session, 7)) ||
      isWrongRun(tprt_session_run(session)) ||
      isWrongRun(tprt_artifact_result(artifact, 0, 0, &result));
  if (!failed) {
    data = malloc((size_t)result.global_bytes);
    tprt_array array = {data, result.dtype, result.rank, result.global_shape};
    failed = !data ||
             isWrongRun(tprt_session_get_result(session, result.name, &array));
  }
  if (!failed) {
    double sum = 0;
    for (int64_t i = 0; i < result.global_bytes / (int64_t)sizeof(float); ++i)
      sum += data[i] * data[i];
    printf("%s: sum of squares %.1f\n", result.name, sum);
  }
  free(data);
  tprt_session_destroy(session);
  tprt_artifact_close(artifact);
  return failed;
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: %s PROGRAM.mlir MESH OUT.tpx\n", argv[0]);
    return 2;
  }
  tpc_options options = {.struct_size = sizeof(options), .mesh = argv[2]};
  tpc_program *program = NULL;
  int failed = isWrong(tpc_program_read(argv[1], &options, &program)) ||
               describe(program) ||
               isWrong(tpc_program_compile(program, NULL, argv[3])) ||
               run(argv[3]);
  tpc_program_destroy(program);
  return failed;
}
