#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Make empty libraries in the place of CUDA's, so that PyPI's torch is imported without them.

make-cuda-stand-ins.py TORCH OUT     TORCH is the folder of the package torch

The wheel for Linux is linked against some gigabytes of libraries of CUDA, of which a machine
without a GPU needs none but to satisfy the loader. Each gets a stand-in in OUT, with the
symbols and versions that torch's own libraries ask for; a call gives 100, which is
cudaErrorNoDevice. Set LD_LIBRARY_PATH to OUT, in tests only: most of torch.cuda ends the
process.
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile

SYSTEM = re.compile(
    r"^(lib(gcc_s|pthread|c|m|dl|rt|stdc\+\+|gomp|z|quadmath|cuda)\.so|ld-linux)",
)
PREFIXES = {
    "libcublas": "cublas(?!Lt)",
    "libcublasLt": "cublasLt",
    "libcudart": "(cuda|__cuda)",
    "libcudnn": "cudnn",
    "libcufft": "cufft",
    "libcufile": "cuFile",
    "libcupti": "cupti",
    "libcurand": "curand",
    "libcusolver": "cusolver",
    "libcusparse": "cusparse(?!Lt)",
    "libcusparseLt": "cusparseLt",
    "libnccl": "(pnccl|nccl)",
    "libnvJitLink": "nvJitLink",
    "libnvrtc": "nvrtc",
    "libnvshmem_host": "nvshmem",
}


def read_lines(*command: str | pathlib.Path) -> list[str]:
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def find_needed(libraries: list[pathlib.Path]) -> list[str]:
    """The libraries that are asked for, and are neither torch's nor the system's."""
    own = {path.name for path in libraries}
    needed = set()
    for path in libraries:
        for line in read_lines("readelf", "-d", path):
            match = re.search(r"NEEDED.*\[(.*)\]", line)
            if match and match[1] not in own and not SYSTEM.match(match[1]):
                needed.add(match[1])
    return sorted(needed)


def find_undefined(libraries: list[pathlib.Path]) -> set[tuple[str, str]]:
    """The symbols that are asked for, each with its version or an empty text."""
    undefined = set()
    for path in libraries:
        for line in read_lines("nm", "-D", "--undefined-only", path):
            name, _, version = line.split()[-1].partition("@")
            undefined.add((name, version.lstrip("@")))
    return undefined


def make_library(soname: str, symbols: list[tuple[str, str]], out: pathlib.Path) -> None:
    by_version = collections.defaultdict(list)
    for name, version in symbols:
        if version:
            by_version[version].append(name)
    with tempfile.TemporaryDirectory() as scratch:
        source, versions = pathlib.Path(scratch, "s.c"), pathlib.Path(scratch, "s.map")
        names = sorted({name for name, _ in symbols})
        source.write_text("".join(f"int {name}(void) {{ return 100; }}\n" for name in names))
        versions.write_text(
            "".join(
                f"{version} {{ {' '.join(f'{name};' for name in members)} }};\n"
                for version, members in sorted(by_version.items())
            )
        )
        script = [f"-Wl,--version-script={versions}"] if by_version else []
        output = ["-o", out / soname, f"-Wl,-soname,{soname}"]
        command = ["clang-22", "-w", "-shared", "-fPIC", "-O1", source, *output, *script]
        subprocess.run(command, check=True)


def main() -> int:
    torch, out = map(pathlib.Path, sys.argv[1:])
    libraries = sorted((torch / "lib").glob("*.so*"))
    if not libraries:
        print(f"error: {torch}/lib has no libraries", file=sys.stderr)
        return 1
    out.mkdir(parents=True, exist_ok=True)
    undefined = find_undefined(libraries)
    for soname in find_needed(libraries):
        prefix = re.compile(PREFIXES.get(soname.partition(".so")[0], "$^"))
        symbols = sorted(s for s in undefined if s[1] == soname or prefix.match(s[0]))
        make_library(soname, symbols, out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
