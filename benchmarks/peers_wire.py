#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What P1 to P10 put on the wire, beside Shardy and GSPMD.

    peers_wire.py [NAME...]

XLA's numbers are constants: those of jaxlib 0.10.2, which are exact and do not change
from run to run. tp's are measured by running each program sharded and whole.
"""

import os
import subprocess
import sys

import measure

TABLE = measure.MODELS.parent / "Inputs" / "peer-wire.py"


def main() -> int:
    path = f"{measure.PROGRAMS}{os.pathsep}{os.environ['PATH']}"
    command = [sys.executable, str(TABLE), str(measure.MODELS / "peers"), *sys.argv[1:]]
    return subprocess.run(command, env={**os.environ, "PATH": path}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
