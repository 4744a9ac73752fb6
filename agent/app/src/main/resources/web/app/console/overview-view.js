import { html } from "lit";
import { get } from "../lib/api.js";
import { day, millis, time, words } from "../lib/format.js";
import "../components/data-chart.js";
import "../components/figure-number.js";
import { ConsoleView } from "./console-view.js";

const WINDOWS = [
  { hours: 24, name: "last 24 hours" },
  { hours: 24 * 7, name: "last 7 days" },
  { hours: 24 * 30, name: "last 30 days" },
  { hours: 0, name: "all time" },
];

/** Is it alive, and is it really personal? */
class OverviewView extends ConsoleView {
  static properties = { hours: { state: true } };

  constructor() {
    super();
    this.hours = 0;
  }

  read() {
    return get(`/v1/console/overview?hours=${this.hours}`);
  }

  show() {
    return html`<header class="row spread"><h1>Overview</h1>
        <label class="row small soft">Window <select @change=${this.choose}>
          ${WINDOWS.map(({ hours, name }) => html`<option value=${hours} ?selected=${hours === this.hours}>${name}</option>`)}
        </select></label></header>
      ${this.data ? this.figures() : this.waiting()}`;
  }

  figures() {
    const { data } = this;
    const window = WINDOWS.find(({ hours }) => hours === this.hours).name;
    return html`<div class="figures">${data.figures.map((figure) => html`<figure-number .figure=${figure} .window=${window}></figure-number>`)}</div>
      ${this.events()}
      <div class="two">
        ${bars("What the conversation did", data.turnsByAct, "turns", `Stored turns of the window by act, the newest 2,000 at most; ${window}.`)}
        ${bars("Where slates in the chat come from", renamed(data.chatSlatesBySource, "nothing found"), "slates", "By the source that spoke most strongly for the first item.")}
        ${bars("Fallbacks in the chat", renamed(data.chatSlatesByFallback, "no fallback"), "slates", "A fallback is a slate that was less than asked for, and why.")}
        ${bars("Where slates over REST come from", renamed(data.restSlatesBySource, "nothing found"), "slates", "Since this server started.")}
      </div>
      ${this.latest()}`;
  }

  events() {
    const buckets = [...new Set(this.data.events.map(({ fromMillis }) => fromMillis))];
    const types = [...new Set(this.data.events.map(({ type }) => type))];
    const values = (type) => buckets.map((from) => this.data.events.find((one) => one.fromMillis === from && one.type === type)?.count ?? 0);
    const hourly = this.data.bucketMillis < 86_400_000;
    const length = hourly ? "hour" : this.data.bucketMillis > 86_400_000 ? "week" : "day";
    return html`<data-chart heading="Events by type" kind="bar" stacked unit=${`events per ${length}`}
      .labels=${buckets.map((from) => (hourly ? time(from) : day(from)))}
      .series=${types.map((type) => ({ name: words(type), values: values(type) }))}></data-chart>`;
  }

  latest() {
    return html`<section class="panel"><h2>Latest messages</h2>
      ${this.data.latestTurns.length
        ? html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">message</th><th scope="col">act</th><th scope="col">when</th><th scope="col" class="number">took</th></tr></thead>
            <tbody>${this.data.latestTurns.map((turn) => html`<tr><td><a href="#trace/${encodeURIComponent(turn.turnId)}">${turn.message}</a></td>
              <td>${words(turn.act)}</td><td>${time(turn.startedAtMillis)}</td><td class="number">${millis(turn.tookMillis)}</td></tr>`)}</tbody></table></div>`
        : html`<p class="small soft">Nobody has said anything yet.</p>`}</section>`;
  }

  choose(event) {
    this.hours = Number(event.target.value);
    this.refresh();
  }
}

const renamed = ({ none, ...others }, name) => (none ? { ...others, [name]: none } : others);

function bars(heading, counts, unit, how) {
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return html`<data-chart heading=${heading} kind="bar" horizontal .unit=${unit} .how=${how}
    .labels=${entries.map(([name]) => words(name.toLowerCase()))} .series=${[{ name: unit, values: entries.map(([, n]) => n) }]}></data-chart>`;
}

customElements.define("overview-view", OverviewView);
