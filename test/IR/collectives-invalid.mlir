// RUN: tp-opt %s --split-input-file --verify-diagnostics

// The constraints of the collectives, in the order in which the operations are
// documented.

func.func @undeclared_mesh(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.all_reduce' op uses undeclared mesh @pod}}
  %0 = tp.all_reduce %x sum over @pod ["tp"] : tensor<8xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @unknown_axis(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.all_reduce' op uses axis "dp", but mesh @pod has no such axis}}
  %0 = tp.all_reduce %x sum over @pod ["dp"] : tensor<8xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <dp = 2, tp = 4>
func.func @axis_twice(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.all_reduce' op uses axis "tp" twice}}
  %0 = tp.all_reduce %x sum over @pod ["tp", "dp", "tp"] : tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @gap_in_a_group(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.all_reduce' op extends over a gap; groups extend over axes only}}
  %0 = tp.all_reduce %x sum over @pod [2:_, "tp"] : tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @bits_of_floats(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.all_reduce' op combines 'f32' by and, which needs integers}}
  %0 = tp.all_reduce %x and over @pod ["tp"] : tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @unknown_combiner(%x: tensor<8xf32>) {
  // expected-error @+1 {{expected sum, max, min, prod, and, or or xor, not 'average'}}
  %0 = tp.all_reduce %x average over @pod ["tp"] : tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @reduce_scatter_dimension(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.reduce_scatter' op scatters along dimension 1, but its input has rank 1}}
  %0 = tp.reduce_scatter %x sum dim 1 over @pod ["tp"] : tensor<8xf32> -> tensor<2xf32>
  return
}

// -----

// Ten elements over four devices are three each.

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @reduce_scatter_size(%x: tensor<10xf32>) {
  // expected-error @+1 {{'tp.reduce_scatter' op scatters 'tensor<10xf32>' over 4 devices, whose shards are 'tensor<3xf32>', not 'tensor<2xf32>'}}
  %0 = tp.reduce_scatter %x sum dim 0 over @pod ["tp"] : tensor<10xf32> -> tensor<2xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @reduce_scatter_bits(%x: tensor<8xf16>) {
  // expected-error @+1 {{'tp.reduce_scatter' op combines 'f16' by xor, which needs integers}}
  %0 = tp.reduce_scatter %x xor dim 0 over @pod ["tp"] : tensor<8xf16> -> tensor<2xf16>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @all_gather_dimension(%x: tensor<2xf32>) {
  // expected-error @+1 {{'tp.all_gather' op gathers along dimension -1, but its input has rank 1}}
  %0 = tp.all_gather %x dim -1 over @pod ["tp"] : tensor<2xf32> -> tensor<8xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @all_gather_size(%x: tensor<3x5xf32>) {
  // expected-error @+1 {{'tp.all_gather' op gathers 'tensor<13x5xf32>' over 4 devices, whose shards are 'tensor<4x5xf32>', not 'tensor<3x5xf32>'}}
  %0 = tp.all_gather %x dim 0 over @pod ["tp"] : tensor<3x5xf32> -> tensor<13x5xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @all_gather_element(%x: tensor<2xf32>) {
  // expected-error @+1 {{'tp.all_gather' op gathers 'tensor<8xf64>' over 4 devices, whose shards are 'tensor<2xf64>', not 'tensor<2xf32>'}}
  %0 = tp.all_gather %x dim 0 over @pod ["tp"] : tensor<2xf32> -> tensor<8xf64>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @all_to_all_dimension(%x: tensor<8x2xf32>) {
  // expected-error @+1 {{'tp.all_to_all' op joins along dimension 2, but its input has rank 2}}
  %0 = tp.all_to_all %x split 0 concat 2 over @pod ["tp"] : tensor<8x2xf32> -> tensor<2x8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @all_to_all_one_dimension(%x: tensor<8x2xf32>) {
  // expected-error @+1 {{'tp.all_to_all' op splits and joins along the same dimension 0}}
  %0 = tp.all_to_all %x split 0 concat 0 over @pod ["tp"] : tensor<8x2xf32> -> tensor<8x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @all_to_all_rank(%x: tensor<8x2xf32>) {
  // expected-error @+1 {{'tp.all_to_all' op turns 'tensor<8x2xf32>' into 'tensor<2x8x1xf32>', of another rank}}
  %0 = tp.all_to_all %x split 0 concat 1 over @pod ["tp"] : tensor<8x2xf32> -> tensor<2x8x1xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @all_to_all_joined_size(%x: tensor<8x2xf32>) {
  // expected-error @+1 {{'tp.all_to_all' op joins dimension 1 of size 9 from 4 shards, which hold 3, not 2}}
  %0 = tp.all_to_all %x split 0 concat 1 over @pod ["tp"] : tensor<8x2xf32> -> tensor<2x9xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @all_to_all_split_size(%x: tensor<8x2xf32>) {
  // expected-error @+1 {{'tp.all_to_all' op splits 'tensor<8x2xf32>' over 4 devices, whose shards are 'tensor<2x2xf32>', not 'tensor<3x2xf32>'}}
  %0 = tp.all_to_all %x split 0 concat 1 over @pod ["tp"] : tensor<8x2xf32> -> tensor<3x8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @permute_no_pair(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.permute' op has [0, 1, 2], not a pair of positions}}
  %0 = tp.permute %x over @pod ["tp"] [[0, 1, 2]] : tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @permute_outside_the_group(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.permute' op uses position 4 of a group of 4}}
  %0 = tp.permute %x over @pod ["tp"] [[0, 4]] : tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @permute_received_twice(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.permute' op sends to position 1 from both 0 and 2}}
  %0 = tp.permute %x over @pod ["tp"] [[0, 1], [2, 1]] : tensor<8xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 2>
func.func @exchange_axes(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.exchange' op uses axis "dp", but mesh @pod has no such axis}}
  %0 = tp.exchange %x dim 0 over @pod ["dp"] [[4]] : tensor<4x2xf32> -> tensor<4x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @exchange_dimension(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.exchange' op exchanges along dimension 2, but its input has rank 2}}
  %0 = tp.exchange %x dim 2 over @pod ["tp"] [[1, 1], [1, 1]] : tensor<4x2xf32> -> tensor<4x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @exchange_positions(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.exchange' op has counts for 3 positions of a group of 2}}
  %0 = tp.exchange %x dim 0 over @pod ["tp"] [[4, 0], [0, 4], [0, 0]] : tensor<4x2xf32> -> tensor<4x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @exchange_square(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.exchange' op has [0, 4, 0] as the counts of position 1, not 2 numbers}}
  %0 = tp.exchange %x dim 0 over @pod ["tp"] [[4, 0], [0, 4, 0]] : tensor<4x2xf32> -> tensor<4x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @exchange_negative(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.exchange' op sends -1 rows from position 0 to position 1}}
  %0 = tp.exchange %x dim 0 over @pod ["tp"] [[5, -1], [0, 4]] : tensor<4x2xf32> -> tensor<5x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @exchange_sent(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.exchange' op sends up to 5 rows along dimension 0 of its input, which has 4}}
  %0 = tp.exchange %x dim 0 over @pod ["tp"] [[3, 2], [1, 2]] : tensor<4x2xf32> -> tensor<4x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @exchange_received(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.exchange' op receives 'tensor<6x2xf32>' at most, but its result is 'tensor<5x2xf32>'}}
  %0 = tp.exchange %x dim 0 over @pod ["tp"] [[3, 1], [3, 1]] : tensor<4x2xf32> -> tensor<5x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @halo_dimension(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.halo' op adds rows along dimension -1, but its input has rank 2}}
  %0 = tp.halo %x dim -1 low 1 high 1 over @pod ["tp"] : tensor<4x2xf32> -> tensor<6x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @halo_negative(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.halo' op adds 2 rows below and -1 above its shard}}
  %0 = tp.halo %x dim 0 low 2 high -1 over @pod ["tp"] : tensor<4x2xf32> -> tensor<5x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 2>
func.func @halo_size(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.halo' op adds 1 and 2 rows to 'tensor<4x2xf32>', which makes 'tensor<7x2xf32>', not 'tensor<6x2xf32>'}}
  %0 = tp.halo %x dim 0 low 1 high 2 over @pod ["tp"] : tensor<4x2xf32> -> tensor<6x2xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 2>
func.func @halo_axes(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{'tp.halo' op uses axis "dp", but mesh @pod has no such axis}}
  %0 = tp.halo %x dim 0 low 1 high 1 over @pod ["dp"] : tensor<4x2xf32> -> tensor<6x2xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @shard_dimension(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.shard' op cuts along dimension 3, but its input has rank 1}}
  %0 = tp.shard %x dim 3 over @pod ["tp"] : tensor<8xf32> -> tensor<2xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <dp = 2, tp = 4>
func.func @shard_size(%x: tensor<10xf32>) {
  // expected-error @+1 {{'tp.shard' op cuts 'tensor<10xf32>' over 8 devices, whose shards are 'tensor<2xf32>', not 'tensor<1xf32>'}}
  %0 = tp.shard %x dim 0 over @pod ["dp", "tp"] : tensor<10xf32> -> tensor<1xf32>
  return
}

// -----

// expected-note @+1 {{mesh declared here}}
tp.mesh @pod <tp = 4>
func.func @axis_index() {
  // expected-error @+1 {{'tp.axis_index' op uses axis "dp", but mesh @pod has no such axis}}
  %0 = tp.axis_index @pod ["dp"] : index
  return
}

// -----

tp.mesh @pod <tp = 4>
tp.mesh @ring <tp = 4>
func.func @reshard_between_meshes(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.reshard' op moves a value from mesh @pod to mesh @ring}}
  %0 = tp.reshard %x <@pod, [{"tp"}]> to <@ring, [{"tp"}]> : tensor<8xf32>
  return
}

// -----

tp.mesh @pod <tp = 4>
func.func @reshard_to_pending(%x: tensor<8xf32>) {
  // expected-error @+1 {{'tp.reshard' op wants #tp.sharding<@pod, [{}], partial = sum {"tp"}> from #tp.sharding<@pod, [{"tp"}]>, where that reduction is not pending}}
  %0 = tp.reshard %x <@pod, [{"tp"}]> to <@pod, [{}], partial = sum {"tp"}> : tensor<8xf32>
  return
}
