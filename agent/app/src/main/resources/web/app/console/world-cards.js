import { html, nothing } from "lit";
import { number } from "../lib/format.js";

const VERDICTS = { PASSES: { kind: "good", said: "passes" }, FAILS: { kind: "bad", said: "fails" }, NO_POWER: { kind: "warn", said: "cannot tell" } };

/** The cards of worlds that were fitted on real logs: what each may be used for, and what not. */
export function worldCards(cards) {
  return html`<section class="panel stack" aria-label="Fitted worlds"><h2>Fitted worlds</h2>
    ${cards.length
      ? cards.map((one) => (one.card ? card(one) : html`<p class="note bad">${one.world}: ${one.trouble}</p>`))
      : html`<p class="small soft">None in the data directory, so every simulation here runs in the standard world, whose settings are priors and fitted to nobody.
          <code>vouch simulate calibrate --out DATA/worlds/NAME</code> fits one on real logs and writes its card there.</p>`}</section>`;
}

function card({ world, card: one }) {
  const passed = one.fidelity.filter(({ verdict }) => verdict === "PASSES").length;
  return html`<details><summary><span class="row"><b>${world}</b> <span>${one.kind}, ${number(one.data.rows)} rows, ${one.data.from} to ${one.data.to}</span>
      <span class="badge ${passed === one.fidelity.length ? "good" : passed ? "warn" : "bad"}">${passed} of ${one.fidelity.length} gates passed</span>
      ${one.converged ? nothing : html`<span class="badge bad">did not converge: not to be used</span>`}</span></summary>
    <div class="stack card">
      <div class="two">${list("May be used for", one.mayBeUsedFor, "Nothing: no gate was passed.")} ${list("Not to be used for", one.notToBeUsedFor, "–")}</div>
      <h3>Fidelity, on held-out data</h3>
      <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">level</th><th scope="col">metric</th><th scope="col">against</th><th scope="col">verdict</th><th scope="col" class="number">distance, 95 %</th><th scope="col" class="number">gate</th>
          <th scope="col" class="number">real</th><th scope="col" class="number">simulated</th><th scope="col" class="number">real against real</th><th scope="col">control that must fail</th></tr></thead>
        <tbody>${one.fidelity.map(gate)}</tbody></table></div>
      <h3>Fitted</h3>
      <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">setting</th><th scope="col" class="number">value</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">n</th><th scope="col">how</th></tr></thead>
        <tbody>${one.estimates.map(({ setting, value, low, high, observations, how }) => html`<tr><th scope="row">${setting}</th><td class="number">${number(value)}</td>
          <td class="number">${number(low)} to ${number(high)}</td><td class="number">${number(observations)}</td><td>${how}</td></tr>`)}</tbody></table></div>
      <div class="two">${list("Assumed", one.assumptions, "Nothing.")}
        ${one.missing?.length ? list("Not compared", one.missing.map(({ level, metric, reason }) => `${level}: ${metric} (${reason})`), "") : nothing}</div>
      <p class="small soft">Fitted on ${one.fittedOn}; ${one.data.split}; choice model ${one.choiceModel}; seeds ${one.seed} to ${one.seed + one.seeds - 1}.
        ${one.data.files.map(({ name, sha256 }) => html`${name} (SHA-256 ${sha256.slice(0, 12)}…) `)}</p>
    </div></details>`;
}

const gate = ({ split, level, metric, real, simulated, distance, low, high, gate: most, ceiling, floor, control, verdict }) => html`<tr><th scope="row">${level}</th><td class="wide">${metric}</td><td>${split}</td>
  <td><span class="badge ${VERDICTS[verdict]?.kind ?? ""}">${VERDICTS[verdict]?.said ?? verdict}</span></td>
  <td class="number">${number(distance)} <span class="soft">${number(low)} to ${number(high)}</span></td><td class="number">${number(most)}</td>
  <td class="number">${number(real)}</td><td class="number">${number(simulated)}</td><td class="number">${number(ceiling)}</td><td class="wide">${number(floor)} <span class="soft">${control}</span></td></tr>`;

const list = (heading, lines, none) => html`<div><h3>${heading}</h3>${lines.length
  ? html`<ul class="plain small">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p class="small soft">${none}</p>`}</div>`;
