// RUN: tp-opt %s --tp-vectorize-loops --canonicalize --cse | FileCheck %s
// RUN: tp-opt %s --tp-vectorize-loops=vector-bytes=64 --canonicalize --cse \
// RUN:   | FileCheck %s --check-prefix=WIDE

// AVX2 has no masks for 16 bits, and LLVM takes masked vectors of bf16 that
// fill no register of AVX-512 apart: five elements are four and one. They are
// joined as integers, for LLVM computes with bf16 where it moves single ones.

// CHECK-LABEL: func @tail
// CHECK-NOT:     vector.maskedload
// CHECK:         vector.load {{.*}} vector<4xbf16>
// CHECK:         vector.bitcast %{{.*}} : vector<4xbf16> to vector<4xi16>
// CHECK:         vector.insert_strided_slice {{.*}} vector<4xi16> into vector<8xi16>
// CHECK:         vector.load {{.*}} vector<1xbf16>
// CHECK:         arith.extf %{{.*}} : vector<8xbf16> to vector<8xf32>
// CHECK:         vector.extract_strided_slice {{.*}} vector<8xi16> to vector<4xi16>
// CHECK:         vector.store {{.*}} vector<4xbf16>
// CHECK:         vector.store {{.*}} vector<1xbf16>
// WIDE-LABEL:  func @tail
// WIDE-NOT:      vector.masked
// WIDE:          vector.load {{.*}} vector<4xbf16>
// WIDE:          vector.load {{.*}} vector<1xbf16>
// WIDE:          vector.store {{.*}} vector<1xbf16>
func.func @tail(%x: memref<5xbf16>, %y: memref<5xbf16>) {
  linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>],
      iterator_types = ["parallel"]}
      ins(%x : memref<5xbf16>) outs(%y : memref<5xbf16>) {
  ^bb0(%a: bf16, %out: bf16):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.mulf %0, %0 : f32
    %2 = arith.truncf %1 : f32 to bf16
    linalg.yield %2 : bf16
  }
  return
}

// A scalar of bf16 fills lanes as an integer, and lanes are chosen as such.

// CHECK-LABEL: func @select
// CHECK:         arith.bitcast %{{.*}} : bf16 to i16
// CHECK:         vector.broadcast %{{.*}} : i16 to vector<8xi16>
// CHECK:         arith.select %{{.*}} : vector<8xi1>, vector<8xi16>
func.func @select(%x: memref<8xbf16>, %c: memref<8xf32>, %s: bf16,
                  %y: memref<8xbf16>) {
  linalg.generic {
      indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>,
                       affine_map<(i) -> (i)>],
      iterator_types = ["parallel"]}
      ins(%x, %c : memref<8xbf16>, memref<8xf32>) outs(%y : memref<8xbf16>) {
  ^bb0(%a: bf16, %b: f32, %out: bf16):
    %zero = arith.constant 0.0 : f32
    %0 = arith.cmpf ogt, %b, %zero : f32
    %1 = arith.select %0, %a, %s : bf16
    linalg.yield %1 : bf16
  }
  return
}

// Sums of bf16 are carried through loops as integers.

// CHECK-LABEL: func @carry
// CHECK:         scf.for {{.*}} -> (vector<8xi16>
func.func @carry(%x: memref<6x8xbf16>, %y: memref<8xbf16>) {
  linalg.reduce { arith.maximumf } ins(%x : memref<6x8xbf16>)
      outs(%y : memref<8xbf16>) dimensions = [0]
  return
}
