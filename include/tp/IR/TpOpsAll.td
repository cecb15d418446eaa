// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every operation of the dialect: what TableGen reads.

include "tp/IR/TpCollectives.td"
