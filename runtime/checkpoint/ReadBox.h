// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reading a box of an array that lies in a file: only its bytes, and never the
// whole array into memory.

#ifndef TPRT_CHECKPOINT_READBOX_H
#define TPRT_CHECKPOINT_READBOX_H

#include "element/Box.h"
#include "file/InputFile.h"

namespace tprt {

/// Read the box of `sizes` elements, each of `elementBytes`, of the row-major
/// array that begins at `offset` of `file`, to `target`. Returns the bytes that
/// were read.
///
/// Runs of the box that lie within a page of each other are read together with
/// what is between them, through a buffer of bounded size: the kernel would
/// fetch these pages all the same, and a call for each run costs more.
uint64_t readBox(void *target, const BoxSide &targetSide, const InputFile &file,
                 uint64_t offset, const BoxSide &fileSide,
                 std::span<const int64_t> sizes, size_t elementBytes);

} // namespace tprt

#endif // TPRT_CHECKPOINT_READBOX_H
