# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""count-events.py TRACE: how many collectives and steps a Chrome trace has of each rank."""

import collections
import json
import pathlib
import sys

events = json.loads(pathlib.Path(sys.argv[1]).read_text())["traceEvents"]
counts = collections.Counter((event["tid"], event.get("cat")) for event in events)
for rank in sorted({event["tid"] for event in events}):
    collectives, steps = counts[rank, "collective"], counts[rank, "step"]
    print(f"rank {rank}: {collectives} collectives, {steps} steps")
