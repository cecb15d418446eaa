// RUN: tp-opt %s --tp-verify-propagate --split-input-file --verify-diagnostics

tp.mesh @pod <tp = 4>
// expected-error @+1 {{'func.func' op argument #1 has no 'tp.sharding' after propagation}}
func.func @argument_forgotten(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %y: tensor<5xf32>) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{'func.func' op argument #0 is open in dimension 1 after propagation: #tp.sharding<@pod, [{"tp"}, {?}]>}}
func.func @argument_open(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {?}]>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @no_loops(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  // expected-error @+1 {{'linalg.exp' op has no 'tp.loops' after propagation}}
  %0 = linalg.exp ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @no_shardings(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  // expected-error @+1 {{'linalg.exp' op has no 'tp.shardings' after propagation}}
  %0 = linalg.exp {tp.loops = #tp.loops<@pod, [{"tp"}]>} ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

// Any device can make any part of a constant: it has no cut of its own.

tp.mesh @pod <tp = 4>
func.func @free_value(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  // expected-error @+1 {{'tensor.empty' op has 'tp.loops', but every device makes its value anew}}
  %0 = tensor.empty() {tp.loops = #tp.loops<@pod, [{"tp"}]>} : tensor<8xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
tp.mesh @other <tp = 2>
func.func @other_mesh(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  // expected-error @+1 {{'linalg.exp' op is cut over mesh @other, but its function over @pod}}
  %0 = linalg.exp {tp.loops = #tp.loops<@other, [{"tp"}]>, tp.shardings = [#tp.sharding<@pod, [{"tp"}]>]} ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @too_few_loops(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  // expected-error @+1 {{'linalg.exp' op has 'tp.loops' of 1 factors, but 2 factors}}
  %0 = linalg.exp {tp.loops = #tp.loops<@pod, [{"tp"}]>, tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]} ins(%x : tensor<8x5xf32>) outs(%x : tensor<8x5xf32>) -> tensor<8x5xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @axis_in_two_loops(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  // expected-error @+1 {{'linalg.exp' op uses axis "tp" twice}}
  %0 = linalg.exp {tp.loops = #tp.loops<@pod, [{"tp"}, {"tp"}]>, tp.shardings = [#tp.sharding<@pod, [{"tp"}, {}]>]} ins(%x : tensor<8x5xf32>) outs(%x : tensor<8x5xf32>) -> tensor<8x5xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @unknown_axis(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  // expected-error @+1 {{'linalg.exp' op uses axis "dp", but mesh @pod has no such axis}}
  %0 = linalg.exp {tp.loops = #tp.loops<@pod, [{"dp"}]>, tp.shardings = [#tp.sharding<@pod, [{"tp"}]>]} ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

// A diagonal: one loop indexes both dimensions.

tp.mesh @pod <tp = 4>
func.func @whole_loop_cut(%x: tensor<8x8xf32> {tp.sharding = #tp.sharding<@pod, [{}, {}]>}, %y: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  // expected-error @+1 {{'linalg.generic' op needs factor 0 whole, but cuts it: #tp.loops<@pod, [{"tp"}]>}}
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i, i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]} ins(%x : tensor<8x8xf32>) outs(%y : tensor<8xf32>)
      attrs = {tp.loops = #tp.loops<@pod, [{"tp"}]>, tp.shardings = [#tp.sharding<@pod, [{"tp"}]>]} {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<8xf32>
  return
}

// -----

// Six rows over four devices and five columns over two more: no shard of the
// thirty is made of whole rows and parts of them alike.

tp.mesh @pod <tp = 4, x = 2>
func.func @no_sharding_says(%x: tensor<6x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {"x"}]>}) {
  // expected-error @+1 {{'tensor.collapse_shape' op result #0 is #tp.sharding<@pod, [{"tp", "x"}]>, but the loops make it #tp.sharding<@pod, [{}]>}}
  %0 = tensor.collapse_shape %x [[0, 1]] {tp.loops = #tp.loops<@pod, [{"tp"}, {"x"}]>, tp.shardings = [#tp.sharding<@pod, [{"tp", "x"}]>]} : tensor<6x5xf32> into tensor<30xf32>
  return
}

// -----

tp.mesh @pod <tp = 4, x = 2>
func.func @no_sharding_reads(%x: tensor<30xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  // expected-error @+1 {{'tensor.expand_shape' op cuts its loops so that no sharding says what it reads of operand #0}}
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [6, 5] {tp.loops = #tp.loops<@pod, [{"tp"}, {"x"}]>, tp.shardings = [#tp.sharding<@pod, [{"tp"}, {"x"}]>]} : tensor<30xf32> into tensor<6x5xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @result_cut_otherwise(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {}]>}) {
  // expected-error @+1 {{'linalg.exp' op result #0 is #tp.sharding<@pod, [{}, {"tp"}]>, but the loops make it #tp.sharding<@pod, [{"tp"}, {}]>}}
  %0 = linalg.exp {tp.loops = #tp.loops<@pod, [{"tp"}, {}]>, tp.shardings = [#tp.sharding<@pod, [{}, {"tp"}]>]} ins(%x : tensor<8x5xf32>) outs(%x : tensor<8x5xf32>) -> tensor<8x5xf32>
  return
}

// -----

// A reduction over a cut loop leaves a term on every device.

tp.mesh @pod <tp = 4>
func.func @reduction_forgotten(%x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{}, {"tp"}]>}, %y: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}) {
  // expected-error @+1 {{'linalg.reduce' op result #0 is #tp.sharding<@pod, [{}]>, but the loops make it #tp.sharding<@pod, [{}], partial = max {"tp"}>}}
  %0 = linalg.reduce { arith.maximumf } ins(%x : tensor<8x5xf32>) outs(%y : tensor<8xf32>) dimensions = [1]
      {tp.loops = #tp.loops<@pod, [{}, {"tp"}]>, tp.shardings = [#tp.sharding<@pod, [{}]>]}
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @sharding_of_a_scalar(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, %i: index) {
  // expected-error @+1 {{'tensor.extract' op result #0 is 'f32', but 'tp.shardings' says #tp.sharding<@pod, []>}}
  %0 = tensor.extract %x[%i] {tp.loops = #tp.loops<@pod, []>, tp.shardings = [#tp.sharding<@pod, []>]} : tensor<8xf32>
  return
}

// -----

// What is partitioned already cannot be annotated as if it were whole.

// expected-note @+1 {{for the mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @collective_before_its_time(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, %c: i1) {
  scf.if %c {
    // expected-error @+1 {{'tp.all_reduce' op belongs to the program of one device, but its function is annotated and still to be partitioned}}
    %0 = tp.all_reduce %x sum over @pod ["tp"] : tensor<8xf32>
  }
  return
}


// -----

tp.mesh @pod <tp = 4>
func.func @carried_without_a_sharding(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, %c: i1) {
  // expected-error @+1 {{'scf.if' op result #0 has no sharding after propagation}}
  %0 = scf.if %c -> tensor<8xf32> {
    scf.yield %x : tensor<8xf32>
  } else {
    scf.yield %x : tensor<8xf32>
  }
  return
}

// -----

// What a loop carries is one value.

tp.mesh @pod <tp = 4>
func.func @carried_in_two_ways(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, %n: index) {
  // expected-error @+1 {{'scf.for' op result #0 is #tp.sharding<@pod, [{}]>, but the same value is also #tp.sharding<@pod, [{"tp"}]>}}
  %0 = scf.for %i = %n to %n step %n iter_args(%v = %x) -> tensor<8xf32> {
    scf.yield %v : tensor<8xf32>
  } {tp.region_shardings = [unit, #tp.sharding<@pod, [{"tp"}]>], tp.shardings = [#tp.sharding<@pod, [{}]>]}
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @carried_pending(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}]>}, %n: index) {
  // expected-error @+1 {{'scf.for' op region argument #1 is #tp.sharding<@pod, [{}], partial = sum {"tp"}>, but control flow carries nothing pending}}
  %0 = scf.for %i = %n to %n step %n iter_args(%v = %x) -> tensor<8xf32> {
    scf.yield %v : tensor<8xf32>
  } {tp.region_shardings = [unit, #tp.sharding<@pod, [{}], partial = sum {"tp"}>], tp.shardings = [#tp.sharding<@pod, [{}], partial = sum {"tp"}>]}
  return
}
