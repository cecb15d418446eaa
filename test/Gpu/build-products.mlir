// RUN: tp-opt %s --tp-build-products | FileCheck %s
// RUN: tp-opt %s --tp-build-products=chip=sm_80 | FileCheck %s --check-prefix=AMPERE

#left = affine_map<(i, j, k) -> (i, k)>
#right = affine_map<(i, j, k) -> (k, j)>
#result = affine_map<(i, j, k) -> (i, j)>

// CHECK-LABEL:  func private @contract_0
// CHECK-SAME:     block = [384, 1, 1], buffers = 3 : i64, cluster = [1, 1, 1], grid = [8, 1, 1], kernel = "contract_0"
// CHECK-SAME:     tensor_map = {box = [64, 128, 1], buffer = 0 : i64, offset = 0 : i64, sizes = [128, 256, 1], strides = [256, {{[0-9]+}}], swizzle = 128 : i64, type = "bf16"}
// CHECK-NOT:      linalg
// AMPERE-LABEL: func private @contract_0
// AMPERE-SAME:    parameters = [{buffer = 0 : i64, offset = 0 : i64}, {buffer = 1 : i64, offset = 0 : i64}, {buffer = 2 : i64, offset = 0 : i64}]
func.func private @contract_0(%a: memref<256x128xbf16>, %b: memref<128x512xbf16>, %c: memref<256x512xbf16>) attributes {tp.kernel} {
  %zero = arith.constant 0.0 : bf16
  linalg.fill ins(%zero : bf16) outs(%c : memref<256x512xbf16>)
  linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : memref<256x128xbf16>, memref<128x512xbf16>) outs(%c : memref<256x512xbf16>) {
  ^bb0(%x: bf16, %y: bf16, %sum: bf16):
    %0 = arith.mulf %x, %y : bf16
    %1 = arith.addf %sum, %0 : bf16
    linalg.yield %1 : bf16
  }
  return
}

// Lines of 130 bytes are not copied at once.

// CHECK-LABEL:  func private @contract_1
// CHECK-NOT:      tp.launch
// CHECK:          linalg.generic
func.func private @contract_1(%a: memref<256x65xbf16>, %b: memref<65x512xbf16>, %c: memref<256x512xbf16>) attributes {tp.kernel} {
  %zero = arith.constant 0.0 : bf16
  linalg.fill ins(%zero : bf16) outs(%c : memref<256x512xbf16>)
  linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : memref<256x65xbf16>, memref<65x512xbf16>) outs(%c : memref<256x512xbf16>) {
  ^bb0(%x: bf16, %y: bf16, %sum: bf16):
    %0 = arith.mulf %x, %y : bf16
    %1 = arith.addf %sum, %0 : bf16
    linalg.yield %1 : bf16
  }
  return
}

// A buffer that starts in the middle of a line of another is not aligned.

// CHECK-LABEL:  func private @contract_2
// CHECK-NOT:      tp.launch
// CHECK:          linalg.generic
func.func private @contract_2(%a: memref<256x128xbf16, strided<[256, 1], offset: ?>>, %b: memref<128x512xbf16>, %c: memref<256x512xbf16>) attributes {tp.kernel} {
  %zero = arith.constant 0.0 : bf16
  linalg.fill ins(%zero : bf16) outs(%c : memref<256x512xbf16>)
  linalg.generic {indexing_maps = [#left, #right, #result], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : memref<256x128xbf16, strided<[256, 1], offset: ?>>, memref<128x512xbf16>) outs(%c : memref<256x512xbf16>) {
  ^bb0(%x: bf16, %y: bf16, %sum: bf16):
    %0 = arith.mulf %x, %y : bf16
    %1 = arith.addf %sum, %0 : bf16
    linalg.yield %1 : bf16
  }
  return
}
func.func @main(%a: memref<256x256xbf16>, %b: memref<128x512xbf16>, %c: memref<256x512xbf16>) {
  %half = memref.subview %a[0, 4] [256, 128] [1, 1] : memref<256x256xbf16> to memref<256x128xbf16, strided<[256, 1], offset: 4>>
  %cast = memref.cast %half : memref<256x128xbf16, strided<[256, 1], offset: 4>> to memref<256x128xbf16, strided<[256, 1], offset: ?>>
  call @contract_2(%cast, %b, %c) : (memref<256x128xbf16, strided<[256, 1], offset: ?>>, memref<128x512xbf16>, memref<256x512xbf16>) -> ()
  return
}

// CHECK:        gpu.module @tp_kernels
// CHECK:          llvm.func @contract_0(%{{.*}}: !llvm.ptr {{{.*}}llvm.byval
// AMPERE:         llvm.func @contract_0(%{{.*}}: !llvm.ptr<1>, %{{.*}}: !llvm.ptr<1>, %{{.*}}: !llvm.ptr<1>)
