// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runs what `tp-check --save` has written, and compares, without a compiler.

#ifndef TP_TOOLS_TPRUN_REPLAY_H
#define TP_TOOLS_TPRUN_REPLAY_H

#include "CommandLine.h"

/// Run all trials of the case in the folder `options.replay`, and print
/// `equal, …` or `wrong: …`. False if a result is wrong; throws what keeps the
/// case from being run.
bool replayCase(const CommandLine &options);

#endif // TP_TOOLS_TPRUN_REPLAY_H
