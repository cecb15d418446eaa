/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * The runtime of tp: opens an artifact, gives every rank its shards, runs,
 * gathers. C11, opaque handles; only kernels are known to the whole process.
 *
 *   tprt_artifact *artifact = NULL;
 *   tprt_session *session = NULL;
 *   tprt_status s = tprt_artifact_open("mlp.tpx", &artifact);
 *   if (!s) s = tprt_session_create(artifact, NULL, NULL, &session);
 *   if (!s) s = tprt_session_set_argument(session, "x", &x);  // whole arrays
 *   if (!s) s = tprt_session_set_argument(session, "w", &w);
 *   if (!s) s = tprt_session_run(session);
 *   if (!s) s = tprt_session_get_result(session, "result0", &y);
 *   if (s) fprintf(stderr, "%s\n", tprt_status_message(s));
 *   tprt_status_free(s);
 *   tprt_session_destroy(session);
 *   tprt_artifact_close(artifact);
 *
 * Every function that can fail returns a tprt_status: NULL, or an error that
 * the caller frees. Out-parameters come last and are written on success only.
 * Strings and arrays that a function hands out belong to the handle they come
 * from and live as long as it does. Handles may be used from any thread, one
 * thread at a time.
 */
#ifndef TPRT_TPRT_H
#define TPRT_TPRT_H

#include "tprt/program.h"
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* -- Status ------------------------------------------------------------- */

/** An error with its text; NULL is success. */
typedef struct tprt_status_data *tprt_status;

typedef enum tprt_code {
  TPRT_OK = 0,
  TPRT_INVALID_ARGUMENT = 1, /* the caller gave something that does not fit */
  TPRT_NOT_FOUND = 2,        /* no such file, entry, array or result */
  TPRT_MALFORMED = 3,    /* a file is truncated, corrupt or of another kind */
  TPRT_INCOMPATIBLE = 4, /* another ABI or format, or a missing CPU feature */
  TPRT_UNAVAILABLE = 5,  /* not built into this library */
  TPRT_ABORTED = 6,      /* a rank failed, or ranks disagree */
  TPRT_TIMEOUT = 7,      /* a rank did not arrive within the time limit */
  TPRT_IO = 8,           /* the operating system refused to read or write */
  TPRT_OUT_OF_MEMORY = 9,
  TPRT_INTERNAL = 10
} tprt_code;

/** The code of `status`; TPRT_OK for NULL. */
TPRT_API tprt_code tprt_status_code(tprt_status status);
/** One line of text without a newline; "" for NULL. */
TPRT_API const char *tprt_status_message(tprt_status status);
/**
 * What every rank did last, as JSON, where a run has failed; else "". An array
 * with an element for each rank: {"rank": 0, "state": "waiting", "operations":
 * [{"sequence": 4, "site": 1, "kind": "all_reduce", "location": "a.mlir:7:8",
 * "start_us": 120.5, "end_us": 131.0}, …]}, oldest first; an operation that has
 * not ended has no end_us.
 */
TPRT_API const char *tprt_status_detail(tprt_status status);
TPRT_API void tprt_status_free(tprt_status status);

/* -- Artifacts ---------------------------------------------------------- */

typedef struct tprt_artifact tprt_artifact;

/**
 * Open a .tpx: read and check its manifest, check the CPU, then map its code.
 * The file must not change while it is open.
 */
TPRT_API tprt_status tprt_artifact_open(const char *path, tprt_artifact **out);
/**
 * As tprt_artifact_open, but code is never mapped and the CPU is not checked:
 * to look at an artifact. Sessions cannot be created from it.
 */
TPRT_API tprt_status tprt_artifact_inspect(const char *path,
                                           tprt_artifact **out);
/** Close. Sessions keep what they need. NULL is allowed. */
TPRT_API void tprt_artifact_close(tprt_artifact *artifact);

typedef struct tprt_mesh_info {
  const char *name;
  int32_t num_axes;
  const char *const *axis_names;
  const int64_t *axis_sizes;
  int32_t num_ranks;
  const char *text; /* "@pod <dp = 2, tp = 4>" */
} tprt_mesh_info;

typedef struct tprt_entry_info {
  const char *name;
  int32_t num_args;
  int32_t num_results;
  int32_t num_sites;
  int64_t workspace_bytes;
  int64_t flops; /* of the busiest rank; 0 if the artifact does not say */
} tprt_entry_info;

typedef struct tprt_tensor_info {
  const char *name;
  tprt_dtype dtype;
  int32_t rank;
  const int64_t *global_shape;
  const int64_t *local_shape;
  const char *sharding; /* as the IR prints it: [{"dp"}, {}] */
  int64_t global_bytes;
  int64_t local_bytes; /* of the buffer of one rank */
} tprt_tensor_info;

/** A call site of a collective. */
typedef struct tprt_site_info {
  const char *kind;     /* "all_reduce" … */
  const char *combiner; /* "sum" …; "" where nothing is reduced */
  tprt_dtype dtype;
  const char *axes; /* ["tp"] */
  int32_t group_size;
  int64_t operand_bytes; /* of one rank */
  double wire_bytes;     /* ring estimate for one device and one execution */
  const char *location;
  const char *cause;
} tprt_site_info;

TPRT_API void tprt_artifact_mesh(const tprt_artifact *artifact,
                                 tprt_mesh_info *out);
/** Who wrote the artifact, and for which CPU. */
TPRT_API const char *tprt_artifact_producer(const tprt_artifact *artifact);
TPRT_API const char *tprt_artifact_cpu(const tprt_artifact *artifact);
TPRT_API int32_t tprt_artifact_num_entries(const tprt_artifact *artifact);
/** The index of entry `name`; for NULL that of "main", else of the only one. */
TPRT_API tprt_status tprt_artifact_find_entry(const tprt_artifact *artifact,
                                              const char *name, int32_t *out);
TPRT_API tprt_status tprt_artifact_entry(const tprt_artifact *artifact,
                                         int32_t entry, tprt_entry_info *out);
TPRT_API tprt_status tprt_artifact_arg(const tprt_artifact *artifact,
                                       int32_t entry, int32_t index,
                                       tprt_tensor_info *out);
TPRT_API tprt_status tprt_artifact_result(const tprt_artifact *artifact,
                                          int32_t entry, int32_t index,
                                          tprt_tensor_info *out);
TPRT_API tprt_status tprt_artifact_site(const tprt_artifact *artifact,
                                        int32_t entry, int32_t index,
                                        tprt_site_info *out);

/* -- Sessions ----------------------------------------------------------- */

typedef struct tprt_session tprt_session;

/** Zero-initialise, set `struct_size`, then what differs from the default. */
typedef struct tprt_session_options {
  size_t struct_size;     /* sizeof(tprt_session_options) */
  const char *comm;       /* communicator; NULL: "local" */
  double timeout_seconds; /* longest wait for a rank; 0: 300 */
  int32_t trace;          /* nonzero: record events for a trace */
} tprt_session_options;

/** A whole (global) array in the caller's memory, contiguous and row-major. */
typedef struct tprt_array {
  void *data;
  tprt_dtype dtype;
  int32_t rank;
  const int64_t *shape;
} tprt_array;

/** Call `kernel` with `data` where programs call `name`, in place of any other;
 * NULL: none. A session takes what is there when it is created. */
TPRT_API tprt_status tprt_register_kernel(const char *name, tprt_kernel kernel,
                                          void *data);

/** The communicators of this library, separated by ", ". */
TPRT_API const char *tprt_communicators(void);

/** A session of entry `entry` (NULL: as tprt_artifact_find_entry); `options`
 * may be NULL. Kernels that the entry calls must have been registered. */
TPRT_API tprt_status tprt_session_create(tprt_artifact *artifact,
                                         const char *entry,
                                         const tprt_session_options *options,
                                         tprt_session **out);
/**
 * End the session and its rank threads. A rank that never returns is left
 * behind with everything it uses. NULL is allowed.
 */
TPRT_API void tprt_session_destroy(tprt_session *session);
/** Copy a whole argument into the buffers of all ranks, each its own shard. */
TPRT_API tprt_status tprt_session_set_argument(tprt_session *session,
                                               const char *name,
                                               const tprt_array *array);
/**
 * Fill every argument that has not been set with random numbers: floats uniform
 * in [-1, 1), i1 a fair coin, other integers uniform in 0 … 7. The numbers
 * depend only on `seed`, on the argument's index and on the element's index.
 */
TPRT_API tprt_status tprt_session_set_random_arguments(tprt_session *session,
                                                       uint64_t seed);
/** The numbers of tprt_session_set_random_arguments, for argument `index`. */
TPRT_API tprt_status tprt_fill_random(uint64_t seed, int32_t index,
                                      const tprt_array *array);
/** Run once on all ranks; every argument must have been set. */
TPRT_API tprt_status tprt_session_run(tprt_session *session);
/**
 * Gather a whole result of the last run into `array`, whose dtype and shape
 * must fit. Of ranks that hold the same element the lowest gives it.
 */
TPRT_API tprt_status tprt_session_get_result(tprt_session *session,
                                             const char *name,
                                             const tprt_array *array);
/** The lowest rank that owns the element `index` of result `result`. */
TPRT_API tprt_status tprt_session_result_owner(tprt_session *session,
                                               const char *name,
                                               const int64_t *index,
                                               int32_t *out);
/** The buffer of one rank: its shard of an argument or result, padding
 * included. */
TPRT_API tprt_status tprt_session_rank_buffer(tprt_session *session,
                                              int32_t is_result, int32_t index,
                                              int32_t rank, void **data,
                                              size_t *bytes);

typedef struct tprt_statistics {
  int64_t runs;        /* that have succeeded */
  double last_seconds; /* from the first rank's start to the last one's end */
  double min_seconds;
  double median_seconds;
  int64_t collectives; /* executed by the busiest rank in the last run */
  double wire_bytes; /* ring estimate, of the busiest device, in the last run */
  int64_t max_argument_bytes; /* on the rank with most; owned elements, no
                                 padding */
  int64_t global_argument_bytes;
} tprt_statistics;

TPRT_API tprt_status tprt_session_statistics(const tprt_session *session,
                                             tprt_statistics *out);
/** Bytes of arguments that `rank` owns; padding is not counted. */
TPRT_API tprt_status tprt_session_argument_bytes(const tprt_session *session,
                                                 int32_t rank, int64_t *out);
/** How often `rank` executed collective site `site` in the last run. */
TPRT_API tprt_status tprt_session_site_executions(const tprt_session *session,
                                                  int32_t rank, int32_t site,
                                                  int64_t *out);
/** Write the events of all runs as a Chrome trace; needs options.trace. */
TPRT_API tprt_status tprt_session_write_trace(const tprt_session *session,
                                              const char *path);

/* -- Arrays in files ---------------------------------------------------- */

/** Named arrays, as in an .npz file. */
typedef struct tprt_arrays tprt_arrays;

TPRT_API tprt_status tprt_arrays_create(tprt_arrays **out);
TPRT_API void tprt_arrays_free(tprt_arrays *arrays);
/** Add the arrays of an .npz file; a name that is already there is an error. */
TPRT_API tprt_status tprt_arrays_read(tprt_arrays *arrays, const char *path);
/** Write all arrays to `path`, completely or not at all. */
TPRT_API tprt_status tprt_arrays_write(const tprt_arrays *arrays,
                                       const char *path);
/** Add an array of zeros and say where it lies. */
TPRT_API tprt_status tprt_arrays_add(tprt_arrays *arrays, const char *name,
                                     tprt_dtype dtype, int32_t rank,
                                     const int64_t *shape, tprt_array *out);
TPRT_API int32_t tprt_arrays_size(const tprt_arrays *arrays);
/** The array number `index`, in the order in which they were added. */
TPRT_API tprt_status tprt_arrays_get(const tprt_arrays *arrays, int32_t index,
                                     const char **name, tprt_array *out);
/**
 * Set every argument of `session` from the array of its name. A missing, extra,
 * misshaped or mistyped array is an error, and nothing is set.
 */
TPRT_API tprt_status tprt_session_set_arguments(tprt_session *session,
                                                const tprt_arrays *arrays);
/** Gather every result of `session` into `arrays`. */
TPRT_API tprt_status tprt_session_get_results(tprt_session *session,
                                              tprt_arrays *arrays);

/* -- Checkpoints -------------------------------------------------------- */

/**
 * Tensors by name in safetensors files, read where they lie. Opening reads and
 * checks headers; elements are read when they are asked for, and only those.
 * The files must not change while they are open.
 */
typedef struct tprt_checkpoint tprt_checkpoint;

typedef struct tprt_checkpoint_tensor_info {
  const char *name;
  const char *type; /* as the file has it: "BF16" */
  int32_t dtype;    /* the tprt_dtype that means the same, or -1 */
  int32_t rank;
  const int64_t *shape;
  int64_t bytes;
  const char *sharding; /* of one in parts, [{"dp"}, {}]; else "" */
} tprt_checkpoint_tensor_info;

/**
 * Open a .safetensors file, a .safetensors.index.json with the files that it
 * names, a folder with one of the two, or a folder with parts of tensors, a
 * file for each rank, and their checkpoint.json. Names of files come from the
 * checkpoint: one that is a symbolic link out of the folder is an error unless
 * `follow_links` is nonzero, as the caches of download tools need it.
 */
TPRT_API tprt_status tprt_checkpoint_open(const char *path,
                                          int32_t follow_links,
                                          tprt_checkpoint **out);
/** Close. NULL is allowed. */
TPRT_API void tprt_checkpoint_close(tprt_checkpoint *checkpoint);
/** The mesh of a checkpoint in parts, "dp=2,tp=4"; else "". */
TPRT_API const char *tprt_checkpoint_mesh(const tprt_checkpoint *checkpoint);
TPRT_API int32_t tprt_checkpoint_size(const tprt_checkpoint *checkpoint);
TPRT_API tprt_status tprt_checkpoint_tensor(const tprt_checkpoint *checkpoint,
                                            int32_t index,
                                            tprt_checkpoint_tensor_info *out);
/** The index of tensor `name`. */
TPRT_API tprt_status tprt_checkpoint_find(const tprt_checkpoint *checkpoint,
                                          const char *name, int32_t *out);
/**
 * Read the box of `sizes` elements at `start` of tensor `index` to `data`,
 * contiguous and row-major. Of other elements at most those are read that lie
 * within a page (4 KiB) of two of the box.
 */
TPRT_API tprt_status tprt_checkpoint_read(tprt_checkpoint *checkpoint,
                                          int32_t index, const int64_t *start,
                                          const int64_t *sizes, void *data);
/** Bytes of elements that have been read from files so far. */
TPRT_API int64_t tprt_checkpoint_bytes_read(const tprt_checkpoint *checkpoint);
/**
 * Set argument `name` from tensor `tensor` (NULL: of the same name): each rank
 * reads its own part, and what several ranks own is read once.
 */
TPRT_API tprt_status tprt_session_load_argument(tprt_session *session,
                                                const char *name,
                                                tprt_checkpoint *checkpoint,
                                                const char *tensor);
/**
 * Set every argument from the array of its name, or else from the tensor of its
 * name. An argument that is in none of them or in two, an array that is no
 * argument, and a wrong shape or type are errors, and nothing is set. A
 * checkpoint may hold tensors that the program does not take. `arrays` may be
 * NULL.
 */
TPRT_API tprt_status tprt_session_load_arguments(
    tprt_session *session, const tprt_arrays *arrays,
    tprt_checkpoint *const *checkpoints, int32_t num_checkpoints);

/**
 * How a checkpoint is saved. Zero-initialise, set `struct_size`; without any
 * of the others tensors are saved whole.
 */
typedef struct tprt_save_options {
  size_t struct_size; /* sizeof(tprt_save_options) */
  /* In parts: on this mesh, "dp=2,tp=4", … */
  const char *mesh;
  /* … by these rules, the text of a file of --annotate; NULL: as the checkpoint
     is cut, whose axes keep their names. */
  const char *rules;
  /* In parts: as the arguments of this artifact's entry (NULL: as
     tprt_artifact_find_entry) are cut; no mesh, no rules. */
  const tprt_artifact *artifact;
  const char *entry;
  /* Whole: a folder gets several files and their index where one would have
     more than this; 0: no limit. */
  int64_t max_file_bytes;
} tprt_save_options;

/**
 * Save a checkpoint anew: whole tensors in `path`.safetensors or in a folder,
 * or parts in a folder, a file for each rank. Tensors stream through a buffer
 * of a few MiB. A folder must be empty or not there; what is saved appears
 * complete or not at all.
 */
TPRT_API tprt_status tprt_checkpoint_save(tprt_checkpoint *checkpoint,
                                          const char *path,
                                          const tprt_save_options *options);
/** Save arrays as whole tensors, as tprt_checkpoint_save does. */
TPRT_API tprt_status tprt_save_arrays(const char *path, int32_t count,
                                      const char *const *names,
                                      const tprt_array *arrays,
                                      int64_t max_file_bytes);
/**
 * Save the results of the last run, whole, or with `in_parts` each rank's part
 * in a file of its own. No whole result is put together in memory.
 */
TPRT_API tprt_status tprt_session_save_results(tprt_session *session,
                                               const char *path,
                                               int32_t in_parts,
                                               int64_t max_file_bytes);

/** The name of `dtype` ("f32"), or NULL. */
TPRT_API const char *tprt_dtype_name(tprt_dtype dtype);
/** The bytes of one element, or 0. */
TPRT_API size_t tprt_dtype_size(tprt_dtype dtype);

#ifdef __cplusplus
}
#endif

#endif /* TPRT_TPRT_H */
