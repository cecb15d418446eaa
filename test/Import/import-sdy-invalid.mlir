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

func.func @shardings_of_a_region(%0: tensor<8xf32>) {
  // expected-error @+1 {{'sdy.manual_computation' op has 'in_shardings' that cannot be read: expected}}
  "sdy.manual_computation"(%0) <{in_shardings = 3 : i32}> ({
  ^bb0(%own: tensor<2xf32>):
    "sdy.return"() : () -> ()
  }) : (tensor<8xf32>) -> ()
  return
}

// -----

func.func @region_of_nowhere() {
  // expected-error @+1 {{'sdy.manual_computation' op has no sharding that names its mesh}}
  "sdy.manual_computation"() <{in_shardings = #sdy.sharding_per_value<[]>, manual_axes = #sdy<manual_axes{"tp"}>, out_shardings = #sdy.sharding_per_value<[]>}> ({
    "sdy.return"() : () -> ()
  }) : () -> ()
  return
}

// -----

"sdy.mesh"() <{mesh = #sdy.mesh<["tp"=4]>, sym_name = "mesh"}> : () -> ()
func.func @scalar_from_outside(%0: tensor<8xf32>, %k: f32) -> tensor<8xf32> {
  // expected-error @+1 {{'sdy.manual_computation' op reads 'f32' from outside, not a tensor}}
  %1 = "sdy.manual_computation"(%0) <{in_shardings = #sdy.sharding_per_value<[<@mesh, [{"tp"}]>]>, manual_axes = #sdy<manual_axes{"tp"}>, out_shardings = #sdy.sharding_per_value<[<@mesh, [{"tp"}]>]>}> ({
  ^bb0(%own: tensor<2xf32>):
    %2 = linalg.fill ins(%k : f32) outs(%own : tensor<2xf32>) -> tensor<2xf32>
    "sdy.return"(%2) : (tensor<2xf32>) -> ()
  }) : (tensor<8xf32>) -> tensor<8xf32>
  return %1 : tensor<8xf32>
}

// -----

func.func @barrier(%0: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'sdy.propagation_barrier' op does not have 'allowed_direction', one operand and one result}}
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
