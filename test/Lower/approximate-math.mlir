// RUN: tp-opt %s --tp-approximate-math | FileCheck %s
// RUN: tp-opt %s --tp-approximate-math=fma=false \
// RUN:   | FileCheck %s --check-prefix=NO-FMA

// The polynomial is evaluated by Horner's rule; the power of two is made of
// bits.

// CHECK-LABEL: func @vector
// CHECK-SAME:    (%[[X:.*]]: vector<8xf32>)
// CHECK-NOT:     math.exp
// CHECK:         math.fma {{.*}} : vector<8xf32>
// CHECK:         %[[BITS:.*]] = arith.shli {{.*}} : vector<8xi32>
// CHECK:         arith.bitcast %[[BITS]] : vector<8xi32> to vector<8xf32>
// NO-FMA-LABEL: func @vector
// NO-FMA-NOT:     math.
// NO-FMA:         return
func.func @vector(%x: vector<8xf32>) -> vector<8xf32> {
  %0 = math.exp %x : vector<8xf32>
  return %0 : vector<8xf32>
}

// What is below -104 becomes a zero before it is scaled, so that no product
// underflows; not a number stays one.

// CHECK-LABEL: func @underflow
// CHECK-SAME:    (%[[X:.*]]: vector<8xf32>)
// CHECK:         %[[LEAST:.*]] = arith.constant dense<-1.040000e+02> : vector<8xf32>
// CHECK-NEXT:    %[[BELOW:.*]] = arith.cmpf olt, %[[X]], %[[LEAST]] : vector<8xf32>
// CHECK:         math.fma
// CHECK:         %[[ZERO:.*]] = arith.constant dense<0.000000e+00> : vector<8xf32>
// CHECK-NEXT:    %[[VALUE:.*]] = arith.select %[[BELOW]], %[[ZERO]], %{{.*}} : vector<8xi1>, vector<8xf32>
// CHECK:         arith.mulf %[[VALUE]],
func.func @underflow(%x: vector<8xf32>) -> vector<8xf32> {
  %0 = math.exp %x : vector<8xf32>
  return %0 : vector<8xf32>
}

// A scalar is computed like a lane.

// CHECK-LABEL: func @scalar
// CHECK-NOT:     math.log
// CHECK:         math.fma {{.*}} : f32
func.func @scalar(%x: f32) -> f32 {
  %0 = math.log %x : f32
  return %0 : f32
}

// Narrow floats are computed in f32.

// CHECK-LABEL: func @narrow
// CHECK-SAME:    (%[[X:.*]]: vector<4xbf16>)
// CHECK:         arith.extf %[[X]] : vector<4xbf16> to vector<4xf32>
// CHECK-NOT:     math.tanh
// CHECK:         %[[Y:.*]] = arith.truncf %{{.*}} : vector<4xf32> to vector<4xbf16>
// CHECK:         return %[[Y]]
func.func @narrow(%x: vector<4xbf16>) -> vector<4xbf16> {
  %0 = math.tanh %x : vector<4xbf16>
  return %0 : vector<4xbf16>
}

// libm is asked only if a lane is too large to be reduced in f64.

// CHECK-LABEL: func @sine
// CHECK:         arith.extf %{{.*}} : vector<8xf32> to vector<8xf64>
// CHECK:         %[[ANY:.*]] = vector.reduction <or>
// CHECK:         scf.if %[[ANY]]
// CHECK:           math.sin
// CHECK:         } else {
// CHECK-NOT:       math.sin
func.func @sine(%x: vector<8xf32>) -> vector<8xf32> {
  %0 = math.sin %x : vector<8xf32>
  return %0 : vector<8xf32>
}

// The exponent of a power is computed in f64; libm is asked only if a base is
// not positive or something is not finite.

// CHECK-LABEL: func @power
// CHECK:         arith.mulf {{.*}} : vector<8xf64>
// CHECK:         %[[RARE:.*]] = arith.xori {{.*}} : vector<8xi1>
// CHECK:         %[[ANY:.*]] = vector.reduction <or>, %[[RARE]]
// CHECK:         scf.if %[[ANY]]
// CHECK:           math.powf
func.func @power(%x: vector<8xf32>, %y: vector<8xf32>) -> vector<8xf32> {
  %0 = math.powf %x, %y : vector<8xf32>
  return %0 : vector<8xf32>
}

// Wider floats and rarer functions are left to libm.

// CHECK-LABEL: func @left
// CHECK:         math.exp %{{.*}} : vector<4xf64>
// CHECK:         math.atan %{{.*}} : vector<8xf32>
func.func @left(%x: vector<4xf64>, %y: vector<8xf32>)
    -> (vector<4xf64>, vector<8xf32>) {
  %0 = math.exp %x : vector<4xf64>
  %1 = math.atan %y : vector<8xf32>
  return %0, %1 : vector<4xf64>, vector<8xf32>
}
