// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Integer arithmetic, comparisons and conversions between integers.

#include "Decoder.h"
#include "ElementwiseInstruction.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tp;

static unsigned getWidth(Value value) {
  return getElementTypeOrSelf(value.getType()).getIntOrFloatBitWidth();
}

static int64_t extend(uint64_t bits, unsigned width) {
  return llvm::SignExtend64(bits, width);
}

static bool compare(arith::CmpIPredicate predicate, uint64_t a, uint64_t b,
                    unsigned width) {
  int64_t x = extend(a, width), y = extend(b, width);
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return a == b;
  case arith::CmpIPredicate::ne:
    return a != b;
  case arith::CmpIPredicate::slt:
    return x < y;
  case arith::CmpIPredicate::sle:
    return x <= y;
  case arith::CmpIPredicate::sgt:
    return x > y;
  case arith::CmpIPredicate::sge:
    return x >= y;
  case arith::CmpIPredicate::ult:
    return a < b;
  case arith::CmpIPredicate::ule:
    return a <= b;
  case arith::CmpIPredicate::ugt:
    return a > b;
  case arith::CmpIPredicate::uge:
    return a >= b;
  }
  llvm_unreachable("all predicates are there");
}

using Binary = uint64_t (*)(uint64_t a, uint64_t b, unsigned width);

/// What `op` does to two integers of a width, or null.
static Binary getBinary(Operation *op) {
  return llvm::TypeSwitch<Operation *, Binary>(op)
      .Case([](arith::AddIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return a + b; };
      })
      .Case([](arith::SubIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return a - b; };
      })
      .Case([](arith::MulIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return a * b; };
      })
      // Division by zero has no defined result on the GPU either.
      .Case([](arith::DivUIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return b ? a / b : 0; };
      })
      .Case([](arith::RemUIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return b ? a % b : 0; };
      })
      .Case([](arith::MinUIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return std::min(a, b); };
      })
      .Case([](arith::AndIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return a & b; };
      })
      .Case([](arith::OrIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return a | b; };
      })
      .Case([](arith::XOrIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned) { return a ^ b; };
      })
      .Case([](arith::ShLIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned width) {
          return b < width ? a << b : 0;
        };
      })
      .Case([](arith::ShRUIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned width) {
          return b < width ? a >> b : 0;
        };
      })
      .Case([](arith::ShRSIOp) -> Binary {
        return [](uint64_t a, uint64_t b, unsigned width) {
          return uint64_t(extend(a, width) >> std::min<uint64_t>(b, width - 1));
        };
      })
      .Default([](Operation *) -> Binary { return nullptr; });
}

bool mlir::tp::decodeIntegers(Decoder &d, Operation *op) {
  if (Binary binary = getBinary(op)) {
    unsigned width = getWidth(op->getResult(0));
    uint64_t mask = llvm::maskTrailingOnes<uint64_t>(width);
    addElementwise(d, op, [=](std::array<uint64_t, 3> x) {
      return binary(x[0], x[1], width) & mask;
    });
    return true;
  }
  if (auto cmp = dyn_cast<arith::CmpIOp>(op)) {
    unsigned width = getWidth(cmp.getLhs());
    addElementwise(d, op,
                   [=, predicate = cmp.getPredicate()](
                       std::array<uint64_t, 3> x) -> uint64_t {
                     return compare(predicate, x[0], x[1], width);
                   });
    return true;
  }
  if (isa<arith::SelectOp>(op)) {
    addElementwise(d, op, [](std::array<uint64_t, 3> x) {
      return x[0] & 1 ? x[1] : x[2];
    });
    return true;
  }
  // Words hold the bits of a value and zeros.
  if (isa<arith::ExtUIOp, arith::BitcastOp>(op)) {
    addElementwise(d, op, [](std::array<uint64_t, 3> x) { return x[0]; });
    return true;
  }
  if (isa<arith::ExtSIOp, arith::TruncIOp>(op)) {
    unsigned from = getWidth(op->getOperand(0));
    uint64_t mask =
        llvm::maskTrailingOnes<uint64_t>(getWidth(op->getResult(0)));
    addElementwise(d, op, [=](std::array<uint64_t, 3> x) {
      return uint64_t(extend(x[0], from)) & mask;
    });
    return true;
  }
  return false;
}
