// RUN: tp-check %s --entry=whole_strips | FileCheck %s
// RUN: tp-check %s --entry=rows_along_memory | FileCheck %s
// RUN: tp-check %s --entry=depth_along_memory | FileCheck %s
// RUN: tp-check %s --entry=two_depths | FileCheck %s
// RUN: tp-compile %s --entry=deep_halves -o %t.tpx
// RUN: tp-run %t.tpx | FileCheck %s --check-prefix=DEEP

// Products whose rows, columns and depths do not fill tiles and blocks, with
// operands in each order in which strips are packed.

// CHECK: {{^}}equal, largest error
// DEEP:  step {{.*}} ms

tp.mesh @one <tp = 1>

#left = affine_map<(m, n, k) -> (m, k)>
#left_turned = affine_map<(m, n, k) -> (k, m)>
#right = affine_map<(m, n, k) -> (k, n)>
#right_turned = affine_map<(m, n, k) -> (n, k)>
#result = affine_map<(m, n, k) -> (m, n)>

// Two blocks of depth, the second one shorter; two panels of rows and columns.

func.func @whole_strips(%a: tensor<103x523xf32>, %b: tensor<523x539xf32>) -> tensor<103x539xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<103x539xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<103x539xf32>) -> tensor<103x539xf32>
  %c = linalg.matmul ins(%a, %b : tensor<103x523xf32>, tensor<523x539xf32>)
      outs(%zeros : tensor<103x539xf32>) -> tensor<103x539xf32>
  return %c : tensor<103x539xf32>
}

func.func @rows_along_memory(%a: tensor<37x31xf32>, %b: tensor<37x29xf32>) -> tensor<31x29xf32> {
  %one = arith.constant 1.0 : f32
  %empty = tensor.empty() : tensor<31x29xf32>
  %ones = linalg.fill ins(%one : f32) outs(%empty : tensor<31x29xf32>) -> tensor<31x29xf32>
  %c = linalg.generic {indexing_maps = [#left_turned, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<37x31xf32>, tensor<37x29xf32>) outs(%ones : tensor<31x29xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %0 = arith.mulf %x, %y : f32
    %1 = arith.addf %sum, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<31x29xf32>
  return %c : tensor<31x29xf32>
}

func.func @depth_along_memory(%a: tensor<31x37xf64>, %b: tensor<157x37xf64>) -> tensor<31x157xf64> {
  %zero = arith.constant 0.0 : f64
  %empty = tensor.empty() : tensor<31x157xf64>
  %zeros = linalg.fill ins(%zero : f64) outs(%empty : tensor<31x157xf64>) -> tensor<31x157xf64>
  %c = linalg.generic {indexing_maps = [#left, #right_turned, #result], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<31x37xf64>, tensor<157x37xf64>) outs(%zeros : tensor<31x157xf64>) {
  ^bb0(%x: f64, %y: f64, %sum: f64):
    %0 = arith.mulf %x, %y : f64
    %1 = arith.addf %sum, %0 : f64
    linalg.yield %1 : f64
  } -> tensor<31x157xf64>
  return %c : tensor<31x157xf64>
}

// A depth of two loops that lie apart in one operand.

func.func @two_depths(%a: tensor<5x31x7xf32>, %b: tensor<7x5x29xf32>) -> tensor<31x29xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<31x29xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<31x29xf32>) -> tensor<31x29xf32>
  %c = linalg.generic {
      indexing_maps = [affine_map<(m, n, k, l) -> (k, m, l)>, affine_map<(m, n, k, l) -> (l, k, n)>,
                       affine_map<(m, n, k, l) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%a, %b : tensor<5x31x7xf32>, tensor<7x5x29xf32>) outs(%zeros : tensor<31x29xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %0 = arith.mulf %x, %y : f32
    %1 = arith.addf %sum, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<31x29xf32>
  return %c : tensor<31x29xf32>
}

// Sums of half floats are rounded once, so their depth is one block: what is
// packed at a time has fewer columns, and fits on the stack.

func.func @deep_halves(%a: tensor<40x8192xbf16>, %b: tensor<8192x600xbf16>) -> tensor<40x600xbf16> {
  %zero = arith.constant 0.0 : bf16
  %empty = tensor.empty() : tensor<40x600xbf16>
  %zeros = linalg.fill ins(%zero : bf16) outs(%empty : tensor<40x600xbf16>) -> tensor<40x600xbf16>
  %c = linalg.matmul ins(%a, %b : tensor<40x8192xbf16>, tensor<8192x600xbf16>)
      outs(%zeros : tensor<40x600xbf16>) -> tensor<40x600xbf16>
  return %c : tensor<40x600xbf16>
}
