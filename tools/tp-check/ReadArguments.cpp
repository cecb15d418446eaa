// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Runs.h"
#include "RuntimeHandles.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace mlir::tp;

FailureOr<SmallVector<HostTensor>> mlir::tp::readArguments(func::FuncOp entry,
                                                           StringRef path) {
  auto refuse = [&](const Twine &message) {
    llvm::errs() << "tp-check: " << path << ": " << message << "\n";
    return failure();
  };
  tprt_arrays *raw = nullptr;
  if (failed(check(tprt_arrays_create(&raw))))
    return failure();
  ArraysHandle arrays(raw);
  if (failed(check(tprt_arrays_read(raw, path.str().c_str()))))
    return failure();
  llvm::StringMap<HostTensor> byName;
  for (int32_t i = 0; i < tprt_arrays_size(raw); ++i) {
    const char *name = nullptr;
    tprt_array array = {};
    if (failed(check(tprt_arrays_get(raw, i, &name, &array))))
      return failure();
    HostTensor tensor(getElementKind(array.dtype),
                      ArrayRef<int64_t>(array.shape, array.rank));
    if (tensor.getByteSize() > 0)
      std::memcpy(tensor.data(), array.data, tensor.getByteSize());
    byName[name] = std::move(tensor);
  }

  SmallVector<HostTensor> arguments;
  for (unsigned i = 0; i < entry.getNumArguments(); ++i) {
    std::string name = getArgumentName(entry, i);
    auto found = byName.find(name);
    if (found == byName.end())
      return refuse("there is no array '" + name + "'");
    Type type = entry.getArgumentTypes()[i];
    auto shaped = dyn_cast<ShapedType>(type);
    std::string want =
        printTensorType(*getElementKind(type),
                        shaped ? shaped.getShape() : ArrayRef<int64_t>());
    if (found->second.printType() != want)
      return refuse("array '" + name + "' is " + found->second.printType() +
                    ", but the program takes " + want);
    arguments.push_back(std::move(found->second));
    byName.erase(found);
  }
  if (byName.empty())
    return arguments;
  // The first by name, so that the message does not depend on hashes.
  StringRef extra = byName.begin()->first();
  for (const auto &entry : byName)
    extra = std::min(extra, entry.first());
  return refuse("array '" + extra + "' is no argument of the program");
}
