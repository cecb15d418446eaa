#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Print a program that returns a value in every placement, from every placement.

reshard-matrix.py X Y ROWS COLUMNS: the mesh <x = X, y = Y>, tensor<ROWSxCOLUMNSxf32>.
Each argument is cut in one of the 11 ways in which two axes can cut two dimensions, and
is returned in the 10 others.
"""

import sys

PLACEMENTS = [
    *("[{}, {}]", '[{"x"}, {}]', '[{"y"}, {}]', '[{}, {"x"}]', '[{}, {"y"}]'),
    *('[{"x"}, {"y"}]', '[{"y"}, {"x"}]', '[{"x", "y"}, {}]', '[{"y", "x"}, {}]'),
    *('[{}, {"x", "y"}]', '[{}, {"y", "x"}]'),
]


def main() -> None:
    x, y, rows, columns = sys.argv[1:]
    cut = [
        f"tensor<{rows}x{columns}xf32> {{tp.sharding = #tp.sharding<@grid, {placement}>}}"
        for placement in PLACEMENTS
    ]
    count = len(PLACEMENTS)
    pairs = [(i, j) for i in range(count) for j in range(count) if i != j]
    arguments = ",\n    ".join(f"%v{i}: {text}" for i, text in enumerate(cut))
    results = ",\n    ".join(cut[j] for _, j in pairs)
    values = ", ".join(f"%v{i}" for i, _ in pairs)
    types = ", ".join(f"tensor<{rows}x{columns}xf32>" for _ in pairs)
    print(f"tp.mesh @grid <x = {x}, y = {y}>")
    print(f"func.func @every_pair({arguments})\n    -> ({results}) {{")
    print(f"  return {values} : {types}\n}}")


if __name__ == "__main__":
    main()
