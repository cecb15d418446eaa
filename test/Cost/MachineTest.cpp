// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tp/Cost/Machine.h"
#include "tp/Cost/CollectiveCost.h"
#include <gtest/gtest.h>

using namespace mlir::tp;

static Machine find(llvm::StringRef name) {
  llvm::Expected<Machine> machine = findMachine(name);
  if (machine)
    return *machine;
  ADD_FAILURE() << llvm::toString(machine.takeError());
  return {};
}

static const llvm::StringLiteral smallMachine = R"json({
  "name": "small", "description": "two levels", "sources": ["this test"],
  "flops_per_second": {"bf16": 100}, "memory": {"bytes": 10, "bytes_per_second": 5},
  "kernel_seconds": 1e-6,
  "matmul": {"tile": [2, 4], "multiprocessors": 3, "ramp": 1, "efficiency": {"bf16": 0.5}},
  "links": [
    {"name": "near", "devices": 4, "alpha": 1, "bytes_per_second": 8, "in_switch_reduction": true},
    {"name": "far", "devices": 0, "alpha": 10, "bytes_per_second": 2, "nics": 2, "efficiency": 0.5}
  ]})json";

/// What parsing says of the small machine with one part of it replaced.
static std::string problemWith(llvm::StringRef part, llvm::StringRef by) {
  std::string text = smallMachine.str();
  size_t at = text.find(part.str());
  EXPECT_NE(at, text.npos);
  text.replace(at, part.size(), by.str());
  llvm::Expected<Machine> machine = parseMachine("m.json", text);
  return machine ? "" : llvm::toString(machine.takeError());
}

TEST(Machine, EveryShippedOneIsRead) {
  std::vector<llvm::StringRef> names = getMachineNames();
  for (llvm::StringRef wanted :
       {"a100-80", "h100", "h200", "b200", "gb200-nvl72", "cpu-local"})
    EXPECT_TRUE(llvm::is_contained(names, wanted)) << wanted.str();
  for (llvm::StringRef name : names) {
    Machine machine = find(name);
    EXPECT_EQ(machine.name, name);
    EXPECT_FALSE(machine.sources.empty());
    EXPECT_NE(machine.findRate("bf16") ? machine.findRate("bf16")
                                       : machine.findRate("f16"),
              nullptr);
  }
}

TEST(Machine, FiguresOfDataSheets) {
  EXPECT_EQ(find("h100").findRate("bf16")->flopsPerSecond, 989e12);
  EXPECT_EQ(find("a100-80").findRate("fp8"), nullptr);
  EXPECT_EQ(find("gb200-nvl72").getLinks(64).name, "nvlink");
  EXPECT_EQ(find("b200").getLinks(64).name, "network");
}

TEST(Machine, ErrorsNameTheKeyAndWhatItMustBe) {
  EXPECT_EQ(problemWith("\"kernel_seconds\": 1e-6", "\"kernel_seconds\": -1"),
            "m.json: 'kernel_seconds' is -1, but it must be a number above 0");
  EXPECT_EQ(problemWith("\"alpha\": 10,", ""),
            "m.json: 'links[1].alpha' is missing; it must be a number above 0");
  EXPECT_EQ(problemWith("\"devices\": 0", "\"devices\": 8"),
            "m.json: 'links[1].devices' is 8, but the last class must join all "
            "devices: 0");
  EXPECT_EQ(problemWith("{\"bf16\": 0.5}", "{\"bf16\": 5}"),
            "m.json: 'matmul.efficiency.bf16' is 5, but it must be a number "
            "above 0 and at most 1");
  EXPECT_EQ(problemWith("\"nics\"", "\"nic\""),
            "m.json: 'links[1].nic' is not a key here, only name, devices, "
            "alpha, bytes_per_second, nics, efficiency, in_switch_reduction, "
            "shares_memory are");
  EXPECT_EQ(problemWith("[2, 4]", "[2]"),
            "m.json: 'matmul.tile' must be two integers of 1 or more");
  EXPECT_EQ(problemWith("[\"this test\"]", "[]"),
            "m.json: 'sources' is empty; it must hold one string or more");
}

TEST(Machine, UnknownNameListsTheKnownOnes) {
  llvm::Expected<Machine> machine = findMachine("h99");
  ASSERT_FALSE(machine);
  std::string text = llvm::toString(machine.takeError());
  EXPECT_NE(text.find("no machine is called 'h99', only a100-40, a100-80, "),
            text.npos)
      << text;
}

TEST(MakeTopology, LastAxisIsInnermost) {
  llvm::Expected<Machine> machine = parseMachine("m.json", smallMachine);
  ASSERT_TRUE(!!machine);
  Topology topology = makeTopology(*machine, {3, 4}, "bf16");
  EXPECT_EQ(topology.axes[0].beta, 0.5);
  EXPECT_EQ(topology.axes[0].alpha, 10);
  EXPECT_FALSE(topology.axes[0].reducesInSwitch);
  EXPECT_EQ(topology.axes[1].beta, 0.125);
  EXPECT_EQ(topology.axes[1].alpha, 1);
  EXPECT_TRUE(topology.axes[1].reducesInSwitch);
  EXPECT_EQ(topology.device.flopsPerSecond, 50);
}

// Sixteen devices on nodes of four, gathering 16 bytes: over the network each
// rail gathers 4 bytes from 4 nodes (3 * 1 bytes a device), then each node
// gathers 16 from 4 devices (3 * 4 bytes a device).
TEST(MakeTopology, AxisOverSeveralNodes) {
  llvm::Expected<Machine> machine = parseMachine("m.json", smallMachine);
  ASSERT_TRUE(!!machine);
  Link link = makeLink(*machine, 1, 16);
  double seconds = getCollectiveTime(StepKind::AllGather, 1, 16, link, {});
  EXPECT_DOUBLE_EQ(seconds, 3 * 10 + 3 * 1 * 0.5 + 3 * 1 + 3 * 4 * 0.125);
}

TEST(MakeTopology, SwitchSendsAnAllReduceOnce) {
  Machine h100 = find("h100");
  Link node = makeLink(h100, 1, 8);
  int64_t bytes = 1 << 30;
  double inSwitch = getCollectiveTime(StepKind::AllReduce, bytes, 8, node, {});
  node.reducesInSwitch = false;
  double ring = getCollectiveTime(StepKind::AllReduce, bytes, 8, node, {});
  EXPECT_NEAR(ring / inSwitch, 1.75, 0.02);
}

// Custom all_reduces of inference servers read all operands at once below about
// 512 KiB on 4 devices and 256 KiB on 8.
TEST(AllReduce, SmallMessagesGoInOneShot) {
  auto choose = [](llvm::StringRef machine, int64_t size, int64_t bytes) {
    Link link = makeLink(find(machine), /*stride=*/1, size);
    return getName(getAllReduceTime(bytes, size, link).algorithm);
  };
  constexpr int64_t kibi = 1024, mebi = 1024 * kibi;
  EXPECT_EQ(choose("a100-80", 4, 256 * kibi), "one-shot");
  EXPECT_EQ(choose("a100-80", 4, 2 * mebi), "two-shot");
  EXPECT_EQ(choose("a100-80", 8, 128 * kibi), "one-shot");
  EXPECT_EQ(choose("a100-80", 8, 2 * mebi), "two-shot");
  EXPECT_EQ(choose("h100", 8, 16 * kibi), "one-shot");
  EXPECT_EQ(choose("h100", 8, 2 * mebi), "in-switch");
}

// Nodes do not read each other's memory.
TEST(AllReduce, RingsBetweenNodes) {
  Link link = makeLink(find("h100"), /*stride=*/8, 8);
  EXPECT_EQ(getAllReduceTime(1 << 10, 8, link).algorithm,
            AllReduceAlgorithm::Ring);
}

TEST(ShapeEfficiency, GrowsWithEachDimension) {
  MatmulCurve curve = find("h100").matmul;
  double large = getShapeEfficiency(curve, 16384, 16384, 16384);
  EXPECT_GT(large, 0.95);
  EXPECT_LT(getShapeEfficiency(curve, 16384, 16384, 256), 0.6 * large);
  EXPECT_LT(getShapeEfficiency(curve, 16, 16384, 16384), 0.2 * large);
}
