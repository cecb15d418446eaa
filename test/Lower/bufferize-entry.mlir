// RUN: tp-opt %s --tp-bufferize-entry --canonicalize | FileCheck %s

// The result is written where the caller wants it.

// CHECK-LABEL: func.func @main(
// CHECK-SAME:    %[[X:[a-z0-9_]+]]: memref<4xf32>, %[[Y:[a-z0-9_]+]]: memref<4xf32>)
// CHECK-SAME:    attributes {tp.num_arguments = 1 : i64}
// CHECK-NEXT:    linalg.exp ins(%[[X]] : memref<4xf32>) outs(%[[Y]] : memref<4xf32>)
// CHECK-NEXT:    return
func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = tensor.empty() : tensor<4xf32>
  %1 = linalg.exp ins(%x : tensor<4xf32>) outs(%0 : tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// A collective that works in place does so on the result.

// CHECK-LABEL: func.func @reduce_in_place(
// CHECK-SAME:    %[[X:[a-z0-9_]+]]: memref<4xf32>, %[[Y:[a-z0-9_]+]]: memref<4xf32>)
// CHECK-NEXT:    linalg.exp ins(%[[X]] : memref<4xf32>) outs(%[[Y]] : memref<4xf32>)
// CHECK-NEXT:    tprt.collective outs(%[[Y]] : memref<4xf32>)
// CHECK-NEXT:    return
func.func @reduce_in_place(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = tensor.empty() : tensor<4xf32>
  %1 = linalg.exp ins(%x : tensor<4xf32>) outs(%0 : tensor<4xf32>) -> tensor<4xf32>
  %2 = tprt.collective outs(%1 : tensor<4xf32>) {kind = "all_reduce"} -> tensor<4xf32>
  return %2 : tensor<4xf32>
}

// An argument is never written, and what is read later is not overwritten.

// CHECK-LABEL: func.func @keep_operands(
// CHECK-SAME:    %[[X:[a-z0-9_]+]]: memref<4xf32>, %[[Y:[a-z0-9_]+]]: memref<4xf32>, %[[Z:[a-z0-9_]+]]: memref<4xf32>)
// CHECK-DAG:     memref.copy %[[X]], %[[A:.*]] :
// CHECK:         tprt.collective outs(%[[A]]
// CHECK-NOT:     outs(%[[X]]
// CHECK:         return
func.func @keep_operands(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %0 = tprt.collective outs(%x : tensor<4xf32>) {kind = "all_reduce"} -> tensor<4xf32>
  return %0, %x : tensor<4xf32>, tensor<4xf32>
}

// The runtime takes contiguous buffers: a slice with gaps is copied, by a loop;
// rows are not.

// CHECK-LABEL: func.func @contiguous(
// CHECK-SAME:    %[[X:[a-z0-9_]+]]: memref<4x8xf32>, %[[ROWS:[a-z0-9_]+]]: memref<2x8xf32>, %[[COLUMNS:[a-z0-9_]+]]: memref<4x2xf32>)
// CHECK:         %[[VIEW:.*]] = memref.subview %[[X]][2, 0] [2, 8] [1, 1]
// CHECK:         tprt.collective ins(%[[VIEW]] : {{.*}}) outs(%[[ROWS]]
// CHECK:         %[[GAPS:.*]] = memref.subview %[[X]][0, 4] [4, 2] [1, 1]
// CHECK:         linalg.generic {{.*}} ins(%[[GAPS]] : {{.*}}) outs(%[[COPY:.*]] : memref<4x2xf32>)
// CHECK:         tprt.collective ins(%[[COPY]] : memref<4x2xf32>) outs(%[[COLUMNS]]
func.func @contiguous(%x: tensor<4x8xf32>) -> (tensor<2x8xf32>, tensor<4x2xf32>) {
  %rows = tensor.extract_slice %x[2, 0] [2, 8] [1, 1] : tensor<4x8xf32> to tensor<2x8xf32>
  %e0 = tensor.empty() : tensor<2x8xf32>
  %0 = tprt.collective ins(%rows : tensor<2x8xf32>) outs(%e0 : tensor<2x8xf32>) {kind = "permute"} -> tensor<2x8xf32>
  %columns = tensor.extract_slice %x[0, 4] [4, 2] [1, 1] : tensor<4x8xf32> to tensor<4x2xf32>
  %e1 = tensor.empty() : tensor<4x2xf32>
  %1 = tprt.collective ins(%columns : tensor<4x2xf32>) outs(%e1 : tensor<4x2xf32>) {kind = "permute"} -> tensor<4x2xf32>
  return %0, %1 : tensor<2x8xf32>, tensor<4x2xf32>
}
