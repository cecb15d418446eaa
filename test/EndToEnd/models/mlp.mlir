// A two-layer perceptron, cut as Megatron-LM does: the first weight by column,
// the second by row. Batches lie over dp.
tp.mesh @pod <dp = 2, tp = 4>

func.func @mlp(
    %x: tensor<32x512xf32> {tp.name = "x", tp.sharding = #tp.sharding<@pod, [{"dp"}, {}]>},
    %w1: tensor<512x2048xf32> {tp.name = "w1", tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>},
    %w2: tensor<2048x512xf32> {tp.name = "w2", tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>})
    -> (tensor<32x512xf32> {tp.name = "y"}) {
  %zero = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<32x2048xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<32x2048xf32>) -> tensor<32x2048xf32>
  %2 = linalg.matmul ins(%x, %w1 : tensor<32x512xf32>, tensor<512x2048xf32>)
                     outs(%1 : tensor<32x2048xf32>) -> tensor<32x2048xf32>
  %3 = linalg.max ins(%2, %1 : tensor<32x2048xf32>, tensor<32x2048xf32>)
                  outs(%0 : tensor<32x2048xf32>) -> tensor<32x2048xf32>
  %4 = tensor.empty() : tensor<32x512xf32>
  %5 = linalg.fill ins(%zero : f32) outs(%4 : tensor<32x512xf32>) -> tensor<32x512xf32>
  %6 = linalg.matmul ins(%3, %w2 : tensor<32x2048xf32>, tensor<2048x512xf32>)
                     outs(%5 : tensor<32x512xf32>) -> tensor<32x512xf32>
  return %6 : tensor<32x512xf32>
}
