// RUN: tp-opt %s --tp-import-sdy --split-input-file --verify-diagnostics

// expected-note @+1 {{annotated by tp here}}
tp.mesh @pod <tp = 4>
// expected-error @+1 {{has annotations of dialect sdy in a file that also has some of tp}}
"sdy.mesh"() <{mesh = #sdy.mesh<["tp"=8]>, sym_name = "mesh"}> : () -> ()

// -----

func.func @unknown_dialect(%0: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'stablehlo.rng' is an operation of a dialect that tp does not know}}
  %1 = "stablehlo.rng"(%0) : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// -----

func.func @manual(%0: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'sdy.manual_computation' is an operation of Shardy that tp does not import}}
  %1 = "sdy.manual_computation"(%0) : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// -----

func.func @group(%0: tensor<8xf32>) {
  // expected-error @+1 {{'sdy.sharding_group' is an operation of Shardy that tp does not import}}
  "sdy.sharding_group"(%0) <{group_id = 0 : i64}> : (tensor<8xf32>) -> ()
  return
}

// -----

func.func @barrier(%0: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'sdy.propagation_barrier' is an operation of Shardy that tp does not import}}
  %1 = "sdy.propagation_barrier"(%0) : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// -----

// expected-error @+1 {{argument #0: has a 'sdy.sharding' that cannot be read: expected ':' at character 20 of 'sharding<@mesh, [{3}]>'}}
func.func @no_sharding(%0: tensor<8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{3}]>}) {
  return
}

// -----

// expected-error @+1 {{argument #0: has a 'sdy.sharding' that cannot be read: '?' stands last in a dimension at character 22 of 'sharding<@mesh, [{?, "a"}]>'}}
func.func @open_first(%0: tensor<8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{?, "a"}]>}) {
  return
}

// -----

// expected-error @+1 {{result #0: uses undeclared mesh @mesh}}
func.func @no_mesh(%0: tensor<8xf32>) -> (tensor<8xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"a"}]>}) {
  return %0 : tensor<8xf32>
}

// -----

"sdy.mesh"() <{mesh = #sdy.mesh<[], device_ids=[3]>, sym_name = "third"}> : () -> ()
// expected-error @+1 {{argument #0: places a value on one device, the mesh '@third', which tp cannot express}}
func.func @one_device(%0: tensor<8xf32> {sdy.sharding = #sdy.sharding<@third, [{}]>}) {
  return
}

// -----

// expected-error @+1 {{op has no attributes 'sym_name' and 'mesh'}}
"sdy.mesh"() {sym_name = "mesh"} : () -> ()

// -----

// expected-error @+1 {{expected a number at character 11 of 'mesh<["a"="x"]>'}}
"sdy.mesh"() <{mesh = #sdy.mesh<["a"="x"]>, sym_name = "mesh"}> : () -> ()
