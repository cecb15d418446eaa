// RUN: tp-opt %s --tp-verify-spmd --split-input-file --verify-diagnostics

// Only the first device would wait for the others.

tp.mesh @pod <tp = 4>
func.func @branch_on_the_rank(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  // expected-note @+1 {{devices begin to differ here}}
  %i = tp.axis_index @pod ["tp"] : index
  %isFirst = arith.cmpi eq, %i, %c0 : index
  // expected-note @+1 {{what decides here depends on the device}}
  %r = scf.if %isFirst -> tensor<4xf32> {
    // expected-error @+1 {{'tp.all_reduce' op over ["tp"] stands under 'scf.if', which devices of a group may take differently}}
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
    scf.yield %s : tensor<4xf32>
  } else {
    scf.yield %x : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// A shard decides: its elements differ from device to device.

tp.mesh @pod <tp = 4>
// expected-note @+1 {{devices begin to differ here}}
func.func @branch_on_a_shard(%x: tensor<2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>, tp.global = tensor<8xf32>}) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %first = tensor.extract %x[%c0] : tensor<2xf32>
  %isPositive = arith.cmpf ogt, %first, %zero : f32
  // expected-note @+1 {{what decides here depends on the device}}
  scf.if %isPositive {
    // expected-error @+1 {{'tp.all_gather' op over ["tp"] stands under 'scf.if', which devices of a group may take differently}}
    %g = tp.all_gather %x dim 0 over @pod ["tp"] : tensor<2xf32> -> tensor<8xf32>
  }
  return
}

// -----

// The same for a value of which each device has a term.

tp.mesh @pod <tp = 4>
// expected-note @+1 {{devices begin to differ here}}
func.func @branch_on_a_term(%c: tensor<i1> {tp.sharding = #tp.sharding<@pod, [], partial = or {"tp"}>, tp.global = tensor<i1>}, %x: tensor<2xf32>) {
  %flag = tensor.extract %c[] : tensor<i1>
  // expected-note @+1 {{what decides here depends on the device}}
  scf.if %flag {
    // expected-error @+1 {{'tp.permute' op over ["tp"] stands under 'scf.if', which devices of a group may take differently}}
    %p = tp.permute %x over @pod ["tp"] [[0, 1], [1, 0]] : tensor<2xf32>
  }
  return
}

// -----

// The sum over dp is alike along dp only, but the gather is over both.

tp.mesh @pod <dp = 2, tp = 3>
func.func @sum_over_one_axis(%x: tensor<2xf32>) {
  %c0 = arith.constant 0 : index
  // expected-note @+1 {{devices begin to differ here}}
  %i = tp.axis_index @pod ["dp", "tp"] : index
  %n = tensor.from_elements %i : tensor<1xindex>
  %sum = tp.all_reduce %n sum over @pod ["dp"] : tensor<1xindex>
  %s = tensor.extract %sum[%c0] : tensor<1xindex>
  %isZero = arith.cmpi eq, %s, %c0 : index
  // expected-note @+1 {{what decides here depends on the device}}
  scf.if %isZero {
    // expected-error @+1 {{'tp.all_gather' op over ["dp", "tp"] stands under 'scf.if'}}
    %g = tp.all_gather %x dim 0 over @pod ["dp", "tp"] : tensor<2xf32> -> tensor<12xf32>
  }
  return
}

// -----

// A loop that runs as often as the rank says.

tp.mesh @pod <tp = 4>
func.func @trip_count(%x: tensor<4xf32>) -> tensor<4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-note @+1 {{devices begin to differ here}}
  %n = tp.axis_index @pod ["tp"] : index
  // expected-note @+1 {{what decides here depends on the device}}
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %x) -> tensor<4xf32> {
    // expected-error @+1 {{'tp.all_reduce' op over ["tp"] stands under 'scf.for'}}
    %s = tp.all_reduce %a sum over @pod ["tp"] : tensor<4xf32>
    scf.yield %s : tensor<4xf32>
  }
  return %r : tensor<4xf32>
}

// -----

// The condition of a while loop gets to differ in the second iteration only.

tp.mesh @pod <tp = 4>
func.func @condition_differs_once_around(%x: tensor<4xf32>, %flag: i1) {
  %c1 = arith.constant 1 : index
  // expected-note @+1 {{devices begin to differ here}}
  %rank = tp.axis_index @pod ["tp"] : index
  // expected-note @+1 {{what decides here depends on the device}}
  %r:2 = scf.while (%go = %flag, %next = %flag) : (i1, i1) -> (i1, i1) {
    scf.condition(%go) %go, %next : i1, i1
  } do {
  ^bb0(%a: i1, %b: i1):
    // expected-error @+1 {{'tp.all_reduce' op over ["tp"] stands under 'scf.while'}}
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
    %isFirst = arith.cmpi ult, %rank, %c1 : index
    scf.yield %b, %isFirst : i1, i1
  }
  return
}

// -----

// What a branch gives depends on its condition, even if both sides are alike.

tp.mesh @pod <tp = 4>
func.func @by_way_of_a_branch(%x: tensor<4xf32>) {
  %c0 = arith.constant 0 : index
  %true = arith.constant true
  %false = arith.constant false
  // expected-note @+1 {{devices begin to differ here}}
  %i = tp.axis_index @pod ["tp"] : index
  %isFirst = arith.cmpi eq, %i, %c0 : index
  %flag = scf.if %isFirst -> i1 {
    scf.yield %true : i1
  } else {
    scf.yield %false : i1
  }
  // expected-note @+1 {{what decides here depends on the device}}
  scf.if %flag {
    // expected-error @+1 {{'tp.all_reduce' op over ["tp"] stands under 'scf.if'}}
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
  }
  return
}

// -----

// The rank comes in through a captured value.

tp.mesh @pod <tp = 4>
func.func @by_way_of_a_capture(%x: tensor<4xf32>) {
  %c0 = arith.constant 0 : index
  %empty = tensor.empty() : tensor<1xi1>
  // expected-note @+1 {{devices begin to differ here}}
  %i = tp.axis_index @pod ["tp"] : index
  %t = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%empty : tensor<1xi1>) {
  ^bb0(%out: i1):
    %isFirst = arith.cmpi eq, %i, %c0 : index
    linalg.yield %isFirst : i1
  } -> tensor<1xi1>
  %flag = tensor.extract %t[%c0] : tensor<1xi1>
  // expected-note @+1 {{what decides here depends on the device}}
  scf.if %flag {
    // expected-error @+1 {{'tp.all_reduce' op over ["tp"] stands under 'scf.if'}}
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
  }
  return
}

// -----

// Two meshes name the same devices: what differs along one may tell apart the
// devices of a group of the other.

tp.mesh @pod <dp = 2, tp = 2>
tp.mesh @flat <all = 4>
func.func @another_mesh(%x: tensor<4xf32>) {
  %c0 = arith.constant 0 : index
  // expected-note @+1 {{devices begin to differ here}}
  %i = tp.axis_index @flat ["all"] : index
  %isFirst = arith.cmpi eq, %i, %c0 : index
  // expected-note @+1 {{what decides here depends on the device}}
  scf.if %isFirst {
    // expected-error @+1 {{'tp.all_reduce' op over ["dp"] stands under 'scf.if'}}
    %s = tp.all_reduce %x sum over @pod ["dp"] : tensor<4xf32>
  }
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @points_in_no_order(%x: tensor<4xf32>) -> tensor<3xf32> {
  %c0 = arith.constant 0 : index
  // expected-note @+1 {{the body is that of this one}}
  %r = tensor.generate {
  ^bb0(%i: index):
    // expected-error @+1 {{'tp.all_reduce' op stands in 'tensor.generate', whose body has no one order that all devices of a group follow}}
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
    %e = tensor.extract %s[%c0] : tensor<4xf32>
    tensor.yield %e : f32
  } : tensor<3xf32>
  return %r : tensor<3xf32>
}

// -----

tp.mesh @pod <tp = 4>
func.func @parallel_iterations(%x: tensor<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  // expected-note @+1 {{the body is that of this one}}
  scf.parallel (%i) = (%c0) to (%c3) step (%c1) {
    // expected-error @+1 {{'tp.all_reduce' op stands in 'scf.parallel', whose body has no one order}}
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
  }
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @several_blocks(%x: tensor<4xf32>, %c: i1) {
  // expected-note @+1 {{the body is that of this one}}
  scf.execute_region {
    cf.cond_br %c, ^bb1, ^bb2
  ^bb1:
    // expected-error @+1 {{'tp.all_reduce' op stands in 'scf.execute_region', in a region of several blocks}}
    %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
    cf.br ^bb2
  ^bb2:
    scf.yield
  }
  return
}

// -----

// Each device would cut another value.

tp.mesh @pod <tp = 4>
// expected-note @+1 {{devices begin to differ here}}
func.func @shard_of_terms(%p: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {"tp"}>, tp.global = tensor<8xf32>}) {
  // expected-error @+1 {{'tp.shard' op cuts a value over ["tp"] that the devices of a group may have differently}}
  %0 = tp.shard %p dim 0 over @pod ["tp"] : tensor<8xf32> -> tensor<2xf32>
  return
}

// -----

// The reduction was forgotten.

tp.mesh @pod <dp = 2, tp = 4>
// expected-error @+2 {{'func.func' op result #0 is #tp.sharding<@pod, [{"dp"}, {}]>, but devices that have the same part of it may differ}}
// expected-note @+1 {{devices begin to differ here}}
func.func @term_returned(%x: tensor<3x2xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {"tp"}]>, tp.global = tensor<6x8xf32>},
                         %w: tensor<2x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>, tp.global = tensor<8x5xf32>},
                         %z: tensor<3x5xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {}]>, tp.global = tensor<6x5xf32>})
    -> (tensor<3x5xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}, {}]>, tp.global = tensor<6x5xf32>}) {
  %0 = linalg.matmul ins(%x, %w : tensor<3x2xf32>, tensor<2x5xf32>) outs(%z : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %0 : tensor<3x5xf32>
}

// -----

// A cut reduced over the wrong half of its axis.

tp.mesh @pod <tp = 4>
// expected-error @+2 {{'func.func' op result #0 is #tp.sharding<@pod, [{}]>, but devices that have the same part of it may differ}}
// expected-note @+1 {{devices begin to differ here}}
func.func @half_reduced(%p: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {"tp"}>, tp.global = tensor<8xf32>})
    -> (tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>, tp.global = tensor<8xf32>}) {
  %0 = tp.all_reduce %p sum over @pod ["tp":(1)2] : tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

// Position 0 hears of nobody and gets zeros.

tp.mesh @pod <tp = 3>
func.func @open_chain(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>, tp.global = tensor<8xf32>})
    // expected-error @-1 {{'func.func' op result #0 is #tp.sharding<@pod, [{}]>, but devices that have the same part of it may differ}}
    -> (tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>, tp.global = tensor<8xf32>}) {
  // expected-note @+1 {{devices begin to differ here}}
  %0 = tp.permute %x over @pod ["tp"] [[0, 1], [1, 2]] : tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

// Halves summed over pairs: of the devices 2 and 3 one is of either half.

tp.mesh @six <a = 6>
func.func @pairs_across_halves(%c: tensor<1xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}]>, tp.global = tensor<2xf32>}, %x: tensor<4xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  // expected-note @+1 {{devices begin to differ here}}
  %sum = tp.all_reduce %c sum over @six ["a":(3)2] : tensor<1xf32>
  %first = tensor.extract %sum[%c0] : tensor<1xf32>
  %isPositive = arith.cmpf ogt, %first, %zero : f32
  // expected-note @+1 {{what decides here depends on the device}}
  scf.if %isPositive {
    // expected-error @+1 {{'tp.all_gather' op over ["a":(2)3] stands under 'scf.if', which devices of a group may take differently}}
    %0 = tp.all_gather %x dim 0 over @six ["a":(2)3] : tensor<4xf32> -> tensor<12xf32>
  }
  return
}

// -----

// A device of either half would cut its own.

tp.mesh @six <a = 6>
// expected-note @+1 {{devices begin to differ here}}
func.func @shard_across_halves(%x: tensor<4xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}]>, tp.global = tensor<8xf32>}) {
  // expected-error @+1 {{'tp.shard' op cuts a value over ["a":(3)2] that the devices of a group may have differently}}
  %0 = tp.shard %x dim 0 over @six ["a":(3)2] : tensor<4xf32> -> tensor<2xf32>
  return
}

// -----

// A third is not half of the halves.

tp.mesh @six <a = 6>
// expected-error @+2 {{'func.func' op result #0 is #tp.sharding<@six, [{"a":(1)3}]>, but devices that have the same part of it may differ}}
// expected-note @+1 {{devices begin to differ here}}
func.func @halves_as_thirds(%x: tensor<4xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}]>, tp.global = tensor<8xf32>})
    -> (tensor<4xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)3}]>, tp.global = tensor<12xf32>}) {
  return %x : tensor<4xf32>
}
