# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""make-model.py FOLDER: a small model with names as they are in practice, whole in one
file; make-model.py --big FILE: one tensor of 256 MiB, mostly a hole."""

import json
import struct
import sys
from pathlib import Path

SHAPES = {
    "model.embed_tokens.weight": ("BF16", (101, 12)),
    "model.layers.0.mlp.up_proj.weight": ("F32", (30, 12)),
    "model.layers.0.mlp.down_proj.weight": ("F32", (12, 30)),
    "model.layers.0.norm.weight": ("F16", (12,)),
    "model.layers.0.scale": ("F8_E4M3", (7,)),
}
SIZES = {"BF16": 2, "F32": 4, "F16": 2, "F8_E4M3": 1}


def write_model(path: Path) -> None:
    header, data = {}, b""
    for number, (name, (dtype, shape)) in enumerate(SHAPES.items()):
        count = SIZES[dtype]
        for size in shape:
            count *= size
        offsets = [len(data), len(data) + count]
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": offsets}
        data += bytes((i * 13 + number) % 251 for i in range(count))
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def write_big(path: Path) -> None:
    shape = (8192, 32768)
    size = shape[0] * shape[1]
    tensor = {"dtype": "U8", "shape": shape, "data_offsets": [0, size]}
    text = json.dumps({"w": tensor}).encode()
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.truncate(8 + len(text) + size)


if sys.argv[1] == "--big":
    write_big(Path(sys.argv[2]))
else:
    write_model(Path(sys.argv[1]) / "model.safetensors")
