// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The header of an .npy array (NumPy enhancement proposal 1): a magic number, a
// version, a length, and a Python literal:
//
//   {'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }
//
// NumPy has no bf16. ml_dtypes, which JAX uses, saves one as '<V2', two bytes
// without meaning; so '<V2' and '|V2' are read as bf16, which is written as
// '|V2': in NumPy, array.view(ml_dtypes.bfloat16) gives the numbers.

#ifndef TPRT_ARRAYS_NPYHEADER_H
#define TPRT_ARRAYS_NPYHEADER_H

#include "element/ElementType.h"
#include <functional>
#include <vector>

namespace tprt {

struct NpyHeader {
  tprt_dtype dtype = TPRT_F32;
  bool isFortranOrder = false;
  std::vector<int64_t> shape;
};

/// Read a header through `read`, which gives exactly the bytes asked for.
/// Throws Malformed; `what` names the array in the message.
NpyHeader readNpyHeader(const std::function<void(void *, size_t)> &read,
                        const std::string &what);

/// The header with its magic number, padded to a multiple of 64 bytes.
std::string printNpyHeader(const NpyHeader &header);

} // namespace tprt

#endif // TPRT_ARRAYS_NPYHEADER_H
