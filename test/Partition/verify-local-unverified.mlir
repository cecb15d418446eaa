// RUN: tp-opt %s --mlir-very-unsafe-disable-verifier-on-parsing --verify-each=0 --tp-verify-local --split-input-file --verify-diagnostics

// Where the pass manager does not verify, as in benchmarks, the operations are
// still asked.

func.func @stale_slice(%x: tensor<6x5xf32>) -> tensor<3x5xf32> {
  // expected-error @+1 {{expected type to be 'tensor<12x5xf32>' or a rank-reduced version. (size mismatch)}}
  %0 = tensor.extract_slice %x[0, 0] [12, 5] [1, 1] : tensor<6x5xf32> to tensor<3x5xf32>
  return %0 : tensor<3x5xf32>
}

// -----

func.func @stale_insert(%x: tensor<3x5xf32>, %y: tensor<6x5xf32>) -> tensor<6x5xf32> {
  // expected-error @+1 {{expected type to be 'tensor<4x5xf32>' or a rank-reduced version. (size mismatch)}}
  %0 = tensor.insert_slice %x into %y[0, 0] [4, 5] [1, 1] : tensor<3x5xf32> into tensor<6x5xf32>
  return %0 : tensor<6x5xf32>
}

// -----

func.func @stale_pad(%x: tensor<3x5xf32>, %v: f32) -> tensor<5x20xf32> {
  // expected-error @+1 {{specified type 'tensor<5x20xf32>' does not match the inferred type 'tensor<5x5xf32>'}}
  %0 = tensor.pad %x low[1, 0] high[1, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %v : f32
  } : tensor<3x5xf32> to tensor<5x20xf32>
  return %0 : tensor<5x20xf32>
}

// -----

func.func @loops_disagree(%x: tensor<3x5xf32>, %y: tensor<4x7xf32>, %z: tensor<3x7xf32>) -> tensor<3x7xf32> {
  // expected-error @+1 {{'linalg.matmul' op inferred input/output operand #1 has shape's dimension #0 to be 5, but found 4}}
  %0 = linalg.matmul ins(%x, %y : tensor<3x5xf32>, tensor<4x7xf32>) outs(%z : tensor<3x7xf32>) -> tensor<3x7xf32>
  return %0 : tensor<3x7xf32>
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @group_disagrees(%x: tensor<3x5xf32>) -> tensor<3x5xf32> {
  // expected-error @+1 {{'tp.all_reduce' op uses axis "dp", but mesh @pod has no such axis}}
  %0 = tp.all_reduce %x sum over @pod ["dp"] : tensor<3x5xf32>
  return %0 : tensor<3x5xf32>
}
