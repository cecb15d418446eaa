# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A transformer block on meshes of two and three axes, and what devices send.

    geometry-bytes.py FOLDER [--quick]

Lays block_fwd.mlir and block_bwd.mlir of FOLDER out by annotations of arguments and
results alone, runs them sharded and whole by the interpreter, and compares the bytes
that a device sends with what the published algorithm moves for operands and results of
products (ring collectives, M = batch * sequence, h features, weights of 12 h^2):

    2D, q x q         (q - 1) (7 M h + 12 h^2) / q^2                  three times with gradients
    2.5D, d x q x q   (q - 1) (7 M h / d + 12 h^2) / q^2              three times, and the sum of
                                                                      weight gradients over d
    3D, l x l x l     (l - 1) (16 M h + 12 h^2) / l^3                 twice with gradients

Everything else (statistics of norms, the loss, gradients of scales) may take 8 M
elements. --quick leaves out the meshes on which the search is slow.
"""

import argparse
import dataclasses
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROWS, FEATURES, BYTES = 24, 48, 4
RESULT = re.compile(r"equal, .*\nwork ([\d.]+) args ([\d.]+) collectives (\d+) wire (\d+)")
COLUMN_WEIGHTS = ("w1", "wk", "wq", "wv")
ROW_WEIGHTS = ("w2", "wo")
ARGUMENTS = ("x", "attn_norm", "mlp_norm", "w1", "w2", "wk", "wo", "wq", "wv")


@dataclasses.dataclass(frozen=True)
class Geometry:
    """How the block lies on a mesh, and the elements that its algorithm moves."""

    name: str
    mesh: str
    rows: str
    column: str
    row: str
    norm: str
    forward: float
    backward: float
    is_slow: bool = False

    def rules(self, has_gradient: bool) -> str:
        """The rules for arguments, and for results, which lie as arguments do."""
        placed = {"x": self.rows}
        placed |= dict.fromkeys(COLUMN_WEIGHTS, self.column)
        placed |= dict.fromkeys(ROW_WEIGHTS, self.row)
        rules: list[dict[str, str | int]] = []
        rules += [{"arg": n, "sharding": placed.get(n, self.norm)} for n in ARGUMENTS]
        rules.append({"result": 0, "sharding": "[]" if has_gradient else self.rows})
        if has_gradient:
            rules += [
                {"result": i + 1, "sharding": placed.get(n, self.norm)}
                for i, n in enumerate(ARGUMENTS)
            ]
        return json.dumps({"mesh": self.mesh, "rules": rules})


def two_d(q: int, depth: int = 1) -> Geometry:
    """Rows over x, features over y; with depth, rows over d too."""
    activations, weights = 7 * ROWS * FEATURES / depth, 12 * FEATURES**2
    forward = (q - 1) * (activations + weights) / q**2
    weight_sums = 2 * (depth - 1) / depth * weights / q**2
    cut = '[{"x"}, {"y"}]'
    deep = f"d={depth}," if depth > 1 else ""
    rows = '[{"d", "x"}, {}, {"y"}]' if depth > 1 else '[{"x"}, {}, {"y"}]'
    return Geometry(
        f"2.5D q={q} d={depth}" if depth > 1 else f"2D q={q}",
        f"{deep}x={q},y={q}",
        rows,
        cut,
        cut,
        '[{"y"}]',
        forward,
        3 * forward + weight_sums,
        is_slow=depth > 1 and q == 2,
    )


def three_d(l: int) -> Geometry:  # noqa: E741
    """Rows over a and b, features over c; products leave rows over a and c, features over b."""
    forward = (l - 1) * (16 * ROWS * FEATURES + 12 * FEATURES**2) / l**3
    return Geometry(
        f"3D l={l}",
        f"a={l},b={l},c={l}",
        '[{"a", "b"}, {}, {"c"}]',
        '[{"c"}, {"b", "a"}]',
        '[{"b", "a"}, {"c"}]',
        '[{"c"}]',
        forward,
        2 * forward,
        is_slow=True,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true", help="leave out slow searches")
    options = parser.parse_args()
    failures = 0
    print(f"{'':22} {'formula':>8} {'others':>7} {'tp':>8}  {'work':5}")
    for geometry in (two_d(2), two_d(3), two_d(2, 2), two_d(3, 2), three_d(2)):
        for kind, moved in (("fwd", geometry.forward), ("bwd", geometry.backward)):
            if options.quick and geometry.is_slow and kind == "bwd":
                continue
            with tempfile.NamedTemporaryFile("w", suffix=".json") as rules:
                rules.write(geometry.rules(kind == "bwd"))
                rules.flush()
                file = options.folder / f"block_{kind}.mlir"
                done = subprocess.run(
                    ["tp-check", file, "--interpret", f"--annotate={rules.name}"],
                    capture_output=True,
                    text=True,
                    check=False,
                )
            result = RESULT.search(done.stdout)
            wire = int(result.group(4)) if result else -1
            formula, others = moved * BYTES, 8 * ROWS * BYTES
            work = result.group(1) if result else "-"
            label = f"{geometry.name} {kind}"
            print(f"{label:22} {formula:8.0f} {others:7} {wire:8}  {work}", flush=True)
            if not 0 <= wire <= formula + others:
                failures += 1
                print(f"{label}: {done.stdout}{done.stderr[-2000:]}", file=sys.stderr)
    print(f"{failures} beyond their formula")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
