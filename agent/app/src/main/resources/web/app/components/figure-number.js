import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";
import { millis, number, percent, time } from "../lib/format.js";

const FORMATS = { share: percent, ms: (value) => (value === null || value === undefined ? "–" : millis(value)), time };

/** A number with its unit, window, sample size and how it was computed. `figure` is a Figure of the API. */
export class FigureNumber extends LightElement {
  static properties = { figure: { attribute: false }, window: {} };

  render() {
    const { name, value, unit, sampleSize, how } = this.figure;
    const text = (FORMATS[unit] ?? number)(value);
    return html`<div class="figure" role="group" aria-label=${`${name}: ${text}`}>
      <span class="small soft">${name}</span>
      <span class="value ${unit === "time" ? "long" : ""}">${text}${FORMATS[unit] || !unit ? nothing : html` <span class="unit">${unit}</span>`}</span>
      <details><summary>n = ${number(sampleSize)} · ${this.window}</summary>${how}</details>
    </div>`;
  }
}

customElements.define("figure-number", FigureNumber);
