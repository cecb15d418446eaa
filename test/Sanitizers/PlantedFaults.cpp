// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Faults that the sanitizers must turn into a dead process: were they built
// without their flags, every test under them would pass for nothing.

#include <climits>
#include <cstdio>
#include <cstring>
#include <memory>
#include <thread>

int main(int argc, char **argv) {
  if (argc != 2)
    return 2;
  // The volatile keeps the compiler from seeing the fault.
  volatile int one = 1;
  if (!std::strcmp(argv[1], "overflow")) {
    int largest = INT_MAX;
    largest += one;
    std::printf("survived with %d\n", largest);
  } else if (!std::strcmp(argv[1], "out-of-bounds")) {
    auto values = std::make_unique<int[]>(4);
    values[3 + one] = 7;
    std::printf("survived with %d\n", values[0]);
  } else if (!std::strcmp(argv[1], "race")) {
    int counter = 0;
    std::thread other([&] { counter += one; });
    counter += one;
    other.join();
    std::printf("counted %d\n", counter);
  }
  return 0;
}
