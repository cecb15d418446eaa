// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of Import, in the order in which `tp-shard` runs them.

#ifndef TP_IMPORT_PASSES
#define TP_IMPORT_PASSES

include "mlir/Pass/PassBase.td"

def ImportStablehloPass : Pass<"tp-import-stablehlo", "::mlir::ModuleOp"> {
  let summary = "Write what StableHLO leaves behind as operations of ours";
  let description = [{
    StableHLO's conversion to linalg leaves scatter and sort as they are. Here
    they become linalg operations, so that their loops say how they may be cut:
    an element of a scatter's result takes the updates whose index names it, and
    a sorted element goes to the position that is the number of elements before
    it. `custom_call @tp.call` with `name` and `rule`, a kernel of the user, becomes
    `tp.call`, and `tf.aliasing_output`, jax's donated arguments, `tp.replaces`.

    ```mlir
    // Before
    func.func @main(%init: tensor<7x4xf32>, %at: tensor<5x1xi32>, %update: tensor<5x4xf32>) -> tensor<7x4xf32> {
      %0 = "stablehlo.scatter"(%init, %at, %update) <{scatter_dimension_numbers = #stablehlo.scatter<update_window_dims = [1], inserted_window_dims = [0], scatter_dims_to_operand_dims = [0], index_vector_dim = 1>}> ({
      ^bb0(%a: tensor<f32>, %b: tensor<f32>):
        %1 = arith.addf %a, %b : tensor<f32>
        "stablehlo.return"(%1) : (tensor<f32>) -> ()
      }) : (tensor<7x4xf32>, tensor<5x1xi32>, tensor<5x4xf32>) -> tensor<7x4xf32>
      return %0 : tensor<7x4xf32>
    }

    // After
    %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d2, 0)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%at, %update : tensor<5x1xi32>, tensor<5x4xf32>) outs(%init : tensor<7x4xf32>) {
    ^bb0(%in: i32, %in_0: f32, %out: f32):
      %1 = arith.index_cast %in : i32 to index
      %2 = linalg.index 0 : index
      %3 = arith.cmpi eq, %1, %2 : index
      %4 = arith.select %3, %in_0, %cst : f32
      %5 = arith.addf %out, %4 : f32
      linalg.yield %5 : f32
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::tp::TpDialect"];
}

def ImportSdyPass : Pass<"tp-import-sdy", "::mlir::ModuleOp"> {
  let summary = "Turn Shardy's operations and attributes into those of tp";
  let description = [{
    A program exported from JAX names its mesh and shardings in the `sdy`
    dialect, in generic form with opaque attributes. Each becomes its
    counterpart; constraints that leave every dimension open say nothing and
    are dropped, and so are attributes of dialects that tp does not know.
    Collectives of StableHLO in a manual region name devices one by one; tp's
    name the axes along which these devices lie.

    ```mlir
    // Before
    "sdy.mesh"() <{mesh = #sdy.mesh<["dp"=2, "tp"=4]>, sym_name = "mesh"}> : () -> ()
    func.func @main(%x: tensor<32x64xf32> {sdy.sharding = #sdy.sharding<@mesh, [{"dp"}, {?} ]>}) -> tensor<32x64xf32> {
      %0 = "sdy.sharding_constraint"(%x) <{sharding = #sdy.sharding<@mesh, [{"dp"}, {"tp"} ]>}> : (tensor<32x64xf32>) -> tensor<32x64xf32>
      return %0 : tensor<32x64xf32>
    }

    // After
    tp.mesh @mesh <dp = 2, tp = 4>
    func.func @main(%x: tensor<32x64xf32> {tp.sharding = #tp.sharding<@mesh, [{"dp"}, {?} ]>}) -> tensor<32x64xf32> {
      %0 = tp.constrain %x <@mesh, [{"dp"}, {"tp"} ]> : tensor<32x64xf32>
      return %0 : tensor<32x64xf32>
    }
    ```

    A file with annotations of both dialects is an error, and so is every
    operation of an unknown dialect that is left.
  }];
  let dependentDialects = ["::mlir::tp::TpDialect", "::mlir::arith::ArithDialect",
                           "::mlir::tensor::TensorDialect"];
}

def SelectEntryPass : Pass<"tp-select-entry", "::mlir::ModuleOp"> {
  let summary = "Keep one function as the program";
  let description = [{
    The program is the function called `entry`; without that option `@main`,
    or else the only public function with a body. Other public functions become
    private, and go away when nothing calls them.

    ```mlir
    // Before
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
      %0 = call @square(%x) : (tensor<4xf32>) -> tensor<4xf32>
      return %0 : tensor<4xf32>
    }
    func.func @other(%x: tensor<8xf32>) -> tensor<8xf32> {
      return %x : tensor<8xf32>
    }

    // After
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
      %0 = call @square(%x) : (tensor<4xf32>) -> tensor<4xf32>
      return %0 : tensor<4xf32>
    }
    ```
  }];
  let options = [Option<"entry", "entry", "std::string", /*default=*/"",
      "The function to keep">];
}

def ApplyAnnotationsPass : Pass<"tp-apply-annotations", "::mlir::ModuleOp"> {
  let summary = "Replace the mesh or the annotations of the boundary";
  let description = [{
    `mesh` alone gives axes of the file's meshes another size, or declares
    `@mesh` where there is none. `rules` is a file of sharding rules, or its
    text, which replace the mesh and all shardings of arguments and results;
    constraints in bodies stay and name axes of the new mesh.

    ```json
    {"mesh": "dp=2,tp=4",
     "rules": [{"arg": "x", "sharding": "[{\"dp\"}, {} ]"},
               {"arg": "*.weight", "sharding": "[{}, {\"tp\"} ]"},
               {"arg": "x*", "sharding": "[{\"tp\"}, {} ]"},
               {"arg": "arg2", "sharding": "[{\"tp\", ?}p1]"},
               {"arg": 2, "sharding": "[{} ]"},
               {"result": 0, "sharding": "[{\"dp\"}, {} ]"} ]}
    ```

    Arguments and results are matched by their `tp.name`, else as `arg0`… and
    `result0`…; the first rule that matches counts, and a rule that matches
    nothing is an error. What no rule matches is left open.

    ```mlir
    // Before
    func.func @main(%x: tensor<32x64xf32> {tp.name = "x"}, %w: tensor<64x16xf32> {tp.name = "fc.weight"}, %b: tensor<16xf32>) -> tensor<32x16xf32> {
      %0 = tensor.empty() : tensor<32x16xf32>
      return %0 : tensor<32x16xf32>
    }

    // After
    tp.mesh @mesh <dp = 2, tp = 4>
    func.func @main(%x: tensor<32x64xf32> {tp.name = "x", tp.sharding = #tp.sharding<@mesh, [{"dp"}, {} ]>},
                    %w: tensor<64x16xf32> {tp.name = "fc.weight", tp.sharding = #tp.sharding<@mesh, [{}, {"tp"} ]>},
                    %b: tensor<16xf32> {tp.sharding = #tp.sharding<@mesh, [{"tp", ?}p1]>})
        -> (tensor<32x16xf32> {tp.sharding = #tp.sharding<@mesh, [{"dp"}, {} ]>}) {
      %0 = tensor.empty() : tensor<32x16xf32>
      return %0 : tensor<32x16xf32>
    }
    ```
  }];
  let options = [
    Option<"rules", "rules", "std::string", /*default=*/"",
      "A JSON file of sharding rules, or its text">,
    Option<"mesh", "mesh", "std::string", /*default=*/"",
      "Axes and sizes, such as dp=2,tp=4">];
  let dependentDialects = ["::mlir::tp::TpDialect"];
}

def ImportConstrainCallsPass
    : Pass<"tp-import-constrain-calls", "::mlir::ModuleOp"> {
  let summary = "Turn calls that stand for constraints into tp.constrain";
  let description = [{
    A front end whose dialects cannot carry a constraint writes it as a call of
    a private declaration with the attribute `tp.constrain`, whose value lists
    the dimensions. It speaks of the file's only mesh.

    ```mlir
    // Before
    func.func private @tp_constrain_0(tensor<4x16xf32>) -> tensor<4x16xf32> attributes {tp.constrain = "{},{tp}"}
    func.func @main(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
      %0 = call @tp_constrain_0(%x) : (tensor<4x16xf32>) -> tensor<4x16xf32>
      return %0 : tensor<4x16xf32>
    }

    // After
    func.func @main(%x: tensor<4x16xf32>) -> tensor<4x16xf32> {
      %0 = tp.constrain %x <@mesh, [{}, {"tp"} ]> : tensor<4x16xf32>
      return %0 : tensor<4x16xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::tp::TpDialect"];
}

def InlineCallsPass : Pass<"tp-inline-calls", "::mlir::ModuleOp"> {
  let summary = "Replace every call by the body of its callee";
  let description = [{
    Private functions disappear, so that propagation sees one body and no call
    edges. Shardings of a callee's arguments and results become constraints. A
    recursive call and a callee without a body are errors.

    ```mlir
    // Before
    func.func private @double(%x: tensor<4xf32>) -> tensor<4xf32> {
      %0 = arith.addf %x, %x : tensor<4xf32>
      return %0 : tensor<4xf32>
    }
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
      %0 = call @double(%x) : (tensor<4xf32>) -> tensor<4xf32>
      return %0 : tensor<4xf32>
    }

    // After
    func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
      %0 = arith.addf %x, %x : tensor<4xf32>
      return %0 : tensor<4xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::tp::TpDialect"];
}

def ExpandComplexPass : Pass<"tp-expand-complex", "::mlir::ModuleOp"> {
  let summary = "Write complex numbers as their parts";
  let description = [{
    A complex value becomes two values, its real and its imaginary part, and
    arithmetic on it that on its parts. An argument or a result keeps its bytes:
    it has one more dimension, of size 2, which no axis cuts.

    ```mlir
    // Before
    func.func @main(%x: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
      return %x : tensor<4xcomplex<f32>>
    }

    // After
    func.func @main(%x: tensor<4x2xf32>) -> tensor<4x2xf32> {
      %re = tensor.extract_slice %x[0, 0] [4, 1] [1, 1] : tensor<4x2xf32> to tensor<4xf32>
      %im = tensor.extract_slice %x[0, 1] [4, 1] [1, 1] : tensor<4x2xf32> to tensor<4xf32>
      %e = tensor.empty() : tensor<4x2xf32>
      %0 = tensor.insert_slice %re into %e[0, 0] [4, 1] [1, 1] : tensor<4xf32> into tensor<4x2xf32>
      %1 = tensor.insert_slice %im into %0[0, 1] [4, 1] [1, 1] : tensor<4xf32> into tensor<4x2xf32>
      return %1 : tensor<4x2xf32>
    }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::complex::ComplexDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::math::MathDialect",
                           "::mlir::tensor::TensorDialect",
                           "::mlir::tp::TpDialect"];
}

def NormalizeOpsPass : Pass<"tp-normalize-ops", "::mlir::ModuleOp"> {
  let summary = "Write tensor arithmetic as linalg operations";
  let description = [{
    Later stages find one form of each thing: arith and math on tensors,
    `tensor.generate` and `tensor.splat` become linalg operations, inits that a
    body does not read become `tensor.empty`, inputs whose elements are all one
    constant become that constant in the body, and assertions in bodies are
    dropped, as is what computes tensors without elements. Operations that are
    several loops are written as these: softmax, pack, unpack, Winograd's
    transforms, `tensor.gather` and `tensor.scatter`.
    `scf.forall` becomes a nest of `scf.for`, which carries what iterations write.

    ```mlir
    // Before
    func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
      %0 = arith.addf %x, %y : tensor<4xf32>
      return %0 : tensor<4xf32>
    }

    // After
    func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
      %e = tensor.empty() : tensor<4xf32>
      %0 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel"]} ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
      ^bb0(%in: f32, %in_0: f32, %out: f32):
        %1 = arith.addf %in, %in_0 : f32
        linalg.yield %1 : f32
      } -> tensor<4xf32>
      return %0 : tensor<4xf32>
    }
    ```

    Remarks: `assertion-dropped` (analysis).
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::scf::SCFDialect",
                           "::mlir::tensor::TensorDialect"];
}

def RaiseCapturesPass : Pass<"tp-raise-captures", "::mlir::ModuleOp"> {
  let summary = "Make captured tensors operands";
  let description = [{
    The body of a `linalg.generic` may read a tensor with `tensor.extract`,
    which hides from propagation how the tensor lies to the loops. A read at a
    position that is affine in the loops becomes an input with that indexing
    map; clamps that never bite count as nothing. Scalars that were read before
    the operation become inputs as well.

    A choice between tensors by the value of one loop, which is how JAX writes
    a concatenation, becomes `tensor.concat`:

    ```mlir
    // Before
    func.func @main(%a: tensor<2x4xf32>, %b: tensor<2x3xf32>) -> tensor<2x7xf32> {
      %c4 = arith.constant 4 : index
      %e = tensor.empty() : tensor<2x7xf32>
      %0 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<2x7xf32>) {
      ^bb0(%out: f32):
        %i = linalg.index 0 : index
        %j = linalg.index 1 : index
        %1 = arith.cmpi ult, %j, %c4 : index
        %2 = scf.if %1 -> (f32) {
          %3 = tensor.extract %a[%i, %j] : tensor<2x4xf32>
          scf.yield %3 : f32
        } else {
          %4 = arith.subi %j, %c4 : index
          %5 = tensor.extract %b[%i, %4] : tensor<2x3xf32>
          scf.yield %5 : f32
        }
        linalg.yield %2 : f32
      } -> tensor<2x7xf32>
      return %0 : tensor<2x7xf32>
    }

    // After
    func.func @main(%a: tensor<2x4xf32>, %b: tensor<2x3xf32>) -> tensor<2x7xf32> {
      %0 = tensor.concat dim(1) %a, %b : (tensor<2x4xf32>, tensor<2x3xf32>) -> tensor<2x7xf32>
      return %0 : tensor<2x7xf32>
    }
    ```

    A gather is what is left: a `linalg.generic` that reads a captured table
    once, at positions each of which is `linalg.index` of a loop or computed
    from its inputs and then clamped to the table's bounds by `arith.maxsi` and
    `arith.minsi`. It yields what it reads; a body that makes more of it reads
    the gather's result.

    ```mlir
    %0 = linalg.generic ... ins(%ids : tensor<2x16xi32>) outs(%e : tensor<2x16x64xf32>) {
    ^bb0(%id: i32, %out: f32):
      %k = linalg.index 2 : index
      %1 = arith.index_cast %id : i32 to index
      %2 = arith.maxsi %1, %c0 : index
      %3 = arith.minsi %2, %c127 : index
      %4 = tensor.extract %table[%3, %k] : tensor<128x64xf32>
      linalg.yield %4 : f32
    }
    ```

    Remarks: `operand-raised`, `concat-raised`, `gather-isolated`.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def SimplifyOpsPass : Pass<"tp-simplify-ops", "::mlir::ModuleOp"> {
  let summary = "Fold and canonicalize operations";
  let description = [{
    The folders and canonicalization patterns of all loaded dialects, as in
    MLIR's `canonicalize`. Bodies of linalg operations that compute the same
    from their arguments are looked at once: what leaves the first of them as
    it is does so to all.
  }];
}

def MergeEqualOpsPass : Pass<"tp-merge-equal-ops", "::mlir::ModuleOp"> {
  let summary = "Keep one of operations that compute the same";
  let description = [{
    Of operations that are equal but for their locations, read the same values
    and have no effects, the first one stays. Operations that nobody uses go.
    Reads of memory are left alone: tp's programs have none.

    ```mlir
    // Before
    func.func @merged(%x: tensor<4xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
      %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
      %1 = tensor.expand_shape %x [[0, 1]] output_shape [2, 2] : tensor<4xf32> into tensor<2x2xf32>
      return %0, %1 : tensor<2x2xf32>, tensor<2x2xf32>
    }
    ```

    afterwards `%0` is returned twice.
  }];
}

def VerifyImportPass : Pass<"tp-verify-import", "::mlir::ModuleOp"> {
  let summary = "Check what the later stages rely on";
  let description = [{
    The postcondition of Import, each violation with one error:

    - every operation belongs to a dialect that is known;
    - tensors are ranked and static, and of f64, f32, f16, bf16, i1, i8, i16,
      i32, i64 or index elements; there are no memrefs;
    - no function is called, and each has one block.

    ```mlir
    func.func @main(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {
      return %x : tensor<?x4xf32>
    }
    ```

    is refused with `dimension 0 of 'tensor<?x4xf32>' is dynamic; tp needs
    static shapes`.
  }];
}

#endif // TP_IMPORT_PASSES
