import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { colour } from "../lib/theme.js";
import { csv, download } from "../lib/download.js";
import { icon } from "./icons.js";

/**
 * The panel around a chart: heading, the figures as a table, PNG and CSV to take along, how they came about.
 *
 * Properties: `heading`; `how`, one sentence; `above`, a template between heading and chart. A subclass gives `isEmpty()`, `paint(canvas)` (a chart.js chart), `columns()` (names) and
 * `rows()` (one array per row, numbers as numbers).
 */
export class ChartFrame extends LightElement {
  static properties = { heading: {}, how: {}, above: { attribute: false }, asTable: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.repaint = () => this.draw();
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    addEventListener("vouch-theme", this.repaint);
    this.scheme.addEventListener("change", this.repaint);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("vouch-theme", this.repaint);
    this.scheme.removeEventListener("change", this.repaint);
    this.chart?.destroy();
    this.chart = null;
  }

  /** What stands where the chart would be. */
  none() {
    return html`<p class="small soft">Nothing yet.</p>`;
  }

  render() {
    const empty = this.isEmpty();
    return html`<section class="panel" aria-label=${this.heading}>
      <header class="row spread">
        <h2>${this.heading}</h2>
        ${empty ? nothing : this.tools()}
      </header>
      ${this.above ?? nothing}
      ${empty
        ? this.none()
        : html`<div class="chart" ?hidden=${this.asTable} .style=${this.size()}><canvas role="img" aria-label=${`${this.heading}. The figures are in the table.`}></canvas></div>
            ${this.asTable ? this.table() : nothing}`}
      ${this.how ? html`<p class="small soft">${this.how}</p>` : nothing}
    </section>`;
  }

  /** The style of its height where it needs more than usual. */
  size() {
    return "";
  }

  tools() {
    return html`<span class="row tools">
      <button class="quiet" aria-pressed=${!!this.asTable} @click=${() => (this.asTable = !this.asTable)}
        aria-label=${`Table: ${this.heading}`}>Table</button>
      <button class="quiet" @click=${this.toPng} aria-label=${`PNG: ${this.heading}`}>${icon("download")} PNG</button>
      <button class="quiet" @click=${this.toCsv} aria-label=${`CSV: ${this.heading}`}>${icon("download")} CSV</button>
    </span>`;
  }

  table() {
    const [first, ...others] = this.columns();
    return html`<div class="scroll" tabindex="0"><table>
      <thead><tr><th scope="col">${first}</th>${others.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
      <tbody>${this.rows().map(([label, ...values]) => html`<tr><th scope="row">${label}</th>
        ${values.map((value) => html`<td class="number">${this.cell(value)}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }

  updated() {
    this.draw();
  }

  draw() {
    this.chart?.destroy();
    const canvas = this.querySelector("canvas");
    this.chart = canvas && !this.asTable ? this.paint(canvas) : null;
  }

  toPng() {
    this.asTable = false;
    this.updateComplete.then(() => {
      const source = this.querySelector("canvas");
      const copy = document.createElement("canvas");
      copy.width = source.width;
      copy.height = source.height;
      const context = copy.getContext("2d");
      context.fillStyle = colour("surface");
      context.fillRect(0, 0, copy.width, copy.height);
      context.drawImage(source, 0, 0);
      copy.toBlob((blob) => download(`${this.fileName()}.png`, "image/png", blob));
    });
  }

  toCsv() {
    download(`${this.fileName()}.csv`, "text/csv", csv([this.columns(), ...this.rows()]));
  }

  fileName() {
    return this.heading.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  }
}
