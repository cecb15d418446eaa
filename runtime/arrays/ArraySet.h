// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Named arrays, as in an .npz file: read from one, or made to be written.

#ifndef TPRT_ARRAYS_ARRAYSET_H
#define TPRT_ARRAYS_ARRAYSET_H

#include "device/Host/HostBuffer.h"
#include "element/ElementType.h"
#include "tprt/tprt.h"
#include <vector>

namespace tprt {

struct NamedArray {
  std::string name;
  tprt_dtype dtype = TPRT_F32;
  std::vector<int64_t> shape;
  HostBuffer data; // row-major

  tprt_array view() const;
};

class ArraySet {
public:
  const std::vector<NamedArray> &getArrays() const { return arrays; }
  /// Throws InvalidArgument if `name` is there already.
  NamedArray &add(NamedArray array);
  const NamedArray *find(const std::string &name) const;

  /// Add all arrays of the .npz file at `path`, or none.
  void readNpz(const std::string &path);
  /// Write an .npz file that depends on nothing but the arrays: stored, in
  /// their order, without times.
  void writeNpz(const std::string &path) const;

private:
  std::vector<NamedArray> arrays;
};

} // namespace tprt

#endif // TPRT_ARRAYS_ARRAYSET_H
