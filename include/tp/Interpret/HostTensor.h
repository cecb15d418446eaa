// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A tensor in the memory of this process, elements in row-major order:
//
//   HostTensor x = HostTensor::of<float>({2, 3}, {0, 1, 2, 3, 4, 5});
//   x.getKind() == ElementKind::F32;  x.getFloat(4) == 4.0
//
// Elements are stored exactly: bf16 in two bytes, i1 and i8 in one, index in
// eight. A scalar is a tensor of rank 0.

#ifndef TP_INTERPRET_HOSTTENSOR_H
#define TP_INTERPRET_HOSTTENSOR_H

#include "mlir/IR/Types.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

namespace mlir::tp {

/// The types of elements that a program may compute with.
enum class ElementKind : uint8_t {
  I1,
  I8,
  I16,
  I32,
  I64,
  Index,
  F16,
  BF16,
  F32,
  F64
};

/// The kind of elements of `type`, which is a scalar type or a tensor of it;
/// nothing for types outside `ElementKind`.
std::optional<ElementKind> getElementKind(Type type);
/// The bytes of one element in memory; 1 for i1.
int64_t getElementBytes(ElementKind kind);
/// The bits that carry the value: 1 for i1, 64 for index.
unsigned getElementWidth(ElementKind kind);
bool isFloatKind(ElementKind kind);
/// The kind as MLIR spells its type.
llvm::StringRef stringifyElementKind(ElementKind kind);
/// The distance from 1 to the next larger number of a float kind.
double getEpsilon(ElementKind kind);

/// The number of elements of a tensor of this shape.
int64_t getNumElements(llvm::ArrayRef<int64_t> shape);
/// The distance in elements between neighbours of each dimension, row-major.
llvm::SmallVector<int64_t> getRowMajorStrides(llvm::ArrayRef<int64_t> shape);

/// A dense tensor that owns its elements.
class HostTensor {
public:
  HostTensor() = default;
  /// All elements are zero.
  HostTensor(ElementKind kind, llvm::ArrayRef<int64_t> shape);

  /// Elements that nothing may depend on: NaN, a large negative integer, true.
  static HostTensor poison(ElementKind kind, llvm::ArrayRef<int64_t> shape);
  /// A tensor of the kind that stores `T`: float, double, int64_t, int32_t, …
  template <typename T>
  static HostTensor of(llvm::ArrayRef<int64_t> shape,
                       llvm::ArrayRef<T> elements);
  /// A tensor of rank 0.
  static HostTensor scalar(ElementKind kind, int64_t value);
  static HostTensor scalar(ElementKind kind, double value);

  ElementKind getKind() const { return kind; }
  llvm::ArrayRef<int64_t> getShape() const { return shape; }
  int64_t getRank() const { return shape.size(); }
  int64_t getNumElements() const { return numElements; }
  int64_t getByteSize() const { return bytes.size(); }
  std::byte *data() { return bytes.data(); }
  const std::byte *data() const { return bytes.data(); }

  /// The element at a row-major position. Integers are sign-extended, i1 is 0
  /// or 1.
  double getFloat(int64_t i) const;
  int64_t getInteger(int64_t i) const;
  /// Store a value, rounded to nearest even or cut to the width of the kind.
  void setFloat(int64_t i, double value);
  void setInteger(int64_t i, int64_t value);

  /// The value of an element as text, for diagnostics.
  std::string printElement(int64_t i) const;
  /// True if two elements have the same bits, or are both NaN.
  bool equalElement(int64_t i, const HostTensor &other, int64_t j) const;
  /// True if two tensors agree in kind, shape and all elements.
  bool operator==(const HostTensor &other) const;

  /// The same elements under another shape of as many elements.
  HostTensor reshaped(llvm::ArrayRef<int64_t> newShape) &&;
  /// Every element rounded to `other`, a kind of the same sort.
  HostTensor convertTo(ElementKind other) const;
  /// "2x3xf32".
  std::string printType() const;

private:
  ElementKind kind = ElementKind::F32;
  llvm::SmallVector<int64_t, 4> shape;
  int64_t numElements = 0;
  std::vector<std::byte> bytes;
};

/// "2x3xf32", or "f32" for rank 0.
std::string printTensorType(ElementKind kind, llvm::ArrayRef<int64_t> shape);

template <typename T>
HostTensor HostTensor::of(llvm::ArrayRef<int64_t> shape,
                          llvm::ArrayRef<T> elements) {
  constexpr ElementKind kind = std::is_same_v<T, float>     ? ElementKind::F32
                               : std::is_same_v<T, double>  ? ElementKind::F64
                               : std::is_same_v<T, bool>    ? ElementKind::I1
                               : std::is_same_v<T, int8_t>  ? ElementKind::I8
                               : std::is_same_v<T, int16_t> ? ElementKind::I16
                               : std::is_same_v<T, int32_t> ? ElementKind::I32
                                                            : ElementKind::I64;
  HostTensor tensor(kind, shape);
  assert(tensor.getNumElements() == static_cast<int64_t>(elements.size()) &&
         "one value for each element");
  std::memcpy(tensor.data(), elements.data(), elements.size() * sizeof(T));
  return tensor;
}

} // namespace mlir::tp

#endif // TP_INTERPRET_HOSTTENSOR_H
