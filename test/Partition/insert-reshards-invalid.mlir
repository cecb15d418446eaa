// RUN: tp-opt %s --tp-propagate-shardings --tp-insert-reshards --split-input-file --verify-diagnostics

// Terms cannot be had of what is whole already, and no term of one kind from
// those of another.

tp.mesh @pod <tp = 4>
// expected-note @+1 {{made here}}
func.func @constraint(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) -> tensor<8xf32> {
  // expected-error @+1 {{'tp.constrain' op wants #tp.sharding<@pod, [{}], partial = sum {"tp"}> of #tp.sharding<@pod, [{}]>, where that reduction is not pending}}
  %0 = tp.constrain %x <@pod, [{}], partial = sum {"tp"}> : tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

tp.mesh @pod <tp = 4>
func.func @result_of_another_kind(%x: tensor<8x4xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %i: tensor<8xf32>)
    -> (tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = max {"tp"}>}) {
  // expected-note @+1 {{made here}}
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<8x4xf32>) outs(%i : tensor<8xf32>) dimensions = [1]
  // expected-error @+1 {{'func.return' op wants #tp.sharding<@pod, [{}], partial = max {"tp"}> of #tp.sharding<@pod, [{}], partial = sum {"tp"}>, where that reduction is not pending}}
  return %0 : tensor<8xf32>
}

// -----

// Four devices would return four times one.

tp.mesh @pod <tp = 4>
func.func @constant() -> (tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {"tp"}>}) {
  // expected-note @+1 {{made here}}
  %0 = arith.constant dense<1.0> : tensor<8xf32>
  // expected-error @+1 {{'func.return' op wants #tp.sharding<@pod, [{}], partial = sum {"tp"}> of #tp.sharding<@pod, [{}]>, where that reduction is not pending}}
  return %0 : tensor<8xf32>
}
