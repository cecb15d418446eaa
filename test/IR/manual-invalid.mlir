// RUN: tp-opt %s --split-input-file --verify-diagnostics

// The constraints of tp.manual and tp.group.

tp.mesh @pod <dp = 2, tp = 4>
func.func @shardings_of_operands(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.manual' op has 0 shardings of operands, but 1 operands}}
  %0 = tp.manual (%x) in [] out [<@pod, [{"tp"}]>] axes ["tp"] : (tensor<8xf32>) -> tensor<8xf32> { // C1
  ^bb0(%own: tensor<2xf32>):
    tp.yield %own : tensor<2xf32>
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
func.func @shardings_of_results(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.manual' op has 2 shardings of results, but 1 results}}
  %0 = tp.manual (%x) in [<@pod, [{"tp"}]>] out [<@pod, [{"tp"}]>, <@pod, [{}]>] axes ["tp"] : (tensor<8xf32>) -> tensor<8xf32> { // C1
  ^bb0(%own: tensor<2xf32>):
    tp.yield %own : tensor<2xf32>
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
func.func @no_sharding() {
  // expected-error @+1 {{'tp.manual' op has no sharding that names its mesh}}
  tp.manual () in [] out [] axes ["tp"] : () -> () { // C1
    tp.yield
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
tp.mesh @other <tp = 4>
func.func @two_meshes(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.manual' op result #0 is cut over mesh @other, but others over @pod}}
  %0 = tp.manual (%x) in [<@pod, [{"tp"}]>] out [<@other, [{"tp"}]>] axes ["tp"] : (tensor<8xf32>) -> tensor<8xf32> { // C1
  ^bb0(%own: tensor<2xf32>):
    tp.yield %own : tensor<2xf32>
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
func.func @other_axis_first(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.manual' op operand #0 is #tp.sharding<@pod, [{"dp", "tp"}]>, where in dimension 0 another axis comes before one of ["tp"]}}
  %0 = tp.manual (%x) in [<@pod, [{"dp", "tp"}]>] out [<@pod, [{"tp"}]>] axes ["tp"] : (tensor<8xf32>) -> tensor<8xf32> { // C2
  ^bb0(%own: tensor<2xf32>):
    tp.yield %own : tensor<2xf32>
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
func.func @arguments(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.manual' op has 2 arguments of its region, but 1 operands}}
  %0 = tp.manual (%x) in [<@pod, [{"tp"}]>] out [<@pod, [{"tp"}]>] axes ["tp"] : (tensor<8xf32>) -> tensor<8xf32> { // C3
  ^bb0(%own: tensor<2xf32>, %more: tensor<2xf32>):
    tp.yield %own : tensor<2xf32>
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
func.func @yields(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.manual' op has 0 values that its region yields, but 1 results}}
  %0 = tp.manual (%x) in [<@pod, [{"tp"}]>] out [<@pod, [{"tp"}]>] axes ["tp"] : (tensor<8xf32>) -> tensor<8xf32> { // C3
  ^bb0(%own: tensor<2xf32>):
    tp.yield
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
func.func @local_type(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.manual' op operand #0 is 'tensor<4xf32>' in the region, but 'tensor<8xf32>' under #tp.sharding<@pod, [{"tp"}]> gives each device 'tensor<2xf32>'}}
  %0 = tp.manual (%x) in [<@pod, [{"tp"}]>] out [<@pod, [{"tp"}]>] axes ["tp"] : (tensor<8xf32>) -> tensor<16xf32> { // C3
  ^bb0(%own: tensor<4xf32>):
    tp.yield %own : tensor<4xf32>
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
func.func @uneven(%x: tensor<9xf32>) {
  // expected-error @+1 {{'tp.manual' op operand #0 is 'tensor<9xf32>', whose dimension 0 the 4 parts of #tp.sharding<@pod, [{"tp"}]> do not divide}}
  %0 = tp.manual (%x) in [<@pod, [{"tp"}]>] out [<@pod, [{"tp"}]>] axes ["tp"] : (tensor<9xf32>) -> tensor<12xf32> { // C4
  ^bb0(%own: tensor<3xf32>):
    tp.yield %own : tensor<3xf32>
  }
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
func.func @pending(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.manual' op result #0 is #tp.sharding<@pod, [{}], partial = sum {"tp"}>, but a manual region takes and gives nothing pending}}
  %0 = tp.manual (%x) in [<@pod, [{"tp"}]>] out [<@pod, [{}], partial = sum {"tp"}>] axes ["tp"] : (tensor<8xf32>) -> tensor<2xf32> { // C4
  ^bb0(%own: tensor<2xf32>):
    tp.yield %own : tensor<2xf32>
  }
  return
}

// -----

func.func @shapes(%x: tensor<8xf32>, %y: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.group' op operand #1 is 'tensor<4x2xf32>', but operand #0 is 'tensor<8xf32>'; only values of one shape can be cut alike}}
  tp.group %x, %y : tensor<8xf32>, tensor<4x2xf32> // C1
  return
}

// -----

func.func @direction(%x: tensor<8xf32>) {
  // expected-error @+2 {{expected ::mlir::tp::BarrierDirection to be one of: forward, backward, both}}
  // expected-error @+1 {{failed to parse}}
  %0 = tp.barrier %x sideways : tensor<8xf32>
  return
}
