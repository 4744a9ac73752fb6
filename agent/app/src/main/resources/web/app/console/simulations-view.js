import { html, nothing } from "lit";
import { get, post } from "../lib/api.js";
import { number, time, words } from "../lib/format.js";
import { ConsoleView } from "./console-view.js";
import { scenarioReport } from "./scenario-report.js";
import "./segment-map.js";
import { talkReport } from "./talk-report.js";
import { worldCards } from "./world-cards.js";

const EVERY_MILLIS = 700;
const STATES = { running: "warn", done: "good", failed: "bad", interrupted: "bad" };

/** Ask the simulated market, or measure the conversation: cost first, then progress, then a result with baselines (`#simulations/ID`). */
class SimulationsView extends ConsoleView {
  static properties = { cost: { state: true }, refused: { state: true }, costing: { state: true }, chosen: { state: true } };

  constructor() {
    super();
    this.chosen = {};
  }

  async read() {
    if (this.argument) {
      const run = await get(`/v1/simulations/${encodeURIComponent(this.argument)}`);
      const cards = this.data?.cards ?? (await get("/v1/simulations/worlds")).cards;
      return { run, cards };
    }
    const [simulations, evaluations, { cards }] = await Promise.all(["/v1/simulations", "/v1/evaluations", "/v1/simulations/worlds"].map((path) => get(path)));
    return { simulations, evaluations, cards };
  }

  show() {
    if (!this.data) return html`<h1>Simulations and evaluations</h1>${this.waiting()}`;
    const { run, simulations, evaluations, cards } = this.data;
    if (run) return this.run(run, cards);
    return html`<h1>Simulations and evaluations</h1>
      ${this.refused ? html`<p class="note bad" role="alert">${this.refused}</p>` : nothing}
      <div class="two">${this.scenarioForm(simulations)} ${this.protocolForm(evaluations)}</div>
      ${list([...simulations.runs, ...evaluations.runs].toSorted((one, other) => other.startedAtMillis - one.startedAtMillis))}
      ${worldCards(cards)}`;
  }

  scenarioForm({ scenarios, policies }) {
    return html`<form class="panel stack" aria-label="Ask the simulated market" @submit=${this.start} @input=${this.changed} data-path="/v1/simulations">
      <h2>Ask the simulated market</h2>
      <p class="small soft">Each scenario brings an oracle, a baseline and a policy that must lose; if it cannot tell them apart, its answer is worth nothing.
        More, and reports to keep: <code>vouch simulate</code>.</p>
      ${this.choice("Scenario", "scenario", scenarios)}
      <fieldset class="row"><legend class="small soft">Who enters beside them</legend>
        ${policies.map(({ name, description }) => html`<label class="row small" title=${description}><input type="checkbox" name="policies" value=${name} ?checked=${name === "vouch"}> ${name}</label>`)}
      </fieldset>
      <div class="row fields">${field("users", "Users per seed", 512, 64, 5000)} ${field("days", "Days", 7, 1, 30)} ${field("seeds", "Seeds", 2, 1, 5)}</div>
      ${this.ending("/v1/simulations", "Start")}</form>`;
  }

  protocolForm({ protocols }) {
    return html`<form class="panel stack" aria-label="Measure the conversation" @submit=${this.start} @input=${this.changed} data-path="/v1/evaluations">
      <h2>Measure the conversation</h2>
      <p class="small soft">On invented catalogues, without a language model; your own data is not touched. Each brings its baselines.
        More, and on MovieLens: <code>vouch evaluate chat</code>.</p>
      ${this.choice("Protocol", "protocol", protocols)}
      <div class="row fields">${field("people", "People", 40, 5, 500)} ${field("seeds", "Seeds", 1, 1, 5)}</div>
      ${this.ending("/v1/evaluations", "Measure")}</form>`;
  }

  /** Names to choose from, with what the chosen one means. */
  choice(label, name, options) {
    const chosen = options.find((one) => one.name === this.chosen[name]) ?? options[0];
    return html`<label class="field">${label} <select name=${name} @change=${(event) => (this.chosen = { ...this.chosen, [name]: event.target.value })}>
        ${options.map((one) => html`<option value=${one.name}>${one.name.length < 4 ? one.name.toUpperCase() : words(one.name)}</option>`)}</select></label>
      <p class="small">${chosen.description}</p>`;
  }

  /** What every form ends with: the projected cost, without which nothing can be started. */
  ending(path, label) {
    const known = this.cost?.path === path;
    return html`${known ? projected(this.cost) : nothing}
      <div class="row"><button type="button" ?disabled=${!!this.costing} @click=${this.project}>${this.costing === path ? "Measuring …" : "What would it cost?"}</button>
        <button class="primary" ?disabled=${!known}>${label}</button></div>`;
  }

  changed() {
    this.cost = null;
  }

  run(run, cards) {
    return html`<header class="stack"><p class="small"><a href="#simulations">All simulations and evaluations</a></p>
        <div class="row"><h1>${words(run.title)}</h1><span class="badge ${STATES[run.state]}">${run.state}</span><span class="badge warn">simulated</span>
          ${Object.entries(run.asked ?? {}).filter(([name]) => !["scenario", "protocol"].includes(name)).map(([name, value]) => html`<span class="badge">${name}: ${[value].flat().join(", ") || "none"}</span>`)}</div></header>
      ${run.state === "running" ? progress(run) : nothing}
      ${run.failure ? html`<p class="note bad" role="alert">${run.failure}</p>` : nothing}
      ${run.report?.scenario ? scenarioReport(run.report, cards) : run.report?.talk ? talkReport(run.report.talk, cards) : run.report?.measured ? measured(run.report.measured) : nothing}
      ${run.state === "interrupted" && run.told.length ? html`<section class="panel"><h2>It came this far</h2><ol class="plain small">${run.told.map((line) => html`<li>${line}</li>`)}</ol></section>` : nothing}`;
  }

  asked(form) {
    const data = new FormData(form);
    const values = Object.fromEntries(data);
    for (const input of form.querySelectorAll("input[type=number]")) values[input.name] = Number(values[input.name]);
    if (form.elements.policies) values.policies = data.getAll("policies");
    return values;
  }

  async project(event) {
    const form = event.target.closest("form");
    if (!form.reportValidity()) return;
    const { path } = form.dataset;
    this.costing = path;
    await this.attempt(async () => (this.cost = { path, ...(await post(`${path}/cost`, this.asked(form))) }));
    this.costing = null;
  }

  async start(event) {
    event.preventDefault();
    const form = event.target;
    const { path } = form.dataset;
    if (this.cost?.path !== path) return;
    await this.attempt(async () => {
      const { id } = await post(path, this.asked(form));
      location.hash = `simulations/${id}`;
    });
  }

  async attempt(action) {
    try {
      this.refused = null;
      await action();
    } catch (problem) {
      this.refused = problem.message;
    }
  }

  updated() {
    clearTimeout(this.timer);
    if (this.data?.run?.state === "running") this.timer = setTimeout(() => this.refresh(), EVERY_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }
}

const field = (name, label, value, min, max) => html`<label class="field">${label}
  <input name=${name} type="number" min=${min} max=${max} value=${value} required></label>`;

const projected = ({ seconds, amount, unit, modelTokens, how }) => html`<p class="note" role="status">About <b>${number(Math.max(1, Math.round(seconds)))} s</b> of one processor for ${number(amount)} ${unit};
  ${modelTokens} model tokens, no money. Projected from ${how}.</p>`;

const list = (runs) => html`<section class="panel"><h2>Runs</h2>${runs.length
  ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">what</th><th scope="col">kind</th><th scope="col">state</th><th scope="col">begun</th><th scope="col" class="number">people</th><th scope="col" class="number">seeds</th></tr></thead>
      <tbody>${runs.map(({ id, kind, title, state, startedAtMillis, asked }) => html`<tr><td><a href="#simulations/${id}">${words(title)}</a></td><td>${kind}</td><td><span class="badge ${STATES[state]}">${state}</span></td>
        <td>${time(startedAtMillis)}</td><td class="number">${number(asked?.users ?? asked?.people)}</td><td class="number">${number(asked?.seeds)}</td></tr>`)}</tbody></table></div>
      <p class="small soft">The newest 50 of each kind are kept.</p>`
  : html`<p class="small soft">None yet.</p>`}</section>`;

const progress = ({ told, steps }) => html`<section class="panel stack"><h2>Progress</h2>
  ${steps ? html`<progress max=${steps} value=${Math.min(steps, Math.max(0, told.length - 1))} aria-label="Progress"></progress>` : html`<progress aria-label="Progress"></progress>`}
  <p class="small soft" aria-live="polite">${told.at(-1) ?? "preparing …"}</p></section>`;

/** A protocol's report: its goals first, then what was measured. */
const measured = ({ title, table, notes, goals }) => html`<p>${title}</p>
  ${goals.length ? html`<section class="panel"><h2>Goals</h2><div class="scroll" tabindex="0"><table>
    <thead><tr><th scope="col">figure</th><th scope="col">wanted</th><th scope="col">measured</th><th scope="col"></th></tr></thead>
    <tbody>${goals.map(({ figure, wanted, measured: got, reached }) => html`<tr><th scope="row">${figure}</th><td>${wanted}</td><td>${got}</td><td><span class="badge ${reached ? "good" : "bad"}">${reached ? "reached" : "not reached"}</span></td></tr>`)}</tbody></table></div>
    <p class="small soft">Goals are set for the sizes in docs/evaluations.md; with fewer people the intervals are wide.</p></section>` : nothing}
  ${table.rows.length ? html`<section class="panel"><h2>What was measured</h2><div class="scroll" tabindex="0"><table>
    <thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
    <tbody>${table.rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div></section>` : nothing}
  <section class="panel"><h2>What to know</h2><ul class="plain small">${notes.map((note) => html`<li>${note}</li>`)}</ul></section>`;

customElements.define("simulations-view", SimulationsView);
