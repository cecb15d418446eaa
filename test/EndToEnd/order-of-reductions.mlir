// RUN: %compile-each %s

// A body that is no combiner of its operands in any order is reduced in the
// order of the operation's loops, whatever the strides of what it reads.

tp.mesh @ring <x = 3>
func.func @difference_of_columns(%a: tensor<4x6xi32> {tp.sharding = #tp.sharding<@ring, [{"x"}, {}]>}, %init: tensor<i32>) -> tensor<i32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (j, i)>, affine_map<(i, j) -> ()>], iterator_types = ["reduction", "reduction"]} ins(%a : tensor<4x6xi32>) outs(%init : tensor<i32>) {
  ^bb0(%x: i32, %sum: i32):
    %1 = arith.subi %x, %sum : i32
    linalg.yield %1 : i32
  } -> tensor<i32>
  return %0 : tensor<i32>
}

func.func @last_of_planes(%a: tensor<4x5x7xi32>, %init: tensor<5xi32> {tp.sharding = #tp.sharding<@ring, [{"x"}]>}) -> tensor<5xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(k, i, l) -> (l, i, k)>, affine_map<(k, i, l) -> (i)>], iterator_types = ["reduction", "parallel", "reduction"]} ins(%a : tensor<4x5x7xi32>) outs(%init : tensor<5xi32>) {
  ^bb0(%x: i32, %sum: i32):
    %three = arith.constant 3 : i32
    %1 = arith.muli %sum, %three : i32
    %2 = arith.addi %x, %1 : i32
    linalg.yield %2 : i32
  } -> tensor<5xi32>
  return %0 : tensor<5xi32>
}
