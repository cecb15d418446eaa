// RUN: tp-opt %s --tp-propagate-shardings --tp-insert-reshards | FileCheck %s

tp.mesh @pod <tp = 2>

// Two products that are both pending are added before their sum is made whole.

// CHECK-LABEL: func.func @sum_of_two(
// CHECK-NOT:     tp.reshard
// CHECK:         %[[SUM:.*]] = linalg.add
// CHECK-SAME:      tp.shardings = [#tp.sharding<@pod, [{}, {}], partial = sum {"tp"}>]
// CHECK-NEXT:    %[[R:.*]] = tp.reshard %[[SUM]] <@pod, [{}, {}], partial = sum {"tp"}> to <@pod, [{}, {}]>
// CHECK-NEXT:    return %[[R]]
func.func @sum_of_two(%x: tensor<4x8xf32>, %v: tensor<4x8xf32>,
    %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x6xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  %c = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x6xf32>)
                     outs(%f : tensor<4x6xf32>) -> tensor<4x6xf32>
  %d = linalg.matmul ins(%v, %w : tensor<4x8xf32>, tensor<8x6xf32>)
                     outs(%f : tensor<4x6xf32>) -> tensor<4x6xf32>
  %sum = linalg.add ins(%c, %d : tensor<4x6xf32>, tensor<4x6xf32>)
                    outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  return %sum : tensor<4x6xf32>
}

// The exponential of a sum is no sum of exponentials: it is made whole first.

// CHECK-LABEL: func.func @not_linear(
// CHECK:         %[[Y:.*]] = linalg.matmul
// CHECK-NEXT:    %[[R:.*]] = tp.reshard %[[Y]] <@pod, [{}, {}], partial = sum {"tp"}> to <@pod, [{}, {}]>
// CHECK:         linalg.exp {{.*}}ins(%[[R]]
// CHECK-NOT:     tp.reshard
func.func @not_linear(%x: tensor<4x8xf32>,
    %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) -> tensor<4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x6xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x6xf32>)
                     outs(%f : tensor<4x6xf32>) -> tensor<4x6xf32>
  %z = linalg.exp ins(%y : tensor<4x6xf32>) outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
  return %z : tensor<4x6xf32>
}

// What is cut for a constraint and gathered again was an argument first.

// CHECK-LABEL: func.func @there_and_back(
// CHECK:         %[[CUT:.*]] = tp.reshard %{{.*}} <@pod, [{}]> to <@pod, [{"tp"}]>
// CHECK:         tp.reshard %[[CUT]] <@pod, [{"tp"}]> to <@pod, [{}]> {tp.cause = "argument #0 makes the value cut otherwise than 'func.return'
func.func @there_and_back(%x: tensor<2xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) -> (tensor<2xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  %0 = tp.constrain %x <@pod, [{"tp"}]> : tensor<2xf32>
  return %0 : tensor<2xf32>
}
