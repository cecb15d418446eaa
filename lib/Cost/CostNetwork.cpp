// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/CostNetwork.h"
#include "llvm/ADT/STLExtras.h"
#include <limits>

using namespace mlir::tp;

unsigned CostNetwork::addVariable(unsigned size, unsigned current) {
  Variable variable;
  variable.size = size;
  variable.value = current;
  variables.push_back(std::move(variable));
  return variables.size() - 1;
}

void CostNetwork::addCost(llvm::ArrayRef<unsigned> of,
                          std::vector<double> table) {
  for (unsigned variable : of)
    variables[variable].costs.push_back(costs.size());
  costs.push_back({llvm::SmallVector<unsigned, 4>(of), std::move(table)});
}

/// The variables that share a cost with one, in order.
llvm::SmallVector<unsigned, 8> CostNetwork::getOthers(unsigned variable) const {
  llvm::SmallVector<unsigned, 8> others;
  for (unsigned cost : variables[variable].costs)
    for (unsigned other : costs[cost].variables)
      if (other != variable && !llvm::is_contained(others, other))
        others.push_back(other);
  llvm::sort(others);
  return others;
}

/// How many combinations of values eliminating a variable looks at.
double CostNetwork::countCombinations(unsigned variable) const {
  double count = variables[variable].size;
  for (unsigned other : getOthers(variable))
    count *= variables[other].size;
  return count;
}

/// Take a cost from its variables.
void CostNetwork::detach(unsigned cost) {
  for (unsigned variable : costs[cost].variables)
    llvm::erase(variables[variable].costs, cost);
}

/// Leave a variable at its current value.
void CostNetwork::hold(unsigned number) {
  Variable &variable = variables[number];
  variable.isDone = true;
  for (unsigned index : llvm::SmallVector<unsigned, 8>(variable.costs)) {
    detach(index);
    Cost before = std::move(costs[index]);
    size_t stride = 1;
    llvm::SmallVector<unsigned, 4> left;
    for (unsigned other : before.variables)
      if (other != number)
        left.push_back(other);
    for (unsigned other : before.variables) {
      if (other == number)
        break;
      stride *= variables[other].size;
    }
    if (left.empty())
      continue;
    std::vector<double> table;
    size_t block = stride * variable.size;
    for (size_t low = 0; low < before.table.size(); low += block) {
      auto first = before.table.begin() + low + stride * variable.value;
      table.insert(table.end(), first, first + stride);
    }
    addCost(left, std::move(table));
  }
}

/// Replace the costs of a variable by one of the others: the least over its
/// values.
void CostNetwork::eliminate(unsigned number) {
  Variable &variable = variables[number];
  variable.isDone = true;
  llvm::SmallVector<unsigned, 8> others = getOthers(number);
  size_t count = 1;
  for (unsigned other : others)
    count *= variables[other].size;
  // Where in each table the values at hand stand.
  struct Place {
    const double *entry;
    size_t stride = 0; // of the variable
    llvm::SmallVector<size_t, 8> strides;
  };
  llvm::SmallVector<Place, 8> places;
  llvm::SmallVector<unsigned, 8> used(variable.costs);
  for (unsigned index : used) {
    Place place;
    place.entry = costs[index].table.data();
    place.strides.assign(others.size(), 0);
    size_t stride = 1;
    for (unsigned other : costs[index].variables) {
      if (other == number)
        place.stride = stride;
      else
        place.strides[llvm::find(others, other) - others.begin()] = stride;
      stride *= variables[other].size;
    }
    places.push_back(std::move(place));
  }
  Elimination elimination;
  elimination.variable = number;
  elimination.others.assign(others.begin(), others.end());
  elimination.best.reserve(count);
  std::vector<double> table;
  table.reserve(count);
  llvm::SmallVector<unsigned, 8> digits(others.size(), 0);
  for (size_t i = 0; i < count; ++i) {
    double least = std::numeric_limits<double>::infinity();
    unsigned best = variable.value;
    for (unsigned value = 0; value < variable.size; ++value) {
      double sum = 0;
      for (const Place &place : places)
        sum += place.entry[value * place.stride];
      if (sum < least || (sum == least && value == variable.value)) {
        least = sum;
        best = value;
      }
    }
    table.push_back(least);
    elimination.best.push_back(best);
    for (unsigned digit = 0; digit < digits.size(); ++digit) {
      bool isOver = ++digits[digit] == variables[others[digit]].size;
      for (Place &place : places)
        place.entry +=
            isOver ? -int64_t(place.strides[digit]) * int64_t(digits[digit] - 1)
                   : int64_t(place.strides[digit]);
      if (!isOver)
        break;
      digits[digit] = 0;
    }
  }
  for (unsigned index : used) {
    detach(index);
    costs[index].table = {};
  }
  if (!others.empty())
    addCost(others, std::move(table));
  eliminations.push_back(std::move(elimination));
}

llvm::SmallVector<unsigned> CostNetwork::solve(size_t most) {
  llvm::SmallVector<double, 0> counts;
  for (unsigned variable = 0; variable < variables.size(); ++variable)
    counts.push_back(countCombinations(variable));
  for (size_t left = variables.size(); left > 0; --left) {
    int cheapest = -1;
    for (unsigned variable = 0; variable < variables.size(); ++variable)
      if (!variables[variable].isDone &&
          (cheapest < 0 || counts[variable] < counts[cheapest]))
        cheapest = variable;
    unsigned next = cheapest;
    bool isHeld = counts[next] > most;
    if (isHeld) {
      size_t mostOthers = getOthers(next).size();
      for (unsigned variable = 0; variable < variables.size(); ++variable)
        if (size_t size = getOthers(variable).size();
            !variables[variable].isDone && size > mostOthers) {
          mostOthers = size;
          next = variable;
        }
    }
    llvm::SmallVector<unsigned, 8> others = getOthers(next);
    isHeld ? hold(next) : eliminate(next);
    for (unsigned other : others)
      counts[other] = countCombinations(other);
  }
  for (const Elimination &elimination : llvm::reverse(eliminations)) {
    size_t index = 0, stride = 1;
    for (unsigned other : elimination.others) {
      index += stride * variables[other].value;
      stride *= variables[other].size;
    }
    variables[elimination.variable].value = elimination.best[index];
  }
  llvm::SmallVector<unsigned> values;
  for (const Variable &variable : variables)
    values.push_back(variable.value);
  return values;
}
