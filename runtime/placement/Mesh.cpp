// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "placement/Mesh.h"
#include <map>

using namespace tprt;

std::optional<int64_t> tprt::checkedProduct(std::span<const int64_t> sizes) {
  int64_t product = 1;
  bool overflows = false;
  for (int64_t size : sizes) {
    // A zero anywhere makes the product zero, whatever the others are.
    if (size == 0)
      return 0;
    overflows |= __builtin_mul_overflow(product, size, &product);
  }
  if (overflows)
    return std::nullopt;
  return product;
}

int64_t Mesh::getNumRanks() const {
  int64_t product = 1;
  for (const Axis &axis : axes)
    product *= axis.size;
  return product;
}

int64_t Mesh::getCoordinate(int64_t rank, int32_t axis) const {
  for (size_t minor = axes.size(); minor-- > static_cast<size_t>(axis) + 1;)
    rank /= axes[minor].size;
  return rank % axes[axis].size;
}

int64_t Mesh::getDigit(int64_t rank, const Term &term) const {
  int64_t below = axes[term.axis].size / (term.pre * term.size);
  return getCoordinate(rank, term.axis) / below % term.size;
}

int64_t Mesh::getPart(int64_t rank, TermsRef terms) const {
  int64_t part = 0;
  for (const Term &term : terms)
    if (!term.isGap())
      part = part * term.size + getDigit(rank, term);
  return part;
}

std::string Mesh::print() const {
  if (name.empty() && axes.empty())
    return "none";
  std::string text = "@" + name + " <";
  for (const Axis &axis : axes)
    text += (&axis == axes.data() ? "" : ", ") + axis.name + " = " +
            std::to_string(axis.size);
  return text + ">";
}

std::string Mesh::print(TermsRef terms) const {
  std::string text;
  for (const Term &term : terms) {
    text += text.empty() ? "" : ", ";
    if (term.isGap()) {
      text += std::to_string(term.size) + ":_";
      continue;
    }
    text += '"' + axes[term.axis].name + '"';
    if (term.size != axes[term.axis].size)
      text += ":(" + std::to_string(term.pre) + ")" + std::to_string(term.size);
  }
  return text;
}

int64_t tprt::getNumParts(TermsRef terms) {
  int64_t product = 1;
  for (const Term &term : terms)
    product *= term.isGap() ? 1 : term.size;
  return product;
}

int64_t tprt::getGapSize(TermsRef terms) {
  int64_t product = 1;
  for (const Term &term : terms)
    product *= term.isGap() ? term.size : 1;
  return product;
}

bool tprt::overlap(const Term &a, const Term &b) {
  if (a.isGap() || b.isGap() || a.axis != b.axis)
    return false;
  return a.pre < b.pre * b.size && b.pre < a.pre * a.size;
}

std::vector<int32_t> Groups::getMembers(int32_t rank) const {
  std::vector<int32_t> members;
  for (size_t other = 0; other < leader.size(); ++other)
    if (leader[other] == leader[rank]) {
      if (members.size() <= static_cast<size_t>(position[other]))
        members.resize(position[other] + 1);
      members[position[other]] = other;
    }
  return members;
}

Groups tprt::getGroups(const Mesh &mesh, TermsRef terms) {
  Groups groups;
  // What is left of a rank when its digits on `terms` are set to zero names its
  // group; the first rank of a group to be met is the lowest.
  std::map<int64_t, int32_t> leaders;
  int64_t numRanks = mesh.getNumRanks();
  for (int64_t rank = 0; rank < numRanks; ++rank) {
    int64_t rest = rank;
    for (const Term &term : terms) {
      int64_t below = mesh.axes[term.axis].size / (term.pre * term.size);
      for (size_t minor = term.axis + 1; minor < mesh.axes.size(); ++minor)
        below *= mesh.axes[minor].size;
      rest -= mesh.getDigit(rank, term) * below;
    }
    groups.leader.push_back(leaders.try_emplace(rest, rank).first->second);
    groups.position.push_back(mesh.getPart(rank, terms));
  }
  return groups;
}
