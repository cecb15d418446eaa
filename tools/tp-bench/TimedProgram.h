// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A program that is compiled, opened and run to see how long it takes.
//
//   TimedProgram program = TimedProgram::compile(text, "probe", options);
//   program.setRandomArguments();
//   double seconds = program.run();

#ifndef TP_TOOLS_TP_BENCH_TIMEDPROGRAM_H
#define TP_TOOLS_TP_BENCH_TIMEDPROGRAM_H

#include "BenchOptions.h"
#include "RuntimeTool/Handles.h"
#include <filesystem>
#include <string>
#include <vector>

/// The median of `values`, of which there is one at least.
double getMedian(std::vector<double> values);

/// A folder that disappears with everything in it.
class TemporaryFolder {
public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;

  std::string getPath(const std::string &file) const { return path / file; }

private:
  std::filesystem::path path;
};

/// Everything that fails throws one line.
class TimedProgram {
public:
  /// The program of MLIR in `text`; places in it are of `name`.
  static TimedProgram compile(const std::string &text, const std::string &name,
                              const BenchOptions &options);
  /// That of a file, .mlir or .tpx.
  static TimedProgram open(const std::string &path,
                           const BenchOptions &options);

  void setRandomArguments();
  void setArgument(const char *name, const tprt_array &array);
  /// Seconds from the first rank's start to the last one's end.
  double run();
  /// A whole result of the last run, into `array`.
  void getResult(const char *name, const tprt_array &array);

  tprt_entry_info getEntry() const;
  tprt_mesh_info getMesh() const;
  tprt_statistics getStatistics() const;
  /// The share of its time that the slowest rank spends in collectives, over
  /// `runs` runs of a session that keeps a trace.
  double getCollectiveShare(int64_t runs);

private:
  TimedProgram(const std::string &artifact, const BenchOptions &options);
  SessionHandle createSession(bool keepsTrace) const;

  std::string entryName, comm;
  double timeout;
  ArtifactHandle artifact;
  int32_t entry = 0;
  SessionHandle session;
};

#endif // TP_TOOLS_TP_BENCH_TIMEDPROGRAM_H
