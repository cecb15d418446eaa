// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Fuzz/RunIsolated.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace mlir;
using namespace mlir::tp;

/// What a child makes of uniqued types and attributes is never freed.
static constexpr int64_t kItemsPerChild = 500;

/// How much longer than it computes a child may take, as others compute too.
static constexpr double kMostWaiting = 4;

namespace {
/// A child process, its pipe and what it writes to stderr.
class Child {
public:
  /// Fork; the child calls `run` with the end of the pipe to write to.
  explicit Child(llvm::function_ref<void(int)> run);
  ~Child();

  /// Read `size` bytes. False if the child has died, or has computed for
  /// `deadline` seconds or waited for a few times as long, which `isLate`
  /// tells.
  bool read(void *data, size_t size, double deadline);
  bool isLate() const { return late; }
  /// End the child and say how it died.
  std::string describeDeath();

private:
  pid_t process = -1;
  int pipe = -1;
  FILE *errors = nullptr;
  bool late = false;
};
} // namespace

static void writeAll(int pipe, const void *data, size_t size) {
  const char *at = static_cast<const char *>(data);
  while (size > 0) {
    ssize_t written = ::write(pipe, at, size);
    if (written <= 0)
      _exit(3);
    at += written;
    size -= written;
  }
}

static void writeText(int pipe, const std::string &text) {
  uint64_t size = text.size();
  writeAll(pipe, &size, sizeof(size));
  writeAll(pipe, text.data(), size);
}

Child::Child(llvm::function_ref<void(int)> run) {
  llvm::outs().flush();
  llvm::errs().flush();
  int ends[2];
  errors = std::tmpfile();
  if (!errors || ::pipe(ends) != 0)
    llvm::report_fatal_error("cannot make a pipe or a temporary file");
  process = fork();
  if (process < 0)
    llvm::report_fatal_error("cannot fork");
  if (process == 0) {
    close(ends[0]);
    dup2(fileno(errors), STDERR_FILENO);
    // Without LLVM's handlers, which would look up symbols for every crash.
    for (int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGTRAP})
      std::signal(signal, SIG_DFL);
    run(ends[1]);
    _exit(0);
  }
  close(ends[1]);
  pipe = ends[0];
}

Child::~Child() {
  if (process > 0) {
    kill(process, SIGKILL);
    waitpid(process, nullptr, 0);
  }
  close(pipe);
  std::fclose(errors);
}

static double readSeconds(clockid_t clock) {
  timespec time = {};
  clock_gettime(clock, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

bool Child::read(void *data, size_t size, double deadline) {
  clockid_t computing;
  if (clock_getcpuclockid(process, &computing) != 0)
    return false;
  double start = readSeconds(CLOCK_MONOTONIC);
  double computed = readSeconds(computing);
  char *at = static_cast<char *>(data);
  while (size > 0) {
    pollfd waits = {pipe, POLLIN, 0};
    int ready = poll(&waits, 1, /*timeout=*/100);
    if (ready < 0 && errno == EINTR)
      continue;
    if (ready <= 0) {
      late = readSeconds(computing) - computed > deadline ||
             readSeconds(CLOCK_MONOTONIC) - start > kMostWaiting * deadline;
      if (late)
        return false;
      continue;
    }
    ssize_t got = ::read(pipe, at, size);
    if (got <= 0)
      return false;
    at += got;
    size -= got;
  }
  return true;
}

std::string Child::describeDeath() {
  int status = 0;
  waitpid(process, &status, 0);
  process = -1;
  std::string text;
  std::rewind(errors);
  // What an assertion or a sanitizer says begins with a line like these.
  char line[1024];
  while (text.empty() && std::fgets(line, sizeof(line), errors))
    for (const char *sign :
         {"Assertion", "runtime error", "ERROR: ", "LLVM ERROR"})
      if (std::strstr(line, sign))
        text = StringRef(line).rtrim().str();
  if (WIFSIGNALED(status))
    return std::string(strsignal(WTERMSIG(status))) +
           (text.empty() ? "" : ": " + text);
  return "exit " + std::to_string(WEXITSTATUS(status)) +
         (text.empty() ? "" : ": " + text);
}

void mlir::tp::runIsolated(
    int64_t first, int64_t last, double deadline,
    llvm::function_ref<Examination(int64_t)> work,
    llvm::function_ref<bool(int64_t, const Examination &)> report) {
  while (first < last) {
    int64_t end = std::min(last, first + kItemsPerChild);
    Child child([&](int pipe) {
      for (int64_t item = first; item < end; ++item) {
        Examination seen = work(item);
        writeAll(pipe, &seen.properties, sizeof(seen.properties));
        writeText(pipe, seen.finding.kind);
        writeText(pipe, seen.finding.message);
      }
    });
    for (; first < end; ++first) {
      Examination seen;
      auto readText = [&](std::string &text) {
        uint64_t size = 0;
        if (!child.read(&size, sizeof(size), deadline))
          return false;
        text.resize(size);
        return child.read(text.data(), size, deadline);
      };
      bool lives =
          child.read(&seen.properties, sizeof(seen.properties), deadline) &&
          readText(seen.finding.kind) && readText(seen.finding.message);
      if (!lives && child.isLate())
        seen.finding = {"hang", "after the deadline"};
      else if (!lives)
        seen.finding = {"crash", child.describeDeath()};
      if (!report(first, seen))
        return;
      if (!lives) {
        ++first;
        break;
      }
    }
  }
}
