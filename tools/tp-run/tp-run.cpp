// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs a compiled program on all ranks of its mesh.
//
//   tp-run mlp.tpx --input x.npz --output y.npz
//   mpirun -n 2 tp-run mlp.tpx --comm=mpi --input x.npz --output y.npz
//
// Exit codes: 0 done, 1 the input or the run is wrong (one line on stderr), 2
// the command line is wrong.

#include "CommandLine.h"
#include "Replay.h"
#include "Report.h"
#include "RuntimeTool/Check.h"
#include "RuntimeTool/Handles.h"
#include "RuntimeTool/RunJob.h"
#include "RuntimeTool/RunTool.h"
#include <cstdio>
#include <filesystem>
#include <vector>

static ArraysHandle createArrays() {
  tprt_arrays *arrays;
  check(tprt_arrays_create(&arrays));
  return ArraysHandle(arrays);
}

/// Everything else that --input names is taken for an .npz file.
static bool isCheckpoint(const std::string &path) {
  std::error_code ignored;
  return path.ends_with(".safetensors") || path.ends_with(".json") ||
         std::filesystem::is_directory(path, ignored);
}

/// Returns the lines of the report about what was read.
static std::string setArguments(tprt_session *session,
                                const CommandLine &options) {
  if (options.inputs.empty()) {
    check(tprt_session_set_random_arguments(session, options.seed));
    return "";
  }
  ArraysHandle arrays = createArrays();
  std::vector<CheckpointHandle> owners;
  std::vector<tprt_checkpoint *> checkpoints;
  std::vector<std::string> paths;
  for (const std::string &path : options.inputs) {
    if (!isCheckpoint(path)) {
      check(tprt_arrays_read(arrays.get(), path.c_str()));
      continue;
    }
    tprt_checkpoint *opened;
    check(tprt_checkpoint_open(path.c_str(), options.followLinks, &opened));
    owners.emplace_back(opened);
    checkpoints.push_back(opened);
    paths.push_back(path);
  }
  check(tprt_session_load_arguments(session, arrays.get(), checkpoints.data(),
                                    checkpoints.size()));
  std::string report;
  for (size_t i = 0; i < checkpoints.size(); ++i)
    report += "read " +
              std::to_string(tprt_checkpoint_bytes_read(checkpoints[i])) +
              " B of " + paths[i] + "\n";
  return report;
}

/// Results go to an .npz file unless the name says otherwise.
static void writeResults(tprt_session *session, const std::string &path) {
  bool isFolder = path.ends_with("/");
  if (isFolder || path.ends_with(".safetensors")) {
    check(tprt_session_save_results(session, path.c_str(), isFolder, 0));
  } else {
    ArraysHandle results = createArrays();
    check(tprt_session_get_results(session, results.get()));
    check(tprt_arrays_write(results.get(), path.c_str()));
  }
  std::printf("wrote %s\n", path.c_str());
}

/// In the processes of `job`, or in this one alone if there is none; the first
/// process has the results and prints.
static void run(const CommandLine &options, tprt_processes *job) {
  bool isFirst = !job || tprt_processes_index(job) == 0;
  tprt_artifact *openedArtifact;
  check(tprt_artifact_open(options.artifact.c_str(), &openedArtifact));
  ArtifactHandle artifact(openedArtifact);
  const char *name = options.entry.empty() ? nullptr : options.entry.c_str();
  int32_t entry;
  check(tprt_artifact_find_entry(artifact.get(), name, &entry));

  tprt_session_options sessionOptions = {};
  sessionOptions.struct_size = sizeof(sessionOptions);
  sessionOptions.comm = options.comm.c_str();
  sessionOptions.timeout_seconds = options.timeout;
  sessionOptions.trace = !options.trace.empty();
  tprt_session *createdSession;
  if (job)
    check(tprt_processes_create_session(job, artifact.get(), name,
                                        &sessionOptions, &createdSession));
  else
    check(tprt_session_create(artifact.get(), name, &sessionOptions,
                              &createdSession));
  SessionHandle session(createdSession);
  std::string whatWasRead = setArguments(session.get(), options);
  if (isFirst) {
    std::string comm = options.comm;
    if (job) {
      int32_t count = tprt_processes_count(job);
      comm += " in " + std::to_string(count) +
              (count == 1 ? " process" : " processes");
    }
    reportProgram(artifact.get(), entry, session.get(), comm);
    std::fputs(whatWasRead.c_str(), stdout);
  }
  for (int64_t i = 0; i < options.repeat; ++i)
    check(tprt_session_run(session.get()));
  check(tprt_session_gather(session.get(), !options.output.empty()));
  if (!isFirst)
    return;
  reportRun(artifact.get(), entry, session.get());
  if (!options.output.empty())
    writeResults(session.get(), options.output);
  if (!options.trace.empty()) {
    check(tprt_session_write_trace(session.get(), options.trace.c_str()));
    std::printf("wrote %s\n", options.trace.c_str());
  }
}

int main(int argc, char **argv) {
  CommandLine options;
  int exitCode;
  if (!options.parse(argc, argv, exitCode))
    return exitCode;
  if (!options.replay.empty()) {
    bool isEqual = true;
    int code = runTool("tp-run", [&] { isEqual = replayCase(options); });
    return code == 0 && !isEqual ? 1 : code;
  }
  if (options.comm != "mpi")
    return runTool("tp-run", [&] { run(options, nullptr); });
  auto runHere = [&](tprt_processes *job, const std::string &name,
                     std::string &why) {
    return runTool(name.c_str(), [&] {
      try {
        run(options, job);
      } catch (const std::exception &error) {
        why = error.what();
        throw;
      }
    });
  };
  return runJob("tp-run", options.comm, options.timeout, runHere);
}
