// RUN: tp-opt %s --split-input-file --verify-diagnostics

// The discardable attributes of the dialect.

// expected-error @+1 {{argument #0: 'tp.name' is 7 : i64, not a string}}
func.func @name(%x: tensor<8xf32> {tp.name = 7}) {
  return
}

// -----

// expected-error @+1 {{argument #0: 'tp.global' is f32, not a tensor type}}
func.func @global(%x: tensor<8xf32> {tp.global = f32}) {
  return
}

// -----

// expected-error @+1 {{argument #0: 'tp.sharding' is "tp", not a #tp.sharding}}
func.func @sharding(%x: tensor<8xf32> {tp.sharding = "tp"}) {
  return
}

// -----

// expected-error @+1 {{result #0: no attribute of dialect tp is called 'tp.shardin'}}
func.func @misspelled(%x: tensor<8xf32>) -> (tensor<8xf32> {tp.shardin = "tp"}) {
  return %x : tensor<8xf32>
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{argument #0: has a sharding, but its type 'f32' is not a ranked tensor}}
func.func @scalar(%x: f32 {tp.sharding = #tp.sharding<@pod, []>}) {
  return
}

// -----

func.func @loops(%x: tensor<8xf32>) {
  // expected-error @+1 {{'linalg.exp' op 'tp.loops' is "tp", not a #tp.loops}}
  %0 = linalg.exp {tp.loops = "tp"} ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @shardings(%x: tensor<8xf32>) {
  // expected-error @+1 {{'linalg.exp' op 'tp.shardings' is [], not an array of 1 shardings}}
  %0 = linalg.exp {tp.shardings = []} ins(%x : tensor<8xf32>) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

// expected-error @+1 {{result #0: 'tp.replaces' is 1 : i64, not the number of one of 1 arguments}}
func.func @replaces_nothing(%x: tensor<8xf32>) -> (tensor<8xf32> {tp.replaces = 1 : i64}) {
  return %x : tensor<8xf32>
}

// -----

// expected-error @+1 {{result #0: is 'tensor<8xf32>' and replaces argument #1, which is 'tensor<6xf32>'}}
func.func @replaces_other(%x: tensor<8xf32>, %y: tensor<6xf32>) -> (tensor<8xf32> {tp.replaces = 1 : i64}) {
  return %x : tensor<8xf32>
}

// -----

// expected-error @+1 {{argument #0: 'tp.replaces' stands on results only}}
func.func @replaces_argument(%x: tensor<8xf32> {tp.replaces = 0 : i64}) {
  return
}
