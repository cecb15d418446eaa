# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""measure-memory.py MIB COMMAND...: the command succeeds and its resident memory never
exceeds so many MiB."""

import resource
import subprocess
import sys

limit = int(sys.argv[1])
run = subprocess.run(sys.argv[2:], check=False)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"peak {peak:.1f} MiB", flush=True)
sys.exit(run.returncode or (f"more than {limit} MiB" if peak > limit else 0))
