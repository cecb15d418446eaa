// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Attributes: axis lists, shardings, loops.

#ifndef TP_IR_TPATTRIBUTES
#define TP_IR_TPATTRIBUTES

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"
include "tp/IR/TpBase.td"

class Tp_Attr<string name, string mnemonicName> : AttrDef<Tp_Dialect, name> {
  let mnemonic = mnemonicName;
}

def Tp_AxisRefAttr : Tp_Attr<"AxisRef", "axis"> {
  let summary = "A mesh axis, a part of one, or a gap";
  let description = [{
    `"tp"` is the whole axis. `"tp":(2)4` is the part of size 4 that comes after
    a part of size 2. `3:_` is a gap: a factor of 3 elements that stays whole.
    At the end of a dimension a gap keeps blocks of its size together.
  }];
  let parameters = (ins
    OptionalParameter<"::mlir::StringAttr", "null for a gap">:$name,
    DefaultValuedParameter<"int64_t", "1">:$pre,
    DefaultValuedParameter<"int64_t", "0", "0 for a whole axis">:$size
  );
  let extraClassDeclaration = [{
    bool isGap() const { return !getName(); }
    bool isWholeAxis() const { return getName() && getSize() == 0; }
    static AxisRefAttr getGap(::mlir::MLIRContext *context, int64_t size);
  }];
  let hasCustomAssemblyFormat = 1;
}

def Tp_AxisListAttr : Tp_Attr<"AxisList", "axes"> {
  let summary = "Axes, major to minor";
  let parameters = (ins OptionalArrayRefParameter<"::mlir::tp::AxisRefAttr">:$axes);
  let extraClassDeclaration = [{
    /// The axes as a collective prints them: ["dp", "tp"].
    std::string getText() const;
  }];
  let hasCustomAssemblyFormat = 1;
}

def Tp_DimShardingAttr : Tp_Attr<"DimSharding", "dim"> {
  let summary = "How one dimension is cut";
  let description = [{
    Axes and gaps, major to minor. `?` says that propagation may add axes; a
    priority `pN` says in which round the dimension takes part, 0 being first.
  }];
  let parameters = (ins
    OptionalArrayRefParameter<"::mlir::tp::AxisRefAttr">:$axes,
    DefaultValuedParameter<"bool", "false">:$isOpen,
    DefaultValuedParameter<"int64_t", "0">:$priority
  );
  let hasCustomAssemblyFormat = 1;
}

def Tp_PartialAttr : Tp_Attr<"Partial", "partial"> {
  let summary = "A pending reduction: a combiner and the axes over which terms lie";
  let parameters = (ins
    "::mlir::tp::CombinerKind":$kind,
    ArrayRefParameter<"::mlir::tp::AxisRefAttr">:$axes
  );
  let hasCustomAssemblyFormat = 1;
}

def Tp_CombinerAttr : Tp_Attr<"Combiner", "combiner"> {
  let summary = "How terms combine: sum, max, min, prod, and, or, xor";
  let parameters = (ins "::mlir::tp::CombinerKind":$value);
  let hasCustomAssemblyFormat = 1;
}

def Tp_ShardingAttr : Tp_Attr<"Sharding", "sharding"> {
  let summary = "How a tensor lies on a mesh";
  let description = [{
    For each dimension the axes that cut it, major to minor; then the
    reductions that are pending and the axes that may never cut the value.

    ```mlir
    #tp.sharding<@pod, [{"dp"}, {} ]>
    #tp.sharding<@pod, [{"dp", ?}, {?} ]>
    #tp.sharding<@pod, [{"dp"}p1, {} ]>
    #tp.sharding<@pod, [{}, {"tp":(1)2} ]>
    #tp.sharding<@pod, [{}, {3:_, "tp"} ]>
    #tp.sharding<@pod, [{}, {} ], partial = sum {"tp"} max {"dp"}>
    #tp.sharding<@pod, [{?}, {} ], replicated = {"tp"}>
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh`.
    - (C2) there is one entry for each dimension of the value.
    - (C3) every axis is one of the mesh's.
    - (C4) of a sub-axis `(pre)size`, `pre * size` divides the axis.
    - (C5) no two entries share a part of an axis.
    - (C6) the parts before and at the last gap of a dimension divide it; a gap
      at the end divides it alone, and what is before cuts the blocks.
    - (C7) a sub-axis that is no run of prime factors of its axis cuts only a
      dimension that it divides.
    - (C8) `and`, `or` and `xor` are pending in integers only.
  }];
  let parameters = (ins
    "::mlir::FlatSymbolRefAttr":$mesh,
    OptionalArrayRefParameter<"::mlir::tp::DimShardingAttr">:$dims,
    OptionalArrayRefParameter<"::mlir::tp::PartialAttr">:$partials,
    OptionalArrayRefParameter<"::mlir::tp::AxisRefAttr">:$replicated
  );
  let extraClassDeclaration = [{
    int64_t getRank() const { return getDims().size(); }
  }];
  let hasCustomAssemblyFormat = 1;
}

def Tp_LoopsAttr : Tp_Attr<"Loops", "loops"> {
  let summary = "How the factors of an operation are cut";
  let description = [{
    One axis list for each factor of the operation, which are the loops of a
    linalg operation. A sharding of the results could not say how a reduction
    is split.

    ```mlir
    tp.loops = #tp.loops<@pod, [{"dp"}, {}, {"tp"} ]>
    ```
  }];
  let parameters = (ins
    "::mlir::FlatSymbolRefAttr":$mesh,
    OptionalArrayRefParameter<"::mlir::tp::DimShardingAttr">:$factors
  );
  let hasCustomAssemblyFormat = 1;
}

#endif // TP_IR_TPATTRIBUTES
