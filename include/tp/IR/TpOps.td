// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Meshes, annotations and calls of the user's kernels.

#ifndef TP_IR_TPOPS
#define TP_IR_TPOPS

include "mlir/IR/EnumAttr.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
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

def Tp_GroupOp : Tp_Op<"group"> {
  let summary = "Shard some values alike";
  let description = [{
    The values are unchanged. What propagation finds for one of them holds for
    all; groups that have a value in common are one.

    Example:

    ```mlir
    tp.group %a, %b : tensor<8xf32>, tensor<8xf32>
    ```

    Constraints:
    - (C1) all values have one shape.
  }];
  let arguments = (ins Variadic<AnyRankedTensor>:$inputs);
  let assemblyFormat = "$inputs attr-dict `:` type($inputs)";
  let hasVerifier = 1;
}

def Tp_BarrierDirection : I32EnumAttr<"BarrierDirection",
    "What a barrier stops", [
      I32EnumAttrCase<"Forward", 0, "forward">,
      I32EnumAttrCase<"Backward", 1, "backward">,
      I32EnumAttrCase<"Both", 2, "both">]> {
  let cppNamespace = "::mlir::tp";
  let genSpecializedAttr = 0;
}
def Tp_BarrierDirectionAttr
    : EnumAttr<Tp_Dialect, Tp_BarrierDirection, "barrier_direction"> {
  let assemblyFormat = "$value";
}

def Tp_BarrierOp : Tp_Op<"barrier", [Pure, SameOperandsAndResultType]> {
  let summary = "Keep shardings from being propagated";
  let description = [{
    The value is the same. `forward` keeps the result from being cut as the
    operand is, `backward` the operand as the result is, `both` both. What is
    pending is combined before a barrier, and what it would cost behind it is no
    reason to compute otherwise before it.

    Example:

    ```mlir
    %1 = tp.barrier %0 forward : tensor<8xf32>
    ```
  }];
  let arguments = (ins AnyRankedTensor:$input,
                       Tp_BarrierDirectionAttr:$direction);
  let results = (outs AnyRankedTensor:$result);
  let assemblyFormat = "$input $direction attr-dict `:` type($result)";
}

def Tp_CallOp : Tp_Op<"call", [Pure]> {
  let summary = "Call a kernel that the user has written";
  let description = [{
    A program that runs finds the kernel by its name (`tprt_register_kernel` in
    tprt/tprt.h). The kernel computes on each device what the shards of the
    results are from the shards of the operands; `rule` says which dimensions
    may be cut. It names the dimensions of each operand and each result, blanks
    between dimensions and commas between tensors; a scalar has none.

    A dimension may be cut if its name stands in an operand and in every result,
    at most once in each tensor, and nowhere with a `!` behind it. Then each of
    its positions is computed from the same position of the operands alone. All
    other dimensions are whole on every device.

    Shards of a dimension that the devices do not divide hold padding at their
    end. The kernel computes something there, which nothing reads.

    Example:

    ```mlir
    %1 = tp.call "my.swiglu"(%a, %b) {rule = "b f, b f -> b f"}
        : (tensor<8x6xf32>, tensor<8x6xf32>) -> tensor<8x6xf32>
    %2 = tp.call "my.softmax"(%1) {rule = "b f! -> b f"}
        : (tensor<8x6xf32>) -> tensor<8x6xf32>
    ```

    Constraints:
    - (C1) the kernel has a name, and there are an operand and a result.
    - (C2) `rule` has a list for each operand, `->`, and a list for each result.
    - (C3) each list has a name for each dimension of its tensor.
    - (C4) dimensions of one name have one static size.
  }];
  let arguments = (ins StrAttr:$kernel, Variadic<AnyRankedTensor>:$inputs,
                       StrAttr:$rule);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    $kernel `(` $inputs `)` attr-dict `:` functional-type($inputs, $results)
  }];
  let hasVerifier = 1;
}

def Tp_ManualOp : Tp_Op<"manual", [IsolatedFromAbove,
    SingleBlock,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "A part of the program that is local already";
  let description = [{
    The region is the program of one device along `axes`: its arguments are the
    shards of the operands as `in` cuts them, what it yields are shards of the
    results as `out` cuts them, and the collectives in it are its own. Along all
    other axes of the mesh devices do the same; other axes that `in` and `out`
    name are ignored. What `out` does not cut must be alike on all devices.

    Example:

    ```mlir
    %1 = tp.manual (%a) in [<@pod, [{"tp"} ]>] out [<@pod, [{} ]>] axes ["tp"]
        : (tensor<8xf32>) -> tensor<2xf32> {
    ^bb0(%own: tensor<2xf32>):
      %sum = tp.all_reduce %own sum over @pod ["tp"] : tensor<2xf32>
      tp.yield %sum : tensor<2xf32>
    }
    ```

    Constraints:
    - (C1) there is one sharding in `in` for each operand and one in `out` for
      each result, all on one mesh that has all of `axes`, and valid.
    - (C2) in no dimension another axis comes before one of `axes`.
    - (C3) arguments of the region are shards of the operands along `axes`, and
      what is yielded are shards of the results.
    - (C4) `axes` divide every dimension that they cut, and leave nothing
      pending.
  }];
  let arguments = (ins Variadic<AnyRankedTensor>:$inputs,
                       ArrayAttr:$in_shardings, ArrayAttr:$out_shardings,
                       Tp_AxisListAttr:$axes);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = [{
    ` ` `(` $inputs `)` `in` custom<ShardingList>($in_shardings)
    `out` custom<ShardingList>($out_shardings) `axes` $axes
    attr-dict-with-keyword `:` functional-type($inputs, $results) $body
  }];
  let extraClassDeclaration = [{
    /// The mesh of all shardings, or null if there is none.
    ::mlir::FlatSymbolRefAttr getMeshAttr();
    /// What is left of a sharding without the axes that are not `axes`.
    TensorSharding getManualPart(::mlir::Attribute sharding, const Mesh &mesh);
  }];
}

def Tp_YieldOp : Tp_Op<"yield", [Pure, Terminator, ReturnLike,
    HasParent<"ManualOp">]> {
  let summary = "End the region of tp.manual";
  let description = [{
    Example:

    ```mlir
    tp.yield %sum : tensor<2xf32>
    ```
  }];
  let arguments = (ins Variadic<AnyRankedTensor>:$values);
  let assemblyFormat = "attr-dict ($values^ `:` type($values))?";
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
