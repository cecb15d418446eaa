// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "MeasureDevice.h"
#include "CollectivePrograms.h"
#include "TripLoop.h"

/// Arrays that no cache holds, and one that every cache does.
static constexpr int64_t kStreamElements = 16 << 20, kKernelElements = 16;

/// The loop of `body`, which makes %r of %y, both of `type`, in each turn.
static std::string printLoop(const std::string &type,
                             const std::string &arguments,
                             const std::string &result,
                             const std::string &before,
                             const std::string &body) {
  return "func.func @main(" + arguments + ", " + printTripsArgument() +
         ")\n    -> (" + type + result + ") {\n" + printTripCount() + before +
         "  %last = scf.for %i = %c0 to %n step %c1 iter_args(%y = %x) -> (" +
         type + ") {\n" + body + "    scf.yield %r : " + type +
         "\n  }\n  return %last : " + type + "\n}\n";
}

/// y = y / 2 + z, element by element.
static std::string printStream(int64_t elements, const BenchOptions &options) {
  auto shape = [](int64_t size) {
    return "tensor<" + std::to_string(size) + "xf32>";
  };
  std::string type = shape(elements);
  std::string whole = shape(elements * options.devices);
  std::string cut = "{\"tp\"}";
  return printRankMesh(options.devices) +
         printLoop(
             type,
             "%x: " + type + printBoundary("x", whole, cut) + ", %z: " + type +
                 printBoundary("z", whole, cut),
             printBoundary("value", whole, cut),
             "  %half = arith.constant 0.5 : f32\n",
             "    %r = linalg.generic {indexing_maps = [affine_map<(d0) -> "
             "(d0)>, affine_map<(d0) -> (d0)>], iterator_types = "
             "[\"parallel\"]}\n"
             "        ins(%z : " +
                 type + ") outs(%y : " + type +
                 ") {\n"
                 "    ^bb0(%b: f32, %a: f32):\n"
                 "      %h = arith.mulf %a, %half : f32\n"
                 "      %s = arith.addf %h, %b : f32\n"
                 "      linalg.yield %s : f32\n"
                 "    } -> " +
                 type + "\n");
}

/// A product of which one element goes into the next one.
static std::string printMatmul(const std::string &element, int64_t size,
                               const BenchOptions &options) {
  std::string n = std::to_string(size);
  std::string type = "tensor<" + n + "x" + n + "x" + element + ">";
  std::string whole = "tensor<" + std::to_string(size * options.devices) + "x" +
                      n + "x" + element + ">";
  const char *cut = "{\"tp\"}, {}";
  return printRankMesh(options.devices) +
         printLoop(type,
                   "%x: " + type + printBoundary("x", whole, cut) +
                       ", %z: " + type + printBoundary("z", whole, cut),
                   printBoundary("value", whole, cut),
                   "  %zero = arith.constant 0.0 : " + element +
                       "\n  %tiny = arith.constant 0.001 : " + element + "\n",
                   "    %e = tensor.empty() : " + type +
                       "\n    %f = linalg.fill ins(%zero : " + element +
                       ") outs(%e : " + type + ") -> " + type +
                       "\n    %p = linalg.matmul ins(%y, %z : " + type + ", " +
                       type + ") outs(%f : " + type + ") -> " + type +
                       "\n    %v = tensor.extract %p[%c0, %c0] : " + type +
                       "\n    %w = arith.mulf %v, %tiny : " + element +
                       "\n    %r = tensor.insert %w into %y[%c0, %c0] : " +
                       type + "\n");
}

static double measureLoop(const std::string &text, const char *name,
                          const BenchOptions &options) {
  TimedProgram program = TimedProgram::compile(text, name, options);
  program.setRandomArguments();
  return measureTrip(program, options.rounds);
}

DeviceTimes measureDevice(const BenchOptions &options) {
  DeviceTimes times;
  times.kernelSeconds =
      measureLoop(printStream(kKernelElements, options), "kernel", options);
  times.memoryBytesPerSecond =
      3.0 * sizeof(float) * kStreamElements /
      measureLoop(printStream(kStreamElements, options), "stream", options);
  return times;
}

double measureMatmul(const std::string &type, int64_t size,
                     const BenchOptions &options) {
  return measureLoop(printMatmul(type, size, options), "matmul", options);
}
