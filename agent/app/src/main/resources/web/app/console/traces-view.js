import { html } from "lit";
import { get } from "../lib/api.js";
import { millis, time, words } from "../lib/format.js";
import "../trace/trace-view.js";
import { ConsoleView } from "./console-view.js";

/** Why did it say that? The newest turns, or one of them. */
class TracesView extends ConsoleView {
  read() {
    return this.argument ? {} : get("/v1/console/overview?hours=0");
  }

  show() {
    if (this.argument) {
      return html`<h1>Trace</h1><section class="panel"><trace-view></trace-view></section><p><a href="#trace">All traces</a></p>`;
    }
    return html`<h1>Traces</h1>${this.data ? this.list(this.data.latestTurns ?? []) : this.waiting()}`;
  }

  list(turns) {
    return html`<section class="panel">${turns.length
      ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">message</th><th scope="col">act</th><th scope="col">when</th><th scope="col" class="number">took</th></tr></thead>
          <tbody>${turns.map((turn) => html`<tr><td><a href="#trace/${encodeURIComponent(turn.turnId)}">${turn.message}</a></td><td>${words(turn.act)}</td>
            <td>${time(turn.startedAtMillis)}</td><td class="number">${millis(turn.tookMillis)}</td></tr>`)}</tbody></table></div>`
      : html`<p class="small soft">Nobody has said anything yet.</p>`}</section>`;
  }

  updated(changed) {
    if (this.argument && changed.has("argument")) this.querySelector("trace-view").load(this.argument);
  }
}

customElements.define("traces-view", TracesView);
