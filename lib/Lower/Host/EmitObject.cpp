// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The llvm dialect becomes an object, in process.

#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "tp/Lower/Host/Host.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include <mutex>

using namespace mlir;
using namespace mlir::tp;

static std::unique_ptr<llvm::TargetMachine>
createTargetMachine(const llvm::Triple &triple, const HostTarget &target,
                    std::string &error) {
  static std::once_flag isInitialized;
  std::call_once(isInitialized, [] {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86Target();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmPrinter();
  });
  const llvm::Target *backend =
      llvm::TargetRegistry::lookupTarget(triple, error);
  if (!backend)
    return nullptr;
  std::string features;
  for (const std::string &feature : target.features)
    features += (features.empty() ? "+" : ",+") + feature;
  llvm::TargetOptions options;
  options.AllowFPOpFusion = llvm::FPOpFusion::Standard;
  return std::unique_ptr<llvm::TargetMachine>(backend->createTargetMachine(
      triple, "x86-64", features, options, llvm::Reloc::PIC_,
      llvm::CodeModel::Small, llvm::CodeGenOptLevel::Aggressive));
}

/// What every function is compiled with.
static void setFunctionAttributes(llvm::Module &module,
                                  const HostTarget &target) {
  for (llvm::Function &function : module) {
    if (function.isDeclaration())
      continue;
    function.addFnAttr(llvm::Attribute::NoUnwind);
    function.addFnAttr("tune-cpu", target.tuneFor);
    // Some CPUs with AVX-512 are tuned for 256 bits; the micro-kernel is
    // written for the full width.
    function.addFnAttr("prefer-vector-width",
                       std::to_string(8 * target.getVectorBytes()));
  }
}

static void optimize(llvm::Module &module, llvm::TargetMachine &machine) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager callGraph;
  llvm::ModuleAnalysisManager modules;
  // What is worth vectors has them, and as many at once as it can use.
  llvm::PipelineTuningOptions tuning;
  tuning.LoopVectorization = tuning.LoopInterleaving = false;
  tuning.SLPVectorization = tuning.LoopUnrolling = false;
  llvm::PassBuilder builder(&machine, tuning);
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(callGraph);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, callGraph, modules);
  builder.buildPerModuleDefaultPipeline(llvm::OptimizationLevel::O3)
      .run(module, modules);
}

/// Define what the backend calls to round to bf16 where the CPU cannot, as when
/// it selects between two of them. The object is linked with no library that
/// has it. Nearest, ties to even; a NaN stays one.
static void defineRoundingToBF16(llvm::Module &module) {
  llvm::LLVMContext &context = module.getContext();
  llvm::Type *single = llvm::Type::getFloatTy(context);
  llvm::Type *brain = llvm::Type::getBFloatTy(context);
  auto *function = llvm::Function::Create(
      llvm::FunctionType::get(brain, {single}, /*isVarArg=*/false),
      llvm::Function::ExternalLinkage, "__truncsfbf2", module);
  function->setVisibility(llvm::Function::HiddenVisibility);
  llvm::IRBuilder<> builder(
      llvm::BasicBlock::Create(context, "entry", function));
  llvm::Value *number = function->getArg(0);
  llvm::Value *bits = builder.CreateBitCast(number, builder.getInt32Ty());
  llvm::Value *last = builder.CreateAnd(builder.CreateLShr(bits, 16), 1);
  llvm::Value *half = builder.CreateAdd(last, builder.getInt32(0x7fff));
  llvm::Value *rounded = builder.CreateAdd(bits, half);
  llvm::Value *quiet = builder.CreateOr(bits, 0x400000);
  llvm::Value *isNaN = builder.CreateFCmpUNO(number, number);
  llvm::Value *chosen = builder.CreateSelect(isNaN, quiet, rounded);
  llvm::Value *high =
      builder.CreateTrunc(builder.CreateLShr(chosen, 16), builder.getInt16Ty());
  builder.CreateRet(builder.CreateBitCast(high, brain));
}

/// True if an operation works on single elements or vectors of bf16.
static bool usesBF16(const llvm::Module &module) {
  for (const llvm::Function &function : module)
    for (const llvm::Instruction &op : llvm::instructions(function))
      if (op.getType()->getScalarType()->isBFloatTy())
        return true;
  return false;
}

FailureOr<SmallVector<char, 0>> mlir::tp::emitObject(ModuleOp module,
                                                     const HostTarget &target) {
  registerBuiltinDialectTranslation(*module.getContext());
  registerLLVMDialectTranslation(*module.getContext());
  llvm::LLVMContext context;
  // A constant name: the source's own would make the bytes depend on its path.
  std::unique_ptr<llvm::Module> translated =
      translateModuleToLLVMIR(module, context, "tp");
  if (!translated)
    return module.emitError("cannot be translated to LLVM IR");
  translated->setSourceFileName("tp");

  llvm::Triple triple("x86_64-unknown-linux-gnu");
  std::string error;
  std::unique_ptr<llvm::TargetMachine> machine =
      createTargetMachine(triple, target, error);
  if (!machine)
    return module.emitError("cannot be compiled: ") << error;
  translated->setTargetTriple(triple);
  translated->setDataLayout(machine->createDataLayout());
  setFunctionAttributes(*translated, target);
  optimize(*translated, *machine);
  if (usesBF16(*translated))
    defineRoundingToBF16(*translated);

  SmallVector<char, 0> object;
  llvm::raw_svector_ostream stream(object);
  llvm::legacy::PassManager codegen;
  if (machine->addPassesToEmitFile(codegen, stream, nullptr,
                                   llvm::CodeGenFileType::ObjectFile))
    return module.emitError("cannot be compiled to an object");
  codegen.run(*translated);
  return object;
}
