// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an operation tells the sharding engine about itself.

#ifndef TP_PROPAGATE_SHARDABLEOPINTERFACE
#define TP_PROPAGATE_SHARDABLEOPINTERFACE

include "mlir/IR/OpBase.td"

def Tp_ShardableOpInterface : OpInterface<"ShardableOpInterface"> {
  let cppNamespace = "::mlir::tp";
  let description = [{
    An operation whose iteration space can be cut over a mesh. It names its
    factors and where they stand in its operands and results; propagation and
    planning choose how each factor is cut, and the operation then turns itself
    into what one device executes.

    The operands of an operation are the tensors that it reads, also those that
    its regions capture.
  }];
  let methods = [
    InterfaceMethod<[{
      The tensors that the operation reads: its own operands that are ranked
      tensors, then captured ones, in program order.
      }], "void", "getTensorOperands",
      (ins "::llvm::SmallVectorImpl<::mlir::OpOperand *> &":$operands), [{}],
      [{ ::mlir::tp::getOwnTensorOperands($_op, operands); }]>,
    InterfaceMethod<[{
      The factors, and where they stand in the operands of getTensorOperands
      and in the results. Reasons why a factor must stay whole go to `notes`.
      }], "::mlir::tp::FactorMap", "getFactorMap",
      (ins "::llvm::SmallVectorImpl<std::string> *":$notes)>,
    InterfaceMethod<[{
      Fill in what the factor map follows from, besides the name of the
      operation: attributes, types, numbers. Operations with equal keys have
      equal factor maps. False if there is no such key, as where the map also
      depends on the operations that make the operands. `operands` are those of
      getTensorOperands.
      }], "bool", "getFactorKey",
      (ins "::llvm::ArrayRef<::mlir::OpOperand *>":$operands,
           "::mlir::tp::FactorMaps::Key &":$key), [{}],
      [{ return false; }]>,
    InterfaceMethod<[{
      The operand holding the initial value of result `number` if the operation
      accumulates into it, else null.
      }], "::mlir::OpOperand *", "getInitOperand", (ins "unsigned":$number), [{}],
      [{ return nullptr; }]>,
    InterfaceMethod<[{
      Turn the operation, whose operands are local already, into what one device
      executes. By default the results get their local types and nothing else
      changes.
      }], "::llvm::LogicalResult", "localize",
      (ins "::mlir::tp::Localizer &":$localizer), [{}],
      [{ return ::mlir::tp::localizeTypes($_op, localizer); }]>,
    InterfaceMethod<[{
      The FLOPs of one device when the factors are cut as `loops` say. By
      default none, as of operations that only move elements.
      }], "double", "getFlops",
      (ins "const ::mlir::tp::FactorMap &":$map,
           "::llvm::ArrayRef<::mlir::tp::AxisList>":$loops), [{}],
      [{ return 0; }]>,
    InterfaceMethod<[{
      The rows that devices get from each other when the factors are cut as
      `loops` say, one dimension after the other. By default none.
      }], "void", "getRowMoves",
      (ins "const ::mlir::tp::FactorMap &":$map,
           "::llvm::ArrayRef<::mlir::tp::AxisList>":$loops,
           "::llvm::SmallVectorImpl<::mlir::tp::RowMove> &":$moves), [{}],
      [{ return; }]>
  ];
}

#endif // TP_PROPAGATE_SHARDABLEOPINTERFACE
