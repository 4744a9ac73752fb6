import { html, nothing } from "lit";
import { LightElement } from "../lib/light-element.js";

/**
 * Conversations or sessions to read, folded, those of one group at a time.
 *
 * Properties: `heading`; `how`, one sentence; `choice`, what a group is; `groups` as [{name, talks: [{title, lines}]}].
 */
class TranscriptList extends LightElement {
  static properties = { heading: {}, how: {}, choice: {}, groups: { attribute: false }, chosen: { state: true } };

  render() {
    const group = this.groups.find(({ name }) => name === this.chosen) ?? this.groups[0];
    if (!group) return nothing;
    return html`<section class="panel stack" aria-label=${this.heading}><h2>${this.heading}</h2>
      <p class="small soft">${this.how}</p>
      <label class="row small soft">${this.choice} <select @change=${(event) => (this.chosen = event.target.value)}>
        ${this.groups.map(({ name }) => html`<option value=${name} ?selected=${name === group.name}>${name}</option>`)}</select></label>
      ${group.talks.map(({ title, lines }, index) => html`<details ?open=${index === 0}><summary>${title}</summary>
        <ol class="plain small lines">${lines.map((line) => html`<li>${line}</li>`)}</ol></details>`)}</section>`;
  }
}

customElements.define("transcript-list", TranscriptList);
