import { html, nothing } from "lit";
import { count, number, words } from "../lib/format.js";
import "../components/data-chart.js";
import "../components/heat-table.js";
import { honesty, open } from "./honesty.js";
import "./transcript-list.js";

const WIDE = 1.96;

/** What a scenario of the simulated market came to. */
export function scenarioReport({ scenario: report, transcripts: sessions }, cards) {
  const { setup, policies } = report;
  const names = policies.map(({ policy, role }) => (role === "also" ? policy : `${policy} (${role})`));
  const deciding = policies[0].figures[0];
  const days = policies[0].visitingShareByDay.map((_, day) => `day ${day + 1}`);
  const spread = ({ mean, seedSpread, seeds }) => (seeds > 1 ? [mean - (WIDE * seedSpread) / Math.sqrt(seeds), mean + (WIDE * seedSpread) / Math.sqrt(seeds)] : null);
  return html`<p>${report.question}</p>
    <p class="note ${report.separates ? "" : "bad"}">${report.separates
      ? "The scenario tells its bad policy from its good ones." : "The scenario cannot tell its own policies apart: do not use this answer. More users and days may help."}</p>
    <div class="two">
      <data-chart heading=${`${words(deciding.name)}, simulated`} kind="bar" horizontal .unit=${deciding.unit} .labels=${names}
        .series=${[{ name: words(deciding.name), hatched: true, values: policies.map(({ figures }) => figures[0].mean), intervals: policies.map(({ figures }) => spread(figures[0])) }]}
        .how=${`Mean over ${count(setup.seeds, "seed")} of ${number(setup.users)} simulated users for ${count(setup.days, "day")}; whiskers are 95 % over seeds. Hatched: simulated.`}></data-chart>
      <data-chart heading="Who still visits, simulated" kind="line" unit="share of users" .labels=${days}
        .series=${policies.slice(0, 7).map((policy, index) => ({ name: names[index], dashed: true, values: policy.visitingShareByDay }))}
        how="The share of all simulated users who came on each day."></data-chart>
    </div>
    ${differences(report, names)}
    ${segments(policies, names)}
    ${figures(policies, names)}
    <transcript-list heading="A few sessions, simulated" choice="Served by" .groups=${Object.entries(sessions ?? {}).map(([name, few]) => ({ name, talks: few.map(({ user, lines }) => ({ title: `user ${user}`, lines })) }))}
      how="The first sessions of the first users, as the platform saw them. A session ends when the user leaves."></transcript-list>
    ${honesty(scenarioRows(report), cards, [setup.users < 512 ? "Fewer than 512 users per seed prove nothing." : "",
      "Users here are a model: examination, choice, fatigue and prices follow assumptions written down in docs/simulator.md."])}`;
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

/** Each segment's response, one table per figure that can be chosen; every policy a row. */
function segments(policies, names) {
  const all = policies[0].segments ?? [];
  if (!all.length || !all[0].figures.length) return nothing;
  return html`<segment-map .policies=${policies} .names=${names}></segment-map>`;
}

const figures = (policies, names) => html`<section class="panel"><h2>Every figure</h2><div class="scroll" tabindex="0"><table>
  <thead><tr><th scope="col">figure</th>${names.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
  <tbody>${policies[0].figures.map((figure, index) => html`<tr><th scope="row">${words(figure.name)} <span class="soft">${figure.unit}</span></th>
    ${policies.map((policy) => html`<td class="number">${number(policy.figures[index].mean)} <span class="soft">± ${number(policy.figures[index].seedSpread)}</span></td>`)}</tr>`)}</tbody></table></div>
  <p class="small soft">± is the standard deviation from seed to seed.</p></section>`;

/** What a scenario run itself can say about its users. */
function scenarioRows({ setup, separates }) {
  return [
    { check: "Tells a bad policy from a good one", figure: separates ? "yes, by five standard errors" : "no", kind: separates ? "good" : "bad", how: "the scenario's own known-bad policy against its baseline and its oracle" },
    { check: "Same seed replay", figure: "exact", kind: "good", how: `every draw follows from the seed (${setup.firstSeed} to ${setup.firstSeed + setup.seeds - 1} here); the tests hold it to the same bits on any number of threads` },
    { check: "Leaks", figure: "not possible", kind: "good", how: "these users look and click; nothing they say names an item" },
    { check: "Simulator model is another than the agent's", figure: "yes", kind: "good", how: "users follow rules; no language model took part" },
    open("Judge and people agree on 50 labelled turns"),
  ];
}
