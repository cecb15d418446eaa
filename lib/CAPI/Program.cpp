// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Program.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "tp/Import/Import.h"
#include "tp/Pipelines/Registration.h"
#include "tp/Pipelines/ToolContext.h"
#include "llvm/Support/SourceMgr.h"

using namespace mlir;
using namespace mlir::tp;

static DialectRegistry makeRegistry() {
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registerTp(registry);
  return registry;
}

tpc_program::tpc_program()
    : context(makeRegistry(), MLIRContext::Threading::DISABLED) {}

/// Copy what the caller asks of a plan.
static tpc_status readPlanOptions(const tpc_options &given,
                                  TpShardOptions &options) {
  const std::pair<StringRef, int64_t> numbers[] = {
      {"devices", given.devices}, {"memory_bytes", given.memory_bytes}};
  for (auto [name, number] : numbers) {
    if (number < 0)
      return makeStatus(TPC_INVALID_ARGUMENT, name + " is " + Twine(number) +
                                                  ", which is less than 0");
    if (number > 0 && !given.plan)
      return makeStatus(TPC_INVALID_ARGUMENT,
                        name + " is " + Twine(number) +
                            ", but there is no plan that it is for");
  }
  if (!given.plan)
    return nullptr;
  if (!*given.plan)
    return makeStatus(TPC_INVALID_ARGUMENT,
                      "plan is empty, not a machine's name or JSON file");
  options.plan = std::string(given.plan);
  options.devices = given.devices;
  options.memoryBytes = given.memory_bytes;
  return nullptr;
}

/// Copy what the caller asks for; `name` is what the caller calls it.
static tpc_status readOptions(const tpc_options *given,
                              TpShardOptions &options) {
  if (!given)
    return nullptr;
  if (given->struct_size != sizeof(tpc_options))
    return makeStatus(TPC_INVALID_ARGUMENT,
                      "options.struct_size is " + Twine(given->struct_size) +
                          ", but this library's options have " +
                          Twine(sizeof(tpc_options)) + " bytes");
  if (given->mesh)
    options.mesh = std::string(given->mesh);
  if (given->annotate)
    options.annotate = std::string(given->annotate);
  if (given->entry)
    options.entry = std::string(given->entry);
  return readPlanOptions(*given, options);
}

/// Shard `program.local`, which is as it was read.
static LogicalResult shardLocal(tpc_program &program) {
  if (program.options.plan.empty())
    return shardProgram(*program.local, program.options);
  TpShardOptions options;
  options.copyOptionValuesFrom(program.options);
  options.stopAfter = Stage::Plan;
  if (failed(shardProgram(*program.local, options)))
    return failure();
  program.planned = program.local->clone();
  PassManager passes(&program.context);
  buildPartitionPipeline(passes);
  return passes.run(*program.local);
}

/// Parse, check and shard what `buffer` holds.
static tpc_status load(std::unique_ptr<llvm::MemoryBuffer> buffer,
                       tpc_program &program) {
  MLIRContext &context = program.context;
  ProgramCall call(program);
  if (failed(configureToolContext(context)))
    return call.fail();
  context.loadDialect<TpDialect>();
  llvm::SourceMgr sources;
  sources.AddNewSourceBuffer(std::move(buffer), SMLoc());
  program.source = parseSourceFile<ModuleOp>(sources, ParserConfig(&context));
  if (!program.source)
    return call.fail();
  program.local = cast<ModuleOp>((*program.source)->clone());
  program.wasLocal = isLocalProgram(*program.local);
  if (program.wasLocal && !program.options.plan.empty())
    return makeStatus(TPC_INVALID_ARGUMENT,
                      "the program came as that of one device, which leaves "
                      "nothing to plan");
  if (!program.wasLocal && failed(shardLocal(program)))
    return call.fail();
  FailureOr<func::FuncOp> entry =
      lookupEntry(*program.local, program.options.entry);
  if (failed(entry))
    return call.fail();
  program.entry = entry->getName().str();
  program.remarks = call.diagnostics.getRemarks().vec();
  listCollectives(program);
  return nullptr;
}

tpc_status tpc_program_parse(const char *text, size_t length, const char *name,
                             const tpc_options *options, tpc_program **out) {
  if (!text || !out)
    return makeNullStatus(text ? "out" : "text");
  auto program = std::make_unique<tpc_program>();
  if (tpc_status status = readOptions(options, program->options))
    return status;
  // The parser wants a zero behind the text.
  std::unique_ptr<llvm::MemoryBuffer> buffer =
      llvm::MemoryBuffer::getMemBufferCopy(StringRef(text, length),
                                           name ? name : "program");
  if (tpc_status status = load(std::move(buffer), *program))
    return status;
  *out = program.release();
  return nullptr;
}

tpc_status tpc_program_read(const char *path, const tpc_options *options,
                            tpc_program **out) {
  if (!path || !out)
    return makeNullStatus(path ? "out" : "path");
  auto program = std::make_unique<tpc_program>();
  if (tpc_status status = readOptions(options, program->options))
    return status;
  auto buffer = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!buffer)
    return makeStatus(TPC_NOT_FOUND, "cannot read '" + Twine(path) +
                                         "': " + buffer.getError().message());
  if (tpc_status status = load(std::move(*buffer), *program))
    return status;
  *out = program.release();
  return nullptr;
}

void tpc_program_destroy(tpc_program *program) { delete program; }

const char *tpc_program_entry(const tpc_program *program) {
  return program ? program->entry.c_str() : "";
}

int32_t tpc_program_num_remarks(const tpc_program *program) {
  return program ? program->remarks.size() : 0;
}

const char *tpc_program_remark(const tpc_program *program, int32_t index) {
  if (!program || index < 0 || index >= tpc_program_num_remarks(program))
    return "";
  return program->remarks[index].c_str();
}
