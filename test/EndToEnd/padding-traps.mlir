// RUN: %check-each %s | FileCheck %s
// RUN: tp-opt %s %partition-all | FileCheck %s --check-prefix=LOCAL

// Padding may hold any bits: an integer division by it and an access at a
// position read from it would end the program.

tp.mesh @four <tp = 4>

#vector = affine_map<(i) -> (i)>
#matrix = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// CHECK: @division: equal
// LOCAL-LABEL: func @division
// LOCAL:           %[[OWNED:.*]] = arith.cmpi slt
// LOCAL:           %[[DIVISOR:.*]] = arith.select %[[OWNED]], %{{.*}}, %c1_i32
// LOCAL-NEXT:      arith.divsi %{{.*}}, %[[DIVISOR]]
func.func @division(%x: tensor<10xi32> {tp.sharding = #tp.sharding<@four, [{"tp"}]>}, %y: tensor<10xi32>) -> tensor<10xi32> {
  %one = arith.constant dense<1> : tensor<10xi32>
  %d = arith.addi %y, %one : tensor<10xi32>
  %0 = arith.divsi %x, %d : tensor<10xi32>
  %1 = arith.remui %0, %d : tensor<10xi32>
  return %1 : tensor<10xi32>
}

// Nothing has to be guarded where all devices have the same number of elements,
// or by a divisor that is known.

// CHECK: @division_without_padding: equal
// LOCAL-LABEL: func @division_without_padding
// LOCAL-NOT:     arith.select
func.func @division_without_padding(%x: tensor<12xi32> {tp.sharding = #tp.sharding<@four, [{"tp"}]>}, %y: tensor<12xi32>, %z: tensor<10xi32> {tp.sharding = #tp.sharding<@four, [{"tp"}]>}) -> (tensor<12xi32>, tensor<10xi32>) {
  %one = arith.constant dense<1> : tensor<12xi32>
  %d = arith.addi %y, %one : tensor<12xi32>
  %0 = arith.divui %x, %d : tensor<12xi32>
  %empty = tensor.empty() : tensor<10xi32>
  %1 = linalg.generic {indexing_maps = [#vector, #vector], iterator_types = ["parallel"]} ins(%z : tensor<10xi32>) outs(%empty : tensor<10xi32>) {
  ^bb0(%in: i32, %out: i32):
    %c3 = arith.constant 3 : i32
    %q = arith.remsi %in, %c3 : i32
    linalg.yield %q : i32
  } -> tensor<10xi32>
  return %0, %1 : tensor<12xi32>, tensor<10xi32>
}

// A named operation has no place for the guard: it becomes generic.

// CHECK: @named_division: equal
// LOCAL-LABEL: func @named_division
// LOCAL-NOT:     linalg.div
// LOCAL:         arith.select
// LOCAL-NEXT:    arith.divsi
func.func @named_division(%x: tensor<10xi32> {tp.sharding = #tp.sharding<@four, [{"tp"}]>}, %y: tensor<10xi32>) -> tensor<10xi32> {
  %one = arith.constant dense<1> : tensor<10xi32>
  %d = arith.addi %y, %one : tensor<10xi32>
  %empty = tensor.empty() : tensor<10xi32>
  %0 = linalg.div ins(%x, %d : tensor<10xi32>, tensor<10xi32>) outs(%empty : tensor<10xi32>) -> tensor<10xi32>
  return %0 : tensor<10xi32>
}

// CHECK: @index_division: equal
func.func @index_division(%x: tensor<10xi32> {tp.sharding = #tp.sharding<@four, [{"tp"}]>}, %y: tensor<10xi32>) -> tensor<10xi32> {
  %one = arith.constant dense<1> : tensor<10xi32>
  %empty = tensor.empty() : tensor<10xi32>
  %d = arith.addi %y, %one : tensor<10xi32>
  %0 = linalg.generic {indexing_maps = [#vector, #vector, #vector], iterator_types = ["parallel"]} ins(%x, %d : tensor<10xi32>, tensor<10xi32>) outs(%empty : tensor<10xi32>) {
  ^bb0(%a: i32, %b: i32, %out: i32):
    %p = arith.index_cast %a : i32 to index
    %q = arith.index_cast %b : i32 to index
    %r = arith.ceildivsi %p, %q : index
    %s = arith.index_cast %r : index to i32
    linalg.yield %s : i32
  } -> tensor<10xi32>
  return %0 : tensor<10xi32>
}

// Rows of a table at positions that come from a shard.

// CHECK: @gather: equal{{.*}} collectives 0
// LOCAL-LABEL: func @gather
// LOCAL:           %[[OWNED:.*]] = arith.cmpi slt
// LOCAL:           %[[ROW:.*]] = arith.select %[[OWNED]], %{{.*}}, %c0
// LOCAL:           tensor.extract %{{.*}}[%[[ROW]], %{{.*}}] : tensor<16x6xf32>
func.func @gather(%table: tensor<16x6xf32> {tp.sharding = #tp.sharding<@four, [{}, {}]>}, %at: tensor<10xi32> {tp.sharding = #tp.sharding<@four, [{"tp"}]>}) -> tensor<10x6xf32> {
  %empty = tensor.empty() : tensor<10x6xf32>
  %0 = linalg.generic {indexing_maps = [#row, #matrix], iterator_types = ["parallel", "parallel"]} ins(%at : tensor<10xi32>) outs(%empty : tensor<10x6xf32>) {
  ^bb0(%a: i32, %out: f32):
    %p = arith.index_cast %a : i32 to index
    %j = linalg.index 1 : index
    %v = tensor.extract %table[%p, %j] : tensor<16x6xf32>
    linalg.yield %v : f32
  } -> tensor<10x6xf32>
  return %0 : tensor<10x6xf32>
}

// A whole table read at the own positions: those of padding lie behind its end.

// CHECK: @positions_behind_the_end: equal
func.func @positions_behind_the_end(%x: tensor<10xf32> {tp.sharding = #tp.sharding<@four, [{"tp"}]>}, %table: tensor<11xf32> {tp.sharding = #tp.sharding<@four, [{}]>}) -> tensor<10xf32> {
  %empty = tensor.empty() : tensor<10xf32>
  %c1 = arith.constant 1 : index
  %0 = linalg.generic {indexing_maps = [#vector, #vector], iterator_types = ["parallel"]} ins(%x : tensor<10xf32>) outs(%empty : tensor<10xf32>) {
  ^bb0(%a: f32, %out: f32):
    %i = linalg.index 0 : index
    %v = tensor.extract %table[%i] : tensor<11xf32>
    %next = arith.addi %i, %c1 : index
    %w = tensor.extract %table[%next] : tensor<11xf32>
    %s = arith.addf %a, %v : f32
    %t = arith.mulf %s, %w : f32
    linalg.yield %t : f32
  } -> tensor<10xf32>
  return %0 : tensor<10xf32>
}
