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
  LogarithmicScale,
  PointElement,
  Tooltip,
} from "chart.js";
import { axis, font, hatching, reach, whiskers } from "../lib/chart-paint.js";
import { colour } from "../lib/theme.js";
import { number } from "../lib/format.js";
import { ChartFrame } from "./chart-frame.js";

Chart.register(
  BarController, BarElement, CategoryScale, Filler, Legend, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, Tooltip,
);

const SERIES = 7;
/** Round factors from a tenth to tenfold, for narrow, middling and wide ranges. */
const TICKS = [[0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.4], [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 3, 4], [0.001, 0.01, 0.1, 0.2, 0.5, 1, 2, 5, 10, 100, 1000]];
/** With more labels than this bars that lie down need more height. */
const MOST_LYING = 10;
/** With more points than this, marks would hide the line. */
const MOST_POINTS = 12;
/** Lines differ by the shape of their points too, so that nothing hangs on colour alone. */
const SHAPES = ["circle", "triangle", "rect", "rectRot", "star", "cross", "dash"];

/**
 * A chart over labels: bars, lines or areas. Beside those of every chart (`chart-frame.js`) its properties are: `kind` bar, line or area; `labels`;
 * `series` as [{name, values, intervals?, colour?, hatched?, dashed?}] with one value (or null), and one interval [low, high] (or null), per label;
 * `unit`; `labelUnit`; `stacked`; `horizontal`; `logarithmic`.
 */
export class DataChart extends ChartFrame {
  static properties = {
    kind: {},
    labels: { attribute: false },
    series: { attribute: false },
    unit: {},
    labelUnit: { attribute: "label-unit" },
    stacked: { type: Boolean },
    horizontal: { type: Boolean },
    logarithmic: { type: Boolean },
  };

  isEmpty() {
    return !this.series?.some(({ values }) => values.some((value) => value));
  }

  columns() {
    return ["", ...this.series.flatMap(({ name, intervals }) => (intervals ? [name, `${name}, low`, `${name}, high`] : [name]))];
  }

  rows() {
    return this.labels.map((label, index) => [label, ...this.series.flatMap(({ values, intervals }) => {
      const value = values[index] ?? "";
      return intervals ? [value, ...(intervals[index] ?? ["", ""])] : [value];
    })]);
  }

  cell(value) {
    return value === "" ? "–" : number(value);
  }

  paint(canvas) {
    return new Chart(canvas, this.configuration());
  }

  configuration() {
    return {
      type: this.kind === "bar" ? "bar" : "line",
      data: { labels: this.labels, datasets: this.series.map((series, index) => this.dataset(series, index)) },
      plugins: [whiskers],
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: this.horizontal ? "y" : "x",
        interaction: { mode: "index", axis: this.horizontal ? "y" : "x", intersect: false },
        scales: this.horizontal ? { x: this.valueAxis(), y: this.labelAxis() } : { x: this.labelAxis(), y: this.valueAxis() },
        plugins: { legend: this.legend(), tooltip: this.tooltip() },
      },
    };
  }

  /** Every bar that lies down keeps its name. */
  size() {
    return this.horizontal && this.labels.length > MOST_LYING ? `height: ${3 + 1.15 * this.labels.length}rem` : "";
  }

  labelAxis() {
    return axis({ unit: this.labelUnit, isValue: false, stacked: this.stacked, ticks: this.horizontal ? { autoSkip: false } : {} });
  }

  valueAxis() {
    const whole = this.series.every(({ values }) => values.every((one) => Number.isInteger(one ?? 0)));
    const ticks = whole ? { precision: 0 } : {};
    if (this.logarithmic) return axis({ unit: this.unit, ticks, type: "logarithmic", afterBuildTicks: roundTicks });
    const intervals = this.series.flatMap(({ intervals: all }) => all ?? []);
    return axis({ unit: this.unit, ticks, stacked: this.stacked, beginAtZero: true, ...(intervals.length ? reach(intervals.filter(Boolean)) : {}) });
  }

  legend() {
    return {
      display: this.series.length > 1,
      position: "bottom",
      labels: { color: colour("ink-soft"), font: font(), boxWidth: 8, boxHeight: 8, usePointStyle: this.kind === "line" },
    };
  }

  tooltip() {
    const said = (dataset, raw, at) => {
      const interval = dataset.intervals?.[at];
      return `${dataset.label}: ${number(raw)} ${this.unit ?? ""}${interval ? ` (${number(interval[0])} to ${number(interval[1])})` : ""}`;
    };
    return { callbacks: { label: ({ dataset, raw, dataIndex }) => said(dataset, raw, dataIndex) } };
  }

  dataset({ name, values, intervals, colour: named, hatched, dashed }, index) {
    const plain = colour(named ?? `series-${(index % SERIES) + 1}`);
    const fill = hatched ? hatching(plain) : this.kind === "area" ? `${plain}66` : plain;
    return {
      label: name,
      data: values,
      intervals,
      whisker: `${colour("ink")}b0`,
      borderColor: plain,
      backgroundColor: fill,
      borderWidth: this.kind === "bar" ? (hatched ? 1 : 0) : 2,
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
}

/** Chart.js puts so many ticks on a short logarithmic axis that they cover each other. */
function roundTicks(scale) {
  const span = scale.max / scale.min;
  const ticks = TICKS[span < 2 ? 0 : span < 12 ? 1 : 2].filter((tick) => tick >= scale.min && tick <= scale.max);
  scale.ticks = ticks.map((value) => ({ value }));
}

customElements.define("data-chart", DataChart);
