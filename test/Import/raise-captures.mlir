// RUN: tp-opt %s --tp-raise-captures --canonicalize --split-input-file | FileCheck %s

// JAX's concatenation of two tensors.

// CHECK-LABEL: func.func @main(
// CHECK-SAME:    %[[A:.*]]: tensor<2x4xf32>, %[[B:.*]]: tensor<2x3xf32>
// CHECK-NEXT:    %[[C:.*]] = tensor.concat dim(1) %[[A]], %[[B]] : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<2x7xf32>
// CHECK-NEXT:    return %[[C]]
func.func @main(%a: tensor<2x4xf32>, %b: tensor<2x3xf32>) -> tensor<2x7xf32> {
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<2x7xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<2x7xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %1 = arith.cmpi ult, %j, %c4 : index
    %2 = scf.if %1 -> (f32) {
      %3 = tensor.extract %a[%i, %j] : tensor<2x4xf32>
      scf.yield %3 : f32
    } else {
      %4 = arith.subi %j, %c4 : index
      %5 = tensor.extract %b[%i, %4] : tensor<2x3xf32>
      scf.yield %5 : f32
    }
    linalg.yield %2 : f32
  } -> tensor<2x7xf32>
  return %0 : tensor<2x7xf32>
}

// -----

// Three tensors, a dimension of one element read at a constant 0, and
// comparisons written the other way round.

// CHECK-LABEL: func.func @three(
// CHECK-SAME:    %[[A:.*]]: tensor<1x4xf32>, %[[B:.*]]: tensor<1x3xf32>, %[[C:.*]]: tensor<1x2xf32>
// CHECK-NEXT:    %[[R:.*]] = tensor.concat dim(1) %[[A]], %[[B]], %[[C]]
// CHECK-NEXT:    return %[[R]]
func.func @three(%a: tensor<1x4xf32>, %b: tensor<1x3xf32>, %c: tensor<1x2xf32>) -> tensor<1x9xf32> {
  %c0 = arith.constant 0 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<1x9xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<1x9xf32>) {
  ^bb0(%out: f32):
    %j = linalg.index 1 : index
    %1 = arith.cmpi sgt, %c4, %j : index
    %2 = scf.if %1 -> (f32) {
      %3 = tensor.extract %a[%c0, %j] : tensor<1x4xf32>
      scf.yield %3 : f32
    } else {
      %4 = arith.subi %j, %c4 : index
      %5 = arith.cmpi uge, %4, %c3 : index
      %6 = scf.if %5 -> (f32) {
        %7 = arith.subi %4, %c3 : index
        %8 = tensor.extract %c[%c0, %7] : tensor<1x2xf32>
        scf.yield %8 : f32
      } else {
        %9 = tensor.extract %b[%c0, %4] : tensor<1x3xf32>
        scf.yield %9 : f32
      }
      scf.yield %6 : f32
    }
    linalg.yield %2 : f32
  } -> tensor<1x9xf32>
  return %0 : tensor<1x9xf32>
}

// -----

// A part of one tensor and a transposed one, used in further arithmetic.

// CHECK-LABEL: func.func @parts(
// CHECK-SAME:    %[[A:.*]]: tensor<8x4xf32>, %[[B:.*]]: tensor<3x2xf32>
// CHECK:         %[[S:.*]] = tensor.extract_slice %[[A]][2, 0] [2, 4] [1, 1]
// CHECK:         %[[T:.*]] = linalg.generic {{.*}} ins(%[[B]] : tensor<3x2xf32>) outs(%{{.*}} : tensor<2x3xf32>)
// CHECK:         %[[C:.*]] = tensor.concat dim(1) %[[S]], %[[T]]
// CHECK:         linalg.generic {{.*}} ins(%[[C]] : tensor<2x7xf32>)
// CHECK-NEXT:    ^bb0(%[[IN:.*]]: f32, %{{.*}}: f32):
// CHECK-NEXT:      arith.negf %[[IN]]
func.func @parts(%a: tensor<8x4xf32>, %b: tensor<3x2xf32>) -> tensor<2x7xf32> {
  %c2 = arith.constant 2 : index
  %c4 = arith.constant 4 : index
  %e = tensor.empty() : tensor<2x7xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<2x7xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %1 = arith.cmpi slt, %j, %c4 : index
    %2 = scf.if %1 -> (f32) {
      %i2 = arith.addi %i, %c2 : index
      %3 = tensor.extract %a[%i2, %j] : tensor<8x4xf32>
      scf.yield %3 : f32
    } else {
      %4 = arith.subi %j, %c4 : index
      %5 = tensor.extract %b[%4, %i] : tensor<3x2xf32>
      scf.yield %5 : f32
    }
    %6 = arith.negf %2 : f32
    linalg.yield %6 : f32
  } -> tensor<2x7xf32>
  return %0 : tensor<2x7xf32>
}

// -----

// A choice that does not depend on one loop alone stays.

// CHECK-LABEL: func.func @triangle(
// CHECK-NOT:     tensor.concat
// CHECK:         scf.if
func.func @triangle(%a: tensor<4x16xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %e = tensor.empty() : tensor<4x4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<4x4xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %1 = arith.cmpi ult, %j, %i : index
    %2 = scf.if %1 -> (f32) {
      %j2 = arith.muli %j, %i : index
      %3 = tensor.extract %a[%i, %j2] : tensor<4x16xf32>
      scf.yield %3 : f32
    } else {
      %4 = tensor.extract %b[%i, %j] : tensor<4x4xf32>
      scf.yield %4 : f32
    }
    linalg.yield %2 : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

// -----

// A read at affine positions is an operand; the clamp never bites.

// CHECK:       #[[READ:.*]] = affine_map<(d0, d1) -> (d0, 0, d1)>
// CHECK-LABEL: func.func @operand(
// CHECK-SAME:    %[[X:.*]]: tensor<4x8xf32>, %[[T:.*]]: tensor<4x1x8xf32>
// CHECK:         linalg.generic {indexing_maps = [#{{.*}}, #[[READ]], #{{.*}}]
// CHECK-SAME:      ins(%[[X]], %[[T]] : tensor<4x8xf32>, tensor<4x1x8xf32>)
// CHECK-NEXT:    ^bb0(%[[IN:.*]]: f32, %[[READ:.*]]: f32, %{{.*}}: f32):
// CHECK-NEXT:      arith.addf %[[IN]], %[[READ]]
func.func @operand(%x: tensor<4x8xf32>, %t: tensor<4x1x8xf32>) -> tensor<4x8xf32> {
  %c0 = arith.constant 0 : index
  %c3 = arith.constant 3 : index
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<4x8xf32>) outs(%x : tensor<4x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %1 = arith.maxsi %i, %c0 : index
    %2 = arith.minsi %1, %c3 : index
    %3 = tensor.extract %t[%2, %c0, %j] : tensor<4x1x8xf32>
    %4 = arith.addf %in, %3 : f32
    linalg.yield %4 : f32
  } -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

// Every second row, from the second on.

// CHECK-LABEL: func.func @strided(
// CHECK-SAME:    %[[T:.*]]: tensor<9x8xf32>
// CHECK:         %[[S:.*]] = tensor.extract_slice %[[T]][1, 5] [4, 1] [2, 1]
// CHECK:         linalg.generic {{.*}} ins(%[[S]] : tensor<4x1xf32>)
func.func @strided(%t: tensor<9x8xf32>) -> tensor<4xf32> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c5 = arith.constant 5 : index
  %e = tensor.empty() : tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%e : tensor<4xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %1 = arith.muli %i, %c2 : index
    %2 = arith.addi %1, %c1 : index
    %3 = tensor.extract %t[%2, %c5] : tensor<9x8xf32>
    linalg.yield %3 : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// A scalar that was read before the operation.

// CHECK-LABEL: func.func @scalar(
// CHECK-SAME:    %[[X:.*]]: tensor<4xf32>, %[[C:.*]]: tensor<i1>
// CHECK-NOT:     tensor.extract
// CHECK:         linalg.generic {{.*}} ins(%[[X]], %[[C]] : tensor<4xf32>, tensor<i1>)
// CHECK-NEXT:    ^bb0(%[[IN:.*]]: f32, %[[COND:.*]]: i1, %[[OUT:.*]]: f32):
// CHECK-NEXT:      arith.select %[[COND]], %[[IN]], %[[OUT]]
func.func @scalar(%x: tensor<4xf32>, %c: tensor<i1>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %b = tensor.extract %c[] : tensor<i1>
  %0 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%y : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %1 = arith.select %b, %in, %out : f32
    linalg.yield %1 : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// JAX's gather: the indices become an operand, the table stays captured.

// CHECK-LABEL: func.func @gather(
// CHECK-SAME:    %[[IDS:.*]]: tensor<2x16x1xi32>, %[[TABLE:.*]]: tensor<128x64xf32>
// CHECK-DAG:     %[[C0:.*]] = arith.constant 0 : index
// CHECK-DAG:     %[[C127:.*]] = arith.constant 127 : index
// CHECK:         linalg.generic {{.*}} ins(%[[IDS]] : tensor<2x16x1xi32>)
// CHECK-NEXT:    ^bb0(%[[ID:.*]]: i32, %{{.*}}: f32):
// CHECK-NEXT:      %[[K:.*]] = linalg.index 2
// CHECK-NEXT:      %[[AT:.*]] = arith.index_cast %[[ID]]
// CHECK-NEXT:      %[[MAX:.*]] = arith.maxsi %[[AT]], %[[C0]]
// CHECK-NEXT:      %[[MIN:.*]] = arith.minsi %[[MAX]], %[[C127]]
// CHECK-NEXT:      tensor.extract %[[TABLE]][%[[MIN]], %[[K]]]
func.func @gather(%ids: tensor<2x16x1xi32>, %table: tensor<128x64xf32>) -> tensor<2x16x64xf32> {
  %c0 = arith.constant 0 : index
  %c127 = arith.constant 127 : index
  %e = tensor.empty() : tensor<2x16x64xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<2x16x64xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %k = linalg.index 2 : index
    %1 = tensor.extract %ids[%i, %j, %c0] : tensor<2x16x1xi32>
    %2 = arith.index_cast %1 : i32 to index
    %3 = arith.maxsi %2, %c0 : index
    %4 = arith.minsi %3, %c127 : index
    %5 = tensor.extract %table[%4, %k] : tensor<128x64xf32>
    linalg.yield %5 : f32
  } -> tensor<2x16x64xf32>
  return %0 : tensor<2x16x64xf32>
}

// -----

// PyTorch's gather is clamped.

// CHECK-LABEL: func.func @unclamped(
// CHECK:         %[[AT:.*]] = arith.index_cast
// CHECK:         %[[MAX:.*]] = arith.maxsi %[[AT]], %{{.*}}
// CHECK:         %[[MIN:.*]] = arith.minsi %[[MAX]], %{{.*}}
// CHECK:         tensor.extract %{{.*}}[%[[MIN]], %{{.*}}] : tensor<128x64xf32>
func.func @unclamped(%ids: tensor<16xi64>, %table: tensor<128x64xf32>, %e: tensor<16x64xf32>) -> tensor<16x64xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%ids : tensor<16xi64>) outs(%e : tensor<16x64xf32>) {
  ^bb0(%id: i64, %out: f32):
    %1 = arith.index_cast %id : i64 to index
    %k = linalg.index 1 : index
    %2 = tensor.extract %table[%1, %k] : tensor<128x64xf32>
    linalg.yield %2 : f32
  } -> tensor<16x64xf32>
  return %0 : tensor<16x64xf32>
}
