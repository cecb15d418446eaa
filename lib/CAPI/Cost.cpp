// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the program of one device communicates, and what it costs.

#include "Program.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "tp/IR/ShardingAttributes.h"
#include "tp/Pipelines/Explain.h"
#include "tp/Propagate/DataFlow.h"

using namespace mlir;
using namespace mlir::tp;

void mlir::tp::listCollectives(tpc_program &program) {
  program.local->walk([&](CollectiveOpInterface collective) {
    Operation *op = collective;
    CombinerAttr combiner = collective.getCombinerOrNull();
    auto cause = op->getAttrOfType<StringAttr>(attr::kCause);
    program.collectiveTexts.push_back(
        {combiner ? stringifyCombiner(combiner.getValue()).str() : "",
         collective.getAxes().getText(), printPlace(op->getLoc()),
         cause ? cause.str() : ""});
    MeshOp mesh = lookupMesh(op, collective.getMeshAttr());
    std::optional<AxisList> axes =
        toAxisList(collective.getAxes().getAxes(), mesh.getMesh());
    tpc_collective description = {};
    // Names of operations outlive every context that uses them.
    description.kind = op->getName().stripDialect().data();
    description.group_size = getNumParts(*axes);
    description.operand_bytes =
        countTensorBytes(collective.getOperandValue().getType());
    description.executions = countRuns(op);
    description.wire_bytes = countWireBytes(collective);
    program.collectives.push_back(description);
  });
  for (auto [description, texts] :
       llvm::zip_equal(program.collectives, program.collectiveTexts)) {
    description.combiner = texts[0].c_str();
    description.axes = texts[1].c_str();
    description.location = texts[2].c_str();
    description.cause = texts[3].c_str();
  }
}

int32_t tpc_program_num_collectives(const tpc_program *program) {
  return program ? program->collectives.size() : 0;
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
  *out = program->collectives[index];
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
  bool canTry = numTrials > 0 && !program->wasLocal &&
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
