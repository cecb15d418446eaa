// RUN: tp-opt %s %partition-all | FileCheck %s
// RUN: %check-each %s | FileCheck %s --check-prefix=NUMBERS

// Every kind of pending reduction has its own linear operations.

tp.mesh @pod <tp = 4>
tp.mesh @three <tp = 3>

// The largest of two, bounded from above, and with a whole value that may count
// on every device: one reduction. Increasing functions keep the order.

// CHECK-LABEL:   func @largest
// CHECK:           arith.maximumf
// CHECK:           arith.minimumf
// CHECK:           arith.maximumf
// CHECK:           arith.addf
// CHECK:           arith.mulf
// CHECK:           tp.all_reduce {{.*}} max
// CHECK-NOT:       = tp.
// NUMBERS:       @largest: equal{{.*}} collectives 1 wire 30
func.func @largest(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x7xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %r: tensor<5xf32>) -> tensor<5xf32> {
  %low = arith.constant dense<0xFF800000> : tensor<5xf32>
  %one = arith.constant 1.0 : f32
  %two = arith.constant 2.0 : f32
  %empty = tensor.empty() : tensor<5xf32>
  %0 = linalg.reduce { arith.maximumf } ins(%x : tensor<5x8xf32>) outs(%low : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.maximumf } ins(%y : tensor<5x7xf32>) outs(%low : tensor<5xf32>) dimensions = [1]
  %2 = arith.maximumf %0, %1 : tensor<5xf32>
  %3 = arith.minimumf %2, %r : tensor<5xf32>
  %4 = arith.maximumf %r, %3 : tensor<5xf32>
  %5 = linalg.map ins(%4 : tensor<5xf32>) outs(%empty : tensor<5xf32>) (%v: f32, %out: f32) {
    %a = arith.addf %v, %one : f32
    %b = arith.mulf %a, %two : f32
    linalg.yield %b : f32
  }
  return %5 : tensor<5xf32>
}

// Negated, scaled by what may be negative, or added to each other they are not
// the largest of anything.

// CHECK-LABEL:   func @not_largest
// CHECK-COUNT-2:   tp.all_reduce {{.*}} max
// CHECK:           arith.addf
// NUMBERS:       @not_largest: equal{{.*}} collectives 2 wire
func.func @not_largest(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x7xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %r: tensor<5xf32>) -> (tensor<5xf32>, tensor<5xf32>) {
  %low = arith.constant dense<0xFF800000> : tensor<5xf32>
  %0 = linalg.reduce { arith.maximumf } ins(%x : tensor<5x8xf32>) outs(%low : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.maximumf } ins(%y : tensor<5x7xf32>) outs(%low : tensor<5xf32>) dimensions = [1]
  %2 = arith.addf %0, %1 : tensor<5xf32>
  %3 = arith.mulf %0, %r : tensor<5xf32>
  return %2, %3 : tensor<5xf32>, tensor<5xf32>
}

// Products multiply each other; a whole factor counts once.

// CHECK-LABEL:   func @product
// CHECK:           arith.mulf
// CHECK:           arith.mulf
// CHECK:           tp.all_reduce {{.*}} prod
// CHECK-NOT:       = tp.
// NUMBERS:       @product: equal{{.*}} collectives 1 wire
func.func @product(%x: tensor<5x4xf32> {tp.sharding = #tp.sharding<@three, [{}, {"tp"}]>}, %y: tensor<5x5xf32> {tp.sharding = #tp.sharding<@three, [{}, {"tp"}]>}, %r: tensor<5xf32>) -> tensor<5xf32> {
  %one = arith.constant dense<1.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.mulf } ins(%x : tensor<5x4xf32>) outs(%one : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.mulf } ins(%y : tensor<5x5xf32>) outs(%one : tensor<5xf32>) dimensions = [1]
  %2 = arith.mulf %0, %r : tensor<5xf32>
  %3 = arith.mulf %2, %1 : tensor<5xf32>
  return %3 : tensor<5xf32>
}

// On bits: and distributes over or and over xor, or over and.

// CHECK-LABEL:   func @bits
// CHECK-DAG:       tp.all_reduce {{.*}} and over
// CHECK-DAG:       tp.all_reduce {{.*}} or over
// CHECK-DAG:       tp.all_reduce {{.*}} xor over
// NUMBERS:       @bits: equal{{.*}} collectives 3 wire
func.func @bits(%x: tensor<5x8xi32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<5x7xi32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %m: tensor<5xi32>) -> (tensor<5xi32>, tensor<5xi32>, tensor<5xi32>) {
  %zero = arith.constant dense<0> : tensor<5xi32>
  %ones = arith.constant dense<-1> : tensor<5xi32>
  %a0 = linalg.reduce { arith.andi } ins(%x : tensor<5x8xi32>) outs(%ones : tensor<5xi32>) dimensions = [1]
  %a1 = linalg.reduce { arith.andi } ins(%y : tensor<5x7xi32>) outs(%ones : tensor<5xi32>) dimensions = [1]
  %a2 = arith.ori %a0, %m : tensor<5xi32>
  %a3 = arith.andi %a2, %a1 : tensor<5xi32>
  %o0 = linalg.reduce { arith.ori } ins(%x : tensor<5x8xi32>) outs(%zero : tensor<5xi32>) dimensions = [1]
  %o1 = linalg.reduce { arith.ori } ins(%y : tensor<5x7xi32>) outs(%zero : tensor<5xi32>) dimensions = [1]
  %o2 = arith.andi %o0, %m : tensor<5xi32>
  %o3 = arith.ori %o2, %o1 : tensor<5xi32>
  %x0 = linalg.reduce { arith.xori } ins(%x : tensor<5x8xi32>) outs(%zero : tensor<5xi32>) dimensions = [1]
  %x1 = linalg.reduce { arith.xori } ins(%y : tensor<5x7xi32>) outs(%zero : tensor<5xi32>) dimensions = [1]
  %x2 = arith.andi %x0, %m : tensor<5xi32>
  %x3 = arith.xori %x2, %x1 : tensor<5xi32>
  %x4 = arith.xori %x3, %m : tensor<5xi32>
  return %a3, %o3, %x4 : tensor<5xi32>, tensor<5xi32>, tensor<5xi32>
}

// A sum and a maximum make no terms together.

// CHECK-LABEL:   func @two_kinds
// CHECK-DAG:       tp.all_reduce {{.*}} sum
// CHECK-DAG:       tp.all_reduce {{.*}} max
// CHECK:           arith.addf
// NUMBERS:       @two_kinds: equal{{.*}} collectives 2 wire
func.func @two_kinds(%x: tensor<5x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}) -> tensor<5xf32> {
  %low = arith.constant dense<0xFF800000> : tensor<5xf32>
  %zero = arith.constant dense<0.0> : tensor<5xf32>
  %0 = linalg.reduce { arith.maximumf } ins(%x : tensor<5x8xf32>) outs(%low : tensor<5xf32>) dimensions = [1]
  %1 = linalg.reduce { arith.addf } ins(%x : tensor<5x8xf32>) outs(%zero : tensor<5xf32>) dimensions = [1]
  %2 = arith.addf %0, %1 : tensor<5xf32>
  return %2 : tensor<5xf32>
}

// A product of several sums is no sum of products: what it has accumulated holds
// terms already.

// CHECK-LABEL:   func @product_of_sums
// CHECK:           tp.all_reduce {{.*}} sum
// CHECK:           arith.mulf
// NUMBERS:       @product_of_sums: equal{{.*}} collectives 1 wire
func.func @product_of_sums(%x: tensor<5x3x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}, {"tp"}]>}) -> tensor<5xf32> {
  %one = arith.constant dense<1.0> : tensor<5xf32>
  %zero = arith.constant dense<0.0> : tensor<5x3xf32>
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<5x3x8xf32>) outs(%zero : tensor<5x3xf32>) dimensions = [2]
  %1 = linalg.reduce { arith.mulf } ins(%0 : tensor<5x3xf32>) outs(%one : tensor<5xf32>) dimensions = [1]
  return %1 : tensor<5xf32>
}
