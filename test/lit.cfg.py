# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The lit suite: every .mlir, .test and unit-test program below test/."""

import os
import shutil

import lit.formats
import lit.util

config.name = "tp"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test"]
config.excludes = ["models", "golden", "Inputs", "unit"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.tp_build_dir, "test")

directories = [config.llvm_tools_dir, os.path.join(config.tp_build_dir, "bin")]
# Programs that stand in front of the tools: run-tests.py mpi.
if front := lit_config.params.get("front"):
    directories.append(front)
for directory in directories:
    config.environment["PATH"] = os.pathsep.join((directory, config.environment["PATH"]))
config.environment["LC_ALL"] = "C.UTF-8"

models = os.path.join(config.test_source_root, "EndToEnd", "models")
config.substitutions.append(("%models", models))
# Compare all functions of a file with their sharded form, by the interpreter.
check_each = os.path.join(config.test_source_root, "EndToEnd", "Inputs", "check-each.py")
config.substitutions.append(("%check-each", f"{config.python} {check_each}"))
# The same by generated code.
config.substitutions.append(("%compile-each", f"{config.python} {check_each} --compile"))
# Compile models under each of their rule files.
check_models = os.path.join(config.test_source_root, "EndToEnd", "Inputs", "check-models.py")
config.substitutions.append(("%check-models", f"{config.python} {check_models} {models}"))
# What tp-shard does to one entry, for all functions of a file.
config.substitutions.append(
    (
        "%partition-all",
        "--tp-normalize-ops --tp-propagate-shardings --tp-verify-propagate"
        " --tp-insert-reshards --tp-localize-program --tp-verify-local --tp-verify-spmd",
    )
)
config.substitutions.append(("%tp_src", config.tp_source_dir))
config.substitutions.append(("%tp_build", config.tp_build_dir))
config.substitutions.append(("%python", config.python))

# Kernels are assembled where the CUDA toolkit is, with its functions where they
# need them, and looked into where its disassembler is on the path.
ptxas = shutil.which("ptxas") or shutil.which("ptxas", path="/usr/local/cuda/bin")
if ptxas:
    config.available_features.add("ptxas")
if os.path.exists("/usr/local/cuda/nvvm/libdevice/libdevice.10.bc"):
    config.available_features.add("libdevice")
if ptxas and shutil.which("nvdisasm"):
    config.available_features.add("nvdisasm")
assemble = os.path.join(config.test_source_root, "Gpu", "Inputs", "assemble.py")
config.substitutions.append(("%assemble", f"{config.python} {assemble} --ptxas={ptxas}"))

if config.tp_mpi:
    config.available_features.add("mpi")
    # Containers and build machines are root, and have fewer cores than ranks.
    mpirun = f"timeout 120 {config.tp_mpi} --oversubscribe --bind-to none -n"
    config.substitutions.append(("%mpirun", mpirun))
    for variable in ("OMPI_ALLOW_RUN_AS_ROOT", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"):
        config.environment[variable] = "1"
    config.environment["OMPI_MCA_mpi_yield_when_idle"] = "1"

if config.tp_sanitizer:
    config.available_features.add("sanitizer-" + config.tp_sanitizer)
for variable in ("ASAN_OPTIONS", "TSAN_OPTIONS", "UBSAN_OPTIONS", "TP_PROCESSES_LOG"):
    if variable in os.environ:
        config.environment[variable] = os.environ[variable]
if not config.tp_plant_bug:
    config.available_features.add("no-planted-bug")
