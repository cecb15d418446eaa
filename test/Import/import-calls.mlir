// RUN: tp-opt %s --tp-import-stablehlo --split-input-file --verify-diagnostics | FileCheck %s

// Calls of the user's kernels, as jax writes them.

// CHECK-LABEL: func @as_jax_prints_it
// CHECK-NEXT:    tp.call "my.swiglu"(%arg0, %arg1) {rule = "b f, b f -> b f"} : (tensor<4x6xf32>, tensor<4x6xf32>) -> tensor<4x6xf32>
// CHECK-NOT:     custom_call
func.func @as_jax_prints_it(%a: tensor<4x6xf32>, %b: tensor<4x6xf32>) -> tensor<4x6xf32> {
  %0 = "stablehlo.custom_call"(%a, %b) <{api_version = 1 : i32, backend_config = "", call_target_name = "tp.call", called_computations = [], has_side_effect = false, operand_layouts = [dense<[1, 0]> : tensor<2xindex>, dense<[1, 0]> : tensor<2xindex>], output_operand_aliases = [], result_layouts = [dense<[1, 0]> : tensor<2xindex>]}> {mhlo.backend_config = {name = "my.swiglu", rule = "b f, b f -> b f"}} : (tensor<4x6xf32>, tensor<4x6xf32>) -> tensor<4x6xf32>
  return %0 : tensor<4x6xf32>
}

// CHECK-LABEL: func @backend_config
// CHECK-NEXT:    tp.call "my.top"(%arg0) {rule = "b k -> b, b"} : (tensor<4x6xf32>) -> (tensor<4xf32>, tensor<4xi32>)
func.func @backend_config(%a: tensor<4x6xf32>) -> (tensor<4xf32>, tensor<4xi32>) {
  %0:2 = "stablehlo.custom_call"(%a) <{backend_config = {name = "my.top", rule = "b k -> b, b"}, call_target_name = "tp.call"}> : (tensor<4x6xf32>) -> (tensor<4xf32>, tensor<4xi32>)
  return %0#0, %0#1 : tensor<4xf32>, tensor<4xi32>
}

// -----

func.func @no_rule(%a: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{calls 'tp.call' without 'name' and 'rule', two strings in its backend_config}}
  %0 = "stablehlo.custom_call"(%a) <{backend_config = {name = "my.f"}, call_target_name = "tp.call"}> : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @no_tensor(%a: tensor<4xf32>) -> tuple<> {
  // expected-error @+1 {{calls the kernel 'my.f' with 'tuple<>', which is no ranked tensor}}
  %0 = "stablehlo.custom_call"(%a) <{backend_config = {name = "my.f", rule = "n -> n"}, call_target_name = "tp.call"}> : (tensor<4xf32>) -> tuple<>
  return %0 : tuple<>
}

// -----

func.func @does_not_fit(%a: tensor<4xf32>) -> tensor<5xf32> {
  // expected-error @+1 {{'tp.call' op has 'n' of size 4 in operand #0 and of size 5 in result #0}}
  %0 = "stablehlo.custom_call"(%a) <{backend_config = {name = "my.f", rule = "n -> n"}, call_target_name = "tp.call"}> : (tensor<4xf32>) -> tensor<5xf32>
  return %0 : tensor<5xf32>
}
