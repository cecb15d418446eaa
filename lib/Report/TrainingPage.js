// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The page of a training plan: bars of seconds and of bytes for each recipe.
"use strict";

const report = JSON.parse(document.getElementById("report").textContent);
const GIB = 2 ** 30;
/** Colours that stay apart on light and dark ground. */
const hue = (number) => `hsl(${(number * 137.5 + 210) % 360} 45% 55%)`;

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function describe(recipe) {
  const degrees = ["tp", "pp", "vp", "cp", "ep", "dp"].filter((name) => recipe[name] > 1)
    .map((name) => `${name}=${recipe[name]}`);
  const more = [`micro-batch ${recipe.micro_batch}`, recipe.sequence_parallel && "sequence parallel",
    recipe.zero > 0 && `ZeRO ${recipe.zero}`, recipe.recompute !== "none" && `recompute ${recipe.recompute}`];
  return [degrees.join(" ") || "one device", ...more].filter(Boolean).join(", ");
}

/** A bar whose parts are as wide as their shares of `whole`, with a key of those that count. */
function drawBar(parts, whole, print) {
  const entries = Object.entries(parts).map(([name, value], number) => ({ name, value, colour: hue(number) }));
  const shown = entries.filter(({ value }) => value > 0.002 * whole);
  return element("div", {},
    element("div", { class: "bar" }, ...shown.map(({ name, value, colour }) => element("span", {
      style: `width: ${(100 * value) / whole}%; background: ${colour}`, title: `${name} ${print(value)}`,
    }))),
    element("p", { class: "keys" }, ...shown.flatMap(({ name, value, colour }) => [
      element("span", { class: "key", style: `background: ${colour}` }), `${name} ${print(value)}`])));
}

const plans = report.plans.map((plan, number) => ({ title: number ? `Plan ${number + 1}` : "The plan", ...plan }));
if (report.megatron) plans.push({ title: "Megatron's plan", ...report.megatron });
const slowest = Math.max(...plans.map((plan) => plan.seconds));
const largest = Math.max(...plans.map((plan) => plan.bytes));
document.title = `${report.model} on ${report.machine} · tp`;
document.getElementById("title").textContent = `${report.model} on ${plans[0].recipe.devices} × ${report.machine}`;
document.getElementById("plans").replaceChildren(...plans.map((plan) => element("div", { class: "panel plan" },
  element("h3", {}, `${plan.title}: ${describe(plan.recipe)}`),
  element("p", {}, `${plan.seconds.toFixed(3)} s a step, ${(100 * (plan.seconds / plans[0].seconds - 1)).toFixed(1)} % `
    + `more than the first; ${(plan.bytes / GIB).toFixed(1)} GiB`),
  drawBar(plan.phases, slowest, (seconds) => `${seconds.toFixed(3)} s`),
  drawBar(plan.memory, largest, (bytes) => `${(bytes / GIB).toFixed(2)} GiB`))));
document.getElementById("words").textContent = report.words;
