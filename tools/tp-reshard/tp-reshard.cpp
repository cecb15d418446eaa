// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Saves a checkpoint anew: on a mesh, on another one, or whole.
//
//   tp-reshard llama-8b llama-8b-tp4 --mesh tp=4 --annotate rules.json
//   tp-reshard llama-8b-tp4 llama-8b-tp3 --mesh tp=3
//   tp-reshard llama-8b-tp3 whole.safetensors
//
// Exit codes: 0 done, 1 the input is wrong (one line on stderr, nothing
// written), 2 the command line is wrong.

#include "RuntimeTool/Check.h"
#include "RuntimeTool/Handles.h"
#include "RuntimeTool/RunTool.h"
#include <cinttypes>
#include <fstream>
#include <sstream>

namespace {
struct CommandLine {
  std::string input, output, mesh, rules, program, entry;
  int64_t maxFileBytes = 0;
  bool followLinks = false;

  bool parse(int argc, char **argv, int &exitCode);
};
} // namespace

bool CommandLine::parse(int argc, char **argv, int &exitCode) {
  CLI::App app("Save a checkpoint (safetensors) on a mesh, on another one, or "
               "whole.",
               "tp-reshard");
  app.add_option("input", input,
                 "A .safetensors file, a .safetensors.index.json, or a folder "
                 "with one of these or with parts of tensors")
      ->required();
  app.add_option("output", output,
                 "With a mesh a new folder with a file for each rank; without "
                 "one a .safetensors file or a new folder of whole tensors")
      ->required();
  CLI::Option *meshOption = app.add_option(
      "--mesh", mesh,
      "Axes and sizes, dp=2,tp=4. Without rules tensors stay cut along the "
      "axes that they are cut along");
  CLI::Option *rulesOption = app.add_option(
      "--annotate", rules,
      "A file of rules, {\"mesh\": ..., \"rules\": [{\"arg\": ..., "
      "\"sharding\": ...}]}, or its text");
  app.add_option("--like", program,
                 "Cut tensors as this program (.tpx) takes its arguments")
      ->excludes(meshOption)
      ->excludes(rulesOption);
  app.add_option("--entry", entry,
                 "The function of --like; main, or the only one");
  app.add_option("--max-file-size", maxFileBytes,
                 "Whole tensors: begin another file before one has more bytes "
                 "(5GB, 512MB, ...)")
      ->transform(CLI::AsSizeValue(true));
  app.add_flag("--follow-links", followLinks,
               "Follow symbolic links out of the folder of the input, as "
               "download caches have them");
  if (std::optional<int> ended = parseCommandLine(app, argc, argv)) {
    exitCode = *ended;
    return false;
  }
  return true;
}

/// The text of a rules file, or `rules` itself where it is that text.
static std::string readRules(const std::string &rules) {
  size_t first = rules.find_first_not_of(" \t\n");
  if (first != rules.npos && (rules[first] == '{' || rules[first] == '['))
    return rules;
  std::ifstream file(rules, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf()))
    throw std::runtime_error("cannot read the rules file '" + rules + "'");
  return text.str();
}

static void run(const CommandLine &options) {
  tprt_checkpoint *openedCheckpoint;
  check(tprt_checkpoint_open(options.input.c_str(), options.followLinks,
                             &openedCheckpoint));
  CheckpointHandle checkpoint(openedCheckpoint);
  tprt_save_options save = {};
  save.struct_size = sizeof(save);
  save.max_file_bytes = options.maxFileBytes;
  if (!options.mesh.empty())
    save.mesh = options.mesh.c_str();
  std::string rules;
  if (!options.rules.empty()) {
    rules = readRules(options.rules);
    save.rules = rules.c_str();
  }
  ArtifactHandle artifact;
  if (!options.program.empty()) {
    tprt_artifact *openedArtifact;
    check(tprt_artifact_inspect(options.program.c_str(), &openedArtifact));
    artifact.reset(openedArtifact);
    save.artifact = openedArtifact;
    if (!options.entry.empty())
      save.entry = options.entry.c_str();
  }
  check(tprt_checkpoint_save(checkpoint.get(), options.output.c_str(), &save));

  int64_t bytes = 0;
  int32_t count = tprt_checkpoint_size(checkpoint.get());
  for (int32_t i = 0; i < count; ++i) {
    tprt_checkpoint_tensor_info info;
    check(tprt_checkpoint_tensor(checkpoint.get(), i, &info));
    bytes += info.bytes;
  }
  std::printf("%" PRId32 " tensors, %" PRId64 " B, to %s\n", count, bytes,
              options.output.c_str());
}

int main(int argc, char **argv) {
  CommandLine options;
  int exitCode;
  if (!options.parse(argc, argv, exitCode))
    return exitCode;
  return runTool("tp-reshard", [&] { run(options); });
}
