import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { csv, download } from "../lib/download.js";
import { number } from "../lib/format.js";
import { icon } from "./icons.js";

/**
 * A table whose cells are shaded by their value, the numbers always readable: darker is more, within its row.
 *
 * Properties: `heading`; `columns` as names; `rows` as [{name, unit?, values: [{value, spread?, title?}]}]; `how`, one sentence.
 */
export class HeatTable extends LightElement {
  static properties = { heading: {}, columns: { attribute: false }, rows: { attribute: false }, how: {} };

  render() {
    return html`<section class="panel" aria-label=${this.heading}>
      <header class="row spread"><h2>${this.heading}</h2><span class="row tools">
        <button class="quiet" @click=${this.toCsv} aria-label=${`CSV: ${this.heading}`}>${icon("download")} CSV</button></span></header>
      <div class="scroll" tabindex="0"><table class="heat">
        <thead><tr><th scope="col"></th>${this.columns.map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
        <tbody>${this.rows.map((row) => this.row(row))}</tbody></table></div>
      ${this.how ? html`<p class="small soft">${this.how}</p>` : nothing}</section>`;
  }

  row({ name, unit, values }) {
    const known = values.map(({ value }) => value).filter(Number.isFinite);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    const shade = (value) => (!Number.isFinite(value) || high === low ? 0 : Math.round((40 * (value - low)) / (high - low)));
    return html`<tr><th scope="row">${name} ${unit ? html`<span class="soft">${unit}</span>` : nothing}</th>
      ${values.map(({ value, spread }) => html`<td class="number" .style=${`background: color-mix(in srgb, var(--series-1) ${shade(value)}%, transparent)`}>${number(value)}
        ${spread ? html`<span class="soft">± ${number(spread)}</span>` : nothing}</td>`)}</tr>`;
  }

  toCsv() {
    const rows = this.rows.map(({ name, values }) => [name, ...values.map(({ value }) => value ?? "")]);
    download(`${this.heading.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.csv`, "text/csv", csv([["", ...this.columns], ...rows]));
  }
}

customElements.define("heat-table", HeatTable);
