/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * What the code of an artifact and the runtime agree on.
 *
 * An entry is a plain C function that every rank calls on its own shards:
 *
 *   int32_t tp_entry_main(tprt_rank *rank, const tprt_tensor *args,
 *                         const tprt_tensor *results, void *workspace) {
 *     const float *x = args[0].data, *w = args[1].data;
 *     float *y = results[0].data;
 *     for (int64_t i = 0; i < 8; ++i)
 *       y[i] = x[i] * w[i];
 *     // Site 0 of the manifest: all_reduce sum over ["tp"], in place.
 *     return tprt_collective(rank, 0, y, y);
 *   }
 *
 * Arguments, results and the workspace start at multiples of 64 bytes, on a
 * device of 256;
 * arguments and results are contiguous, row-major, in their local shape, and
 * never overlap each other. An entry writes every element of its results. It
 * must not write its arguments: the next run reads them again. What an
 * argument holds beyond the extent that its rank owns is zero.
 *
 * In an artifact for target "cuda" the entry runs on the host and the tensors
 * lie on the rank's device: `data` of arguments and results, `workspace` and
 * what tprt_collective takes are device pointers, and the functions from
 * tprt_launch on give the device its work, which it does in their order.
 *
 * The manifest that goes with the code is described in docs/ArtifactFormat.md.
 */
#ifndef TPRT_PROGRAM_H
#define TPRT_PROGRAM_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define TPRT_API __attribute__((visibility("default")))
#else
#define TPRT_API
#endif

/** The version of this header; the manifest's `abi` must equal it. */
#define TPRT_ABI_VERSION 1

/** The version of the manifest; its `format` must equal it. */
#define TPRT_FORMAT_VERSION 1

/** The name of the section that holds the manifest. */
#define TPRT_MANIFEST_SECTION ".tp_manifest"

/** The name of the section that holds the device images of target "cuda". */
#define TPRT_DEVICE_SECTION ".tp_device"

/** Element types. In the manifest each has the name in the comment. */
typedef enum tprt_dtype {
  TPRT_F32 = 0,  /* "f32" */
  TPRT_F64 = 1,  /* "f64" */
  TPRT_BF16 = 2, /* "bf16", two bytes: the upper half of an f32 */
  TPRT_F16 = 3,  /* "f16" */
  TPRT_I1 = 4,   /* "i1", one byte, 0 or 1 */
  TPRT_I8 = 5,   /* "i8" */
  TPRT_I32 = 6,  /* "i32" */
  TPRT_I64 = 7,  /* "i64" */
  TPRT_I16 = 8   /* "i16" */
} tprt_dtype;

/** A tensor as it crosses the boundary. Strides count elements. */
typedef struct tprt_tensor {
  void *data;
  const int64_t *sizes;
  const int64_t *strides;
  int32_t dtype; /* a tprt_dtype */
  int32_t rank;
} tprt_tensor;

/**
 * A kernel that the user has written. It reads `operands` and writes every
 * element of `results`, which overlap no operand; how many there are, and their
 * shapes on this device, follow from the rule of the call. All are contiguous
 * and row-major. Shards of a dimension that the devices do not divide hold
 * anything at their end, and nothing reads what the kernel makes of that. It is
 * called on the thread of each rank, on several at the same time. Returns 0, or
 * nonzero to end the run.
 */
typedef int32_t (*tprt_kernel)(void *data, const tprt_tensor *operands,
                               const tprt_tensor *results);

/** One rank of a run; only the runtime looks inside. */
typedef struct tprt_rank tprt_rank;

/**
 * An entry of an artifact. Returns 0, or nonzero as soon as a call to the
 * runtime has returned nonzero; the runtime knows why.
 */
typedef int32_t (*tprt_entry)(tprt_rank *rank, const tprt_tensor *args,
                              const tprt_tensor *results, void *workspace);

/**
 * Run the collective that stands at index `site` of the entry's `collectives`.
 * `operand` and `result` are contiguous, row-major, in the shapes the manifest
 * states; `operand` may equal `result` for all_reduce and permute and must not
 * overlap it otherwise. Returns 0, or nonzero if the run has failed: then the
 * entry returns at once, and `result` holds nothing of use.
 */
TPRT_API int32_t tprt_collective(tprt_rank *rank, int32_t site,
                                 const void *operand, void *result);

/**
 * Run the kernel that stands at index `call` of the entry's `calls`. `data` are
 * its operands, then its results, contiguous, row-major, in the shapes the
 * manifest states; no result overlaps another tensor. Returns as
 * tprt_collective does.
 */
TPRT_API int32_t tprt_call(tprt_rank *rank, int32_t call, void *const *data);

/**
 * The coordinate of this rank on mesh axis number `axis` (the manifest's
 * order), or -1 if there is no such axis.
 */
TPRT_API int64_t tprt_coordinate(tprt_rank *rank, int32_t axis);

/**
 * Launch the kernel that stands at index `launch` of the entry's `launches`, on
 * this rank's stream; `data` are its buffers on the device. Returns as
 * tprt_collective does.
 */
TPRT_API int32_t tprt_launch(tprt_rank *rank, int32_t launch,
                             void *const *data);

/**
 * Copy `bytes` on the device, in the order of the stream. Returns as
 * tprt_collective does.
 */
TPRT_API int32_t tprt_copy(tprt_rank *rank, void *to, const void *from,
                           int64_t bytes);

/**
 * Read `bytes` of the device into host memory and wait for it: what loops and
 * branches of an entry decide by. Returns as tprt_collective does.
 */
TPRT_API int32_t tprt_fetch(tprt_rank *rank, void *host, const void *device,
                            int64_t bytes);

#ifdef __cplusplus
}
#endif

#endif /* TPRT_PROGRAM_H */
