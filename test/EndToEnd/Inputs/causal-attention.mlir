// Causal attention of one sequence, 2 groups of 2 heads of 64, over 2048 tokens.

#q = affine_map<(b, g, h, q, k, d) -> (b, q, g, h, d)>
#k = affine_map<(b, g, h, q, k, d) -> (b, k, g, d)>
#s = affine_map<(b, g, h, q, k, d) -> (b, g, h, q, k)>
#id = affine_map<(b, g, h, q, k) -> (b, g, h, q, k)>
#row = affine_map<(b, g, h, q, k) -> (b, g, h, q)>
#p = affine_map<(b, g, h, q, d, k) -> (b, g, h, q, k)>
#v = affine_map<(b, g, h, q, d, k) -> (b, k, g, d)>
#o = affine_map<(b, g, h, q, d, k) -> (b, q, g, h, d)>
func.func @main(%q: tensor<1x2048x2x2x64xf32>, %k: tensor<1x2048x2x64xf32>, %v: tensor<1x2048x2x64xf32>) -> tensor<1x2048x2x2x64xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %masked = arith.constant -1.0e30 : f32
  %scale = arith.constant 0.125 : f32
  %es = tensor.empty() : tensor<1x2x2x2048x2048xf32>
  %er = tensor.empty() : tensor<1x2x2x2048xf32>
  %eo = tensor.empty() : tensor<1x2048x2x2x64xf32>
  %fs = linalg.fill ins(%zero : f32) outs(%es : tensor<1x2x2x2048x2048xf32>) -> tensor<1x2x2x2048x2048xf32>
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<1x2048x2x2x64xf32>, tensor<1x2048x2x64xf32>) outs(%fs : tensor<1x2x2x2048x2048xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %1 = arith.mulf %x, %y : f32
    %2 = arith.addf %out, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<1x2x2x2048x2048xf32>
  %m = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<1x2x2x2048x2048xf32>) outs(%es : tensor<1x2x2x2048x2048xf32>) {
  ^bb0(%x: f32, %out: f32):
    %i = linalg.index 3 : index
    %j = linalg.index 4 : index
    %c = arith.cmpi sge, %i, %j : index
    %1 = arith.mulf %x, %scale : f32
    %2 = arith.select %c, %1, %masked : f32
    linalg.yield %2 : f32
  } -> tensor<1x2x2x2048x2048xf32>
  %fm = linalg.fill ins(%low : f32) outs(%er : tensor<1x2x2x2048xf32>) -> tensor<1x2x2x2048xf32>
  %max = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%m : tensor<1x2x2x2048x2048xf32>) outs(%fm : tensor<1x2x2x2048xf32>) {
  ^bb0(%x: f32, %out: f32):
    %1 = arith.maximumf %out, %x : f32
    linalg.yield %1 : f32
  } -> tensor<1x2x2x2048xf32>
  %e = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%m, %max : tensor<1x2x2x2048x2048xf32>, tensor<1x2x2x2048xf32>) outs(%es : tensor<1x2x2x2048x2048xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %1 = arith.subf %x, %y : f32
    %2 = math.exp %1 : f32
    linalg.yield %2 : f32
  } -> tensor<1x2x2x2048x2048xf32>
  %ft = linalg.fill ins(%zero : f32) outs(%er : tensor<1x2x2x2048xf32>) -> tensor<1x2x2x2048xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%e : tensor<1x2x2x2048x2048xf32>) outs(%ft : tensor<1x2x2x2048xf32>) {
  ^bb0(%x: f32, %out: f32):
    %1 = arith.addf %out, %x : f32
    linalg.yield %1 : f32
  } -> tensor<1x2x2x2048xf32>
  %p = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%e, %sum : tensor<1x2x2x2048x2048xf32>, tensor<1x2x2x2048xf32>) outs(%es : tensor<1x2x2x2048x2048xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %1 = arith.divf %x, %y : f32
    linalg.yield %1 : f32
  } -> tensor<1x2x2x2048x2048xf32>
  %start = linalg.fill ins(%zero : f32) outs(%eo : tensor<1x2048x2x2x64xf32>) -> tensor<1x2048x2x2x64xf32>
  %o = linalg.generic {indexing_maps = [#p, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<1x2x2x2048x2048xf32>, tensor<1x2048x2x64xf32>) outs(%start : tensor<1x2048x2x2x64xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %1 = arith.mulf %x, %y : f32
    %2 = arith.addf %out, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<1x2048x2x2x64xf32>
  return %o : tensor<1x2048x2x2x64xf32>
}
