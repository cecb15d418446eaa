// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Meshes and annotations.

#ifndef TP_IR_TPOPS
#define TP_IR_TPOPS

include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "tp/IR/TpAttributes.td"
include "tp/IR/TpInterfaces.td"

class Tp_Op<string mnemonic, list<Trait> traits = []>
    : Op<Tp_Dialect, mnemonic, traits>;

def Tp_MeshOp : Tp_Op<"mesh", [Symbol]> {
  let summary = "Name the axes along which devices are arranged";
  let description = [{
    Axes are listed outermost first. Devices are numbered from 0, the last axis
    counting fastest; `devices` gives another order. The positions of a `stage`
    axis run different programs.

    Example:

    ```mlir
    tp.mesh @pod <dp = 2, tp = 4>
    tp.mesh @ring <tp = 4> {devices = array<i64: 0, 2, 1, 3>}
    tp.mesh @deep <pp = 2 stage, tp = 4>
    ```

    Constraints:
    - (C1) every size is at least 1.
    - (C2) the names differ.
    - (C3) `devices` lists each of 0 … n-1 once.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, StrArrayAttr:$axis_names,
                       DenseI64ArrayAttr:$axis_sizes,
                       OptionalAttr<DenseI64ArrayAttr>:$stage_axes,
                       OptionalAttr<DenseI64ArrayAttr>:$devices);
  let assemblyFormat = [{
    $sym_name ` ` `<` custom<MeshAxes>($axis_names, $axis_sizes, $stage_axes) `>`
    attr-dict
  }];
  let extraClassDeclaration = [{
    /// The mesh as the algebra sees it.
    ::mlir::tp::Mesh getMesh();
    /// The size of the groups over `axes`, or nothing if an axis is unknown.
    std::optional<int64_t> getGroupSize(AxisListAttr axes);
  }];
  let hasVerifier = 1;
}

def Tp_ConstrainOp : Tp_Op<"constrain", [Pure, SameOperandsAndResultType,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "Say how a value inside a body lies on the mesh";
  let description = [{
    The value is the same; closed dimensions are cut as said, open ones may be
    cut further. All dimensions open constrain nothing.

    Example:

    ```mlir
    %1 = tp.constrain %0 <@pod, [{"dp"}, {} ]> : tensor<64x512xf32>
    ```
  }];
  let arguments = (ins AnyRankedTensor:$input, Tp_ShardingAttr:$sharding);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$input $sharding attr-dict `:` type($result)";
}

def Tp_ReshardOp : Tp_Op<"reshard", [Pure, SameOperandsAndResultType,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "Change how a value lies on the mesh";
  let description = [{
    Stands between propagation and partition, on the type of the whole value,
    wherever a value is used otherwise than it was made. The partitioner
    expands it into collectives.

    Example:

    ```mlir
    %1 = tp.reshard %0 <@pod, [{"tp"} ]> to <@pod, [{} ]> : tensor<8xf32>
    ```

    Constraints:
    - (C1) both shardings are on the same mesh.
    - (C2) every reduction pending in `target` is pending in `source`, or one
      that is not is all that differs: then the first device of each group has
      the value, and the others the neutral element.
  }];
  let arguments = (ins AnyRankedTensor:$input, Tp_ShardingAttr:$source,
                       Tp_ShardingAttr:$target);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$input $source `to` $target attr-dict `:` type($result)";
  let hasFolder = 1;
  let hasCanonicalizer = 1;
}

def Tp_AxisIndexOp : Tp_Op<"axis_index", [Pure,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "The position of this device on some axes";
  let description = [{
    The axes count as the digits of one number, the first being the major one.

    Example:

    ```mlir
    %i = tp.axis_index @pod ["tp"] : index
    ```

    Constraints:
    - (C1) `mesh` names a `tp.mesh` that has all of `axes`, none twice.
  }];
  let arguments = (ins FlatSymbolRefAttr:$mesh, Tp_AxisListAttr:$axes);
  let results = (outs Index:$result);
  let assemblyFormat = "$mesh $axes attr-dict `:` type($result)";
  let hasFolder = 1;
}

#endif // TP_IR_TPOPS
