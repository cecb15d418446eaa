// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tprt dialect: calls of the runtime.

#ifndef TP_LOWER_RUNTIMECALLS
#define TP_LOWER_RUNTIMECALLS

include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "mlir/IR/OpBase.td"

def Tprt_Dialect : Dialect {
  let name = "tprt";
  let cppNamespace = "::mlir::tp::tprt";
  let summary = "What a program asks of the runtime";
  let description = [{
    The operations stand for the functions of runtime/include/tprt/program.h.
    They take tensors before bufferization and buffers after it.
  }];
}

class Tprt_Op<string mnemonic, list<Trait> traits = []>
    : Op<Tprt_Dialect, mnemonic, traits>;

def Tprt_CollectiveOp : Tprt_Op<"collective", [
    DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "Run a collective of the group";
  let description = [{
    `site` is the collective's entry in the manifest, with the keys that
    docs/ArtifactFormat.md gives. Without an input the collective works in
    place: the target is the operand too.

    Example:

    ```mlir
    %r = tprt.collective ins(%s : tensor<8x4xf32>) outs(%e : tensor<32x4xf32>)
           {kind = "all_gather", dim = 0 : i64} -> tensor<32x4xf32>
    tprt.collective outs(%buffer : memref<8x4xf32>) {kind = "all_reduce"}
    ```

    Constraints:
    - (C1) the result is there, and of the target's type, exactly if that is a
      tensor.
    - (C2) input and target are both tensors or both buffers.
  }];
  let arguments = (ins Optional<AnyShaped>:$input, AnyShaped:$target,
                       DictionaryAttr:$site);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    (`ins` `(` $input^ `:` type($input) `)`)? `outs` `(` $target `:` type($target) `)`
    $site attr-dict (`->` type($result)^)?
  }];
  let extraClassDeclaration = [{
    MutableOperandRange getDpsInitsMutable() { return getTargetMutable(); }
  }];
  let hasVerifier = 1;
}

def Tprt_CallOp : Tprt_Op<"call", [
    AttrSizedOperandSegments,
    DestinationStyleOpInterface,
    DeclareOpInterfaceMethods<MemoryEffectsOpInterface>]> {
  let summary = "Call a kernel of the user";
  let description = [{
    `site` is the call's entry in the manifest, with the keys that
    docs/ArtifactFormat.md gives. The kernel reads the inputs and writes every
    element of the targets.

    Example:

    ```mlir
    %r = tprt.call ins(%a : tensor<8x4xf32>) outs(%e : tensor<8x4xf32>)
           {name = "my.norm"} -> tensor<8x4xf32>
    tprt.call ins(%b : memref<8x4xf32>) outs(%c : memref<8x4xf32>)
           {name = "my.norm"}
    ```

    Constraints:
    - (C1) there is a result for each target that is a tensor, of its type.
    - (C2) inputs and targets are all tensors or all buffers.
  }];
  let arguments = (ins Variadic<AnyShaped>:$inputs,
                       Variadic<AnyShaped>:$targets, DictionaryAttr:$site);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $inputs `:` type($inputs) `)`
    `outs` `(` $targets `:` type($targets) `)`
    $site attr-dict (`->` type($results)^)?
  }];
  let extraClassDeclaration = [{
    MutableOperandRange getDpsInitsMutable() { return getTargetsMutable(); }
  }];
  let hasVerifier = 1;
}

def Tprt_CoordinateOp : Tprt_Op<"coordinate", [Pure]> {
  let summary = "The coordinate of this rank on a mesh axis";
  let description = [{
    Axes are counted in the order of the mesh, outermost first.

    Example:

    ```mlir
    %c = tprt.coordinate 1
    ```
  }];
  let arguments = (ins I32Attr:$axis);
  let results = (outs Index:$result);
  let assemblyFormat = "$axis attr-dict";
}

def Tprt_LaunchOp : Tprt_Op<"launch"> {
  let summary = "Launch a kernel on the device of this rank";
  let description = [{
    `site` is the launch's entry in the manifest, with the keys that
    docs/ArtifactFormat.md gives. Operands are buffers on the device, then
    numbers that are known at run time only.

    Example:

    ```mlir
    tprt.launch (%x, %y : memref<8xf32>, memref<8xf32>) {kernel = "map_0"}
    ```
  }];
  let arguments = (ins Variadic<AnyType>:$operands, DictionaryAttr:$site);
  let assemblyFormat = [{
    `(` ($operands^ `:` type($operands))? `)` $site attr-dict
  }];
}

def Tprt_CopyOp : Tprt_Op<"copy"> {
  let summary = "Copy a contiguous buffer on the device of this rank";
  let description = [{
    Example:

    ```mlir
    tprt.copy %x to %y : memref<8xf32>, memref<8xf32>
    ```
  }];
  let arguments = (ins AnyMemRef:$source, AnyMemRef:$target);
  let assemblyFormat = [{
    $source `to` $target attr-dict `:` type($source) `,` type($target)
  }];
}

def Tprt_FetchOp : Tprt_Op<"fetch"> {
  let summary = "Read an element from the device of this rank, and wait for it";
  let description = [{
    Example:

    ```mlir
    %0 = tprt.fetch %x[%i] : memref<8xi32> -> i32
    ```
  }];
  let arguments = (ins AnyMemRef:$source, Variadic<Index>:$indices);
  let results = (outs AnyType:$result);
  let assemblyFormat = [{
    $source `[` $indices `]` attr-dict `:` type($source) `->` type($result)
  }];
}

#endif // TP_LOWER_RUNTIMECALLS
