#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Build and run the test suites, and end with one line: N passed, N failed.

run-tests.py [SUITE...]; without names, all suites that `make test` stands for.
A suite that does not build counts as one failed test.
"""

import dataclasses
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIT = "/usr/lib/llvm-22/bin/lit"
PASSING = {"PASS", "FLAKYPASS", "XFAIL"}
SKIPPED = {"UNSUPPORTED", "SKIPPED", "EXCLUDED"}

# libMLIR is built without AddressSanitizer: containers and allocators that pass between
# it and us are marked by one side only.
ASAN_OPTIONS = "detect_container_overflow=0:allow_user_poisoning=0"


@dataclasses.dataclass
class Outcome:
    """What one suite did: how many tests passed, and the names of the others."""

    passed: int = 0
    failed: list[str] = dataclasses.field(default_factory=list)
    skipped: list[str] = dataclasses.field(default_factory=list)


def build(preset: str, *targets: str) -> bool:
    """Build targets of a preset; what the tools print goes to the terminal."""
    command = [ROOT / "scripts" / "build.sh", preset, *targets]
    return subprocess.run(command, check=False).returncode == 0


def run_lit(directory: pathlib.Path, *paths: str) -> Outcome:
    """Run lit on paths below a build directory's test/ and count the results."""
    outcome = Outcome()
    with tempfile.TemporaryDirectory() as scratch:
        report = pathlib.Path(scratch) / "report.json"
        tests = [directory / "test" / path for path in paths]
        subprocess.run([LIT, "-sv", "--no-progress-bar", "--output", report, *tests], check=False)
        if not report.exists():
            outcome.failed.append(f"lit {directory.name}")
            return outcome
        results = json.loads(report.read_text())["tests"]
    for result in results:
        if result["code"] in PASSING:
            outcome.passed += 1
        elif result["code"] in SKIPPED:
            outcome.skipped.append(result["name"])
        else:
            outcome.failed.append(result["name"])
    if not results:
        outcome.failed.append(f"{directory.name}: no test was found")
    return outcome


def lit_suite(preset: str, targets: tuple[str, ...], paths: tuple[str, ...]) -> Outcome:
    """Build targets of a preset, then run lit on paths of its test/."""
    if not build(preset, *targets):
        return Outcome(failed=[f"{preset}: build"])
    directory = ROOT / ("build" if preset == "dev" else f"build-{preset}")
    return run_lit(directory, *paths)


def run_checks() -> Outcome:
    """Run scripts/check-*: each is one test, and says itself what is wrong."""
    outcome = Outcome()
    for check in sorted((ROOT / "scripts").glob("check-*")):
        run = subprocess.run([check], cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True)
        print(run.stdout, end="")
        if run.returncode == 77:
            outcome.skipped.append(check.name)
        elif run.returncode:
            outcome.failed.append(check.name)
        else:
            outcome.passed += 1
    return outcome


def run_planted_bugs() -> Outcome:
    """Each known bug that the numeric tests see is one passed test."""
    run = subprocess.run(
        [ROOT / "scripts" / "test-planted-bugs.sh"], check=False, stdout=subprocess.PIPE, text=True
    )
    print(run.stdout, end="")
    lines = run.stdout.splitlines()
    caught = sum(line.startswith("caught: ") for line in lines)
    missed = [f"planted bug, {line}" for line in lines if line.startswith("missed: ")]
    if run.returncode and not missed:
        missed.append("planted bugs")
    return Outcome(passed=caught, failed=missed)


def run_fuzz() -> Outcome:
    """Generated programs: a minute of them by the interpreter, some with generated code."""
    if not build("dev", "tp-check"):
        return Outcome(failed=["dev: build"])
    outcome = Outcome()
    for options in (("1000", "--interpret"), ("40",)):
        command = [ROOT / "build" / "bin" / "tp-check", "--fuzz", *options, "--seed", "1"]
        with tempfile.TemporaryDirectory() as scratch:
            run = subprocess.run(
                [*command, "--save", scratch], check=False, stdout=subprocess.PIPE, text=True
            )
            print(run.stdout, end="")
            for program in pathlib.Path(scratch).glob("*.mlir"):
                print(f"-- {program.name}\n{program.read_text()}", end="")
        if run.returncode:
            outcome.failed.append(f"tp-check --fuzz {' '.join(options)}")
        else:
            outcome.passed += 1
    return outcome


def run_processes() -> Outcome:
    """Everything that runs with ranks in processes, on 2 to 8 of them: half an hour.

    The suites of communicators, each way in which a rank fails at each operation, and every case
    of tp-check in the lit suite.
    """
    if not build("dev", "all", "tp-unit-tests"):
        return Outcome(failed=["dev: build"])
    outcome = Outcome()
    inputs = ROOT / "test" / "Mpi" / "Inputs"
    mpirun = ["mpirun", "--oversubscribe", "--bind-to", "none", "-n"]
    environment = os.environ | {
        "OMPI_ALLOW_RUN_AS_ROOT": "1",
        "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
        "OMPI_MCA_mpi_yield_when_idle": "1",
    }

    def run(name: str, command: list[str | pathlib.Path]) -> None:
        if subprocess.run(command, env=environment, check=False).returncode:
            outcome.failed.append(name)
        else:
            outcome.passed += 1

    suites = ROOT / "build" / "test" / "Mpi" / "mpi-suites"
    for count in range(2, 9):
        # The suite of failures has four ranks.
        names = "*" if count <= 4 else "-Failure.*"
        command = [*mpirun, str(count), suites, f"--gtest_filter={names}"]
        run(f"suites on {count} processes", command)
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        matrix = inputs / "failure-matrix.py"
        subprocess.run([matrix, "--manifest", folder / "m.json"], check=True)
        flags = ["-O1", "-shared", "-fPIC", f"-I{ROOT / 'runtime' / 'include'}"]
        flags.append(f'-DMANIFEST="{folder / "m.json"}"')
        program = folder / "m.tpx"
        subprocess.run(["clang-22", *flags, inputs / "misbehave.c", "-o", program], check=True)
        tp_run = [ROOT / "build" / "bin" / "tp-run", program, "--comm=mpi"]
        for count in (2, 4):
            command = [matrix, "--all", f"--processes={count}", "--", *mpirun, str(count), *tp_run]
            run(f"failures on {count} processes", command)

        (folder / "front").mkdir()
        (folder / "front" / "tp-check").symlink_to(inputs / "check-with-processes.py")
        log = folder / "log"
        log.touch()
        tests = [ROOT / "build" / "test" / name for name in ("EndToEnd", "Partition", "Propagate")]
        command = [LIT, "-sv", "--no-progress-bar", "-j1", "--param", f"front={folder / 'front'}"]
        environment["TP_PROCESSES_LOG"] = str(log)
        run("lit", [*command, *tests])
        for line in log.read_text().splitlines():
            if line.startswith("equal"):
                outcome.passed += 1
            elif line.startswith("not compiled"):
                outcome.skipped.append(line)
            else:
                outcome.failed.append(line)
    return outcome


def make_environment(folder: pathlib.Path) -> bool:
    """A Python environment with test/Python/requirements.txt; False if it cannot be had.

    PyTorch comes without the libraries of CUDA; where it cannot be had, its tests are skipped.
    """
    requirements = ROOT / "test" / "Python" / "requirements.txt"
    torch_requirements = requirements.with_name("requirements-torch.txt")
    wanted = requirements.read_bytes() + torch_requirements.read_bytes()
    marker = folder / "requirements.txt"
    if marker.exists() and marker.read_bytes() == wanted:
        return True
    shutil.rmtree(folder, ignore_errors=True)
    pip = folder / "bin" / "pip"
    for command in (
        ["/usr/bin/python3", "-m", "venv", folder],
        [pip, "install", "--quiet", "--requirement", requirements],
    ):
        if subprocess.run(command, check=False).returncode:
            return False
    install = [pip, "install", "--quiet", "--no-deps", "--requirement", torch_requirements]
    if subprocess.run(install, check=False).returncode:
        return True
    torch = next((folder / "lib").glob("python3*/site-packages/torch"))
    stand_ins = [ROOT / "scripts" / "make-cuda-stand-ins.py", torch, folder / "cuda"]
    if not subprocess.run(stand_ins, check=False).returncode:
        marker.write_bytes(wanted)
    return True


def run_python() -> Outcome:
    """The Python package: installed as a user does, then mypy and pytest.

    Its libraries are compiled with the flags of the dev preset, so that ccache has them.
    """
    folder = ROOT / "build" / "python-environment"
    if not build("dev", "tp-check", "tp-opt", "tp-run"):
        return Outcome(failed=["dev: build"])
    if not make_environment(folder):
        return Outcome(skipped=["python: test/Python/requirements.txt could not be installed"])
    outcome = Outcome()
    options = ["build-dir=build-wheel", "cmake.define.CMAKE_CXX_FLAGS_RELEASE=-O1 -DNDEBUG"]
    settings = [word for option in options for word in ("--config-settings", option)]
    install = ["pip", "install", "--quiet", "--no-build-isolation", "--no-deps", *settings, ROOT]
    environment = os.environ | {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "LD_LIBRARY_PATH": str(folder / "cuda"),
    }
    for name, command in (("pip install .", install), ("mypy", ["mypy"])):
        command = [folder / "bin" / command[0], *command[1:]]
        run = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        if run.returncode:
            outcome.failed.append(f"python: {name}")
        else:
            outcome.passed += 1
    with tempfile.TemporaryDirectory() as scratch:
        report = pathlib.Path(scratch) / "report.xml"
        command = [folder / "bin" / "pytest", f"--junitxml={report}"]
        subprocess.run(command, cwd=ROOT, env=environment, check=False)
        cases = (
            list(xml.etree.ElementTree.parse(report).iter("testcase")) if report.exists() else []
        )
    if not cases:
        outcome.failed.append("python: no test was run")
    for case in cases:
        name = f"python: {case.get('classname')}.{case.get('name')}"
        if case.find("failure") is not None or case.find("error") is not None:
            outcome.failed.append(name)
        elif case.find("skipped") is not None:
            outcome.skipped.append(name)
        else:
            outcome.passed += 1
    return outcome


SUITES = {
    "checks": run_checks,
    "tests": lambda: lit_suite("dev", ("all", "tp-unit-tests"), (".", "unit")),
    "asan": lambda: lit_suite("asan", ("tp-sanitized-tests",), ("unit", "Sanitizers")),
    "tsan": lambda: lit_suite("tsan", ("tp-sanitized-tests",), ("unit", "Sanitizers")),
    "planted": run_planted_bugs,
    "fuzz": run_fuzz,
    "python": run_python,
    "mpi": run_processes,
    "asan-everything": lambda: lit_suite("asan", ("all", "tp-unit-tests"), (".", "unit")),
}
BY_DEFAULT = ("checks", "tests", "fuzz", "python", "asan", "tsan", "planted")


def main() -> int:
    os.environ.setdefault("ASAN_OPTIONS", ASAN_OPTIONS)
    names = sys.argv[1:] or BY_DEFAULT
    unknown = [name for name in names if name not in SUITES]
    if unknown:
        print(f"error: no suite is called {unknown[0]}, only {', '.join(SUITES)}", file=sys.stderr)
        return 2
    outcomes = {}
    seconds = {}
    for name in names:
        print(f"== {name}", flush=True)
        start = time.monotonic()
        outcomes[name] = SUITES[name]()
        seconds[name] = time.monotonic() - start

    print()
    for name, outcome in outcomes.items():
        for test in outcome.skipped:
            print(f"skipped: {test}")
        for test in outcome.failed:
            print(f"failed: {test}")
        print(
            f"{name}: {outcome.passed} passed, {len(outcome.failed)} failed, {seconds[name]:.0f} s"
        )
    passed = sum(outcome.passed for outcome in outcomes.values())
    failed = sum(len(outcome.failed) for outcome in outcomes.values())
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
