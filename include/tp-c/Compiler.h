/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * The compiler of tp behind a C ABI: a program comes in as text, is sharded,
 * explained and compiled. tprt/tprt.h runs what comes out.
 *
 *   tpc_options options = {.struct_size = sizeof(options), .mesh = "tp=8"};
 *   tpc_program *program = NULL;
 *   const char *text = NULL;
 *   tpc_status s = tpc_program_read("mlp.mlir", &options, &program);
 *   if (!s) s = tpc_program_text(program, "partition", &text);
 *   if (!s) puts(text);                       // what each device runs
 *   if (!s) s = tpc_program_compile(program, NULL, "mlp.tpx");
 *   if (s) fprintf(stderr, "%s\n", tpc_status_message(s));
 *   tpc_status_free(s);
 *   tpc_program_destroy(program);
 *
 * Every function that can fail returns a tpc_status: NULL, or an error that the
 * caller frees. Nothing is printed. Out-parameters come last and are written on
 * success only. Strings and arrays that a function hands out belong to the
 * handle they come from and live as long as it does. A handle may be used from
 * any thread, one thread at a time; different handles at the same time.
 */
#ifndef TP_C_COMPILER_H
#define TP_C_COMPILER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define TPC_API __attribute__((visibility("default")))
#else
#define TPC_API
#endif

/* -- Status ------------------------------------------------------------- */

/** An error with its text; NULL is success. */
typedef struct tpc_status_data *tpc_status;

typedef enum tpc_code {
  TPC_OK = 0,
  TPC_INVALID_ARGUMENT = 1, /* the caller gave something that does not fit */
  TPC_NOT_FOUND = 2,        /* there is no such file */
  TPC_INVALID_PROGRAM = 3,  /* the program or its annotations are wrong */
  TPC_OUT_OF_MEMORY = 4
} tpc_code;

/** The code of `status`; TPC_OK for NULL. */
TPC_API tpc_code tpc_status_code(tpc_status status);
/**
 * One line of text without a newline, which starts with the place in the
 * source where there is one: "mlp.mlir:19:8: …". "" for NULL.
 */
TPC_API const char *tpc_status_message(tpc_status status);
/** Everything that was said, a line each: further errors, notes at other
 * places. "" where the message says it all. */
TPC_API const char *tpc_status_detail(tpc_status status);
/** NULL is allowed. */
TPC_API void tpc_status_free(tpc_status status);

/** The version of the compiler: "0.1.0". */
TPC_API const char *tpc_version(void);

/* -- Programs ----------------------------------------------------------- */

/** A program that was read and sharded. */
typedef struct tpc_program tpc_program;

/**
 * How a program is sharded. Zero-initialise, set `struct_size`, then what
 * differs from the default; strings are copied.
 */
typedef struct tpc_options {
  size_t struct_size; /* sizeof(tpc_options) */
  /** Axes and sizes, such as "dp=2,tp=4"; NULL: those of the program. */
  const char *mesh;
  /** Sharding rules as JSON, or the path of a file that holds them
   * (docs/reference/Import.md); NULL: what the program says. */
  const char *annotate;
  /** The function to compile; NULL: @main, else the only public one. */
  const char *entry;
  /** Decide what is not annotated for this machine (docs/Planning.md): its
   * name, such as "h100" or "cpu-local", or the path of a JSON file that
   * describes it; NULL: nothing is planned. */
  const char *plan;
  /** How many devices the plan is for, which also chooses their mesh where
   * nobody names one; 0: those of the mesh. */
  int64_t devices;
  /** Bytes that a device may hold under the plan; 0: what the machine's have.
   */
  int64_t memory_bytes;
} tpc_options;

/**
 * Read the program in `text`, `length` bytes of MLIR, and shard it. `name` is
 * what places in it are called; NULL: "program". `options` may be NULL. A
 * program of one device, as tp-shard prints it, is taken as it is.
 */
TPC_API tpc_status tpc_program_parse(const char *text, size_t length,
                                     const char *name,
                                     const tpc_options *options,
                                     tpc_program **out);
/** The same for the file at `path`. */
TPC_API tpc_status tpc_program_read(const char *path,
                                    const tpc_options *options,
                                    tpc_program **out);
/** NULL is allowed. */
TPC_API void tpc_program_destroy(tpc_program *program);

/** The name of the function that was chosen. */
TPC_API const char *tpc_program_entry(const tpc_program *program);

/**
 * The program after a stage, as MLIR: "input" (as it was read), "import"
 * (normalised), "propagate" (a sharding on every value, by the plan where there
 * is one), "plan" (the same), "partition" (what each device runs), "lower"
 * (loops on buffers) or "llvm" (the llvm dialect). The last two are for the CPU
 * of this machine.
 */
TPC_API tpc_status tpc_program_text(tpc_program *program, const char *stage,
                                    const char **out);

/** What sharding had to say of the program: optimisations missed, operations
 * that every device computes whole. A line each, with its place. */
TPC_API int32_t tpc_program_num_remarks(const tpc_program *program);
/** "" where there is no remark `index`. */
TPC_API const char *tpc_program_remark(const tpc_program *program,
                                       int32_t index);

/* -- What it costs ------------------------------------------------------ */

/** A collective of the program of one device. */
typedef struct tpc_collective {
  const char *kind;      /* "all_reduce" … */
  const char *combiner;  /* "sum" …; "" where nothing is reduced */
  const char *axes;      /* ["tp"] */
  int32_t group_size;    /* devices that take part together */
  int64_t operand_bytes; /* on one device */
  int64_t executions;    /* in one run; a loop of unknown length counts once */
  double wire_bytes;     /* that a device sends in one execution, as a ring */
  const char *location;  /* "mlp.mlir:19:8", or "" */
  const char *cause;     /* why it is there, back to annotations; or "" */
} tpc_collective;

TPC_API int32_t tpc_program_num_collectives(const tpc_program *program);
/** The collective number `index`, in the order in which they run. */
TPC_API tpc_status tpc_program_collective(const tpc_program *program,
                                          int32_t index, tpc_collective *out);

/**
 * One line for each collective: why it is there and, with `num_trials` greater
 * than 0, which single annotation would remove it, found by sharding the
 * program anew with up to `num_trials` annotations (docs/Explain.md). Of a
 * planned program none are tried: the plan weighed its collectives.
 */
TPC_API tpc_status tpc_program_explain(tpc_program *program, int32_t num_trials,
                                       const char **out);

/** What one run costs. One device is the busiest one; padding counts. */
typedef struct tpc_cost {
  int64_t flops;           /* floating-point operations of one device */
  int64_t unsharded_flops; /* of the whole program on a single device */
  int64_t argument_bytes;  /* on one device */
  int64_t unsharded_argument_bytes;
  int64_t result_bytes; /* on one device */
  int64_t unsharded_result_bytes;
  int64_t collectives; /* executed by one device */
  double wire_bytes;   /* that one device sends, collectives being rings */
} tpc_cost;

/** A program that came as that of one device knows no other: it stands for the
 * whole in `unsharded_flops` and the like. */
TPC_API tpc_status tpc_program_cost(tpc_program *program, tpc_cost *out);

/**
 * A page of HTML that shows what one device runs: the mesh, how arguments and
 * results are cut, a step's computation and collectives with their reasons, and
 * the memory of a rank (docs/Report.md). `title` heads it; NULL: the entry's
 * name. `workspace_bytes` is what an artifact asks for beside its arguments and
 * results, or -1: then it is estimated.
 */
TPC_API tpc_status tpc_program_page(tpc_program *program, const char *title,
                                    int64_t workspace_bytes, const char **out);

/* -- Artifacts ---------------------------------------------------------- */

/**
 * Compile the program for `cpu`, "native" (NULL) or "x86-64" to "x86-64-v4",
 * and write it to `path`, completely or not at all: docs/ArtifactFormat.md.
 */
TPC_API tpc_status tpc_program_compile(tpc_program *program, const char *cpu,
                                       const char *path);

/** Bytes that belong to the caller. */
typedef struct tpc_bytes tpc_bytes;

/** As tpc_program_compile, but the artifact stays in memory. */
TPC_API tpc_status tpc_program_compile_to_memory(tpc_program *program,
                                                 const char *cpu,
                                                 tpc_bytes **out);
TPC_API const void *tpc_bytes_data(const tpc_bytes *bytes);
TPC_API size_t tpc_bytes_size(const tpc_bytes *bytes);
/** NULL is allowed. */
TPC_API void tpc_bytes_free(tpc_bytes *bytes);

#ifdef __cplusplus
}
#endif

#endif /* TP_C_COMPILER_H */
