import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { get } from "../lib/api.js";
import { number, percent, words } from "../lib/format.js";
import { interval, intervalOf } from "./uplifts.js";

const GATES = { passed: "good", refused: "bad", unidentified: "warn" };

/** One round of a study: what it promised, what its window gave, what the gate said; why it searched there comes when unfolded. */
class RoundCard extends LightElement {
  static properties = { round: { attribute: false }, status: { attribute: false }, path: {}, told: { state: true }, problem: { state: true } };

  render() {
    const { round, status } = this;
    const goal = round.outcome?.uplifts[status.goal];
    return html`<details @toggle=${this.explain}><summary><span class="row"><b>Round ${round.round}</b>
        ${goal ? html`<span>${words(status.goal)} ${interval(goal)}</span>` : html`<span class="soft">${round.status.toLowerCase()}</span>`}
        ${round.gate ? html`<span class="badge ${GATES[round.gate.verdict] ?? ""}">gate: ${round.gate.verdict}</span>` : nothing}
        ${status.confirmation?.round === round.round ? html`<span class="badge ${status.confirmation.isConfirmed ? "good" : ""}">${status.confirmation.isConfirmed ? "proposed" : "looked best, not confirmed"}</span>` : nothing}</span></summary>
      <div class="stack card">
        ${round.gate ? gate(round.gate) : nothing}
        ${this.promised()}
        ${this.problem ? html`<p class="note bad" role="alert">${this.problem}</p>` : this.told ? this.why(this.told) : nothing}
      </div></details>`;
  }

  promised() {
    const { offlineUplifts, outcome } = this.round;
    const relations = this.status.relations.map(({ key }) => (typeof key === "string" ? key : `${key.online}~${key.offline}`).split("~"));
    if (!relations.some(([, offline]) => offline in offlineUplifts)) return nothing;
    return html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">searched</th><th scope="col" class="number">promised offline</th><th scope="col">steers</th><th scope="col">measured in its window${this.status.isSimulated ? ", simulated" : ", live"}</th></tr></thead>
      <tbody>${relations.map(([online, offline]) => html`<tr><th scope="row">${words(offline)}</th><td class="number">${percent(offlineUplifts[offline])}</td><td>${words(online)}</td>
        <td>${outcome?.uplifts[online] ? interval(outcome.uplifts[online]) : "not yet"}</td></tr>`)}</tbody></table></div>`;
  }

  why({ updates, penaltyUpdates, controller, proposal }) {
    const moved = updates.filter(({ before, after }) => before.slope !== after.slope || before.intercept !== after.intercept);
    const prices = penaltyUpdates.filter(({ oldWeight, newWeight }) => oldWeight !== newWeight);
    return html`<h3>Why it searched there</h3><ul class="plain small">
      ${moved.map(({ method, before, after }) => html`<li>Belief ${relation(after.key)}: slope ${number(before.slope)} → ${number(after.slope)}, intercept ${number(before.intercept)} → ${number(after.intercept)}
        <span class="soft">(${method})</span></li>`)}
      ${prices.map(({ metric, method, oldWeight, newWeight }) => html`<li>Price of a breach, ${words(metric)}: ${number(oldWeight)} → ${number(newWeight)} <span class="soft">(${method})</span></li>`)}
      ${moved.length || prices.length ? nothing : html`<li class="soft">No belief and no price had moved before it.</li>`}
      ${controller ? html`<li>Controller <b>${controller}</b>: ${said(proposal)}</li>` : nothing}</ul>`;
  }

  async explain(event) {
    if (!event.target.open || this.told) return;
    try {
      this.told = await get(`${this.path}/rounds/${this.round.round}`);
    } catch (problem) {
      this.problem = problem.message;
    }
  }
}

/** What the gate went by: the estimate against the log's own mean, its interval, and how many rows the log was worth. */
function gate({ reason, figures }) {
  const said = html`<p class="small">Off-policy gate, before anybody saw it: ${reason}</p>`;
  const estimates = figures?.estimates;
  if (!estimates) return said;
  const of = (value) => value / Math.abs(estimates.onPolicy.value);
  const { difference, meanWeight, effectiveSampleSize, clippedShare } = estimates;
  const rows = [
    [`${words(figures.reward ?? "reward")}, change expected`, interval({ value: of(difference.value), standardError: of(difference.standardError) })],
    ["effective sample size", `${number(Math.round(effectiveSampleSize))} of ${number(difference.count)} logged rows`],
    ["mean weight, should be 1", `${number(meanWeight.value)}, 95 % ${intervalOf(meanWeight).map(number).join(" to ")}`],
    ["weights clipped", percent(clippedShare)],
    ...(figures.costOfExploration ? [["what leaving weights to chance cost", interval(figures.costOfExploration)]] : []),
  ];
  return html`${said}<dl class="all-facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

const relation = (key) => (typeof key === "string" ? key : `${key.online}~${key.offline}`).replace("~", " from ").replaceAll("_", " ");

function said(proposal) {
  if (!proposal) return "nothing";
  const corrections = (proposal.corrections ?? []).map(({ relation: key, interceptChange, penaltyMultiplier, reason, evidence }) =>
    `${relation(key)}: intercept ${number(interceptChange)}, price × ${number(penaltyMultiplier)}; ${reason}${evidence?.length ? ` (${evidence.join(", ")})` : ""}`);
  return [...corrections, proposal.reason].filter(Boolean).join(" · ") || "no change";
}

customElements.define("round-card", RoundCard);
