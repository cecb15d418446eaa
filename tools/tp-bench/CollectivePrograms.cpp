// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CollectivePrograms.h"
#include "TripLoop.h"
#include <algorithm>

std::vector<std::string> getCollectiveKinds() {
  return {"all_reduce", "all_gather", "reduce_scatter", "all_to_all",
          "permute"};
}

int64_t getElementBytes(const std::string &type) {
  if (type == "f64")
    return 8;
  return type == "bf16" || type == "f16" ? 2 : 4;
}

tprt_dtype getRuntimeType(const std::string &type) {
  if (type == "f64")
    return TPRT_F64;
  if (type == "bf16")
    return TPRT_BF16;
  if (type == "f16")
    return TPRT_F16;
  return type == "i32" ? TPRT_I32 : TPRT_F32;
}

CollectiveCase CollectiveCase::ofBytes(const std::string &kind,
                                       const std::string &type, int64_t ranks,
                                       uint64_t bytes) {
  int64_t parts = bytes / getElementBytes(type) / ranks;
  int64_t part = std::max<int64_t>(1, parts), whole = part * ranks;
  CollectiveCase made{kind, type, ranks, whole, whole};
  if (kind == "all_gather")
    made.operandElements = part;
  if (kind == "reduce_scatter")
    made.resultElements = part;
  return made;
}

int64_t CollectiveCase::getBytes() const {
  return std::max(operandElements, resultElements) * getElementBytes(type);
}

double CollectiveCase::getBusFactor() const {
  if (kind == "permute")
    return 1;
  double share = (ranks - 1.0) / ranks;
  return kind == "all_reduce" ? 2 * share : share;
}

bool CollectiveCase::isReduction() const {
  return kind == "all_reduce" || kind == "reduce_scatter";
}

std::vector<int64_t> CollectiveCase::getOperandShape() const {
  if (kind == "all_to_all")
    return {ranks, operandElements / ranks};
  return {operandElements};
}

std::vector<int64_t> CollectiveCase::getResultShape() const {
  if (kind == "all_to_all")
    return {1, resultElements};
  return {resultElements};
}

static std::string printTensor(const std::vector<int64_t> &shape,
                               const std::string &type) {
  std::string text = "tensor<";
  for (int64_t size : shape)
    text += std::to_string(size) + "x";
  return text + type + ">";
}

/// The operation on `operand`, without its result.
static std::string printOperation(const CollectiveCase &asked,
                                  const std::string &operand) {
  std::string from = printTensor(asked.getOperandShape(), asked.type);
  std::string to = printTensor(asked.getResultShape(), asked.type);
  std::string text = "tp." + asked.kind + " " + operand;
  if (asked.kind == "all_reduce")
    return text + " sum over @ranks [\"tp\"] : " + from;
  if (asked.kind == "all_gather")
    return text + " dim 0 over @ranks [\"tp\"] : " + from + " -> " + to;
  if (asked.kind == "reduce_scatter")
    return text + " sum dim 0 over @ranks [\"tp\"] : " + from + " -> " + to;
  if (asked.kind == "all_to_all")
    return text + " split 0 concat 1 over @ranks [\"tp\"] : " + from + " -> " +
           to;
  std::string pairs; // a ring: rank i sends to rank i + 1
  for (int64_t rank = 0; rank < asked.ranks; ++rank)
    pairs += (rank ? ", [" : "[") + std::to_string(rank) + ", " +
             std::to_string((rank + 1) % asked.ranks) + "]";
  return text + " over @ranks [\"tp\"] [" + pairs + "] : " + from;
}

/// The attributes of an argument or result of which each rank has its own.
static std::string printOwn(const char *name, std::vector<int64_t> shape,
                            const CollectiveCase &asked) {
  std::string dims = shape.size() == 2 ? "{\"tp\"}, {}" : "{\"tp\"}";
  shape.front() *= asked.ranks;
  return printBoundary(name, printTensor(shape, asked.type), dims);
}

/// `one` as the first element of `value`, which is of `type`.
static std::string printFirst(const char *one, const char *value,
                              const std::vector<int64_t> &shape,
                              const std::string &type) {
  std::string zeros = shape.size() == 2 ? "0, 0" : "0";
  std::string ones = shape.size() == 2 ? "1, 1" : "1";
  return std::string(one) + " = tensor.extract_slice " + value + "[" + zeros +
         "] [" + ones + "] [" + ones + "] : " + printTensor(shape, type) +
         " to tensor<1x" + type + ">\n";
}

std::string CollectiveCase::printProgram() const {
  std::vector<int64_t> operand = getOperandShape(), result = getResultShape();
  std::string from = printTensor(operand, type);
  std::string to = printTensor(result, type);
  std::string one = printTensor({1}, type);
  std::string loop;
  if (kind == "all_reduce" || kind == "permute")
    // On what the last one left: in place where that is possible.
    loop = "  %last = scf.for %i = %c0 to %n step %c1 iter_args(%y = %x) -> (" +
           from + ") {\n    %r = " + printOperation(*this, "%y") +
           "\n    scf.yield %r : " + from + "\n  }\n  " +
           printFirst("%sink", "%last", operand, type);
  else
    // On the same operand; one element of the result is kept.
    loop = "  " + printFirst("%none", "%x", operand, type) +
           "  %sink = scf.for %i = %c0 to %n step %c1 iter_args(%y = %none) "
           "-> (" +
           one + ") {\n    %r = " + printOperation(*this, "%x") + "\n    " +
           printFirst("%s", "%r", result, type) + "    scf.yield %s : " + one +
           "\n  }\n";
  return printRankMesh(ranks) + "func.func @main(\n    %x: " + from +
         printOwn("x", operand, *this) + ",\n    " + printTripsArgument() +
         ")\n    -> (" + to + printOwn("value", result, *this) + ",\n        " +
         one + printOwn("sink", {1}, *this) + ") {\n" + printTripCount() +
         loop + "  %value = " + printOperation(*this, "%x") +
         "\n  return %value, %sink : " + to + ", " + one + "\n}\n";
}

std::vector<double>
CollectiveCase::getExpected(const std::vector<double> &operands) const {
  std::vector<double> sums(operandElements);
  if (isReduction())
    for (int64_t i = 0; i < operandElements * ranks; ++i)
      sums[i % operandElements] += operands[i];
  std::vector<double> expected(resultElements * ranks);
  int64_t part = operandElements / ranks; // of those that cut their operand
  for (int64_t rank = 0; rank < ranks; ++rank)
    for (int64_t i = 0; i < resultElements; ++i) {
      double &value = expected[rank * resultElements + i];
      if (kind == "all_reduce")
        value = sums[i];
      else if (kind == "all_gather")
        value = operands[i];
      else if (kind == "reduce_scatter")
        value = sums[rank * part + i];
      else if (kind == "all_to_all")
        value = operands[i / part * operandElements + rank * part + i % part];
      else
        value = operands[(rank + ranks - 1) % ranks * operandElements + i];
    }
  return expected;
}
