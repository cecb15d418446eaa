/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/*
 * Sessions whose ranks live in several processes, as mpirun starts them.
 *
 *   tprt_processes *job = NULL;
 *   tprt_status s = tprt_processes_join("mpi", 300, &job);   // first of all
 *   if (!s) s = tprt_processes_create_session(job, artifact, NULL, NULL, &run);
 *   … arguments as of any session: every process gives all, or reads them …
 *   if (!s) s = tprt_session_run(run);
 *   if (!s) s = tprt_session_gather(run, 1);    // to process 0
 *   if (!s && tprt_processes_index(job) == 0) s = tprt_session_get_result(…);
 *   tprt_session_destroy(run);
 *   if (!s) s = tprt_processes_leave(job);
 *   if (s) {
 *     fprintf(stderr, "%s\n", tprt_status_message(s));
 *     tprt_processes_abort(job, 1, tprt_status_message(s)); // does not return
 *   }
 *
 * All processes create the same sessions in the same order and call the
 * functions here together. A function fails in all processes or in none.
 */
#ifndef TPRT_PROCESSES_H
#define TPRT_PROCESSES_H

#include "tprt/tprt.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The processes of a job. */
typedef struct tprt_processes tprt_processes;

/**
 * Join the job that this process was started for: `comm` is "mpi". Once, and
 * before other threads are started: from then on SIGTERM fails the session that
 * runs instead of ending the process, so that it can say who is gone.
 * TPRT_UNAVAILABLE without MPI or mpirun; TPRT_TIMEOUT if others do not come.
 * `timeout_seconds` is also the longest that the functions here wait; to start,
 * processes have a minute at least.
 */
TPRT_API tprt_status tprt_processes_join(const char *comm,
                                         double timeout_seconds,
                                         tprt_processes **out);
/** Which process of the job this is, from 0, and how many there are. */
TPRT_API int32_t tprt_processes_index(const tprt_processes *processes);
TPRT_API int32_t tprt_processes_count(const tprt_processes *processes);
/**
 * As tprt_session_create, with the ranks dealt out to the processes in blocks;
 * each needs one at least. `options->comm` is not looked at.
 */
TPRT_API tprt_status tprt_processes_create_session(
    tprt_processes *processes, tprt_artifact *artifact, const char *entry,
    const tprt_session_options *options, tprt_session **out);
/**
 * Give process 0 the statistics of all ranks, the events of its trace, and,
 * with `results`, the results of the last run. Without effect on a session of
 * one process.
 */
TPRT_API tprt_status tprt_session_gather(tprt_session *session,
                                         int32_t results);
/**
 * All processes get the bytes of process 0, which live until the next call;
 * `data` and `bytes` say what process 0 gives.
 */
TPRT_API tprt_status tprt_processes_broadcast(tprt_processes *processes,
                                              const void *data, size_t bytes,
                                              const void **out_data,
                                              size_t *out_bytes);
/**
 * Leave the job, once all sessions are destroyed, together with all others; an
 * error if one of them gives up instead. Frees `processes` on success.
 */
TPRT_API tprt_status tprt_processes_leave(tprt_processes *processes);
/**
 * End the job with `exit_code`, because of `text`, which this process has
 * printed; the others get half a second to print what they have to say.
 */
TPRT_API void tprt_processes_abort(tprt_processes *processes, int32_t exit_code,
                                   const char *text);

#ifdef __cplusplus
}
#endif

#endif /* TPRT_PROCESSES_H */
