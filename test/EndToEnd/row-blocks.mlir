// Attention and a norm that run by blocks of rows (tp-fuse-rows), on meshes that
// cut heads and rows evenly and not, and with blocks that do not divide.

// RUN: tp-check %s --entry=attention --mesh x=1
// RUN: tp-check %s --entry=attention --mesh x=3
// RUN: tp-check %s --entry=attention --mesh x=6
// RUN: tp-check %s --entry=normalize --mesh x=1
// RUN: tp-check %s --entry=normalize --mesh x=3
// RUN: tp-check %s --entry=normalize --mesh x=6

tp.mesh @mesh <x = 3>

#q = affine_map<(b, g, h, q, k, d) -> (b, q, g, h, d)>
#k = affine_map<(b, g, h, q, k, d) -> (b, k, g, d)>
#s = affine_map<(b, g, h, q, k, d) -> (b, g, h, q, k)>
#id = affine_map<(b, g, h, q, k) -> (b, g, h, q, k)>
#row = affine_map<(b, g, h, q, k) -> (b, g, h, q)>
#p = affine_map<(b, g, h, q, d, k) -> (b, g, h, q, k)>
#v = affine_map<(b, g, h, q, d, k) -> (b, k, g, d)>
#o = affine_map<(b, g, h, q, d, k) -> (b, q, g, h, d)>
#both = affine_map<(i, j) -> (i, j)>
#first = affine_map<(i, j) -> (i)>

func.func @attention(%q: tensor<2x197x2x3x16xf32> {tp.sharding = #tp.sharding<@mesh, [{}, {}, {}, {"x"}, {}]>}, %k: tensor<2x181x2x16xf32>, %v: tensor<2x181x2x16xf32>) -> tensor<2x197x2x3x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %masked = arith.constant -1.0e30 : f32
  %scale = arith.constant 0.125 : f32
  %es = tensor.empty() : tensor<2x2x3x197x181xf32>
  %er = tensor.empty() : tensor<2x2x3x197xf32>
  %eo = tensor.empty() : tensor<2x197x2x3x16xf32>
  %fs = linalg.fill ins(%zero : f32) outs(%es : tensor<2x2x3x197x181xf32>) -> tensor<2x2x3x197x181xf32>
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x197x2x3x16xf32>, tensor<2x181x2x16xf32>) outs(%fs : tensor<2x2x3x197x181xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %1 = arith.mulf %x, %y : f32
    %2 = arith.addf %out, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<2x2x3x197x181xf32>
  %m = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<2x2x3x197x181xf32>) outs(%es : tensor<2x2x3x197x181xf32>) {
  ^bb0(%x: f32, %out: f32):
    %i = linalg.index 3 : index
    %j = linalg.index 4 : index
    %c = arith.cmpi sge, %i, %j : index
    %1 = arith.mulf %x, %scale : f32
    %2 = arith.select %c, %1, %masked : f32
    linalg.yield %2 : f32
  } -> tensor<2x2x3x197x181xf32>
  %fm = linalg.fill ins(%low : f32) outs(%er : tensor<2x2x3x197xf32>) -> tensor<2x2x3x197xf32>
  %max = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%m : tensor<2x2x3x197x181xf32>) outs(%fm : tensor<2x2x3x197xf32>) {
  ^bb0(%x: f32, %out: f32):
    %1 = arith.maximumf %out, %x : f32
    linalg.yield %1 : f32
  } -> tensor<2x2x3x197xf32>
  %e = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%m, %max : tensor<2x2x3x197x181xf32>, tensor<2x2x3x197xf32>) outs(%es : tensor<2x2x3x197x181xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %1 = arith.subf %x, %y : f32
    %2 = math.exp %1 : f32
    linalg.yield %2 : f32
  } -> tensor<2x2x3x197x181xf32>
  %ft = linalg.fill ins(%zero : f32) outs(%er : tensor<2x2x3x197xf32>) -> tensor<2x2x3x197xf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%e : tensor<2x2x3x197x181xf32>) outs(%ft : tensor<2x2x3x197xf32>) {
  ^bb0(%x: f32, %out: f32):
    %1 = arith.addf %out, %x : f32
    linalg.yield %1 : f32
  } -> tensor<2x2x3x197xf32>
  %p = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%e, %sum : tensor<2x2x3x197x181xf32>, tensor<2x2x3x197xf32>) outs(%es : tensor<2x2x3x197x181xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %1 = arith.divf %x, %y : f32
    linalg.yield %1 : f32
  } -> tensor<2x2x3x197x181xf32>
  %start = linalg.fill ins(%zero : f32) outs(%eo : tensor<2x197x2x3x16xf32>) -> tensor<2x197x2x3x16xf32>
  %o = linalg.generic {indexing_maps = [#p, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<2x2x3x197x181xf32>, tensor<2x181x2x16xf32>) outs(%start : tensor<2x197x2x3x16xf32>) {
  ^bb0(%x: f32, %y: f32, %out: f32):
    %1 = arith.mulf %x, %y : f32
    %2 = arith.addf %out, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<2x197x2x3x16xf32>
  return %o : tensor<2x197x2x3x16xf32>
}

func.func @normalize(%x: tensor<397x389xf32> {tp.sharding = #tp.sharding<@mesh, [{"x"}, {}]>}, %y: tensor<397x389xf32>) -> (tensor<397x389xf32>, tensor<397x389xf32>) {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<397x389xf32>
  %rows = tensor.empty() : tensor<397xf32>
  %0 = linalg.add ins(%x, %y : tensor<397x389xf32>, tensor<397x389xf32>) outs(%empty : tensor<397x389xf32>) -> tensor<397x389xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%rows : tensor<397xf32>) -> tensor<397xf32>
  %2 = linalg.generic {indexing_maps = [#both, #first], iterator_types = ["parallel", "reduction"]} ins(%0 : tensor<397x389xf32>) outs(%1 : tensor<397xf32>) {
  ^bb0(%in: f32, %out: f32):
    %4 = arith.mulf %in, %in : f32
    %5 = arith.addf %out, %4 : f32
    linalg.yield %5 : f32
  } -> tensor<397xf32>
  %3 = linalg.generic {indexing_maps = [#both, #first, #both], iterator_types = ["parallel", "parallel"]} ins(%0, %2 : tensor<397x389xf32>, tensor<397xf32>) outs(%empty : tensor<397x389xf32>) {
  ^bb0(%in: f32, %in_0: f32, %out: f32):
    %4 = math.rsqrt %in_0 : f32
    %5 = arith.mulf %in, %4 : f32
    linalg.yield %5 : f32
  } -> tensor<397x389xf32>
  return %0, %3 : tensor<397x389xf32>, tensor<397x389xf32>
}
