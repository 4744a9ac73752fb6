import { Chart, Legend, LinearScale, PointElement, ScatterController, Tooltip } from "chart.js";
import { axis, font, hatching, reach, whiskers } from "../lib/chart-paint.js";
import { colour } from "../lib/theme.js";
import { number } from "../lib/format.js";
import { ChartFrame } from "./chart-frame.js";

Chart.register(Legend, LinearScale, PointElement, ScatterController, Tooltip);

/** Lines at fixed values: where a limit is. */
const limits = {
  id: "limits",
  beforeDatasetsDraw({ ctx: context, scales, chartArea: { left, right, top, bottom } }, _, { x, y, diagonal }) {
    context.save();
    context.lineWidth = 1.5;
    const line = (from, to, dash, ink) => {
      context.strokeStyle = colour(ink);
      context.setLineDash(dash);
      context.beginPath();
      context.moveTo(...from);
      context.lineTo(...to);
      context.stroke();
    };
    line([left, scales.y.getPixelForValue(0)], [right, scales.y.getPixelForValue(0)], [], "line-strong");
    line([scales.x.getPixelForValue(0), top], [scales.x.getPixelForValue(0), bottom], [], "line-strong");
    if (Number.isFinite(y)) line([left, scales.y.getPixelForValue(y)], [right, scales.y.getPixelForValue(y)], [6, 4], "bad");
    if (Number.isFinite(x)) line([scales.x.getPixelForValue(x), top], [scales.x.getPixelForValue(x), bottom], [6, 4], "bad");
    if (diagonal) {
      const low = Math.max(scales.x.min, scales.y.min);
      const high = Math.min(scales.x.max, scales.y.max);
      line([scales.x.getPixelForValue(low), scales.y.getPixelForValue(low)], [scales.x.getPixelForValue(high), scales.y.getPixelForValue(high)], [6, 4], "line-strong");
    }
    context.restore();
  },
};

/** More names than this would cover each other. */
const MOST_NAMES = 12;

/** Each point's name beside it. */
const names = {
  id: "names",
  afterDatasetsDraw(chart) {
    const { ctx: context, chartArea } = chart;
    if (chart.data.datasets.reduce((sum, { data }) => sum + data.length, 0) > MOST_NAMES) return;
    context.save();
    context.fillStyle = colour("ink");
    context.font = `600 11px ${font().family}`;
    chart.data.datasets.forEach((dataset, index) => {
      if (!chart.isDatasetVisible(index)) return;
      chart.getDatasetMeta(index).data.forEach(({ x, y }, at) => {
        const { short } = dataset.data[at];
        const atTheEdge = x + 9 + context.measureText(short).width > chartArea.right;
        context.textAlign = atTheEdge ? "right" : "left";
        context.fillText(short, atTheEdge ? x - 9 : x + 9, y - 7);
      });
    });
    context.restore();
  },
};

/**
 * A chart of points with intervals both ways. Beside those of every chart (`chart-frame.js`) its properties are: `groups` as
 * [{name, shape, colour?, hatched?, points: [{label, short, x, y, xInterval?, yInterval?}]}]; `xUnit`, `yUnit`; `xLimit`, `yLimit`, dashed lines in the colour
 * of what is bad; `diagonal`, a dashed line where both are equal.
 */
export class PointChart extends ChartFrame {
  static properties = {
    groups: { attribute: false },
    xUnit: {},
    yUnit: {},
    xLimit: { attribute: false },
    yLimit: { attribute: false },
    diagonal: { type: Boolean },
  };

  points() {
    return (this.groups ?? []).flatMap(({ points }) => points);
  }

  size() {
    return "height: 20rem";
  }

  isEmpty() {
    return !this.points().length;
  }

  columns() {
    return ["", this.xUnit, "low", "high", this.yUnit, "low", "high"];
  }

  rows() {
    return this.points().map(({ label, x, y, xInterval, yInterval }) => [label, x, ...(xInterval ?? ["", ""]), y, ...(yInterval ?? ["", ""])]);
  }

  cell(value) {
    return value === "" ? "–" : number(value);
  }

  paint(canvas) {
    const points = this.points();
    const along = (value, interval, limit) => reach([...points.flatMap((point) => [point[value], ...(point[interval] ?? [])]), limit]);
    return new Chart(canvas, {
      type: "scatter",
      data: { datasets: this.groups.map((group, index) => this.dataset(group, index)) },
      plugins: [limits, whiskers, names],
      options: {
        animation: false,
        maintainAspectRatio: false,
        layout: { padding: { right: 12, top: 8 } },
        scales: {
          x: axis({ unit: this.xUnit, ...along("x", "xInterval", this.xLimit) }),
          y: axis({ unit: this.yUnit, ...along("y", "yInterval", this.yLimit) }),
        },
        plugins: {
          limits: { x: this.xLimit, y: this.yLimit, diagonal: this.diagonal },
          legend: { display: this.groups.length > 1, position: "bottom", labels: { color: colour("ink-soft"), font: font(), boxWidth: 8, boxHeight: 8, usePointStyle: true } },
          tooltip: { callbacks: { label: ({ raw }) => `${raw.label}: ${number(raw.x)} × ${number(raw.y)}` } },
        },
      },
    });
  }

  dataset({ name, shape, colour: named, hatched, points }, index) {
    const plain = colour(named ?? `series-${index + 1}`);
    return {
      label: name,
      data: points,
      intervals: points.map(({ yInterval }) => yInterval),
      acrossIntervals: points.map(({ xInterval }) => xInterval),
      whisker: `${plain}99`,
      pointStyle: shape ?? "circle",
      pointRadius: 6,
      pointHoverRadius: 7,
      borderColor: plain,
      borderWidth: 2,
      backgroundColor: hatched ? hatching(plain) : plain,
    };
  }
}

customElements.define("point-chart", PointChart);
