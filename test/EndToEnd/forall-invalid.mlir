// RUN: not tp-check %s --interpret --entry=outside 2>&1 | FileCheck %s --check-prefix=OUTSIDE
// RUN: not tp-check %s --interpret --entry=step 2>&1 | FileCheck %s --check-prefix=STEP

// What only shows when a parallel loop runs.

// OUTSIDE: error: inserts {{.*}}2xf32{{.*}}, but not into a box of {{.*}}8xf32
func.func @outside(%x: tensor<8xf32>) -> tensor<8xf32> {
  %c7 = arith.constant 7 : index
  %0 = scf.forall (%i) in (2) shared_outs(%out = %x) -> tensor<8xf32> {
    %at = arith.addi %i, %c7 : index
    %own = tensor.extract_slice %x[%i] [2] [1] : tensor<8xf32> to tensor<2xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %own into %out[%at] [2] [1] : tensor<2xf32> into tensor<8xf32>
    }
  }
  return %0 : tensor<8xf32>
}

// STEP: error: has step 0, which is not positive
func.func @step(%x: tensor<8xf32>) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %0 = scf.forall (%i) = (0) to (8) step (%c0) shared_outs(%out = %x) -> tensor<8xf32> {
    %own = tensor.extract_slice %x[%i] [1] [1] : tensor<8xf32> to tensor<1xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %own into %out[%i] [1] [1] : tensor<1xf32> into tensor<8xf32>
    }
  }
  return %0 : tensor<8xf32>
}
