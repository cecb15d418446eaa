// RUN: tp-opt %s --tp-expand-complex --split-input-file --verify-diagnostics | FileCheck %s

// Complex numbers become their parts; the boundary keeps its bytes.

// CHECK-LABEL: func.func @main(
// CHECK-NEXT:    %[[RE:.*]] = tensor.extract_slice %arg0[0, 0] [4, 1] [1, 1] : tensor<4x2xf32> to tensor<4xf32>
// CHECK-NEXT:    %[[IM:.*]] = tensor.extract_slice %arg0[0, 1] [4, 1] [1, 1] : tensor<4x2xf32> to tensor<4xf32>
// CHECK-NEXT:    %[[E:.*]] = tensor.empty() : tensor<4x2xf32>
// CHECK-NEXT:    %[[HALF:.*]] = tensor.insert_slice %[[RE]] into %[[E]][0, 0] [4, 1] [1, 1] : tensor<4xf32> into tensor<4x2xf32>
// CHECK-NEXT:    %[[BOTH:.*]] = tensor.insert_slice %[[IM]] into %[[HALF]][0, 1] [4, 1] [1, 1] : tensor<4xf32> into tensor<4x2xf32>
// CHECK-NEXT:    return %[[BOTH]] : tensor<4x2xf32>
func.func @main(%x: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
  return %x : tensor<4xcomplex<f32>>
}

// -----

tp.mesh @pod <tp = 3>

// CHECK-LABEL: func.func @product(
// CHECK-SAME:      %[[X:[a-z0-9]+]]: tensor<4x5x2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}, {}]>}
// CHECK-SAME:      -> tensor<4x5x2xf32>
// CHECK-DAG:     %[[RE:.*]] = tensor.extract_slice %[[X]][0, 0, 0] [4, 5, 1] [1, 1, 1] : tensor<4x5x2xf32> to tensor<4x5xf32>
// CHECK-DAG:     %[[IM:.*]] = tensor.extract_slice %[[X]][0, 0, 1] [4, 5, 1] [1, 1, 1] : tensor<4x5x2xf32> to tensor<4x5xf32>
// CHECK:         %[[PRODUCT:.*]]:2 = linalg.generic {{.*}} ins(%[[RE]], %[[IM]] :
// CHECK:         ^bb0(%[[A:.*]]: f32, %[[B:.*]]: f32, %{{.*}}: f32, %{{.*}}: f32):
// CHECK-DAG:       %[[AA:.*]] = arith.mulf %[[A]], %[[A]]
// CHECK-DAG:       %[[BB:.*]] = arith.mulf %[[B]], %[[B]]
// CHECK-DAG:       %[[D:.*]] = arith.subf %[[AA]], %[[BB]]
// CHECK:           linalg.yield %[[D]], %{{.*}} : f32, f32
// CHECK:         %[[HALF:.*]] = tensor.insert_slice %[[PRODUCT]]#0 into %{{.*}}[0, 0, 0] [4, 5, 1]
// CHECK:         %[[BOTH:.*]] = tensor.insert_slice %[[PRODUCT]]#1 into %[[HALF]][0, 0, 1] [4, 5, 1]
// CHECK:         return %[[BOTH]]
func.func @product(%x: tensor<4x5xcomplex<f32>> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<4x5xcomplex<f32>> {
  %e = tensor.empty() : tensor<4x5xcomplex<f32>>
  %0 = linalg.map ins(%x : tensor<4x5xcomplex<f32>>) outs(%e : tensor<4x5xcomplex<f32>>) (%p: complex<f32>, %out: complex<f32>) {
    %d = complex.mul %p, %p : complex<f32>
    linalg.yield %d : complex<f32>
  }
  return %0 : tensor<4x5xcomplex<f32>>
}

// Numbers outside of tensors are pairs too.

// CHECK-LABEL: func.func @number(
// CHECK-SAME:      %[[X:.*]]: tensor<2xf32>) -> tensor<2xf32>
// CHECK:         %[[RE:.*]] = tensor.extract %[[X]][%c0]
// CHECK:         %[[IM:.*]] = tensor.extract %[[X]][%c1]
// CHECK:         %[[NEG:.*]] = arith.negf %[[IM]]
// CHECK:         tensor.from_elements %[[RE]], %[[NEG]] : tensor<2xf32>
func.func @number(%x: complex<f32>) -> complex<f32> {
  %0 = complex.conj %x : complex<f32>
  return %0 : complex<f32>
}

// CHECK-LABEL: func.func @called(
// CHECK-SAME:      %[[X:.*]]: tensor<3x2xf64>
// CHECK:         call @callee(%{{.*}}) : (tensor<3x2xf64>) -> tensor<3x2xf64>
func.func private @callee(%x: tensor<3xcomplex<f64>>) -> tensor<3xcomplex<f64>> {
  return %x : tensor<3xcomplex<f64>>
}
func.func @called(%x: tensor<3xcomplex<f64>>) -> tensor<3xcomplex<f64>> {
  %0 = call @callee(%x) : (tensor<3xcomplex<f64>>) -> tensor<3xcomplex<f64>>
  return %0 : tensor<3xcomplex<f64>>
}

// -----

func.func @bits(%x: tensor<4xcomplex<f32>>) -> tensor<4xi64> {
  %e = tensor.empty() : tensor<4xi64>
  %0 = linalg.map ins(%x : tensor<4xcomplex<f32>>) outs(%e : tensor<4xi64>) (%p: complex<f32>, %out: i64) {
    // expected-error @+1 {{'complex.bitcast' op cannot be computed from the parts of complex numbers}}
    %b = complex.bitcast %p : complex<f32> to i64
    linalg.yield %b : i64
  }
  return %0 : tensor<4xi64>
}

// -----

func.func @cast(%x: tensor<4xcomplex<f32>>) -> tensor<?xcomplex<f32>> {
  // expected-error @+1 {{'tensor.cast' op cannot be computed from the parts of complex numbers}}
  %0 = tensor.cast %x : tensor<4xcomplex<f32>> to tensor<?xcomplex<f32>>
  return %0 : tensor<?xcomplex<f32>>
}
