# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Plan a program, and hold it against Megatron's plan and against a run.

beat-megatron.py FOLDER LEAST PROGRAM MACHINE OPTIONS…

LEAST is how many times as long Megatron's plan has to take in the model. What the
plan says of collectives, wire bytes and the workspace has to be what tp-check counts
and what the manifest of the artifact says.
"""

import json
import pathlib
import re
import subprocess
import sys


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main() -> None:
    folder, least, program, machine, *options = sys.argv[1:]
    planned = run("tp-plan", program, f"--machine={machine}", *options, "--json")
    plan = json.loads(planned)["plan"]
    ratio = plan["megatron"]["seconds"] / plan["seconds"]
    print(f"Megatron's plan takes {ratio:.2f} times as long")
    if ratio < float(least):
        sys.exit(f"{ratio:.3f} is less than {least}")
    checked = run("tp-check", program, f"--plan={machine}", *options)
    counted = re.search(r"collectives (\d+) wire (\d+)", checked)
    if not checked.count("equal,") or counted is None:
        sys.exit(checked)
    found = int(counted[1]), int(counted[2])
    said = plan["collectives"], round(plan["wire_bytes"])
    if said != found:
        sys.exit(f"the plan says collectives {said[0]} wire {said[1]}, tp-check {found}")
    memory = run("tp-plan", program, f"--machine={machine}", *options, "--memory")
    workspace = int(re.search(r"(\d+) B of workspace", memory)[1])
    artifact = str(pathlib.Path(folder) / "program.tpx")
    run("tp-compile", program, f"--plan={machine}", *options, "-o", artifact)
    manifest = run("llvm-readelf", "-p", ".tp_manifest", artifact)
    declared = int(re.search(r'"workspace_bytes":(\d+)', manifest)[1])
    if workspace != declared:
        sys.exit(f"the plan says a workspace of {workspace} B, the manifest {declared} B")
    print(f"equal, collectives {found[0]} wire {found[1]} workspace {workspace}, as planned")


main()
