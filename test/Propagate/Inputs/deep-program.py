#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Print a program of equal layers, unrolled.

    deep-program.py LAYERS [--shared]

Rows of x are cut over tp. Each layer computes two projections of x by columns, as their
weights are annotated, and a product by rows that is added to x. Layers have weights of
their own, or share those of the first.
"""

import sys

WEIGHTS = """,
  %wq{i}: tensor<16x64xf32> {{tp.sharding = #tp.sharding<@pod, [{{}}, {{"tp"}}]>}},
  %wk{i}: tensor<16x64xf32> {{tp.sharding = #tp.sharding<@pod, [{{}}, {{"tp"}}]>}},
  %wo{i}: tensor<64x16xf32> {{tp.sharding = #tp.sharding<@pod, [{{"tp"}}, {{}}]>}}"""
ROWS = 'tensor<32x16xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}'
CONSTANTS = """  %zero = arith.constant 0.0 : f32
  %narrow = tensor.empty() : tensor<32x16xf32>
  %wide = tensor.empty() : tensor<32x64xf32>
  %n = linalg.fill ins(%zero : f32) outs(%narrow : tensor<32x16xf32>) -> tensor<32x16xf32>
  %w = linalg.fill ins(%zero : f32) outs(%wide : tensor<32x64xf32>) -> tensor<32x64xf32>"""
LAYER = """  %q{i} = linalg.matmul ins(%x{i}, %wq{own} : tensor<32x16xf32>, tensor<16x64xf32>)
    outs(%w : tensor<32x64xf32>) -> tensor<32x64xf32>
  %k{i} = linalg.matmul ins(%x{i}, %wk{own} : tensor<32x16xf32>, tensor<16x64xf32>)
    outs(%w : tensor<32x64xf32>) -> tensor<32x64xf32>
  %g{i} = linalg.tanh ins(%q{i} : tensor<32x64xf32>)
    outs(%wide : tensor<32x64xf32>) -> tensor<32x64xf32>
  %h{i} = linalg.tanh ins(%k{i} : tensor<32x64xf32>)
    outs(%wide : tensor<32x64xf32>) -> tensor<32x64xf32>
  %m{i} = linalg.mul ins(%g{i}, %h{i} : tensor<32x64xf32>, tensor<32x64xf32>)
    outs(%wide : tensor<32x64xf32>) -> tensor<32x64xf32>
  %o{i} = linalg.matmul ins(%m{i}, %wo{own} : tensor<32x64xf32>, tensor<64x16xf32>)
    outs(%n : tensor<32x16xf32>) -> tensor<32x16xf32>
  %x{next} = linalg.add ins(%x{i}, %o{i} : tensor<32x16xf32>, tensor<32x16xf32>)
    outs(%narrow : tensor<32x16xf32>) -> tensor<32x16xf32>"""


def main() -> None:
    layers, is_shared = int(sys.argv[1]), "--shared" in sys.argv
    weights = "".join(WEIGHTS.format(i=i) for i in range(1 if is_shared else layers))
    print("tp.mesh @pod <tp = 4>")
    print(f"func.func @main(%x0: {ROWS}{weights}) -> ({ROWS}) {{")
    print(CONSTANTS)
    for i in range(layers):
        print(LAYER.format(i=i, next=i + 1, own=0 if is_shared else i))
    print(f"  return %x{layers} : tensor<32x16xf32>\n}}")


if __name__ == "__main__":
    main()
