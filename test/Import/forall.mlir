// RUN: tp-opt %s --tp-normalize-ops --verify-diagnostics | FileCheck %s

// Iterations that may run at once become loops that run one after the other and
// carry what all of them write.

// CHECK-LABEL: func.func @two_results(
// CHECK-SAME:    %[[X:.*]]: tensor<6x5xf32>, %[[Y:.*]]: tensor<6xf32>)
// CHECK-DAG:     %[[LB:.*]] = arith.constant 0 : index
// CHECK-DAG:     %[[UB:.*]] = arith.constant 6 : index
// CHECK-DAG:     %[[STEP:.*]] = arith.constant 1 : index
// CHECK:         %[[R:.*]]:2 = scf.for %[[I:.*]] = %[[LB]] to %[[UB]] step %[[STEP]] iter_args(%[[A:.*]] = %[[X]], %[[B:.*]] = %[[Y]]) -> (tensor<6x5xf32>, tensor<6xf32>) {
// CHECK:           %[[ROW:.*]] = tensor.extract_slice %[[X]][%[[I]], 0] [1, 5] [1, 1]
// CHECK:           %[[E:.*]] = linalg.exp ins(%[[ROW]]
// CHECK:           %[[S:.*]] = linalg.reduce
// CHECK:           %[[B1:.*]] = tensor.insert_slice %[[S]] into %[[B]][%[[I]]] [1] [1]
// CHECK:           %[[A1:.*]] = tensor.insert_slice %[[E]] into %[[A]][%[[I]], 0] [1, 5] [1, 1]
// CHECK:           scf.yield %[[A1]], %[[B1]]
// CHECK:         return %[[R]]#0, %[[R]]#1
func.func @two_results(%x: tensor<6x5xf32>, %y: tensor<6xf32>) -> (tensor<6x5xf32>, tensor<6xf32>) {
  %0:2 = scf.forall (%i) in (6) shared_outs(%a = %x, %b = %y) -> (tensor<6x5xf32>, tensor<6xf32>) {
    %row = tensor.extract_slice %x[%i, 0] [1, 5] [1, 1] : tensor<6x5xf32> to tensor<1x5xf32>
    %e = linalg.exp ins(%row : tensor<1x5xf32>) outs(%row : tensor<1x5xf32>) -> tensor<1x5xf32>
    %zero = arith.constant dense<0.0> : tensor<1xf32>
    %s = linalg.reduce { arith.addf } ins(%e : tensor<1x5xf32>) outs(%zero : tensor<1xf32>) dimensions = [1]
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %s into %b[%i] [1] [1] : tensor<1xf32> into tensor<6xf32>
      tensor.parallel_insert_slice %e into %a[%i, 0] [1, 5] [1, 1] : tensor<1x5xf32> into tensor<6x5xf32>
    }
  }
  return %0#0, %0#1 : tensor<6x5xf32>, tensor<6xf32>
}

// One loop for each number, outer ones first; bounds may be values.

// CHECK-LABEL: func.func @two_loops(
// CHECK:         scf.for %[[I:.*]] = %{{.*}} to %[[N:.*]] step %{{.*}} iter_args(%[[A:.*]] = %{{.*}})
// CHECK:           scf.for %[[J:.*]] = %{{.*}} iter_args(%[[B:.*]] = %[[A]])
// CHECK:             %[[OWN:.*]] = tensor.extract_slice %[[B]][%[[I]], %[[J]]] [1, 2] [1, 1]
// CHECK:             tensor.insert_slice %{{.*}} into %[[B]][%[[I]], %[[J]]] [1, 2] [1, 1]
func.func @two_loops(%x: tensor<6x8xf32>, %n: index) -> tensor<6x8xf32> {
  %0 = scf.forall (%i, %j) = (1, 0) to (%n, 8) step (2, 2) shared_outs(%out = %x) -> tensor<6x8xf32> {
    %own = tensor.extract_slice %out[%i, %j] [1, 2] [1, 1] : tensor<6x8xf32> to tensor<1x2xf32>
    %e = linalg.exp ins(%own : tensor<1x2xf32>) outs(%own : tensor<1x2xf32>) -> tensor<1x2xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %e into %out[%i, %j] [1, 2] [1, 1] : tensor<1x2xf32> into tensor<6x8xf32>
    }
  }
  return %0 : tensor<6x8xf32>
}

// A loop in a loop.

// CHECK-LABEL: func.func @nested(
// CHECK:         scf.for
// CHECK:           scf.for
// CHECK-NOT:     scf.forall
// CHECK:         return
func.func @nested(%x: tensor<6x8xf32>) -> tensor<6x8xf32> {
  %0 = scf.forall (%i) in (6) shared_outs(%out = %x) -> tensor<6x8xf32> {
    %row = tensor.extract_slice %out[%i, 0] [1, 8] [1, 1] : tensor<6x8xf32> to tensor<8xf32>
    %1 = scf.forall (%j) in (8) shared_outs(%to = %row) -> tensor<8xf32> {
      %one = tensor.extract_slice %to[%j] [1] [1] : tensor<8xf32> to tensor<1xf32>
      %e = linalg.exp ins(%one : tensor<1xf32>) outs(%one : tensor<1xf32>) -> tensor<1xf32>
      scf.forall.in_parallel {
        tensor.parallel_insert_slice %e into %to[%j] [1] [1] : tensor<1xf32> into tensor<8xf32>
      }
    }
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %1 into %out[%i, 0] [1, 8] [1, 1] : tensor<8xf32> into tensor<6x8xf32>
    }
  }
  return %0 : tensor<6x8xf32>
}
