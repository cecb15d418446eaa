// RUN: tp-opt %s --tp-verify-import --split-input-file --verify-diagnostics

// expected-error @+1 {{argument #0: dimension 0 of 'tensor<?x4xf32>' is dynamic; tp needs static shapes}}
func.func @main(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {
  return %x : tensor<?x4xf32>
}

// -----

func.func @dynamic_inside(%n: index) {
  // expected-error @+1 {{dimension 1 of 'tensor<4x?xf32>' is dynamic; tp needs static shapes}}
  %0 = tensor.empty(%n) : tensor<4x?xf32>
  return
}

// -----

// expected-error @+1 {{argument #0: 'tensor<*xf32>' is not a ranked tensor}}
func.func @unranked(%x: tensor<*xf32>) {
  return
}

// -----

// expected-error @+1 {{argument #0: 'memref<4xf32>' is not a ranked tensor}}
func.func @memref(%x: memref<4xf32>) {
  return
}

// -----

// expected-error @+1 {{argument #0: 'tensor<4xf32, "sparse">' has an encoding; tp takes plain tensors}}
func.func @encoding(%x: tensor<4xf32, "sparse">) {
  return
}

// -----

// expected-error @+1 {{argument #1: type 'complex<f32>' is none of f64, f32, f16, bf16, i1, i8, i16, i32, i64 and index}}
func.func @complex(%x: tensor<4xf32>, %y: tensor<4xcomplex<f32>>) {
  return
}

// -----

// expected-error @+1 {{argument #0: type 'ui8' is none of f64, f32, f16, bf16, i1, i8, i16, i32, i64 and index}}
func.func @unsigned(%x: tensor<4xui8>) {
  return
}

// -----

func.func @unregistered() {
  // expected-error @+1 {{'foo.bar' is an operation of a dialect that tp does not know}}
  "foo.bar"() : () -> ()
  return
}

// -----

func.func private @callee() {
  return
}
func.func @call() {
  // expected-error @+1 {{is a call that is not inlined}}
  call @callee() : () -> ()
  return
}

// -----

// expected-error @+1 {{has no body}}
func.func private @extern()

// -----

// Every type that tp takes, and several results.

func.func @types(%0: tensor<4xf64>, %1: tensor<4xf32>, %2: tensor<4xf16>, %3: tensor<4xbf16>,
                 %4: tensor<4xi1>, %5: tensor<4xi8>, %6: tensor<4xi16>, %7: tensor<4xi32>,
                 %8: tensor<4xi64>, %9: tensor<4xindex>) -> (tensor<4xf64>, tensor<4xindex>) {
  return %0, %9 : tensor<4xf64>, tensor<4xindex>
}
