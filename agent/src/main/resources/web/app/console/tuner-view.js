import { html, nothing } from "lit";
import { get, post } from "../lib/api.js";
import { count, time, words } from "../lib/format.js";
import "../components/data-chart.js";
import { ConsoleView } from "./console-view.js";
import { beliefs, budget, guardrails, influence, liveExperiments, proposal, uplifts } from "./tuner-parts.js";

const EVERY_MILLIS = 1_500;
const STATES = { running: "warn", held: "bad", frozen: "bad", finished: "good", open: "" };

/** What did it change, and should I let it? The studies, or one of them (`#tuner/NAME`). */
class TunerView extends ConsoleView {
  static properties = { outcome: { state: true }, refused: { state: true }, asking: { state: true } };

  async read() {
    if (!this.argument) {
      const [{ studies }, configurations, { experiments }] = await Promise.all(
        ["/v1/tuner/studies", "/v1/tuner/configurations", "/v1/experiments"].map((path) => get(path)));
      return { studies, configurations, experiments };
    }
    const path = this.path();
    const [status, { rounds }, { experiments }] = await Promise.all([get(path), get(`${path}/rounds`), get("/v1/experiments")]);
    const run = await get(`${path}/run`).catch(() => null);
    return { status, rounds, run, live: experiments.length };
  }

  path() {
    return `/v1/tuner/studies/${encodeURIComponent(this.argument)}`;
  }

  show() {
    if (!this.data) return html`<h1>Tuner</h1>${this.waiting()}`;
    return html`${this.data.studies ? this.studies(this.data) : this.data.status ? this.study(this.data) : nothing}
      ${this.refused ? html`<p class="note bad" role="alert">${this.refused}</p>` : nothing}`;
  }

  studies({ studies, configurations, experiments }) {
    const active = configurations.active;
    return html`<h1>Tuner</h1>
      <section class="panel stack"><h2>What ranks now</h2>
        <p><b>${active?.version ?? "the default configuration"}</b> ${active ? html`<span class="small soft">${active.note}</span>` : nothing}</p>
        ${configurations.activations.length
          ? html`<ul class="plain small">${configurations.activations.slice(-5).reverse().map(({ version, atMillis }) => html`<li>${version} <span class="soft">since ${time(atMillis)}</span></li>`)}</ul>
              <div><button @click=${() => this.act("/v1/tuner/rollback", {})}>Roll back to the one before</button></div>`
          : html`<p class="small soft">Nothing was ever activated, so there is nothing to roll back.</p>`}
      </section>
      <section class="panel"><h2>Studies</h2>${studies.length
        ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">study</th><th scope="col">state</th><th scope="col">method</th><th scope="col" class="number">rounds</th><th scope="col">confirmed</th></tr></thead>
            <tbody>${studies.map((study) => html`<tr><td><a href="#tuner/${encodeURIComponent(study.study)}">${study.study}</a>
              ${study.isSimulated ? html`<span class="badge">simulated</span>` : nothing}</td>
              <td><span class="badge ${STATES[study.state]}">${study.state}</span></td><td>${study.method}</td>
              <td class="number">${study.roundsObserved} of ${study.rounds}</td><td>${study.isConfirmed ? "yes" : "no"}</td></tr>`)}</tbody></table></div>`
        : html`<p class="small soft">None yet.</p>`}</section>
      ${liveExperiments(experiments, this.outcome, (id) => this.look(id))}
      ${this.begin()}`;
  }

  begin() {
    const field = (name, label, value, max) => html`<label class="field">${label}
      <input name=${name} type="number" min="1" max=${max} value=${value} required></label>`;
    return html`<form class="panel stack" @submit=${this.start}><h2>Begin a study in the simulated market</h2>
      <p class="small soft">Nothing real is changed: weights are tried on simulated visitors, and what is confirmed waits for your word.
        Costs processor time only, no money and no model tokens unless a controller with a model is chosen.</p>
      <div class="row">
        <label class="field">Name <input name="study" value="market" required pattern="[a-z0-9][a-z0-9\\-]*"></label>
        ${field("rounds", "Rounds", 3, 50)} ${field("visitors", "Visitors per window", 2000, 100000)} ${field("trials", "Trials per search", 200, 5000)} ${field("requests", "Logged requests", 200, 2000)}
        ${field("seed", "Seed", 1, 1000000)}
      </div>
      <div><button class="primary">Begin</button></div></form>`;
  }

  study({ status, rounds, run, live }) {
    const running = status.state === "running";
    return html`<header class="stack">
        <p class="small"><a href="#tuner">All studies</a></p>
        <div class="row"><h1>${status.study}</h1><span class="badge ${STATES[status.state]}">${status.state}</span>
          <span class="badge warn">simulated market</span><span class="badge">controller: ${status.controller}</span></div>
        ${this.buttons(status, running)}
        ${Object.entries(status.holds).map(([hold, reason]) => html`<p class="note warn"><b>${words(hold)}</b>: ${reason}</p>`)}
        ${status.frozen ? html`<p class="note bad">Frozen: ${status.frozen}</p>` : nothing}
        ${this.asking ? this.reasonForm() : nothing}
      </header>
      ${budget(status.budget)}
      ${proposal(status, (path, body) => this.act(`${this.path()}/${path}`, body), () => (this.asking = "reject"))}
      <div class="two">${influence(rounds)} ${uplifts(rounds)}</div>
      ${guardrails(rounds)}
      <div class="two">${beliefs(status.relations)} ${simToLive(live)}</div>
      ${run ? progress(run) : nothing}`;
  }

  buttons(status, running) {
    const act = (path, label, kind = "") => html`<button class=${kind} @click=${() => this.act(`${this.path()}/${path}`, {})}>${label}</button>`;
    return html`<div class="row">
      ${running ? act("stop", "Stop after this step", "danger") : nothing}
      ${status.state === "open" ? act("resume", "Go on", "primary") : nothing}
      ${Object.keys(status.holds).length ? act("release", "Release the hold") : nothing}
      ${status.frozen ? act("unfreeze", "Unfreeze") : html`<button @click=${() => (this.asking = "freeze")}>Freeze …</button>`}
    </div>`;
  }

  reasonForm() {
    return html`<form class="row" @submit=${this.decide}><label class="field">Why ${this.asking}? <input name="reason" required maxlength="200"></label>
      <button class="danger">${this.asking === "freeze" ? "Freeze" : "Reject"}</button>
      <button type="button" class="quiet" @click=${() => (this.asking = null)}>Never mind</button></form>`;
  }

  async decide(event) {
    event.preventDefault();
    const reason = new FormData(event.target).get("reason");
    const path = `${this.path()}/${this.asking}`;
    this.asking = null;
    await this.act(path, { reason });
  }

  async look(id) {
    this.outcome = await get(`/v1/experiments/${encodeURIComponent(id)}`);
  }

  async start(event) {
    event.preventDefault();
    const values = Object.fromEntries(new FormData(event.target));
    for (const name of ["rounds", "visitors", "trials", "requests", "seed"]) values[name] = Number(values[name]);
    if (await this.act("/v1/tuner/studies", values)) location.hash = `tuner/${encodeURIComponent(values.study)}`;
  }

  async act(path, body) {
    try {
      this.refused = null;
      await post(path, body);
      await this.refresh();
      return true;
    } catch (problem) {
      this.refused = problem.message;
      return false;
    }
  }

  updated() {
    clearTimeout(this.timer);
    if (this.data?.status?.state === "running") this.timer = setTimeout(() => this.refresh(), EVERY_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }
}

/** The plot that decides credibility needs rounds that also ran live; until there are some it says so instead of staying away. */
const simToLive = (live) => html`<section class="panel stack"><h2>Simulated against live</h2>
  <p><span class="badge warn">unvalidated</span></p>
  <p class="small soft">0 of at least 5 rounds of this study also ran on real people (${count(live, "live experiment")} in all). Until then no simulated
    uplift says anything about them.</p></section>`;

const progress = (run) => html`<section class="panel"><h2>Progress</h2>
  <ol class="plain small" aria-live="polite">${run.told.slice(-12).reverse().map((told) => html`<li><span class="soft number">${told.round ? `round ${told.round}` : ""}</span>
    ${told.step ? html`<b>${told.step}</b>` : nothing} ${told.text}</li>`)}</ol></section>`;

customElements.define("tuner-view", TunerView);
