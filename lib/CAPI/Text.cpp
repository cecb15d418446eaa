// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The program after each stage, as text.

#include "Program.h"
#include "tp/Lower/Host/Host.h"
#include "tp/Lower/Host/HostTarget.h"
#include "tp/Lower/Lower.h"

using namespace mlir;
using namespace mlir::tp;

/// The stages whose text there is, in order.
static constexpr StringLiteral kStages[] = {
    "input", "import", "propagate", "plan", "partition", "lower", "llvm"};

/// Whether a program has shardings on all values behind `stage`.
static bool isWithShardings(StringRef stage) {
  return stage == "propagate" || stage == "plan";
}

/// Bring `module`, the program as it was read, up to `stage`.
static LogicalResult runUntil(ModuleOp module, Stage stage,
                              const TpShardOptions &given) {
  TpShardOptions options;
  options.copyOptionValuesFrom(given);
  options.stopAfter = stage;
  return shardProgram(module, options);
}

/// Lower `module`, the program of one device, for this machine.
static LogicalResult lower(ModuleOp module, bool toLlvm) {
  PassManager passes(module.getContext());
  buildLowerHostPipeline(passes, *HostTarget::get("native"));
  if (toLlvm)
    buildLowerToLlvmPipeline(passes);
  return passes.run(module);
}

/// The program after `stage`; null if it is refused.
static OwningOpRef<ModuleOp> makeProgram(tpc_program &program,
                                         StringRef stage) {
  bool isLocal = stage == "partition" || stage == "lower" || stage == "llvm";
  if (program.planned && isWithShardings(stage))
    return program.planned->clone();
  OwningOpRef<ModuleOp> module =
      (isLocal ? *program.local : *program.source).clone();
  LogicalResult result = success();
  if (stage == "import")
    result = runUntil(*module, Stage::Import, program.options);
  else if (isWithShardings(stage))
    result = runUntil(*module, Stage::Propagate, program.options);
  else if (stage == "lower" || stage == "llvm")
    result = lower(*module, stage == "llvm");
  if (failed(result))
    return {};
  return module;
}

tpc_status tpc_program_text(tpc_program *program, const char *stage,
                            const char **out) {
  if (!program || !stage || !out)
    return makeNullStatus(!program ? "program" : !stage ? "stage" : "out");
  if (!llvm::is_contained(kStages, StringRef(stage)))
    return makeStatus(TPC_INVALID_ARGUMENT,
                      "stage is '" + Twine(stage) + "', not one of " +
                          llvm::join(ArrayRef(kStages), ", "));
  bool isWhole = StringRef(stage) == "import" || isWithShardings(stage);
  if (program->wasLocal && isWhole)
    return makeStatus(TPC_INVALID_ARGUMENT,
                      "the program came as that of one device, which has no "
                      "text of stage '" +
                          Twine(stage) + "'");
  auto found = program->texts.find(stage);
  if (found == program->texts.end()) {
    ProgramCall call(*program);
    OwningOpRef<ModuleOp> module = makeProgram(*program, stage);
    if (!module)
      return call.fail();
    std::string text;
    llvm::raw_string_ostream os(text);
    module->print(os);
    found = program->texts.emplace(stage, std::move(text)).first;
  }
  *out = found->second.c_str();
  return nullptr;
}
