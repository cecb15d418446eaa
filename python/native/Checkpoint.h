// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A checkpoint as Python holds it.

#ifndef TP_PYTHON_NATIVE_CHECKPOINT_H
#define TP_PYTHON_NATIVE_CHECKPOINT_H

#include "tprt/tprt.h"
#include <mutex>
#include <string>

namespace tp::python {

class Checkpoint {
public:
  Checkpoint(const std::string &path, bool followLinks);
  ~Checkpoint() { tprt_checkpoint_close(handle); }
  Checkpoint(const Checkpoint &) = delete;

  tprt_checkpoint *handle = nullptr;
  /// A handle is used by one thread at a time.
  std::mutex mutex;
};

} // namespace tp::python

#endif // TP_PYTHON_NATIVE_CHECKPOINT_H
