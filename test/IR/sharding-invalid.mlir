// RUN: tp-opt %s --split-input-file --verify-diagnostics

// The constraints of #tp.sharding, C1 to C8, and what its parser expects.

// expected-error @+1 {{argument #0: uses undeclared mesh @pod}}
func.func @undeclared_mesh(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  return
}

// -----

// A symbol of that name that is no mesh.

func.func @pod() {
  return
}
// expected-error @+1 {{argument #0: uses undeclared mesh @pod}}
func.func @no_mesh(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{argument #1: has a sharding of 1 dimensions, but its type 'tensor<8x5xf32>' has rank 2}}
func.func @rank_mismatch(%y: f32, %x: tensor<8x5xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) {
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <dp = 2, tp = 4>
// expected-error @+1 {{result #0: uses axis "ep", but mesh @pod has no such axis}}
func.func @unknown_axis(%x: tensor<8xf32>) -> (tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"ep"}]>}) {
  return %x : tensor<8xf32>
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 8>
// expected-error @+1 {{argument #0: uses sub-axis (2)3 of "tp", but 6 does not divide the axis size 8}}
func.func @no_part_of_the_axis(%x: tensor<24xf32> {tp.sharding = #tp.sharding<@pod, [{"tp":(2)3}]>}) {
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
// expected-error @+1 {{argument #0: uses axis "tp" twice}}
func.func @axis_in_two_dimensions(%x: tensor<8x12xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {"tp"}]>}) {
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
// expected-error @+1 {{argument #0: uses axis "tp" twice}}
func.func @axis_cut_and_pending(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}], partial = sum {"tp"}>}) {
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
// expected-error @+1 {{argument #0: uses axis "tp" twice}}
func.func @axis_cut_and_kept_away(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}], replicated = {"tp"}>}) {
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <dp = 2, tp = 4>
// expected-error @+1 {{argument #0: uses axis "tp" twice}}
func.func @pending_in_two_ways(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"dp"}], partial = sum {"tp"} max {"tp"}>}) {
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 8>
// expected-error @+1 {{argument #0: uses overlapping parts (1)4 and (2)4 of axis "tp"}}
func.func @overlapping_parts(%x: tensor<16x16xf32> {tp.sharding = #tp.sharding<@pod, [{"tp":(1)4}, {"tp":(2)4}]>}) {
  return
}

// -----

// Six as 2 * 3 and as 3 * 2: the parts do not refine each other.

// expected-note @+1 {{mesh declared here}}
tp.mesh @six <a = 6>
// expected-error @+1 {{argument #0: uses overlapping parts (1)2 and (3)2 of axis "a"}}
func.func @parts_of_other_chains(%x: tensor<8x8xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)2}, {"a":(3)2}]>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{argument #0: keeps a factor of dimension 1 whole in each of 3 blocks, but they do not divide its size 20}}
func.func @gap_that_does_not_divide(%x: tensor<5x20xf32> {tp.sharding = #tp.sharding<@pod, [{}, {3:_, "tp"}]>}) {
  return
}

// -----

// The blocks of 12 / 4 / 2 elements would have no one size.

tp.mesh @pod <dp = 2, tp = 4>
// expected-error @+1 {{argument #0: keeps a factor of dimension 0 whole in each of 8 blocks, but they do not divide its size 12}}
func.func @uneven_before_a_gap(%x: tensor<12xf32> {tp.sharding = #tp.sharding<@pod, [{"tp", 2:_, "dp"}]>}) {
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @six <a = 6>
// expected-error @+1 {{argument #0: cuts dimension 0 of size 8 by sub-axis (1)3, which is no run of prime factors of its axis and cuts only dimensions that it divides}}
func.func @no_run_of_digits(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@six, [{"a":(1)3}]>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{argument #0: leaves and of 'f32' pending, which needs integers}}
func.func @bits_of_floats(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = and {"tp"}>}) {
  return
}

// -----

// The same constraints hold inside bodies.

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @constrain(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.constrain' op uses axis "dp", but mesh @pod has no such axis}}
  %0 = tp.constrain %x <@pod, [{"dp"}]> : tensor<8xf32>
  return
}

// -----

func.func @constrain_without_mesh(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.constrain' op uses undeclared mesh @pod}}
  %0 = tp.constrain %x <@pod, [{"tp"}]> : tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{expected at least one axis}}
func.func @pending_over_nothing(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = sum {}>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{expected axes only, not a gap}}
func.func @gap_kept_away(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], replicated = {2:_}>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{expected sum, max, min, prod, and, or or xor, not 'mean'}}
func.func @unknown_combiner(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = mean {"tp"}>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{expected a reduction such as sum {"tp"}}}
func.func @no_combiner(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], partial = >}) {
  return
}

// -----

tp.mesh @pod <dp = 2, tp = 4>
// expected-error @+1 {{expected 'partial' and then 'replicated', each at most once}}
func.func @wrong_order(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{}], replicated = {"dp"}, partial = sum {"tp"}>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{a gap keeps at least 2 elements, not 1}}
func.func @gap_of_one(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{1:_, "tp"}]>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{a sub-axis is (pre)size with pre at least 1 and size at least 2, not (0)2}}
func.func @part_before_the_first(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp":(0)2}]>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
// expected-error @+1 {{expected a priority such as p1 after a dimension}}
func.func @priority_without_number(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}late]>}) {
  return
}
