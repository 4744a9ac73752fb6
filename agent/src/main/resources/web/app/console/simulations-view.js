import { html, nothing } from "lit";
import { get, post } from "../lib/api.js";
import { count, number, time, words } from "../lib/format.js";
import "../components/data-chart.js";
import { ConsoleView } from "./console-view.js";

const EVERY_MILLIS = 700;
const WIDE = 1.96;
const STATES = { running: "warn", done: "good", failed: "bad" };

/** Ask the simulated market a small question: cost first, then progress, then a result with baselines (`#simulations/ID`). */
class SimulationsView extends ConsoleView {
  static properties = { cost: { state: true }, refused: { state: true }, costing: { state: true } };

  read() {
    return get(`/v1/simulations${this.argument ? `/${encodeURIComponent(this.argument)}` : ""}`);
  }

  show() {
    if (!this.data) return html`<h1>Simulations</h1>${this.waiting()}`;
    if (this.argument) return this.data.asked ? this.run(this.data) : nothing;
    return this.data.scenarios ? html`<h1>Simulations</h1>${this.form(this.data)} ${this.list(this.data.runs)}` : nothing;
  }

  form({ scenarios, policies }) {
    const field = (name, label, value, min, max) => html`<label class="field">${label}
      <input name=${name} type="number" min=${min} max=${max} value=${value} required></label>`;
    return html`<form class="panel stack" @submit=${this.start} @input=${() => (this.cost = null)}>
      <h2>Ask the simulated market</h2>
      <p class="small soft">Each scenario brings an oracle, a baseline and a policy that must lose; if it cannot tell them apart, its answer is worth nothing.
        More, and reports to keep: <code>vouch simulate</code>.</p>
      <label class="field">Scenario <select name="scenario">${scenarios.map(({ name, description }) => html`<option value=${name}>${name}: ${description}</option>`)}</select></label>
      <fieldset class="row"><legend class="small soft">Who enters beside them</legend>
        ${policies.map(({ name, description }) => html`<label class="row small" title=${description}><input type="checkbox" name="policies" value=${name} ?checked=${name === "vouch"}> ${name}</label>`)}
      </fieldset>
      <div class="row">${field("users", "Users per seed", 512, 64, 5000)} ${field("days", "Days", 7, 1, 30)} ${field("seeds", "Seeds", 2, 1, 5)}</div>
      ${this.refused ? html`<p class="note bad" role="alert">${this.refused}</p>` : nothing}
      ${this.cost ? this.projected(this.cost) : nothing}
      <div class="row">
        <button type="button" ?disabled=${this.costing} @click=${this.project}>${this.costing ? "Measuring …" : "What would it cost?"}</button>
        <button class="primary" ?disabled=${!this.cost}>Start</button>
      </div></form>`;
  }

  projected(cost) {
    return html`<p class="note" role="status">About <b>${number(Math.max(1, Math.round(cost.seconds)))} s</b> of one processor for ${number(cost.userDays)} user-days;
      ${cost.modelTokens} model tokens, no money. Projected from ${cost.how}.</p>`;
  }

  list(runs) {
    return html`<section class="panel"><h2>Since this server started</h2>${runs.length
      ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">scenario</th><th scope="col">state</th><th scope="col">begun</th><th scope="col" class="number">users</th><th scope="col" class="number">days</th><th scope="col" class="number">seeds</th></tr></thead>
          <tbody>${runs.map((run) => html`<tr><td><a href="#simulations/${run.id}">${run.asked.scenario}</a></td><td><span class="badge ${STATES[run.state]}">${run.state}</span></td>
            <td>${time(run.startedAtMillis)}</td><td class="number">${number(run.asked.users)}</td><td class="number">${number(run.asked.days)}</td><td class="number">${number(run.asked.seeds)}</td></tr>`)}</tbody></table></div>`
      : html`<p class="small soft">None.</p>`}</section>`;
  }

  run(run) {
    return html`<header class="stack"><p class="small"><a href="#simulations">All simulations</a></p>
        <div class="row"><h1>${words(run.asked.scenario)}</h1><span class="badge ${STATES[run.state]}">${run.state}</span><span class="badge warn">simulated</span></div></header>
      ${run.state === "running" ? this.progress(run) : nothing}
      ${run.failure ? html`<p class="note bad" role="alert">${run.failure}</p>` : nothing}
      ${run.report ? result(run.report) : nothing}`;
  }

  progress(run) {
    return html`<section class="panel stack"><h2>Progress</h2>
      <progress max=${run.steps} value=${Math.max(0, run.told.length - 1)} aria-label="Progress"></progress>
      <p class="small soft" aria-live="polite">${run.told.at(-1) ?? "making the market …"}</p></section>`;
  }

  asked() {
    const data = new FormData(this.querySelector("form"));
    const number = (name) => Number(data.get(name));
    return { scenario: data.get("scenario"), policies: data.getAll("policies"), users: number("users"), days: number("days"), seeds: number("seeds") };
  }

  async project() {
    this.costing = true;
    await this.attempt(async () => (this.cost = await post("/v1/simulations/cost", this.asked())));
    this.costing = false;
  }

  async start(event) {
    event.preventDefault();
    if (!this.cost) return;
    await this.attempt(async () => {
      const { id } = await post("/v1/simulations", this.asked());
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
    if (this.data?.state === "running") this.timer = setTimeout(() => this.refresh(), EVERY_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }
}

function result(report) {
  const { setup, policies } = report;
  const names = policies.map(({ policy, role }) => (role === "also" ? policy : `${policy} (${role})`));
  const deciding = policies[0].figures[0];
  const days = policies[0].visitingShareByDay.map((_, day) => `day ${day + 1}`);
  return html`<p>${report.question} <span class="badge ${report.separates ? "good" : "bad"}">${report.separates
      ? "the scenario tells its bad policy from its good ones" : "the scenario cannot tell its own policies apart: do not use this answer"}</span></p>
    <div class="two">
      <data-chart heading=${`${words(deciding.name)}, simulated`} kind="bar" horizontal .unit=${deciding.unit} .labels=${names}
        .series=${[{ name: words(deciding.name), hatched: true, values: policies.map(({ figures }) => figures[0].mean) }]}
        .how=${`Mean over ${count(setup.seeds, "seed")} of ${number(setup.users)} simulated users for ${count(setup.days, "day")}. Hatched: simulated.`}></data-chart>
      <data-chart heading="Who still visits, simulated" kind="line" unit="share of users" .labels=${days}
        .series=${policies.slice(0, 7).map((policy, index) => ({ name: names[index], dashed: true, values: policy.visitingShareByDay }))}
        how="The share of all simulated users who came on each day."></data-chart>
    </div>
    ${differences(report, names)}
    ${figures(policies, names)}
    <section class="panel stack"><h2>What this cannot say</h2>
      <p class="small">Users here are a model: examination, choice, fatigue and prices follow assumptions written down in docs/simulator.md, and how well such a market was
        fitted on real logs, and for what it must not be used, is there too. No live experiment stands behind these numbers. ${setup.users < 512
          ? "Fewer than 512 users per seed prove nothing." : ""}</p></section>`;
}

function differences({ policies }, names) {
  const rows = policies.map((policy, index) => [names[index], policy.againstKnownBad]).filter(([, against]) => against);
  if (!rows.length) return nothing;
  const first = rows[0][1];
  return html`<section class="panel"><h2>Against ${first.policy}, which must lose</h2><div class="scroll" tabindex="0"><table>
    <caption>${words(first.metric)}, ${first.unit}: paired difference over the same users, with 95 % interval</caption>
    <thead><tr><th scope="col">policy</th><th scope="col" class="number">difference</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">lift</th><th scope="col">verdict</th></tr></thead>
    <tbody>${rows.map(([name, against]) => html`<tr><th scope="row">${name}</th><td class="number">${number(against.difference)}</td>
      <td class="number">${against.standardError === undefined ? "too few users" : `${number(against.difference - WIDE * against.standardError)} to ${number(against.difference + WIDE * against.standardError)}`}</td>
      <td class="number">${number(against.liftPercent)} %</td><td>${against.verdict}</td></tr>`)}</tbody></table></div></section>`;
}

const figures = (policies, names) => html`<section class="panel"><h2>Every figure</h2><div class="scroll" tabindex="0"><table>
  <thead><tr><th scope="col">figure</th>${names.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
  <tbody>${policies[0].figures.map((figure, index) => html`<tr><th scope="row">${words(figure.name)} <span class="soft">${figure.unit}</span></th>
    ${policies.map((policy) => html`<td class="number">${number(policy.figures[index].mean)} <span class="soft">± ${number(policy.figures[index].seedSpread)}</span></td>`)}</tr>`)}</tbody></table></div>
  <p class="small soft">± is the standard deviation from seed to seed.</p></section>`;

customElements.define("simulations-view", SimulationsView);
