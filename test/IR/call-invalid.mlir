// RUN: tp-opt %s --split-input-file --verify-diagnostics

// The constraints of tp.call, in their order.

func.func @no_name(%x: tensor<7xf32>) {
  // expected-error @+1 {{'tp.call' op calls a kernel without a name}}
  %0 = tp.call ""(%x) {rule = "n -> n"} : (tensor<7xf32>) -> tensor<7xf32>
  return
}

// -----

func.func @nothing_computed(%x: tensor<7xf32>) {
  // expected-error @+1 {{'tp.call' op has 1 operands and 0 results, not at least one of each}}
  tp.call "my.print"(%x) {rule = "n -> "} : (tensor<7xf32>) -> ()
  return
}

// -----

func.func @no_arrow(%x: tensor<7xf32>) {
  // expected-error @+1 {{'tp.call' op has the rule "n": has 0 '->', not one}}
  %0 = tp.call "my.f"(%x) {rule = "n"} : (tensor<7xf32>) -> tensor<7xf32>
  return
}

// -----

func.func @no_name_of_a_dimension(%x: tensor<7xf32>) {
  // expected-error @+1 {{has the rule "7 -> 7": '7' is no name of a dimension}}
  %0 = tp.call "my.f"(%x) {rule = "7 -> 7"} : (tensor<7xf32>) -> tensor<7xf32>
  return
}

// -----

func.func @too_few_operands(%x: tensor<7xf32>) {
  // expected-error @+1 {{'tp.call' op has 1 operands, but its rule has 2: "n, n -> n"}}
  %0 = tp.call "my.f"(%x) {rule = "n, n -> n"} : (tensor<7xf32>) -> tensor<7xf32>
  return
}

// -----

func.func @too_many_results(%x: tensor<7xf32>) {
  // expected-error @+1 {{'tp.call' op has 2 results, but its rule has 1: "n -> n"}}
  %0:2 = tp.call "my.f"(%x) {rule = "n -> n"} : (tensor<7xf32>) -> (tensor<7xf32>, tensor<7xf32>)
  return
}

// -----

func.func @rank(%x: tensor<7x5xf32>) {
  // expected-error @+1 {{'tp.call' op operand #0 is 'tensor<7x5xf32>' of rank 2, but its rule names 1 dimensions: "n -> n"}}
  %0 = tp.call "my.f"(%x) {rule = "n -> n"} : (tensor<7x5xf32>) -> tensor<7xf32>
  return
}

// -----

func.func @sizes(%x: tensor<7x5xf32>, %y: tensor<4xf32>) {
  // expected-error @+1 {{'tp.call' op has 'f' of size 5 in operand #0 and of size 4 in operand #1}}
  %0 = tp.call "my.f"(%x, %y) {rule = "b f, f -> b f"} : (tensor<7x5xf32>, tensor<4xf32>) -> tensor<7x5xf32>
  return
}

// -----

func.func @size_of_a_result(%x: tensor<7x5xf32>) {
  // expected-error @+1 {{'tp.call' op has 'f' of size 5 in operand #0 and of size 6 in result #0}}
  %0 = tp.call "my.f"(%x) {rule = "b f -> b f"} : (tensor<7x5xf32>) -> tensor<7x6xf32>
  return
}

// -----

func.func @dynamic(%x: tensor<?xf32>) {
  // expected-error @+1 {{'tp.call' op operand #0 is 'tensor<?xf32>', whose 'n' has no static size}}
  %0 = tp.call "my.f"(%x) {rule = "n -> n"} : (tensor<?xf32>) -> tensor<?xf32>
  return
}
