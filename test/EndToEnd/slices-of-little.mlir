// RUN: %check-each %s | FileCheck %s

// Slices whose local parts have one row or none.

// CHECK-COUNT-4: : equal

tp.mesh @pair <x = 2>

// The source lacks the last dimension; its local part looks as if it lacked another.
func.func @lacks_a_dimension(
    %x: tensor<2x6x1xf32> {tp.sharding = #tp.sharding<@pair, [{}, {"x"}, {}]>}, %s: tensor<2x2xf32>)
    -> tensor<2x6x1xf32> {
  %0 = tensor.insert_slice %s into %x[0, 0, 0] [2, 2, 1] [1, 2, 1] : tensor<2x2xf32> into tensor<2x6x1xf32>
  return %0 : tensor<2x6x1xf32>
}

// No offset is inside of a tensor without elements.
func.func @takes_nothing(
    %x: tensor<2xf32> {tp.sharding = #tp.sharding<@pair, [{"x"}]>},
    %y: tensor<0xf32> {tp.sharding = #tp.sharding<@pair, [{"x"}]>})
    -> (tensor<0xf32> {tp.sharding = #tp.sharding<@pair, [{"x"}]>}) {
  %0 = tensor.extract_slice %x[0] [0] [1] : tensor<2xf32> to tensor<0xf32>
  %1 = tp.constrain %0 <@pair, [{}]> : tensor<0xf32>
  %2 = arith.addf %1, %y : tensor<0xf32>
  return %2 : tensor<0xf32>
}

func.func @inserts_nothing(
    %x: tensor<0xf32>, %y: tensor<7xf32> {tp.sharding = #tp.sharding<@pair, [{"x"}]>}) -> tensor<7xf32> {
  %0 = tensor.insert_slice %x into %y[3] [0] [1] : tensor<0xf32> into tensor<7xf32>
  return %0 : tensor<7xf32>
}

func.func @joins_nothing(
    %x: tensor<10x0xf32> {tp.sharding = #tp.sharding<@pair, [{}, {}]>}, %y: tensor<4x0xf32> {tp.sharding = #tp.sharding<@pair, [{"x"}, {}]>})
    -> tensor<14x0xf32> {
  %0 = tensor.concat dim(0) %x, %y : (tensor<10x0xf32>, tensor<4x0xf32>) -> tensor<14x0xf32>
  return %0 : tensor<14x0xf32>
}
