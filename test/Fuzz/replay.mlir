// RUN: tp-check %s --fuzz 3 --interpret | FileCheck %s
// RUN: not tp-check %S/Inputs/refused.mlir --fuzz 2 --interpret \
// RUN:   | FileCheck %s --check-prefix=REFUSED

// A file is looked at as a generated program is.

// CHECK: 3 trials, 0 failures
// REFUSED: seed 0: refused: {{.*}}dimension 0 of 'tensor<?xf32>' is dynamic
// REFUSED: 2 trials, 2 failures

tp.mesh @mesh <x = 3>
func.func @main(%x: tensor<7xf32> {tp.sharding = #tp.sharding<@mesh, [{"x"}]>}) -> tensor<f32> {
  %zero = arith.constant dense<0.0> : tensor<f32>
  %sum = linalg.reduce {arith.addf} ins(%x : tensor<7xf32>) outs(%zero : tensor<f32>) dimensions = [0]
  return %sum : tensor<f32>
}
