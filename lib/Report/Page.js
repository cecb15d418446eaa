// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The page: what is chosen, and what is shown of the report.
"use strict";

/** A number with three digits and a prefix of `prefixes`, which are `base` apart. */
function printScaled(number, base, prefixes) {
  let prefix = 0;
  while (Math.abs(number) >= base && prefix < prefixes.length - 1) {
    number /= base;
    ++prefix;
  }
  return `${prefix || !Number.isInteger(number) ? Number(number.toPrecision(3)) : number} ${prefixes[prefix]}`;
}
const printBytes = (bytes) => printScaled(bytes, 1024, ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]);
const printFlops = (flops) => printScaled(flops, 1000, ["FLOP", "kFLOP", "MFLOP", "GFLOP", "TFLOP", "PFLOP", "EFLOP"]);
const printSeconds = (time) => printScaled(time * 1e9, 1000, ["ns", "µs", "ms", "s"]);
const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

const report = JSON.parse(document.getElementById("report").textContent);
const mesh = new Mesh(report.mesh);
const tensors = [
  ...report.arguments.map((tensor) => ({ ...tensor, role: "argument" })),
  ...report.results.map((tensor) => ({ ...tensor, role: "result" })),
];
const collectives = report.steps.map((step, number) => ({ ...step, number })).filter((step) => step.kind !== "compute");
const RATES = [
  ["flopsPerSecond", "GFLOP/s", 1e9],
  ["bytesPerSecond", "GB/s to memory", 1e9],
  ["wireBytesPerSecond", "GB/s on the wire", 1e9],
  ["secondsPerMessage", "µs a message", 1e-6],
];
const chosen = { position: 0, step: undefined, tensor: undefined };
const order = { collectives: ["number", 1], tensors: ["number", 1] };

const find = (id) => document.getElementById(id);
/** A truth value takes a byte. */
const bits = (dtype) => Math.max(8, Number(/\d+/.exec(dtype)?.[0]));
const countOwned = (tensor, position) => tensor.dims.reduce((product, { terms, parts }) =>
  product * parts[mesh.part(terms, position)].reduce((sum, [from, to]) => sum + to - from, 0), 1);
const product = (sizes) => sizes.reduce((result, size) => result * size, 1);
const bytesOf = (tensor, elements) => (elements * bits(tensor.dtype)) / 8;
const printSharding = (tensor) => `[${tensor.dims.map(({ terms }) => mesh.print(terms)).join(", ")}]`;

function estimate(step) {
  const { machine } = report;
  if (step.kind === "compute")
    return Math.max(step.flops / machine.flopsPerSecond, step.bytes / machine.bytesPerSecond);
  return step.runs * (step.messages * machine.secondsPerMessage + step.wireBytes / machine.wireBytesPerSecond);
}

/** Fill a table: columns are {key, title, number, print}; a click on a title sorts by it. */
function fillTable(id, columns, rows, chosenRow, choose) {
  const [key, direction] = order[id] ?? [undefined, 1];
  const sorted = key === undefined ? rows : [...rows].sort((a, b) =>
    direction * (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : a.number - b.number));
  const head = columns.map(({ key: own, title, number }) => htmlElement("th", {
    class: number ? "number" : undefined, "data-key": own,
    "aria-sort": own === key ? (direction > 0 ? "ascending" : "descending") : undefined,
    onclick: () => {
      if (!order[id]) return;
      order[id] = [own, own === key ? -direction : 1];
      render();
    },
  }, title));
  const body = sorted.map((row) => htmlElement("tr", {
    class: [choose && "clickable", row.number === chosenRow && "chosen"].filter(Boolean).join(" "),
    "data-number": row.number, onclick: () => choose?.(row.number),
  }, ...columns.map(({ key: own, number, print }) =>
    htmlElement("td", { class: number ? "number" : undefined }, print ? print(row) : `${row[own]}`))));
  find(id).replaceChildren(htmlElement("thead", {}, htmlElement("tr", {}, ...head)), htmlElement("tbody", {}, ...body));
}

function renderSummary() {
  document.title = `${report.title || report.entry} · tp`;
  find("title").textContent = report.title || report.entry;
  const axes = mesh.axes.map(({ name, size }) => `${name} = ${size}`).join(", ");
  find("summary").textContent = `${report.entry} on @${mesh.name} <${axes}>, ${plural(mesh.count, "rank")}: `
    + `${printFlops(report.flops)} a rank, ${plural(report.collectives, "collective")} `
    + `and ${printBytes(report.wireBytes)} on its wire a step.`;
}

function renderPlan() {
  find("plan-section").hidden = !report.plan;
  find("plan").textContent = report.plan ?? "";
}

function renderMesh() {
  find("mesh").replaceChildren(...drawMesh(mesh, chosen.position, (position) => {
    chosen.position = position;
    render();
  }));
}

function renderRates() {
  find("machine").replaceChildren(...RATES.map(([key, unit, scale]) => htmlElement("label", {}, htmlElement("input", {
    type: "number", min: 0, step: "any", name: key, value: Number((report.machine[key] / scale).toPrecision(6)),
    oninput: (event) => {
      const rate = Number(event.target.value) * scale;
      if (!(rate > 0)) return;
      report.machine[key] = rate;
      renderStep();
    },
  }), ` ${unit}`)));
}

function describeStep(step) {
  if (step.kind === "compute")
    return [`${plural(step.ops, "operation")}: ${printFlops(step.flops)}, ${printBytes(step.bytes)} to and from memory`,
      ...step.most.map(({ name, place, flops, bytes }) =>
        `${name} ${place}: ${printFlops(flops)}, ${printBytes(bytes)}`)];
  return [`${step.combiner} over ${step.axes}, groups of ${step.group}: ${printBytes(step.operandBytes)} on a rank, `
    + `${printBytes(step.wireBytes)} on its wire, ${plural(step.messages, "message")}, ${plural(step.runs, "time")}`,
    step.cause ? `because ${step.cause}` : "", step.place];
}

function renderStep() {
  const seconds = report.steps.map(estimate);
  const sum = (wanted) => report.steps.reduce((total, step, number) =>
    total + ((step.kind === "compute") === wanted ? seconds[number] : 0), 0);
  find("times").replaceChildren(`${printSeconds(sum(true) + sum(false))} a step:`,
    htmlElement("span", { class: "key", style: "background: var(--compute)" }), `computation ${printSeconds(sum(true))}`,
    htmlElement("span", { class: "key", style: "background: var(--wire)" }), `collectives ${printSeconds(sum(false))}`);
  find("timeline").replaceChildren(drawTimeline(report.steps, seconds, chosen.step, chooseStep));
  const step = report.steps[chosen.step];
  find("step").replaceChildren(...(step ? [htmlElement("div", { class: "panel" },
    htmlElement("h3", {}, `${step.kind}, ${printSeconds(seconds[chosen.step])}`),
    ...describeStep(step).filter(Boolean).map((line) => htmlElement("p", {}, line)))] : []));
}

function chooseStep(number) {
  chosen.step = number;
  renderStep();
  renderCollectives();
}

function renderCollectives() {
  const kinds = new Map();
  for (const { kind, runs, wireBytes } of collectives) {
    const [count, bytes] = kinds.get(kind) ?? [0, 0];
    kinds.set(kind, [count + runs, bytes + runs * wireBytes]);
  }
  find("kinds").textContent = [...kinds].map(([kind, [count, bytes]]) =>
    `${count} ${kind}, ${printBytes(bytes)}`).join("; ") || "None: no rank needs anything of another.";
  fillTable("collectives", [
    { key: "number", title: "#", number: true, print: ({ number }) => `${collectives.findIndex((one) => one.number === number)}` },
    { key: "kind", title: "kind", print: ({ kind, combiner }) => `${kind} ${combiner}` },
    { key: "axes", title: "over" },
    { key: "operandBytes", title: "on a rank", number: true, print: ({ operandBytes }) => printBytes(operandBytes) },
    { key: "wireBytes", title: "on its wire", number: true, print: ({ wireBytes }) => printBytes(wireBytes) },
    { key: "runs", title: "times", number: true },
    { key: "place", title: "place" },
    { key: "cause", title: "because" },
  ], collectives, chosen.step, chooseStep);
}

function renderMemory() {
  const { memory } = report;
  const whole = (role) => tensors.filter((tensor) => tensor.role === role).reduce((sum, tensor) =>
    sum + bytesOf(tensor, product(tensor.dims.map(({ size }) => size))), 0);
  const owned = (role) => tensors.filter((tensor) => tensor.role === role).reduce((sum, tensor) =>
    sum + bytesOf(tensor, countOwned(tensor, chosen.position)), 0);
  const working = memory.workspace ?? memory.values;
  const rows = [
    { number: 0, name: "arguments", bytes: memory.arguments, owned: owned("argument"), whole: whole("argument"), class: "compute" },
    { number: 1, name: "results", bytes: memory.results, owned: owned("result"), whole: whole("result"), class: "wire" },
    { number: 2, name: memory.workspace === undefined ? "values between (estimated)" : "workspace", bytes: working, class: "values" },
  ];
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  find("memory").replaceChildren(drawBar(rows, total));
  fillTable("memory-table", [
    { key: "name", title: "", print: ({ name, class: kind }) => htmlElement("span", {},
      htmlElement("span", { class: "key", style: `background: var(--${kind}); margin-left: 0` }), name) },
    { key: "bytes", title: "buffers of a rank", number: true, print: ({ bytes }) => printBytes(bytes) },
    { key: "owned", title: `filled on rank ${mesh.devices[chosen.position]}`, number: true,
      print: ({ owned: filled }) => (filled === undefined ? "" : printBytes(filled)) },
    { key: "whole", title: "of the whole", number: true, print: ({ whole: all }) => (all === undefined ? "" : printBytes(all)) },
  ], [...rows, { number: 3, name: "together", bytes: total, class: "back" }]);
}

function renderTensors() {
  const wanted = find("filter").value;
  const rows = tensors.map((tensor, number) => ({ ...tensor, number, sharding: printSharding(tensor),
    bytes: bytesOf(tensor, product(tensor.local)) })).filter(({ name }) => name.includes(wanted));
  const drawn = rows.slice(0, 400);
  find("shown").textContent = drawn.length < rows.length ? `the first ${drawn.length} of ${rows.length}` : plural(rows.length, "tensor");
  fillTable("tensors", [
    { key: "number", title: "", print: (tensor) => drawTensor(tensor, mesh, chosen.position, 60, 34, false) },
    { key: "name", title: "name", print: ({ name }) => htmlElement("span", { class: "name" }, name) },
    { key: "role", title: "" },
    { key: "dtype", title: "dtype" },
    { key: "dims", title: "shape", print: ({ dims }) => dims.map(({ size }) => size).join(" × ") },
    { key: "sharding", title: "cut", print: ({ sharding }) => htmlElement("code", {}, sharding) },
    { key: "local", title: "on a rank", print: ({ local }) => local.join(" × ") },
    { key: "bytes", title: "bytes", number: true, print: ({ bytes }) => printBytes(bytes) },
  ], drawn, chosen.tensor, (number) => {
    chosen.tensor = number;
    renderTensors();
  });
  const tensor = tensors[chosen.tensor];
  const names = tensor ? drawnDimensions(tensor) : [];
  find("tensor").replaceChildren(...(tensor ? [htmlElement("div", { class: "panel" },
    htmlElement("h3", {}, htmlElement("span", { class: "name" }, tensor.name), ` ${printSharding(tensor)}`),
    drawTensor(tensor, mesh, chosen.position, 640, names[0] === undefined ? 60 : 300, true),
    htmlElement("p", { class: "hint" }, [names[0] !== undefined && `dimension ${names[0]} downwards`,
      names[1] !== undefined && `dimension ${names[1]} to the right`].filter(Boolean).join(", ")
      + `; rank ${mesh.devices[chosen.position]} holds ${plural(countOwned(tensor, chosen.position), "element")}.`))] : []));
}

function render() {
  renderMesh();
  renderStep();
  renderCollectives();
  renderMemory();
  renderTensors();
}

find("machine").addEventListener("submit", (event) => event.preventDefault());
find("filter").addEventListener("input", renderTensors);
renderSummary();
renderPlan();
renderRates();
render();
