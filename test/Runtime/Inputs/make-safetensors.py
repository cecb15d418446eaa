# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes x and w of row-parallel.json as safetensors, without a library for it."""

import json
import struct
import sys
from pathlib import Path

Tensor = tuple[str, tuple[int, ...], bytes]


def pack(tensors: dict[str, Tensor]) -> bytes:
    header: dict[str, object] = {"__metadata__": {"format": "pt"}}
    data = b""
    for name, (dtype, shape, elements) in tensors.items():
        offsets = [len(data), len(data) + len(elements)]
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": offsets}
        data += elements
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def floats(count: int) -> bytes:
    return struct.pack(f"<{count}f", *(i % 5 - 2 for i in range(count)))


def main(folder: Path) -> None:
    x: Tensor = ("F32", (4, 32), floats(128))
    w: Tensor = ("F32", (32, 16), floats(512))
    other: Tensor = ("F8_E4M3", (3,), b"abc")
    files = {
        "good": {"x": x, "w": w, "other": other},
        "w-only": {"other": other, "w": w},
        "mistyped": {"w": ("I32", (32, 16), floats(512))},
    }
    for name, tensors in files.items():
        (folder / f"{name}.safetensors").write_bytes(pack(tensors))
    (folder / "truncated.safetensors").write_bytes(pack(files["good"])[:-1])
    sharded = folder / "sharded"
    sharded.mkdir()
    (sharded / "m-00001-of-00002.safetensors").write_bytes(pack({"w": w}))
    (sharded / "m-00002-of-00002.safetensors").write_bytes(pack({"x": x}))
    where = {"x": "m-00002-of-00002.safetensors", "w": "m-00001-of-00002.safetensors"}
    index = {"metadata": {"total_size": 2560}, "weight_map": where}
    (sharded / "m.safetensors.index.json").write_text(json.dumps(index))


main(Path(sys.argv[1]))
