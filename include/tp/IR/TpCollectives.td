// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Collectives, on local types.

#ifndef TP_IR_TPCOLLECTIVES
#define TP_IR_TPCOLLECTIVES

include "tp/IR/TpOps.td"

def Tp_GroupResource : Resource<"::mlir::tp::GroupResource">;

// All devices of a group execute the operation, in one order: `tp-verify-spmd`.
def Tp_ExecutedByWholeGroup : NativeOpTrait<"ExecutedByWholeGroup"> {
  let cppNamespace = "::mlir::tp";
}

// A collective synchronises its group. It is neither speculatable nor free of
// effects: a pure one could sink into a branch that some devices do not take.
class Tp_CollectiveOp<string mnemonic, list<Trait> traits = []>
    : Tp_Op<mnemonic, traits # [
        DeclareOpInterfaceMethods<Tp_CollectiveOpInterface, ["getWireFactor"]>,
        DeclareOpInterfaceMethods<SymbolUserOpInterface>,
        Tp_ExecutedByWholeGroup,
        MemoryEffects<[MemWrite<Tp_GroupResource>]>]>;

def Tp_AllReduceOp : Tp_CollectiveOp<"all_reduce", [SameOperandsAndResultType]> {
  let summary = "Combine the terms of a group; each device gets the whole result";
  let description = [{
    Terms are combined in order of position, so that every device computes the
    same bits.

    Example:

    ```mlir
    %r = tp.all_reduce %p sum over @pod ["tp"] : tensor<32x512xf32>
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
    - (C2) `and`, `or` and `xor` combine integers.
  }];
  let arguments = (ins AnyRankedTensor:$input, Tp_CombinerAttr:$combiner,
                       FlatSymbolRefAttr:$mesh, Tp_AxisListAttr:$axes);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $input custom<CombinerKeyword>($combiner) `over` $mesh $axes attr-dict `:` type($result)
  }];
  let extraClassDeclaration = [{
    CombinerAttr getCombinerOrNull() { return getCombiner(); }
  }];
  let hasFolder = 1;
}

def Tp_ReduceScatterOp : Tp_CollectiveOp<"reduce_scatter"> {
  let summary = "Combine the terms of a group; each device keeps its own slice";
  let description = [{
    Example, on a mesh with `tp = 4`:

    ```mlir
    %r = tp.reduce_scatter %p sum dim 0 over @pod ["tp"]
        : tensor<32x512xf32> -> tensor<8x512xf32>
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
    - (C2) `dim` is a dimension of `input`.
    - (C3) `result`'s `dim` is ceil(`input`'s / group size); all others agree.
    - (C4) `and`, `or` and `xor` combine integers.
  }];
  let arguments = (ins AnyRankedTensor:$input, Tp_CombinerAttr:$combiner,
                       I64Attr:$dim, FlatSymbolRefAttr:$mesh, Tp_AxisListAttr:$axes);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $input custom<CombinerKeyword>($combiner) `dim` $dim `over` $mesh $axes attr-dict
    `:` type($input) `->` type($result)
  }];
  let extraClassDeclaration = [{
    CombinerAttr getCombinerOrNull() { return getCombiner(); }
  }];
  let hasFolder = 1;
}

def Tp_AllGatherOp : Tp_CollectiveOp<"all_gather"> {
  let summary = "Concatenate the shards of a group along one dimension";
  let description = [{
    Each device receives the owned parts of all, joined in order of position;
    padding of a shard does not travel into the result.

    Example, on a mesh with `tp = 4`:

    ```mlir
    %r = tp.all_gather %s dim 0 over @pod ["tp"]
        : tensor<8x512xf32> -> tensor<32x512xf32>
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
    - (C2) `dim` is a dimension of `input`.
    - (C3) `input`'s `dim` is ceil(`result`'s / group size); all others agree.
  }];
  let arguments = (ins AnyRankedTensor:$input, I64Attr:$dim,
                       FlatSymbolRefAttr:$mesh, Tp_AxisListAttr:$axes);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $input `dim` $dim `over` $mesh $axes attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasFolder = 1;
}

def Tp_AllToAllOp : Tp_CollectiveOp<"all_to_all"> {
  let summary = "Cut along one dimension instead of another";
  let description = [{
    Each device cuts its shard along `split_dim`, sends slice i to position i,
    and joins what it receives along `concat_dim` in order of position.

    Example, on a mesh with `tp = 4`:

    ```mlir
    %r = tp.all_to_all %s split 1 concat 0 over @pod ["tp"]
        : tensor<8x512xf32> -> tensor<32x128xf32>
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
    - (C2) `split_dim` and `concat_dim` are two dimensions of `input`.
    - (C3) `result`'s `split_dim` is ceil(`input`'s / group size), `input`'s
      `concat_dim` is ceil(`result`'s / group size); all others agree.
  }];
  let arguments = (ins AnyRankedTensor:$input, I64Attr:$split_dim,
                       I64Attr:$concat_dim, FlatSymbolRefAttr:$mesh,
                       Tp_AxisListAttr:$axes);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $input `split` $split_dim `concat` $concat_dim `over` $mesh $axes attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasFolder = 1;
}

def Tp_PermuteOp : Tp_CollectiveOp<"permute", [SameOperandsAndResultType]> {
  let summary = "Send whole shards from position to position";
  let description = [{
    Each pair is a source and a target position of the group. A position that
    nobody sends to gets zeros.

    Example:

    ```mlir
    %r = tp.permute %v over @pod ["tp"] [[0, 1], [1, 2], [2, 3], [3, 0]]
        : tensor<8x512xf32>
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
    - (C2) every pair has two positions of the group.
    - (C3) no position receives twice.
  }];
  let arguments = (ins AnyRankedTensor:$input, FlatSymbolRefAttr:$mesh,
                       Tp_AxisListAttr:$axes, ArrayAttr:$pairs);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $input `over` $mesh $axes $pairs attr-dict `:` type($result)
  }];
  let extraClassDeclaration = [{
    /// The pairs as numbers; valid only if the operation verifies.
    ::llvm::SmallVector<std::pair<int64_t, int64_t>> getPositionPairs();
  }];
  let hasFolder = 1;
}

def Tp_ExchangeOp : Tp_CollectiveOp<"exchange"> {
  let summary = "Send some rows to each position";
  let description = [{
    `counts[i][j]` rows along `dim` go from position i of the group to position
    j. A device holds what it sends to position 0 first, then what it sends to
    position 1, and so on; it receives the rows of position 0 first, then those
    of position 1. What it holds beyond that is not looked at; what the result
    has beyond that is zero. Rows that a device sends to itself do not travel.

    Example, on a mesh with `dp = 2`:

    ```mlir
    %r = tp.exchange %v dim 0 over @pod ["dp"] [[2, 1], [3, 4]]
        : tensor<7x4xf32> -> tensor<5x4xf32>
    ```

    An exchange in which every position sends all its rows to at most one and
    receives from at most one is canonicalised to a permute, and one in which
    all rows stay to nothing.

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
    - (C2) `dim` is a dimension of `input`.
    - (C3) `counts` is a square matrix of the size of the group; no count is
      negative.
    - (C4) `input`'s `dim` is the largest sum of a row of `counts`, `result`'s
      the largest sum of a column; all others agree.
  }];
  let arguments = (ins AnyRankedTensor:$input, I64Attr:$dim,
                       FlatSymbolRefAttr:$mesh, Tp_AxisListAttr:$axes,
                       ArrayAttr:$counts);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $input `dim` $dim `over` $mesh $axes $counts attr-dict
    `:` type($input) `->` type($result)
  }];
  let extraClassDeclaration = [{
    /// The counts as numbers; valid only if the operation verifies.
    ::mlir::tp::RowCounts getRowCounts();
  }];
  let hasFolder = 1;
  let hasCanonicalizer = 1;
}

def Tp_HaloOp : Tp_CollectiveOp<"halo"> {
  let summary = "Add the neighbouring rows on both sides of a shard";
  let description = [{
    Each device receives the last `low` rows that lie before its own in order of
    position, and the first `high` rows that lie after them; they may come from
    more than one neighbour. Beyond the ends lie zeros.

    Example, on a mesh with `tp = 4`:

    ```mlir
    %r = tp.halo %v dim 1 low 1 high 1 over @pod ["tp"]
        : tensor<2x8x4xf32> -> tensor<2x10x4xf32>
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
    - (C2) `dim` is a dimension of `input`.
    - (C3) neither `low` nor `high` is negative.
    - (C4) `result`'s `dim` is the sum of `input`'s, `low` and `high`; all others
      agree.
  }];
  let arguments = (ins AnyRankedTensor:$input, I64Attr:$dim, I64Attr:$low,
                       I64Attr:$high, FlatSymbolRefAttr:$mesh,
                       Tp_AxisListAttr:$axes);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $input `dim` $dim `low` $low `high` $high `over` $mesh $axes attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasFolder = 1;
}

def Tp_ShardOp : Tp_Op<"shard", [Pure,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "Keep the own slice of a value that the whole group has";
  let description = [{
    No traffic. The input must be the same on all devices of the group; the
    slice is padded with zeros to its type.

    Example, on a mesh with `tp = 4`:

    ```mlir
    %r = tp.shard %v dim 1 over @pod ["tp"]
        : tensor<32x512xf32> -> tensor<32x128xf32>
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
    - (C2) `dim` is a dimension of `input`.
    - (C3) `result`'s `dim` is ceil(`input`'s / group size); all others agree.
  }];
  let arguments = (ins AnyRankedTensor:$input, I64Attr:$dim,
                       FlatSymbolRefAttr:$mesh, Tp_AxisListAttr:$axes);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = [{
    $input `dim` $dim `over` $mesh $axes attr-dict
    `:` type($input) `->` type($result)
  }];
  let hasFolder = 1;
}

#endif // TP_IR_TPCOLLECTIVES
