/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * What a caller can do wrong: each call prints its code and its message, and
 * the next one works as if nothing had happened.
 */
#include "tp-c/Compiler.h"
#include <stdio.h>
#include <string.h>

static void report(const char *what, tpc_status status) {
  printf("%s: %d %s\n", what, (int)tpc_status_code(status),
         tpc_status_message(status));
  if (*tpc_status_detail(status))
    printf("  detail: %s\n", tpc_status_detail(status));
  tpc_status_free(status);
}

static void parse(const char *what, const char *text, const char *mesh,
                  const char *annotate, const char *entry) {
  tpc_options options = {.struct_size = sizeof(options),
                         .mesh = mesh,
                         .annotate = annotate,
                         .entry = entry};
  tpc_program *program = NULL;
  report(what, tpc_program_parse(text, text ? strlen(text) : 0, NULL, &options,
                                 &program));
  if (program)
    printf("  entry %s, %d collectives, %d remarks\n",
           tpc_program_entry(program), tpc_program_num_collectives(program),
           tpc_program_num_remarks(program));
  tpc_program_destroy(program);
}

static const char good[] =
    "tp.mesh @pod <tp = 4>\n"
    "func.func @main(%x: tensor<8x6xf32> {tp.name = \"x\", tp.sharding = "
    "#tp.sharding<@pod, [{}, {\"tp\"}]>}) -> tensor<8xf32> {\n"
    "  %z = arith.constant dense<0.0> : tensor<8xf32>\n"
    "  %0 = linalg.reduce ins(%x : tensor<8x6xf32>) outs(%z : tensor<8xf32>)\n"
    "      dimensions = [1] (%a: f32, %b: f32) {\n"
    "    %s = arith.addf %a, %b : f32\n"
    "    linalg.yield %s : f32\n"
    "  }\n"
    "  return %0 : tensor<8xf32>\n"
    "}\n";

static void useProgram(const char *folder) {
  tpc_program *program = NULL;
  report("good",
         tpc_program_parse(good, strlen(good), "good.mlir", NULL, &program));
  const char *text = NULL;
  tpc_collective collective;
  tpc_bytes *bytes = NULL;
  report("unknown stage", tpc_program_text(program, "dinner", &text));
  report("null stage", tpc_program_text(program, NULL, &text));
  report("null out", tpc_program_text(program, "input", NULL));
  report("index", tpc_program_collective(program, 1, &collective));
  report("negative index", tpc_program_collective(program, -1, &collective));
  report("trials", tpc_program_explain(program, -1, &text));
  report("workspace", tpc_program_page(program, NULL, -2, &text));
  report("null page", tpc_program_page(program, NULL, -1, NULL));
  report("page", tpc_program_page(program, "a </script> b", 1 << 20, &text));
  printf("page %s\n", !strncmp(text, "<!doctype html>", 15) &&
                              !strstr(text, "a </script>") &&
                              strstr(text, "\"workspace\":1048576")
                          ? "of HTML"
                          : "wrong");
  report("cpu", tpc_program_compile(program, "abacus", "out.tpx"));
  report("folder", tpc_program_compile(program, NULL, folder));
  report("null path", tpc_program_compile(program, NULL, NULL));
  printf("remark '%s'\n", tpc_program_remark(program, 100));
  /* After all of this it still compiles. */
  report("memory", tpc_program_compile_to_memory(program, NULL, &bytes));
  printf("bytes %s\n", tpc_bytes_size(bytes) > 1000 &&
                               !memcmp(tpc_bytes_data(bytes), "\177ELF", 4)
                           ? "of an artifact"
                           : "wrong");
  tpc_bytes_free(bytes);
  tpc_program_destroy(program);
}

int main(int argc, char **argv) {
  tpc_program *program = NULL;
  report("null text", tpc_program_parse(NULL, 0, NULL, NULL, &program));
  report("null program", tpc_program_parse(good, 1, NULL, NULL, NULL));
  report("null path", tpc_program_read(NULL, NULL, &program));
  report("no file", tpc_program_read("no-such-file.mlir", NULL, &program));
  tpc_options options = {0};
  report("struct size",
         tpc_program_parse(good, strlen(good), NULL, &options, &program));
  parse("empty", "", NULL, NULL, NULL);
  parse("no MLIR", "print('hello')", NULL, NULL, NULL);
  parse("cut off", "func.func @main(", NULL, NULL, NULL);
  report("zero byte", tpc_program_parse("\0", 1, NULL, NULL, &program));
  parse("unknown operation",
        "func.func @main() {\n  \"nobody.knows\"() : () -> ()\n  return\n}",
        NULL, NULL, NULL);
  parse("bad mesh", good, "tp=", NULL, NULL);
  parse("other mesh", good, "dp=2", NULL, NULL);
  parse("no devices", good, "tp=0", NULL, NULL);
  parse("unknown entry", good, NULL, NULL, "other");
  parse("rules", good, "tp=3", "{\"rules\": [{\"arg\": \"y\"}]}", NULL);
  parse("no JSON", good, "tp=3", "{\"rules\": ", NULL);
  parse("no rules file", good, "tp=3", "no-such-file.json", NULL);
  parse("unknown axis", good, "tp=3",
        "{\"rules\": [{\"arg\": \"x\", \"sharding\": \"[{}, {\\\"dp\\\"}]\"}]}",
        NULL);
  parse("other rules", good, "dp=3",
        "{\"rules\": [{\"arg\": \"x\", \"sharding\": \"[{\\\"dp\\\"}, {}]\"}]}",
        NULL);
  useProgram(argc > 1 ? argv[1] : "/");
  report("null", tpc_program_cost(NULL, NULL));
  tpc_program_destroy(NULL);
  tpc_bytes_free(NULL);
  printf("program %s\n", program ? "written" : "left alone");
  return 0;
}
