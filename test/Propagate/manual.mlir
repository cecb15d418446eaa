// RUN: tp-opt %s --tp-propagate-shardings --tp-verify-propagate | FileCheck %s
// RUN: tp-opt %s --tp-propagate-shardings --tp-insert-reshards --tp-localize-program --tp-verify-local --tp-verify-spmd | FileCheck %s --check-prefix=LOCAL
// RUN: tp-opt %s --tp-propagate-shardings --verify-diagnostics -o /dev/null
// RUN: %check-each %s

// A manual region is local already: around it shardings are what it says, in it
// nothing changes.

tp.mesh @pod <dp = 2, tp = 3>

// CHECK-LABEL: func.func @sum_by_hand(
// CHECK-SAME:    %{{.*}}: tensor<4x6xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}
// CHECK:         tp.manual
// CHECK:           tensor<4x2xf32>
// LOCAL-LABEL: func.func @sum_by_hand(
// LOCAL-SAME:    %[[X:.*]]: tensor<4x2xf32>
// LOCAL-NOT:     tp.manual
// LOCAL:         %[[R:.*]] = linalg.reduce {{.*}} ins(%[[X]] : tensor<4x2xf32>)
// LOCAL:         %[[S:.*]] = tp.all_reduce %{{.*}} sum over @pod ["tp"]
// LOCAL:         linalg.exp ins(%[[S]] : tensor<4xf32>)
func.func @sum_by_hand(%x: tensor<4x6xf32>) -> tensor<4xf32> {
  %0 = tp.manual (%x) in [<@pod, [{}, {"tp"}]>] out [<@pod, [{}]>] axes ["tp"] : (tensor<4x6xf32>) -> tensor<4xf32> {
  ^bb0(%own: tensor<4x2xf32>):
    %zero = arith.constant 0.0 : f32
    %e = tensor.empty() : tensor<4xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4xf32>) -> tensor<4xf32>
    %r = linalg.reduce { arith.addf } ins(%own : tensor<4x2xf32>) outs(%f : tensor<4xf32>) dimensions = [1]
    %sum = tp.all_reduce %r sum over @pod ["tp"] : tensor<4xf32>
    tp.yield %sum : tensor<4xf32>
  }
  %1 = linalg.exp ins(%0 : tensor<4xf32>) outs(%0 : tensor<4xf32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// What goes in is cut otherwise: it is resharded before the region. The result
// is cut as the region gives it, and so is what is made of it.

// CHECK-LABEL: func.func @reshard_around
// CHECK:         linalg.exp
// CHECK-SAME:      tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]
// LOCAL-LABEL: func.func @reshard_around(
// LOCAL-SAME:    -> (tensor<2x4xf32> {tp.global = tensor<6x4xf32>, tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
// LOCAL-DAG:     tp.all_gather
// LOCAL-DAG:     tp.shard
// LOCAL:         arith.index_cast
// LOCAL:         linalg.exp
func.func @reshard_around(%x: tensor<6x4xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"dp"}]>}) -> tensor<6x4xf32> {
  %0 = tp.manual (%x) in [<@pod, [{"tp"}, {}]>] out [<@pod, [{"tp"}, {}]>] axes ["tp"] : (tensor<6x4xf32>) -> tensor<6x4xf32> {
  ^bb0(%own: tensor<2x4xf32>):
    %i = tp.axis_index @pod ["tp"] : index
    %n = arith.index_cast %i : index to i32
    %k = arith.sitofp %n : i32 to f32
    %r = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%own : tensor<2x4xf32>) {
    ^bb0(%out: f32):
      %s = arith.addf %out, %k : f32
      linalg.yield %s : f32
    } -> tensor<2x4xf32>
    tp.yield %r : tensor<2x4xf32>
  }
  %1 = linalg.exp ins(%0 : tensor<6x4xf32>) outs(%0 : tensor<6x4xf32>) -> tensor<6x4xf32>
  return %1 : tensor<6x4xf32>
}

// In a loop, with what the loop carries cut as the region gives it.

// LOCAL-LABEL: func.func @in_a_loop
// LOCAL:         scf.for {{.*}} -> (tensor<2x4xf32>) {
// LOCAL-NEXT:      tp.permute
func.func @in_a_loop(%x: tensor<6x4xf32>) -> tensor<6x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %0 = scf.for %i = %c0 to %c3 step %c1 iter_args(%v = %x) -> tensor<6x4xf32> {
    %1 = tp.manual (%v) in [<@pod, [{"tp"}, {}]>] out [<@pod, [{"tp"}, {}]>] axes ["tp"] : (tensor<6x4xf32>) -> tensor<6x4xf32> {
    ^bb0(%own: tensor<2x4xf32>):
      %next = tp.permute %own over @pod ["tp"] [[0, 1], [1, 2], [2, 0]] : tensor<2x4xf32>
      tp.yield %next : tensor<2x4xf32>
    }
    scf.yield %1 : tensor<6x4xf32>
  }
  return %0 : tensor<6x4xf32>
}

// In a region that is local already there is nothing to cut.

// CHECK-LABEL: func.func @in_a_region(
// CHECK:         tp.manual
// CHECK-NEXT:    ^bb0(%[[OWN:.*]]: tensor<2x8xf32>):
// CHECK-NEXT:      linalg.exp ins(%[[OWN]]
func.func @in_a_region(%x: tensor<6x8xf32>) -> tensor<6x8xf32> {
  %0 = tp.manual (%x) in [<@pod, [{"tp"}, {}]>] out [<@pod, [{"tp"}, {}]>] axes ["tp"] : (tensor<6x8xf32>) -> tensor<6x8xf32> {
  ^bb0(%own: tensor<2x8xf32>):
    // expected-remark @+1 {{the constraint stands in a region of 'tp.manual', which is local already}}
    %1 = tp.constrain %own <@pod, [{}, {"dp"}]> : tensor<2x8xf32>
    // expected-remark @+1 {{the hint stands in a region of 'tp.manual', which is local already}}
    %2 = tp.barrier %1 both : tensor<2x8xf32>
    // expected-remark @+1 {{the hint stands in a region of 'tp.manual', which is local already}}
    tp.group %own, %2 : tensor<2x8xf32>, tensor<2x8xf32>
    %3 = linalg.exp ins(%2 : tensor<2x8xf32>) outs(%own : tensor<2x8xf32>) -> tensor<2x8xf32>
    tp.yield %3 : tensor<2x8xf32>
  }
  return %0 : tensor<6x8xf32>
}
