// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tp dialect.

#ifndef TP_IR_TPBASE
#define TP_IR_TPBASE

include "mlir/IR/OpBase.td"

def Tp_Dialect : Dialect {
  let name = "tp";
  let cppNamespace = "::mlir::tp";
  let summary = "Tensor parallelism: shardings and the collectives they need";
  let description = [{
    A mesh names the devices. Sharding attributes on function arguments and
    results, and `tp.constrain` inside bodies, say how tensors lie on it;
    propagation extends them to every value, and the partitioner turns the
    program into what one device runs: local tensors and explicit collectives.

    Discardable attributes of the dialect:

    - `tp.sharding`, on arguments and results: a `#tp.sharding`.
    - `tp.global`, on arguments and results of a local program: the type that
      the whole value had.
    - `tp.name`, on arguments and results: the name of the array for the user.
    - `tp.replaces`, on results: the number of the argument whose place the
      result takes in the next call, as new weights that of old ones. It lies as
      the argument does where nothing else is said.
    - `tp.loops` and `tp.shardings`, on operations between propagation and
      partition: how the iteration space and the results are cut.
    - `tp.cause`, on collectives: why they are there.
  }];
  let useDefaultAttributePrinterParser = 1;
  let dependentDialects = ["::mlir::arith::ArithDialect"];
  let hasConstantMaterializer = 1;
  let hasRegionArgAttrVerify = 1;
  let hasRegionResultAttrVerify = 1;
  let hasOperationAttrVerify = 1;
  let extraClassDeclaration = [{
    void registerAttributes();
    void registerOperations();
  }];
}

#endif // TP_IR_TPBASE
