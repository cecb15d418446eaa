# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes the arguments of big-weight.json: two files of 64 MiB that are mostly holes."""

import json
import struct
import sys
from pathlib import Path

ROWS, COLUMNS = 2048, 32768


def main(folder: Path) -> None:
    for name in ("rows", "columns"):
        tensor = {"dtype": "I8", "shape": [ROWS, COLUMNS], "data_offsets": [0, ROWS * COLUMNS]}
        header = json.dumps({name: tensor}).encode()
        with (folder / f"{name}.safetensors").open("wb") as file:
            file.write(struct.pack("<Q", len(header)) + header)
            # One element for each rank: in its row, or in its column.
            for rank in range(4):
                row, column = (rank * ROWS // 4, 5) if name == "rows" else (9, rank * COLUMNS // 4)
                file.seek(8 + len(header) + row * COLUMNS + column)
                file.write(bytes([rank + 1]))
            file.truncate(8 + len(header) + ROWS * COLUMNS)


main(Path(sys.argv[1]))
