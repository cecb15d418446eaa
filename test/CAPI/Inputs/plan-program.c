/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * A program that nobody annotated, planned: print the mesh that was chosen and
 * what comes of the plan; then what may be wrong with asking for one.
 *
 *   plan-program small.mlir cpu-local 6
 */
#include "tp-c/Compiler.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void report(const char *what, tpc_status status) {
  printf("%s: %d %s\n", what, (int)tpc_status_code(status),
         tpc_status_message(status));
  tpc_status_free(status);
}

/* Print the line of `text` in which `word` stands. */
static void printLine(const char *what, const char *text, const char *word) {
  const char *found = strstr(text, word);
  const char *end = found ? strchr(found, '\n') : NULL;
  printf("%s: %.*s\n", what, end ? (int)(end - found) : 0, found ? found : "");
}

static void refuse(const char *what, const char *path, tpc_options options) {
  tpc_program *program = NULL;
  options.struct_size = sizeof(options);
  report(what, tpc_program_read(path, &options, &program));
  tpc_program_destroy(program);
}

static void describe(tpc_program *program) {
  const char *planned = NULL, *again = NULL, *local = NULL, *reasons = NULL;
  tpc_cost cost;
  report("plan", tpc_program_text(program, "plan", &planned));
  report("propagate", tpc_program_text(program, "propagate", &again));
  report("partition", tpc_program_text(program, "partition", &local));
  report("cost", tpc_program_cost(program, &cost));
  report("explain", tpc_program_explain(program, 12, &reasons));
  printf("texts %s\n", strcmp(planned, again) ? "differ" : "agree");
  printLine("loops", planned, "tp.loops");
  printLine("mesh", local, "tp.mesh");
  printf("work %.2f collectives %lld, %d suggestions\n",
         (double)cost.flops / (double)cost.unsharded_flops,
         (long long)cost.collectives, strstr(reasons, "removes it") != NULL);
  tpc_options options = {.struct_size = sizeof(options), .plan = "h100"};
  tpc_program *other = NULL;
  report("planned again",
         tpc_program_parse(local, strlen(local), NULL, &options, &other));
}

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: %s PROGRAM.mlir MACHINE DEVICES\n", argv[0]);
    return 2;
  }
  const char *path = argv[1];
  tpc_options options = {.struct_size = sizeof(options),
                         .plan = argv[2],
                         .devices = atoi(argv[3])};
  tpc_program *program = NULL;
  report("read", tpc_program_read(path, &options, &program));
  if (program)
    describe(program);
  tpc_program_destroy(program);

  refuse("no plan", path, (tpc_options){.devices = 8});
  refuse("no plan", path, (tpc_options){.memory_bytes = 4096});
  refuse("negative", path, (tpc_options){.plan = "h100", .devices = -1});
  refuse("negative", path, (tpc_options){.plan = "h100", .memory_bytes = -1});
  refuse("empty", path, (tpc_options){.plan = "", .devices = 8});
  refuse("machine", path, (tpc_options){.plan = "abacus", .devices = 8});
  refuse("no mesh", path, (tpc_options){.plan = "h100"});
  refuse("other mesh", path,
         (tpc_options){.mesh = "tp=4", .plan = "h100", .devices = 6});
  refuse("memory", path,
         (tpc_options){.plan = "h100", .devices = 2, .memory_bytes = 64});
  return 0;
}
