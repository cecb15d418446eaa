// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Drawings of a mesh, of tensors cut over it, and of the steps of a device.
"use strict";

const svgElement = (tag, attributes = {}, text = "") => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
};

const htmlElement = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** A mesh: axes, outermost first; the last one counts fastest. */
class Mesh {
  constructor({ name, axes, devices }) {
    this.name = name;
    this.axes = axes;
    this.count = axes.reduce((product, axis) => product * axis.size, 1);
    this.devices = devices ?? Array.from({ length: this.count }, (_, position) => position);
  }

  coordinate(position, axis) {
    const minor = this.axes.slice(axis + 1).reduce((product, other) => product * other.size, 1);
    return Math.floor(position / minor) % this.axes[axis].size;
  }

  /** The part of a dimension that a position holds; terms are [axis, pre, size], major first. */
  part(terms, position) {
    return terms.reduce((part, [axis, pre, size]) => {
      const minor = this.axes[axis].size / (pre * size);
      return part * size + (Math.floor(this.coordinate(position, axis) / minor) % size);
    }, 0);
  }

  /** What cuts a dimension, as programs write it: {"dp", "tp":(1)2}. */
  print(terms) {
    const parts = terms.map(([axis, pre, size]) => {
      const { name, size: whole } = this.axes[axis];
      return size === whole ? `"${name}"` : `"${name}":(${pre})${size}`;
    });
    return `{${parts.join(", ")}}`;
  }
}

/** Buttons for all ranks: the last axis in columns, the one before in rows, others in planes. */
function drawMesh(mesh, chosen, choose) {
  const { axes } = mesh;
  const columns = axes.at(-1)?.size ?? 1, rows = axes.at(-2)?.size ?? 1;
  const plane = rows * columns, drawings = [];
  for (let first = 0; first < mesh.count; first += plane) {
    const outer = axes.slice(0, -2).map((axis, number) => `${axis.name} ${mesh.coordinate(first, number)}`);
    const corner = [outer.join(", "), axes.at(-2) && `${axes.at(-2).name} ↓`, axes.at(-1) && `${axes.at(-1).name} →`];
    const grid = htmlElement("div", { class: "plane", style: `grid-template-columns: auto repeat(${columns}, auto)` },
      htmlElement("span", { class: "axis" }, corner.filter(Boolean).join("  ")),
      ...Array.from({ length: columns }, (_, column) => htmlElement("span", { class: "axis" }, `${column}`)));
    for (let row = 0; row < rows; ++row) {
      grid.append(htmlElement("span", { class: "axis" }, axes.length > 1 ? `${row}` : ""));
      for (let column = 0; column < columns; ++column) {
        const position = first + row * columns + column;
        grid.append(htmlElement("button", {
          class: position === chosen ? "rank chosen" : "rank", "data-position": position,
          "aria-pressed": position === chosen ? "true" : "false", onclick: () => choose(position),
        }, `${mesh.devices[position]}`));
      }
    }
    drawings.push(grid);
  }
  return drawings;
}

/** The two dimensions to draw, rows and columns: cut ones first, else the last ones. */
function drawnDimensions({ dims }) {
  const cut = dims.map((_, number) => number).filter((number) => dims[number].parts.length > 1);
  const others = dims.map((_, number) => number).filter((number) => !cut.includes(number)).reverse();
  const [first, second] = [...cut, ...others];
  return second === undefined ? [undefined, first] : [Math.min(first, second), Math.max(first, second)];
}

const WHOLE = { size: 1, terms: [], parts: [[[0, 1]]] };

/** A tensor as a rectangle of its blocks; those that `chosen` holds are in full colour. */
function drawTensor(tensor, mesh, chosen, width, height, withRanks) {
  const [rowNumber, columnNumber] = drawnDimensions(tensor);
  const rows = tensor.dims[rowNumber] ?? WHOLE, columns = tensor.dims[columnNumber] ?? WHOLE;
  const svg = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}`, class: "tensor" });
  const count = rows.parts.length * columns.parts.length;
  const x = (element) => (element / Math.max(columns.size, 1)) * width;
  const y = (element) => (element / Math.max(rows.size, 1)) * height;
  rows.parts.forEach((rowRuns, row) => columns.parts.forEach((columnRuns, column) => {
    const held = mesh.part(rows.terms, chosen) === row && mesh.part(columns.terms, chosen) === column;
    const hue = (360 * (row * columns.parts.length + column)) / count;
    for (const [top, bottom] of rowRuns) for (const [left, right] of columnRuns) {
      const block = svgElement("rect", {
        class: held ? "block held" : "block", fill: `hsl(${hue} 55% 55%)`,
        x: x(left), y: y(top), width: x(right) - x(left), height: y(bottom) - y(top),
      });
      svg.append(block);
      if (!withRanks) continue;
      const ranks = [];
      for (let position = 0; position < mesh.count; ++position)
        if (mesh.part(rows.terms, position) === row && mesh.part(columns.terms, position) === column)
          ranks.push(mesh.devices[position]);
      const text = `${ranks.length > 1 ? "ranks" : "rank"} ${ranks.join(", ")}`;
      const extent = [[rowNumber, top, bottom], [columnNumber, left, right]]
        .filter(([number]) => number !== undefined)
        .map(([number, from, to]) => `dimension ${number}: ${from} to ${to - 1}`);
      block.append(svgElement("title", {}, [...extent, text].join("\n")));
      if (x(right) - x(left) > 7 * text.length && y(bottom) - y(top) > 14)
        svg.append(svgElement("text", { x: x(left) + 5, y: y(top) + 13 }, text));
    }
  }));
  return svg;
}

/** Steps one after the other: computation above, collectives below. */
function drawTimeline(steps, seconds, chosen, choose) {
  const width = 1130, lane = 34, gap = 4;
  const total = seconds.reduce((sum, time) => sum + time, 0) || 1;
  const svg = svgElement("svg", { width, height: 2 * lane + gap + 16, viewBox: `0 0 ${width} ${2 * lane + gap + 16}` });
  let start = 0;
  steps.forEach((step, number) => {
    const computes = step.kind === "compute";
    const rectangle = svgElement("rect", {
      class: `step ${computes ? "compute" : "wire"}${number === chosen ? " chosen" : ""}`, "data-step": number,
      x: (start / total) * width, y: computes ? 0 : lane + gap,
      width: Math.max((seconds[number] / total) * width, 0.6), height: lane,
    });
    rectangle.append(svgElement("title", {}, `${step.kind}: ${printSeconds(seconds[number])}`));
    rectangle.addEventListener("click", () => choose(number));
    svg.append(rectangle);
    start += seconds[number];
  });
  svg.append(svgElement("text", { x: 0, y: 2 * lane + gap + 13 }, "0"),
    svgElement("text", { x: width, y: 2 * lane + gap + 13, "text-anchor": "end" }, printSeconds(total)));
  return svg;
}

/** A bar of parts {name, bytes, class}, as long as its share of `most`. */
function drawBar(parts, most) {
  const width = 1130, height = 22;
  const svg = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  let start = 0;
  for (const part of parts) {
    const length = (part.bytes / (most || 1)) * width;
    const rectangle = svgElement("rect", { class: part.class, x: start, y: 0, width: length, height });
    rectangle.append(svgElement("title", {}, `${part.name}: ${printBytes(part.bytes)}`));
    svg.append(rectangle);
    start += length;
  }
  return svg;
}
