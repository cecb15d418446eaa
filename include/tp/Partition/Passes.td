// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The passes of the stage Partition.

#ifndef TP_PARTITION_PASSES
#define TP_PARTITION_PASSES

include "mlir/Pass/PassBase.td"

def InsertReshardsPass : Pass<"tp-insert-reshards", "::mlir::ModuleOp"> {
  let summary = "Reshard values that are used otherwise than they are made";
  let description = [{
    Pending reductions move down through linear operations, and sums meet, so
    that the fewest bytes are reduced: where they end is a cheapest cut of the
    linear part of the program. A whole value joins a pending sum on one device.
    Where a reduction ends it becomes part of a `tp.reshard`, together with
    whatever else the users want of the value: it is scattered to those that are
    cut over its axes, and sent on from them to the others where that is cheaper
    than reducing it for all. Values that depend on no argument are made anew
    for each cut.

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

def VerifyLocalPass : Pass<"tp-verify-local", "::mlir::ModuleOp"> {
  let summary = "Check that the program is that of one device";
  let description = [{
    The postcondition of Partition; a violation is one error:

    - no `tp.reshard`, `tp.constrain`, `tp.loops` or `tp.shardings` is left;
    - the sizes in attributes (of slices, pads, reshapes) agree with the types;
    - the groups and types of every collective fit each other;
    - where one argument or result has a `tp.sharding`, all tensors among them
      have it and `tp.global`, and their type is that of a shard;
    - the shards of each argument and result cover it exactly once.

    ```mlir
    %0 = tensor.expand_shape %x [[0, 1]] output_shape [2, 12] : tensor<6xf32> into tensor<2x3xf32>
    ```

    is refused with `has output_shape [2, 12], but makes 'tensor<2x3xf32>'`.
  }];
}

def VerifySpmdPass : Pass<"tp-verify-spmd", "::mlir::ModuleOp"> {
  let summary = "Check that all devices of a group do the same";
  let description = [{
    An analysis finds along which parts of the mesh each value may differ:
    arguments along the axes that cut them or over which they are pending,
    `tp.axis_index` and `tp.shard` along theirs, and everything else as its
    operands do; `tp.all_reduce` and `tp.all_gather` make a value alike. A
    violation is one error, with a note where devices begin to differ:

    - no collective stands under control flow that the devices of its group may
      take differently, or in a body without one order;
    - `tp.shard` cuts what the whole group has alike;
    - a result is alike along the axes that its sharding does not name.

    ```mlir
    %i = tp.axis_index @pod ["tp"] : index
    %isFirst = arith.cmpi eq, %i, %c0 : index
    %r = scf.if %isFirst -> tensor<4xf32> {
      %s = tp.all_reduce %x sum over @pod ["tp"] : tensor<4xf32>
    ```

    is refused with `over ["tp"] stands under 'scf.if', which devices of a group
    may take differently`.
  }];
}

#endif // TP_PARTITION_PASSES
