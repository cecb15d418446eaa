// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CommandLine.h"
#include "RuntimeTool/RunTool.h"
#include "tprt/tprt.h"

bool CommandLine::parse(int argc, char **argv, int &exitCode) {
  CLI::App app("Run a compiled program (.tpx) on all ranks of its mesh.",
               "tp-run");
  std::string known = tprt_communicators();
  CLI::Option *program = app.add_option("artifact", artifact,
                                        "The program, as tp-compile writes it");
  CLI::Option *input =
      app.add_option("--input", inputs,
                     "Arguments by name: an .npz file, a .safetensors file, a "
                     ".safetensors.index.json, or a folder with one of these "
                     "two, of which every rank reads its own part")
          ->allow_extra_args(false);
  app.add_flag("--follow-links", followLinks,
               "Follow symbolic links out of the folder of a checkpoint, as "
               "download caches have them");
  app.add_option("--output", output,
                 "The .npz or .safetensors file that receives whole results; a "
                 "name that ends in / is a new folder that receives the part "
                 "of each rank");
  app.add_option("--comm", comm, "How ranks communicate: " + known)
      ->capture_default_str();
  app.add_option("--entry", entry,
                 "The function to run; main, or the only one");
  app.add_option("--repeat", repeat,
                 "Run so many times and report the step time")
      ->capture_default_str()
      ->check(CLI::Range(int64_t(1), int64_t(1) << 40));
  app.add_option("--trace", trace, "Write a Chrome trace to this file");
  app.add_option("--timeout", timeout,
                 "The longest wait for a rank, in seconds")
      ->capture_default_str()
      ->check(CLI::Range(1e-3, 1e9));
  app.add_option("--seed", seed,
                 "Arguments are random if no input is given: floats uniform in "
                 "[-1, 1), "
                 "integers in 0 to 7")
      ->capture_default_str()
      ->excludes(input);
  app.add_option("--replay", replay,
                 "Run and compare a case that tp-check --save has written to "
                 "this folder")
      ->excludes(program)
      ->excludes(input);
  if (std::optional<int> ended = parseCommandLine(app, argc, argv)) {
    exitCode = *ended;
    return false;
  }
  isCommGiven = app.count("--comm") != 0;
  if (artifact.empty() && replay.empty()) {
    std::cerr << "tp-run: error: artifact is required, or --replay\n";
    exitCode = 2;
    return false;
  }
  if ((", " + known + ", ").find(", " + comm + ", ") == std::string::npos) {
    std::cerr << "tp-run: error: communicator '" << comm
              << "' is not built in; this tp-run has: " << known << "\n";
    exitCode = 2;
    return false;
  }
  return true;
}
