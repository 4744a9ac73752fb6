import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { colour } from "../lib/theme.js";
import { csv, download } from "../lib/download.js";
import { number } from "../lib/format.js";
import { icon } from "./icons.js";

Chart.register(
  BarController, BarElement, CategoryScale, Filler, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip,
);

const SERIES = 7;
/** With more points than this, marks would hide the line. */
const MOST_POINTS = 12;
/** Lines differ by the shape of their points too, so that nothing hangs on colour alone. */
const SHAPES = ["circle", "triangle", "rect", "rectRot", "star", "cross", "dash"];

/**
 * A chart with its figures as a table, and both to take along (PNG, CSV).
 *
 * Properties: `heading`; `kind` bar, line or area; `labels`; `series` as [{name, values, colour?, hatched?, dashed?}] with one value
 * (or null) per label; `unit`; `stacked`; `horizontal`; `how`, one sentence on how the figures came about.
 */
export class DataChart extends LightElement {
  static properties = {
    heading: {},
    kind: {},
    labels: { attribute: false },
    series: { attribute: false },
    unit: {},
    stacked: { type: Boolean },
    horizontal: { type: Boolean },
    how: {},
    asTable: { state: true },
  };

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

  render() {
    const empty = !this.series?.some(({ values }) => values.some((value) => value));
    return html`<section class="panel" aria-label=${this.heading}>
      <header class="row spread">
        <h2>${this.heading}</h2>
        ${empty ? nothing : html`<span class="row">
          <button class="quiet" aria-pressed=${!!this.asTable} @click=${() => (this.asTable = !this.asTable)}
            aria-label=${`Table: ${this.heading}`}>Table</button>
          <button class="quiet" @click=${this.toPng} aria-label=${`PNG: ${this.heading}`}>${icon("download")} PNG</button>
          <button class="quiet" @click=${this.toCsv} aria-label=${`CSV: ${this.heading}`}>${icon("download")} CSV</button>
        </span>`}
      </header>
      ${empty
        ? html`<p class="small soft">Nothing yet.</p>`
        : html`<div class="chart" ?hidden=${this.asTable}><canvas role="img" aria-label=${`${this.heading}. The figures are in the table.`}></canvas></div>
            ${this.asTable ? this.table() : nothing}`}
      ${this.how ? html`<p class="small soft">${this.how}</p>` : nothing}
    </section>`;
  }

  table() {
    return html`<div class="scroll" tabindex="0"><table>
      <thead><tr><th scope="col"></th>${this.series.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}</tr></thead>
      <tbody>${this.labels.map((label, index) => html`<tr><th scope="row">${label}</th>
        ${this.series.map(({ values }) => html`<td class="number">${number(values[index])}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }

  updated() {
    this.draw();
  }

  draw() {
    this.chart?.destroy();
    const canvas = this.querySelector("canvas");
    this.chart = canvas && !this.asTable ? new Chart(canvas, this.configuration()) : null;
  }

  configuration() {
    const line = colour("line");
    const ink = colour("ink-soft");
    const whole = this.series.every(({ values }) => values.every((one) => Number.isInteger(one ?? 0)));
    const font = { family: getComputedStyle(document.body).fontFamily, size: 11 };
    const axis = (value) => ({
      stacked: this.stacked,
      grid: { color: value ? line : "transparent" },
      border: { color: line },
      ticks: { color: ink, font, maxRotation: 0, autoSkipPadding: 12, ...(whole ? { precision: 0 } : {}), ...(value ? { callback: (tick) => number(tick) } : {}) },
      title: { display: !!(value && this.unit), text: this.unit, color: ink, font },
      beginAtZero: true,
    });
    return {
      type: this.kind === "bar" ? "bar" : "line",
      data: { labels: this.labels, datasets: this.series.map((series, index) => this.dataset(series, index)) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: this.horizontal ? "y" : "x",
        interaction: { mode: "index", axis: this.horizontal ? "y" : "x", intersect: false },
        scales: { x: axis(this.horizontal), y: axis(!this.horizontal) },
        plugins: {
          legend: {
            display: this.series.length > 1,
            position: "bottom",
            labels: { color: ink, font, boxWidth: 8, boxHeight: 8, usePointStyle: this.kind === "line" },
          },
          tooltip: { callbacks: { label: ({ dataset, raw }) => `${dataset.label}: ${number(raw)} ${this.unit ?? ""}` } },
        },
      },
    };
  }

  dataset({ name, values, colour: named, hatched, dashed }, index) {
    const plain = colour(named ?? `series-${(index % SERIES) + 1}`);
    const fill = hatched ? hatching(plain) : this.kind === "area" ? `${plain}66` : plain;
    return {
      label: name,
      data: values,
      borderColor: plain,
      backgroundColor: fill,
      borderWidth: this.kind === "bar" ? 0 : 2,
      borderDash: dashed ? [6, 4] : [],
      borderRadius: this.kind === "bar" && !this.stacked ? 4 : 0,
      maxBarThickness: 28,
      fill: this.kind === "area" ? "stack" : false,
      tension: 0,
      pointStyle: SHAPES[index % SHAPES.length],
      pointRadius: this.kind === "line" && values.length <= MOST_POINTS ? 3 : 0,
      spanGaps: false,
    };
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
      copy.toBlob((blob) => download(`${fileName(this.heading)}.png`, "image/png", blob));
    });
  }

  toCsv() {
    const rows = [["", ...this.series.map(({ name }) => name)]];
    this.labels.forEach((label, index) => rows.push([label, ...this.series.map(({ values }) => values[index] ?? "")]));
    download(`${fileName(this.heading)}.csv`, "text/csv", csv(rows));
  }
}

const fileName = (heading) => heading.toLowerCase().replace(/[^a-z0-9]+/g, "-");

/** Diagonal lines: what is simulated, to be told from what is real without colour. */
function hatching(plain) {
  const tile = document.createElement("canvas");
  tile.width = 8;
  tile.height = 8;
  const context = tile.getContext("2d");
  context.strokeStyle = plain;
  context.lineWidth = 2;
  for (const x of [-8, 0, 8]) {
    context.moveTo(x, 8);
    context.lineTo(x + 8, 0);
  }
  context.stroke();
  return context.createPattern(tile, "repeat");
}

customElements.define("data-chart", DataChart);
