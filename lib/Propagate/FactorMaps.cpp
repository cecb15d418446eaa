// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Propagate/FactorMaps.h"
#include "tp/IR/Tp.h"

using namespace mlir;
using namespace mlir::tp;

const FactorMaps &FactorMaps::get(MLIRContext *context) {
  return *context->getLoadedDialect<TpDialect>()
              ->getRegisteredInterface<FactorMaps>();
}

static llvm::hash_code getHash(const FactorsOfDims &dims) {
  llvm::hash_code hash(dims.size());
  for (ArrayRef<unsigned> factors : dims)
    hash = llvm::hash_combine(hash, llvm::hash_combine_range(factors));
  return hash;
}

size_t FactorMaps::Hash::operator()(const FactorMap &map) const {
  llvm::hash_code hash(map.operands.size());
  for (const Factor &factor : map.factors)
    hash = llvm::hash_combine(hash, factor.size, factor.kind, factor.combiner,
                              factor.movesRows, factor.isBlocked);
  for (const FactorsOfDims &dims : map.operands)
    hash = llvm::hash_combine(hash, getHash(dims));
  for (const FactorsOfDims &dims : map.results)
    hash = llvm::hash_combine(hash, getHash(dims));
  return hash;
}

const FactorMap &FactorMaps::internLocked(FactorMap map) const {
  return *maps.insert(std::move(map)).first;
}

const FactorMap &FactorMaps::intern(FactorMap map) const {
  std::lock_guard<std::mutex> lock(mutex);
  return internLocked(std::move(map));
}

const FactorMap *FactorMaps::lookup(const Key &key) const {
  std::lock_guard<std::mutex> lock(mutex);
  auto entry = known.find(key);
  return entry == known.end() ? nullptr : entry->second;
}

const FactorMap &FactorMaps::intern(const Key &key, FactorMap map) const {
  std::lock_guard<std::mutex> lock(mutex);
  const FactorMap &result = internLocked(std::move(map));
  known[key] = &result;
  return result;
}
