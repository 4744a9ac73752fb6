/** Numbers and times as people read them; one language, so that pages, tests and screenshots agree. */
const LANGUAGE = "en-GB";
const WHOLE = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });
const SHORT = new Intl.NumberFormat(LANGUAGE, { maximumSignificantDigits: 3 });
const TIME = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "medium", timeStyle: "short" });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "medium" });

/** "1,234", "0.0412", "–" where there is none. */
export function number(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  return Number.isInteger(value) || Math.abs(value) >= 1000 ? WHOLE.format(value) : SHORT.format(value);
}

export const percent = (share) => (share === null || share === undefined ? "–" : `${SHORT.format(share * 100)} %`);
export const millis = (value) => (value >= 1000 ? `${SHORT.format(value / 1000)} s` : `${SHORT.format(value)} ms`);
export const time = (epochMillis) => (epochMillis ? TIME.format(new Date(epochMillis)) : "–");
export const day = (epochMillis) => DAY.format(new Date(epochMillis));
export const signed = (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

/** "1 item", "3 items". */
export const count = (n, noun) => `${WHOLE.format(n)} ${noun}${n === 1 ? "" : "s"}`;

/** A snake_case name as words. */
export const words = (name) => name.replaceAll("_", " ");
