// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls of the runtime, on pointers: what host code does when it reaches one.

#ifndef TP_LIB_LOWER_HOST_RUNTIMECALLBUILDER_H
#define TP_LIB_LOWER_HOST_RUNTIMECALLBUILDER_H

#include "mlir/Conversion/LLVMCommon/MemRefBuilder.h"
#include "mlir/Conversion/LLVMCommon/TypeConverter.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "tp/Lower/RuntimeCalls.h"

namespace mlir::tp {

/// Turns buffers into pointers and back. A pointer is to the first element;
/// shape and strides are in the type.
class PointerBuilder {
public:
  PointerBuilder(MLIRContext *context)
      : converter(context), pointer(LLVM::LLVMPointerType::get(context)) {}

  Type getPointerType() const { return pointer; }

  /// The buffer of type `type` that starts at `address`.
  Value toBuffer(OpBuilder &builder, Location loc, MemRefType type,
                 Value address) const {
    auto [strides, offset] = type.getStridesAndOffset();
    auto descriptor =
        MemRefDescriptor::poison(builder, loc, converter.convertType(type));
    descriptor.setAllocatedPtr(builder, loc, address);
    descriptor.setAlignedPtr(builder, loc, address);
    descriptor.setConstantOffset(builder, loc,
                                 ShapedType::isDynamic(offset) ? 0 : offset);
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      descriptor.setConstantSize(builder, loc, dim, type.getDimSize(dim));
      descriptor.setConstantStride(builder, loc, dim, strides[dim]);
    }
    return UnrealizedConversionCastOp::create(builder, loc, type,
                                              Value(descriptor))
        .getResult(0);
  }

  /// The address of the first element of `buffer`.
  Value toPointer(OpBuilder &builder, Location loc, Value buffer) const {
    auto type = cast<MemRefType>(buffer.getType());
    Value cast = UnrealizedConversionCastOp::create(
                     builder, loc, converter.convertType(type), buffer)
                     .getResult(0);
    return MemRefDescriptor(cast).bufferPtr(builder, loc, converter, type);
  }

private:
  LLVMTypeConverter converter;
  Type pointer;
};

/// The function `name` of the runtime, declared once a module.
LLVM::LLVMFuncOp declareFunction(ModuleOp module, StringRef name, Type result,
                                 ArrayRef<Type> parameters);

/// Leave the entry behind `op` with `status`, which a call in its place has
/// answered, unless that is 0. The uses of the results of `op` are replaced
/// before.
void replaceByStatus(Operation *op, Value status);

/// Launch kernel number `site`. `array` has a place for each of the operands: a
/// buffer's address, or the bits of a number.
void lowerLaunch(const PointerBuilder &pointers, tprt::LaunchOp op,
                 int64_t site, Value rank, Value array);

/// Copy on the device.
void lowerCopy(const PointerBuilder &pointers, tprt::CopyOp op, Value rank);

/// Read an element of the device through `place`, eight bytes of the host.
void lowerFetch(const PointerBuilder &pointers, tprt::FetchOp op, Value rank,
                Value place);

} // namespace mlir::tp

#endif // TP_LIB_LOWER_HOST_RUNTIMECALLBUILDER_H
