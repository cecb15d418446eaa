// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Plan/Solver/ReadIopddl.h"
#include "llvm/Support/MemoryBuffer.h"
#include <nlohmann/json.hpp>
#include <zlib.h>

using namespace mlir::tp::plan;

namespace {

/// The numbers of the file: a list of lists for each name.
struct Lists {
  std::vector<int64_t> numbers;
  /// Where each list begins in `numbers`; one more for the end.
  std::vector<size_t> begins{0};
  bool isThere = false;

  size_t size() const { return begins.size() - 1; }
  llvm::ArrayRef<int64_t> operator[](size_t i) const {
    return llvm::ArrayRef<int64_t>(numbers)
        .take_front(begins[i + 1])
        .drop_front(begins[i]);
  }
};

/// Takes what it knows out of the events of the parser, and skips the rest.
class Receiver {
public:
  Lists intervals, nodeCosts, usages, ends, edgeCosts;
  std::optional<int64_t> limit;
  std::string fault;

  bool null() { return takeOther("null"); }
  bool boolean(bool) { return takeOther("a truth value"); }
  bool number_float(double, const std::string &text) {
    return takeOther(text.c_str());
  }
  bool string(std::string &) { return takeOther("a string"); }
  bool binary(nlohmann::json::binary_t &) { return takeOther("bytes"); }
  bool number_unsigned(uint64_t number) {
    if (number > uint64_t(std::numeric_limits<int64_t>::max()))
      return takeOther(std::to_string(number).c_str());
    return number_integer(int64_t(number));
  }
  bool number_integer(int64_t number) {
    if (list && depth == 2) {
      list->numbers.push_back(number);
      return true;
    }
    if (list)
      return takeOther(std::to_string(number).c_str());
    if (level == 2 && keys[1] == "problem" && keys[2] == "usage_limit")
      limit = number;
    return true;
  }
  bool start_object(size_t) {
    if (list)
      return takeOther("an object");
    if (++level < kLevels)
      keys[level].clear();
    return true;
  }
  bool end_object() {
    --level;
    return true;
  }
  bool key(std::string &name) {
    if (level < kLevels)
      keys[level] = name;
    return true;
  }
  bool start_array(size_t) {
    if (!list && level == 3 && keys[1] == "problem" && depth == 0)
      list = findList();
    if (++depth > 2 && list)
      return takeOther("a list of lists of lists");
    return true;
  }
  bool end_array() {
    --depth;
    if (list && depth == 1)
      list->begins.push_back(list->numbers.size());
    if (depth == 0)
      list = nullptr;
    return true;
  }
  bool parse_error(size_t position, const std::string &,
                   const nlohmann::json::exception &) {
    fault = "is not JSON at byte " + std::to_string(position);
    return false;
  }

private:
  static constexpr int kLevels = 4;

  Lists *findList() {
    Lists *found = nullptr;
    if (keys[2] == "nodes")
      found = keys[3] == "intervals" ? &intervals
              : keys[3] == "costs"   ? &nodeCosts
              : keys[3] == "usages"  ? &usages
                                     : nullptr;
    if (keys[2] == "edges")
      found = keys[3] == "nodes"   ? &ends
              : keys[3] == "costs" ? &edgeCosts
                                   : nullptr;
    if (found) {
      *found = Lists();
      found->isThere = true;
    }
    return found;
  }

  /// Something other than a whole number matters inside the lists only.
  bool takeOther(const char *what) {
    if (!list)
      return true;
    fault = "has " + std::string(what) + " in \"" + keys[3] + "\" of \"" +
            keys[2] + "\", where lists of whole numbers belong";
    return false;
  }

  std::string keys[kLevels];
  int level = 0, depth = 0;
  Lists *list = nullptr;
};

} // namespace

static llvm::Error refuse(llvm::StringRef path, const llvm::Twine &what) {
  return llvm::createStringError("'" + path + "' " + what);
}

/// Unpacks a .gz file. zlib takes one that is not packed as it is.
static llvm::Expected<std::string> readFile(llvm::StringRef path) {
  auto close = [](gzFile file) { gzclose(file); };
  std::unique_ptr<gzFile_s, decltype(close)> file(
      gzopen(path.str().c_str(), "rb"), close);
  if (!file)
    return refuse(path, "cannot be opened");
  gzbuffer(file.get(), 1 << 18);
  constexpr size_t kMostBytes = size_t(4) << 30;
  std::string text;
  size_t size = 0;
  while (true) {
    if (text.size() - size < (1 << 20))
      text.resize(std::max<size_t>(8 << 20, text.size() * 2));
    int count = gzread(file.get(), &text[size],
                       std::min<size_t>(text.size() - size, 1 << 30));
    if (count < 0)
      return refuse(path, "is damaged after " + llvm::Twine(size) + " bytes");
    size += count;
    if (size > kMostBytes)
      return refuse(path,
                    "has more than " + llvm::Twine(kMostBytes) + " bytes");
    if (count == 0)
      break;
  }
  int error;
  gzerror(file.get(), &error);
  if (error != Z_OK && error != Z_STREAM_END)
    return refuse(path, "is cut off after " + llvm::Twine(size) + " bytes");
  text.resize(size);
  return text;
}

static llvm::Expected<Problem> makeProblem(llvm::StringRef path,
                                           const Receiver &read) {
  std::pair<const Lists *, const char *> lists[] = {
      {&read.intervals, "\"intervals\" of \"nodes\""},
      {&read.nodeCosts, "\"costs\" of \"nodes\""},
      {&read.usages, "\"usages\" of \"nodes\""},
      {&read.ends, "\"nodes\" of \"edges\""},
      {&read.edgeCosts, "\"costs\" of \"edges\""}};
  for (auto [list, name] : lists)
    if (!list->isThere)
      return refuse(path, llvm::Twine("has no ") + name);
  for (size_t i : {1, 2, 4}) {
    size_t other = i == 4 ? 3 : 0;
    if (lists[i].first->size() != lists[other].first->size())
      return refuse(path, "has " + llvm::Twine(lists[i].first->size()) + " " +
                              lists[i].second + ", but " +
                              llvm::Twine(lists[other].first->size()) + " " +
                              lists[other].second);
  }
  for (size_t i : {0, 3})
    for (size_t j = 0; j < lists[i].first->size(); ++j)
      if (size_t size = (*lists[i].first)[j].size(); size != 2)
        return refuse(path, "has " + llvm::Twine(size) + " numbers in entry " +
                                llvm::Twine(j) + " of " + lists[i].second +
                                ", not 2");
  Problem problem;
  problem.nodes.resize(read.intervals.size());
  for (size_t i = 0; i < problem.nodes.size(); ++i) {
    Node &node = problem.nodes[i];
    node.costs = read.nodeCosts[i].vec();
    node.usages = read.usages[i].vec();
    node.begin = read.intervals[i][0];
    node.end = read.intervals[i][1];
  }
  problem.edges.resize(read.ends.size());
  for (size_t i = 0; i < problem.edges.size(); ++i) {
    Edge &edge = problem.edges[i];
    for (int64_t end : read.ends[i])
      if (end < 0 || end >= int64_t(problem.nodes.size()))
        return refuse(path, "has edge " + llvm::Twine(i) + " end in node " +
                                llvm::Twine(end) + " of " +
                                llvm::Twine(problem.nodes.size()));
    edge.from = read.ends[i][0];
    edge.to = read.ends[i][1];
    edge.costs = read.edgeCosts[i].vec();
  }
  if (read.limit)
    problem.limit = *read.limit;
  if (std::optional<std::string> fault = findFault(problem))
    return refuse(path, "is wrong: " + *fault);
  return problem;
}

llvm::Expected<Problem> mlir::tp::plan::readIopddl(llvm::StringRef path) {
  llvm::Expected<std::string> text = readFile(path);
  if (!text)
    return text.takeError();
  Receiver receiver;
  bool isRead = nlohmann::json::sax_parse(*text, &receiver);
  if (!isRead)
    return refuse(path, receiver.fault);
  return makeProblem(path, receiver);
}
