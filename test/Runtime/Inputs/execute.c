// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What refuse-execution.c is to stop.
#include <stdlib.h>

int main(void) { return system("true"); }
