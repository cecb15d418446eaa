// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Interpret/HostTensor.h"
#include "HalfFloats.h"
#include "mlir/IR/BuiltinTypes.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::tp;
using namespace mlir::tp::interpret;

std::optional<ElementKind> mlir::tp::getElementKind(Type type) {
  type = getElementTypeOrSelf(type);
  if (type.isIndex())
    return ElementKind::Index;
  if (auto integer = dyn_cast<IntegerType>(type)) {
    if (!integer.isSignless())
      return std::nullopt;
    switch (integer.getWidth()) {
    case 1:
      return ElementKind::I1;
    case 8:
      return ElementKind::I8;
    case 16:
      return ElementKind::I16;
    case 32:
      return ElementKind::I32;
    case 64:
      return ElementKind::I64;
    default:
      return std::nullopt;
    }
  }
  if (type.isF16())
    return ElementKind::F16;
  if (type.isBF16())
    return ElementKind::BF16;
  if (type.isF32())
    return ElementKind::F32;
  if (type.isF64())
    return ElementKind::F64;
  return std::nullopt;
}

int64_t mlir::tp::getElementBytes(ElementKind kind) {
  return kind == ElementKind::I1 ? 1 : getElementWidth(kind) / 8;
}

unsigned mlir::tp::getElementWidth(ElementKind kind) {
  switch (kind) {
  case ElementKind::I1:
    return 1;
  case ElementKind::I8:
    return 8;
  case ElementKind::I16:
  case ElementKind::F16:
  case ElementKind::BF16:
    return 16;
  case ElementKind::I32:
  case ElementKind::F32:
    return 32;
  case ElementKind::I64:
  case ElementKind::Index:
  case ElementKind::F64:
    return 64;
  }
  llvm_unreachable("covered switch");
}

bool mlir::tp::isFloatKind(ElementKind kind) {
  return kind >= ElementKind::F16;
}

StringRef mlir::tp::stringifyElementKind(ElementKind kind) {
  static constexpr StringLiteral names[] = {
      "i1", "i8", "i16", "i32", "i64", "index", "f16", "bf16", "f32", "f64"};
  return names[static_cast<unsigned>(kind)];
}

double mlir::tp::getEpsilon(ElementKind kind) {
  switch (kind) {
  case ElementKind::F16:
    return 0x1p-10;
  case ElementKind::BF16:
    return 0x1p-7;
  case ElementKind::F32:
    return 0x1p-23;
  default:
    return 0x1p-52;
  }
}

int64_t mlir::tp::getNumElements(ArrayRef<int64_t> shape) {
  int64_t count = 1;
  for (int64_t size : shape)
    count *= size;
  return count;
}

SmallVector<int64_t> mlir::tp::getRowMajorStrides(ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides(shape.size());
  int64_t stride = 1;
  for (int64_t dim = shape.size() - 1; dim >= 0; --dim) {
    strides[dim] = stride;
    stride *= shape[dim];
  }
  return strides;
}

std::string mlir::tp::printTensorType(ElementKind kind,
                                      ArrayRef<int64_t> shape) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  for (int64_t size : shape)
    stream << size << 'x';
  stream << stringifyElementKind(kind);
  return text;
}

HostTensor::HostTensor(ElementKind kind, ArrayRef<int64_t> shape)
    : kind(kind), shape(shape), numElements(mlir::tp::getNumElements(shape)),
      bytes(numElements * getElementBytes(kind)) {}

/// Fill the elements of `tensor` with copies of the first.
static void repeatFirst(HostTensor &tensor) {
  int64_t filled = getElementBytes(tensor.getKind());
  int64_t total = tensor.getByteSize();
  while (filled < total) {
    int64_t count = std::min(filled, total - filled);
    std::memcpy(tensor.data() + filled, tensor.data(), count);
    filled += count;
  }
}

HostTensor HostTensor::poison(ElementKind kind, ArrayRef<int64_t> shape) {
  HostTensor tensor(kind, shape);
  if (tensor.getNumElements() == 0)
    return tensor;
  if (isFloatKind(kind))
    tensor.setFloat(0, std::numeric_limits<double>::quiet_NaN());
  else if (kind == ElementKind::I1)
    tensor.setInteger(0, 1);
  else
    tensor.setInteger(0, static_cast<int64_t>(0x8181818181818181));
  repeatFirst(tensor);
  return tensor;
}

HostTensor HostTensor::scalar(ElementKind kind, int64_t value) {
  HostTensor tensor(kind, {});
  tensor.setInteger(0, value);
  return tensor;
}

HostTensor HostTensor::scalar(ElementKind kind, double value) {
  HostTensor tensor(kind, {});
  tensor.setFloat(0, value);
  return tensor;
}

template <typename T> static T load(const std::byte *data, int64_t i) {
  T value;
  std::memcpy(&value, data + i * sizeof(T), sizeof(T));
  return value;
}

template <typename T> static void store(std::byte *data, int64_t i, T value) {
  std::memcpy(data + i * sizeof(T), &value, sizeof(T));
}

double HostTensor::getFloat(int64_t i) const {
  switch (kind) {
  case ElementKind::F16:
    return f16ToFloat(load<uint16_t>(data(), i));
  case ElementKind::BF16:
    return bf16ToFloat(load<uint16_t>(data(), i));
  case ElementKind::F32:
    return load<float>(data(), i);
  case ElementKind::F64:
    return load<double>(data(), i);
  default:
    return static_cast<double>(getInteger(i));
  }
}

int64_t HostTensor::getInteger(int64_t i) const {
  switch (kind) {
  case ElementKind::I1:
  case ElementKind::I8:
    return load<int8_t>(data(), i);
  case ElementKind::I16:
    return load<int16_t>(data(), i);
  case ElementKind::I32:
    return load<int32_t>(data(), i);
  case ElementKind::I64:
  case ElementKind::Index:
    return load<int64_t>(data(), i);
  default:
    return static_cast<int64_t>(getFloat(i));
  }
}

/// Rounds once: through f32 a double would be rounded twice.
static uint16_t toHalf(double value, const llvm::fltSemantics &semantics) {
  llvm::APFloat number(value);
  bool losesInfo = false;
  number.convert(semantics, llvm::APFloat::rmNearestTiesToEven, &losesInfo);
  return number.bitcastToAPInt().getZExtValue();
}

void HostTensor::setFloat(int64_t i, double value) {
  switch (kind) {
  case ElementKind::F16:
    return store(data(), i, toHalf(value, llvm::APFloat::IEEEhalf()));
  case ElementKind::BF16:
    return store(data(), i, toHalf(value, llvm::APFloat::BFloat()));
  case ElementKind::F32:
    return store(data(), i, static_cast<float>(value));
  case ElementKind::F64:
    return store(data(), i, value);
  default:
    return setInteger(i, static_cast<int64_t>(value));
  }
}

void HostTensor::setInteger(int64_t i, int64_t value) {
  switch (kind) {
  case ElementKind::I1:
    return store(data(), i, static_cast<int8_t>(value & 1));
  case ElementKind::I8:
    return store(data(), i, static_cast<int8_t>(value));
  case ElementKind::I16:
    return store(data(), i, static_cast<int16_t>(value));
  case ElementKind::I32:
    return store(data(), i, static_cast<int32_t>(value));
  case ElementKind::I64:
  case ElementKind::Index:
    return store(data(), i, value);
  default:
    return setFloat(i, static_cast<double>(value));
  }
}

std::string HostTensor::printElement(int64_t i) const {
  if (!isFloatKind(kind))
    return std::to_string(getInteger(i));
  char text[32];
  std::snprintf(text, sizeof(text), "%.9g", getFloat(i));
  return text;
}

bool HostTensor::equalElement(int64_t i, const HostTensor &other,
                              int64_t j) const {
  int64_t width = getElementBytes(kind);
  if (kind == other.kind &&
      std::memcmp(data() + i * width, other.data() + j * width, width) == 0)
    return true;
  return isFloatKind(kind) && isFloatKind(other.kind) &&
         std::isnan(getFloat(i)) && std::isnan(other.getFloat(j));
}

bool HostTensor::operator==(const HostTensor &other) const {
  if (kind != other.kind || shape != other.shape)
    return false;
  for (int64_t i = 0; i < numElements; ++i)
    if (!equalElement(i, other, i))
      return false;
  return true;
}

HostTensor HostTensor::reshaped(ArrayRef<int64_t> newShape) && {
  assert(mlir::tp::getNumElements(newShape) == numElements &&
         "a reshape keeps every element");
  HostTensor result = std::move(*this);
  result.shape.assign(newShape.begin(), newShape.end());
  return result;
}

HostTensor HostTensor::convertTo(ElementKind other) const {
  if (other == kind)
    return *this;
  assert(isFloatKind(kind) == isFloatKind(other) && "kinds of one sort");
  HostTensor result(other, shape);
  for (int64_t i = 0; i < numElements; ++i) {
    if (isFloatKind(kind))
      result.setFloat(i, getFloat(i));
    else
      result.setInteger(i, getInteger(i));
  }
  return result;
}

std::string HostTensor::printType() const {
  return printTensorType(kind, shape);
}
