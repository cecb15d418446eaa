// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// tp-opt: run passes of tp and MLIR on a file.

#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/InitAllPasses.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "tp/IR/Tp.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::registerAllDialects(registry);
  mlir::registerAllExtensions(registry);
  mlir::registerAllPasses();
  registry.insert<mlir::tp::TpDialect>();
  return mlir::asMainReturnCode(
      mlir::MlirOptMain(argc, argv, "tp optimizer\n", registry));
}
