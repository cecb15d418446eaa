// RUN: %compile-each %s

// Rows of bf16 that another device owns are masked one by one. A CPU without
// bf16 rounds what it selects by a function that every object brings along.

tp.mesh @ring <x = 3>
func.func @looked_up(%table: tensor<7x2xbf16> {tp.sharding = #tp.sharding<@ring, [{"x"}, {}]>}, %rows: tensor<5xi32>) -> tensor<5x2xbf16> {
  %e = tensor.empty() : tensor<5x2xbf16>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%rows : tensor<5xi32>) outs(%e : tensor<5x2xbf16>) {
  ^bb0(%row: i32, %out: bf16):
    %r = arith.index_cast %row : i32 to index
    %c0 = arith.constant 0 : index
    %c6 = arith.constant 6 : index
    %low = arith.maxsi %r, %c0 : index
    %at = arith.minsi %low, %c6 : index
    %j = linalg.index 1 : index
    %x = tensor.extract %table[%at, %j] : tensor<7x2xbf16>
    linalg.yield %x : bf16
  } -> tensor<5x2xbf16>
  return %0 : tensor<5x2xbf16>
}

func.func @columns(%table: tensor<3x2xbf16> {tp.sharding = #tp.sharding<@ring, [{}, {"x"}]>}, %rows: tensor<2xi32>) -> tensor<2x2xbf16> {
  %e = tensor.empty() : tensor<2x2xbf16>
  %0 = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]} ins(%rows : tensor<2xi32>) outs(%e : tensor<2x2xbf16>) {
  ^bb0(%row: i32, %out: bf16):
    %r = arith.index_cast %row : i32 to index
    %c0 = arith.constant 0 : index
    %c2 = arith.constant 2 : index
    %low = arith.maxsi %r, %c0 : index
    %at = arith.minsi %low, %c2 : index
    %j = linalg.index 1 : index
    %x = tensor.extract %table[%at, %j] : tensor<3x2xbf16>
    linalg.yield %x : bf16
  } -> tensor<2x2xbf16>
  return %0 : tensor<2x2xbf16>
}
