import { colour } from "./theme.js";
import { number } from "./format.js";

const CAP = 4;

/** Diagonal lines: what is simulated, to be told from what is real without colour. */
export function hatching(plain) {
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

/** The letters of charts, as the page has them. */
export const font = () => ({ family: getComputedStyle(document.body).fontFamily, size: 11 });

/** An axis in the page's colours; `more` is chart.js' own. */
export function axis({ unit, isValue = true, ticks = {}, ...more }) {
  const ink = colour("ink-soft");
  return {
    grid: { color: isValue ? colour("line") : "transparent" },
    border: { color: colour("line") },
    title: { display: !!unit, text: unit, color: ink, font: font() },
    ...more,
    ticks: { color: ink, font: font(), maxRotation: 0, autoSkipPadding: 12, ...(isValue ? { callback: (tick) => number(tick) } : {}), ...ticks },
  };
}

/** The smallest and the largest of values and intervals, so that no whisker leaves the picture. */
export function reach(values) {
  const all = values.flat().filter((value) => Number.isFinite(value));
  return { suggestedMin: Math.min(0, ...all), suggestedMax: Math.max(0, ...all) };
}

function stroke(context, from, to, cap) {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  for (const [x, y] of [from, to]) {
    context.moveTo(x - cap[0], y - cap[1]);
    context.lineTo(x + cap[0], y + cap[1]);
  }
  context.stroke();
}

/** Draws the intervals of every dataset: `intervals` along the value axis, `acrossIntervals` along the other one, [low, high] or null by point. */
export const whiskers = {
  id: "whiskers",
  afterDatasetsDraw(chart) {
    const { ctx: context, scales, options } = chart;
    const upright = options.indexAxis !== "y";
    context.save();
    context.lineWidth = 1.5;
    chart.data.datasets.forEach((dataset, index) => {
      if (!chart.isDatasetVisible(index)) return;
      context.strokeStyle = dataset.whisker;
      chart.getDatasetMeta(index).data.forEach(({ x, y }, at) => {
        const along = dataset.intervals?.[at];
        const across = dataset.acrossIntervals?.[at];
        const alongY = (pair) => stroke(context, [x, scales.y.getPixelForValue(pair[0])], [x, scales.y.getPixelForValue(pair[1])], [CAP, 0]);
        const alongX = (pair) => stroke(context, [scales.x.getPixelForValue(pair[0]), y], [scales.x.getPixelForValue(pair[1]), y], [0, CAP]);
        if (along) (upright ? alongY : alongX)(along);
        if (across) (upright ? alongX : alongY)(across);
      });
    });
    context.restore();
  },
};
