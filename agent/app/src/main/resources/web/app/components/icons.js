import { svg, html } from "lit";

const PATHS = {
  sun: svg`<circle cx="12" cy="12" r="4"/><path d="M12 2v2m0 16v2M4.9 4.9l1.4 1.4m11.4 11.4 1.4 1.4M2 12h2m16 0h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4"/>`,
  moon: svg`<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"/>`,
  close: svg`<path d="M7 7l10 10M17 7L7 17"/>`,
  heart: svg`<path d="M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0 1 12 7.2 4.2 4.2 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z"/>`,
  check: svg`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  download: svg`<path d="M12 4v11m-4.5-4L12 15.5 16.5 11M5 20h14"/>`,
};

/** A small drawing beside words; it says nothing that the words do not. */
export function icon(name) {
  return html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${PATHS[name]}</svg>`;
}
