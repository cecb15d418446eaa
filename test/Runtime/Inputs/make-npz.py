# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes x and w of row-parallel.json, right or wrong, without numpy."""

import struct
import sys
import zipfile
from pathlib import Path


def npy(descr: str, shape: tuple[int, ...], data: bytes) -> bytes:
    literal = repr({"descr": descr, "fortran_order": False, "shape": shape}).encode()
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(literal)) + literal + data


def floats(count: int) -> bytes:
    return struct.pack(f"<{count}f", *(i % 5 - 2 for i in range(count)))


def main(folder: Path) -> None:
    x = npy("<f4", (4, 32), floats(128))
    w = npy("<f4", (32, 16), floats(512))
    files = {
        "good": {"x": x, "w": w},
        "x-only": {"x": x},
        "w-only": {"w": w},
        "extra": {"x": x, "w": w, "z": x},
        "misshaped": {"x": npy("<f4", (32, 4), floats(128)), "w": w},
        "mistyped": {"x": npy("<f8", (4, 32), bytes(1024)), "w": w},
    }
    for name, arrays in files.items():
        method = zipfile.ZIP_DEFLATED if name == "x-only" else zipfile.ZIP_STORED
        with zipfile.ZipFile(folder / f"{name}.npz", "w", method) as archive:
            for array, contents in arrays.items():
                archive.writestr(f"{array}.npy", contents)
    (folder / "truncated.npz").write_bytes((folder / "good.npz").read_bytes()[:-30])


main(Path(sys.argv[1]))
