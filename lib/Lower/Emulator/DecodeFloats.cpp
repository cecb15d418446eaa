// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arithmetic on floats. Results are computed in f64 and rounded once, which for
// f32 and narrower types gives what the operation itself gives.

#include "Decoder.h"
#include "ElementwiseInstruction.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tp;

double mlir::tp::toNumber(uint64_t bits, Type type) {
  if (type.isF32())
    return llvm::bit_cast<float>(uint32_t(bits));
  if (type.isF64())
    return llvm::bit_cast<double>(bits);
  if (type.isBF16())
    return llvm::bit_cast<float>(uint32_t(bits) << 16);
  const llvm::fltSemantics &semantics =
      cast<FloatType>(type).getFloatSemantics();
  llvm::APFloat value(semantics,
                      llvm::APInt(type.getIntOrFloatBitWidth(), bits));
  bool losesInfo;
  value.convert(llvm::APFloat::IEEEdouble(), llvm::APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToDouble();
}

uint64_t mlir::tp::toBits(double value, Type type) {
  if (type.isF32())
    return llvm::bit_cast<uint32_t>(float(value));
  if (type.isF64())
    return llvm::bit_cast<uint64_t>(value);
  llvm::APFloat rounded(value);
  bool losesInfo;
  rounded.convert(cast<FloatType>(type).getFloatSemantics(),
                  llvm::APFloat::rmNearestTiesToEven, &losesInfo);
  return rounded.bitcastToAPInt().getZExtValue();
}

using Function = double (*)(double, double, double);

/// What `op` does to its operands, or null.
static Function getFunction(Operation *op) {
  return llvm::TypeSwitch<Operation *, Function>(op)
      .Case([](arith::AddFOp) -> Function {
        return [](double a, double b, double) { return a + b; };
      })
      .Case([](arith::SubFOp) -> Function {
        return [](double a, double b, double) { return a - b; };
      })
      .Case([](arith::MulFOp) -> Function {
        return [](double a, double b, double) { return a * b; };
      })
      .Case([](arith::DivFOp) -> Function {
        return [](double a, double b, double) { return a / b; };
      })
      .Case([](arith::NegFOp) -> Function {
        return [](double a, double, double) { return -a; };
      })
      .Case([](arith::MaximumFOp) -> Function {
        return [](double a, double b, double) {
          return std::isnan(a) || std::isnan(b) ? NAN : std::max(a, b);
        };
      })
      .Case([](arith::MinimumFOp) -> Function {
        return [](double a, double b, double) {
          return std::isnan(a) || std::isnan(b) ? NAN : std::min(a, b);
        };
      })
      .Case([](arith::MaxNumFOp) -> Function {
        return [](double a, double b, double) { return std::fmax(a, b); };
      })
      .Case([](arith::MinNumFOp) -> Function {
        return [](double a, double b, double) { return std::fmin(a, b); };
      })
      .Case([](math::FmaOp) -> Function {
        return [](double a, double b, double c) { return std::fma(a, b, c); };
      })
      .Case([](math::AbsFOp) -> Function {
        return [](double a, double, double) { return std::fabs(a); };
      })
      .Case([](math::CopySignOp) -> Function {
        return [](double a, double b, double) { return std::copysign(a, b); };
      })
      .Case([](math::SqrtOp) -> Function {
        return [](double a, double, double) { return std::sqrt(a); };
      })
      .Case([](math::RsqrtOp) -> Function {
        return [](double a, double, double) { return 1 / std::sqrt(a); };
      })
      .Case([](math::FloorOp) -> Function {
        return [](double a, double, double) { return std::floor(a); };
      })
      .Default([](Operation *) -> Function { return nullptr; });
}

static bool compare(arith::CmpFPredicate predicate, double a, double b) {
  bool isUnordered = std::isnan(a) || std::isnan(b);
  switch (predicate) {
  case arith::CmpFPredicate::AlwaysFalse:
    return false;
  case arith::CmpFPredicate::AlwaysTrue:
    return true;
  case arith::CmpFPredicate::ORD:
    return !isUnordered;
  case arith::CmpFPredicate::UNO:
    return isUnordered;
  case arith::CmpFPredicate::OEQ:
    return a == b;
  case arith::CmpFPredicate::OGT:
    return a > b;
  case arith::CmpFPredicate::OGE:
    return a >= b;
  case arith::CmpFPredicate::OLT:
    return a < b;
  case arith::CmpFPredicate::OLE:
    return a <= b;
  case arith::CmpFPredicate::ONE:
    return a < b || a > b;
  case arith::CmpFPredicate::UEQ:
    return isUnordered || a == b;
  case arith::CmpFPredicate::UGT:
    return !(a <= b);
  case arith::CmpFPredicate::UGE:
    return !(a < b);
  case arith::CmpFPredicate::ULT:
    return !(a >= b);
  case arith::CmpFPredicate::ULE:
    return !(a > b);
  case arith::CmpFPredicate::UNE:
    return !(a == b);
  }
  llvm_unreachable("all predicates are there");
}

bool mlir::tp::decodeFloats(Decoder &d, Operation *op) {
  if (op->getNumResults() != 1 || op->getNumOperands() == 0)
    return false;
  Type from = getElementTypeOrSelf(op->getOperand(0).getType());
  Type to = getElementTypeOrSelf(op->getResult(0).getType());
  if (Function function = getFunction(op)) {
    addElementwise(d, op, [=](std::array<uint64_t, 3> x) {
      // Operands that are not there are zero.
      return toBits(function(toNumber(x[0], from), toNumber(x[1], from),
                             toNumber(x[2], from)),
                    to);
    });
    return true;
  }
  if (isa<arith::ExtFOp, arith::TruncFOp>(op)) {
    addElementwise(d, op, [=](std::array<uint64_t, 3> x) {
      return toBits(toNumber(x[0], from), to);
    });
    return true;
  }
  if (isa<arith::SIToFPOp, arith::UIToFPOp>(op)) {
    bool isSigned = isa<arith::SIToFPOp>(op);
    unsigned width = from.getIntOrFloatBitWidth();
    addElementwise(d, op, [=](std::array<uint64_t, 3> x) {
      return toBits(isSigned ? double(llvm::SignExtend64(x[0], width))
                             : double(x[0]),
                    to);
    });
    return true;
  }
  if (auto cmp = dyn_cast<arith::CmpFOp>(op)) {
    addElementwise(d, op,
                   [=, predicate = cmp.getPredicate()](
                       std::array<uint64_t, 3> x) -> uint64_t {
                     return compare(predicate, toNumber(x[0], from),
                                    toNumber(x[1], from));
                   });
    return true;
  }
  return false;
}
