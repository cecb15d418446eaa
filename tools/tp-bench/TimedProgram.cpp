// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "TimedProgram.h"
#include "RuntimeTool/Check.h"
#include "tp-c/Compiler.h"
#include <algorithm>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

namespace fs = std::filesystem;

using ProgramHandle =
    std::unique_ptr<tpc_program, HandleDeleter<tpc_program_destroy>>;

/// Throws the text of `status` unless it is success.
static void check(tpc_status status) {
  if (!status)
    return;
  std::runtime_error error(tpc_status_message(status));
  tpc_status_free(status);
  throw error;
}

double getMedian(std::vector<double> values) {
  auto middle = values.begin() + values.size() / 2;
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (fs::temp_directory_path() / "tp-bench-XXXXXX").string();
  if (!mkdtemp(name.data()))
    throw std::runtime_error("cannot create a temporary folder like '" + name +
                             "'");
  path = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

static tpc_options makeOptions(const BenchOptions &options) {
  auto orNull = [](const std::string &text) {
    return text.empty() ? nullptr : text.c_str();
  };
  tpc_options given = {};
  given.struct_size = sizeof(given);
  given.mesh = orNull(options.mesh);
  given.annotate = orNull(options.annotate);
  given.entry = orNull(options.entry);
  if (options.isPlanned) {
    given.plan = options.plan.c_str();
    given.devices = options.devices;
  }
  return given;
}

TimedProgram::TimedProgram(const std::string &path, const BenchOptions &options)
    : entryName(options.entry), comm(options.comm), timeout(options.timeout) {
  tprt_artifact *opened;
  check(tprt_artifact_open(path.c_str(), &opened));
  artifact.reset(opened);
  check(tprt_artifact_find_entry(
      opened, entryName.empty() ? nullptr : entryName.c_str(), &entry));
  session = createSession(/*keepsTrace=*/false);
}

SessionHandle TimedProgram::createSession(bool keepsTrace) const {
  tprt_session_options options = {};
  options.struct_size = sizeof(options);
  options.comm = comm.c_str();
  options.timeout_seconds = timeout;
  options.trace = keepsTrace;
  tprt_session *created;
  check(tprt_session_create(artifact.get(),
                            entryName.empty() ? nullptr : entryName.c_str(),
                            &options, &created));
  return SessionHandle(created);
}

/// Compile `program`, which is used up, and open what comes of it.
static TimedProgram compileAndOpen(tpc_program *program,
                                   const BenchOptions &options) {
  ProgramHandle owner(program);
  TemporaryFolder folder;
  std::string path = folder.getPath("program.tpx");
  check(tpc_program_compile(program, nullptr, path.c_str()));
  return TimedProgram::open(path, options);
}

TimedProgram TimedProgram::compile(const std::string &text,
                                   const std::string &name,
                                   const BenchOptions &options) {
  tpc_program *program;
  check(tpc_program_parse(text.data(), text.size(), name.c_str(), nullptr,
                          &program));
  return compileAndOpen(program, options);
}

TimedProgram TimedProgram::open(const std::string &path,
                                const BenchOptions &options) {
  if (path.ends_with(".tpx"))
    return TimedProgram(path, options);
  tpc_options given = makeOptions(options);
  tpc_program *program;
  check(tpc_program_read(path.c_str(), &given, &program));
  return compileAndOpen(program, options);
}

void TimedProgram::setRandomArguments() {
  check(tprt_session_set_random_arguments(session.get(), /*seed=*/0));
}

void TimedProgram::setArgument(const char *name, const tprt_array &array) {
  check(tprt_session_set_argument(session.get(), name, &array));
}

double TimedProgram::run() {
  check(tprt_session_run(session.get()));
  return getStatistics().last_seconds;
}

void TimedProgram::getResult(const char *name, const tprt_array &array) {
  check(tprt_session_get_result(session.get(), name, &array));
}

tprt_entry_info TimedProgram::getEntry() const {
  tprt_entry_info info;
  check(tprt_artifact_entry(artifact.get(), entry, &info));
  return info;
}

tprt_mesh_info TimedProgram::getMesh() const {
  tprt_mesh_info mesh;
  tprt_artifact_mesh(artifact.get(), &mesh);
  return mesh;
}

tprt_statistics TimedProgram::getStatistics() const {
  tprt_statistics statistics;
  check(tprt_session_statistics(session.get(), &statistics));
  return statistics;
}

double TimedProgram::getCollectiveShare(int64_t runs) {
  SessionHandle traced = createSession(/*keepsTrace=*/true);
  check(tprt_session_set_random_arguments(traced.get(), /*seed=*/0));
  double seconds = 0;
  for (int64_t i = 0; i < runs; ++i) {
    check(tprt_session_run(traced.get()));
    tprt_statistics statistics;
    check(tprt_session_statistics(traced.get(), &statistics));
    seconds += statistics.last_seconds;
  }
  TemporaryFolder folder;
  std::string path = folder.getPath("trace.json");
  check(tprt_session_write_trace(traced.get(), path.c_str()));
  nlohmann::json trace = nlohmann::json::parse(std::ifstream(path));
  std::map<int64_t, double> secondsOfRank;
  for (const nlohmann::json &event : trace.at("traceEvents"))
    if (event.value("cat", "") == "collective")
      secondsOfRank[event.at("tid")] += event.at("dur").get<double>() * 1e-6;
  double most = 0;
  for (auto [rank, spent] : secondsOfRank)
    most = std::max(most, spent);
  return most / seconds;
}
