// RUN: tp-opt %s --tp-plan-arena | FileCheck %s

// CHECK-LABEL: func.func @main(
// CHECK-SAME:    %{{.*}}: memref<4xf32>, %{{.*}}: memref<4xf32>, %[[W:[a-z0-9_]+]]: memref<64xi8>)
// CHECK-SAME:    attributes {tp.workspace_bytes = 64 : i64}
// CHECK:         %[[C0:.*]] = arith.constant 0 : index
// CHECK:         %[[T:.*]] = memref.view %[[W]][%[[C0]]][] : memref<64xi8> to memref<4xf32>
// CHECK:         outs(%[[T]] : memref<4xf32>)
// CHECK:         ins(%[[T]] : memref<4xf32>)
func.func @main(%x: memref<4xf32>, %y: memref<4xf32>) {
  %0 = memref.alloc() : memref<4xf32>
  linalg.exp ins(%x : memref<4xf32>) outs(%0 : memref<4xf32>)
  linalg.tanh ins(%0 : memref<4xf32>) outs(%y : memref<4xf32>)
  return
}

// The third buffer takes the place of the first, which is dead by then; the
// second one lives beside both. A use of a view is a use of the buffer.

// CHECK-LABEL: func.func @share(
// CHECK-SAME:    %[[W:[a-z0-9_]+]]: memref<256xi8>)
// CHECK:         %[[A:.*]] = arith.constant 0 : index
// CHECK:         memref.view %[[W]][%[[A]]][] : memref<256xi8> to memref<32xf32>
// CHECK:         %[[B:.*]] = arith.constant 128 : index
// CHECK:         memref.view %[[W]][%[[B]]][] : memref<256xi8> to memref<32xf32>
// CHECK:         %[[C:.*]] = arith.constant 0 : index
// CHECK:         memref.view %[[W]][%[[C]]][] : memref<256xi8> to memref<32xf32>
func.func @share(%x: memref<32xf32>, %y: memref<32xf32>) {
  %0 = memref.alloc() : memref<32xf32>
  linalg.exp ins(%x : memref<32xf32>) outs(%0 : memref<32xf32>)
  %view = memref.expand_shape %0 [[0, 1]] output_shape [4, 8] : memref<32xf32> into memref<4x8xf32>
  %1 = memref.alloc() : memref<32xf32>
  %target = memref.expand_shape %1 [[0, 1]] output_shape [4, 8] : memref<32xf32> into memref<4x8xf32>
  linalg.exp ins(%view : memref<4x8xf32>) outs(%target : memref<4x8xf32>)
  %2 = memref.alloc() : memref<32xf32>
  linalg.exp ins(%1 : memref<32xf32>) outs(%2 : memref<32xf32>)
  linalg.exp ins(%2 : memref<32xf32>) outs(%y : memref<32xf32>)
  return
}

// What a loop uses lives as long as the loop.

// CHECK-LABEL: func.func @loop(
// CHECK-SAME:    %{{.*}}: memref<256xi8>)
func.func @loop(%x: memref<32xf32>, %y: memref<32xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %0 = memref.alloc() : memref<32xf32>
  linalg.exp ins(%x : memref<32xf32>) outs(%0 : memref<32xf32>)
  scf.for %i = %c0 to %c4 step %c1 {
    linalg.exp ins(%0 : memref<32xf32>) outs(%y : memref<32xf32>)
    %1 = memref.alloc() : memref<32xf32>
    linalg.exp ins(%y : memref<32xf32>) outs(%1 : memref<32xf32>)
    linalg.exp ins(%1 : memref<32xf32>) outs(%y : memref<32xf32>)
  }
  return
}

// The buffers of one iteration take turns: the third takes the place of the
// first, and both lie beside what the loop carries.

// CHECK-LABEL: func.func @iteration(
// CHECK-SAME:    %{{.*}}: memref<384xi8>)
func.func @iteration(%x: memref<32xf32>, %y: memref<32xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %0 = memref.alloc() : memref<32xf32>
  linalg.exp ins(%x : memref<32xf32>) outs(%0 : memref<32xf32>)
  scf.for %i = %c0 to %c4 step %c1 {
    %1 = memref.alloc() : memref<32xf32>
    linalg.exp ins(%0 : memref<32xf32>) outs(%1 : memref<32xf32>)
    %2 = memref.alloc() : memref<32xf32>
    linalg.tanh ins(%1 : memref<32xf32>) outs(%2 : memref<32xf32>)
    %3 = memref.alloc() : memref<32xf32>
    linalg.exp ins(%2 : memref<32xf32>) outs(%3 : memref<32xf32>)
    linalg.exp ins(%3 : memref<32xf32>) outs(%0 : memref<32xf32>)
  }
  linalg.exp ins(%0 : memref<32xf32>) outs(%y : memref<32xf32>)
  return
}

// What one of two branches makes and the code after them reads lives from the
// branches on: the other branch and what follows have places of their own.

// CHECK-LABEL: func.func @branches(
// CHECK-SAME:    %{{.*}}: memref<384xi8>)
func.func @branches(%x: memref<32xf32>, %y: memref<32xf32>, %c: i1) {
  %0 = scf.if %c -> memref<32xf32> {
    %1 = memref.alloc() : memref<32xf32>
    linalg.exp ins(%x : memref<32xf32>) outs(%1 : memref<32xf32>)
    scf.yield %1 : memref<32xf32>
  } else {
    %2 = memref.alloc() : memref<32xf32>
    linalg.tanh ins(%x : memref<32xf32>) outs(%2 : memref<32xf32>)
    scf.yield %2 : memref<32xf32>
  }
  %3 = memref.alloc() : memref<32xf32>
  linalg.exp ins(%0 : memref<32xf32>) outs(%3 : memref<32xf32>)
  linalg.exp ins(%3 : memref<32xf32>) outs(%y : memref<32xf32>)
  return
}
