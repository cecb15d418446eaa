// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "mlir/IR/Builders.h"
#include "tp/IR/ShardingAttributes.h"

using namespace mlir;
using namespace mlir::tp;

Mesh MeshOp::getMesh() {
  Mesh mesh;
  for (StringAttr name : getAxisNames().getAsRange<StringAttr>())
    mesh.names.push_back(name.str());
  mesh.sizes.assign(getAxisSizes().begin(), getAxisSizes().end());
  if (std::optional<ArrayRef<int64_t>> devices = getDevices())
    mesh.devices.assign(devices->begin(), devices->end());
  return mesh;
}

std::optional<int64_t> MeshOp::getGroupSize(AxisListAttr axes) {
  std::optional<AxisList> terms = toAxisList(axes.getAxes(), getMesh());
  if (!terms)
    return std::nullopt;
  return getNumParts(*terms);
}

LogicalResult MeshOp::verify() {
  Mesh mesh = getMesh();
  int64_t positions = 1;
  for (auto [index, name] : llvm::enumerate(mesh.names)) {
    if (mesh.sizes[index] < 1) // C1
      return emitOpError("has axis '")
             << name << "' of size " << mesh.sizes[index] << ", not at least 1";
    if (mesh.getAxis(name) != static_cast<int>(index)) // C2
      return emitOpError("has two axes called '") << name << "'";
    if (mesh.sizes[index] > (int64_t(1) << 31) / positions)
      return emitOpError("has more than 2^31 positions");
    positions *= mesh.sizes[index];
  }
  if (!getDevices())
    return success();
  SmallVector<int64_t> sorted(mesh.devices);
  llvm::sort(sorted);
  for (auto [index, device] : llvm::enumerate(sorted)) // C3
    if (device != static_cast<int64_t>(index))
      return emitOpError("lists devices ")
             << getDevicesAttr() << ", not each of 0 to " << positions - 1
             << " once";
  if (static_cast<int64_t>(sorted.size()) != positions)
    return emitOpError("lists ")
           << sorted.size() << " devices for " << positions << " positions";
  return success();
}
