// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What all collectives have in common.

#ifndef TP_IR_TPINTERFACES
#define TP_IR_TPINTERFACES

include "mlir/IR/OpBase.td"

def Tp_CollectiveOpInterface : OpInterface<"CollectiveOpInterface"> {
  let cppNamespace = "::mlir::tp";
  let description = [{
    An operation that all devices of a group execute together, on local types.
    Devices that differ only in their position on the axes form a group.
  }];
  let methods = [
    InterfaceMethod<"The mesh whose devices take part.",
      "::mlir::FlatSymbolRefAttr", "getMeshAttr">,
    InterfaceMethod<"The axes along which a group extends, major to minor.",
      "::mlir::tp::AxisListAttr", "getAxes">,
    InterfaceMethod<"The local operand.", "::mlir::Value", "getOperandValue",
      (ins), [{}], [{ return $_op.getInput(); }]>,
    InterfaceMethod<[{
      The wire bytes per device of a ring algorithm as a share of the operand's
      bytes, for groups of `groupSize` devices.
      }], "double", "getWireFactor", (ins "int64_t":$groupSize)>,
    InterfaceMethod<"How terms combine, or null if nothing is reduced.",
      "::mlir::tp::CombinerAttr", "getCombinerOrNull", (ins), [{}],
      [{ return {}; }]>
  ];
}

#endif // TP_IR_TPINTERFACES
