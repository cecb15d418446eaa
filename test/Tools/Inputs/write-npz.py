# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Write an .npz file of constant arrays without NumPy.

write-npz.py OUT.npz x=4x8xf32:1.5 n=2xi64:3
"""

import struct
import sys
import zipfile

FORMATS = {"f32": ("<f4", "f"), "f64": ("<f8", "d"), "i32": ("<i4", "i"), "i64": ("<i8", "q")}


def npy(type_text: str, value: str) -> bytes:
    """The bytes of an .npy file whose elements all are `value`."""
    *dims, kind = type_text.split("x")
    shape = tuple(int(dim) for dim in dims)
    descr, code = FORMATS[kind]
    count = 1
    for dim in shape:
        count *= dim
    number = int(value) if kind.startswith("i") else float(value)
    header = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape!r}, }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    data = struct.pack(f"<{count}{code}", *[number] * count)
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + data


with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for argument in sys.argv[2:]:
        name, rest = argument.split("=")
        archive.writestr(f"{name}.npy", npy(*rest.split(":")))
