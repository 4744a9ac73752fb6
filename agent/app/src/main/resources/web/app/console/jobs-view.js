import { html, nothing } from "lit";
import { get } from "../lib/api.js";
import { day, millis, number, time, words } from "../lib/format.js";
import "../components/data-chart.js";
import { ConsoleView } from "./console-view.js";

const EVERY_MILLIS = 2_000;
const STATES = { running: "warn", done: "good", failed: "bad", interrupted: "bad", stopped: "" };
const PLACES = { tuning: ({ progress }) => `#tuner/${encodeURIComponent(progress.title)}`, simulation: ({ id }) => `#simulations/${id}`, evaluation: ({ id }) => `#simulations/${id}` };

/** Did my data get in? Long-running jobs, read again while one runs; one of them with what came of it (`#jobs/ID`). */
class JobsView extends ConsoleView {
  read() {
    return get(`/v1/console/jobs${this.argument ? `/${encodeURIComponent(this.argument)}` : ""}`);
  }

  show() {
    if (!this.data) return html`<h1>Imports and jobs</h1>${this.waiting()}`;
    return Array.isArray(this.data) ? html`<h1>Imports and jobs</h1>${this.jobs(this.data)}` : this.job(this.data);
  }

  jobs(jobs) {
    return html`<section class="panel">${jobs.length
      ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">job</th><th scope="col">kind</th><th scope="col">state</th><th scope="col">begun</th><th scope="col" class="number">took</th><th scope="col">how far</th></tr></thead>
          <tbody>${jobs.map((job) => html`<tr><td><a href=${(PLACES[job.kind] ?? (({ id }) => `#jobs/${id}`))(job)}>${job.progress.title}</a></td><td>${job.kind}</td><td>${badge(job)}</td>
            <td>${time(job.createdAtMillis)}</td><td class="number">${millis(job.updatedAtMillis - job.createdAtMillis)}</td><td>${far(job)}</td></tr>`)}</tbody></table></div>`
      : html`<p class="small soft">None yet. Imports and trainings of the command line, studies, simulations and evaluations report here, from whatever process runs them:
          <code>vouch import FILE</code>, <code>vouch train</code>.</p>`}</section>`;
  }

  job({ job, result }) {
    return html`<header class="stack"><p class="small"><a href="#jobs">All imports and jobs</a></p>
        <div class="row"><h1>${job.kind}: ${job.progress.title}</h1>${badge(job)}</div>
        <p class="small soft">Begun ${time(job.createdAtMillis)}, ${job.state === "running" ? "for" : "took"} ${millis(job.updatedAtMillis - job.createdAtMillis)}.</p></header>
      ${job.error ? html`<p class="note bad">${job.error}</p>` : nothing}
      ${job.state === "running" ? html`<section class="panel stack"><h2>Progress</h2>${far(job)}</section>` : nothing}
      ${result?.published ? stored(result) : nothing}
      ${result?.fitness ? fitness(result.fitness) : nothing}
      ${result?.modelVersion ? trained(result) : nothing}`;
  }

  updated() {
    clearTimeout(this.timer);
    const running = Array.isArray(this.data) ? this.data.some(({ state }) => state === "running") : this.data?.job.state === "running";
    if (running) this.timer = setTimeout(() => this.refresh(), EVERY_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }
}

const badge = ({ state }) => html`<span class="badge ${STATES[state] ?? ""}">${state}</span>`;

function far({ state, error, progress: { title, detail, done, total, unit } }) {
  if (error) return error;
  if (state !== "running") return "";
  return html`${total ? html`<progress max=${total} value=${Math.min(done, total)} aria-label=${`Progress of ${title}`}></progress>` : nothing}
    <span class="small" aria-live="polite">${detail || "beginning …"} ${total ? html`<span class="soft">${number(done)} of ${number(total)} ${unit}</span>` : nothing}</span>`;
}

function stored({ counts, published, resumed, notes }) {
  const rows = [
    ...(counts ? [["rows read", counts.rowsRead], ["rows rejected", counts.rowsDropped], ["fields left out", counts.fieldsDropped]] : []),
    ["items in the catalogue", published.itemsInStore, published.newItems],
    ["people", published.peopleInStore],
    ["events", published.eventsInStore, published.newEvents],
  ];
  return html`<section class="panel stack"><h2>What was stored</h2>
    ${resumed ? html`<p class="small">It went on where an earlier import had stopped.</p>` : nothing}
    <dl class="all-facts">${rows.map(([name, n, fresh]) => html`<dt>${name}</dt><dd class="number">${number(n)} ${fresh === undefined ? nothing : html`<span class="soft">${number(fresh)} new</span>`}</dd>`)}</dl>
    ${counts?.rowsDropped ? html`<p class="small soft">The rejected rows lie beside the data, in the reject log that the command named.</p>` : nothing}
    ${(notes ?? []).map((note) => html`<p class="note">${note}</p>`)}</section>`;
}

/** What the data is good for, ability by ability; then the counts behind it. */
function fitness(report) {
  const counts = [
    ["people", report.people], ["with 5 events or more", report.peopleWithFiveEvents], ["items", report.items], ["with a description", report.itemsWithText],
    ["with a price", report.itemsWithPrice], ["with events", report.itemsWithEvents], ["events", report.events], ["that speak for an item", report.positiveEvents],
    ["against one", report.negativeEvents], ["on items the catalogue does not have", report.eventsOnUnknownItems],
  ];
  const fields = Object.entries(report.fieldCoverage).sort(([, one], [, other]) => other - one);
  return html`<section class="panel stack" aria-label="Fitness"><h2>What the data is good for</h2>
      <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">ability</th><th scope="col">works</th><th scope="col">because</th></tr></thead>
        <tbody>${report.verdicts.map(({ ability, works, because }) => html`<tr><th scope="row">${ability}</th><td><span class="badge ${works ? "good" : "bad"}">${works ? "yes" : "no"}</span></td><td>${because}</td></tr>`)}</tbody></table></div></section>
    <div class="two"><section class="panel"><h2>Counts</h2><dl class="all-facts">${counts.map(([name, n]) => html`<dt>${name}</dt><dd class="number">${number(n)}</dd>`)}
        ${Object.entries(report.eventsByType).map(([type, n]) => html`<dt>${words(type)} events</dt><dd class="number">${number(n)}</dd>`)}
        <dt>time span</dt><dd>${report.lastEventMillis ? `${day(report.firstEventMillis)} to ${day(report.lastEventMillis)}` : "none"}</dd></dl></section>
      <data-chart heading="Fields with a value" kind="bar" horizontal unit="share of items" .labels=${fields.map(([name]) => words(name))}
        .series=${[{ name: "with a value", values: fields.map(([, share]) => share) }]} how="Of all items of the catalogue, when the import ended."></data-chart></div>`;
}

const trained = ({ modelVersion, items, interactions, notes }) => html`<section class="panel stack"><h2>What was trained</h2>
  <dl class="all-facts"><dt>model</dt><dd>${modelVersion}</dd><dt>items</dt><dd class="number">${number(items)}</dd><dt>interactions</dt><dd class="number">${number(interactions)}</dd></dl>
  ${(notes ?? []).map((note) => html`<p class="note">${note}</p>`)}</section>`;

customElements.define("jobs-view", JobsView);
