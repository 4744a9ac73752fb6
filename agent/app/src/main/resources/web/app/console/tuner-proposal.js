import { html, nothing } from "lit";
import { number, percent, time, words } from "../lib/format.js";
import { interval, riskBelow, toLimit } from "./uplifts.js";

/** Less than so much of the ranking is not worth a word. */
const LEAST_SHIFT = 0.005;
const DECIDED = { approval: "Approved", rejection: "Rejected" };

/**
 * The round that fresh windows confirmed: what changes in words, the evidence, and what a person may do about it.
 *
 * `can` says what is possible here: {activate: whether its weights are those of the real ranking, active: the version that ranks now}; `act` is {approve(activate), reject(), trial()}.
 */
export function proposal(status, rounds, can, act) {
  const { confirmation, decisions } = status;
  if (!confirmation) return none("None yet: a round is proposed only after fresh windows confirmed it.");
  if (!confirmation.windows) return none("None: no round promised enough to be worth fresh windows.");
  const round = rounds.find((one) => one.round === confirmation.round);
  return html`<section class="panel stack" aria-label="Proposal"><h2>Proposal: round ${confirmation.round}</h2>
    <div class="row"><span class="badge ${confirmation.isConfirmed ? "good" : "bad"}">${confirmation.isConfirmed ? "confirmed" : "not confirmed"}</span>
      <span class="small soft">by ${number(confirmation.windows)} fresh windows that took no part in the search; ${status.isSimulated ? "simulated" : "live"}</span></div>
    <div class="two">
      <div><h3>What would change</h3>${round ? changes(round) : nothing}</div>
      <div><h3>Evidence</h3>${evidence(status)}</div>
    </div>
    ${decisions.map((one) => html`<p class="note"><b>${DECIDED[one.decision] ?? one.decision}</b> by ${one.by}, ${time(one.atMillis)}: ${one.detail}</p>`)}
    ${confirmation.isConfirmed && !decisions.length ? buttons(can, act) : nothing}
    ${confirmation.isConfirmed && can.activate && decisions.some(({ decision, detail }) => decision === "approval" && detail !== can.active) ? html`<div class="row">
        <button @click=${() => act.approve(true)}>Activate</button><button @click=${act.trial}>Try on real people …</button></div>` : nothing}
    ${confirmation.isConfirmed ? nothing : html`<p class="small">It cannot be approved: ${whyNot(status)}.</p>`}</section>`;
}

const none = (sentence) => html`<section class="panel" aria-label="Proposal"><h2>Proposal</h2><p class="small soft">${sentence}</p></section>`;

function whyNot({ confirmation, goal, guardrails }) {
  const reasons = [];
  if (!confirmation.uplifts[goal] || toLimit(confirmation.uplifts[goal], 0) !== "good") reasons.push(`the 95 % interval of ${words(goal)} does not lie above 0`);
  for (const { metric, leastUplift } of guardrails) {
    const uplift = confirmation.uplifts[metric];
    if (!uplift || uplift.value < leastUplift) reasons.push(`${words(metric)} is ${uplift ? "below its limit" : "not known"}`);
  }
  return reasons.join(", and ");
}

function buttons(can, act) {
  return html`<div class="row"><button class="primary" @click=${() => act.approve(false)}>Approve, keep it for later</button>
      ${can.activate ? html`<button @click=${() => act.approve(true)}>Approve and activate</button><button @click=${act.trial}>Try on real people …</button>` : nothing}
      <button class="danger" @click=${act.reject}>Reject …</button></div>
    ${can.activate ? nothing : html`<p class="small soft">Its ranking weighs other factors than the real one, so it can be approved for the record, but neither activated nor tried on real people.</p>`}`;
}

/** "popularity decides 8 points less", the largest change first; then the weights. */
function changes({ influence, offlineUplifts, multipliers }) {
  const shifts = Object.entries(influence)
    .map(([group, share]) => ({ group, share, by: share - share / (1 + (offlineUplifts[`influence.${group}`] ?? 0)) }))
    .filter(({ by }) => Math.abs(by) >= LEAST_SHIFT)
    .sort((one, other) => Math.abs(other.by) - Math.abs(one.by));
  const moved = Object.entries(multipliers).sort(([, one], [, other]) => Math.abs(Math.log(other)) - Math.abs(Math.log(one)));
  return html`<ul class="plain small">${shifts.map(({ group, share, by }) => html`<li><b>${words(group)}</b> decides
      ${number(Math.round(Math.abs(by) * 1000) / 10)} points ${by > 0 ? "more" : "less"} (${percent(share)} of the ranking)</li>`)}
      ${shifts.length ? nothing : html`<li>No group of factors decides noticeably more or less.</li>`}</ul>
    <details class="small"><summary>Weights</summary><dl class="all-facts">${moved.map(([factor, by]) => html`<dt>${words(factor)}</dt><dd class="number">× ${by.toFixed(3)}</dd>`)}</dl></details>`;
}

function evidence({ confirmation, goal, guardrails, settings }) {
  const rows = [{ metric: goal, least: 0, said: "above 0" }, ...guardrails.map(({ metric, leastUplift }) => ({ metric, least: leastUplift, said: `at least −${percent(Math.abs(leastUplift))}` }))]
    .filter(({ metric }) => confirmation.uplifts[metric]);
  const risks = rows.map((row) => ({ ...row, risk: riskBelow(confirmation.uplifts[row.metric], row.least) }));
  const worst = risks.toSorted((one, other) => other.risk - one.risk)[0];
  return html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">metric</th><th scope="col">change, 95 %</th><th scope="col">must be</th><th scope="col" class="number">risk</th></tr></thead>
      <tbody>${risks.map(({ metric, least, said, risk }) => html`<tr><th scope="row">${words(metric)}</th><td><span class="badge ${toLimit(confirmation.uplifts[metric], least)}">${interval(confirmation.uplifts[metric])}</span></td>
        <td>${said}</td><td class="number">${risk < 0.001 ? "under 0.1 %" : percent(Math.round(risk * 1000) / 1000)}</td></tr>`)}</tbody></table></div>
    <p class="small soft">Risk: the chance that the truth is beyond the limit, errors being normal.
      ${worst ? html`Worst hit: ${words(worst.metric)}.` : nothing}
      ${settings?.market ? html`n = ${number(confirmation.windows)} windows of ${number(settings.market.visitors)} simulated visitors, half of them treated; seed ${settings.market.seed}.` : nothing}</p>`;
}
