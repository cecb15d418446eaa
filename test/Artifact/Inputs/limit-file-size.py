# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Run a command that may write files of at most so many bytes: a full disk."""

import resource
import signal
import subprocess
import sys


def limit() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))


sys.exit(subprocess.run(sys.argv[2:], preexec_fn=limit, check=False).returncode)
