/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * A kernel of the user in a compiled program: compile for a mesh, run, and
 * compare every element with the kernel on whole arrays.
 *
 *   run-kernel kernels.mlir tp=3 '{"rules": [...]}' out.tpx
 */
#include "tp-c/Compiler.h"
#include "tprt/tprt.h"
#include <stdio.h>
#include <stdlib.h>

enum { ROWS = 7, COLUMNS = 10 };

/* What `my.gate` computes of one element. */
static float gate(float a, float b) { return a * b + (a > b ? a : b); }

static int32_t runGate(void *data, const tprt_tensor *operands,
                       const tprt_tensor *results) {
  (void)data;
  const float *a = operands[0].data, *b = operands[1].data;
  float *y = results[0].data;
  for (int64_t i = 0; i < results[0].sizes[0] * results[0].sizes[1]; ++i)
    y[i] = gate(a[i], b[i]);
  return 0;
}

/* Each row less its first element, and that element; needs whole rows. */
static int32_t runShift(void *data, const tprt_tensor *operands,
                        const tprt_tensor *results) {
  (void)data;
  const tprt_tensor *x = &operands[0];
  for (int64_t i = 0; i < x->sizes[0]; ++i) {
    const float *row = (const float *)x->data + i * x->strides[0];
    float *to = (float *)results[0].data + i * results[0].strides[0];
    if (x->sizes[1] != COLUMNS)
      return 7;
    for (int64_t j = 0; j < COLUMNS; ++j)
      to[j] = row[j] - row[0];
    ((float *)results[1].data)[i] = row[0];
  }
  return 0;
}

/* Print the error, if there is one. */
static int isWrong(const char *message) {
  if (*message)
    fprintf(stderr, "%s\n", message);
  return *message != 0;
}

static int isWrongRun(tprt_status status) {
  int wrong = isWrong(tprt_status_message(status));
  tprt_status_free(status);
  return wrong;
}

static int compile(const char *source, const char *mesh, const char *rules,
                   const char *path) {
  tpc_options options = {
      .struct_size = sizeof(options), .mesh = mesh, .annotate = rules};
  tpc_program *program = NULL;
  tpc_status status = tpc_program_read(source, &options, &program);
  if (!status)
    status = tpc_program_compile(program, NULL, path);
  int wrong = isWrong(tpc_status_message(status));
  tpc_status_free(status);
  tpc_program_destroy(program);
  return wrong;
}

/* The results of a session on `a` and `b`; 1 after an error. */
static int run(tprt_session *session, float *a, float *b, float *y,
               float *first) {
  const int64_t shape[2] = {ROWS, COLUMNS};
  tprt_array in[2] = {{a, TPRT_F32, 2, shape}, {b, TPRT_F32, 2, shape}};
  tprt_array out[2] = {{y, TPRT_F32, 2, shape}, {first, TPRT_F32, 1, shape}};
  return isWrongRun(tprt_session_set_argument(session, "a", &in[0])) ||
         isWrongRun(tprt_session_set_argument(session, "b", &in[1])) ||
         isWrongRun(tprt_session_run(session)) ||
         isWrongRun(tprt_session_get_result(session, "result0", &out[0])) ||
         isWrongRun(tprt_session_get_result(session, "result1", &out[1]));
}

int main(int argc, char **argv) {
  if (argc != 5 || compile(argv[1], argv[2], argv[3], argv[4]))
    return 2;
  tprt_artifact *artifact = NULL;
  tprt_session *session = NULL;
  if (isWrongRun(tprt_artifact_open(argv[4], &artifact)))
    return 2;
  /* Nobody has registered anything yet. */
  isWrongRun(tprt_session_create(artifact, NULL, NULL, &session));
  float a[ROWS * COLUMNS], b[ROWS * COLUMNS], y[ROWS * COLUMNS], first[ROWS];
  for (int i = 0; i < ROWS * COLUMNS; ++i) {
    a[i] = (float)(i % 13 - 6);
    b[i] = (float)(i % 5 - 2);
  }
  if (isWrongRun(tprt_register_kernel("my.gate", &runGate, NULL)) ||
      isWrongRun(tprt_register_kernel("my.shift", &runShift, NULL)) ||
      isWrongRun(tprt_session_create(artifact, NULL, NULL, &session)) ||
      run(session, a, b, y, first))
    return 2;
  int wrong = 0;
  for (int i = 0; i < ROWS * COLUMNS; ++i) {
    int start = i - i % COLUMNS;
    float offset = gate(a[start], b[start]);
    wrong += y[i] != gate(a[i], b[i]) - offset;
    wrong += first[i / COLUMNS] != offset;
  }
  printf("%s: %d elements differ\n", argv[2], wrong);
  tprt_session_destroy(session);
  tprt_artifact_close(artifact);
  return wrong != 0;
}
