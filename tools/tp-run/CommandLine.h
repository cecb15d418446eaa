// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The command line of tp-run.

#ifndef TP_TOOLS_TPRUN_COMMANDLINE_H
#define TP_TOOLS_TPRUN_COMMANDLINE_H

#include <cstdint>
#include <string>
#include <vector>

struct CommandLine {
  std::string artifact, output, trace, entry, comm = "local";
  std::string replay;       // a folder of tp-check --save; else empty
  bool isCommGiven = false; // false: the default
  std::vector<std::string> inputs;
  bool followLinks = false;
  int64_t repeat = 1;
  double timeout = 300;
  uint64_t seed = 0;

  /// Parse; where that ends the program (--help, an error, which is printed),
  /// the exit code is stored and false returned.
  bool parse(int argc, char **argv, int &exitCode);
};

#endif // TP_TOOLS_TPRUN_COMMANDLINE_H
