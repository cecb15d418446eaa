// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "device/Host/CpuFeatures.h"
#include <cpuid.h>
#include <cstdint>

using namespace tprt;

namespace {
enum Register : uint8_t { A, B, C, D };

/// What the operating system must save for a feature to be usable: bits of
/// XCR0.
enum State : uint32_t { None = 0, Ymm = 0x6, Zmm = 0xe6, Tile = 0x60000 };

struct Feature {
  const char *name;
  uint32_t leaf, subleaf;
  Register reg;
  uint8_t bit;
  State state = None;
};
} // namespace

// Intel SDM volume 2, CPUID; AMD APM volume 3, appendix E.
static constexpr Feature features[] = {
    {"64bit", 0x80000001, 0, D, 29},
    {"adx", 7, 0, B, 19},
    {"aes", 1, 0, C, 25},
    {"amx-bf16", 7, 0, D, 22, Tile},
    {"amx-complex", 7, 1, D, 8, Tile},
    {"amx-fp16", 7, 1, A, 21, Tile},
    {"amx-int8", 7, 0, D, 25, Tile},
    {"amx-tile", 7, 0, D, 24, Tile},
    {"apxf", 7, 1, D, 21},
    {"avx", 1, 0, C, 28, Ymm},
    {"avx10.1", 7, 1, D, 19, Zmm},
    {"avx2", 7, 0, B, 5, Ymm},
    {"avx512bf16", 7, 1, A, 5, Zmm},
    {"avx512bitalg", 7, 0, C, 12, Zmm},
    {"avx512bw", 7, 0, B, 30, Zmm},
    {"avx512cd", 7, 0, B, 28, Zmm},
    {"avx512dq", 7, 0, B, 17, Zmm},
    {"avx512f", 7, 0, B, 16, Zmm},
    {"avx512fp16", 7, 0, D, 23, Zmm},
    {"avx512ifma", 7, 0, B, 21, Zmm},
    {"avx512vbmi", 7, 0, C, 1, Zmm},
    {"avx512vbmi2", 7, 0, C, 6, Zmm},
    {"avx512vl", 7, 0, B, 31, Zmm},
    {"avx512vnni", 7, 0, C, 11, Zmm},
    {"avx512vp2intersect", 7, 0, D, 8, Zmm},
    {"avx512vpopcntdq", 7, 0, C, 14, Zmm},
    {"avxifma", 7, 1, A, 23, Ymm},
    {"avxneconvert", 7, 1, D, 5, Ymm},
    {"avxvnni", 7, 1, A, 4, Ymm},
    {"avxvnniint16", 7, 1, D, 10, Ymm},
    {"avxvnniint8", 7, 1, D, 4, Ymm},
    {"bmi", 7, 0, B, 3},
    {"bmi2", 7, 0, B, 8},
    {"cldemote", 7, 0, C, 25},
    {"clflushopt", 7, 0, B, 23},
    {"clwb", 7, 0, B, 24},
    {"clzero", 0x80000008, 0, B, 0},
    {"cmov", 1, 0, D, 15},
    {"cmpccxadd", 7, 1, A, 7},
    {"crc32", 1, 0, C, 20},
    {"cx16", 1, 0, C, 13},
    {"cx8", 1, 0, D, 8},
    {"enqcmd", 7, 0, C, 29},
    {"f16c", 1, 0, C, 29, Ymm},
    {"fma", 1, 0, C, 12, Ymm},
    {"fma4", 0x80000001, 0, C, 16, Ymm},
    {"fsgsbase", 7, 0, B, 0},
    {"fxsr", 1, 0, D, 24},
    {"gfni", 7, 0, C, 8},
    {"hreset", 7, 1, A, 22},
    {"invpcid", 7, 0, B, 10},
    {"lwp", 0x80000001, 0, C, 15},
    {"lzcnt", 0x80000001, 0, C, 5},
    {"mmx", 1, 0, D, 23},
    {"movbe", 1, 0, C, 22},
    {"movdir64b", 7, 0, C, 28},
    {"movdiri", 7, 0, C, 27},
    {"mwaitx", 0x80000001, 0, C, 29},
    {"pclmul", 1, 0, C, 1},
    {"pconfig", 7, 0, D, 18},
    {"pku", 7, 0, C, 4},
    {"popcnt", 1, 0, C, 23},
    {"prefetchi", 7, 1, D, 14},
    {"prfchw", 0x80000001, 0, C, 8},
    {"ptwrite", 0x14, 0, B, 4},
    {"raoint", 7, 1, A, 3},
    {"rdpid", 7, 0, C, 22},
    {"rdpru", 0x80000008, 0, B, 4},
    {"rdrnd", 1, 0, C, 30},
    {"rdseed", 7, 0, B, 18},
    {"rtm", 7, 0, B, 11},
    {"sahf", 0x80000001, 0, C, 0},
    {"serialize", 7, 0, D, 14},
    {"sgx", 7, 0, B, 2},
    {"sha", 7, 0, B, 29},
    {"sha512", 7, 1, A, 0, Ymm},
    {"shstk", 7, 0, C, 7},
    {"sm3", 7, 1, A, 1, Ymm},
    {"sm4", 7, 1, A, 2, Ymm},
    {"sse", 1, 0, D, 25},
    {"sse2", 1, 0, D, 26},
    {"sse3", 1, 0, C, 0},
    {"sse4.1", 1, 0, C, 19},
    {"sse4.2", 1, 0, C, 20},
    {"sse4a", 0x80000001, 0, C, 6},
    {"ssse3", 1, 0, C, 9},
    {"tbm", 0x80000001, 0, C, 21},
    {"tsxldtrk", 7, 0, D, 16},
    {"uintr", 7, 0, D, 5},
    {"usermsr", 7, 1, D, 15},
    {"vaes", 7, 0, C, 9, Ymm},
    {"vpclmulqdq", 7, 0, C, 10, Ymm},
    {"waitpkg", 7, 0, C, 5},
    {"wbnoinvd", 0x80000008, 0, B, 9},
    {"x87", 1, 0, D, 0},
    {"xop", 0x80000001, 0, C, 11, Ymm},
    {"xsave", 1, 0, C, 26},
    {"xsavec", 0xd, 1, A, 1},
    {"xsaveopt", 0xd, 1, A, 0},
    {"xsaves", 0xd, 1, A, 3},
};

/// The register states that the operating system saves; 0 if it does not say.
static uint64_t getSavedStates() {
  uint32_t regs[4] = {};
  __get_cpuid(1, &regs[A], &regs[B], &regs[C], &regs[D]);
  if (!(regs[C] & bit_OSXSAVE))
    return 0;
  uint32_t low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return uint64_t(high) << 32 | low;
}

static bool isPresent(const Feature &feature) {
  uint32_t regs[4] = {};
  // False if the leaf lies beyond those that the CPU has.
  if (!__get_cpuid_count(feature.leaf, feature.subleaf, &regs[A], &regs[B],
                         &regs[C], &regs[D]))
    return false;
  bool isSaved = (getSavedStates() & feature.state) == feature.state;
  return isSaved && (regs[feature.reg] >> feature.bit & 1);
}

std::string tprt::findMissingFeature(const std::vector<std::string> &needed) {
  for (const std::string &text : needed) {
    if (text.empty() || text[0] == '-')
      continue;
    std::string name = text[0] == '+' ? text.substr(1) : text;
    bool isFound = false;
    for (const Feature &feature : features)
      if (name == feature.name)
        isFound = isPresent(feature);
    if (!isFound)
      return name;
  }
  return "";
}
