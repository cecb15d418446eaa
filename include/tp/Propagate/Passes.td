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
    say the outcome; a reduction over a cut loop leaves its result partial.

    ```mlir
    // Before
    func.func @row_parallel(%x: tensor<4x8xf32>,
        %w: tensor<8x6xf32> {tp.sharding = #tp.sharding<@pod, [{"tp"}, {} ]>})

    // After
    tp.loops = #tp.loops<@pod, [{}, {}, {"tp"} ]>
    tp.shardings = [#tp.sharding<@pod, [{}, {} ], partial = sum {"tp"}>]
    ```

    Remarks: `conflict-settled`, `whole-dimension`, `loop-kept-whole`, `no-rule`.
  }];
  let dependentDialects = ["::mlir::tp::TpDialect"];
}

#endif // TP_PROPAGATE_PASSES
