import { html } from "lit";
import { LightElement } from "../lib/light-element.js";
import { signed } from "../lib/format.js";

/** What each factor added to a score, the largest first, as bars with their numbers. */
export class ScoreBars extends LightElement {
  static properties = { contributions: { attribute: false }, names: { attribute: false }, score: { type: Number } };

  render() {
    const parts = Object.entries(this.contributions ?? {})
      .filter(([, amount]) => Math.abs(amount) >= 0.0005)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
    const most = Math.max(...parts.map(([, amount]) => Math.abs(amount)), 1e-9);
    return html`<dl class="bars">
      ${parts.map(([factor, amount]) => this.bar(factor, amount, most))}
      <dt><b>score</b></dt>
      <dd><span></span><b class="number">${(this.score ?? 0).toFixed(3)}</b></dd>
    </dl>`;
  }

  bar(factor, amount, most) {
    const width = `width: ${(100 * Math.abs(amount)) / most}%`;
    return html`<dt>${this.names?.[factor] ?? factor.replaceAll("_", " ")}</dt>
      <dd>
        <span class="bar" aria-hidden="true"><span class=${amount < 0 ? "negative" : ""} .style=${width}></span></span>
        <span class="number">${signed(amount)}</span>
      </dd>`;
  }
}

customElements.define("score-bars", ScoreBars);
