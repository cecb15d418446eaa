// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "RuntimeHandles.h"
#include "tp/Interpret/Kernels.h"
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

tprt_array mlir::tp::describeArray(const HostTensor &tensor) {
  return tprt_array{
      const_cast<std::byte *>(tensor.data()), getRuntimeType(tensor.getKind()),
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
