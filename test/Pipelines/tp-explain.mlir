// RUN: tp-opt %s --tp-explain | FileCheck %s --implicit-check-not=func.func
// RUN: tp-opt %s --tp-explain -o %t.mlir && FileCheck %s --check-prefix=IR --input-file=%t.mlir

// One line a collective on stdout; the program goes where -o says.

// CHECK:      line [[#@LINE+8]]: all_reduce sum 65536 B over ["tp"] because the product sums over "tp"
// CHECK-NEXT: line [[#@LINE+8]]: all_gather 64 B over ["dp", "tp":(1)2]{{$}}
// CHECK-NEXT: line [[#@LINE+9]]: permute 8 B over ["tp"]{{$}}

// IR: func.func @collectives
// IR:   tp.all_reduce
tp.mesh @pod <dp = 2, tp = 4>
func.func @collectives(%p: tensor<32x512xf32>, %s: tensor<8x4xbf16>, %b: tensor<8xi1>) -> (tensor<32x512xf32>, tensor<32x4xbf16>, tensor<8xi1>) {
  %0 = tp.all_reduce %p sum over @pod ["tp"] {tp.cause = "the product sums over \"tp\""} : tensor<32x512xf32>
  %1 = tp.all_gather %s dim 0 over @pod ["dp", "tp":(1)2]
      : tensor<8x4xbf16> -> tensor<32x4xbf16>
  %2 = tp.permute %b over @pod ["tp"] [[0, 1]] : tensor<8xi1>
  return %0, %1, %2 : tensor<32x512xf32>, tensor<32x4xbf16>, tensor<8xi1>
}
