// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of the stage Partition.

#ifndef TP_PARTITION_PASSES
#define TP_PARTITION_PASSES

include "mlir/Pass/PassBase.td"

def InsertReshardsPass : Pass<"tp-insert-reshards", "::mlir::ModuleOp"> {
  let summary = "Reshard values that are used otherwise than they are made";
  let description = [{
    Pending reductions move down through linear operations whose result is not
    larger, as long as every user of a pending value adds it to others that are
    pending over the same axes. Where one ends it becomes part of a
    `tp.reshard`, together with whatever else the user wants of the value.
    Values that depend on no argument are made anew for each cut.

    ```mlir
    // Before: %c and %d are partial = sum {"tp"}
    %sum = linalg.add ins(%c, %d : tensor<4x6xf32>, tensor<4x6xf32>)
                      outs(%e : tensor<4x6xf32>) -> tensor<4x6xf32>
    return %sum : tensor<4x6xf32>

    // After
    %r = tp.reshard %sum <@pod, [{}, {} ], partial = sum {"tp"}> to <@pod, [{}, {} ]>
        : tensor<4x6xf32>
    return %r : tensor<4x6xf32>
    ```
  }];
  let dependentDialects = ["::mlir::tp::TpDialect", "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

def LocalizeProgramPass : Pass<"tp-localize-program", "::mlir::ModuleOp"> {
  let summary = "Turn the program into what one device runs";
  let description = [{
    Types become those of the shards, in place. Positions in cut loops gain the
    offset of the device, padding of uneven shards is kept out of reductions,
    and `tp.reshard` becomes the cheapest sequence of collectives.

    ```mlir
    // Before
    %r = tp.reshard %y <@pod, [{}, {} ], partial = sum {"tp"}> to <@pod, [{}, {} ]>
        : tensor<4x6xf32>

    // After
    %r = tp.all_reduce %y sum over @pod ["tp"] : tensor<4x6xf32>
    ```
  }];
  let dependentDialects = ["::mlir::tp::TpDialect", "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif // TP_PARTITION_PASSES
