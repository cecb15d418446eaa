// RUN: tp-opt %s --tp-verify-local --split-input-file --verify-diagnostics

// A reshape keeps the sizes of the whole value in an attribute, and its own
// verifier does not look.

func.func @stale_output_shape(%x: tensor<6xf32>) -> tensor<2x3xf32> {
  // expected-error @+1 {{'tensor.expand_shape' op has output_shape [2, 12], but makes 'tensor<2x3xf32>'}}
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 12] : tensor<6xf32> into tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

tp.mesh @pod <tp = 4>
func.func @reshard_left(%x: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'tp.reshard' op is left in the program of one device}}
  %0 = tp.reshard %x <@pod, [{"tp"}]> to <@pod, [{}]> : tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

tp.mesh @pod <tp = 4>
func.func @constraint_left(%x: tensor<8xf32>, %c: i1) -> tensor<8xf32> {
  %0 = scf.if %c -> tensor<8xf32> {
    // expected-error @+1 {{'tp.constrain' op is left in the program of one device}}
    %1 = tp.constrain %x <@pod, [{"tp"}]> : tensor<8xf32>
    scf.yield %1 : tensor<8xf32>
  } else {
    scf.yield %x : tensor<8xf32>
  }
  return %0 : tensor<8xf32>
}

// -----

tp.mesh @pod <tp = 4>
func.func @loops_left(%x: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'linalg.exp' op still has 'tp.loops'}}
  %0 = linalg.exp {tp.loops = #tp.loops<@pod, [{"tp"}]>} ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

tp.mesh @pod <tp = 4>
func.func @shardings_left(%x: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'linalg.exp' op still has 'tp.shardings'}}
  %0 = linalg.exp {tp.shardings = [#tp.sharding<@pod, [{"tp"}]>]} ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{'func.func' op argument #1 has no 'tp.sharding', but its function is the program of one device of several}}
func.func @one_argument_forgotten(%x: tensor<2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>, tp.global = tensor<8xf32>}, %y: tensor<8xf32>) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{'func.func' op result #0 has no 'tp.global', but its function is the program of one device of several}}
func.func @type_of_whole_forgotten(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>, tp.global = tensor<8xf32>}) -> (tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  return %x : tensor<8xf32>
}

// -----

// The local size is the ceiling: with 2 elements a device the last two of ten
// would be lost.

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
// expected-error @+1 {{'func.func' op argument #0 is 'tensor<5x2xf32>', but 'tensor<5x10xf32>' under #tp.sharding<@pod, [{}, {"tp"}]> gives each device 'tensor<5x3xf32>'}}
func.func @elements_lost(%x: tensor<5x2xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>, tp.global = tensor<5x10xf32>}) {
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
// expected-error @+1 {{'func.func' op result #0 is 'tensor<8xf32>', but 'tensor<8xf32>' under #tp.sharding<@pod, [{"tp"}]> gives each device 'tensor<2xf32>'}}
func.func @whole_result(%x: tensor<2xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>, tp.global = tensor<8xf32>})
    -> (tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>, tp.global = tensor<8xf32>}) {
  %0 = tp.all_gather %x dim 0 over @pod ["tp"] : tensor<2xf32> -> tensor<8xf32>
  return %0 : tensor<8xf32>
}
