// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "RuntimeHandles.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::tp;

llvm::LogicalResult mlir::tp::check(tprt_status status) {
  if (!status)
    return llvm::success();
  llvm::errs() << "tp-check: " << tprt_status_message(status) << "\n";
  tprt_status_free(status);
  return llvm::failure();
}

static tprt_dtype getDtype(ElementKind kind) {
  switch (kind) {
  case ElementKind::I1:
    return TPRT_I1;
  case ElementKind::I8:
    return TPRT_I8;
  case ElementKind::I32:
    return TPRT_I32;
  case ElementKind::I64:
    return TPRT_I64;
  case ElementKind::F16:
    return TPRT_F16;
  case ElementKind::BF16:
    return TPRT_BF16;
  case ElementKind::F32:
    return TPRT_F32;
  case ElementKind::F64:
    return TPRT_F64;
  case ElementKind::I16:
    return TPRT_I16;
  // A position crosses the boundary as a number of 64 bits.
  case ElementKind::Index:
    return TPRT_I64;
  }
  llvm_unreachable("covered switch");
}

tprt_array mlir::tp::describeArray(const HostTensor &tensor) {
  return tprt_array{
      const_cast<std::byte *>(tensor.data()), getDtype(tensor.getKind()),
      static_cast<int32_t>(tensor.getRank()), tensor.getShape().data()};
}

ElementKind mlir::tp::getElementKind(tprt_dtype dtype) {
  switch (dtype) {
  case TPRT_F32:
    return ElementKind::F32;
  case TPRT_F64:
    return ElementKind::F64;
  case TPRT_BF16:
    return ElementKind::BF16;
  case TPRT_F16:
    return ElementKind::F16;
  case TPRT_I1:
    return ElementKind::I1;
  case TPRT_I8:
    return ElementKind::I8;
  case TPRT_I16:
    return ElementKind::I16;
  case TPRT_I32:
    return ElementKind::I32;
  case TPRT_I64:
    return ElementKind::I64;
  }
  llvm_unreachable("covered switch");
}
