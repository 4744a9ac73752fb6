import { html, nothing } from "lit";
import { get, post } from "../lib/api.js";
import { words } from "../lib/format.js";
import "../components/data-chart.js";
import "../components/point-chart.js";
import { ConsoleView } from "./console-view.js";
import "./round-card.js";
import { beliefs, budget, guardrails, influence, liveExperiments, pareto, ranksNow, simToLive, uplifts, weights } from "./tuner-parts.js";
import { proposal } from "./tuner-proposal.js";

const EVERY_MILLIS = 1_500;
const STATES = { running: "warn", held: "bad", frozen: "bad", finished: "good", open: "", unreadable: "bad" };
const read = (...paths) => Promise.all(paths.map((path) => get(`/v1/${path}`)));

/** What did it change, and should I let it? The studies, or one of them (`#tuner/NAME`). */
class TunerView extends ConsoleView {
  static properties = { outcome: { state: true }, refused: { state: true }, asking: { state: true }, rail: { state: true } };

  async read() {
    if (!this.argument) {
      const [{ studies }, configurations, { experiments }] = await read("tuner/studies", "tuner/configurations", "experiments");
      return { studies, configurations, experiments };
    }
    const name = `tuner/studies/${encodeURIComponent(this.argument)}`;
    const [status, { rounds }, run, configurations] = await read(name, `${name}/rounds`, `${name}/run`, "tuner/configurations");
    // Counting live experiments reads every event: not while a study is watched step by step.
    const live = (status.state === "running" && this.data?.live) || (await get("/v1/tuner/sim-to-live"));
    return { status, rounds, run, configurations, live };
  }

  path() {
    return `/v1/tuner/studies/${encodeURIComponent(this.argument)}`;
  }

  show() {
    if (!this.data) return html`<h1>Tuner</h1>${this.waiting()}`;
    return this.data.studies ? this.studies(this.data) : this.study(this.data);
  }

  refusal() {
    return this.refused ? html`<p class="note bad" role="alert">${this.refused}</p>` : nothing;
  }

  studies({ studies, configurations, experiments }) {
    return html`<h1>Tuner</h1>${this.refusal()}
      ${this.ranking(configurations)}
      <section class="panel"><h2>Studies</h2>${studies.length
        ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">study</th><th scope="col">state</th><th scope="col">method</th><th scope="col" class="number">rounds</th><th scope="col">confirmed</th></tr></thead>
            <tbody>${studies.map((study) => html`<tr><td><a href="#tuner/${encodeURIComponent(study.study)}">${study.study}</a>
              ${study.isSimulated ? html`<span class="badge">simulated</span>` : nothing}</td>
              <td><span class="badge ${STATES[study.state]}">${study.state}</span></td><td>${study.method}</td>
              <td class="number">${study.roundsObserved} of ${study.rounds}</td><td>${study.isConfirmed ? "yes" : "no"}</td></tr>`)}</tbody></table></div>`
        : html`<p class="small soft">None yet: begin one below, or <code>vouch tune run</code>.</p>`}</section>
      ${liveExperiments(experiments, this.outcome, (id) => this.look(id))}
      ${this.begin()}`;
  }

  ranking(configurations) {
    return ranksNow(configurations, () => this.act("/v1/tuner/rollback", {}));
  }

  begin() {
    const field = (name, label, value, max) => html`<label class="field">${label}
      <input name=${name} type="number" min="1" max=${max} value=${value} required></label>`;
    return html`<form class="panel stack" @submit=${this.start}><h2>Begin a study in the simulated market</h2>
      <p class="small soft">Nothing real is changed: weights are tried on simulated visitors, and what is confirmed waits for your word.
        Costs processor time only, no money and no model tokens unless a controller with a model is chosen.</p>
      <div class="row fields">
        <label class="field">Name <input name="study" value="market" required pattern="[a-z0-9][a-z0-9\\-]*" title="lower-case letters, digits and -"></label>
        ${field("rounds", "Rounds", 3, 50)} ${field("visitors", "Visitors per window", 2000, 100000)} ${field("trials", "Trials per search", 200, 5000)} ${field("requests", "Logged requests", 200, 2000)}
        ${field("seed", "Seed", 1, 1000000)}
        <label class="field" title="Of the visitors: what the off-policy gate goes by">Share left to chance <input name="exploredShare" type="number" min="0" max="0.5" step="0.05" value="0.1" required></label>
      </div>
      <div><button class="primary">Begin</button></div></form>`;
  }

  study({ status, rounds, run, configurations, live }) {
    const pairs = live.pairs.filter(({ study }) => study === status.study);
    return html`<header class="stack">
        <p class="small"><a href="#tuner">All studies</a></p>
        <div class="row"><h1>${status.study}</h1><span class="badge ${STATES[status.state]}">${status.state}</span>
          <span class="badge ${status.isSimulated ? "warn" : "good"}">${status.isSimulated ? "simulated market" : "real people"}</span><span class="badge">controller: ${status.controller}</span></div>
        ${this.buttons(status)}
        ${Object.entries(status.holds).map(([hold, reason]) => html`<p class="note warn"><b>${words(hold)}</b>: ${reason}</p>`)}
        ${status.frozen ? html`<p class="note bad">${status.frozen[0].toUpperCase() + status.frozen.slice(1)}</p>` : nothing}
        ${this.asking ? this.question() : nothing}
        ${this.refusal()}
      </header>
      ${status.state === "running" ? progress(run) : nothing}
      ${this.proposal(status, rounds, configurations)}
      <div class="two">${influence(rounds)} ${uplifts(rounds, status, pairs)}</div>
      ${guardrails(rounds, status)}
      <div class="two">${pareto(rounds, status, this.rail, (metric) => (this.rail = metric))} ${weights(rounds)}</div>
      <section class="panel stack"><h2>Rounds</h2>${rounds.length
        ? rounds.map((round) => html`<round-card .round=${round} .status=${status} path=${this.path()}></round-card>`)
        : html`<p class="small soft">None was searched yet.</p>`}</section>
      <div class="two">${simToLive(live)} ${beliefs(status.relations)}</div>
      ${budget(status.budget)}
      ${status.decisions.length || configurations.activations.length ? this.ranking(configurations) : nothing}
      ${status.state !== "running" && run.told.length ? progress(run) : nothing}`;
  }

  proposal(status, rounds, { active, factors }) {
    const weighed = Object.keys(rounds[0]?.multipliers ?? {});
    const activate = weighed.length > 0 && weighed.every((factor) => factors.includes(factor));
    return proposal(status, rounds, { activate, active: active?.version }, {
      approve: (now) => this.act(`${this.path()}/approve`, { activate: now }),
      reject: () => (this.asking = "reject"),
      trial: () => (this.asking = "trial"),
    });
  }

  buttons(status) {
    const act = (path, label, kind = "") => html`<button class=${kind} @click=${() => this.act(`${this.path()}/${path}`, {})}>${label}</button>`;
    const over = status.state === "finished";
    return html`<div class="row">
      ${status.state === "running" ? act("stop", "Stop after this step", "danger") : nothing}
      ${status.state === "open" ? act("resume", "Go on", "primary") : nothing}
      ${Object.keys(status.holds).length ? act("release", "Release the hold") : nothing}
      ${status.frozen ? act("unfreeze", "Unfreeze") : over ? nothing : html`<button @click=${() => (this.asking = "freeze")}>Freeze …</button>`}
    </div>`;
  }

  /** What has to be said before something is done. */
  question() {
    const never = html`<button type="button" class="quiet" @click=${() => (this.asking = null)}>Never mind</button>`;
    if (this.asking === "trial") {
      return html`<form class="panel stack" @submit=${this.tryOut}><h2>Try the proposal on real people</h2>
        <p class="small soft">People's recommendations and chats are ranked by it from now on, for the share and the time you say; the others keep what ranks now. Stop it at any time: everybody gets the present ranking again.</p>
        <div class="row fields"><label class="field">Share of people, % <input name="share" type="number" min="1" max="99" value="10" required></label>
          <label class="field">Hours <input name="hours" type="number" min="1" max="2160" value="168" required></label></div>
        <div class="row"><button class="primary">Begin the experiment</button>${never}</div></form>`;
    }
    return html`<form class="row" @submit=${this.decide}><label class="field">Why ${this.asking}? <input name="reason" required maxlength="200"></label>
      <button class="danger">${this.asking === "freeze" ? "Freeze" : "Reject"}</button>${never}</form>`;
  }

  async decide(event) {
    event.preventDefault();
    const reason = new FormData(event.target).get("reason");
    const path = `${this.path()}/${this.asking}`;
    this.asking = null;
    await this.act(path, { reason });
  }

  async tryOut(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const { status, rounds } = this.data;
    const { configurationVersion } = rounds.find(({ round }) => round === status.confirmation.round).deployment;
    this.asking = null;
    await this.attempt(async () => {
      const { weightByFactor } = await get(`/v1/tuner/configurations/${encodeURIComponent(configurationVersion)}`);
      const asked = { id: `${configurationVersion}-live`, treatmentWeights: weightByFactor, treatmentShare: Number(form.get("share")) / 100, hours: Number(form.get("hours")) };
      await post("/v1/experiments", asked);
      location.hash = "tuner";
    });
  }

  async look(id) {
    await this.attempt(async () => (this.outcome = await get(`/v1/experiments/${encodeURIComponent(id)}`)));
  }

  async start(event) {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.target));
    for (const name of ["rounds", "visitors", "trials", "requests", "seed", "exploredShare"]) values[name] = Number(values[name]);
    await this.attempt(async () => {
      await post("/v1/tuner/studies", values);
      location.hash = `tuner/${encodeURIComponent(values.study)}`;
    });
  }

  act(path, body) {
    return this.attempt(async () => {
      await post(path, body);
      await this.refresh();
    });
  }

  async attempt(action) {
    try {
      this.refused = null;
      await action();
    } catch (problem) {
      await this.refresh();
      this.refused = problem.message;
    }
  }

  updated(changed) {
    if (changed.has("argument")) {
      this.refused = null;
      this.asking = null;
    }
    clearTimeout(this.timer);
    if (this.data?.status?.state === "running") this.timer = setTimeout(() => this.refresh(), EVERY_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }
}

/** The newest step first; a text that begins with its step's name says it once. */
const progress = (run) => html`<section class="panel"><h2>Steps</h2>
  <ol class="plain small steps" aria-live="polite">${run.told.slice(-12).reverse().map(({ round, step, text }) => html`<li><span class="soft number">${round ? `round ${round}` : ""}</span>
    ${step ? html`<b>${step}</b>` : nothing} ${step && text.startsWith(`${step}: `) ? text.slice(step.length + 2) : text}</li>`)}</ol></section>`;

customElements.define("tuner-view", TunerView);
