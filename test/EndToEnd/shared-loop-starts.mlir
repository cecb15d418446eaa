// RUN: %compile-each %s

// What a loop starts from is returned too, and slices leave one branch of two:
// the buffers of results are no place for the first, and the second is copied.

tp.mesh @ring <x = 3>
func.func @start_is_returned(%a: tensor<f32>) -> (tensor<7xf32> {tp.sharding = #tp.sharding<@ring, [{"x"}]>}, tensor<7xf32> {tp.sharding = #tp.sharding<@ring, [{"x"}]>}) {
  %e = tensor.empty() : tensor<7xf32>
  %start = linalg.broadcast ins(%a : tensor<f32>) outs(%e : tensor<7xf32>) dimensions = [0]
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %sum = scf.for %i = %c0 to %c2 step %c1 iter_args(%s = %start) -> (tensor<7xf32>) {
    %next = arith.addf %s, %start : tensor<7xf32>
    scf.yield %next : tensor<7xf32>
  }
  return %sum, %start : tensor<7xf32>, tensor<7xf32>
}

func.func @gathered_start(%a: tensor<4x2xf32> {tp.sharding = #tp.sharding<@ring, [{"x"}, {}]>}, %b: tensor<4x2xf32>) -> (tensor<4x2xf32>, tensor<4x2xf32>, tensor<4x2xf32> {tp.sharding = #tp.sharding<@ring, [{}, {}]>}) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %sum = scf.for %i = %c0 to %c2 step %c1 iter_args(%s = %a) -> (tensor<4x2xf32>) {
    %next = arith.addf %s, %b : tensor<4x2xf32>
    scf.yield %next : tensor<4x2xf32>
  }
  return %sum, %sum, %a : tensor<4x2xf32>, tensor<4x2xf32>, tensor<4x2xf32>
}

func.func @slice_leaves_a_branch(%a: tensor<12x2x2xf32> {tp.sharding = #tp.sharding<@ring, [{}, {}, {}]>}, %is: tensor<2xi1>) -> (tensor<12x2x2xf32> {tp.sharding = #tp.sharding<@ring, [{"x"}, {}, {}]>}) {
  %c0 = arith.constant 0 : index
  %condition = tensor.extract %is[%c0] : tensor<2xi1>
  %chosen = scf.if %condition -> (tensor<12x2x2xf32>) {
    %twice = arith.addf %a, %a : tensor<12x2x2xf32>
    scf.yield %twice : tensor<12x2x2xf32>
  } else {
    scf.yield %a : tensor<12x2x2xf32>
  }
  return %chosen : tensor<12x2x2xf32>
}
