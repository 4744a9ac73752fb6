import { percent } from "../lib/format.js";

const WIDE = 1.96;

/** A hundredth of a percent is the least anybody reads. */
const short = (share) => percent(Math.round(share * 10_000) / 10_000);
const signed = (share) => `${share < 0 ? "−" : share > 0 ? "+" : ""}${short(Math.abs(share))}`;

/** "+3.1 % ± 2.4 %", a 95 % interval. */
export const interval = ({ value, standardError }) => `${signed(value)} ± ${short(WIDE * standardError)}`;

/** [low, high] of the 95 % interval, fractions. */
export const intervalOf = ({ value, standardError }) => [value - WIDE * standardError, value + WIDE * standardError];

/** Whether a limit is kept for certain (good), by the estimate only (warn), or not (bad). */
export function toLimit({ value, standardError }, least) {
  if (value < least) return "bad";
  return value - WIDE * standardError < least ? "warn" : "good";
}

/** The chance that the truth lies below a limit, the estimate's error being normal. */
export function riskBelow({ value, standardError }, least) {
  if (standardError === 0) return value < least ? 1 : 0;
  return normal((least - value) / standardError);
}

/** The normal distribution function (Abramowitz and Stegun 26.2.17; off by less than 1e-7). */
function normal(z) {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI))
    * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
