// RUN: tp-check %s --entry=for_loop | FileCheck %s
// RUN: tp-check %s --entry=while_loop | FileCheck %s
// RUN: tp-check %s --entry=swap | FileCheck %s

// Loops over whole tensors: what an iteration hands on lies in one buffer, also
// where values change places.

// CHECK: equal

#id = affine_map<(d0) -> (d0)>

func.func @for_loop(%x: tensor<13xf32>, %w: tensor<4x13xf32>) -> (tensor<13xf32>, tensor<4x13xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %empty = tensor.empty() : tensor<4x13xf32>
  %0:2 = scf.for %i = %c0 to %c4 step %c1 iter_args(%h = %x, %all = %empty) -> (tensor<13xf32>, tensor<4x13xf32>) {
    %row = tensor.extract_slice %w[%i, 0] [1, 13] [1, 1] : tensor<4x13xf32> to tensor<13xf32>
    %e = tensor.empty() : tensor<13xf32>
    %next = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]} ins(%h, %row : tensor<13xf32>, tensor<13xf32>) outs(%e : tensor<13xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %1 = arith.mulf %in, %in_0 : f32
      %2 = math.tanh %1 : f32
      linalg.yield %2 : f32
    } -> tensor<13xf32>
    %kept = tensor.insert_slice %h into %all[%i, 0] [1, 13] [1, 1] : tensor<13xf32> into tensor<4x13xf32>
    scf.yield %next, %kept : tensor<13xf32>, tensor<4x13xf32>
  }
  return %0#0, %0#1 : tensor<13xf32>, tensor<4x13xf32>
}

func.func @while_loop(%x: tensor<13xf32>, %n: tensor<i32>) -> tensor<13xf32> {
  %zero = arith.constant dense<0> : tensor<i32>
  %0:2 = scf.while (%i = %zero, %h = %x) : (tensor<i32>, tensor<13xf32>) -> (tensor<i32>, tensor<13xf32>) {
    %now = tensor.extract %i[] : tensor<i32>
    %end = tensor.extract %n[] : tensor<i32>
    %more = arith.cmpi slt, %now, %end : i32
    scf.condition(%more) %i, %h : tensor<i32>, tensor<13xf32>
  } do {
  ^bb0(%i: tensor<i32>, %h: tensor<13xf32>):
    %one = arith.constant 1 : i32
    %e0 = tensor.empty() : tensor<i32>
    %next = linalg.generic {indexing_maps = [affine_map<() -> ()>, affine_map<() -> ()>], iterator_types = []} ins(%i : tensor<i32>) outs(%e0 : tensor<i32>) {
    ^bb0(%in: i32, %out: i32):
      %1 = arith.addi %in, %one : i32
      linalg.yield %1 : i32
    } -> tensor<i32>
    %e1 = tensor.empty() : tensor<13xf32>
    %half = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%h : tensor<13xf32>) outs(%e1 : tensor<13xf32>) {
    ^bb0(%in: f32, %out: f32):
      %c = arith.constant 0.5 : f32
      %1 = arith.mulf %in, %c : f32
      linalg.yield %1 : f32
    } -> tensor<13xf32>
    scf.yield %next, %half : tensor<i32>, tensor<13xf32>
  }
  return %0#1 : tensor<13xf32>
}

func.func @swap(%x: tensor<13xf32>, %y: tensor<13xf32>) -> (tensor<13xf32>, tensor<13xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %0:2 = scf.for %i = %c0 to %c3 step %c1 iter_args(%a = %x, %b = %y) -> (tensor<13xf32>, tensor<13xf32>) {
    %e = tensor.empty() : tensor<13xf32>
    %sum = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]} ins(%a, %b : tensor<13xf32>, tensor<13xf32>) outs(%e : tensor<13xf32>) {
    ^bb0(%in: f32, %in_0: f32, %out: f32):
      %1 = arith.addf %in, %in_0 : f32
      linalg.yield %1 : f32
    } -> tensor<13xf32>
    scf.yield %b, %sum : tensor<13xf32>, tensor<13xf32>
  }
  return %0#0, %0#1 : tensor<13xf32>, tensor<13xf32>
}
