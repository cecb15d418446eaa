// RUN: tp-opt %s --tp-import-constrain-calls --split-input-file --verify-diagnostics

// expected-error @+1 {{constrains a value, but the file has no mesh; give one by --mesh}}
func.func private @no_mesh(tensor<4xf32>) -> tensor<4xf32> attributes {tp.constrain = "{tp}"}

// -----

tp.mesh @a <tp = 4>
tp.mesh @b <tp = 4>
// expected-error @+1 {{constrains a value on one of 2 meshes; tp cannot tell which}}
func.func private @two_meshes(tensor<4xf32>) -> tensor<4xf32> attributes {tp.constrain = "{tp}"}

// -----

tp.mesh @a <tp = 4>
// expected-error @+1 {{has a constraint that cannot be read: expected '}' at character 5 of '{tp ep}'}}
func.func private @text(tensor<4xf32>) -> tensor<4xf32> attributes {tp.constrain = "{tp ep}"}

// -----

tp.mesh @a <tp = 4>
// expected-error @+1 {{constrains a value, but its type is '(tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>', not one tensor to the same}}
func.func private @type(tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32> attributes {tp.constrain = "{tp}"}

// -----

tp.mesh @a <tp = 4>
// expected-error @+1 {{constrains a value of type 'f32', not a ranked tensor}}
func.func private @scalar(f32) -> f32 attributes {tp.constrain = ""}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @a <tp = 4>
// expected-error @+1 {{uses axis "ep", but mesh @a has no such axis}}
func.func private @axis(tensor<4xf32>) -> tensor<4xf32> attributes {tp.constrain = "{ep}"}

// -----

tp.mesh @a <tp = 4>
func.func private @used(tensor<4xf32>) -> tensor<4xf32> attributes {tp.constrain = "{tp}"}
func.func @main() -> ((tensor<4xf32>) -> tensor<4xf32>) {
  // expected-error @+1 {{uses '@used', which stands for a constraint}}
  %0 = func.constant @used : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : (tensor<4xf32>) -> tensor<4xf32>
}
