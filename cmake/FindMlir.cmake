# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# Find MLIR 22.1 and make its macros and flags available. The version file of
# MLIR accepts "22.1" and refuses "22".
find_package(MLIR 22.1 REQUIRED CONFIG HINTS /usr/lib/llvm-22/lib/cmake/mlir)
list(APPEND CMAKE_MODULE_PATH "${MLIR_CMAKE_DIR}" "${LLVM_CMAKE_DIR}")
include(TableGen)
include(AddLLVM)
include(AddMLIR)
include(HandleLLVMOptions)
separate_arguments(TP_LLVM_DEFINITIONS NATIVE_COMMAND "${LLVM_DEFINITIONS}")
