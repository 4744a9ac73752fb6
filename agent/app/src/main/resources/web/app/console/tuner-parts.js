import { html, nothing } from "lit";
import { number, percent, time, words } from "../lib/format.js";
import { interval, intervalOf, toLimit } from "./uplifts.js";

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

/** What ranks now and what did before, with the way back. */
export function ranksNow({ active, activations }, rollBack) {
  return html`<section class="panel stack"><h2>What ranks now</h2>
    <p><b>${active?.version ?? "the default configuration"}</b> ${active ? html`<span class="small soft">${active.note}</span>` : nothing}</p>
    ${activations.length > 1
      ? html`<ul class="plain small">${activations.slice(-5).reverse().map(({ version, atMillis }, index) => html`<li>${version} <span class="soft">${index ? "from" : "since"} ${time(atMillis)}</span></li>`)}</ul>
          <div><button @click=${rollBack}>Roll back to the one before</button></div>`
      : html`<p class="small soft">${activations.length ? "Nothing ranked before it" : "Nothing was ever activated"}, so there is nothing to roll back to.</p>`}
  </section>`;
}

/** How much each group of factors decides, by round. */
export function influence(rounds) {
  const known = rounds.filter((round) => Object.keys(round.influence).length);
  return html`<data-chart heading="Influence by round" kind="area" stacked unit="share of the ranking"
    how="Mean share of |weight · value| of each group of factors over logged requests; shares, because raw weights cannot be compared."
    .labels=${labels(known)}
    .series=${keys(known, ({ influence: shares }) => shares).filter((group) => known.some(({ influence: shares }) => shares[group] > 0)).map((group) => ({ name: words(group), values: known.map((round) => round.influence[group] ?? 0) }))}></data-chart>`;
}

/** Each weight's way from the base, by round. */
export function weights(rounds) {
  const factors = keys(rounds, ({ multipliers }) => multipliers);
  return html`<data-chart heading="Weights by round" kind="line" logarithmic unit="times the base weight"
    how="What each factor's weight was multiplied with; 1 is the base. On a logarithmic scale, so that half and double are equally far away."
    .labels=${rounds.length ? ["base", ...labels(rounds)] : []}
    .series=${factors.map((factor) => ({ name: words(factor), values: [1, ...rounds.map(({ multipliers }) => multipliers[factor])] }))}></data-chart>`;
}

/** What the windows gave, hatched because it is simulated; what people gave beside it, solid, never joined. */
export function uplifts(rounds, status, pairs) {
  const metrics = [status.goal, ...status.guardrails.map(({ metric }) => metric)].filter((metric) => rounds.some(({ outcome }) => outcome?.uplifts[metric]));
  const pick = (round, metric, isLive) => (isLive ? pairs.find((pair) => pair.round === round.round && pair.metric === metric)?.live : round.outcome?.uplifts[metric]);
  const series = (metric, isLive) => ({
    name: `${words(metric)} (${isLive || !status.isSimulated ? "live" : "simulated"})`,
    hatched: !isLive && status.isSimulated,
    colour: `series-${metrics.indexOf(metric) + 1}`,
    values: rounds.map((round) => share(pick(round, metric, isLive)?.value)),
    intervals: rounds.map((round) => (pick(round, metric, isLive) ? intervalOf(pick(round, metric, isLive)).map(share) : null)),
  });
  const also = metrics.filter((metric) => pairs.some((pair) => pair.metric === metric));
  return html`<data-chart heading="Uplift by round" kind="bar" unit="change against the base, %"
    how="Of the goal and of the guardrails, with 95 % intervals. Hatched bars are simulated, solid ones come from people; the two are never joined."
    .labels=${labels(rounds)} .series=${[...metrics.map((metric) => series(metric, false)), ...also.map((metric) => series(metric, true))]}></data-chart>`;
}

const share = (value) => (value === undefined ? null : 100 * value);

/** The goal against one guardrail: every round, the base, and what fresh windows said of the proposal. */
export function pareto(rounds, status, metric, choose) {
  const rail = status.guardrails.find((one) => one.metric === metric) ?? status.guardrails[0];
  const measured = rounds.filter(({ outcome }) => outcome?.uplifts[status.goal] && outcome.uplifts[rail.metric]);
  const at = (all) => ({ x: all[status.goal].value, y: all[rail.metric].value });
  const front = measured.filter((one) => !measured.some((other) => other !== one && dominates(at(other.outcome.uplifts), at(one.outcome.uplifts))));
  const point = (label, short, all) => ({
    label, short, x: share(all[status.goal].value), y: share(all[rail.metric].value),
    xInterval: intervalOf(all[status.goal]).map(share), yInterval: intervalOf(all[rail.metric]).map(share),
  });
  const ofRounds = (some) => some.map(({ round, outcome }) => point(`round ${round}`, String(round), outcome.uplifts));
  const { confirmation } = status;
  const proposed = confirmation?.uplifts?.[status.goal] && confirmation.uplifts[rail.metric] ? [point(`round ${confirmation.round}, fresh windows`, "proposed", confirmation.uplifts)] : [];
  const where = status.isSimulated ? ", simulated" : ", live";
  const choice = html`<label class="row small soft">Guardrail <select @change=${(event) => choose(event.target.value)}>
    ${status.guardrails.map((one) => html`<option value=${one.metric} ?selected=${one === rail}>${words(one.metric)}</option>`)}</select></label>`;
  return html`<point-chart heading="Goal against guardrail" .xUnit=${`${words(status.goal)}, change in %`} .yUnit=${`${words(rail.metric)}, change in %`} .yLimit=${share(rail.leastUplift)}
      .groups=${measured.length ? [
        { name: "the base, now", shape: "rect", colour: "series-7", points: [{ label: "the base", short: "base", x: 0, y: 0 }] },
        { name: `rounds${where}`, shape: "circle", colour: "series-1", hatched: status.isSimulated, points: ofRounds(measured.filter((one) => !front.includes(one))) },
        { name: `rounds nothing beats on both${where}`, shape: "triangle", colour: "series-3", hatched: status.isSimulated, points: ofRounds(front) },
        ...(proposed.length ? [{ name: `the proposal in fresh windows${where}`, shape: "rectRot", colour: "series-2", hatched: status.isSimulated, points: proposed }] : []),
      ] : []}
      how="Right and up is better; below the dashed line the guardrail is broken. Whiskers are 95 % intervals; the fresh windows of the proposal took no part in the search." .above=${choice}></point-chart>`;
}

const dominates = (one, other) => one.x >= other.x && one.y >= other.y && (one.x > other.x || one.y > other.y);

const STANDS = { good: "✓", warn: "?", bad: "✗", "": "" };

/** Goal, guardrails and other metrics of every round: kept, not sure, broken. */
export function guardrails(rounds, status) {
  const metrics = keys(rounds, ({ outcome }) => outcome?.uplifts);
  if (!metrics.length) return nothing;
  const limit = Object.fromEntries(status.guardrails.map((rail) => [rail.metric, rail.leastUplift]));
  const rows = [status.goal, ...status.guardrails.map(({ metric }) => metric), ...metrics.filter((metric) => metric !== status.goal && !(metric in limit))];
  const said = (metric) => (metric === status.goal ? "goal: above 0" : metric in limit ? `at least ${signedPercent(limit[metric])}` : "no limit");
  const kind = (metric, uplift) => (metric === status.goal ? toLimit(uplift, 0) : metric in limit ? toLimit(uplift, limit[metric]) : "");
  return html`<section class="panel"><h2>Guardrails by round</h2><div class="scroll" tabindex="0"><table class="rails">
    <thead><tr><th scope="col">metric</th><th scope="col">limit</th>${rounds.map(({ round }) => html`<th scope="col">round ${round}</th>`)}</tr></thead>
    <tbody>${rows.map((metric) => html`<tr><th scope="row">${words(metric)}</th><td class="soft">${said(metric)}</td>
      ${rounds.map(({ outcome }) => html`<td>${outcome?.uplifts[metric] ? cell(kind(metric, outcome.uplifts[metric]), outcome.uplifts[metric]) : "–"}</td>`)}</tr>`)}</tbody></table></div>
    <p class="small soft">✓ the whole 95 % interval keeps the limit · ? the estimate keeps it, the interval does not · ✗ the estimate breaks it: such a round cannot be proposed.${status.isSimulated ? " Simulated." : nothing}</p></section>`;
}

const signedPercent = (value) => `${value < 0 ? "−" : "+"}${percent(Math.abs(value))}`;
const SAID = { good: "kept", warn: "not sure", bad: "broken", "": "no limit" };
const cell = (kind, uplift) => html`<span class="badge ${kind}"><span aria-hidden="true">${STANDS[kind]}</span><span class="unseen">${SAID[kind]}:</span> ${interval(uplift)}</span>`;

/** The lines believed to lead from offline to online changes. */
export function beliefs(relations) {
  const offline = [-0.1, -0.05, 0, 0.05, 0.1];
  const name = ({ key }) => (typeof key === "string" ? key : `${key.online}~${key.offline}`);
  return html`<data-chart heading="Beliefs: offline to online" kind="line" unit="expected online change, %" label-unit="offline change"
    how="online = slope · offline + intercept, as learned so far; a flat line says that the offline metric tells nothing."
    .labels=${offline.map(signedPercent)}
    .series=${relations.slice(0, 7).map((relation) => ({
      name: name(relation).replace("~", " from ").replaceAll("_", " "),
      values: offline.map((change) => 100 * (relation.slope * change + relation.intercept)),
    }))}></data-chart>`;
}

/** The plot that decides credibility; until enough rounds also ran live it says that nothing is validated. */
export function simToLive({ rounds, roundsNeeded, rankCorrelation, pairs }) {
  const point = ({ study, round, metric, simulated, live: real, experiment }) => ({
    label: `${study}, round ${round}, ${words(metric)} (${experiment})`, short: String(round),
    x: share(simulated.value), y: share(real.value), xInterval: intervalOf(simulated).map(share), yInterval: intervalOf(real).map(share),
  });
  const metrics = [...new Set(pairs.map(({ metric }) => metric))].sort();
  const validated = rounds >= roundsNeeded;
  const verdict = html`<p class="row"><span class="badge ${validated ? "" : "warn"}">${validated ? `rank correlation ${number(rankCorrelation)}` : "unvalidated"}</span>
    <span class="small soft">${number(rounds)} of at least ${number(roundsNeeded)} rounds also ran on real people${validated ? "." : ": until then no simulated uplift says anything about them."}</span></p>`;
  return html`<point-chart heading="Simulated against live" xUnit="simulated change, %" yUnit="live change, %" diagonal
      .groups=${metrics.map((metric) => ({ name: words(metric), shape: "rectRot", points: pairs.filter((pair) => pair.metric === metric).map(point) }))}
      how="Each point is a metric of a round whose weights were also tried on real people, in an experiment that is over. On the dashed line a simulated change came true." .above=${verdict}></point-chart>`;
}

/** The experiments on real people; one of them with what was counted so far. */
export function liveExperiments(experiments, outcome, look) {
  if (!experiments.length) {
    return html`<section class="panel"><h2>Experiments on real people</h2><p class="small soft">None. A proposal that weighs the real ranking's factors can begin one, and so can
      <code>POST /v1/experiments</code>.</p></section>`;
  }
  const share = ({ name, configurationVersion, trafficShare }) => `${name} (${configurationVersion}) ${percent(trafficShare)}`;
  return html`<section class="panel stack"><h2>Experiments on real people</h2><div class="scroll" tabindex="0"><table>
      <thead><tr><th scope="col">experiment</th><th scope="col">arms</th><th scope="col">from</th><th scope="col">until</th><th scope="col"><span class="unseen">Outcome</span></th></tr></thead>
      <tbody>${experiments.map((one) => html`<tr><th scope="row">${one.id}</th><td>${one.arms.map(share).join(", ")}</td><td>${time(one.startMillis)}</td>
        <td>${time(one.stoppedAtMillis ?? one.endMillis)}</td><td><button @click=${() => look(one.id)} aria-label=${`Look at ${one.id}`}>Look</button></td></tr>`)}</tbody></table></div>
    ${outcome ? outcomeOf(outcome) : nothing}</section>`;
}

function outcomeOf({ experiment, isRunning, arms, uplifts: byArm, sampleRatioPValue }) {
  const believable = sampleRatioPValue >= 0.001;
  const told = Object.values(byArm).some((metrics) => Object.keys(metrics).length);
  return html`<h3>${experiment.id}</h3>
    <div class="row"><span class="badge ${isRunning ? "warn" : "good"}">${isRunning ? "running: only to be looked at" : "over"}</span>
      <span class="badge ${believable ? "good" : "bad"}">split ${believable ? "as planned" : "broken: do not believe the outcomes"} (p = ${number(sampleRatioPValue)})</span>
      ${arms.map(({ arm, units }) => html`<span class="badge">${arm}: ${number(units)} people</span>`)}</div>
    ${told
      ? Object.entries(byArm).map(([arm, metrics]) => html`<dl class="all-facts">${Object.entries(metrics).map(([metric, uplift]) => html`
          <dt>${arm}: ${words(metric)}</dt><dd class="number">${interval(uplift)}</dd>`)}</dl>`)
      : html`<p class="small">Too little happened to tell a change.</p>`}
    <p class="small soft">Relative change against the first arm with 95 % intervals; live.</p>`;
}
