// RUN: tp-opt %s --tp-emit-contractions=cpu=x86-64-v3 --canonicalize | FileCheck %s
// RUN: tp-opt %s --tp-emit-contractions=cpu=x86-64-v4 --canonicalize \
// RUN:   | FileCheck %s --check-prefix=WIDE

#left = affine_map<(d0, d1, d2) -> (d0, d2)>
#right = affine_map<(d0, d1, d2) -> (d2, d1)>
#result = affine_map<(d0, d1, d2) -> (d0, d1)>

// A tile of 6x16 in twelve registers of 32 bytes, of 12x32 in 24 of 64 bytes.

// CHECK-LABEL: func @matmul
// CHECK:         memref.alloca() {{.*}} : memref<{{.*}}xi8>
// CHECK:         scf.for %{{.*}} iter_args({{.*}}) -> (vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>, vector<8xf32>)
// CHECK:           vector.fma
// CHECK-NOT:     linalg
// WIDE-LABEL:  func @matmul
// WIDE:          vector.fma %{{.*}} : vector<16xf32>
func.func @matmul(%a: memref<12x20xf32>, %b: memref<20x32xf32>, %c: memref<12x32xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<12x32xf32>)
  linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<12x20xf32>, memref<20x32xf32>) outs(%c : memref<12x32xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %0 = arith.mulf %x, %y : f32
    %1 = arith.addf %sum, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// The extent of a mask ends the depth: nothing beyond it is read.

// CHECK-LABEL: func @masked
// CHECK-SAME:    %[[EXTENT:[a-z0-9]*]]: index
// CHECK:         arith.maxsi %[[EXTENT]]
// CHECK:         arith.minsi
// CHECK-NOT:     linalg
func.func @masked(%a: memref<12x20xf32>, %b: memref<20x32xf32>, %c: memref<12x32xf32>, %extent: index) {
  linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<12x20xf32>, memref<20x32xf32>) outs(%c : memref<12x32xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %k = linalg.index 2 : index
    %owned = arith.cmpi slt, %k, %extent : index
    %neutral = arith.constant 0.0 : f32
    %0 = arith.mulf %x, %y : f32
    %1 = arith.select %owned, %0, %neutral : f32
    %2 = arith.addf %sum, %1 : f32
    linalg.yield %2 : f32
  }
  return
}

// Half floats are added up in f32 and rounded once.

// CHECK-LABEL: func @half_floats
// CHECK:         arith.extf %{{.*}} : bf16 to f32
// CHECK:         vector.fma %{{.*}} : vector<8xf32>
// CHECK:         arith.truncf %{{.*}} : f32 to bf16
func.func @half_floats(%a: memref<12x20xbf16>, %b: memref<20x32xbf16>, %c: memref<12x32xbf16>) {
  linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<12x20xbf16>, memref<20x32xbf16>) outs(%c : memref<12x32xbf16>) {
  ^bb0(%x: bf16, %y: bf16, %sum: bf16):
    %0 = arith.mulf %x, %y : bf16
    %1 = arith.addf %sum, %0 : bf16
    linalg.yield %1 : bf16
  }
  return
}

// A difference is no product.

// CHECK-LABEL: func @distance
// CHECK:         linalg.generic
func.func @distance(%a: memref<12x20xf32>, %b: memref<20x32xf32>, %c: memref<12x32xf32>) {
  linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<12x20xf32>, memref<20x32xf32>) outs(%c : memref<12x32xf32>) {
  ^bb0(%x: f32, %y: f32, %sum: f32):
    %0 = arith.subf %x, %y : f32
    %1 = arith.addf %sum, %0 : f32
    linalg.yield %1 : f32
  }
  return
}
