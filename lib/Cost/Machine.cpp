// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/Machine.h"
#include "tp/Cost/JsonFields.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <cmath>

using namespace mlir::tp;

namespace {
struct ShippedMachine {
  llvm::StringLiteral name, text;
};
} // namespace

// The files of machines/, by name.
static constexpr ShippedMachine shippedMachines[] = {
#include "ShippedMachines.inc"
};

const ElementRate *Machine::findRate(llvm::StringRef type) const {
  auto found = llvm::find_if(
      rates, [&](const ElementRate &rate) { return rate.type == type; });
  return found == rates.end() ? nullptr : &*found;
}

const LinkClass &Machine::getLinks(int64_t devices) const {
  for (const LinkClass &links : this->links)
    if (!links.devices || links.devices >= devices)
      return links;
  return links.back();
}

static LinkClass parseLinks(JsonFields &machine, llvm::StringRef origin,
                            const llvm::json::Value &value, size_t index) {
  LinkClass links;
  std::string path = "links[" + std::to_string(index) + "]";
  const llvm::json::Object *object = value.getAsObject();
  if (!object) {
    machine.fail(path, "must be an object");
    return links;
  }
  JsonFields fields(origin, *object, path);
  links.name = fields.getString("name");
  links.devices = fields.getInteger("devices", 0);
  links.alpha = fields.getNumber("alpha");
  links.bytesPerSecond = fields.getNumber("bytes_per_second");
  links.nics = fields.getIntegerOr("nics", 1);
  links.efficiency = fields.getNumberOr("efficiency", 1, 1);
  links.reducesInSwitch = fields.getBooleanOr("in_switch_reduction", false);
  links.sharesMemory = fields.getBooleanOr("shares_memory", false);
  machine.take(fields.finish());
  return links;
}

/// The classes of links: each joins more devices than the one before, the last
/// all.
static void parseAllLinks(JsonFields &fields, llvm::StringRef origin,
                          Machine &machine) {
  const llvm::json::Array *array = fields.getArray("links");
  if (!array)
    return;
  for (size_t i = 0; i < array->size(); ++i)
    machine.links.push_back(parseLinks(fields, origin, (*array)[i], i));
  if (machine.links.empty())
    fields.fail("links", "is empty; it must hold one class of links or more");
  for (size_t i = 0; i < machine.links.size(); ++i) {
    int64_t devices = machine.links[i].devices;
    std::string key = "links[" + std::to_string(i) + "].devices";
    bool isLast = i + 1 == machine.links.size();
    if (isLast && devices)
      fields.fail(key, "is " + llvm::Twine(devices) +
                           ", but the last class must join all devices: 0");
    else if (!isLast && devices <= (i ? machine.links[i - 1].devices : 1))
      fields.fail(key, "is " + llvm::Twine(devices) +
                           ", but it must be above " +
                           llvm::Twine(i ? machine.links[i - 1].devices : 1));
  }
}

static void parseMatmul(JsonFields &machineFields, llvm::StringRef origin,
                        const llvm::json::Object &object, Machine &machine) {
  JsonFields fields(origin, object, "matmul");
  if (const llvm::json::Array *tile = fields.getArray("tile")) {
    auto size = [&](size_t i) {
      return i < tile->size() ? (*tile)[i].getAsInteger().value_or(0) : 0;
    };
    machine.matmul.tileRows = size(0);
    machine.matmul.tileColumns = size(1);
    if (tile->size() != 2 || size(0) < 1 || size(1) < 1)
      fields.fail("tile", "must be two integers of 1 or more");
  }
  machine.matmul.multiprocessors = fields.getInteger("multiprocessors");
  machine.matmul.ramp = fields.getNumber("ramp");
  if (const llvm::json::Object *shares = fields.getObject("efficiency")) {
    JsonFields efficiency(origin, *shares, "matmul.efficiency");
    for (ElementRate &rate : machine.rates)
      rate.efficiency = efficiency.getNumber(rate.type, 1);
    fields.take(efficiency.finish());
  }
  machineFields.take(fields.finish());
}

static void parseCalibrations(JsonFields &machineFields, llvm::StringRef origin,
                              Machine &machine) {
  machineFields.skip("calibrations");
  if (!machineFields.has("calibrations"))
    return;
  const llvm::json::Array *array = machineFields.getArray("calibrations");
  for (size_t i = 0; array && i < array->size(); ++i) {
    std::string path = "calibrations[" + std::to_string(i) + "]";
    const llvm::json::Object *object = (*array)[i].getAsObject();
    if (!object) {
      machineFields.fail(path, "must be an object");
      return;
    }
    JsonFields fields(origin, *object, path);
    Calibration calibration;
    calibration.software = fields.getString("software");
    calibration.source = fields.getString("source");
    calibration.compute = fields.getNumber("compute");
    calibration.communication = fields.getNumber("communication");
    calibration.launch = fields.getNumber("launch");
    machineFields.take(fields.finish());
    machine.calibrations.push_back(std::move(calibration));
  }
}

llvm::Expected<Machine> mlir::tp::parseMachine(llvm::StringRef origin,
                                               llvm::StringRef text) {
  llvm::Expected<llvm::json::Object> object = parseJsonObject(origin, text);
  if (!object)
    return object.takeError();
  JsonFields fields(origin, *object);
  Machine machine;
  machine.name = fields.getString("name");
  machine.description = fields.getString("description");
  machine.sources = fields.getStrings("sources");
  if (const auto *rates = fields.getObject("flops_per_second")) {
    JsonFields types(origin, *rates, "flops_per_second");
    for (llvm::StringRef type :
         {"fp4", "fp8", "mxfp8", "bf16", "f16", "tf32", "f32", "f64"})
      if (double rate = types.getNumberOr(type, 0))
        machine.rates.push_back({type.str(), rate, 1});
    fields.take(types.finish());
    if (machine.rates.empty())
      fields.fail("flops_per_second", "names no type");
  }
  if (const auto *memory = fields.getObject("memory")) {
    JsonFields memoryFields(origin, *memory, "memory");
    machine.memoryBytes = memoryFields.getInteger("bytes");
    machine.memoryBytesPerSecond = memoryFields.getNumber("bytes_per_second");
    machine.memoryEfficiency = memoryFields.getNumberOr("efficiency", 1, 1);
    machine.hostBytesPerSecond =
        memoryFields.getNumberOr("host_bytes_per_second", 0);
    machine.loadsBehindCompute =
        !memoryFields.getBooleanOr("waits_for_loads", false);
    fields.take(memoryFields.finish());
  }
  machine.kernelSeconds = fields.getNumber("kernel_seconds");
  if (const auto *matmul = fields.getObject("matmul"))
    parseMatmul(fields, origin, *matmul, machine);
  parseAllLinks(fields, origin, machine);
  parseCalibrations(fields, origin, machine);
  if (llvm::Error error = fields.finish())
    return error;
  return machine;
}

std::vector<llvm::StringRef> mlir::tp::getMachineNames() {
  std::vector<llvm::StringRef> names;
  for (const ShippedMachine &machine : shippedMachines)
    names.push_back(machine.name);
  return names;
}

llvm::Expected<Machine> mlir::tp::findMachine(llvm::StringRef nameOrPath) {
  for (const ShippedMachine &machine : shippedMachines)
    if (machine.name == nameOrPath)
      return parseMachine(nameOrPath, machine.text);
  if (!nameOrPath.contains('.') && !nameOrPath.contains('/'))
    return makeJsonError("no machine is called '" + nameOrPath + "', only " +
                         llvm::join(getMachineNames(), ", ") +
                         "; a file of JSON is named with its suffix");
  llvm::Expected<std::string> text = readText(nameOrPath);
  if (!text)
    return text.takeError();
  return parseMachine(nameOrPath, *text);
}

double mlir::tp::getShapeEfficiency(const MatmulCurve &curve, double m,
                                    double n, double k) {
  double tiles =
      std::ceil(m / curve.tileRows) * std::ceil(n / curve.tileColumns);
  // What the tiles hold beyond the product.
  double filled = m * n / (tiles * curve.tileRows * curve.tileColumns);
  double waves = tiles / curve.multiprocessors;
  return filled * waves / (waves + 0.5) * k / (k + curve.ramp);
}

/// The largest divisor of `size` that is at most `most`.
static int64_t getDivisor(int64_t size, int64_t most) {
  for (int64_t part = std::min(size, most); part > 1; --part)
    if (size % part == 0)
      return part;
  return 1;
}

Link mlir::tp::makeLink(const Machine &machine, int64_t stride, int64_t size) {
  // Within each class an axis has `part` devices; the shards that they hold
  // together travel over the next class first.
  Link link;
  double seconds = 0, bytes = 0, held = 1;
  int64_t left = size, covered = stride;
  for (const LinkClass &links : machine.links) {
    bool isLast = &links == &machine.links.back();
    int64_t part = isLast ? left : getDivisor(left, links.devices / covered);
    if (part > 1) {
      double share = (part - 1.0) / part / held;
      seconds += links.alpha * (part - 1);
      bytes += share / links.getBandwidth();
      if (part == size)
        return {links.alpha, 1 / links.getBandwidth(), links.reducesInSwitch,
                links.sharesMemory};
    }
    held *= part;
    left /= part;
    covered *= part;
  }
  if (size == 1) {
    const LinkClass &nearest = machine.getLinks(stride);
    return {nearest.alpha, 1 / nearest.getBandwidth(), nearest.reducesInSwitch,
            nearest.sharesMemory};
  }
  link.alpha = seconds / (size - 1);
  link.beta = bytes * size / (size - 1);
  return link;
}

Topology mlir::tp::makeTopology(const Machine &machine,
                                llvm::ArrayRef<int64_t> sizes,
                                llvm::StringRef type) {
  Topology topology;
  const ElementRate *rate = machine.findRate(type);
  assert(rate && "the machine has no rate for the type");
  topology.device = {rate->flopsPerSecond * rate->efficiency,
                     machine.memoryBytesPerSecond * machine.memoryEfficiency,
                     machine.loadsBehindCompute};
  int64_t stride = 1;
  for (int64_t size : llvm::reverse(sizes)) {
    topology.axes.push_back(makeLink(machine, stride, size));
    stride *= size;
  }
  std::reverse(topology.axes.begin(), topology.axes.end());
  return topology;
}
