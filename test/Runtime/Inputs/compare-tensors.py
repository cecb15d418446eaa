# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""compare-tensors.py A B: two safetensors files have the same tensors, in any order."""

import json
import struct
import sys
from pathlib import Path

Tensors = dict[str, tuple[str, tuple[int, ...], bytes]]


def read(path: Path) -> Tensors:
    contents = path.read_bytes()
    (size,) = struct.unpack_from("<Q", contents)
    data = contents[8 + size :]
    tensors = {}
    for name, entry in json.loads(contents[8 : 8 + size]).items():
        begin, end = entry["data_offsets"]
        tensors[name] = (entry["dtype"], tuple(entry["shape"]), data[begin:end])
    return tensors


first, second = (read(Path(argument)) for argument in sys.argv[1:])
for name in sorted(first.keys() | second.keys()):
    if first.get(name) != second.get(name):
        sys.exit(f"tensor {name} differs")
