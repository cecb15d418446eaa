# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Each annotation that --tp-explain prints removes its collective.

    explain-annotations.py FILE...

Runs `tp-opt FILE --tp-shard --tp-explain`. Every line must lead back to an annotation. Each
annotation that is said to remove a collective is written into the program as a user would,
or given as a rule, and the program explained again: the collective must be gone, and the
rest send as many bytes as was said.
"""

import concurrent.futures
import dataclasses
import json
import pathlib
import re
import subprocess
import sys
import tempfile

LINE = re.compile(r"line (\d+): (\w+)(?: \w+)? (\d+) B over (\[.*?\]) because ([^;]*)(?:; (.*))?$")
CHAIN = re.compile(r"(from|^) ?(argument|result|the constraint|the manual region)")
REMOVES = re.compile(r"(.*) removes it: wire (\d+) B to (\d+) B(?:, arguments \d+ B to \d+ B)?")
BOUNDARY = re.compile(r'(argument|result) (?:"([^"]*)"|#(\d+)) \{\w+\.sharding = .*?(\[.*\])>\}')
ON_VALUE = re.compile(r"(.*) on (?:result (\d+) of )?line (\d+)")
# What a device sends of its operand, by the size of the group.
FACTORS = {
    "all_reduce": lambda g: 2 * (g - 1) / g,
    "all_gather": lambda g: g - 1,
    "reduce_scatter": lambda g: (g - 1) / g,
    "all_to_all": lambda g: (g - 1) / g,
    "permute": lambda g: 1,
}


@dataclasses.dataclass
class Collective:
    line: int
    kind: str
    bytes: int
    axes: str
    cause: str
    rest: str


def run(*command: str | pathlib.Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stderr.strip()}")
    return done.stdout


def explain(file: pathlib.Path, *options: str) -> list[Collective]:
    text = run("tp-opt", file, "--tp-shard", "--tp-explain", "--remarks-filter-missed=^$", *options)
    collectives = []
    for line in text.splitlines():
        found = LINE.fullmatch(line)
        if not found:
            raise RuntimeError(f"{file.name}: not a line of --tp-explain: {line}")
        number, kind, size, axes, cause, rest = found.groups()
        collectives.append(Collective(int(number), kind, int(size), axes, cause, rest or ""))
    return collectives


def mesh_of(imported: str) -> dict[str, int]:
    sizes = re.search(r"tp\.mesh @\S+ <(.*?)>", imported).group(1)
    return {name: int(size) for name, size in re.findall(r"(\w+) = (\d+)", sizes)}


def wire_of(collectives: list[Collective], mesh: dict[str, int]) -> float | None:
    """The bytes that a device sends; None where rows travel to some devices only."""
    total = 0.0
    for each in collectives:
        if each.kind not in FACTORS:
            return None
        group = 1
        for name, part in re.findall(r'"(\w+)"(?::\(\d+\)(\d+))?', each.axes):
            group *= int(part) if part else mesh[name]
        total += FACTORS[each.kind](group) * each.bytes
    return total


def rules_of(imported: str) -> tuple[list[dict], list[str], list[str]]:
    """The annotations of the boundary as rules, and the names of arguments and results."""
    signature = next(line for line in imported.splitlines() if "func.func @" in line)
    arguments, results = signature.split(") -> ", 1)
    rules, names = [], {"arg": [], "result": []}
    for kind, text in (("arg", arguments), ("result", results)):
        parts = re.split(r"(?=tensor<)", text)[1:]
        for number, part in enumerate(parts):
            name = re.search(r'tp\.name = "([^"]*)"', part)
            names[kind].append(name.group(1) if name else f"{kind}{number}")
            sharding = re.search(r"tp\.sharding = #tp\.sharding<@\w+, (\[[^\]]*\])", part)
            if sharding:
                rules.append({kind: number, "sharding": sharding.group(1)})
    return rules, names["arg"], names["result"]


def as_rule(annotation: str, arguments: list[str], results: list[str]) -> dict | None:
    if annotation.startswith("{"):
        return json.loads(annotation)
    found = BOUNDARY.fullmatch(annotation)
    if not found:
        return None
    kind, name, number, dims = found.groups()
    names = arguments if kind == "argument" else results
    position = int(number) if number else names.index(name)
    return {"arg" if kind == "argument" else "result": position, "sharding": dims}


def constrain(source: str, annotation: str) -> str:
    """The program with a constraint behind the operation, on its last line."""
    text, number, line = ON_VALUE.fullmatch(annotation).groups()
    lines = source.splitlines()
    first = int(line) - 1
    name = re.match(r"\s*(%\w+)(?::\d+)? = ", lines[first]).group(1)
    if number:
        name += "#" + number
    indent = len(lines[first]) - len(lines[first].lstrip())
    last, depth = first, 0
    while True:
        plain = re.sub(r'"[^"]*"|->', "", lines[last])
        depth += sum(plain.count(c) for c in "([{<") - sum(plain.count(c) for c in ")]}>")
        following = lines[last + 1]
        if depth == 0 and len(following) - len(following.lstrip()) <= indent:
            break
        last += 1
    operation, rest = text.split(" ", 1)
    operand = f"({name})" if operation.startswith('"') else f" {name}"
    after = re.compile(re.escape(name) + r"(?![\w#])")
    for i in range(last + 1, len(lines)):
        lines[i] = after.sub("%explained", lines[i])
    lines[last] += f" %explained = {operation}{operand} {rest}"
    return "\n".join(lines) + "\n"


def check(file: pathlib.Path) -> tuple[str, list[str]]:
    imported = run(
        "tp-opt", file, "--tp-shard", "--stop-after=import", "--remarks-filter-missed=^$"
    )
    mesh, (rules, arguments, results) = mesh_of(imported), rules_of(imported)
    sizes = ",".join(f"{name}={size}" for name, size in mesh.items())
    collectives, faults, removed = explain(file), [], 0
    for each in collectives:
        where = f"{file.name}:{each.line}: {each.kind} over {each.axes}"
        if not CHAIN.search(each.cause):
            faults.append(f"{where}: no annotation is named: {each.cause}")
        found = REMOVES.fullmatch(each.rest)
        if not found:
            if not re.match(r"as line \d+$|no single annotation removes it: ", each.rest):
                faults.append(f"{where}: neither an annotation nor a reason: {each.rest}")
            continue
        annotation, before, after = found.group(1), int(found.group(2)), int(found.group(3))
        removed += 1
        with tempfile.TemporaryDirectory() as folder:
            changed, options = file, ["--tp-explain-trials=0"]
            rule = as_rule(annotation, arguments, results)
            if rule:
                path = pathlib.Path(folder) / "rules.json"
                rest = [known for known in rules if next(iter(known.items())) not in rule.items()]
                path.write_text(json.dumps({"mesh": sizes, "rules": [rule, *rest]}))
                options.append(f"--annotate={path}")
            else:
                changed = pathlib.Path(folder) / file.name
                changed.write_text(constrain(file.read_text(), annotation))
            try:
                left = explain(changed, *options)
            except RuntimeError as error:
                faults.append(f"{where}: {annotation}: {error}")
                continue
        if any((o.line, o.kind, o.axes) == (each.line, each.kind, each.axes) for o in left):
            faults.append(f"{where}: is not removed by {annotation}")
        for said, wire in ((before, wire_of(collectives, mesh)), (after, wire_of(left, mesh))):
            if wire is not None and abs(wire - said) > 1:
                faults.append(f"{where}: {annotation}: {said} bytes are said, but sent {wire:.0f}")
    return f"{file.name}: {len(collectives)} collectives, {removed} removed", faults


def main() -> int:
    files = [pathlib.Path(name) for name in sys.argv[1:]]
    failures = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for summary, faults in pool.map(check, files):
            print(summary, *faults, sep="\n", flush=True)
            failures += len(faults)
    print(f"{len(files)} programs, {failures} faults")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
