// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The least sum of costs that each depend on a few choices.
//
//   a ── b ── d        costs f(a, b) + g(a, c) + h(b, d) + k(c, d)
//   └─── c ───┘
//
//   without a:   m(b, c) = min over a of f(a, b) + g(a, c)
//   without d:   n(b, c) = min over d of h(b, d) + k(c, d)    and so on
//
// Variables are eliminated one by one, that first which leaves the smallest
// table. Where each table would be too large, a variable is held at its current
// value: the outcome is then the least for all others together.

#ifndef TP_COST_COSTNETWORK_H
#define TP_COST_COSTNETWORK_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <cstddef>
#include <vector>

namespace mlir::tp {

class CostNetwork {
public:
  /// A variable of `size` values, with its number.
  unsigned addVariable(unsigned size, unsigned current);
  /// A cost for each combination of values of different variables. The first
  /// variable varies fastest.
  void addCost(llvm::ArrayRef<unsigned> variables, std::vector<double> costs);

  /// A value for each variable. Eliminating one looks at `most` combinations of
  /// values or fewer.
  llvm::SmallVector<unsigned> solve(size_t most);

private:
  struct Cost {
    llvm::SmallVector<unsigned, 4> variables;
    std::vector<double> table;
  };
  struct Variable {
    unsigned size, value;
    bool isDone = false;
    llvm::SmallVector<unsigned, 8> costs;
  };
  /// How to tell the value of a variable from those that were left.
  struct Elimination {
    unsigned variable;
    llvm::SmallVector<unsigned, 4> others;
    std::vector<unsigned> best;
  };

  llvm::SmallVector<unsigned, 8> getOthers(unsigned variable) const;
  double countCombinations(unsigned variable) const;
  void detach(unsigned cost);
  void hold(unsigned variable);
  void eliminate(unsigned variable);

  std::vector<Variable> variables;
  std::vector<Cost> costs;
  std::vector<Elimination> eliminations;
};

} // namespace mlir::tp

#endif // TP_COST_COSTNETWORK_H
