// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of the stage Propagate.

#ifndef TP_PROPAGATE_PASSES
#define TP_PROPAGATE_PASSES

include "mlir/Pass/PassBase.td"

def PropagateShardingsPass : Pass<"tp-propagate-shardings", "::mlir::ModuleOp"> {
  let summary = "Extend the annotations to every value and every loop";
  let description = [{
    Shardings travel along factors: a loop that one tensor of an operation has
    cut is cut in its other tensors too, as far as they are open and agree. Then
    each operation chooses how its loops are cut. `tp.loops` and `tp.shardings`
    say the outcome; a reduction over a cut loop leaves its result partial. What
    a loop or a branch takes, carries and gives has one sharding: of those in
    question the one that costs least, iterations counted.

    ```mlir
    // Before
    func.func @row_parallel(%x: tensor<4x8xf32>,
        %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {} ]>})

    // After
    tp.loops = #tp.loops<@pod, [{}, {}, {"tp"} ]>
    tp.shardings = [#tp.sharding<@pod, [{}, {} ], partial = sum {"tp"}>]
    ```

    Remarks: `conflict-settled`, `whole-dimension`, `loop-kept-whole`, `no-rule`,
    `constraint-dropped`.
  }];
  let dependentDialects = ["::mlir::tp::TpDialect"];
}

def ChooseLoopsPass : Pass<"tp-choose-loops", "::mlir::ModuleOp"> {
  let summary = "Choose the loops of all operations by what they cost together";
  let description = [{
    Propagation extends annotations as far as that is free; where operands
    disagree it can only follow one of them. This pass prices the program: for
    each tensor the collectives that it takes to offer it to its readers, once
    for each cut that they want, in bytes on the wire, and the work of the
    busiest device. Then it searches: an operation is computed in another way,
    its neighbours follow while that is cheaper for them, and the change stays if
    the whole program gets cheaper by it. Ways that no operand suggests are tried
    too, as whole on every device, or from a weight that is gathered.
    Annotations and constraints stay. In a program of many operations those that
    are equal, with equal ones around them, change together: all layers of a deep
    model but the first and the last are chosen once.

    ```mlir
    // Before: a and b are cut over x and y, by rows and columns
    %0 = linalg.matmul ins(%a, %b : tensor<96x192xf32>, tensor<192x96xf32>) outs(%init : tensor<96x96xf32>) -> tensor<96x96xf32>

    // After: each is gathered along the contraction, which neither suggests for both
    %0 = linalg.matmul {tp.loops = #tp.loops<@grid, [{"x"}, {"y"}, {} ]>} ins(%a, %b ...)
    ```

    Remarks: `loops-chosen`, with both prices.
  }];
  let dependentDialects = ["::mlir::tp::TpDialect"];
}

def VerifyPropagatePass : Pass<"tp-verify-propagate", "::mlir::ModuleOp"> {
  let summary = "Check that every value and every loop says how it is cut";
  let description = [{
    The postcondition of Propagate, for each function that uses a mesh; a
    violation is one error:

    - every argument that is a tensor has a closed `tp.sharding`;
    - every operation that reads or makes tensors has `tp.loops` and
      `tp.shardings`, or depends on no argument and has neither;
    - control flow says in `tp.shardings` and `tp.region_shardings` how what
      flows through it is cut, alike along each edge and with nothing pending;
    - its loops are as many as its factors, on the mesh of the function, use
      each part of an axis once, and leave whole what must stay whole;
    - the sharding of each result is what the loops make of it;
    - there is no collective yet.

    ```mlir
    %0 = linalg.exp {tp.loops = #tp.loops<@pod, [{"tp"}, {} ]>, tp.shardings = [#tp.sharding<@pod, [{}, {"tp"} ]>]}
    ```

    is refused, since the loops make the result `[{"tp"}, {} ]`.
  }];
}

#endif // TP_PROPAGATE_PASSES
