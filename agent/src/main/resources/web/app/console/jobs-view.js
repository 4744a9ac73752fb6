import { html } from "lit";
import { get } from "../lib/api.js";
import { time } from "../lib/format.js";
import { ConsoleView } from "./console-view.js";

const EVERY_MILLIS = 3_000;
const STATES = { running: "warn", done: "good", failed: "bad" };

/** Long-running jobs, read again every few seconds while one runs. */
class JobsView extends ConsoleView {
  read() {
    return get("/v1/console/jobs");
  }

  show() {
    return html`<h1>Imports and jobs</h1>${this.data ? this.jobs(this.data) : this.waiting()}`;
  }

  jobs(jobs) {
    return html`<section class="panel">${jobs.length
      ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">job</th><th scope="col">state</th><th scope="col">begun</th><th scope="col">last heard of</th><th scope="col">progress</th></tr></thead>
          <tbody>${jobs.map((job) => html`<tr><td>${job.kind}</td><td><span class="badge ${STATES[job.state] ?? ""}">${job.state}</span></td>
            <td>${time(job.createdAtMillis)}</td><td>${time(job.updatedAtMillis)}</td><td><code>${job.error ?? job.progressJson}</code></td></tr>`)}</tbody></table></div>`
      : html`<p class="small soft">No job was recorded. Imports and trainings started on the command line report there.</p>`}</section>`;
  }

  updated() {
    clearTimeout(this.timer);
    if (this.data?.some(({ state }) => state === "running")) this.timer = setTimeout(() => this.refresh(), EVERY_MILLIS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }
}

customElements.define("jobs-view", JobsView);
