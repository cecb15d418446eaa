// RUN: tp-opt %s --tp-stage-constants | FileCheck %s

// A kernel copies the constant; the entry reads the copy.

memref.global "private" constant @weights : memref<3xf32> = dense<[1.0, 2.0, 3.0]>

// CHECK-LABEL: func @main
// CHECK:         %[[COPY:.*]] = memref.alloc() : memref<3xf32>
// CHECK-NEXT:    call @constant_0(%[[COPY]])
// CHECK-NEXT:    memref.copy %[[COPY]], %arg0
// CHECK-LABEL: func private @constant_0(%arg0: memref<3xf32>) attributes {tp.kernel}
// CHECK:         memref.get_global @weights
// CHECK:         linalg.generic
func.func @main(%y: memref<3xf32>) {
  %0 = memref.get_global @weights : memref<3xf32>
  memref.copy %0, %y : memref<3xf32> to memref<3xf32>
  return
}
