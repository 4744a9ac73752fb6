import { html, nothing, render } from "lit";
import { LightElement } from "../lib/light-element.js";
import { get, query } from "../lib/api.js";
import { count, millis, number, time } from "../lib/format.js";
import { icon } from "../components/icons.js";

const STEPS = {
  recall: "recall",
  understand: "understand and check",
  act: "search and rank",
  vouch: "vouch",
  narrate: "narrate",
};

/** How one answer came about: `load(turnId, userId)`; the model's exact texts come only when asked for. */
export class TraceView extends LightElement {
  static properties = { trace: { state: true }, problem: { state: true } };

  async load(turnId, userId) {
    this.source = { turnId, userId };
    await this.read(false);
  }

  async read(texts) {
    const { turnId, userId } = this.source;
    try {
      this.trace = await get(`/v1/turns/${encodeURIComponent(turnId)}${query({ userId, texts: texts || undefined })}`);
    } catch (problem) {
      this.problem = problem.message;
    }
  }

  render() {
    if (this.problem) return html`<p class="note bad" role="alert">${this.problem}</p>`;
    if (!this.trace) return html`<p class="soft">Reading …</p>`;
    const { trace } = this;
    return html`<div class="stack trace">
      <p><span class="soft">Message ${trace.number}, ${time(trace.startedAtMillis)}:</span> <b>${trace.message}</b></p>
      <div class="row">
        <span class="badge good">${trace.act.replaceAll("_", " ")}</span>
        <span class="badge">understood by ${trace.understoodBy === "model" ? "the language model" : "the grammar"}</span>
        <span class="badge">${millis(trace.tookMillis)}</span>
        ${this.verdict()}
      </div>
      ${trace.degradations.map((sentence) => html`<p class="note warn">${sentence}</p>`)}
      <section><h3>Time</h3>${this.waterfall()}</section>
      ${trace.counts.candidates === undefined ? nothing : this.funnel()}
      <section><h3>Plan, as checked against the catalogue</h3>${this.plan()}</section>
      ${trace.certificates.length ? this.certificates() : nothing}
      <section><h3>Language model</h3>${this.calls()}</section>
      <p class="small soft">Catalogue ${trace.versions.catalogue} · ranking ${trace.versions.rankingConfiguration} · models
        ${trace.versions.models} · seed ${trace.versions.seed} · turn ${trace.turnId}</p>
    </div>`;
  }

  verdict() {
    const { certificates } = this.trace;
    if (!certificates.length) return nothing;
    const standing = certificates.filter(({ stands }) => stands).length;
    return html`<span class="badge ${standing === certificates.length ? "good" : "warn"}">${standing} of
      ${count(certificates.length, "certificate")} ${standing === 1 ? "stands" : "stand"}</span>`;
  }

  waterfall() {
    const { steps } = this.trace;
    if (!steps.length) return html`<p class="small soft">The times of its steps were not kept.</p>`;
    const total = Math.max(steps.reduce((sum, { millis: took }) => sum + took, 0), 0.001);
    let before = 0;
    return html`<div class="waterfall" role="list">${steps.map(({ step, millis: took }) => {
      const left = (100 * before) / total;
      before += took;
      return lane(STEPS[step] ?? step, left, (100 * took) / total, millis(took), "");
    })}${this.trace.modelCalls.map((call) => {
      const share = Math.min(100, (100 * call.tookMillis) / total);
      return lane(`model: ${call.purpose}`, call.purpose === "narrate" ? 100 - share : 0, share, millis(call.tookMillis), "model");
    })}</div>`;
  }

  funnel() {
    const { candidates, filteredOut, shown } = this.trace.counts;
    return html`<section><h3>Items</h3><dl class="all-facts">
      ${Object.entries(filteredOut).map(([reason, removed]) => html`<dt>removed: ${reason}</dt><dd class="number">${number(removed)}</dd>`)}
      <dt>satisfied every condition, all ranked</dt><dd class="number">${number(candidates)}</dd>
      <dt>shown</dt><dd class="number">${number(shown)}</dd>
    </dl></section>`;
  }

  plan() {
    const { plan, constraints } = this.trace;
    return html`${constraints.length
        ? html`<ul class="chips" aria-label="Conditions after this turn">${constraints.map((text) => html`<li class="chip plain">${text}</li>`)}</ul>`
        : nothing}
      ${plan
        ? html`<details><summary>The plan as data</summary><pre tabindex="0">${JSON.stringify(plan, null, 2)}</pre></details>`
        : html`<p class="small soft">Nothing ran: the turn asked back.</p>`}`;
  }

  certificates() {
    return html`<section><h3>Certificates, checked now by code of their own</h3><div class="scroll" tabindex="0"><table>
      <thead><tr><th scope="col" class="number">rank</th><th scope="col">item</th><th scope="col" class="number">conditions proved</th><th scope="col">verdict</th></tr></thead>
      <tbody>${this.trace.certificates.map((one) => html`<tr><td class="number">${one.rank}</td><td>${one.title}</td>
        <td class="number">${one.proofs}</td>
        <td>${one.stands ? html`<span class="badge good">${icon("check")} stands</span>` : one.faults.map((fault) => html`<div>${fault}</div>`)}</td></tr>`)}</tbody>
    </table></div></section>`;
  }

  calls() {
    const { modelCalls } = this.trace;
    if (!modelCalls.length) return html`<p class="small soft">None was asked.</p>`;
    const texts = modelCalls.some(({ request }) => request !== undefined);
    return html`<div class="scroll" tabindex="0"><table>
        <thead><tr><th scope="col">for</th><th scope="col">outcome</th><th scope="col" class="number">tokens in</th>
          <th scope="col" class="number">tokens out</th><th scope="col" class="number">time</th></tr></thead>
        <tbody>${modelCalls.map((call) => html`<tr><td>${call.purpose}</td><td>${call.outcome}</td><td class="number">${number(call.inputTokens)}</td>
          <td class="number">${number(call.outputTokens)}</td><td class="number">${millis(call.tookMillis)}</td></tr>`)}</tbody>
      </table></div>
      ${texts
        ? modelCalls.map((call) => html`<details open><summary>${call.purpose}: the exact texts</summary>
            <h4>Request</h4><pre tabindex="0">${call.request}</pre><h4>Response</h4><pre tabindex="0">${call.response}</pre></details>`)
        : html`<button @click=${() => this.read(true)}>Show the exact texts</button>`}`;
  }
}

function lane(name, left, width, text, kind) {
  return html`<span role="listitem" class="contents"><span>${name}</span>
    <span class="lane" aria-hidden="true"><span class=${kind} .style=${`left: ${Math.min(left, 99)}%; width: ${width}%`}></span></span>
    <span class="number">${text}</span></span>`;
}

customElements.define("trace-view", TraceView);

/** Shows the trace of a turn in a dialog. */
export async function openTrace(dialog, turnId, userId) {
  const close = () => dialog.close();
  render(
    html`<header><h2>How this answer came about</h2>
        <button class="quiet icon-only" aria-label="Close" @click=${close}>${icon("close")}</button></header>
      <div class="content"><trace-view></trace-view></div>`,
    dialog,
  );
  dialog.showModal();
  await dialog.querySelector("trace-view").load(turnId, userId);
}
