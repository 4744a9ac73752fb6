import { html } from "lit";
import { LightElement } from "../lib/light-element.js";
import { words } from "../lib/format.js";
import "../components/heat-table.js";

/** How each segment of simulated users responded to each policy, one figure at a time. */
class SegmentMap extends LightElement {
  static properties = { policies: { attribute: false }, names: { attribute: false }, chosen: { state: true } };

  render() {
    const segments = this.policies[0].segments;
    const choices = segments[0].figures.map(({ name }) => name);
    const at = Math.max(0, choices.indexOf(this.chosen));
    const rows = this.policies.map((policy, index) => ({
      name: this.names[index],
      values: policy.segments.map(({ figures }) => ({ value: figures[at].mean, spread: figures[at].seedSpread })),
    }));
    return html`<div class="stack">
      <label class="row small soft">Response <select @change=${(event) => (this.chosen = event.target.value)}>
        ${choices.map((name, index) => html`<option value=${name} ?selected=${index === at}>${words(name)}</option>`)}</select></label>
      <heat-table heading=${`By segment: ${words(choices[at])}, simulated`} .columns=${segments.map(({ segment, users }) => `${segment} (${users})`)} .rows=${rows}
        how=${`${segments[0].figures[at].unit}; in brackets the users of a segment, ± from seed to seed. Darker is more, within a policy.`}></heat-table></div>`;
  }
}

customElements.define("segment-map", SegmentMap);
