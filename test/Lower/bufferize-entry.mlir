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

// The runtime takes contiguous buffers: a slice with gaps is copied, rows are
// not.

// CHECK-LABEL: func.func @contiguous(
// CHECK-SAME:    %[[X:[a-z0-9_]+]]: memref<4x8xf32>, %[[ROWS:[a-z0-9_]+]]: memref<2x8xf32>, %[[COLUMNS:[a-z0-9_]+]]: memref<4x2xf32>)
// CHECK:         %[[VIEW:.*]] = memref.subview %[[X]][2, 0] [2, 8] [1, 1]
// CHECK:         tprt.collective ins(%[[VIEW]] : {{.*}}) outs(%[[ROWS]]
// CHECK:         %[[GAPS:.*]] = memref.subview %[[X]][0, 4] [4, 2] [1, 1]
// CHECK:         memref.copy %[[GAPS]], %[[COPY:.*]] :
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

// Two results start from one fill: each gets a fill of its own, and neither is
// computed where the other belongs.

#row = affine_map<(d0, d1) -> (d0)>
#both = affine_map<(d0, d1) -> (d0, d1)>

// CHECK-LABEL: func.func @shared_fill(
// CHECK-SAME:    %[[Y:[a-z0-9]+]]: memref<4xf32>, %[[Z:[a-z0-9]+]]: memref<4xf32>)
// CHECK-NOT:     memref.alloc
// CHECK:         linalg.fill ins(%{{.*}} : f32) outs(%[[Y]]
// CHECK-NEXT:    linalg.generic {{.*}} outs(%[[Y]]
// CHECK:           arith.addf
// CHECK:         linalg.fill ins(%{{.*}} : f32) outs(%[[Z]]
// CHECK-NEXT:    linalg.generic {{.*}} outs(%[[Z]]
// CHECK:           arith.maximumf
func.func @shared_fill(%x: tensor<4x8xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<4xf32>
  %fill = linalg.fill ins(%zero : f32) outs(%empty : tensor<4xf32>) -> tensor<4xf32>
  %0 = linalg.generic {indexing_maps = [#both, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x8xf32>) outs(%fill : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %2 = arith.addf %out, %in : f32
    linalg.yield %2 : f32
  } -> tensor<4xf32>
  %1 = linalg.generic {indexing_maps = [#both, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<4x8xf32>) outs(%fill : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %2 = arith.maximumf %out, %in : f32
    linalg.yield %2 : f32
  } -> tensor<4xf32>
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}

// A value that two collectives overwrite is copied for one of them; neither
// result is stored over what the other still reads.

// CHECK-LABEL: func.func @overwritten_twice(
// CHECK-SAME:    %[[X:[a-z0-9]+]]: memref<4xf32>, %[[Y:[a-z0-9]+]]: memref<4xf32>, %[[Z:[a-z0-9]+]]: memref<4xf32>)
// CHECK:         linalg.exp ins(%[[X]] : {{.*}}) outs(%[[E:.*]] : memref<4xf32>)
// CHECK:         memref.copy %[[E]], %[[OTHER:.*]] :
// CHECK:         tprt.collective outs(%[[OTHER]] : memref<4xf32>) {kind = "first"}
// CHECK:         tprt.collective outs(%[[E]] : memref<4xf32>) {kind = "second"}
func.func @overwritten_twice(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %empty = tensor.empty() : tensor<4xf32>
  %0 = linalg.exp ins(%x : tensor<4xf32>) outs(%empty : tensor<4xf32>) -> tensor<4xf32>
  %1 = tprt.collective outs(%0 : tensor<4xf32>) {kind = "first"} -> tensor<4xf32>
  %2 = tprt.collective outs(%0 : tensor<4xf32>) {kind = "second"} -> tensor<4xf32>
  return %1, %2 : tensor<4xf32>, tensor<4xf32>
}

// A kernel writes its results where the caller wants them, and reads a view with
// gaps from a copy.

// CHECK-LABEL: func.func @kernel_call(
// CHECK-SAME:    %[[X:[a-z0-9_]+]]: memref<4x6xf32>, %[[Y:[a-z0-9_]+]]: memref<4x2xf32>, %[[Z:[a-z0-9_]+]]: memref<4xf32>)
// CHECK:         %[[VIEW:.*]] = memref.subview %[[X]]
// CHECK:         %[[COPY:.*]] = memref.alloc() {{.*}}: memref<4x2xf32>
// CHECK:         memref.copy %[[VIEW]], %[[COPY]]
// CHECK:         tprt.call ins(%[[COPY]] : memref<4x2xf32>) outs(%[[Y]], %[[Z]] : memref<4x2xf32>, memref<4xf32>)
// CHECK-NEXT:    return
func.func @kernel_call(%x: tensor<4x6xf32>) -> (tensor<4x2xf32>, tensor<4xf32>) {
  %0 = tensor.extract_slice %x[0, 1] [4, 2] [1, 1] : tensor<4x6xf32> to tensor<4x2xf32>
  %1 = tensor.empty() : tensor<4x2xf32>
  %2 = tensor.empty() : tensor<4xf32>
  %3:2 = tprt.call ins(%0 : tensor<4x2xf32>) outs(%1, %2 : tensor<4x2xf32>, tensor<4xf32>) {name = "my.pair"} -> tensor<4x2xf32>, tensor<4xf32>
  return %3#0, %3#1 : tensor<4x2xf32>, tensor<4xf32>
}

// What a kernel reads is not overwritten by what it writes.

// CHECK-LABEL: func.func @reads_what_it_replaces(
// CHECK:         tprt.call ins(%[[IN:[a-z0-9_]+]] : memref<6xf32>) outs(%[[OUT:[a-z0-9_]+]] : memref<2xf32>)
// CHECK:         memref.copy %[[OUT]]
func.func @reads_what_it_replaces(%x: tensor<6xf32>) -> tensor<6xf32> {
  %0 = tensor.empty() : tensor<6xf32>
  %1 = linalg.exp ins(%x : tensor<6xf32>) outs(%0 : tensor<6xf32>) -> tensor<6xf32>
  %2 = tensor.empty() : tensor<2xf32>
  %3 = tprt.call ins(%1 : tensor<6xf32>) outs(%2 : tensor<2xf32>) {name = "my.first"} -> tensor<2xf32>
  %4 = tensor.insert_slice %3 into %1[2] [2] [1] : tensor<2xf32> into tensor<6xf32>
  return %4 : tensor<6xf32>
}
