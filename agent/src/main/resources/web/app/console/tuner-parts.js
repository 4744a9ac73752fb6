import { html, nothing } from "lit";
import { number, percent, time, words } from "../lib/format.js";

const WIDE = 1.96;
const signed = (share) => `${share < 0 ? "−" : share > 0 ? "+" : ""}${percent(Math.abs(share))}`;
const interval = ({ value, standardError }) => `${signed(value)} ± ${percent(WIDE * standardError)}`;
const keys = (rounds, part) => [...new Set(rounds.flatMap((round) => Object.keys(part(round) ?? {})))].sort();
const labels = (rounds) => rounds.map(({ round }) => `round ${round}`);

/** What was spent of what may be. */
export function budget(spent) {
  const bar = (name, value, most) => html`<div><div class="row spread small"><span>${name}</span>
      <span class="number soft">${number(value)} of ${number(most)}</span></div>
    <progress max=${Math.max(most, 1e-9)} value=${Math.min(value, most)} aria-label=${name}></progress></div>`;
  return html`<section class="panel"><h2>Budget</h2><div class="figures">
    ${bar("rounds", spent.rounds, spent.mostRounds)}
    ${bar("model tokens", spent.modelTokens, spent.mostModelTokens)}
    ${bar("largest step in a round, factor", spent.largestStepPerRound, spent.mostStepPerRound)}
    ${bar("largest step overall, factor", spent.largestStepOverall, spent.mostStepOverall)}
  </div></section>`;
}

/** The round that fresh windows confirmed, with its evidence and what a person may do. */
export function proposal(status, act, reject) {
  const { confirmation, decisions } = status;
  if (!confirmation) {
    return html`<section class="panel"><h2>Proposal</h2><p class="small soft">None yet: a round is proposed only after fresh windows confirmed it.</p></section>`;
  }
  if (!confirmation.windows) {
    return html`<section class="panel"><h2>Proposal</h2><p class="small soft">None: no round promised enough to be worth fresh windows.</p></section>`;
  }
  const decided = decisions.some(({ decision }) => decision === "approved" || decision === "rejected");
  return html`<section class="panel stack"><h2>Proposal: round ${confirmation.round}</h2>
    <p><span class="badge ${confirmation.isConfirmed ? "good" : "bad"}">${confirmation.isConfirmed ? "confirmed" : "not confirmed"}</span>
      <span class="small soft">by ${confirmation.windows} fresh windows that took no part in the search; simulated</span></p>
    <dl class="all-facts">${Object.entries(confirmation.uplifts).map(([metric, uplift]) => html`<dt>${words(metric)}</dt><dd class="number">${interval(uplift)}</dd>`)}</dl>
    <p class="small soft">Relative change against the base, with 95 % intervals from the windows' standard errors.</p>
    ${decisions.map((one) => html`<p class="note">${one.decision} by ${one.by}${one.detail ? `: ${one.detail}` : ""}</p>`)}
    ${confirmation.isConfirmed && !decided
      ? html`<div class="row"><button class="primary" @click=${() => act("approve", {})}>Approve, keep it for later</button>
          <button @click=${() => act("approve", { activate: true })}>Approve and activate</button>
          <button class="danger" @click=${reject}>Reject …</button></div>`
      : nothing}</section>`;
}

/** How much each group of factors decides, by round. */
export function influence(rounds) {
  const known = rounds.filter((round) => Object.keys(round.influence).length);
  return html`<data-chart heading="Influence by round" kind="area" stacked unit="share of the ranking"
    how="Mean share of |weight · value| of each group of factors over logged requests; shares, because raw weights cannot be compared. Simulated market."
    .labels=${labels(known)}
    .series=${keys(known, ({ influence: shares }) => shares).map((group) => ({ name: words(group), values: known.map((round) => round.influence[group] ?? 0) }))}></data-chart>`;
}

/** What the windows gave, hatched because it is simulated. */
export function uplifts(rounds) {
  const metrics = keys(rounds, ({ outcome }) => outcome?.uplifts);
  return html`<data-chart heading="Uplift by round, simulated" kind="bar" unit="change against the base, %"
    how="Hatched bars are simulated; a live experiment would be solid, and the two are never joined. Intervals are in the table below."
    .labels=${labels(rounds)}
    .series=${metrics.map((metric) => ({
      name: `${words(metric)} (simulated)`,
      hatched: true,
      values: rounds.map(({ outcome }) => (outcome?.uplifts[metric] ? 100 * outcome.uplifts[metric].value : null)),
    }))}></data-chart>`;
}

/** Every online metric of every round: above, below, or not to be told from no change. */
export function guardrails(rounds) {
  const metrics = keys(rounds, ({ outcome }) => outcome?.uplifts);
  if (!metrics.length) return nothing;
  return html`<section class="panel"><h2>Metrics by round</h2><div class="scroll" tabindex="0"><table>
    <thead><tr><th scope="col">metric</th>${rounds.map(({ round }) => html`<th scope="col">round ${round}</th>`)}</tr></thead>
    <tbody>${metrics.map((metric) => html`<tr><th scope="row">${words(metric)}</th>
      ${rounds.map(({ outcome }) => html`<td>${outcome?.uplifts[metric] ? verdict(outcome.uplifts[metric]) : "–"}</td>`)}</tr>`)}</tbody></table></div>
    <p class="small soft">▲ above and ▼ below the base where the 95 % interval leaves out 0, • otherwise. Which is better depends on the metric. Simulated.</p></section>`;
}

function verdict(uplift) {
  const clear = Math.abs(uplift.value) > WIDE * uplift.standardError;
  return html`<span class="badge ${clear ? "warn" : ""}">${clear ? (uplift.value > 0 ? "▲" : "▼") : "•"} ${interval(uplift)}</span>`;
}

/** The lines believed to lead from offline to online changes. */
export function beliefs(relations) {
  const reach = [-0.1, -0.05, 0, 0.05, 0.1];
  const name = ({ key }) => (typeof key === "string" ? key : `${key.online}~${key.offline}`);
  return html`<data-chart heading="Beliefs: offline to online" kind="line" unit="expected online change, %"
    how="online = slope · offline + intercept, as learned so far; a flat line says that the offline metric tells nothing."
    .labels=${reach.map((offline) => signed(offline))}
    .series=${relations.slice(0, 7).map((relation) => ({
      name: name(relation).replace("~", " from ").replaceAll("_", " "),
      values: reach.map((offline) => 100 * (relation.slope * offline + relation.intercept)),
    }))}></data-chart>`;
}

/** The experiments on real people; one of them with what was counted so far. */
export function liveExperiments(experiments, outcome, look) {
  if (!experiments.length) {
    return html`<section class="panel"><h2>Experiments on real people</h2><p class="small soft">None: POST /v1/experiments begins one.</p></section>`;
  }
  const share = ({ name, configurationVersion, trafficShare }) => `${name} (${configurationVersion}) ${percent(trafficShare)}`;
  return html`<section class="panel stack"><h2>Experiments on real people</h2><div class="scroll" tabindex="0"><table>
      <thead><tr><th scope="col">experiment</th><th scope="col">arms</th><th scope="col">from</th><th scope="col">until</th><th scope="col"></th></tr></thead>
      <tbody>${experiments.map((one) => html`<tr><th scope="row">${one.id}</th><td>${one.arms.map(share).join(", ")}</td><td>${time(one.startMillis)}</td>
        <td>${time(one.stoppedAtMillis ?? one.endMillis)}</td><td><button @click=${() => look(one.id)}>Look</button></td></tr>`)}</tbody></table></div>
    ${outcome ? outcomeOf(outcome) : nothing}</section>`;
}

function outcomeOf({ experiment, isRunning, uplifts: byArm, sampleRatioPValue }) {
  const believable = sampleRatioPValue >= 0.001;
  return html`<h3>${experiment.id}</h3>
    <div class="row"><span class="badge ${isRunning ? "warn" : "good"}">${isRunning ? "running: only to be looked at" : "over"}</span>
      <span class="badge ${believable ? "good" : "bad"}">split ${believable ? "as planned" : "broken: do not believe the outcomes"} (p = ${number(sampleRatioPValue)})</span></div>
    ${Object.entries(byArm).map(([arm, metrics]) => html`<dl class="all-facts">${Object.entries(metrics).map(([metric, uplift]) => html`
      <dt>${arm}: ${words(metric)}</dt><dd class="number">${interval(uplift)}</dd>`)}</dl>`)}
    <p class="small soft">Relative change against the first arm with 95 % intervals; live.</p>`;
}
