// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Fuzz/Choices.h"
#include <algorithm>
#include <numeric>

using namespace mlir::tp;

/// Most programs are small: what goes wrong mostly shows in a few steps.
static constexpr uint32_t kMostSteps = 10;

Choices::Choices(uint64_t seed) : replays(false), state(seed) {
  // The mesh and the results have a record each.
  records.resize(3 + nextRandom() % kMostSteps);
}

Choices::Choices(ChoiceRecords given)
    : replays(true), records(std::move(given)) {
  records.resize(std::max<size_t>(records.size(), 2));
}

/// splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
/// generators, 2014).
uint64_t Choices::nextRandom() {
  uint64_t z = state += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

bool Choices::startRecord() {
  if (record + 2 >= records.size())
    return false;
  ++record;
  position = 0;
  return true;
}

void Choices::startLastRecord() {
  record = records.size() - 1;
  position = 0;
}

uint32_t Choices::draw(uint32_t bound) {
  if (bound <= 1)
    return 0;
  ChoiceRecord &numbers = records[record];
  if (!replays)
    numbers.push_back(nextRandom() % bound);
  else if (position >= numbers.size())
    return 0;
  return std::min(numbers[position++], bound - 1);
}

bool Choices::chance(unsigned percent) {
  return draw(100) >= 100 - std::min(percent, 100u);
}

unsigned Choices::pick(llvm::ArrayRef<unsigned> weights) {
  uint32_t drawn = draw(std::accumulate(weights.begin(), weights.end(), 0u));
  unsigned index = 0;
  while (drawn >= weights[index])
    drawn -= weights[index++];
  return index;
}
