// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a tool of the runtime begins and ends: exit code 0 done, 1 what it was
// given is wrong (one line on stderr), 2 the command line is wrong.

#ifndef TP_TOOLS_RUNTIMETOOL_RUNTOOL_H
#define TP_TOOLS_RUNTIMETOOL_RUNTOOL_H

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <iostream>
#include <optional>

/// Parse the command line of `app`. Where that ends the program (--help, an
/// error, which is printed) returns the exit code.
inline std::optional<int> parseCommandLine(CLI::App &app, int argc,
                                           char **argv) {
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success &request) { // --help
    return app.exit(request);
  } catch (const CLI::ParseError &error) {
    std::cerr << app.get_name() << ": error: " << error.what() << "\n";
    return 2;
  }
  return std::nullopt;
}

/// Call `body`, say what it throws in the name of `tool`, and return the exit
/// code.
template <typename Body> int runTool(const char *tool, Body body) {
  try {
    body();
  } catch (const std::exception &error) {
    std::fflush(stdout);
    std::fprintf(stderr, "%s: error: %s\n", tool, error.what());
    return 1;
  }
  if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
    std::fprintf(stderr, "%s: error: cannot write to standard output\n", tool);
    return 1;
  }
  return 0;
}

#endif // TP_TOOLS_RUNTIMETOOL_RUNTOOL_H
