// RUN: tp-opt %s --tp-propagate-shardings --split-input-file --verify-diagnostics

tp.mesh @pod <tp = 4>
tp.mesh @ring <tp = 4>
// expected-error @+1 {{'func.func' op is annotated for mesh @ring, but others of the same function for mesh @pod}}
func.func @two_meshes(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}, %y: tensor<8xf32> {tp.sharding = #tp.sharding<@ring, [{"tp"}]>}) {
  return
}

// -----

tp.mesh @pod <tp = 4>
tp.mesh @ring <tp = 4>
func.func @constraint_on_another_mesh(%x: tensor<8xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}]>}) -> tensor<8xf32> {
  // expected-error @+1 {{'tp.constrain' op is annotated for mesh @ring, but others of the same function for mesh @pod}}
  %0 = tp.constrain %x <@ring, [{"tp"}]> : tensor<8xf32>
  return %0 : tensor<8xf32>
}
