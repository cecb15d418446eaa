// RUN: tp-check %s --entry=floats --trials=2 | FileCheck %s
// RUN: tp-check %s --entry=short_floats | FileCheck %s
// RUN: tp-check %s --entry=integers | FileCheck %s
// RUN: tp-check %s --entry=booleans | FileCheck %s
// RUN: tp-check %s --entry=empty | FileCheck %s
// RUN: tp-check %s --entry=empty_booleans | FileCheck %s
// RUN: tp-check %s --entry=returned_again | FileCheck %s
// RUN: tp-check %s --entry=few_half_floats | FileCheck %s
// RUN: tp-check %s --entry=narrowed | FileCheck %s
// RUN: tp-check %s --entry=dropped | FileCheck %s
// RUN: tp-check %s --entry=half_float_math | FileCheck %s

// Every element type, in sizes that fill no vector: what the code computes is
// what the interpreter does.

// CHECK: equal

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#column = affine_map<(d0, d1) -> (d1)>
#swap = affine_map<(d0, d1) -> (d1, d0)>

func.func @floats(%x: tensor<7x37xf32>, %y: tensor<7x37xf64>) -> (tensor<7x37xf64>, tensor<7xf32>, tensor<37xf64>, tensor<37x7xf32>) {
  %e0 = tensor.empty() : tensor<7x37xf64>
  %0 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %y : tensor<7x37xf32>, tensor<7x37xf64>) outs(%e0 : tensor<7x37xf64>) {
  ^bb0(%in: f32, %in_0: f64, %out: f64):
    %5 = arith.extf %in : f32 to f64
    %6 = math.exp %5 : f64
    %7 = arith.subf %6, %in_0 : f64
    linalg.yield %7 : f64
  } -> tensor<7x37xf64>
  %zero = arith.constant 0.0 : f32
  %e1 = tensor.empty() : tensor<7xf32>
  %f1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<7xf32>) -> tensor<7xf32>
  %1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<7x37xf32>) outs(%f1 : tensor<7xf32>) {
  ^bb0(%in: f32, %out: f32):
    %5 = arith.mulf %in, %in : f32
    %6 = arith.addf %out, %5 : f32
    linalg.yield %6 : f32
  } -> tensor<7xf32>
  %low = arith.constant 0xFFF0000000000000 : f64
  %e2 = tensor.empty() : tensor<37xf64>
  %f2 = linalg.fill ins(%low : f64) outs(%e2 : tensor<37xf64>) -> tensor<37xf64>
  %2 = linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]} ins(%y : tensor<7x37xf64>) outs(%f2 : tensor<37xf64>) {
  ^bb0(%in: f64, %out: f64):
    %5 = arith.maximumf %out, %in : f64
    linalg.yield %5 : f64
  } -> tensor<37xf64>
  %e3 = tensor.empty() : tensor<37x7xf32>
  %3 = linalg.generic {indexing_maps = [#swap, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<7x37xf32>) outs(%e3 : tensor<37x7xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<37x7xf32>
  return %0, %1, %2, %3 : tensor<7x37xf64>, tensor<7xf32>, tensor<37xf64>, tensor<37x7xf32>
}

func.func @short_floats(%x: tensor<7x37xbf16>, %w: tensor<37x5xbf16>) -> (tensor<7x37xbf16>, tensor<7xbf16>, tensor<7x5xbf16>) {
  %e0 = tensor.empty() : tensor<7x37xbf16>
  %0 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<7x37xbf16>) outs(%e0 : tensor<7x37xbf16>) {
  ^bb0(%in: bf16, %out: bf16):
    %3 = math.tanh %in : bf16
    %4 = arith.addf %3, %in : bf16
    linalg.yield %4 : bf16
  } -> tensor<7x37xbf16>
  %zero = arith.constant 0.0 : bf16
  %e1 = tensor.empty() : tensor<7xbf16>
  %f1 = linalg.fill ins(%zero : bf16) outs(%e1 : tensor<7xbf16>) -> tensor<7xbf16>
  %1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<7x37xbf16>) outs(%f1 : tensor<7xbf16>) {
  ^bb0(%in: bf16, %out: bf16):
    %3 = arith.maximumf %out, %in : bf16
    linalg.yield %3 : bf16
  } -> tensor<7xbf16>
  %e2 = tensor.empty() : tensor<7x5xbf16>
  %f2 = linalg.fill ins(%zero : bf16) outs(%e2 : tensor<7x5xbf16>) -> tensor<7x5xbf16>
  %2 = linalg.matmul ins(%x, %w : tensor<7x37xbf16>, tensor<37x5xbf16>) outs(%f2 : tensor<7x5xbf16>) -> tensor<7x5xbf16>
  return %0, %1, %2 : tensor<7x37xbf16>, tensor<7xbf16>, tensor<7x5xbf16>
}

func.func @integers(%x: tensor<7x37xi32>, %y: tensor<7x37xi64>, %z: tensor<7x37xi8>) -> (tensor<7x37xi64>, tensor<7xi64>, tensor<37xi32>, tensor<7x37xi8>) {
  %e0 = tensor.empty() : tensor<7x37xi64>
  %0 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %y : tensor<7x37xi32>, tensor<7x37xi64>) outs(%e0 : tensor<7x37xi64>) {
  ^bb0(%in: i32, %in_0: i64, %out: i64):
    %i = linalg.index 1 : index
    %4 = arith.extsi %in : i32 to i64
    %5 = arith.muli %4, %in_0 : i64
    %6 = arith.index_cast %i : index to i64
    %7 = arith.addi %5, %6 : i64
    linalg.yield %7 : i64
  } -> tensor<7x37xi64>
  %zero = arith.constant 0 : i64
  %e1 = tensor.empty() : tensor<7xi64>
  %f1 = linalg.fill ins(%zero : i64) outs(%e1 : tensor<7xi64>) -> tensor<7xi64>
  %1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%0 : tensor<7x37xi64>) outs(%f1 : tensor<7xi64>) {
  ^bb0(%in: i64, %out: i64):
    %4 = arith.addi %out, %in : i64
    linalg.yield %4 : i64
  } -> tensor<7xi64>
  %low = arith.constant -2147483648 : i32
  %e2 = tensor.empty() : tensor<37xi32>
  %f2 = linalg.fill ins(%low : i32) outs(%e2 : tensor<37xi32>) -> tensor<37xi32>
  %2 = linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]} ins(%x : tensor<7x37xi32>) outs(%f2 : tensor<37xi32>) {
  ^bb0(%in: i32, %out: i32):
    %4 = arith.maxsi %out, %in : i32
    linalg.yield %4 : i32
  } -> tensor<37xi32>
  %e3 = tensor.empty() : tensor<7x37xi8>
  %3 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%z : tensor<7x37xi8>) outs(%e3 : tensor<7x37xi8>) {
  ^bb0(%in: i8, %out: i8):
    %c3 = arith.constant 3 : i8
    %4 = arith.divsi %in, %c3 : i8
    %5 = arith.shli %4, %c3 : i8
    linalg.yield %5 : i8
  } -> tensor<7x37xi8>
  return %0, %1, %2, %3 : tensor<7x37xi64>, tensor<7xi64>, tensor<37xi32>, tensor<7x37xi8>
}

func.func @booleans(%x: tensor<7x37xi1>, %y: tensor<7x37xf32>) -> (tensor<7x37xi1>, tensor<7xi1>, tensor<7x37xf32>) {
  %e0 = tensor.empty() : tensor<7x37xi1>
  %0 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %y : tensor<7x37xi1>, tensor<7x37xf32>) outs(%e0 : tensor<7x37xi1>) {
  ^bb0(%in: i1, %in_0: f32, %out: i1):
    %zero = arith.constant 0.0 : f32
    %3 = arith.cmpf olt, %in_0, %zero : f32
    %4 = arith.xori %in, %3 : i1
    linalg.yield %4 : i1
  } -> tensor<7x37xi1>
  %false = arith.constant false
  %e1 = tensor.empty() : tensor<7xi1>
  %f1 = linalg.fill ins(%false : i1) outs(%e1 : tensor<7xi1>) -> tensor<7xi1>
  %1 = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%0 : tensor<7x37xi1>) outs(%f1 : tensor<7xi1>) {
  ^bb0(%in: i1, %out: i1):
    %3 = arith.ori %out, %in : i1
    linalg.yield %3 : i1
  } -> tensor<7xi1>
  %e2 = tensor.empty() : tensor<7x37xf32>
  %2 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%0, %y : tensor<7x37xi1>, tensor<7x37xf32>) outs(%e2 : tensor<7x37xf32>) {
  ^bb0(%in: i1, %in_0: f32, %out: f32):
    %zero = arith.constant 0.0 : f32
    %3 = arith.select %in, %in_0, %zero : f32
    linalg.yield %3 : f32
  } -> tensor<7x37xf32>
  return %0, %1, %2 : tensor<7x37xi1>, tensor<7xi1>, tensor<7x37xf32>
}

// A dimension without elements; a sum over it is where it started.

func.func @empty(%x: tensor<0x37xf32>, %y: tensor<7x0xf32>, %z: tensor<0x5xf32>) -> (tensor<0x37xf32>, tensor<7x5xf32>) {
  %e0 = tensor.empty() : tensor<0x37xf32>
  %0 = linalg.exp ins(%x : tensor<0x37xf32>) outs(%e0 : tensor<0x37xf32>) -> tensor<0x37xf32>
  %one = arith.constant 1.0 : f32
  %e1 = tensor.empty() : tensor<7x5xf32>
  %f1 = linalg.fill ins(%one : f32) outs(%e1 : tensor<7x5xf32>) -> tensor<7x5xf32>
  %1 = linalg.matmul ins(%y, %z : tensor<7x0xf32>, tensor<0x5xf32>) outs(%f1 : tensor<7x5xf32>) -> tensor<7x5xf32>
  return %0, %1 : tensor<0x37xf32>, tensor<7x5xf32>
}

func.func @empty_booleans(%x: tensor<0x2x3xf32>) -> (tensor<0x2x3xi1>, tensor<0x2x3xf32>) {
  %0 = arith.addf %x, %x : tensor<0x2x3xf32>
  %1 = arith.cmpf olt, %0, %x : tensor<0x2x3xf32>
  return %1, %0 : tensor<0x2x3xi1>, tensor<0x2x3xf32>
}

// One value is two results.

func.func @returned_again(%x: tensor<f32>, %y: tensor<7x5xf32>) -> (tensor<f32>, tensor<f32>, tensor<7x5xf32>, tensor<7x5xf32>) {
  %0 = arith.addf %x, %x : tensor<f32>
  %1 = arith.mulf %y, %y : tensor<7x5xf32>
  return %0, %0, %1, %1 : tensor<f32>, tensor<f32>, tensor<7x5xf32>, tensor<7x5xf32>
}

// Fewer elements of 16 bits than any register holds.

func.func @few_half_floats(%x: tensor<3x2xbf16>, %y: tensor<3x2xf16>) -> (tensor<3xbf16>, tensor<3xf16>) {
  %zero = arith.constant dense<0.0> : tensor<3xbf16>
  %zeroHalf = arith.constant dense<0.0> : tensor<3xf16>
  %0 = arith.addf %x, %x : tensor<3x2xbf16>
  %1 = linalg.reduce {arith.addf} ins(%0 : tensor<3x2xbf16>) outs(%zero : tensor<3xbf16>) dimensions = [1]
  %2 = arith.addf %y, %y : tensor<3x2xf16>
  %3 = linalg.reduce {arith.addf} ins(%2 : tensor<3x2xf16>) outs(%zeroHalf : tensor<3xf16>) dimensions = [1]
  return %1, %3 : tensor<3xbf16>, tensor<3xf16>
}

// From 64 bits to 16.

func.func @narrowed(%x: tensor<7x5xf64>) -> (tensor<7x5xbf16>, tensor<7x5xf16>) {
  %0 = arith.truncf %x : tensor<7x5xf64> to tensor<7x5xbf16>
  %1 = arith.truncf %x : tensor<7x5xf64> to tensor<7x5xf16>
  return %0, %1 : tensor<7x5xbf16>, tensor<7x5xf16>
}

// Slices that drop one of two dimensions of size 1.

func.func @dropped(%x: tensor<2x3x1xf32>, %y: tensor<2x1xf32>) -> (tensor<2x1xf32>, tensor<2x3x1xf32>, tensor<1xf32>) {
  %0 = tensor.extract_slice %x[0, 0, 0] [2, 1, 1] [1, 2, 1] : tensor<2x3x1xf32> to tensor<2x1xf32>
  %1 = tensor.insert_slice %y into %x[0, 1, 0] [2, 1, 1] [1, 2, 1] : tensor<2x1xf32> into tensor<2x3x1xf32>
  %2 = tensor.extract_slice %x[1, 2, 0] [1, 1, 1] [1, 1, 1] : tensor<2x3x1xf32> to tensor<1xf32>
  return %0, %1, %2 : tensor<2x1xf32>, tensor<2x3x1xf32>, tensor<1xf32>
}

// Functions of 16 bits are those of 32, rounded.

func.func @half_float_math(%x: tensor<7x5xbf16>, %y: tensor<7x5xf16>) -> (tensor<7x5xbf16>, tensor<7x5xf16>) {
  %0 = math.absf %x : tensor<7x5xbf16>
  %1 = math.sqrt %0 : tensor<7x5xbf16>
  %2 = math.exp %1 : tensor<7x5xbf16>
  %3 = math.absf %y : tensor<7x5xf16>
  %4 = math.sqrt %3 : tensor<7x5xf16>
  %5 = math.tanh %4 : tensor<7x5xf16>
  return %2, %5 : tensor<7x5xbf16>, tensor<7x5xf16>
}
