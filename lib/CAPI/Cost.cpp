// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the program of one device communicates, and what it costs.

#include "Program.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "tp/Pipelines/Explain.h"
#include "tp/Pipelines/ShardProgram.h"

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::listCollectives(tpc_program &program) {
  program.local->walk([&](CollectiveOpInterface collective) {
    program.descriptions.push_back(describeCollective(collective));
  });
}

int32_t tpc_program_num_collectives(const tpc_program *program) {
  return program ? program->descriptions.size() : 0;
}

tpc_status tpc_program_collective(const tpc_program *program, int32_t index,
                                  tpc_collective *out) {
  if (!program || !out)
    return makeNullStatus(program ? "out" : "program");
  int32_t count = tpc_program_num_collectives(program);
  if (index < 0 || index >= count)
    return makeStatus(TPC_INVALID_ARGUMENT, "index is " + Twine(index) +
                                                ", but there are " +
                                                Twine(count) + " collectives");
  const CollectiveDescription &it = program->descriptions[index];
  *out = {it.kind.data(),        it.combiner.c_str(), it.axes.c_str(),
          int32_t(it.groupSize), it.operandBytes,     it.runs,
          it.wireBytes,          it.place.c_str(),    it.cause.c_str()};
  return nullptr;
}

tpc_status tpc_program_explain(tpc_program *program, int32_t numTrials,
                               const char **out) {
  if (!program || !out)
    return makeNullStatus(program ? "out" : "program");
  if (numTrials < 0)
    return makeStatus(TPC_INVALID_ARGUMENT, "num_trials is " +
                                                Twine(numTrials) +
                                                ", which is less than 0");
  ProgramCall call(*program);
  ExplainOptions options;
  options.numTrials = numTrials;
  ExplainedSource source;
  llvm::raw_string_ostream bytecode(source.bytecode);
  bool canTry = numTrials > 0 && !program->wasLocal && !program->planned &&
                succeeded(writeBytecodeToFile(*program->source, bytecode));
  source.options.copyOptionValuesFrom(program->options);
  std::string &text = program->texts["explain " + std::to_string(numTrials)];
  text.clear();
  llvm::raw_string_ostream os(text);
  explainCollectives(*program->local, canTry ? &source : nullptr, options, os);
  *out = text.c_str();
  return nullptr;
}

/// What the program costs on a single device.
static FailureOr<ProgramMeasure> measureUnsharded(tpc_program &program) {
  if (program.wasLocal)
    return measureProgram(*program.local);
  OwningOpRef<ModuleOp> whole = program.source->clone();
  TpShardOptions plain;
  plain.entry = program.options.entry;
  if (failed(importAnnotations(*whole, program.options)))
    return failure();
  dropAnnotations(*whole);
  if (failed(shardProgram(*whole, plain)))
    return failure();
  return measureProgram(*whole);
}

tpc_status tpc_program_cost(tpc_program *program, tpc_cost *out) {
  if (!program || !out)
    return makeNullStatus(program ? "out" : "program");
  ProgramCall call(*program);
  FailureOr<ProgramMeasure> whole = measureUnsharded(*program);
  if (failed(whole))
    return call.fail();
  ProgramMeasure part = measureProgram(*program->local);
  *out = {part.flops,           whole->flops,     part.argumentBytes,
          whole->argumentBytes, part.resultBytes, whole->resultBytes,
          part.collectives,     part.wireBytes};
  return nullptr;
}
